// How long it takes to make a council's guide from nothing: fills in the maker's page with what a profile of councils/
// holds, each of which was read from a council's own page, by keyboard and mouse. It pastes that page, ticks what is
// right of what is found in it, and fills in the rest in the order of the form; or everything by hand. The time is
// worked out from what a person does, and not waited for. The figures of docs/newcomer.md:
//
//     node tests/browser/newcomer.mjs [--by-hand] unnamed thurrock staffordshire
//
// With --of FOLDER it takes FOLDER/NAME.json and FOLDER/NAME.txt, of pages that are not kept here; copies the page from a
// site that has it with its headings and lists, pastes it through the clipboard, and presses for the four files, too.
// There it tells what is wrong at the end and stops at nothing.

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
  /** To read a sentence of the council's page and what it is offered for. */
  sentence: 5,
};
/** What is longer than this is copied. */
const TYPED_AT_MOST = 40;
/** The page is pasted when its name and that of the council are filled in. */
const PASTED_AFTER = 1;
/** The parts of a profile with which a guide can go live. */
const ENOUGH = ["name", "sources", "team", "channels", "emergency", "advocacy", "promises"];
/** What the page fills in by itself, and what no council's page says. */
const NOT_TYPED = ["format", "id", "about", "checked", "review-by"];

const root = path.resolve(import.meta.dirname, "../..");
const isByHand = process.argv.includes("--by-hand");
const of = process.argv.includes("--of") ? process.argv[process.argv.indexOf("--of") + 1] : undefined;
const names = process.argv.slice(2).filter((name) => !name.startsWith("--") && name !== of);
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });

/** Somebody at the page, with what they have done so far. */
class Newcomer {
  constructor(page) {
    Object.assign(this, { page, time: 0, fields: 0, letters: 0, copies: 0, presses: 0, sentences: 0, offered: 0 });
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
    await field.selectText();
    await this.page.keyboard.insertText(text);
    if (text.length > TYPED_AT_MOST) {
      this.time += TAKES.copied;
      this.copies += 1;
    } else {
      this.time += text.length * TAKES.letter;
      this.letters += text.length;
    }
  }

  /** Opens what stands behind "Everything else" or "More about this", where the field stands there and it is closed. */
  async open(control) {
    const closed = this.page.locator("details:not([open])", { has: control });
    while (await closed.count()) await this.press(closed.first().locator("summary").first());
  }

  /** Adds something to a list or a group: of one kind, or of one of many. */
  async add(place, kind) {
    this.find();
    const list = this.at(`${place}-add`);
    await this.open((await list.count()) ? list : this.at(place));
    if (await list.count()) {
      await this.choose(list, kind);
      await this.press(this.page.locator(".add", { has: list }).getByRole("button"));
    } else {
      await this.press(this.at(place).getByRole("button", { name: /^Add/ }).last());
    }
  }

  /** Pastes the council's page, reads each sentence with something to tick, and ticks what the profile has. */
  async paste(text, profile) {
    this.find();
    const sources = this.page.locator("#own-page-which");
    if (await sources.count()) await this.choose(sources, { index: 1 });
    this.time += TAKES.copied;
    if (of) await this.copied(text);
    else await this.page.locator("#own-page").fill(text);
    const passages = this.page.locator(".own-page > .passage");
    for (const passage of await passages.all()) {
      this.time += TAKES.sentence;
      this.sentences += 1;
      for (const box of await passage.getByRole("checkbox").all()) {
        const before = await this.made();
        this.offered += 1;
        await box.click();
        if (isRight(before, await this.made(), profile)) {
          this.time += TAKES.press;
          this.presses += 1;
        } else {
          await box.click();
        }
      }
    }
  }

  /** Copies the page from a site and pastes it: the clipboard has its text and its HTML. */
  async copied(text) {
    const site = await this.page.context().newPage();
    await site.setContent(asSite(text));
    await site.keyboard.press("Control+A");
    await site.keyboard.press("Control+C");
    await site.close();
    await this.page.bringToFront();
    await this.page.locator("#own-page").click();
    await this.page.keyboard.press("Control+V");
    await this.page.locator(".own-page > .passage").first().waitFor();
  }

