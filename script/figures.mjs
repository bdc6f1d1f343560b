// Writes README's one table of figures, and what was attacked, from what the measuring scripts have recorded in
// docs/figures.json, so that no figure stands there that a command has not made.
//
// node script/figures.mjs                       writes them
// node script/figures.mjs --check               fails where a document has others
// node script/figures.mjs --record NAME JSON    keeps what NAME has measured, and writes them

import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { inputs, kinds, PROMISES } from "../tests/browser/promises.mjs";

const root = path.resolve(import.meta.dirname, "..");
const file = (name) => path.join(root, name);
const read = (name) => readFileSync(file(name), "utf8");
const stop = (sentence) => {
  console.error(sentence);
  process.exit(1);
};

const kB = (n) => `${(n / 1_000).toFixed(1)} kB`;
const ms = (n) => `${Math.round(n).toLocaleString("en-GB")} ms`;
const count = (n) => n.toLocaleString("en-GB");
const time = (seconds) => `${Math.floor(seconds / 60)} min ${seconds % 60} s`;

/** Rows of what is measured, each a figure of the guide, of the same questions in Preact, and the command. */
function rows({ bench, cases, monkey, search, test, working }) {
  const made = [];
  if (bench) {
    const named = (start) => bench.results.find(({ name }) => name.startsWith(start)) ?? stop(`docs/figures.json has no results for “${start}”.`);
    const [page, frame, apart, inlined] = ["The guide, a page", "The guide in a frame on", "Preact, files apart", "Preact, one HTML"].map(named);
    const command = `\`script/bench\`, ${bench.date}`;
    const [own] = bench.results.filter(({ name }) => name.startsWith("The guide in a frame of the council’s own"));
    const before = bench.results.filter(({ name }) => name.startsWith("The build of"));
    const both = (all, of) => all.map(of).join("; ");
    const row = (what, of) =>
      made.push([what, of(page), both([frame, own].filter(Boolean), of), both(before, of), both([apart, inlined], of), command]);
    row("sent over the network, brotli", ({ brotli }) => kB(brotli));
    row("first words on the screen", ({ paint }) => ms(paint));
    row("first button works", ({ usable }) => ms(usable));
    row("answer to next question drawn", ({ drawn }) => ms(drawn));
    row("answer to next question painted", ({ painted }) => ms(painted));
    row("memory: script heap and wasm", ({ heap, wasm }) => `${Math.round((heap + wasm) / 1_000).toLocaleString("en-GB")} kB`);
  }
  if (search) {
    made.push(["a council searched for: from a key to what fits, on the page for all of England", `${search.median.toFixed(1)} ms`, "", "", "", `\`script/bench\`, ${search.date}`]);
  }
  if (cases) {
    const { shown, filter } = cases.staff;
    made.push([`${count(cases.cases)} complaints on the staff’s page: read, worked out, sorted and drawn; a filter`, `${ms(shown.median)}; ${ms(filter.median)}`, "", "", "", `\`script/bench\`, ${cases.date}`]);
  }
  if (working) {
    const took = [working.count, working.explain].map(({ median }) => `${median.toFixed(3)} ms`).join("; ");
    made.push(["a year of day-by-day working in Chromium: counted; in words with its calendar", took, took, "", "", `\`script/bench --working\`, ${working.date}`]);
  }
  if (monkey) {
    made.push([`${count(monkey.actions)} actions without thought, seed ${monkey.seed}: faults`, count(monkey.faults), "", "", "", `\`script/monkey\`, ${monkey.date}`]);
  }
  for (const { tests, how, seconds, date } of test ?? []) {
    const [what, command] = tests === "all" ? ["every check", "script/test --all"] : ["every check but the slowest browser tests", "script/test"];
    made.push([`${what}, ${how}`, time(seconds), "", "", "", `\`${command}\`, ${date}`]);
  }
  return made;
}

