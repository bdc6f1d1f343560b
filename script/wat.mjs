// Compiles WebAssembly's own text, in which is written what runs before the program does.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");

/** A file of static/, compiled; `level` is what it is made for, as wasm-opt calls it. */
export function compiled(name, level) {
  const scratch = mkdtempSync(path.join(os.tmpdir(), "wat-"));
  const [first, last] = ["first.wasm", "last.wasm"].map((name) => path.join(scratch, name));
  const tool = (name, ...options) => execFileSync(path.join(root, "node_modules/.bin", name), ["--enable-bulk-memory", ...options]);
  try {
    tool("wasm-as", path.join(root, "static", name), "-o", first);
    tool("wasm-opt", level, first, "-o", last);
    return readFileSync(last);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
