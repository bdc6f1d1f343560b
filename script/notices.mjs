// Collects the licences of everything whose code or style is in the two files: they may be given away as long as these
// words go with them. Usage: node script/notices.mjs OUT.txt

import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const cargo = (...given) => execFileSync("cargo", given, { cwd: root, encoding: "utf8", maxBuffer: 64 << 20 });
const FOR_THE_PAGE = ["--locked", "--features", "guide"];

// Macros run while building and leave nothing of themselves behind.
const tree = cargo(
  "tree", ...FOR_THE_PAGE, "--target", "wasm32-unknown-unknown", "--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}",
);
const linked = new Set(tree.split("\n").map((line) => line.split(" ").slice(0, 2).join(" ")));
const { packages } = JSON.parse(cargo("metadata", "--format-version", "1", "--filter-platform", "wasm32-unknown-unknown", ...FOR_THE_PAGE));
const parts = packages
  .filter(({ name, version, source }) => source && linked.has(`${name} v${version}`))
  .map(({ name, version, license, authors, manifest_path }) => ({ name, version, license, authors, folder: path.dirname(manifest_path) }));

const style = path.join(root, "node_modules/govuk-frontend");
const { version, license } = JSON.parse(readFileSync(path.join(style, "package.json"), "utf8"));
parts.push({ name: "govuk-frontend (its style)", version, license, authors: [], folder: style });
const pictures = path.join(root, "static/pictures");
const [drawnAs] = /(?<=Tabler Icons )[\d.]+/.exec(readFileSync(path.join(pictures, "LICENSE"), "utf8"));
parts.push({ name: "Tabler Icons (the pictures in easy read)", version: drawnAs, license: "MIT", authors: [], folder: pictures });
parts.sort((a, b) => (a.name < b.name ? -1 : 1));

// The standard library has no folder of a package; its terms are those of most crates.
const sections = ["The Rust standard library\nMIT OR Apache-2.0\nCopyright (c) The Rust Project Contributors"];
const seen = new Map();
for (const { name, version, license, authors, folder } of parts) {
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice|unlicense)/i.test(file)).sort();
  const texts = files.map((file) => {
    const text = readFileSync(path.join(folder, file), "utf8").trim().replaceAll("\r", "");
    // The same words are given once.
    const first = seen.get(text);
    seen.set(text, first ?? `${name} ${version}, ${file}`);
    return first ? `[${file}: the same words as ${first}]` : `[${file}]\n${text}`;
  });
  if (texts.length === 0) texts.push(`(No licence file in the package.) ${authors.join(", ")}`);
  sections.push([`${name} ${version}`, license, ...texts].join("\n"));
}
const head = "The guide contains code and style from the following, each under the terms that stand below it.";
writeFileSync(process.argv[2], `${[head, ...sections].join(`\n\n${"-".repeat(80)}\n`)}\n`);
console.log(`${process.argv[2]}: ${sections.length} parts`);
