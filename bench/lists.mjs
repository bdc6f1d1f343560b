// Measures what is long in the pages that have lists: the directory's search from a key to its hits, and five thousand
// cases on the advocate's page and on the staff's, on a processor slowed four times; fails where an answer takes longer
// than it may. Run by script/bench.
//
// Usage: node bench/lists.mjs [--runs N] [--write FILE]

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { cpus, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "@playwright/test";
import { root } from "../tests/browser/journey.mjs";

const option = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const RUNS = Number(option("--runs", "7"));
const WRITE = option("--write");
const DIST = option("--dist", path.join(root, "dist"));
const CPU = 4;
const CASES = 5_000;
const TODAY = "2026-11-23";
/** Milliseconds that an answer may take. */
const MOST = { hits: 10, list: 100 };

const native = process.env.COMPLAINT_GUIDE_NATIVE ?? path.join(root, "target/debug/complaint-guide");
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

const rows = [];
const noted = (what, all, most) => {
  const sorted = [...all].sort((a, b) => a - b);
  const [middle, slowest] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  rows.push({ what, count: all.length, middle, slowest, most });
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
  noted("From a key to the councils that fit, on the page for all of England", all, MOST.hits);
  await page.close();
}

// --- Five thousand files on the advocate's page.

const folder = mkdtempSync(path.join(tmpdir(), "lists-"));
const dayOf = (n) => new Date(Date.UTC(2026, 0, 5 + (n % 320))).toISOString().slice(0, 10);
const memory = async (page) => Math.round((await page.evaluate(() => performance.memory.usedJSHeapSize)) / 2 ** 20);
const select = (page, id, value) =>
  page.evaluate(([id, value]) => {
    const field = document.querySelector(id);
    return globalThis.took(() => {
      field.value = value;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    });
  }, [id, value]);

{
  const story = "tests/people/waiting-for-stage-one-in-time";
  const file = execFileSync(native, ["answer", "--council", "councils/statutory.json", "--today", TODAY, "--as", "save", `${story}/answers.json`], { cwd: root, encoding: "utf8" });
  const [block] = /<script type="application\/json"[\s\S]*<\/script>/.exec(file);
  const [, since] = /\{"answer":("\d{4}-\d\d-\d\d"),"question":"stage-date"\}/.exec(block) ?? [];
  if (!since) throw new Error("The story has no day of its step where this looks for it.");
  const files = Array.from({ length: CASES }, (_, n) => {
    const name = path.join(folder, `case-${n}.html`);
    writeFileSync(name, block.replaceAll(since, JSON.stringify(dayOf(n))));
    return name;
  });
  const { page, slow } = await open("advocate.html");
  await page.evaluate(watch);
  const input = page.getByLabel("Open saved files");
  await input.waitFor();
  const from = Date.now();
  await input.setInputFiles(files);
  await page.locator("#cases").waitFor({ timeout: 300_000 });
  console.log(`Opening ${CASES} files, not slowed: ${((Date.now() - from) / 1000).toFixed(1)} s; ${await page.getByRole("status").first().innerText()}`);
  await slow(CPU);
  const filtered = [];
  for (let run = 0; run < RUNS; run += 1) for (const value of ["late", "soon", "wait", "all"]) filtered.push(await select(page, "#stands", value));
  noted(`${CASES} cases on the advocate’s page, filtered`, filtered, MOST.list);
  rows.at(-1).memory = await memory(page);
  await page.close();
}

// --- As many in a list that staff paste.

{
  const list = ["Reference\tReceived\tStage", ...Array.from({ length: CASES }, (_, n) => `C${n}\t${dayOf(n).split("-").reverse().join("/")}\tStage 1`)].join("\n");
  const { page, slow } = await open("staff-deadlines.html");
  await page.evaluate(watch);
  const field = page.locator("textarea").first();
  await field.waitFor();
  const drawn = [];
  for (let run = 0; run < RUNS; run += 1) {
    await slow(CPU);
    drawn.push(
      await field.evaluate((field, list) => globalThis.took(() => {
        field.value = list;
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }), `${list}${"\n".repeat(run)}`),
    );
    await slow(1);
  }
  console.log(await page.locator("h2").allInnerTexts());
  noted(`${CASES} complaints pasted on the staff’s page, read and drawn`, drawn, Infinity);
  rows.at(-1).memory = await memory(page);
  await page.close();
}

rmSync(folder, { recursive: true });
await browser.close();
server.close();
