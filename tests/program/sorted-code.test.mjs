// The code of the program is sorted when the page is built, and put back in the page. What it is put back from must be
// the same program to the byte, and a program that this could not be promised of must not be built.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { sorted, unsort } from "../../script/sorted-code.mjs";
import { whole } from "../../static/sorted-code.mjs";

const root = path.resolve(import.meta.dirname, "../..");

function compiled(text) {
  const scratch = mkdtempSync(path.join(os.tmpdir(), "sorted-code-test-"));
  const [from, to] = ["module.wat", "module.wasm"].map((name) => path.join(scratch, name));
  try {
    writeFileSync(from, text);
    execFileSync(path.join(root, "node_modules/.bin/wasm-as"), ["--all-features", from, "-o", to]);
    return readFileSync(to);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

const module = (...functions) => compiled(`(module (memory 1) (table 2 funcref) (global $g (mut i32) (i32.const 0))
  (elem declare func $first) (func $first (param i32) (result i32) (local.get 0)) ${functions.join("\n")})`);

const isPutBack = (wasm) => assert.deepEqual(Buffer.from(whole(unsort, sorted(wasm))), wasm);

test("operations with numbers of every kind come back in their places", () => {
  isPutBack(
    module(`(func (param i32) (result i64) (local i64 f32) (local $d f64)
      (block $out (loop $again
        (br_if $again (local.get 0))
        (block $near (br_table $out $near $again $near (local.get 0)))
        (br $out)))
      (if (local.get 0) (then (global.set $g (i32.const -5))) (else (nop)))
      (local.set 1 (i64.const 0x123456789abcdef0))
      (local.set 2 (f32.const -1.5))
      (local.set $d (f64.const 3.141592653589793))
      (drop (call $first (i32.const 70000)))
      (drop (call_indirect (param i32) (result i32) (i32.const 1) (global.get $g)))
      (drop (select (result i32) (i32.const 1) (i32.const 2) (local.get 0)))
      (drop (i32.trunc_sat_f64_s (local.get $d)))
      (memory.fill (i32.const 1) (i32.const 2) (i32.const 3))
      (memory.copy (i32.const 1) (i32.const 2) (i32.const 3))
      (drop (memory.grow (memory.size)))
      (table.set 0 (i32.const 0) (ref.func $first))
      (drop (ref.is_null (table.get 0 (i32.const 0))))
      (drop (table.grow 0 (ref.null func) (i32.const 1)))
      (local.tee 1 (i64.extend_i32_s (local.get 0))))`),
  );
});

test("memory that is aligned otherwise than its operation would be stays so", () => {
  isPutBack(
    module(`(func (result i64)
      (i64.store offset=300 align=1 (i32.const 8) (i64.const 1))
      (i32.store16 offset=70000 align=1 (i32.const 8) (i32.const 1))
      (i64.load offset=4 align=4 (i32.load offset=8 (i32.const 0))))`),
  );
});

test("a function of any length has its length before it", () => {
  for (const times of [1, 30, 31, 32, 33, 4_095, 4_096, 5_000]) {
    isPutBack(module(`(func ${"(nop)(nop)(nop)(nop)".repeat(times)})`));
  }
});

test("operations that are nowhere twice come back", () => {
  isPutBack(module("(func (unreachable) (unreachable) (unreachable))"));
});

test("an operation that is not known stops the build and is named", () => {
  const wasm = module("(func (result v128) (v128.const i32x4 1 2 3 4))");
  assert.throws(() => sorted(wasm), /does not know the operation 0xfd/);
});

test("what is put back wrongly would be noticed", () => {
  const wasm = module("(func (result i32) (i32.const 70000))");
  const bytes = sorted(wasm);
  const differs = (at) => {
    const other = Uint8Array.from(bytes);
    other[at] ^= 1;
    try {
      return Buffer.compare(Buffer.from(whole(unsort, other)), wasm) !== 0;
    } catch {
      return true;
    }
  };
  // Its last bytes are of the program as they are; some of the tables are of operations that this one does not have.
  assert.ok(differs(bytes.length - 1));
  assert.ok([...bytes.keys()].filter(differs).length > 100);
});
