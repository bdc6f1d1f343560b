// A few hundred actions without thought; script/monkey does ten thousand. docs/monkey.md keeps what came of those.

import { writeFileSync } from "node:fs";
import { openCouncil, withoutEmptying } from "./council.mjs";
import { expect, Guide, itIs, test } from "./journey.mjs";
import { Monkey } from "./monkey.mjs";

test.skip(({ browserName }) => browserName !== "chromium", "Firefox takes four times as long for each action");

// With the store of pages that Back shows again, which Playwright switches off.
test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, ignoreDefaultArgs: ["--disable-back-forward-cache"] });
  },
});

const ACTIONS = Number(process.env.MONKEY_ACTIONS ?? 400);
const SEED = Number(process.env.MONKEY_SEED ?? 8);

const GUIDE = "/guide/complaint-guide.html";

let council;
test.afterEach(() => council.close());

/** A monkey with the guide open in this page, and `change` made to the guide before. */
async function monkey(page, { change } = {}) {
  // A browser keeps for Back only what its server lets it keep.
  council = await openCouncil({ headers: () => ({ "Cache-Control": "max-age=60" }), change });
  const open = async (page) => {
    await page.addInitScript(() => (globalThis.print = () => {}));
    await itIs(page, "2026-12-14");
    return Guide.asFullPage(page, council.address + GUIDE.slice(1));
  };
  const one = new Monkey(await open(page), SEED, {
    async open() {
      const tab = await page.context().newPage();
      const speaks = (what) => one.fault(`the other tab says in the console: ${what}`);
      tab.on("console", (message) => ["error", "warning"].includes(message.type()) && speaks(message.text()));
      tab.on("pageerror", ({ message }) => speaks(message));
      return open(tab);
    },
  });
  return one;
}

/** Does one thing of this kind, to what is called so, and compares. */
async function go(one, kind, name) {
  const now = await one.sees();
  await one.act(now, { kind, part: now.can.find((can) => can.kind === kind && can.name.startsWith(name)) });
  const next = await one.sees();
  one.check(now, next);
  return next;
}

test(`${ACTIONS} actions without thought lose no answer, lead to no dead end and leave the console empty`, { tag: "@slow" }, async ({ page }) => {
  test.setTimeout(60_000 + ACTIONS * 1_000);
  const { faults, counts } = await (await monkey(page)).play(ACTIONS);
  const { screens, ...numbers } = counts;
  console.log(`seed ${SEED}: ${JSON.stringify({ ...numbers, screens: screens.size })}`);
  const RECORD = process.env.MONKEY_RECORD;
  if (RECORD) writeFileSync(RECORD, JSON.stringify({ seed: SEED, date: new Date().toISOString().slice(0, 10), faults: faults.length, ...numbers, screens: screens.size }));
  expect(faults).toEqual([]);
  expect(counts.actions).toBeGreaterThanOrEqual(ACTIONS);
  expect(counts.screens.size).toBeGreaterThan(ACTIONS >= 10_000 ? 25 : 8);
  expect(counts.returns, "questions that were come back to").toBeGreaterThan(5);
  // In a short run not all of it happens.
  if (ACTIONS < 10_000) return;
  for (const around of ["midnights", "offline", "tabs", "in-the-other-tab", "away", "kept"]) expect(counts[around], around).toBeGreaterThan(0);
});

test("an answer that is lost is noticed, and so is a screen that leads nowhere", async ({ page }) => {
  const one = await monkey(page);
  const { inside } = one.guide;
  await go(one, "on", "Start");
  await go(one, "choice", "worried");
  await go(one, "on", "Continue");
  await go(one, "back", "Back");
  expect(one.faults).toEqual([]);
  await go(one, "on", "Continue");
  one.memory.get("danger").last.controls["danger=worried"] = false;
  await go(one, "back", "Back");
  expect(one.faults.join()).toMatch(/has lost its answer/);

  one.faults = [];
  await go(one, "on", "Continue");
  // To whoever has said nothing, as after going away and back, what was said before is known all the same.
  one.forget();
  await go(one, "back", "Back");
  expect(one.faults.join()).toMatch(/is answered, and nobody has said anything/);

  one.faults = [];
  await inside.evaluate(() => document.querySelectorAll(".guide :is(button, a)").forEach((part) => (part.hidden = true)));
  one.check(undefined, await one.sees());
  expect(one.faults.join()).toMatch(/leads nowhere/);
});

// --- What happens around a person, to a guide that it changes. Each of these is noticed, and in the guide as it is none is.

/** In a page: makes it say another thing than somebody chose, when this happens to it. */
const sayAnother = (event) => {
  const another = () => document.querySelector(".guide [type=radio]:not(:checked)")?.click();
  if (event !== "another tab") addEventListener(event, another);
  else if (self === top) {
    const tabs = new BroadcastChannel("tabs");
    tabs.onmessage = another;
    addEventListener("load", () => tabs.postMessage("one has opened"));
  }
};
const altered = {
  "loses an answer at midnight": { event: "focus", around: "midnight", noticed: /midnight has changed/ },
  "loses an answer when the net goes": { event: "offline", around: "offline", noticed: /the net’s going has changed/ },
  "loses an answer to its other tab": { event: "another tab", around: "tab", noticed: /in the other tab has changed/ },
  "keeps what was written while somebody is away": { change: withoutEmptying, around: "away", noticed: /is there after going away and back/ },
};

/** Somebody who has chosen something, and is in the middle of their own words, when this happens around them. */
async function meanwhile(page, around, options) {
  const one = await monkey(page, options);
  const hasWords = ({ can }) => can.some(({ kind, name }) => kind === "field" && name.endsWith("-what"));
  if (around === "away") {
    expect(await one.reach(hasWords)).toBe(true);
    one.any = ([, second]) => second;
    await go(one, "field", "what-happened");
  } else {
    await go(one, "on", "Start");
    await go(one, "choice", "worried");
  }
  one.before = await one.sees();
  expect(one.faults).toEqual([]);
  await one.act(one.before, { kind: around });
  return one;
}

for (const [how, { event, change, around, noticed }] of Object.entries(altered)) {
  test(`a guide that ${how} is noticed`, async ({ page }) => {
    if (event) await page.context().addInitScript(sayAnother, event);
    const { faults } = await meanwhile(page, around, { change: change && ((name, text) => (name === GUIDE ? change(text) : text)) });
    expect(faults.join()).toMatch(noticed);
  });

  test(`with nothing altered, nothing is noticed of what happens as in a guide that ${how}`, async ({ page }) => {
    const { faults, counts } = await meanwhile(page, around);
    expect(faults).toEqual([]);
    expect(counts.kept, "pages that the browser kept for Back").toBe(around === "away" ? 1 : 0);
  });
}