function table(figures) {
  const { bench } = figures;
  const lines = [
    "| | a page of its own | in a council’s page: the element; with the frame in its markup | the build of 28 November: a page of its own; the element | the same first questions in Preact: files apart; one file | made by |",
    "|---|---:|---:|---:|---:|---|",
    ...rows(figures).map((cells) => `| ${cells.join(" | ")} |`),
  ];
  if (bench) {
    lines.push("", `Medians of ${bench.runs} runs in Chromium ${bench.chromium}, the processor slowed ${bench.cpu} times, on slow 4G; ${bench.load} processes wanted a core meanwhile. The Preact page has the guide’s first screen and three questions, and nothing behind them. More, and what was not measured: [docs/benchmarks.md](docs/benchmarks.md).`);
  }
  return lines.join("\n");
}

/** What was tried, in words: each number of its kind. */
const listed = (tried) => Object.entries(tried).map(([what, n]) => `${count(n)} ${n === 1 ? what.replace(/s$/, "") : what}`).join(", ");

const inBrowsers = ({ chromium, firefox, date }) => `in Chromium ${chromium} and Firefox ${firefox} on ${date}`;

/** README's sentence. Those that need no browser are tried by every `cargo test`. */
function attempts({ attack }) {
  const natively = inputs(kinds({ natively: true }));
  const through = attack && Object.values(attack.promises).reduce((sum, { through }) => sum + through, 0);
  const others = attack ? `, and of the others ${through || "none"} ${inBrowsers(attack)}` : "";
  return `\`script/attack\` tries some ${count(inputs(kinds()))} hostile profiles, addresses, files and messages. Of the ${count(natively)} that need no browser none gets through${others}: [the threat model](docs/threat-model.md#each-promise-and-how-it-was-attacked) has each promise.`;
}

/** The threat model's table of what was tried for each promise. */
function promises({ attack }) {
  const row = ([key, { name, kinds, what, isNative }]) => {
    const { chromium = {}, firefox = {}, through } = attack?.promises[key] ?? {};
    const cells = [name, kinds ? listed({ [what]: inputs(kinds) }) : "", listed(chromium), listed(firefox), through ?? (isNative ? 0 : "")];
    return `| ${cells.join(" | ")} |`;
  };
  const browsers = attack ? `\`script/attack --all\` tried the others ${inBrowsers(attack)}; a way is a test, or one of several in it.` : "What `script/attack --all` tries in browsers has not been counted yet.";
  const lines = ["| promise | inputs of `tests/attack` | in Chromium | in Firefox | got through |", "|---|---:|---:|---:|---:|", ...Object.entries(PROMISES).map(row)];
  return `${count(inputs(kinds({ natively: true })))} of the inputs need no browser, and every \`cargo test\` tries them. ${browsers}\n\n${lines.join("\n")}`;
}

const [FIGURES, ATTACK] = ["figures", "attack"].map((name) => [`<!-- ${name}: made by script/figures.mjs -->`, `<!-- end of ${name} -->`]);
const apart = (text) => `\n\n${text}\n\n`;
/** Where what is made stands. */
const places = [
  ["README.md", FIGURES, (figures) => apart(table(figures))],
  ["README.md", ATTACK, attempts],
  ["docs/threat-model.md", ATTACK, (figures) => apart(promises(figures))],
];

/** A document with what is made put into its places. */
function written(document, figures) {
  let text = read(document);
  for (const [name, [begin, end], made] of places) {
    if (name !== document) continue;
    const [before, rest] = text.split(begin);
    const [, after] = rest?.split(end) ?? [];
    if (after === undefined) stop(`${document} has no place for what is made: it needs ${begin} and ${end}.`);
    text = `${before}${begin}${made(figures)}${end}${after}`;
  }
  return text;
}

const [, , how, name, json] = process.argv;
const figures = JSON.parse(read("docs/figures.json"));
if (how === "--record") {
  const measured = JSON.parse(json);
  // The checks take another time from a fresh clone than when warm, and with all of them, so there is one for each.
  const isOther = ({ tests, how }) => tests !== measured.tests || how !== measured.how;
  figures[name] = name === "test" ? [...(figures.test ?? []).filter(isOther), measured] : measured;
  writeFileSync(file("docs/figures.json"), `${JSON.stringify(figures, null, 2)}\n`);
}
for (const document of new Set(places.map(([document]) => document))) {
  const wanted = written(document, figures);
  if (how !== "--check") writeFileSync(file(document), wanted);
  else if (read(document) !== wanted) stop(`${document} has another figure than docs/figures.json: run 'node script/figures.mjs'.`);
}
