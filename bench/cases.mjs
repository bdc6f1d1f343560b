// Measures five thousand cases on the advocate's page, and a council's own list of as many on the staff's, on a processor
// slowed four times: how long the list takes from the press to what is laid out, how long each filter, and the memory that
// the page has then; and adds it to docs/benchmarks.md. Each file is one that the program saves. A figure of a busy machine
// says nothing. Run by script/bench.
//
// Usage: node bench/cases.mjs [--cases N] [--runs N] [--dist FOLDER] [--only advocate|staff] [--write FILE]

import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { root } from "../tests/browser/journey.mjs";
import { below, CPU, option, serve, TODAY } from "./pages.mjs";

const CASES = Number(option("--cases", "5000"));
const RUNS = Number(option("--runs", "7"));
const WRITE = option("--write");

// --- The files, each with a day and words of its own.

const native = process.env.COMPLAINT_GUIDE_NATIVE ?? path.join(root, "target/native/complaint-guide");
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

const pages = await serve(option("--dist", path.join(root, "dist")));

/** What each of these took, again and again, in a page that is slowed. */
async function times(page, selector, event, values, runs = RUNS) {
  const all = [];
  for (let run = 0; run < runs; run += 1) {
    for (const value of values) {
      all.push(
        await page.locator(selector).evaluate(
          (field, [event, value]) =>
            globalThis.took(() => {
              if (event === "click") return field.click();
              field.value = value;
              field.dispatchEvent(new Event(event, { bubbles: true }));
            }),
          [event, value],
        ),
      );
    }
  }
  return all;
}

const summed = (all) => ({ least: below(all, 0), median: below(all, 0.5), most: below(all, 1) });

/** What the page has and what its program has, in MB. */
async function memory(page) {
  const [whole, program] = await page.evaluate(async () => [(await performance.measureUserAgentSpecificMemory()).bytes, programs.buffer.byteLength]);
  return [whole, program].map((bytes) => `${(bytes / 1e6).toFixed(1)} MB`).join(" and its program ");
}

const measured = {
  date: new Date().toISOString().slice(0, 10),
  chromium: pages.version,
  cpu: CPU,
  cases: CASES,
  runs: RUNS,
};

if (ONLY !== "staff") {
  const { page, slow } = await pages.open("advocate.html");
  const input = page.getByLabel("Open saved files");
  await input.waitFor();
  const from = performance.now();
  await input.setInputFiles(files);
  await page.locator("#cases").waitFor({ timeout: 120_000 });
  const opened = Number(((performance.now() - from) / 1000).toFixed(1));
  await slow();
  const filter = summed(await times(page, "#stands", "change", ["late", "soon", "wait", "all"]));
  // On another day every case is worked out anew.
  const anew = [];
  for (let run = 1; run <= RUNS; run += 1) {
    const day = Date.parse(`${TODAY}T10:00:00Z`) + run * 86_400_000;
    anew.push(await page.evaluate((day) => took(() => (setNow(day), window.dispatchEvent(new Event("focus")))), day));
  }
  await slow(1);
  measured.advocate = { opened, filter, anew: summed(anew), memory: await memory(page) };
  await page.close();
}

if (ONLY !== "advocate") {
  const { page, slow } = await pages.open("staff-deadlines.html");
  await page.locator("#list").waitFor();
  // As in benches/list.rs: received over most of a year; one in two has been answered, and one in four has gone on to
  // Stage 2. Hardly two have the same days.
  const day = (n) => new Date(Date.UTC(2026, 0, 7 + n)).toISOString().slice(0, 10).split("-").reverse().join("/");
  const line = (n) => {
    const [received, answered, asked] = [(n * 7) % 240, 5 + ((n * 11) % 26), 1 + ((n * 13) % 20)];
    const since = [n % 2 === 1 ? day(received + answered) : "", n % 4 === 1 ? day(received + answered + asked) : ""];
    return [`CS/26/${n}`, "AB", day(received), ...since, ["Upheld", "Partly upheld", "Not upheld"][n % 3], '"rang, twice"'];
  };
  const rows = Array.from({ length: CASES }, (_, n) => line(n).join(","));
  const text = ["Ref,Child,Received,Stage 1 response,Stage 2 requested,Outcome,Notes", ...rows].join("\n");
  await page.locator("#list").evaluate((area, text) => {
    area.value = text;
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }, text);
  await slow();
  const show = await page.getByRole("button", { name: "Show the list" }).evaluate((button) => `#${(button.id ||= "show-the-list")}`);
  // The browser compiles what it has not run before while the first is shown.
  const [first] = await times(page, show, "click", [""], 1);
  const shown = summed(await times(page, show, "click", [""]));
  const filter = summed(await times(page, "#filter", "input", ["late", "Stage 2", "26/49", ""]));
  await slow(1);
  measured.staff = { first: Number(first.toFixed(1)), shown, filter, memory: await memory(page) };
  await page.close();
}
measured.load = Number(loadavg()[0].toFixed(1));
await pages.close();
rmSync(folder, { recursive: true });

const row = (what, { least, median, most }) => `| ${what} | ${least} | ${median} | ${most} |`;
const many = CASES.toLocaleString("en-GB");
const { advocate, staff } = measured;
const section = [
  `## ${many} cases at once`,
  "",
  `Made by \`script/bench\` on ${measured.date}, in Chromium ${measured.chromium}, the processor slowed ${CPU} times, while ${measured.load} processes wanted a core; ${RUNS} runs of each, from the press or the key until what it changes is in the document and laid out.`,
  "",
  "| | least (ms) | median (ms) | most (ms) |",
  "|---|---:|---:|---:|",
  ...(staff ? [row("The staff’s page: the list read from its text, worked out, sorted and drawn", staff.shown), row("A filter typed there", staff.filter)] : []),
  ...(advocate ? [row("The advocate’s page: a filter chosen", advocate.filter)] : []),
  ...(advocate ? [row("The advocate’s page: the first look on another day, all worked out anew, sorted and drawn", advocate.anew)] : []),
  "",
  ...(staff ? [`The first time that the staff's page shows a list it takes ${staff.first} ms: the browser compiles the program while it runs. The page has ${staff.memory} then.`] : []),
  ...(advocate ? [`${many} saved files are opened and sorted in ${advocate.opened} s, the processor not slowed; most of it is the browser reading them. The advocate's page has ${advocate.memory} then.`] : []),
  "Fifty of them are drawn; the others are searched, saved and printed all the same, and drawn when they are wanted.",
  "",
].join("\n");
console.log(section);
if (WRITE) {
  const file = path.join(root, WRITE);
  const title = `\n## ${many} cases at once\n`;
  const before = readFileSync(file, "utf8");
  // In its old place, or at the end.
  const [kept, old] = before.split(title);
  const next = old?.indexOf("\n## ") ?? -1;
  const after = next < 0 ? "" : old.slice(next).trimEnd();
  writeFileSync(file, `${kept.trimEnd()}\n\n${section.trimEnd()}\n${after ? `\n${after.trimStart()}\n` : ""}`);
  execFileSync(process.execPath, ["script/figures.mjs", "--record", "cases", JSON.stringify(measured)], { cwd: root });
}
