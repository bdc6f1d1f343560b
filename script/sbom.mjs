// Adds to the list of crates what comes from npm, and takes out where on this machine the list was made.
// Run by script/sbom: node script/sbom.mjs CRATES.json OUT.json

import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [crates, out] = process.argv.slice(2);
const root = path.resolve(import.meta.dirname, "..");
const here = pathToFileURL(root).href;
const list = JSON.parse(readFileSync(crates, "utf8").replaceAll(here, "file:///complaint-guide"));

const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")).packages;
const style = "govuk-frontend";
const { version, license, integrity } = lock[`node_modules/${style}`];
const purl = `pkg:npm/${style}@${version}`;
const [algorithm, hash] = integrity.split("-");
if (algorithm !== "sha512") throw new Error(`The lock file has ${algorithm} for ${style}, not sha512.`);
list.components.push({
  type: "library",
  "bom-ref": purl,
  name: style,
  version,
  description: "Its Sass alone, compiled: no script, font, crown or crest of it.",
  scope: "required",
  hashes: [{ alg: "SHA-512", content: Buffer.from(hash, "base64").toString("hex") }],
  licenses: [{ license: { id: license } }],
  purl,
});
list.components.sort((a, b) => (a["bom-ref"] < b["bom-ref"] ? -1 : 1));
// A number drawn at random would make two lists of the same things differ.
delete list.serialNumber;
writeFileSync(out, `${JSON.stringify(list, null, 2)}\n`);
console.log(`${path.relative(process.cwd(), out)}: ${list.components.length} components`);
