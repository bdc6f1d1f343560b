// Somebody who presses and types without thinking, and somebody else who writes down what was said and looks whether
// the guide still knows it: used by monkey.spec.mjs for a few hundred actions, and by script/monkey for ten thousand.

import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./journey.mjs";

/** Numbers from 0 to below 1, the same ones for the same seed (mulberry32). */
export function dice(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const WRITES = [
  "They said no.",
  "Nobody rang back for three weeks, and nobody said why.",
  "<b>&amp; \"quoted\" 'too'</b>",
  "naïve café – 3 × £20 😀",
  "مرحبا",
  "=1+1",
  "Mx O’Brien-Ng",
  "  spaces  around  ",
  "A long one. ".repeat(60).trim(),
];
const NUMBERS = ["1", "7", "14", "28", "31", "3", "6", "11", "12", "may", "2026", "2025", "2026", "2026", "99", "x"];

/** Runs in the guide's page: what is on the screen, what could be done to it, and what is chosen and written there. */
function look() {
  const isSeen = (part) => part.getClientRects().length > 0 && !part.disabled;
  const label = (control) => document.querySelector(`label[for="${CSS.escape(control.id)}"]`)?.textContent ?? "";
  const screen = document.querySelector(".guide") ?? document.querySelector("#guide");
  const all = [...document.querySelectorAll(".guide :is(button, summary, a[href], input, textarea)")];
  globalThis.monkeySees = all;
  const kind = (part) => {
    if (part.matches("[data-exit], [type=file], a:not([href='#'])")) return null;
    if (part.closest(".voices")) return "voice";
    if (part.name === "look" || part.matches("summary")) return "aside";
    if (part.matches("[type=radio], [type=checkbox]")) return "choice";
    if (part.matches("input, textarea")) return "field";
    if (part.closest(".govuk-summary-list")) return "change";
    if (part.matches(".govuk-back-link")) return "back";
    if (part.matches("a")) return "link";
    if (part.matches(".govuk-button--secondary, .govuk-button--warning, .plain-button")) return "other";
    return part.matches(".govuk-button") ? "on" : "other";
  };
  // A page may have several questions, each with what was said to it.
  const blocks = [...document.querySelectorAll(".guide form > .question")];
  const questions = blocks.map((block, at) => {
    const said = { controls: {}, labels: [], texts: [] };
    const fields = [...block.querySelectorAll("input:not([type=file]), textarea")];
    for (const control of fields) {
      if (["radio", "checkbox"].includes(control.type)) {
        said.controls[`${control.name}=${control.value}`] = control.checked;
        if (control.checked) said.labels.push(label(control));
      } else {
        said.controls[control.id] = control.value;
        if (control.value.trim()) said.texts.push(control.value);
      }
    }
    const [first] = fields;
    return {
      at,
      // Which topics the options of one question stand under follows from the answer before.
      key: first ? (first.name || first.id).replace(/-(what|tried|else|name|when|day|with)$/, "").replace(/^parts-.*/, "parts") : null,
      asked: block.querySelector("h1, h2, h3, h4")?.textContent ?? "",
      said,
    };
  });
  const heading = document.querySelector("#page-heading");
  return {
    heading: heading?.textContent ?? "",
    hasFocus: document.activeElement === heading,
    voice: document.querySelector("[aria-pressed=true]")?.textContent ?? "",
    isBroken: screen === null || !document.querySelector("#first-page")?.hidden,
    depth: Number.isInteger(history.state) ? history.state : 0,
    // What somebody went away to stands in the history too, and is no page of the guide.
    canGoForward: navigation.entries()[navigation.currentEntry.index + 1]?.sameDocument ?? false,
    can: all.map((part, at) => ({ at, kind: kind(part), question: blocks.indexOf(part.closest(".question")), name: (part.textContent || part.value || part.id).trim().slice(0, 60) })).filter(({ at, kind }) => kind && isSeen(all[at])),
    questions: questions.filter(({ key }) => key),
    errors: document.querySelectorAll(".guide [role=alert]").length,
    rows: [...document.querySelectorAll(".govuk-summary-list__row")].map((row) => ({
      asked: row.querySelector("dt").textContent,
      lines: [...row.querySelectorAll("dd")][0].innerText,
    })),
  };
}

/** The buttons that say how a letter went, or that it did not, in every voice. */
const buttons = (file, line) => [...readFileSync(path.join(root, "words/en", file), "utf8").matchAll(line)].map(([, name]) => name);
const SENT = new Set([
  ...buttons("sent.toml", /^name(?:\.[a-z-]+)? = "([^"]+)"/gm),
  ...buttons("result.toml", /(?<=\[sent-undo\]\n(?:.*\n){0,2})[a-z-]+ = "([^"]+)"/g),
]);
if (SENT.size < 7) throw new Error("words/en no longer says how a letter went where this looks for it.");
/** What a letter that has gone, or has not after all, answers by itself. */
const BY_SENDING = /^(stands-at|stage-date|advocate-pause)/;

