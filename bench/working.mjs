// Times a year of day-by-day working in Chromium, in wasm compiled as the program in the page is; keeps it for README's
// table and writes it below the rest of docs/benchmarks.md. Run by script/bench, which compiles bench/working.
//
// Usage: node bench/working.mjs FOLDER [--write FILE]

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { loadavg } from "node:os";
import path from "node:path";
import { chromium } from "@playwright/test";

const root = path.resolve(import.meta.dirname, "..");
const [folder, , write] = process.argv.slice(2);
if (!folder) throw new Error("Usage: node bench/working.mjs FOLDER [--write FILE]");
const [BATCHES, TIMES, DAYS] = [21, 1_000, 366];

const TYPES = { ".js": "text/javascript", ".wasm": "application/wasm" };
const server = createServer((request, response) => {
  const name = path.basename(new URL(request.url, "http://localhost").pathname);
  const type = TYPES[path.extname(name)];
  response.writeHead(200, { "Content-Type": type ?? "text/html" });
  response.end(type ? readFileSync(path.join(folder, name)) : "<title>A year</title>");
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage();
await page.goto(`http://localhost:${server.address().port}/`);
await page.evaluate(async () => {
  const { default: begin, Year } = await import("/complaint_guide_working.js");
  await begin();
  globalThis.year = Year.new();
});

/** The milliseconds that one took in each batch, after a batch that nobody times. */
const time = (what) =>
  page.evaluate(
    ([what, batches, times, days]) =>
      Array.from({ length: batches + 1 }, () => {
        const from = performance.now();
        const counted = globalThis.year[what](times);
        const took = performance.now() - from;
        if (counted !== times * days) throw new Error(`${counted} days, not ${times} times ${days}.`);
        return took / times;
      }).slice(1),
    [what, BATCHES, TIMES, DAYS],
  );
const summed = (all) => {
  const sorted = all.toSorted((a, b) => a - b);
  return { least: sorted[0], median: sorted[sorted.length >> 1], most: sorted.at(-1) };
};
const load = loadavg()[0].toFixed(1);
const measured = {
  date: new Date().toISOString().slice(0, 10),
  chromium: browser.version().split(".")[0],
  load,
  count: summed(await time("count")),
  explain: summed(await time("explain")),
};
await browser.close();
server.close();

const ms = (n) => n.toFixed(3);
const section = `## A year of day-by-day working

Made by \`script/bench --working\` on ${measured.date}, in Chromium ${measured.chromium}, the processor not slowed, while ${load} processes wanted a core.
253 working days from 2 November 2026, ${DAYS} days counted or passed over, in wasm compiled as the program in the page is; ${BATCHES} batches of ${TIMES.toLocaleString("en-GB")}.

| | fastest batch (ms) | median (ms) | slowest batch (ms) |
|---|---:|---:|---:|
| Every day counted, or passed over with its reason | ${ms(measured.count.least)} | ${ms(measured.count.median)} | ${ms(measured.count.most)} |
| The same with every day in words and the calendar’s squares | ${ms(measured.explain.least)} | ${ms(measured.explain.median)} | ${ms(measured.explain.most)} |

What drawing them takes is not in it. A batch that others held up is slower for that and for nothing else.
`;
console.log(section);
if (write) {
  const file = path.join(root, write);
  const [before] = readFileSync(file, "utf8").split("\n## A year of day-by-day working");
  writeFileSync(file, `${before.trimEnd()}\n\n${section}`);
  execFileSync(process.execPath, ["script/figures.mjs", "--record", "working", JSON.stringify(measured)], { cwd: root });
}
