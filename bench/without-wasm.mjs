// How fast the guide is where nothing is compiled: the page without WebAssembly in a Chromium with --jitless, beside
// the usual page, in turns, the processor slowed four times. The figures of docs/decisions/0013-before-and-without-the-program.md.
// Run it after script/build: node bench/without-wasm.mjs

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { chromium } from "@playwright/test";

const RUNS = 5;
const ways = { "with WebAssembly": [], "without, nothing compiled": ["--js-flags=--jitless"] };
const dist = path.resolve(import.meta.dirname, "../dist");

const server = createServer((request, response) => {
  try {
    const page = readFileSync(path.join(dist, path.basename(new URL(request.url, "http://localhost").pathname)));
    response.writeHead(200, { "Content-Type": "text/html" }).end(page);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const address = `http://localhost:${server.address().port}/complaint-guide.html`;

/** Presses Start, then chooses the last answer to the first question and the first to the next three. */
async function steps() {
  const sleep = (time) => new Promise((done) => setTimeout(done, time));
  const heading = () => document.querySelector("#page-heading")?.textContent;
  const times = [];
  const press = async (control) => {
    const before = heading();
    const from = performance.now();
    control.click();
    while (!heading() || heading() === before) await sleep(0);
    times.push(performance.now() - from);
    await sleep(100);
  };
  await press([...document.querySelectorAll("button")].find(({ textContent }) => textContent.startsWith("Start")));
  for (const choice of ["form input[value=no]", "form input", "form input", "form input"]) {
    document.querySelector(choice).click();
    await sleep(50);
    await press(document.querySelector("[type=submit]"));
  }
  return times;
}

const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1];
const browsers = new Map();
const found = Object.fromEntries(Object.keys(ways).map((way) => [way, { ready: [], steps: [] }]));
for (const [way, args] of Object.entries(ways)) {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  browsers.set(way, await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", ...args] }));
}
for (let run = 0; run < RUNS; run += 1) {
  for (const [way, browser] of browsers) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const developer = await context.newCDPSession(page);
    await developer.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await page.goto(address, { waitUntil: "commit" });
    await page.waitForURL(ways[way].length > 0 ? /without-wasm/ : /guide\.html/);
    await page.waitForFunction(() => document.readyState === "complete");
    found[way].ready.push(
      await page.evaluate(() => {
        const [{ loadEventEnd, responseStart }] = performance.getEntriesByType("navigation");
        return loadEventEnd - responseStart;
      }),
    );
    found[way].steps.push(await page.evaluate(steps));
    await context.close();
  }
}
console.log("| | file read and program started (ms) | first Continue, which brings the program in (ms) | the steps after it (ms) |");
console.log("| --- | ---: | ---: | ---: |");
for (const [way, { ready, steps }] of Object.entries(found)) {
  const step = (at) => Math.round(median(steps.map((times) => times[at])));
  console.log(`| ${way} | ${Math.round(median(ready))} | ${step(1)} | ${[2, 3, 4].map(step).join(", ")} |`);
}
for (const browser of browsers.values()) await browser.close();
server.close();
