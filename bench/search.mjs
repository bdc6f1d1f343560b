// Measures the directory's search, from a key to the councils that fit, on a processor slowed four times, and adds it to
// docs/benchmarks.md. A figure of a busy machine says nothing. Run by script/bench.
//
// Usage: node bench/search.mjs [--runs N] [--dist FOLDER] [--write FILE]

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import path from "node:path";
import { root } from "../tests/browser/journey.mjs";
import { below, CPU, option, serve } from "./pages.mjs";

const RUNS = Number(option("--runs", "7"));
const WRITE = option("--write");
const pages = await serve(option("--dist", path.join(root, "dist")));

let measured;

// --- The search for a council.

{
  const { page, slow } = await pages.open("england.html");
  const field = page.getByRole("combobox");
  await field.waitFor();
  await field.pressSequentially("amb", { delay: 50 });
  await page.getByRole("option").first().waitFor();
  await slow();
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
  measured = {
    date: new Date().toISOString().slice(0, 10),
    chromium: pages.version,
    cpu: CPU,
    keys: all.length,
    load: Number(loadavg()[0].toFixed(1)),
    median: below(all, 0.5),
    most: below(all, 0.95),
  };
  await page.close();
}

await pages.close();

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