  /** Presses for each of the four files, and tells how long each is. */
  async download() {
    const buttons = await this.page.getByRole("button", { name: /^Download / }).all();
    const sizes = [];
    for (const button of buttons) {
      await this.press(button);
      sizes.push(await this.page.evaluate(async () => (await globalThis.last).length));
    }
    if (sizes.length !== 4 || sizes.some((size) => size < 1000)) throw new Error(`files: ${sizes}`);
  }

  /** What stands in the form by now, as it would be saved. Browsers save no hundred files in a row. */
  made() {
    return this.page.getByRole("button", { name: "Save your entries as a file" }).evaluate(async (button) => {
      const saved = new Promise((done) => (globalThis.saved = done));
      button.click();
      return JSON.parse(await saved);
    });
  }

  /** Fills in what stands at a place of the profile, but for what is there; and takes out what is not to be there. */
  async say(place, value, there) {
    if (isSame(value, there)) return;
    if (Array.isArray(value) && typeof value[0] === "object") {
      for (const [n, entry] of value.entries()) {
        if (there?.[n] === undefined) await this.add(place, Object.keys(entry)[0]);
        await this.say(`${place}[${n}]`, entry, there?.[n]);
      }
      return;
    }
    if (typeof value === "object" && !Array.isArray(value)) {
      // A group that is not there yet is one button.
      const within = this.page.locator(`[id^="field-${place}."], [id="field-${place}-add"]`);
      if ((await within.count()) === 0) await this.add(place);
      for (const [key, inner] of Object.entries(value)) {
        if (isSame(inner, there?.[key])) continue;
        const field = `${place}.${key}`;
        const isThere = (await this.at(field).count()) + (await this.page.locator(`[id="field-${field}-kind"], [name="field-${field}"]`).count());
        if (!isThere) await this.add(place, key);
        await this.say(field, inner, there?.[key]);
      }
      for (const key of Object.keys(there ?? {}).filter((key) => !(key in value))) await this.clear(`${place}.${key}`);
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

  /** Takes out what stands in a field. */
  async clear(place) {
    this.find();
    const ticked = this.page.locator(`input[type=checkbox][name="field-${place}"]:checked`);
    if (await ticked.count()) {
      for (const box of await ticked.all()) await this.press(box);
    } else if (await this.at(place).evaluate((field) => field.tagName === "SELECT")) {
      await this.choose(this.at(place), "");
    } else {
      await this.press(this.at(place));
      await this.at(place).fill("");
    }
  }
}

/** A page as a site has it, made of its text: lists, short lines as headings, and paragraphs. */
function asSite(text) {
  const safe = (line) => line.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const block = (line) => {
    const entry = line.match(/^(?:[•-]|\d+\.)\s+(.*)/);
    if (entry) return `<li>${safe(entry[1])}</li>`;
    const isHeading = line.length < 70 && !/[.:;,]$/.test(line) && !/\d{4}/.test(line);
    return isHeading ? `<h2>${safe(line)}</h2>` : `<p>${safe(line)}</p>`;
  };
  const lines = text.split("\n").map((line) => line.trim());
  return lines.filter(Boolean).map(block).join("").replace(/(<li>.*?<\/li>)+/g, "<ul>$&</ul>");
}

/** How many things of a profile are wrong in another, and how many are not there; sentences may be cut otherwise. */
function unlike(made, wanted) {
  const bare = (value) =>
    isObject(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => !["quote", "contains", "source"].includes(key))) : value;
  const [is, was] = [places(made), places(wanted)];
  const wrong = [...is.keys()].filter((key) => !was.has(key) || JSON.stringify(sorted(bare(is.get(key)))) !== JSON.stringify(sorted(bare(was.get(key)))));
  return { wrong, lacking: [...was.keys()].filter((key) => !is.has(key)) };
}

const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
/** Whether something stands there already. The sentence may be the longer or shorter one of the page. */
const isSame = (value, there) =>
  JSON.stringify(sorted(isObject(value) && isObject(there) ? { ...value, ...(there.quote && value.quote && { quote: there.quote }) } : value)) ===
  JSON.stringify(sorted(there));

/** Each thing that a profile states, by its place. */
const KEYED = ["names", "promises", "acknowledgements", "says", "corporate", "destinations"];
const places = (profile) =>
  new Map(
    Object.entries(profile).flatMap(([part, value]) =>
      KEYED.includes(part) ? Object.entries(value).map(([key, value]) => [`${part}.${key}`, value]) : [[part, value]],
    ),
  );

/** Whether a tick was right: the profile has that thing, with the same numbers and answers, and no nearer sentence was there. */
function isRight(before, after, profile) {
  const [was, is, wanted] = [before, after, profile].map(places);
  const [place] = [...is.keys()].filter((place) => JSON.stringify(is.get(place)) !== JSON.stringify(was.get(place)));
  const [old, now, aim] = [was, is, wanted].map((of) => of.get(place));
  if (aim === undefined) return false;
  if (!isObject(now)) return isSame(aim, now);
  const differs = Object.keys(now).some((key) => !["quote", "contains"].includes(key) && key in aim && !isSame(aim[key], now[key]));
  const shares = (quote) => quote !== undefined && (quote.includes(aim.quote) || aim.quote?.includes(quote));
  return !differs && (old?.quote === undefined || old.quote === now.quote || (shares(now.quote) && !shares(old.quote)));
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

/** What was made, with the profile's sentences where the page's were ticked: they may be cut otherwise. */
function withQuotes(made, profile) {
  if (!isObject(made) || !isObject(profile)) return made;
  const of = (key) => (key === "quote" && profile.quote !== undefined && !isByHand ? profile.quote : withQuotes(made[key], profile[key]));
  return Object.fromEntries(Object.keys(made).map((key) => [key, of(key)]));
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
    const profile = asTyped(JSON.parse(readFileSync(path.join(of ?? path.join(root, "councils"), `${name}.json`), "utf8")));
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, permissions: ["clipboard-read", "clipboard-write"] });
    const page = await context.newPage();
    await page.addInitScript(() => {
      const address = URL.createObjectURL;
      URL.createObjectURL = (file) => {
        globalThis.last = file.text();
        globalThis.saved?.(globalThis.last);
        return address.call(URL, file);
      };
      HTMLAnchorElement.prototype.click = () => {};
    });
    await page.goto(pathToFileURL(path.join(root, "dist/maker.html")).href);
    const someone = new Newcomer(page);
    await someone.at("name").waitFor();
    const parts = Object.keys(profile).sort((one, other) => ENOUGH.includes(other) - ENOUGH.includes(one));
    if (profile.sources) parts.unshift(...parts.splice(parts.indexOf("sources"), 1));
    let enough = 0;
    const began = performance.now();
    const told = (what, before) => console.log(`  ${name}: ${what.padEnd(20)} ${minutes(someone.time - before)}`);
    let there = {};
    for (const [n, part] of parts.entries()) {
      if (!ENOUGH.includes(part)) enough ||= someone.time;
      const field = someone.at(part);
      const isGroup = typeof profile[part] === "object" && !Array.isArray(profile[part]);
      const before = someone.time;
      if (isGroup && !(await field.count())) throw new Error(`${part} has no place`);
      await someone.say(part, profile[part], there[part]);
      told(part, before);
      if (n === PASTED_AFTER && !isByHand) {
        const before = someone.time;
        await someone.paste(readFileSync(path.join(of ?? path.join(root, "tests/pages"), `${name}.txt`), "utf8"), profile);
        there = await someone.made();
        told("the page, pasted", before);
      }
    }
    const waited = (performance.now() - began) / 1000;
    const made = withQuotes(await someone.made(), profile);
    someone.time += TAKES.press;
    someone.presses += 1;
    for (const key of NOT_TYPED) delete made[key];
    if (of) {
      await someone.download();
      const { wrong, lacking } = unlike(made, profile);
      console.log(`  ${name}: ${someone.offered} offered; at the end ${wrong.length} wrong (${wrong}), ${lacking.length} lacking (${lacking})`);
    } else if (JSON.stringify(sorted(made)) !== JSON.stringify(sorted(profile))) {
      for (const key of new Set([...Object.keys(made), ...Object.keys(profile)])) {
        const [is, was] = [made, profile].map((one) => JSON.stringify(sorted(one[key])));
        if (is !== was) console.error(`${key}: ${is}\n  was to be ${was}`);
      }
      throw new Error(`${name}: what was made is not what was to be made`);
    }
    const { fields, letters, copies, presses, sentences, time } = someone;
    console.log(
      `${name}: enough to go live ${minutes(enough || time)}, everything ${minutes(time)}; ` +
        `${sentences} sentences read, ${fields} fields, ${letters} letters typed, ${copies} sentences copied, ${presses} presses; the page took ${waited.toFixed(0)} s of it`,
    );
    await context.close();
  }
} finally {
  await browser.close();
}
