// Measures five thousand cases on the advocate's page: how long they take to open, and each filter, with and without a
// processor slowed four times. Each file is one that the program saves.
//
// Usage: node bench/cases.mjs [--cases N] [--dist FOLDER]

import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { chromium } from "@playwright/test";
import { itIs, root } from "../tests/browser/journey.mjs";

const option = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const CASES = Number(option("--cases", "5000"));
const DIST = option("--dist", path.join(root, "dist"));
const TODAY = "2026-11-23";

// --- The files, each with a day and words of its own.

const native = process.env.COMPLAINT_GUIDE_NATIVE ?? path.join(root, "target/debug/complaint-guide");
const folder = mkdtempSync(path.join(tmpdir(), "cases-"));
const story = JSON.parse(readFileSync(path.join(root, "tests/people/waiting-for-stage-one-in-time/answers.json"), "utf8"));
const run = promisify(execFile);
async function save(n) {
  const day = new Date(Date.UTC(2026, 0, 5 + (n % 320))).toISOString().slice(0, 10);
  const answers = path.join(folder, `answers-${n}.json`);
  writeFileSync(answers, JSON.stringify({ ...story, "stage-date": day, "what-happened:plan": { what: `Reviews are held without me, number ${n}.` } }));
  const { stdout } = await run(native, ["answer", "--council", "councils/statutory.json", "--today", TODAY, "--as", "save", answers], { cwd: root });
  const file = path.join(folder, `case-${n}.html`);
  writeFileSync(file, stdout);
  return file;
}
const files = [];
for (let n = 0; n < CASES; n += 2) files.push(...(await Promise.all([n, n + 1].filter((n) => n < CASES).map(save))));

// --- The page.

const server = createServer((_, response) => response.setHeader("content-type", "text/html").end(readFileSync(path.join(DIST, "advocate.html"))));
await new Promise((listening) => server.listen(0, "localhost", listening));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage();
await itIs(page, TODAY);
await page.goto(`http://localhost:${server.address().port}/advocate.html`);
const input = page.getByLabel("Open saved files");
await input.waitFor();
const from = performance.now();
await input.setInputFiles(files);
await page.locator("#cases").waitFor({ timeout: 120_000 });
console.log(`opened in ${((performance.now() - from) / 1000).toFixed(1)} s: ${await page.getByRole("status").first().textContent()}`);
const tools = await page.context().newCDPSession(page);
for (const rate of [1, 4]) {
  await tools.send("Emulation.setCPUThrottlingRate", { rate });
  for (const value of ["late", "soon", "wait", "all"]) {
    const took = await page.evaluate(async (value) => {
      const field = document.querySelector("#stands");
      const from = performance.now();
      field.value = value;
      field.dispatchEvent(new Event("change", { bubbles: true }));
      await new Promise((done) => setTimeout(done));
      document.body.offsetHeight;
      return performance.now() - from;
    }, value);
    console.log(`processor slowed ${rate} times, filter ‘${value}’: ${took.toFixed(0)} ms`);
  }
}
await browser.close();
server.close();
rmSync(folder, { recursive: true });
