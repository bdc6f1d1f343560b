// Measures the ways in which the program could sit inside the built page: the figures of
// docs/decisions/0002-one-file.md. Run it after script/build: node script/compare-one-file.mjs

import { readFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { unpacked } from "../static/lzma.mjs";
import { whole } from "../static/sorted-code.mjs";
import { packed, unlzma } from "./lzma.mjs";
import { unsort } from "./sorted-code.mjs";

const file = path.resolve(import.meta.dirname, "../dist/complaint-guide.html");
const html = readFileSync(file, "utf8");
const block = /(<script type="text\/plain" id="program">)([^<]*)(<\/script>)/;
const sorted = await unpacked(unlzma, Buffer.from(block.exec(html)[2], "base64"));
const wasm = Buffer.from(whole(unsort, sorted));
const carrying = (bytes) => html.replace(block, (_, before, __, after) => before + bytes.toString("base64") + after);

// A letter for each byte. An HTML parser would change NUL and CR, end the element at <, and a copy made in text mode
// could change LF, so these four borrow the next letters of the alphabet.
const moved = new Map([0, 13, 60, 10].map((byte, at) => [byte, 256 + at]));
const letters = Array.from(wasm, (byte) => String.fromCharCode(moved.get(byte) ?? byte)).join("");
const unpack =
  "async function u(t){const b=Uint8Array.from(t,c=>(c=c.charCodeAt())<256?c:[0,13,60,10][c-256]);let h=1;for(const x of b)h=Math.imul(h^x,16777619);if(h!==0x12345678)throw 0;return b}";
const unpackGzip =
  'async function u(t){return new Response(new Blob([Uint8Array.from(atob(t),c=>c.charCodeAt())]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer()}';

const ways = {
  "its code sorted, LZMA, in base64": html,
  // Every way but the first is given the code that sorts and unpacks, of which it needs less: 2.5 kB at most.
  "its code sorted, gzip -9, in base64": carrying(gzipSync(sorted, { level: 9 })),
  "LZMA, in base64": carrying(await packed(wasm)),
  "gzip -9, in base64": carrying(gzipSync(wasm, { level: 9 })),
  "wasm as it is, in base64": carrying(wasm),
  // Its own reading code, with a checksum in place of gzip's, weighs about as much as the other's.
  "a letter for each byte": html.replace(block, (_, a, __, b) => a + letters + b).replace("</head>", () => "</head>" + " ".repeat(Math.max(0, unpack.length - unpackGzip.length))),
};

const brotli = (text, quality) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: quality > 9 ? 24 : 22 } }).length;
const number = (n) => n.toLocaleString("en-GB");
console.log("| way | as it is | gzip -6 | gzip -9 | brotli 5 | brotli 11 |\n| --- | ---: | ---: | ---: | ---: | ---: |");
for (const [way, text] of Object.entries(ways)) {
  const bytes = Buffer.from(text);
  const sizes = [bytes.length, gzipSync(bytes, { level: 6 }).length, gzipSync(bytes, { level: 9 }).length, brotli(bytes, 5), brotli(bytes, 11)];
  console.log(`| ${way} | ${sizes.map(number).join(" | ")} |`);
}
console.log(`\nwasm: ${number(wasm.length)} bytes, gzip -9 ${number(gzipSync(wasm, { level: 9 }).length)}, brotli 11 ${number(brotli(wasm, 11))}`);
