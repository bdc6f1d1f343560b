// Measures the directory's search, from a key to the councils that fit, on a processor slowed four times, and adds it to
// docs/benchmarks.md. A figure of a busy machine says nothing. Run by script/bench.
//
// Usage: node bench/search.mjs [--runs N] [--dist FOLDER] [--write FILE]

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { loadavg } from "node:os";
import path from "node:path";
import { chromium } from "@playwright/test";
import { root } from "../tests/browser/journey.mjs";

const option = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const RUNS = Number(option("--runs", "7"));
const DIST = option("--dist", path.join(root, "dist"));
const WRITE = option("--write");
const CPU = 4;
const TODAY = "2026-11-23";

const server = createServer(({ url }, response) => response.setHeader("content-type", "text/html").end(readFileSync(path.join(DIST, path.basename(url)))));
await new Promise((listening) => server.listen(0, "localhost", listening));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--enable-precise-memory-info"],
});

async function open(name) {
  const page = await browser.newPage();
  // What is put in place of the page's clock counts whole milliseconds.
  await page.addInitScript(() => (globalThis.clock = performance.now.bind(performance)));
  await page.clock.setFixedTime(new Date(`${TODAY}T10:00:00Z`));
  await page.goto(`http://localhost:${server.address().port}/${name}`);
  const tools = await page.context().newCDPSession(page);
  return { page, slow: (rate) => tools.send("Emulation.setCPUThrottlingRate", { rate }) };
}

/** Runs in the page: how long it takes until what `act` changes is in the document and laid out. */
const watch = () => {
  const channel = new MessageChannel();
  const turn = () => new Promise((done) => ((channel.port1.onmessage = done), channel.port2.postMessage(0)));
  globalThis.took = async (act) => {
    const from = globalThis.clock();
    act();
    await turn();
    document.body.offsetHeight;
    return globalThis.clock() - from;
  };
};

let measured;

// --- The search for a council.

{
  const { page, slow } = await open("england.html");
  await page.evaluate(watch);
  const field = page.getByRole("combobox");
  await field.waitFor();
  await field.pressSequentially("amb", { delay: 50 });
  await page.getByRole("option").first().waitFor();
  await slow(CPU);
  const all = [];
  for (let run = 0; run < RUNS; run += 1) {
    for (const name of ["amber valley", "st helens", "brum", "achieving for childrn"]) {
      for (let n = 1; n <= name.length; n += 1) {
        all.push(
          await field.evaluate((field, text) => globalThis.took(() => {
            field.value = text;
            field.dispatchEvent(new InputEvent("input", { bubbles: true }));
          }), name.slice(0, n)),
        );
      }
    }
  }
  const sorted = all.sort((one, other) => one - other);
  const at = (part) => Number(sorted[Math.floor((sorted.length - 1) * part)].toFixed(1));
  measured = {
    date: new Date().toISOString().slice(0, 10),
    chromium: browser.version().split(".")[0],
    cpu: CPU,
    keys: all.length,
    load: Number(loadavg()[0].toFixed(1)),
    median: at(0.5),
    most: at(0.95),
  };
  await page.close();
}

await browser.close();
server.close();

const section = `## From a key to the councils that fit

Made by \`script/bench\` on ${measured.date}, on the page for all of England, in Chromium ${measured.chromium}, the processor slowed ${CPU} times, while ${measured.load} processes wanted a core.
${measured.keys} keys of four names, one after another: ${measured.median} ms in the middle and ${measured.most} ms in 95 of 100, until what fits is in the document and laid out.
`;
console.log(section);
if (WRITE) {
  const file = path.join(root, WRITE);
  writeFileSync(file, `${readFileSync(file, "utf8").trimEnd()}\n\n${section}`);
  execFileSync(process.execPath, ["script/figures.mjs", "--record", "search", JSON.stringify(measured)], { cwd: root });
}
