// Measures how long the built guide takes from screen to screen for somebody with much to say (tests/browser/long.mjs),
// on a processor slowed four times, with the letter so far beside the question and without; fails where a screen takes
// longer than it may. Run by script/bench.
//
// Usage: node bench/long.mjs [--runs N] [--write FILE] [--most MS]

import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { cpus, loadavg } from "node:os";
import path from "node:path";
import { chromium } from "@playwright/test";
import { model, onPage, root, sayAtOnce } from "../tests/browser/journey.mjs";
import { says } from "../tests/browser/long.mjs";

const option = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const RUNS = Number(option("--runs", "7"));
const WRITE = option("--write");
const CPU = 4;
const MOST = Number(option("--most", "100"));
// What `browser::soon` waits before it draws the next part of a screen.
const SOON = 34;
const MOST_PARTS = 9;

// --- What this person is asked and says, from the program itself.

const said = {};
const asked = [];
let all;
for (;;) {
  const { points, "next-question": question } = model({ today: "2026-12-14" }, said);
  if (!question) {
    all = points.length;
    break;
  }
  for (const one of onPage(question)) said[one.question] = says(one);
  asked.push(onPage(question));
}
const points = asked.flat().filter(({ question }) => question.startsWith("what-happened:")).length;

// --- The page.

const page_ = readFileSync(path.join(root, "dist/complaint-guide.html"));
const server = createServer((_, response) => response.setHeader("content-type", "text/html").end(page_));
await new Promise((listening) => server.listen(0, "localhost", listening));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});

/** Runs in the page before anything else: when what was changed is in the document, laid out and handed to be painted. */
function watch(soon) {
  // Each part of a screen that comes a moment after its beginning waits here until it is measured by itself.
  globalThis.held = [];
  const wait = window.setTimeout;
  window.setTimeout = (then, time, ...rest) => (time === soon ? held.push(then) : wait(then, time, ...rest));
  // The program is there when it listens for the press that needs it. What it draws ahead then is held as well.
  const listen = window.addEventListener;
  window.addEventListener = function (type, ...rest) {
    if (type === "complaint-guide:needed") globalThis.hasProgram = true;
    return listen.call(this, type, ...rest);
  };
  globalThis.painted = () =>
    new Promise((painted) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = painted;
        port2.postMessage(0);
      }),
    );
}

/** Runs in the page: the time from a press until what it led to is painted. */
async function timed(selector) {
  const heading = () => document.getElementById("page-heading")?.textContent;
  const before = heading();
  const began = performance.now();
  document.querySelector(selector).click();
  // The first press comes round once more, when the program has taken over.
  for (let frames = 0; frames < 100; frames += 1) {
    await painted();
    if (heading() !== before) return performance.now() - began;
  }
  throw new Error(`The screen is still “${before}”.`);
}

/** Runs in the page: the time from a press on what leads from one page of the result to another until the page that it leads to is painted. */
async function turned(words) {
  const heading = () => document.getElementById("page-heading")?.textContent;
  const before = heading();
  const link = [...document.querySelectorAll(".guide :is(a[href='#'], button)")].find(({ textContent }) => textContent.trim() === words);
  const began = performance.now();
  link.click();
  for (let frames = 0; frames < 100; frames += 1) {
    await painted();
    if (heading() !== before) return performance.now() - began;
  }
  throw new Error(`“${words}” leads nowhere from “${before}”.`);
}

/** Runs in the page: the time until the next part of the screen is painted. */
async function part() {
  const began = performance.now();
  held.shift()();
  await painted();
  return performance.now() - began;
}

/** Runs in the page: the time from a press on a button with these words until what it brings is painted. */
async function pressed([words, brings]) {
  const button = [...document.querySelectorAll("button")].find(({ textContent }) => textContent.trim() === words);
  button.focus({ preventScroll: true });
  const began = performance.now();
  button.click();
  for (let frames = 0; frames < 100; frames += 1) {
    await painted();
    if (document.querySelector(brings)) return performance.now() - began;
  }
  throw new Error(`“${words}” brings nothing.`);
}

/** Runs in the page: the time of one letter typed at the end of a field. */
async function typed(field) {
  const area = document.querySelector(field);
  const began = performance.now();
  area.value += "x";
  area.dispatchEvent(new InputEvent("input", { bubbles: true }));
  await painted();
  return performance.now() - began;
}

