// How long it takes to make a council's guide from nothing: fills in the maker's page with what a profile of councils/
// holds, each of which was read from a council's own page, by keyboard and mouse, in the order of the form. The time is
// worked out from what a person does, and not waited for. The figures of docs/newcomer.md:
//
//     node tests/browser/newcomer.mjs unnamed thurrock staffordshire

import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";

/** What a person is taken to need, in seconds. */
const TAKES = {
  /** Forty words a minute, five letters a word. */
  letter: 60 / (40 * 5),
  /** To find a field, read it, and find its answer on the council's page. */
  field: 4,
  /** To go there and back, mark a sentence, copy and paste it. */
  copied: 6,
  /** To press a button, or to choose a word in a list or a box. */
  press: 2,
};
/** What is longer than this is copied. */
const TYPED_AT_MOST = 40;
/** The parts of a profile with which a guide can go live. */
const ENOUGH = ["name", "sources", "team", "channels", "emergency", "advocacy", "promises"];
/** What the page fills in by itself, and what no council's page says. */
const NOT_TYPED = ["format", "id", "about", "checked", "review-by"];

const root = path.resolve(import.meta.dirname, "../..");
const names = process.argv.slice(2);
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });

/** Somebody at the page, with what they have done so far. */
class Newcomer {
  constructor(page) {
    Object.assign(this, { page, time: 0, fields: 0, letters: 0, copies: 0, presses: 0 });
  }

  at(place) {
    return this.page.locator(`[id="field-${place}"]`);
  }

  find() {
    this.time += TAKES.field;
    this.fields += 1;
  }

  async press(control) {
    await control.click();
    this.time += TAKES.press;
    this.presses += 1;
  }

  async choose(list, key) {
    await list.selectOption(key);
    this.time += TAKES.press;
    this.presses += 1;
  }

  async type(field, text) {
    await field.click();
    await this.page.keyboard.insertText(text);
    if (text.length > TYPED_AT_MOST) {
      this.time += TAKES.copied;
      this.copies += 1;
    } else {
      this.time += text.length * TAKES.letter;
      this.letters += text.length;
    }
  }

  /** Opens what stands behind "More about this", where the field stands there and it is closed. */
  async open(control) {
    const more = this.page.locator("details:not([open])", { has: control }).last();
    if (await more.count()) await this.press(more.locator("summary").first());
  }

  /** Adds something to a list or a group: of one kind, or of one of many. */
  async add(place, kind) {
    this.find();
    const list = this.at(`${place}-add`);
    if (await list.count()) {
      await this.choose(list, kind);
      await this.press(this.page.locator(".add", { has: list }).getByRole("button"));
    } else {
      await this.press(this.at(place).getByRole("button", { name: /^Add/ }).last());
    }
  }

  /** Fills in what stands at a place of the profile. */
  async say(place, value) {
    if (Array.isArray(value) && typeof value[0] === "object") {
      for (const [n, entry] of value.entries()) {
        await this.add(place, Object.keys(entry)[0]);
        await this.say(`${place}[${n}]`, entry);
      }
      return;
    }
    if (typeof value === "object" && !Array.isArray(value)) {
      // A group that is not there yet is one button.
      const within = this.page.locator(`[id^="field-${place}."], [id="field-${place}-add"]`);
      if ((await within.count()) === 0) await this.add(place);
      for (const [key, inner] of Object.entries(value)) {
        const field = `${place}.${key}`;
        const isThere = (await this.at(field).count()) + (await this.page.locator(`[id="field-${field}-kind"], [name="field-${field}"]`).count());
        if (!isThere) await this.add(place, key);
        await this.say(field, inner);
      }
      return;
    }
    this.find();
    const boxes = this.page.locator(`input[type=checkbox][name="field-${place}"]`);
    if (await boxes.count()) {
      await this.open(boxes.first());
      for (const word of value) await this.press(this.page.locator(`input[type=checkbox][name="field-${place}"][value="${word}"]`));
      return;
    }
    const kind = this.at(`${place}-kind`);
    if ((await kind.count()) && typeof value === "string") return this.choose(kind, value);
    const field = this.at(place);
    await this.open(field);
    const isList = await field.evaluate((field) => field.tagName === "SELECT");
    const text = Array.isArray(value) ? value.join("\n") : String(value);
    if (!isList) return this.type(field, text);
    return this.choose(field, typeof value === "boolean" ? { index: value ? 1 : 2 } : text);
  }
}

/** A profile as the page can make it: it names the sources itself. */
function asTyped(profile) {
  const keys = Object.keys(profile.sources ?? {});
  let text = JSON.stringify(profile);
  keys.forEach((key, n) => (text = text.replaceAll(`"source":"${key}"`, `"source":"page-${n + 1}"`)));
  const typed = JSON.parse(text);
  if (keys.length) typed.sources = Object.fromEntries(keys.map((key, n) => [`page-${n + 1}`, typed.sources[key]]));
  for (const key of NOT_TYPED) delete typed[key];
  return typed;
}

const minutes = (seconds) => `${Math.floor(seconds / 60)} min ${String(Math.round(seconds % 60)).padStart(2, "0")} s`;
const sorted = (value) =>
  Array.isArray(value) && value.every((one) => typeof one === "string") ? [...value].sort() :
  value && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]))
    : value;

mkdirSync(path.join(root, "target"), { recursive: true });
try {
  for (const name of names) {
    const profile = asTyped(JSON.parse(readFileSync(path.join(root, `councils/${name}.json`), "utf8")));
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(pathToFileURL(path.join(root, "dist/maker.html")).href);
    const someone = new Newcomer(page);
    await someone.at("name").waitFor();
    const parts = Object.keys(profile).sort((one, other) => ENOUGH.includes(other) - ENOUGH.includes(one));
    if (profile.sources) parts.unshift(...parts.splice(parts.indexOf("sources"), 1));
    let enough = 0;
    const began = performance.now();
    for (const part of parts) {
      if (!ENOUGH.includes(part)) enough ||= someone.time;
      const field = someone.at(part);
      const isGroup = typeof profile[part] === "object" && !Array.isArray(profile[part]);
      const before = someone.time;
      if (isGroup && !(await field.count())) throw new Error(`${part} has no place`);
      await someone.say(part, profile[part]);
      console.log(`  ${name}: ${part.padEnd(20)} ${minutes(someone.time - before)}`);
    }
    const waited = (performance.now() - began) / 1000;
    const saving = page.waitForEvent("download");
    await someone.press(page.getByRole("button", { name: "Save your entries as a file" }));
    const made = JSON.parse(readFileSync(await (await saving).path(), "utf8"));
    for (const key of NOT_TYPED) delete made[key];
    if (JSON.stringify(sorted(made)) !== JSON.stringify(sorted(profile))) {
      for (const key of new Set([...Object.keys(made), ...Object.keys(profile)])) {
        const [is, was] = [made, profile].map((one) => JSON.stringify(sorted(one[key])));
        if (is !== was) console.error(`${key}: ${is}\n  was to be ${was}`);
      }
      throw new Error(`${name}: what was made is not what was to be made`);
    }
    const { fields, letters, copies, presses, time } = someone;
    console.log(
      `${name}: enough to go live ${minutes(enough || time)}, everything ${minutes(time)}; ` +
        `${fields} fields, ${letters} letters typed, ${copies} sentences copied, ${presses} presses; the page took ${waited.toFixed(0)} s of it`,
    );
    await page.close();
  }
} finally {
  await browser.close();
}
