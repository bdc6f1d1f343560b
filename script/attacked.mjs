// What script/attack has tried for each promise, from the report of its browser tests and the inputs in tests/attack.
// Prints it as JSON for docs/figures.json. Usage: node script/attacked.mjs REPORT CHROMIUM FIREFOX

import { readFileSync } from "node:fs";
import path from "node:path";
import { promise, PROMISES } from "../tests/browser/promises.mjs";

const root = path.resolve(import.meta.dirname, "..");
const [, , file, ...versions] = process.argv;
const [chromium, firefox] = versions.map((version) => /\d+/.exec(version)?.[0] ?? stop(`“${version}” is no version of a browser.`));

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Every test that was run: in which browser, with which tags, whether as expected, and what it tried. */
function* ran(suite) {
  for (const inner of suite.suites ?? []) yield* ran(inner);
  for (const { tags, tests } of suite.specs ?? []) {
    for (const { projectName, status, annotations } of tests) {
      if (status === "skipped") continue;
      const notes = annotations.filter(({ type }) => type === "tried").map(({ description }) => /^(\d+) (.+)$/.exec(description).slice(1));
      yield { browser: projectName, tags, isThrough: status === "unexpected", tried: notes.length > 0 ? notes : [["1", "ways"]] };
    }
  }
}

const all = [...ran(JSON.parse(readFileSync(file, "utf8")))];
const inputs = (kinds) => kinds.map((kind) => readFileSync(path.join(root, "tests/attack", `${kind}.jsonl`), "utf8").trimEnd().split("\n").length).reduce((sum, n) => sum + n, 0);

function promised([key, { name, native, what }]) {
  // Playwright reports a tag without its @.
  const mine = all.filter(({ tags }) => tags.some((tag) => `@${tag.replace("@", "")}` === promise(key)));
  const tried = (browser) => {
    const sums = {};
    for (const [count, what] of mine.filter((one) => one.browser === browser).flatMap(({ tried }) => tried)) sums[what] = (sums[what] ?? 0) + Number(count);
    return sums;
  };
  const found = { name, native: native ? { [what]: inputs(native) } : {}, chromium: tried("chromium"), firefox: tried("firefox"), through: mine.filter(({ isThrough }) => isThrough).length };
  if (![found.native, found.chromium, found.firefox].some((tried) => Object.keys(tried).length > 0)) stop(`Nothing was tried against the promise “${name}”.`);
  return found;
}

const natively = Object.values(PROMISES).flatMap(({ native }) => native ?? []);
const inABrowser = ["messages-to-the-guide", "messages-from-the-frame", "queries"];
console.log(
  JSON.stringify({
    date: new Date().toISOString().slice(0, 10),
    chromium,
    firefox,
    native: inputs(natively),
    browser: inputs(inABrowser),
    promises: Object.entries(PROMISES).map(promised),
  }),
);
