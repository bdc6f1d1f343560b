// Makes the files a council serves from what Trunk has built: complaint-guide.html with its two stand-ins, embed.js and
// staff-deadlines.html; advocate.html, for an advocate with many cases; and maker.html, on which a council makes its own. Trunk runs it as a hook, in the folder it is about to publish as dist/; the other programs lie
// ready by then.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import { packed as lzma, unlzma } from "./lzma.mjs";
import { pictures } from "./pictures.mjs";
import { sorted, unsort } from "./sorted-code.mjs";
import { language, style } from "./style.mjs";

// The most bytes each file, and each part of the page, may come to when sent with brotli: a step above what they are
// today, so that growth is noticed. docs/decisions/0002-one-file.md says what they should come down to.
// A standard library that came ready compiled, and not small, is allowed for.
const isQuick = process.env.COMPLAINT_GUIDE_QUICK === "yes";
const isSmall = process.env.COMPLAINT_GUIDE_SMALL_STD === "yes";
const MOST = {
  "complaint-guide.html": isSmall ? 380_000 : 410_000,
  "complaint-guide-without-wasm.html": isSmall ? 556_000 : 592_000,
  "complaint-guide-read.html": 32_000,
  // The directory of all councils weighs at most 12 kB more than a page without it.
  "england.html": isSmall ? 388_000 : 418_000,
  "embed.js": 3_200,
  "staff-deadlines.html": isSmall ? 180_000 : 196_000,
  "advocate.html": isSmall ? 304_000 : 330_000,
  "maker.html": 1_460_000,
  wasm: isSmall ? 390_000 : 416_000,
  program: isSmall ? 352_000 : 378_000,
  glue: 4_500,
  "page script": 4_600,
  style: 7_500,
};

const root = path.resolve(import.meta.dirname, "..");
const staging = process.env.TRUNK_STAGING_DIR;
if (!staging) stop("script/join.mjs is run by Trunk: use script/build.");
const staff = process.env.COMPLAINT_GUIDE_STAFF;
const maker = process.env.COMPLAINT_GUIDE_MAKER;
const advocate = process.env.COMPLAINT_GUIDE_ADVOCATE;
// The builds of the other programs are joined with that of the guide, which comes after them.
if ((staff || maker || advocate) && ["staff.html", "maker.html", "advocate.html"].includes(path.basename(process.env.TRUNK_HTML_FILE ?? ""))) process.exit(0);
const native = process.env.COMPLAINT_GUIDE_NATIVE ?? path.join(root, "target/native/complaint-guide");
const draw = process.env.COMPLAINT_GUIDE_DRAW ?? path.join(root, "target/native/draw");
// The guide's program for wasm without its newer features, as wasm-bindgen and wasm2js have left it.
const without = process.env.COMPLAINT_GUIDE_WITHOUT_WASM;
const holidays = path.join(root, "static/bank-holidays.json");
// The first is the page itself; each other one goes into a folder of its own name.
const profiles = (process.env.COMPLAINT_GUIDE_PROFILE || "councils/statutory.json councils/staffordshire.json councils/example.json")
  .split(/\s+/)
  .filter(Boolean);

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

// The words that the program was built with; the staff's page is English whatever they are.
const { tag, direction } = language(process.env.COMPLAINT_GUIDE_WORDS || "words/en");

const read = (...parts) => readFileSync(path.join(...parts), "utf8");
const sha384 = (content) => `sha384-${createHash("sha384").update(content).digest("base64")}`;
const gzip = (content) => gzipSync(content, { level: 9 });
const brotli = (content) =>
  brotliCompressSync(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
// What is made to be looked at for a minute is not measured: packing it well takes longer than compiling it.
const measure = (content) => {
  if (isQuick) return { raw: Buffer.byteLength(content), gzip: 0, brotli: 0 };
  const bytes = Buffer.from(content);
  return { raw: bytes.length, gzip: gzip(bytes).length, brotli: brotli(bytes).length };
};

// Inside a script element only these could end it early or hide what follows.
const dataBlock = (id, value) =>
  `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll(/[<\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`)}</script>`;

// Every file is ASCII: a server that says it is in another encoding than it is then changes no letter of it, and no
// hash of what its policy allows.
const ascii = (html) => html.replaceAll(/[^\0-\x7f]/gu, (letter) => `&#${letter.codePointAt(0)};`);

// What stands around the program is read by browsers that are years older than the program's, which then take the page
// without WebAssembly: those of 2018 know this much of JavaScript.
const OLDEST = "es2017";

