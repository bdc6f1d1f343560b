// A few hundred actions without thought; script/monkey does ten thousand. docs/monkey.md keeps what came of those.

import { writeFileSync } from "node:fs";
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

async function monkey(page) {
  await page.addInitScript(() => (globalThis.print = () => {}));
  await itIs(page, "2026-12-14");
  const guide = await Guide.asFullPage(page, "guide/complaint-guide.html");
  return new Monkey(guide, SEED);
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
});

test("an answer that is lost is noticed, and so is a screen that leads nowhere", async ({ page }) => {
  const one = await monkey(page);
  const { inside } = one.guide;
  const go = async (kind, name) => {
    const now = await one.sees();
    await one.act(now, { kind, part: now.can.find((can) => can.kind === kind && can.name.startsWith(name)) });
    const next = await one.sees();
    one.check(now, next);
    return next;
  };
  await go("on", "Start");
  await go("choice", "worried");
  await go("on", "Continue");
  await go("back", "Back");
  expect(one.faults).toEqual([]);
  await go("on", "Continue");
  one.memory.get("danger").last.controls["danger=worried"] = false;
  await go("back", "Back");
  expect(one.faults.join()).toMatch(/has lost its answer/);

  one.faults = [];
  await inside.evaluate(() => document.querySelectorAll(".guide :is(button, a)").forEach((part) => (part.hidden = true)));
  one.check(undefined, await one.sees());
  expect(one.faults.join()).toMatch(/leads nowhere/);
});
