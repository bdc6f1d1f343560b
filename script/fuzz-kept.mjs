// The inputs that a fuzzer kept, between its folder of files and the one file of them in the repository.
// Usage: node script/fuzz-kept.mjs unpack|pack TARGET FOLDER
// A line is a JSON string with a character below 256 for each byte, so that a reviewer can read most of it.

import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";

const [way, target, folder] = process.argv.slice(2);
const kept = path.resolve(import.meta.dirname, `../fuzz/kept/${target}.txt`);

if (way === "unpack") {
  mkdirSync(folder, { recursive: true });
  const lines = readFileSync(kept, "utf8").split("\n").filter(Boolean);
  lines.forEach((line, at) => writeFileSync(path.join(folder, `kept-${at}`), Buffer.from(JSON.parse(line), "latin1")));
} else if (way === "pack") {
  const inputs = readdirSync(folder).map((name) => readFileSync(path.join(folder, name)).toString("latin1"));
  // A file that ships is long, and is among what the fuzzer begins with anyway.
  const short = inputs.filter((input) => input.length <= 512);
  const line = (input) => JSON.stringify(input).replace(/[\x7f-\xff]/gu, (c) => `\\u00${c.charCodeAt(0).toString(16)}`);
  const lines = [...new Set(short)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).map(line);
  mkdirSync(path.dirname(kept), { recursive: true });
  writeFileSync(kept, lines.map((text) => `${text}\n`).join(""));
  console.log(`${lines.length} of ${inputs.length} inputs kept for ${target}.`);
} else {
  console.error("Usage: node script/fuzz-kept.mjs unpack|pack TARGET FOLDER");
  process.exit(2);
}
