// A person with the guide: opens it, answers question after question by the names that are on the screen, and reads
// what it says. The same person can do it with the keyboard alone, or in a hurry.
//
// What the next question is, and what its options are called, is asked of the program at the command line, so the two
// must agree on every screen.

import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test as base, expect } from "@playwright/test";

export { expect };
export const root = path.resolve(import.meta.dirname, "../..");
const answers = path.join(tmpdir(), `complaint-guide-answers-${process.pid}.json`);
/** The same program at the command line, as script/build keeps it beside the guide. */
export const native = process.env.COMPLAINT_GUIDE_NATIVE ?? path.join(root, "target/native/complaint-guide");

// --- What the program itself says.

/** The result of these answers, or the next question; or one document of theirs, by the name of its format. */
export function model({ council = "statutory", today, voice = "adult", as }, says) {
  const options = ["--council", `councils/${council}.json`, "--today", today, "--voice", voice, ...(as ? ["--as", as] : [])];
  writeFileSync(answers, JSON.stringify(says));
  try {
    const printed = execFileSync(native, ["answer", ...options, answers], { cwd: root, encoding: "utf8", maxBuffer: 64 << 20, stdio: ["ignore", "pipe", "pipe"] });
    return as ? printed : JSON.parse(printed);
  } finally {
    rmSync(answers);
  }
}

const MONTHS =
  "January February March April May June July August September October November December".split(" ");
const DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

/** 2026-12-30 as the guide writes it. */
export function inWords(date) {
  const [year, month, day] = date.split("-").map(Number);
  const weekday = DAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  return `${weekday} ${day} ${MONTHS[month - 1]} ${year}`;
}

// --- Every test.

