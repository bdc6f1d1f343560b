// What script/attack has tried in browsers for each promise, from the report of its tests. Prints it as JSON for
// docs/figures.json. Usage: node script/attacked.mjs REPORT CHROMIUM FIREFOX

import { readFileSync } from "node:fs";
import { promise, PROMISES } from "../tests/browser/promises.mjs";

const [, , file, ...versions] = process.argv;

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
      // Playwright reports a tag without its @.
      yield { browser: projectName, tags: tags.map((tag) => `@${tag.replace("@", "")}`), isThrough: status === "unexpected", tried: notes.length > 0 ? notes : [["1", "ways"]] };
    }
  }
}

const all = [...ran(JSON.parse(readFileSync(file, "utf8")))];

function attacked([key, { isNative }]) {
  const mine = all.filter(({ tags }) => tags.includes(promise(key)));
  if (mine.length === 0 && !isNative) stop(`No test was run that is tagged ${promise(key)}.`);
  const tried = (wanted) => {
    const sums = {};
    for (const { browser, tried } of mine) {
      if (browser === wanted) for (const [count, what] of tried) sums[what] = (sums[what] ?? 0) + Number(count);
    }
    return sums;
  };
  return [key, { chromium: tried("chromium"), firefox: tried("firefox"), through: mine.filter(({ isThrough }) => isThrough).length }];
}

const [chromium, firefox] = versions.map((version) => /\d+/.exec(version)?.[0] ?? stop(`“${version}” is no version of a browser.`));
const promises = Object.fromEntries(Object.entries(PROMISES).map(attacked));
console.log(JSON.stringify({ date: new Date().toISOString().slice(0, 10), chromium, firefox, promises }));
