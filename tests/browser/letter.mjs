// What a person does with a finished letter, in either browser.

import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { expect, Guide, itIs, model, root } from "./journey.mjs";

const DOWNLOADS = path.join(root, "test-results/downloads");

/** Somebody with their letter before them, and what the program itself says it is. */
export async function atTheLetter(page, person, council, { full = false, from = "" } = {}) {
  await itIs(page, person.today);
  const guide = full
    ? await Guide.asFullPage(page, `guide/${council}/complaint-guide.html`)
    : await Guide.inCouncilPage(page, from + (council === "statutory" ? "./" : `${council}.html`));
  const { said, setting } = await guide.answerEverything(person, { council });
  await guide.finish();
  return { guide, letter: model(setting, said).letter, said, setting };
}

/** What lands where somebody presses Ctrl+V. */
export async function pasted(page) {
  await page.evaluate(() => {
    const area = document.createElement("textarea");
    area.setAttribute("aria-label", "Paste here");
    document.body.append(area);
  });
  const area = page.getByRole("textbox", { name: "Paste here" });
  await area.focus();
  await page.keyboard.press("Control+V");
  return area.inputValue();
}

/** What the page says a press has led to. */
export const notice = (guide) => guide.inside.getByRole("status").filter({ hasText: /./ });

/** What the browser has saved, byte for byte, under whichever name where none is given: this Firefox saves without telling the test. */
export async function saved(page, browserName, press, name = "letter.txt") {
  if (browserName === "chromium") {
    const saving = page.waitForEvent("download");
    await press();
    const download = await saving;
    return { name: download.suggestedFilename(), hex: readFileSync(await download.path(), "hex") };
  }
  // Files of tests run side by side, and the folder is the browser's: one saves at a time.
  const turn = `${DOWNLOADS}-taken`;
  mkdirSync(path.dirname(turn), { recursive: true });
  const take = () => {
    try {
      mkdirSync(turn);
      return true;
    } catch {
      return false;
    }
  };
  await expect.poll(take, { timeout: 30_000 }).toBe(true);
  try {
    return await savedAlone(press, name);
  } finally {
    rmSync(turn, { recursive: true, force: true });
  }
}

async function savedAlone(press, name) {
  rmSync(DOWNLOADS, { recursive: true, force: true });
  mkdirSync(DOWNLOADS, { recursive: true });
  await press();
  await expect.poll(() => readdirSync(DOWNLOADS)).toEqual(name === null ? [expect.not.stringMatching(/\.part$/)] : [name]);
  const [file] = readdirSync(DOWNLOADS);
  await expect.poll(() => readFileSync(path.join(DOWNLOADS, file)).length).toBeGreaterThan(0);
  return { name: file, hex: readFileSync(path.join(DOWNLOADS, file), "hex") };
}