async function minified(entry, format, aliases = {}, define = {}, target = "es2022") {
  const built = await esbuild.build({
    entryPoints: [path.join(root, entry)],
    alias: aliases,
    define,
    bundle: true,
    charset: "ascii",
    format,
    legalComments: "none",
    minify: true,
    target,
    write: false,
    logLevel: "error",
  });
  return built.outputFiles[0].text.trim();
}

// The page's words come from the program itself, so they cannot differ from what it says later.
function told(program, ...options) {
  try {
    return execFileSync(program, options, {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 4 << 20,
      stdio: ["ignore", "pipe", "pipe"],
    }).trim();
  } catch (error) {
    return stop((error.stderr || `${program} could not be run: ${error.message}`).trim());
  }
}

/** The start and the first question in every voice, each in an element that shows nothing by itself. */
function firstScreens(profile) {
  // Which of several councils it is about, only the program can ask.
  if (Array.isArray(JSON.parse(read(root, profile)))) return "";
  return told(draw, profile, holidays);
}

// The compiler names each function that the program takes from the page by a long name with a hash in it, once in the
// program and once in the glue. Short names say as much: this alone is a tenth of the glue.
function shortNames(wasm, glue) {
  let at = 8;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = wasm[at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  const written = (value) => {
    const bytes = [];
    for (; value > 127; value >>>= 7) bytes.push((value & 127) | 128);
    return Buffer.from([...bytes, value]);
  };
  const name = () => {
    const length = number();
    at += length;
    return wasm.toString("utf8", at - length, at);
  };
  const named = (text) => Buffer.concat([written(Buffer.byteLength(text)), Buffer.from(text)]);

  while (at < wasm.length) {
    const start = at;
    const section = wasm[at++];
    const length = number();
    if (section !== 2) {
      at += length;
      continue;
    }
    const end = at + length;
    const count = number();
    const parts = [written(count)];
    const short = new Map();
    for (let i = 0; i < count; i += 1) {
      const from = name();
      const long = name();
      const kind = at;
      if (wasm[at++] !== 0) return [wasm, glue];
      number();
      if (!short.has(long)) short.set(long, `_${short.size.toString(36)}`);
      parts.push(named(from), named(short.get(long)), wasm.subarray(kind, at));
    }
    const content = Buffer.concat(parts);
    const renamed = Buffer.concat([
      wasm.subarray(0, start),
      Buffer.from([2]),
      written(content.length),
      content,
      wasm.subarray(end),
    ]);
    return [renamed, glue.replace(/\b__wb[a-z]+_\w+/g, (long) => short.get(long) ?? long)];
  }
  return [wasm, glue];
}

// A bank holiday's notes and whether flags are flown are nobody's question here.
const bankHolidays = JSON.parse(read(holidays), (key, value) => (["notes", "bunting"].includes(key) ? undefined : value));

// Sorted, the code packs a fifth smaller.
async function packed(folder, bin, script) {
  // Of the glue's own ways to start one fetches and one compiles while the page waits: neither is in what is sent.
  const program = path.join(folder, `${bin}.parts.js`);
  const parts = "export { __wbg_get_imports as imports, __wbg_finalize_init as begin };";
  writeFileSync(program, `${read(path.join(folder, `${bin}.js`))}\n${parts}\n`);
  const longGlue = await minified(script, "esm", { program }, { UNLZMA: JSON.stringify(unlzma.toString("base64")), UNSORT: JSON.stringify(unsort.toString("base64")) });
  const [wasm, glue] = shortNames(readFileSync(path.join(folder, `${bin}_bg.wasm`)), longGlue);
  const text = (await lzma(sorted(wasm))).toString("base64");
  return { wasm, text, glue, block: [`<script type="text/plain" id="program">${text}</script>`], allows: ["'wasm-unsafe-eval'"] };
}

/** The same as a script, which needs no unpacking and no permission to compile. */
async function scripted(folder) {
  const aliases = { glue: path.join(folder, "guide_bg.js"), program: path.join(folder, "guide.wasm.js") };
  const glue = await minified("static/start-without-wasm.js", "esm", aliases, {}, OLDEST);
  return { glue, block: [], allows: [] };
}

/**
 * A page with its style, its program and what starts it: what is the same for every council. `within` is a page that it
 * may show in a frame without a source, which goes by the policy of the page around it.
 */
async function program(html, { glue, block, allows }, sheet, script, within) {
  const [css, pageScript] = await Promise.all([
    style(sheet, html === "index.html" ? direction : "ltr"),
    script && minified(script, "iife", {}, { WITHOUT_WASM: String(block.length === 0) }, OLDEST),
  ]);
  const hashes = (codes) => codes.filter(Boolean).map((code) => `'${sha384(code)}'`);
  const scripts = hashes([pageScript, glue, within?.pageScript, within?.glue]);
  // No hash covers the data blocks, which are never run: the program checks the profile, a checksum the program.
  const policy = [
    "default-src 'none'",
    `script-src ${[...scripts, ...allows].join(" ")}`,
    `style-src ${hashes([css, within?.css]).join(" ")}`,
    "img-src data:",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
  const english = read(root, html).replace(/<link data-trunk[^>]*>\n/, "");

  const page = (data, drawn) => {
    // In another language the page is called what its first heading says.
    const [, title] = /<h1[^>]*>([^<]*)<\/h1>/.exec(Object.values(drawn).join("")) ?? [];
    const template =
      html !== "index.html" || tag === "en-GB"
        ? english
        : english
            .replace('<html lang="en-GB"', `<html lang="${tag}" dir="${direction}"`)
            .replace(/<title>[^<]*<\/title>/, `<title>${title}</title>`);
    const parts = {
      "content-security-policy": `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
      style: `<style>${css}</style>`,
      ...drawn,
      ...(script && { page: `<script>${pageScript}</script>` }),
      data: [
        ...data,
        dataBlock("bank-holidays", bankHolidays),
        ...block,
      ].join("\n"),
      script: `<script type="module">${glue}</script>`,
    };
    const joined = template.replace(/<!-- join: ([a-z-]+) -->/g, (_, name) => {
      if (!(name in parts)) stop(`${html} asks for a part called ${name}, which script/join.mjs does not make.`);
      const part = parts[name];
      delete parts[name];
      return part;
    });
    for (const name in parts) stop(`${html} has no place for the part called ${name}.`);
    return ascii(joined);
  };
  return { css, glue, pageScript, page };
}

const [packedGuide, scriptedGuide, packedDesk, packedMaker, packedCases, embed, selfCheck] = await Promise.all([
  packed(staging, "guide", "static/start.js"),
  without && scripted(without),
  staff && packed(staff, "staff", "static/work.js"),
  maker && packed(maker, "maker", "static/maker.js"),
  advocate && packed(advocate, "advocate", "static/work.js"),
  minified("static/embed.js", "iife", {}, {}, OLDEST),
  minified("static/self-check/self-check.js", "iife"),
]);
const ofGuide = ["static/style/guide.scss", "static/page.js"];
const [guide, guideWithout, desk, cases] = await Promise.all([
  program("index.html", packedGuide, ...ofGuide),
  without && program("index.html", scriptedGuide, ...ofGuide),
  staff && program("staff.html", packedDesk, "static/style/staff.scss"),
  advocate && program("advocate.html", packedCases, "static/style/advocate.scss"),
]);

const making = maker && (await program("maker.html", packedMaker, "static/style/maker.scss", undefined, guide));

/** A page of the guide in pieces: what stands before, between and after what the profile decides. */
function inPieces(page) {
  const places = ["<!-- the first screens -->", "<!-- the first page -->", '"the profile"'];
  const drawn = { pictures: pictures(), "first-screens": places[0], "first-page": places[1] };
  let rest = page([dataBlock("profile", "the profile")], drawn);
  const pieces = places.map((place) => {
    const [before, after, more] = rest.split(place);
    if (after === undefined || more !== undefined) stop(`${place} stands ${more === undefined ? "nowhere" : "twice"} in the page.`);
    rest = after;
    return before;
  });
  return [...pieces, rest];
}

const files = {};
profiles.forEach((profile, at) => {
  const folder = at === 0 ? "" : `${path.basename(profile, ".json")}/`;
  const drawn = {
    pictures: pictures(),
    "first-screens": firstScreens(profile),
    "first-page": told(native, "first-page", "--council", profile, "--holidays", holidays),
  };
  const data = [dataBlock("profile", JSON.parse(read(root, profile)))];
  files[`${folder}complaint-guide.html`] = guide.page(data, drawn);
  if (guideWithout) files[`${folder}complaint-guide-without-wasm.html`] = guideWithout.page(data, drawn);
  files[`${folder}complaint-guide-read.html`] = `${ascii(told(native, "read", "--council", profile))}\n`;
  if (desk) files[`${folder}staff-deadlines.html`] = desk.page(data, { "first-page": told(native, "first-page", "--staff") });
});
// The guide for all of England: it carries the directory of councils, and asks which it is. In the page nobody reads
// where that is from; directory/README.md says it.
const directory = dataBlock("directory", JSON.parse(read(root, "static/directory.json"), (key, value) => (["source", "sources"].includes(key) ? undefined : value)));
{
  const profile = "councils/statutory.json";
  const drawn = {
    pictures: pictures(),
    "first-screens": "",
    "first-page": told(native, "first-page", "--council", profile, "--directory", "static/directory.json", "--holidays", holidays),
  };
  const data = [dataBlock("profile", JSON.parse(read(root, profile))), directory];
  const page = guide.page(data, drawn);
  // Once as one file to hand out, and once as a folder like every other, for <complaint-guide profile="england">.
  files["england.html"] = page;
  files["england/complaint-guide.html"] = page;
  if (guideWithout) files["england/complaint-guide-without-wasm.html"] = guideWithout.page(data, drawn);
  files["england/complaint-guide-read.html"] = `${ascii(told(native, "read", "--council", profile))}\n`;
  for (const warning of told(native, "check-directory").split("\n").filter((line) => line.startsWith("warning"))) console.error(warning);
}
// An advocate's young people live under many councils: their page carries the directory too.
if (cases) files["advocate.html"] = cases.page([directory], { "first-page": told(native, "first-page", "--advocate") });
files["embed.js"] = embed;
// For the council's web officer, and no visitor: says whether the site's headers let the guide through.
files["self-check.js"] = selfCheck;
for (const name of ["self-check.html", "self-check.css"]) files[name] = ascii(read(root, "static/self-check", name));
if (making) {
  if (!guideWithout) stop("The maker's page hands out the page without WebAssembly: COMPLAINT_GUIDE_WITHOUT_WASM is not set.");
  const parts = JSON.stringify([...inPieces(guide.page), ...inPieces(guideWithout.page), embed, sha384(embed)]);
  const block = `<script type="text/plain" id="parts">${(await lzma(Buffer.from(parts))).toString("base64")}</script>`;
  files["maker.html"] = making.page([block], { pictures: pictures(), "first-page": told(native, "first-page", "--maker") });
}

// Nothing else may reach the folder that a council copies.
for (const name of readdirSync(staging)) rmSync(path.join(staging, name), { recursive: true });

const sizes = {
  files: {},
  parts: {
    wasm: measure(packedGuide.wasm),
    program: measure(packedGuide.text),
    glue: measure(packedGuide.glue),
    "page script": measure(guide.pageScript),
    style: measure(guide.css),
  },
};
if (desk) sizes.staff = { wasm: measure(packedDesk.wasm) };
if (cases) sizes.advocate = { wasm: measure(packedCases.wasm) };
if (making) sizes.maker = { wasm: measure(packedMaker.wasm) };
for (const [name, content] of Object.entries(files)) {
  const [letter] = /[^\0-\x7f]/u.exec(content) ?? [];
  if (letter) stop(`${name} has a letter in it that is not ASCII: ${letter}`);
  mkdirSync(path.dirname(path.join(staging, name)), { recursive: true });
  writeFileSync(path.join(staging, name), content);
  sizes.files[name] = { ...measure(content), integrity: sha384(content) };
}
writeFileSync(path.join(staging, "sizes.json"), `${JSON.stringify(sizes, null, 2)}\n`);

const row = (name, { raw, gzip, brotli }) =>
  [name.padEnd(38), ...[raw, gzip, brotli].map((n) => n.toLocaleString("en-GB").padStart(10))].join("");
console.log([" ".repeat(38), "raw".padStart(10), "gzip -9".padStart(10), "brotli".padStart(10)].join(""));
for (const [name, size] of Object.entries(sizes.files)) console.log(row(name, size));
for (const [name, size] of Object.entries(sizes.parts)) console.log(row(`  of the page: ${name}`, size));
for (const [name, { integrity }] of Object.entries(sizes.files)) console.log(`${name.padEnd(38)}  ${integrity}`);

const over = Object.entries({ ...sizes.files, ...sizes.parts })
  .map(([name, { brotli }]) => [name, brotli, MOST[name.startsWith("england/complaint-guide") ? "england.html" : path.basename(name)]])
  // What is for browsers without WebAssembly, and what only reads, have limits of their own.
  .map(([name, brotli, most]) => [name, brotli, /^england.*(without|read)/.test(name) ? MOST[path.basename(name)] + 12_000 : most])
  .filter(([, brotli, most]) => brotli > most);
for (const [name, brotli, most] of over) console.error(`${name} is ${brotli} bytes with brotli; the most allowed is ${most}.`);
// While a change is being tried out, its size may be wanted without the refusal.
if (over.length > 0 && process.env.COMPLAINT_GUIDE_SIZES !== "report") process.exit(1);
