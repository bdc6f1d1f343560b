// Measures five thousand cases on the advocate's page, and a council's own list of as many on the staff's: how long they
// take to open, and each filter, with and without a processor slowed four times, and the memory that the page has then.
// Each file is one that the program saves.
//
// Usage: node bench/cases.mjs [--cases N] [--dist FOLDER] [--only advocate|staff]

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
const ONLY = option("--only", "");
const files = [];
for (let n = 0; ONLY !== "staff" && n < CASES; n += 2) files.push(...(await Promise.all([n, n + 1].filter((n) => n < CASES).map(save))));

// --- The pages.

const server = createServer((request, response) => {
  // Only a page that shares its process with no other may measure its memory.
  response.setHeader("cross-origin-opener-policy", "same-origin");
  response.setHeader("cross-origin-embedder-policy", "require-corp");
  response.setHeader("content-type", "text/html").end(readFileSync(path.join(DIST, path.basename(request.url))));
});
await new Promise((listening) => server.listen(0, "localhost", listening));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
async function open(name) {
  const page = await browser.newPage();
  await itIs(page, TODAY);
  await page.goto(`http://localhost:${server.address().port}/${name}`);
  return page;
}

/** How long it takes from what is done to a field until the page is drawn, with and without a slowed processor. */
async function measure(page, selector, event, values, name) {
  const tools = await page.context().newCDPSession(page);
  for (const rate of [1, 4]) {
    await tools.send("Emulation.setCPUThrottlingRate", { rate });
    for (const value of values) {
      const took = await page.evaluate(
        async ({ selector, event, value }) => {
          const field = document.querySelector(selector);
          const from = performance.now();
          if (event === "click") field.click();
          else {
            field.value = value;
            field.dispatchEvent(new Event(event, { bubbles: true }));
          }
          await new Promise((done) => setTimeout(done));
          document.body.offsetHeight;
          return performance.now() - from;
        },
        { selector, event, value },
      );
      console.log(`processor slowed ${rate} times, ${name} ‘${value}’: ${took.toFixed(0)} ms`);
    }
  }
  await tools.send("Emulation.setCPUThrottlingRate", { rate: 1 });
}

async function memory(page) {
  const { bytes } = await page.evaluate(() => performance.measureUserAgentSpecificMemory());
  console.log(`memory of the page: ${(bytes / 1e6).toFixed(0)} MB`);
}

if (ONLY !== "staff") {
  const page = await open("advocate.html");
  const input = page.getByLabel("Open saved files");
  await input.waitFor();
  const from = performance.now();
  await input.setInputFiles(files);
  await page.locator("#cases").waitFor({ timeout: 120_000 });
  console.log(`opened in ${((performance.now() - from) / 1000).toFixed(1)} s: ${await page.getByRole("status").first().textContent()}`);
  await measure(page, "#stands", "change", ["late", "soon", "wait", "all"], "filter");
  await memory(page);
  await page.close();
}

if (ONLY !== "advocate") {
  const page = await open("staff-deadlines.html");
  await page.locator("#list").waitFor();
  const day = (n) => new Date(Date.UTC(2026, 0, 5 + n)).toISOString().slice(0, 10).split("-").reverse().join("/");
  // One in two has been answered, and one in four has gone on to Stage 2.
  const line = (n) => [`CS/26/${n}`, "AB", day(n % 250), n % 2 ? day((n % 250) + 12) : "", n % 4 === 1 ? day((n % 250) + 20) : "", "Upheld", "rang, twice"];
  const rows = Array.from({ length: CASES }, (_, n) => line(n).map((cell) => (cell.includes(",") ? `"${cell}"` : cell)).join(","));
  const text = ["Ref,Child,Received,Stage 1 response,Stage 2 requested,Outcome,Notes", ...rows].join("\n");
  await page.locator("#list").evaluate((area, text) => {
    area.value = text;
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }, text);
  const show = await page.getByRole("button", { name: "Show the list" }).evaluate((button) => (button.id ||= "show-the-list"));
  await measure(page, `#${show}`, "click", [`${CASES} complaints`], "read, worked out and drawn");
  await measure(page, "#filter", "input", ["late", "Stage 2", "26/49", ""], "filter");
  await memory(page);
  const all = page.getByRole("button", { name: /^Show all/ });
  if (await all.count()) {
    const id = await all.evaluate((button) => (button.id ||= "show-all"));
    await measure(page, `#${id}`, "click", ["everything"], "drawn whole").catch(() => {});
    await memory(page);
  }
  await page.close();
}
await browser.close();
server.close();
rmSync(folder, { recursive: true });