/** The option of a choice, whatever question or heading it stands under. */
const option = (control) => control.split("=")[1] ?? control;
const squeezed = (text) => text.replace(/\s+/g, " ").trim();
const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

/** Runs in the guide's page: chooses what is chosen in the last place, leaves one box ticked, and empties dates and fills other fields. */
function sayAnew() {
  const form = document.querySelector(".guide form");
  if (!form) return;
  for (const field of form.querySelectorAll("input:not([type=radio], [type=checkbox], [type=file]), textarea")) {
    const isDate = /(day|month|year)$/.test(field.id);
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value").set.call(field, isDate ? "" : "It is this.");
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
  const last = [...form.querySelectorAll("[type=radio]")].at(-1);
  if (last && !last.checked) last.click();
  // One option of each question alone: some go with no other.
  for (const question of form.querySelectorAll(".question")) {
    for (const box of [...question.querySelectorAll("[type=checkbox]:checked")].slice(1)) if (box.checked) box.click();
  }
}

/** Begins to wait for the browser's history, which takes its time on a busy machine. */
const moved = () => {
  globalThis.hasMoved = new Promise((done) => {
    addEventListener("popstate", () => setTimeout(done), { once: true });
    setTimeout(done, 5_000);
  });
};

/** How many things are done in the other tab each time that somebody looks into it. */
const IN_THE_OTHER_TAB = 5;
/** How long a page that is come back to may take to begin anew. */
const BEGINS_WITHIN = 15_000;

/** Every text that stands in a page or in a field of it. */
const texts = () => [document.documentElement.outerHTML, ...[...document.querySelectorAll("input, textarea")].map(({ value }) => value)].join("\n");

export class Monkey {
  /** `open()` opens the guide in another tab of the same browser; whoever has none looks at nothing but this one. */
  constructor(guide, seed, { open } = {}) {
    Object.assign(this, { guide, seed, open });
    this.chance = dice(seed);
    this.faults = [];
    this.counts = { actions: 0, answers: 0, screens: new Set(), returns: 0, rows: 0, letters: 0, cleared: 0, sent: 0, midnights: 0, offline: 0, tabs: 0, "in-the-other-tab": 0, away: 0, kept: 0 };
    this.forget();
    this.trail = [];
  }

  // What happens around a person who sits there for long. None of it may change what they have said.
  around = {
    async midnight() {
      this.counts.midnights += 1;
      await this.leavesAlone("midnight", () =>
        this.guide.inside.evaluate(() => {
          globalThis.setNow(Date.now() + 86_400_000);
          dispatchEvent(new Event("focus"));
        }),
      );
    },
    async offline() {
      this.isOffline = !this.isOffline;
      if (this.isOffline) this.counts.offline += 1;
      await this.leavesAlone(this.isOffline ? "the net’s going" : "the net’s coming back", () => this.guide.page.context().setOffline(this.isOffline));
    },
    // The guide stands open in another tab too, with other answers, and each tab keeps its own.
    async tab() {
      this.counts.tabs += 1;
      await this.goOnline();
      await this.leavesAlone("something said in the other tab", async () => {
        this.other ??= new Monkey(await this.open(), this.seed + 1);
        const { other } = this;
        await other.guide.page.bringToFront();
        const moment = await this.guide.inside.evaluate(() => Date.now());
        await other.guide.inside.evaluate((moment) => globalThis.setNow(moment), moment);
        await other.play(other.counts.actions + IN_THE_OTHER_TAB);
        await this.guide.page.bringToFront();
        this.counts["in-the-other-tab"] = other.counts.actions;
        for (const fault of other.faults.splice(0)) this.fault(`in the other tab, ${fault}`);
      });
    },
    // Whatever the browser had kept, nothing of it is there on coming back: not on the screen, and not at any question
    // that is come to again.
    async away() {
      const { page } = this.guide;
      this.counts.away += 1;
      await this.goOnline();
      const moment = await page.evaluate(() => {
        // Once: a guide that is shown again leaves once more, to begin anew.
        addEventListener("pagehide", ({ persisted }) => sessionStorage.setItem("kept", persisted), { once: true });
        return Date.now();
      });
      await page.evaluate(() => void setTimeout(() => (location.href = "complaint-guide-read.html")));
      await page.waitForURL("**/complaint-guide-read.html");
      await page.evaluate(() => void setTimeout(() => history.back()));
      const begins = this.guide.startButton().waitFor({ timeout: BEGINS_WITHIN });
      await begins.catch(() => this.fault("the guide does not begin anew after going away and back"));
      // A page that was kept is shown without being loaded, and a driver that waits for a load waits for ever.
      await page.waitForFunction(() => document.readyState === "complete");
      await this.guide.inside.locator("#guide .guide, #begin").filter({ visible: true }).first().waitFor();
      const left = await page.evaluate(texts);
      const said = [...this.memory.values()].flatMap(({ last, draft }) => [last, draft]).concat(this.before?.questions.map(({ said }) => said) ?? []);
      for (const text of new Set(said.flatMap((said) => said?.texts ?? []))) {
        if (text.length > 12 && left.includes(text.slice(0, 40))) this.fault(`“${text.slice(0, 40)}” is there after going away and back`);
      }
      const wasKept = await page.evaluate((moment) => {
        globalThis.setNow(moment);
        return sessionStorage.getItem("kept");
      }, moment);
      if (wasKept === "true") this.counts.kept += 1;
      this.forget();
      this.before = undefined;
    },
  };

  async goOnline() {
    if (this.isOffline) await this.around.offline.call(this);
  }

  /** Lets something happen, after which the same question has the same answer on it as before. */
  async leavesAlone(what, happens) {
    const before = await this.sees();
    await happens();
    const now = await this.sees();
    const stands = ({ questions }) => JSON.stringify(questions.map(({ asked, said }) => [asked, said.controls]));
    if (before.questions.length > 0 && stands(now) !== stands(before)) this.fault(`${what} has changed ${stands(before)} to ${stands(now)}`);
  }

  /** What was said, by question: `last` when going on, `draft` when leaving some other way. */
  forget() {
    this.memory = new Map();
    this.isOfOneVoice = true;
  }

  /** Some answers are no longer what was said, and of the others some may no longer be asked. */
  sends() {
    this.counts.sent += 1;
    for (const [name, known] of this.memory) {
      if (BY_SENDING.test(name)) this.memory.delete(name);
      else known.mayLose = true;
    }
  }

  any(things) {
    return things[Math.floor(this.chance() * things.length)];
  }

  fault(sentence) {
    this.faults.push(`action ${this.counts.actions}: ${sentence}\n  after ${this.trail.slice(-12).join(" > ")}`);
  }

  async sees() {
    await this.guide.inside.evaluate(drawn);
    return this.guide.inside.evaluate(look);
  }

  /** Two questions are asked once for each topic, and then the heading tells of which. */
  name({ key, asked }, { voice }) {
    return ["what-happened", "still-wrong"].includes(key) ? `${voice} ${asked}` : key;
  }

  /** Which of the kinds of action, by how often a hurried person does it. */
  choose(now) {
    // Midnight comes, the net goes and comes back, somebody goes on in the other tab, and goes to another page and comes
    // back by the browser's Back.
    const around = this.open ? { midnight: 0.5, offline: 0.5, tab: 0.5, away: 0.2 } : {};
    const weights = { ...around, choice: 26, field: 10, on: 26, back: 4, change: 5, other: 3, aside: 2, link: 2, voice: 0.4, Back: 5, Forward: 5 };
    const kinds = Object.keys(weights).filter(
      (kind) => kind in around || now.can.some((can) => can.kind === kind) || (kind === "Back" && now.depth > 0) || (kind === "Forward" && now.canGoForward),
    );
    let left = this.chance() * kinds.reduce((sum, kind) => sum + weights[kind], 0);
    const kind = kinds.find((kind) => (left -= weights[kind]) < 0) ?? kinds[0];
    return { kind, part: this.any(now.can.filter((can) => can.kind === kind)) };
  }

  async act(now, { kind, part } = this.choose(now)) {
    const { page, inside } = this.guide;
    this.counts.actions += 1;
    this.trail.push(`${kind} ${part?.name ?? ""}`.trim());
    if (part === undefined && kind in this.around) return this.around[kind].call(this);
    if (kind === "Back" || kind === "Forward") {
      await inside.evaluate(moved);
      await inside.evaluate((by) => history.go(by), kind === "Back" ? -1 : 1);
      await inside.evaluate(() => globalThis.hasMoved);
      return;
    }
    // The guide's own Back goes through the browser's history, which takes its time.
    if (kind === "back") await inside.evaluate(moved);
    if (SENT.has(part.name)) this.sends();
    await inside.evaluate((at) => globalThis.monkeySees[at].focus(), part.at);
    if (kind === "choice" || part.kind === "aside") await page.keyboard.press("Space");
    else if (kind === "field") {
      const isShort = await inside.evaluate((at) => /(day|month|year)$/.test(globalThis.monkeySees[at].id), part.at);
      await inside.evaluate((at) => globalThis.monkeySees[at].select(), part.at);
      await page.keyboard.insertText(this.any(isShort ? NUMBERS : WRITES));
    } else await page.keyboard.press("Enter");
    if (kind === "back") await inside.evaluate(() => globalThis.hasMoved);
  }

  /** Compares what is on the screen now with what was said before, and writes down what was said just now. */
  check(before, now) {
    this.counts.screens.add(now.heading);
    if (now.isBroken || !now.heading) return this.fault("there is no screen");
    if (!now.can.some(({ kind }) => ["on", "back", "change", "other"].includes(kind))) this.fault(`${now.heading} leads nowhere`);
    // Another voice has another heading for each topic.
    const isAnotherVoice = before && before.voice !== now.voice;
    if (isAnotherVoice) this.isOfOneVoice = false;
    if (before && before.heading !== now.heading) this.arrive(before, now);
    if (isAnotherVoice) for (const name of [...this.memory.keys()]) if (name.includes(" ")) this.memory.delete(name);
    for (const { asked, lines } of now.rows) this.checkRow(now, asked, squeezed(lines));
  }

  arrive(before, now) {
    const [kind] = this.trail.at(-1)?.split(" ") ?? [];
    for (const question of before.questions) {
      const name = this.name(question, before);
      const known = this.memory.get(name) ?? {};
      if (kind === "on") {
        // Another answer can take an option, a field or a whole question away: what is still there must have been said.
        const isAnother = known.last && JSON.stringify(known.last) !== JSON.stringify(question.said);
        if (isAnother) for (const other of this.memory.values()) other.mayLose = true;
        this.memory.set(name, { last: question.said, asked: question.asked, voice: before.voice, ever: known.ever });
        this.counts.answers += 1;
      } else this.memory.set(name, { ...known, draft: question.said });
      // What is said to an option that then goes is kept for whoever comes back to it.
      const ever = (this.memory.get(name).ever ??= new Set());
      // One that stands under several headings is the same under each.
      for (const [control, value] of Object.entries(question.said.controls)) ever.add(`${control}: ${value}`).add(`${option(control)}: ${value}`);
    }
    for (const question of now.questions) this.compare(question, now);
  }

  /** Compares what stands at a question that is come to again with what was said to it. */
  compare({ key: asking, asked, said: stands }, now) {
    const name = this.name({ key: asking, asked }, now);
    const known = this.memory.get(name);
    if (!known && !BY_SENDING.test(name) && (this.isOfOneVoice || name === asking)) {
      const said = Object.entries(stands.controls).filter(([, value]) => value !== false && value !== "");
      if (said.length > 0) this.fault(`${asked} is answered, and nobody has said anything to it: ${JSON.stringify(Object.fromEntries(said))}`);
    }
    if (!known?.last) return;
    this.counts.returns += 1;
    const shown = JSON.stringify(stands.controls);
    const same = (said) => said && Object.entries(stands.controls).every(([control, value]) => {
      const was = said.controls[control];
      // A field that its choice brings with it, and an option that an earlier answer brings, were not there to be said;
      // one that stands under two headings is ticked under both.
      const isTickedElsewhere = () => Object.entries(said.controls).some(([other, ticked]) => ticked === true && option(other) === option(control));
      if (was === undefined) return value === false || value === "" || isTickedElsewhere() || known.ever.has(`${control}: ${value}`) || known.ever.has(`${option(control)}: ${value}`);
      if (typeof was === "string") return was.trim() === value.trim() || (known.mayLose && value === "");
      return was === value || (known.mayLose && was === true);
    });
    if (!same(known.last) && !same(known.draft)) {
      this.fault(`${asked} has lost its answer: ${JSON.stringify(known.last.controls)} became ${shown}`);
    }
  }

  /** Two questions may be asked in the same words; the row is that of one of them. */
  checkRow({ voice }, asked, lines) {
    const all = [...this.memory.values()].filter((known) => known.last && known.asked === asked);
    // In another voice the options are called otherwise.
    if (all.length === 0 || all.some((known) => known.voice !== voice)) return;
    this.counts.rows += 1;
    const lost = all.map((known) => {
      const isDate = Object.keys(known.last.controls).some((control) => control.endsWith("-year") || control.includes("=season"));
      const wanted = isDate || known.mayLose ? [] : [...known.last.labels, ...known.last.texts];
      return wanted.filter((text) => !lines.includes(squeezed(text)));
    });
    if (lost.every((texts) => texts.length > 0)) {
      this.fault(`the list of answers has lost “${squeezed(lost[0][0]).slice(0, 80)}” of ${asked}: ${lines}`);
    }
  }

  /** Does this many things, and now and then sees whether there is still a way to the end. */
  async play(actions) {
    while (this.counts.actions < actions && this.faults.length < 5) {
      const now = await this.sees();
      this.check(this.before, now);
      if (/^(Clear|Yes, clear)/.test(this.trail.at(-1)?.split(" ").slice(1).join(" ") ?? "") && now.questions.length === 0 && now.depth >= 0 && now.can.some(({ name }) => name.startsWith("Start"))) {
        this.forget();
        this.counts.cleared += 1;
      }
      this.before = now;
      await this.act(now);
      if (this.counts.actions % 1000 === 0) {
        this.check(this.before, await this.sees());
        await this.reachTheEnd();
        this.before = undefined;
      }
    }
    return this;
  }

  /** From wherever this is, with whatever has been said, to a letter. */
  async reachTheEnd() {
    const isLetter = (now) => now.questions.length === 0 && now.rows.length === 0 && now.can.some(({ name }) => /^(Save|Copy|Print)/.test(name));
    if (await this.reach(isLetter)) this.counts.letters += 1;
  }

  /** Until a screen is such a one: the first choice where there is none, and on. Whether it was reached. */
  async reach(isThere) {
    let hasChosen = "";
    const walked = [];
    const followed = new Set();
    for (let step = 0; step < 160; step += 1) {
      let now = await this.sees();
      walked.push(`${now.heading} (${now.errors} mistakes)`);
      if (isThere(now)) return true;
      // Who goes round in a circle, or is told again of one mistake, does what a person would: says something else.
      if (walked.filter((heading) => heading === walked.at(-1)).length > 3) {
        await this.guide.inside.evaluate(sayAnew);
        now = await this.sees();
      }
      const on = now.can.find(({ kind }) => kind === "on");
      const choices = now.can.filter(({ kind }) => kind === "choice");
      // Each question of the page that nothing is chosen at, one after the other.
      const unsaid = now.questions.find(({ at, said }) => said.labels.length === 0 && choices.some(({ question }) => question === at));
      // Where everything is said and it is wrong all the same, one answer is changed: only after somebody tried to go on.
      const other = this.trail.at(-1) === "on" ? choices[0] : undefined;
      const choice = unsaid ? choices.find(({ question }) => question === unsaid.at) : other;
      // A mistake is named until someone goes on, and a box that is ticked twice is empty again.
      const here = `${now.heading} ${unsaid?.at}`;
      const isUnsaid = now.errors > 0 && choice && hasChosen !== here;
      hasChosen = isUnsaid ? here : "";
      this.trail.push(isUnsaid ? "choice first" : "on");
      // A page of the result that leads to each letter by a link has no other way on.
      const link = now.can.find(({ kind, name }) => kind === "link" && !followed.has(name));
      const isList = now.questions.length === 0 && now.rows.length === 0;
      const part = isUnsaid ? choice : (on ?? (isList ? link : undefined) ?? now.can.find(({ kind }) => kind === "other" || kind === "back"));
      if (part === link && link) followed.add(link.name);
      if (!part) {
        this.fault(`${now.heading} is a dead end`);
        return false;
      }
      await this.guide.inside.evaluate((at) => globalThis.monkeySees[at].click(), part.at);
      const next = await this.sees();
      this.check(now, next);
    }
    this.fault(`a hundred and sixty steps on, there is no end: ${walked.slice(-6).join(" > ")}`);
    return false;
  }
}