async function run(width, isOpen) {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(watch, SOON);
  await page.goto(`http://localhost:${server.address().port}/`);
  await page.getByRole("button", { name: /^Start/ }).click();
  // Starting up is in docs/benchmarks.md. Somebody who reads the first question gives it that time.
  await page.waitForFunction(() => globalThis.hasProgram && held.length > 0);
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await session.send("Emulation.setCPUThrottlingRate", { rate: CPU });
  /** The time that the page's own thread had a processor while this ran: other work on the machine is not in it. */
  const own = async (...what) => {
    const now = async () => {
      const { metrics } = await session.send("Performance.getMetrics");
      return metrics.find(({ name }) => name === "TaskDuration").value * 1_000;
    };
    // What was done before is painted before.
    await page.evaluate(() => painted());
    const before = await now();
    const waited = await page.evaluate(...what);
    return { time: (await now()) - before, waited };
  };
  const found = [];
  const parts = async (what) => {
    for (let n = 1; (await page.evaluate(() => held.length)) > 0; n += 1) {
      if (n > MOST_PARTS) throw new Error(`There is no end to ${what}.`);
      found.push({ what: `${what}, part ${n} of the rest`, kind: "part", ...(await own(part)) });
    }
  };
  await parts("the first question, drawn ahead");
  for (const questions of asked) {
    const [{ question }] = questions;
    await parts(question);
    for (const { question, form } of questions) await page.evaluate(sayAtOnce, [question.split(":")[0], form, said[question]]);
    if (questions.some(({ question }) => question === "what-happened:contact" || question === "wanted")) {
      if (isOpen !== ((await page.locator(".so-far .letter").count()) > 0)) throw new Error("The letter is not where it should be.");
      found.push({ what: `a letter typed at ${question}`, kind: "key", ...(await own(typed, "textarea")) });
    }
    found.push({ what: `after ${question}`, kind: "screen", ...(await own(timed, 'form button[type="submit"]')) });
  }
  await parts("the result, its first page");
  const turn = async (words) => {
    found.push({ what: `the page ‘${words}’`, kind: "screen", ...(await own(turned, words)) });
    await parts(`the page ‘${words}’`);
  };
  const back = async () => {
    await page.evaluate(turned, "Back");
    await parts("the result again");
  };
  const press = async (what, words, brings) => {
    found.push({ what, kind: "press", ...(await own(pressed, [words, brings])) });
    await parts(what);
  };
  await turn("Your letter");
  await press("after ‘Change the words of the letter’", "Change the words of the letter", "#letter-text");
  found.push({ what: "a letter typed in the letter", kind: "key", ...(await own(typed, "#letter-text")) });
  await press("after ‘Keep my changes’", "Keep my changes", "#letter");
  await press("after ‘Easy read’", "Easy read", ".picture");
  await press("after ‘Plain words’", "Plain words", "[aria-pressed=true]");
  if ((await page.locator("#letter").count()) !== 1) throw new Error("There is no letter at the end.");
  await back();
  await turn("Where each point goes, and why");
  await back();
  await turn("What happens next, and when");
  await press("after ‘Show how this date was counted’", "Show how this date was counted", "[aria-expanded=true] + * *");
  await back();
  await turn("How to send it");
  await turn("I emailed it");
  await context.close();
  return found;
}

const KINDS = { screen: "next screen", press: "a press on a page of the result", part: "what comes a moment after, part by part", key: "a letter typed" };
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const rows = [];
const loads = [];
for (const [name, width, isOpen] of [["a phone, the letter closed", 390, false], ["a wide screen, the letter beside", 1280, true]]) {
  const runs = [];
  for (let n = 0; n < RUNS; n += 1) {
    loads.push(loadavg()[0]);
    runs.push(await run(width, isOpen));
  }
  const middle = (at, which) => median(runs.map((run) => run[at][which]));
  const steps = runs[0].map(({ what, kind }, at) => ({ what, kind, time: middle(at, "time"), waited: middle(at, "waited") }));
  for (const kind of ["screen", "part", "press", "key"]) {
    const of = steps.filter((step) => step.kind === kind);
    const slowest = of.toSorted((a, b) => b.time - a.time);
    rows.push({ name, kind, middle: median(of.map(({ time }) => time)), slowest, waited: median(of.map(({ waited }) => waited)) });
  }
}
await browser.close();
server.close();

const table = [
  `| ${all} points, ${points} of them in the letter, one a story of 4,000 words | middle (ms) | slowest (ms) | which | by the clock, middle (ms) |`,
  "|---|---:|---:|---|---:|",
  ...rows.map(({ name, kind, middle, slowest, waited }) => {
    return `| ${KINDS[kind]}, ${name} | ${middle.toFixed(0)} | ${slowest[0].time.toFixed(0)} | ${slowest[0].what} | ${waited.toFixed(0)} |`;
  }),
].join("\n");
console.log(table);
console.log(rows.flatMap(({ slowest }) => slowest.slice(0, 4).map(({ what, time }) => `${time.toFixed(0)} ms ${what}`)).join("\n"));
if (WRITE) {
  writeFileSync(
    path.join(root, WRITE),
    `# How long a long complaint takes

Made by \`node bench/long.mjs\` on ${new Date().toISOString().slice(0, 10)}; do not edit.
Chromium, headless, on ${cpus().length} cores of ${cpus()[0]?.model ?? "an unknown processor"}, slowed ${CPU} times; each time the median of ${RUNS} runs.
While they ran, ${median(loads).toFixed(1)} processes wanted a core at the same time.

${table}

Each time is the processor time of the page's own thread, from the press until its result is in the document, laid out and ready to be painted. Beside it is the median by the clock, which includes the machine's other work.
A long screen comes part by part, with a moment between two parts for a press; each part is measured by itself.
The program has started before the first press: what starting takes is in [benchmarks.md](benchmarks.md).
At most ${MOST} ms may pass from a press to the next screen; \`script/bench\` fails if one takes longer. The others should keep to it too, but are only reported.
`,
  );
}

const screens = rows.filter(({ kind }) => kind === "screen");
const over = (most) => screens.flatMap(({ name, slowest }) => slowest.filter(({ time }) => time > most).map(({ what, time }) => `${name}: ${what}: ${time.toFixed(0)} ms.`));
// A check that finds nothing even where nothing is allowed would be none.
if (over(0).length === 0) throw new Error("Nothing was measured.");
for (const sentence of over(MOST)) console.error(sentence);
if (over(MOST).length > 0) process.exitCode = 1;
