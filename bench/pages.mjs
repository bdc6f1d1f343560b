// What the benchmarks of pages share: a page of dist/ in a browser whose processor can be slowed, how long something
// takes there until it is laid out, and their options and sums.

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { chromium } from "@playwright/test";
import { itIs } from "../tests/browser/journey.mjs";

/** The day that the pages take for today. */
export const TODAY = "2026-11-23";

/** How many times the processor is slowed. */
export const CPU = 4;

/** What follows an option on the command line. */
export function option(name, otherwise) {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : process.argv[at + 1];
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

/** A browser, and the pages of a folder to open in it. */
export async function serve(folder) {
  const server = createServer((request, response) => {
    // Only a page that shares its process with no other may measure its memory.
    response.setHeader("cross-origin-opener-policy", "same-origin");
    response.setHeader("cross-origin-embedder-policy", "require-corp");
    response.setHeader("content-type", "text/html").end(readFileSync(path.join(folder, path.basename(request.url))));
  });
  await new Promise((listening) => server.listen(0, "localhost", listening));
  const args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args });
  return {
    version: browser.version().split(".")[0],
    /** Opens a page, in which `took` measures, and which `slow` slows. */
    async open(name) {
      const page = await browser.newPage();
      // What is put in place of the page's clock counts whole milliseconds.
      await page.addInitScript(() => {
        globalThis.clock = performance.now.bind(performance);
        // The memory of a program is no part of what the browser says a page has.
        const { instantiate } = WebAssembly;
        WebAssembly.instantiate = async (...given) => {
          const made = await instantiate(...given);
          globalThis.programs = made.instance.exports.memory;
          return made;
        };
      });
      await itIs(page, TODAY);
      await page.goto(`http://localhost:${server.address().port}/${name}`);
      await page.evaluate(watch);
      const tools = await page.context().newCDPSession(page);
      return { page, slow: (rate = CPU) => tools.send("Emulation.setCPUThrottlingRate", { rate }) };
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** The value below which this part of all lies, to a tenth. */
export function below(all, part) {
  const sorted = all.toSorted((one, other) => one - other);
  return Number(sorted[Math.floor((sorted.length - 1) * part)].toFixed(1));
}