export const test = base.extend({
  // A message in the console is a fault, unless the test says that it expects some.
  complaints: [
    async ({ page }, use) => {
      const heard = { expected: false, all: [] };
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) heard.all.push(`${message.type()}: ${message.text()}${/Failed to load/.test(message.text()) ? ` ${message.location().url}` : ""}`);
      });
      page.on("pageerror", (error) => heard.all.push(`uncaught: ${error.message}`));
      await use(heard);
      if (!heard.expected) expect(heard.all, "messages in the console").toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * Every page and frame that opens after this believes that it is this day, at ten in the morning, or this moment, and
 * can be told otherwise.
 */
export async function itIs(page, day) {
  await page.addInitScript((now) => {
    globalThis.setNow = (moment) => (now = moment);
    const RealDate = Date;
    globalThis.Date = class extends RealDate {
      constructor(...given) {
        if (given.length === 0) super(now);
        else super(...given);
      }
      static now() {
        return now;
      }
    };
  }, Date.parse(day.includes("T") ? day : `${day}T10:00:00Z`));
}

// --- Hands.

const MOST_TABS = 80;
const MOST_ARROWS = 30;
const QUICKLY = [5, 10, 20, 50, 100, 250];

/** Tabs, arrows, Space and Enter, and no other key that does more than write. */
export const keyboard = {
  async press(guide, control) {
    await tabTo(guide, control);
    await guide.page.keyboard.press("Enter");
  },
  async choose(guide, radio) {
    const { keys, wanted } = await tabTo(guide, radio, "group");
    for (let n = 0; !(await wanted.evaluate((wanted) => wanted === document.activeElement)); n += 1) {
      if (n > MOST_ARROWS) throw new Error(`The arrow keys do not reach ${radio}.`);
      await keys.press("ArrowDown");
    }
    if (!(await wanted.isChecked())) await keys.press("Space");
  },
  async tick(guide, checkbox) {
    const { keys, wanted } = await tabTo(guide, checkbox);
    if (!(await wanted.isChecked())) await keys.press("Space");
  },
  async write(guide, field, text) {
    const { keys } = await tabTo(guide, field);
    await keys.type(text);
  },
};

async function tabTo(guide, control, what = "control") {
  const keys = guide.page.keyboard;
  const wanted = await control.elementHandle();
  const passed = [];
  // Whoever has gone past goes back until it is found: a group of radios may stand on both sides of a field.
  let isBack = false;
  for (let n = 0; n <= MOST_TABS; n += 1) {
    const where = await wanted.evaluate((wanted, what) => {
      const active = document.activeElement;
      if (active === wanted || (what === "group" && active.name && active.name === wanted.name)) return "there";
      const passed = active.id || active.textContent.trim().slice(0, 30) || active.tagName;
      return active.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING ? `${passed} (back)` : passed;
    }, what);
    if (where === "there") return { keys, wanted };
    passed.push(where);
    isBack ||= where.endsWith(" (back)");
    await keys.press(isBack ? "Shift+Tab" : "Tab");
  }
  throw new Error(`${MOST_TABS} times Tab did not reach ${control}. Passed: ${passed.join(" | ")}`);
}

/** For where the way of pressing is not what the test is about: whole screens at once, by the controls' values. */
export const hurry = {
  press: (guide, control) => control.evaluate((control) => control.click()),
};

const KNOWS = {
  on: "I know the date, the month or the year",
  about: "I know about what day it was",
  week: "I know which week of a month it was",
  season: "I know the time of year",
  unknown: "I don’t know",
};

/** What somebody chooses who knows this much of a date, as `complaint-guide answer` writes it, and what goes into each field. */
export function knownOf(date) {
  const [year, month, day] = date.split("-");
  if (year === "unknown") return ["unknown"];
  if (/^[a-z]/.test(month ?? "")) return ["season", ["season", month], ["year", year]];
  if (day?.startsWith("W")) return ["week", ["week", day.slice(1)], ["month", month], ["year", year]];
  const knows = day?.endsWith("~") ? "about" : "on";
  return [knows, ["day", day?.replace("~", "") ?? ""], ["month", month ?? ""], ["year", year]];
}

/** Runs inside the guide's document. */
export async function sayAtOnce([key, form, said]) {
  const control = (value) => document.querySelector(`[name^="${key}"][value="${value}"]`);
  const tick = (value) => control(value).checked || control(value).click();
  const write = (field, text) => {
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };
  if (form === "one") control(said)?.click();
  if (form === "many") said.forEach(tick);
  if (form === "date") {
    const [knows, ...fields] = said;
    control(knows).click();
    // What a choice asks for is drawn when it is chosen.
    await new Promise((drawn) => setTimeout(drawn));
    for (const [part, value] of fields) {
      if (part === "season") document.querySelector(`[name="season"][value="${value}"]`).click();
      else write(document.getElementById(`date-${part}`), value);
    }
  }
  if (form === "words") {
    said.ticked?.forEach(tick);
    for (const [field, text] of Object.entries(said)) {
      if (field !== "ticked") write(document.getElementById(`${key}-${field}`), text);
    }
  }
}

// --- The guide on the screen.

/** The pages of the result by what the links to them say, in any voice. */
export const SHEET = {
  letter: /^(Your letter)$/,
  send: /^How to send it$/,
  sent: /^The letter you sent$/,
  points: /^Where (each point|this) goes/,
  advice: /^What to ask for/,
  dates: /^What happens next/,
  papers: /^(Other|More) letters$/,
  keep: /^Keep it/,
};

/**
 * How far down on the first page of the result the answer ends (whether and where it goes), the day (by when), if there
 * is one, and the first button (the one thing to do), in pixels from the top of the page.
 */
export const firstPage = (guide) =>
  guide.inside.evaluate(() => {
    const end = (part) => {
      const found = document.querySelector(`.screen ${part}`);
      return found ? Math.ceil(found.getBoundingClientRect().bottom + scrollY) : undefined;
    };
    const button = end(".govuk-button:not(.govuk-button--secondary, .govuk-button--warning)");
    return { verdict: end(".verdict"), byWhen: end(".by-when"), button };
  });

/** What the first page of the result is called, in any voice. */
export const RESULT = /^(Your (complaint|letter) is ready|Your complaint (has been|is) sent|Where to go)/;

/** The list of what was answered, a page of the result too. */
export const ANSWERS = /^Check your answers$/;

/** The questions that stand on the page of the next one, and the next one first. */
export const onPage = (question) => [question, ...(question["on-the-same-page"] ?? [])];

/** What somebody says to a question, also to one that stands on the page though nobody asks it after their answers. */
export function saysTo(person, { question, form, options }) {
  const said = person.says[question];
  if (said !== undefined) return said;
  if (form === "words") return {};
  if (form === "many") return [(options.find(({ key }) => key === "none") ?? options[0]).key];
  const quiet = form === "one" && question !== "who" ? (options.find(({ key }) => key === "not-sure" || key === "no") ?? options[0]) : undefined;
  if (!quiet) throw new Error(`This person has nothing to say to ${question}.`);
  return quiet.key;
}

/** The button that saves a letter as text, in any voice. */
export const SAVE_AS_TEXT = /^Save (as text|the letter)$/;

export class Guide {
  constructor(page, { hand = hurry } = {}) {
    this.page = page;
    this.hand = hand;
    /** The frame that the guide is in: the council's page's, or the page itself. */
    this.inside = null;
  }

  /** Opens a council's page and waits until the guide has taken the place of the council's own words. */
  static async inCouncilPage(page, address, options) {
    const guide = new Guide(page, options);
    await page.goto(address);
    const frame = await page.locator("complaint-guide iframe").first().elementHandle();
    guide.inside = await frame.contentFrame();
    guide.level = 2;
    await expect(guide.startButton()).toBeVisible();
    return guide;
  }

  /** Opens the guide as a page of its own. */
  static async asFullPage(page, address, options) {
    const guide = new Guide(page, options);
    await page.goto(address);
    guide.inside = page.mainFrame();
    guide.level = 1;
    await expect(guide.startButton()).toBeVisible();
    return guide;
  }

  startButton() {
    return this.button(/^Start/);
  }

  button(name) {
    return this.inside.getByRole("button", { name, exact: true });
  }

  /** The button that leads on from a question: where there is one thing to choose, it is what the button says. */
  onward({ form, options }) {
    return this.button(form === "one" && options.length === 1 ? options[0].label : "Continue");
  }

  heading() {
    return this.inside.getByRole("heading", { level: this.level });
  }

  /** What the window is called, once the screen that stands has named it: it does so a moment after it is drawn. */
  title() {
    return this.inside.evaluate(() => new Promise((named) => setTimeout(() => named(document.title), 50)));
  }

  errorSummary() {
    return this.inside.getByRole("alert");
  }

  letter() {
    return this.inside.getByRole("region", { name: "Your letter" });
  }

  /** Presses something that leads to another screen, and sees that its heading has the focus. */
  async goOn(control, heading) {
    await this.hand.press(this, control);
    await this.arrivesAt(heading);
  }

  async arrivesAt(heading) {
    await this.isAt(heading);
    await this.isWhole();
  }

  async isAt(heading) {
    const wanted = heading instanceof RegExp ? expect.stringMatching(heading) : heading;
    await expect.poll(() => this.whereabouts(), { intervals: QUICKLY }).toEqual({ heading: wanted, focus: "heading" });
  }

  /** The heading on the screen, and whether it has the focus. */
  whereabouts() {
    return this.inside.evaluate((tag) => {
      const headings = [...document.querySelectorAll(tag)].filter(
        (heading) => heading.getClientRects().length > 0 && !heading.closest("[role=alert]"),
      );
      const active = document.activeElement;
      return {
        heading: headings.map((heading) => heading.textContent).join(" | "),
        focus: headings.includes(active) && document.hasFocus() ? "heading" : active.id || active.tagName,
      };
    }, `h${this.level}`);
  }

  /** Says something to the question on the screen, and stays there. */
  async say(question, said) {
    const key = question.question.split(":")[0];
    if (this.hand === hurry) {
      return this.inside.evaluate(sayAtOnce, [key, question.form, question.form === "date" ? knownOf(said) : said]);
    }
    const named = (role, wanted) => {
      const { label } = question.options.find((option) => option.key === wanted);
      return this.inside.getByRole(role, { name: label, exact: true });
    };
    const field = (name) => {
      const { label } = question.fields.find((field) => field.key === name);
      return this.inside.getByRole("textbox", { name: label, exact: true });
    };
    if (question.form === "one" && question.options.length > 1) await this.hand.choose(this, named("radio", said));
    if (question.form === "many") {
      for (const { key } of question.options) if (said.includes(key)) await this.hand.tick(this, named("checkbox", key));
    }
    if (question.form === "date") {
      await this.sayDate(knownOf(said));
    }
    if (question.form === "words") {
      for (const { key } of question.options) {
        if (said.ticked?.includes(key)) await this.hand.tick(this, named("checkbox", key));
      }
      for (const { key } of question.fields) if (said[key]) await this.hand.write(this, field(key), said[key]);
    }
  }

  async sayDate([knows, ...fields]) {
    await this.hand.choose(this, this.inside.getByRole("radio", { name: KNOWS[knows] }));
    for (const [part, value] of fields) {
      const named = (role) => this.inside.getByRole(role, { name: new RegExp(`^${part}\\b`, "i") });
      if (part === "season") await this.hand.choose(this, this.inside.getByRole("radio", { name: new RegExp(`^${value}`, "i") }));
      else if (value) await this.hand.write(this, named("textbox"), value);
    }
  }

  /**
   * Goes from the start to the result, and from there to the list of answers, unless `look` is false. `at(name, question)` is called on each screen, with the question that
   * names it, before anything is said. Whoever has chosen a voice is spoken to in it; anyone else as their answers suggest.
   */
  async answerEverything(person, { council, at = async () => {}, until, chosen, look = true } = {}) {
    const setting = { council, today: person.today, voice: chosen ?? "adult" };
    await at("start");
    let question = model(setting, {})["next-question"];
    await this.goOn(this.startButton(), question.ask);
    const said = {};
    while (question) {
      const isNow = onPage(question).some((one) => one.question === until);
      if (!isNow) await at(question.question, question);
      for (const one of onPage(question)) {
        const asked = one.question;
        if (asked === until) return { question: one, said, setting };
        const says = saysTo(person, one);
        await this.say(one, says);
        said[asked] = says;
      }
      const onward = this.onward(question);
      // A child who says so is spoken to as one from then on.
      if (question.question === "who" && !chosen) setting.voice = person.voice;
      question = model(setting, said)["next-question"];
      await this.goOn(onward, question?.ask ?? RESULT);
    }
    if (look) {
      await this.turn(ANSWERS);
      await at("check");
    }
    return { said, setting };
  }

  /**
   * Goes the short way, from ‘Just write my letter’ to the result. What is asked there is read from the screen, for the
   * command line asks the long way; a list that this person says nothing to is answered with its first.
   */
  async justWrite(person, { at = async () => {} } = {}) {
    await this.hand.press(this, this.button(/^Just write my letter/));
    for (;;) {
      await expect.poll(async () => (await this.whereabouts()).focus, { intervals: QUICKLY }).toBe("heading");
      await this.isWhole();
      const { heading } = await this.whereabouts();
      if (RESULT.test(heading)) return;
      await at(heading);
      const asked = await this.inside.evaluate(() =>
        [...document.querySelectorAll(".guide form > .question")].map((block) => {
          const controls = [...block.querySelectorAll("input, textarea")];
          const [first] = controls;
          const form = ["radio", "checkbox"].includes(first.type) && controls.every(({ type }) => type === first.type) ? first.type : "words";
          return { key: (first.name || first.id).replace(/-[a-z]+$/, (part) => (form === "words" ? "" : part)), form, first: first.value };
        }),
      );
      for (const { key, form, first } of asked) {
        const said = person.says[key] ?? person.says[Object.keys(person.says).find((name) => name.startsWith(`${key}:`))];
        if (form === "words") await this.inside.evaluate(sayAtOnce, [key, "words", said ?? {}]);
        else await this.inside.evaluate(sayAtOnce, [key, form === "radio" ? "one" : "many", form === "radio" ? (said ?? first) : [said ?? first].flat()]);
      }
      await this.hand.press(this, this.button("Continue"));
      await expect.poll(async () => (await this.whereabouts()).heading, { intervals: QUICKLY }).not.toBe(heading);
    }
  }

  /** Presses "Clear my answers", and says yes when asked. */
  async clear() {
    await this.hand.press(this, this.button("Clear my answers"));
    await this.hand.press(this, this.button("Yes, clear them"));
  }

  /** What stands further down, and the letter beside a question, come a moment after the heading. */
  async isWhole() {
    await this.inside.locator(".screen.begun").waitFor({ state: "detached" });
  }

  /** To the result, and on to one of its pages: the letter, unless another is asked for, or none. */
  async finish(sheet = SHEET.letter) {
    if ((await this.whereabouts()).heading.match(ANSWERS)) await this.goOn(this.button(/^Show my letter/), RESULT);
    if (sheet) await this.turn(sheet);
  }

  /** To a page of the result, by the link on its first page, which is a step or two back from any other. */
  async turn(sheet) {
    const link = this.inside.getByRole("link", { name: sheet });
    for (let steps = 0; (await link.count()) === 0; steps += 1) {
      if (steps > 3) throw new Error(`No page of the result leads to ${sheet}.`);
      await this.hand.press(this, this.inside.getByRole("link", { name: "Back", exact: true }));
      await expect.poll(async () => (await this.whereabouts()).focus, { intervals: QUICKLY }).toBe("heading");
      await this.isWhole();
    }
    await this.goOn(link, sheet);
  }

  /**
   * Comes to each page of the result, from its first; `at(name)` is called on each. The other letters, each of which is a
   * page too, if they are asked for.
   */
  async everyPage(at, { letters = false } = {}) {
    await this.finish(null);
    await at("first page");
    await this.everyTask(async (name) => {
      await at(name);
      if (letters && SHEET.papers.test(name)) await this.everyTask(at);
    });
  }

  /** Goes to each page of the list on this one, and back. */
  async everyTask(at) {
    const { heading } = await this.whereabouts();
    for (const name of await this.inside.locator(".govuk-task-list__link").allTextContents()) {
      await this.goOn(this.inside.getByRole("link", { name, exact: true }), name);
      await at(name);
      await this.goOn(this.inside.getByRole("link", { name: "Back", exact: true }), heading);
    }
  }

  /** Opens all that is closed on the screen; whether anything was. */
  openAll() {
    return this.inside.evaluate(() => {
      const closed = [...document.querySelectorAll(".screen details:not([open])")];
      for (const more of closed) more.open = true;
      return closed.length > 0;
    });
  }

  /** The steps of the way with their texts, as they stand on the page of the dates. */
  async way() {
    await this.turn(SHEET.dates);
    await this.inside.locator("ol.stages details").evaluateAll((all) => all.forEach((more) => (more.open = true)));
    const texts = await this.inside.locator("ol.way > li").evaluateAll((items) =>
      items.map((item) => {
        item.querySelectorAll("details").forEach((more) => (more.open = true));
        return [item.querySelector("h2, h3, h4").textContent, item.innerText];
      }),
    );
    return Object.fromEntries(texts);
  }
}
