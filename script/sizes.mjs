// Writes where the bytes of dist/ are; script/sizes runs it with the guide's program that still has its names.

import { readFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { unpacked } from "../static/lzma.mjs";
import { packed, unlzma } from "./lzma.mjs";
import { parts } from "./sorted-code.mjs";

const root = path.resolve(import.meta.dirname, "..");
const [named, ...options] = process.argv.slice(2);
const FUNCTIONS = options.includes("--functions") ? Number(options[options.indexOf("--functions") + 1]) : 40;

const brotli = (text) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } }).length;
const row = (name, ...numbers) => console.log(`${name.padEnd(56)}${numbers.map((n) => n.toLocaleString("en-GB").padStart(12)).join("")}`);

// --- Each page: what it would be smaller by without a part.

const PARTS = {
  "the program": /(?<=<script type="text\/plain" id="program">)[^<]*/,
  "what starts it": /(?<=<script type="module">)[\s\S]*?(?=<\/script>)/,
  "the page's script": /(?<=<script>)[\s\S]*?(?=<\/script>)/,
  style: /(?<=<style>)[\s\S]*?(?=<\/style>)/,
  "profile, holidays and directory": /<script type="application\/json"[\s\S]*<\/script>(?=\n<script type="text\/plain")/,
  "first screens": /(?<=<div id="guide" hidden><\/div>)[\s\S]*?(?=<script>)/,
  "pictures": /<svg[^>]*>\s*<symbol[\s\S]*?<\/svg>(?=\n)/,
  "how to complain without it": /(?<=<main id="first-page">)[\s\S]*?(?=<\/main>)/,
};

for (const page of ["complaint-guide.html", "england.html", "advocate.html", "staff-deadlines.html"]) {
  const html = readFileSync(path.join(root, "dist", page), "utf8");
  const all = brotli(html);
  console.log("");
  row(page, html.length, all);
  for (const [name, part] of Object.entries(PARTS)) {
    const without = html.replace(part, "");
    if (without !== html) row(`  ${name}`, html.length - without.length, all - brotli(without));
  }
}

// --- The guide's program: each part packed by itself.

const html = readFileSync(path.join(root, "dist/complaint-guide.html"), "utf8");
const sorted = Buffer.from(await unpacked(unlzma, Buffer.from(PARTS["the program"].exec(html)[0], "base64")));
console.log("\nThe guide's program                                        as it is        LZMA");
for (const [name, bytes] of Object.entries(parts(sorted))) row(`  ${name}`, bytes.length, (await packed(bytes)).length);

// --- Its functions, and what each part of the project and each crate comes to.

const wasm = readFileSync(named);
let at = 8;
const number = () => {
  let value = 0;
  for (let shift = 0, byte = 128; byte > 127; shift += 7) value += ((byte = wasm[at++]) & 127) * 2 ** shift;
  return value;
};
const text = () => {
  const length = number();
  return wasm.toString("utf8", at, (at += length));
};
let imported = 0;
const lengths = [];
const names = new Map();
while (at < wasm.length) {
  const section = wasm[at++];
  const end = number() + at;
  if (section === 2) imported = number();
  if (section === 10) {
    for (let left = number(); left > 0; left -= 1) {
      lengths.push(number());
      at += lengths.at(-1);
    }
  }
  if (section === 0 && text() === "name") {
    while (at < end) {
      const isOfFunctions = wasm[at++] === 1;
      const until = number() + at;
      for (let left = isOfFunctions ? number() : 0; left > 0; left -= 1) names.set(number(), text());
      at = until;
    }
  }
  at = end;
}

/** Whose it is: a file of the project where one is named, else a crate. What a library does with a type of ours is ours. */
function owner(name) {
  const own = /complaint_guide(?:\[\w+\])?((?:::\w+){1,2})/.exec(name);
  if (own) return `complaint_guide${own[1]}`;
  return /(?:^|[<& ])(\w+)(?:\[\w+\])?::/.exec(name)?.[1] ?? "what has no name";
}

const functions = lengths.map((length, n) => [(names.get(imported + n) ?? "").replaceAll(/\[[0-9a-f]{8,}\]/g, ""), length]);
const owners = new Map();
for (const [name, length] of functions) owners.set(owner(name), (owners.get(owner(name)) ?? 0) + length);
const largest = (all, count) => [...all].sort(([, one], [, other]) => other - one).slice(0, count);
console.log("");
row("Its functions, before packing", lengths.reduce((sum, length) => sum + length, 0));
for (const [name, length] of largest(owners, FUNCTIONS)) row(`  ${name}`, length);
console.log("");
for (const [name, length] of largest(functions, FUNCTIONS)) console.log(`${length.toLocaleString("en-GB").padStart(8)}  ${name.slice(0, 150)}`);
