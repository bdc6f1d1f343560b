// Measures the directory's search, from a key to the councils that fit, on a processor slowed four times. A figure of a
// busy machine says nothing.
//
// Usage: node bench/search.mjs [--runs N] [--dist FOLDER]

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { chromium } from "@playwright/test";
import { root } from "../tests/browser/journey.mjs";

const option = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const RUNS = Number(option("--runs", "7"));
const DIST = option("--dist", path.join(root, "dist"));
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
  await page.clock.setFixedTime(new Date(`${TODAY}T10:00:00Z`));
  await page.goto(`http://localhost:${server.address().port}/${name}`);
  const tools = await page.context().newCDPSession(page);
  return { page, slow: (rate) => tools.send("Emulation.setCPUThrottlingRate", { rate }) };
}

/** Runs in the page: how long it takes until what `act` changes is in the document and laid out. The clock of the page stands
 * still for the day's sake, so the browser's own is read. */
const watch = () => {
  const clock = performance.now.bind(performance);
  const channel = new MessageChannel();
  const turn = () => new Promise((done) => ((channel.port1.onmessage = done), channel.port2.postMessage(0)));
  globalThis.took = async (act) => {
    const from = clock();
    act();
    await turn();
    document.body.offsetHeight;
    return clock() - from;
  };
};

const noted = (what, all) => {
  const sorted = [...all].sort((a, b) => a - b);
  const [middle, slowest] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  console.log(`${what}: ${middle.toFixed(1)} ms in the middle, ${slowest.toFixed(1)} the slowest of ${all.length}`);
};

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
  noted("From a key to the councils that fit, on the page for all of England", all);
  await page.close();
}

await browser.close();
server.close();
