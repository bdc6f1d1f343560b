// What a screen reader is told of the letter, its sending, the way, the counting of a date and the staff’s page, whole,
// in order and to the last digit: kept in aria/, and written anew with UPDATE=1, to be read before it is kept.

import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, itIs, SHEET, test } from "./journey.mjs";
import { atTheLetter } from "./letter.mjs";
import { answeredParent } from "./people.mjs";

const kept = (name) => path.join(import.meta.dirname, "aria", `${name}.aria.yml`);
const tree = (name) => readFileSync(kept(name), "utf8");

async function isToldAsKept(part, name) {
  await expect(part).toBeVisible();
  if (process.env.UPDATE === "1") writeFileSync(kept(name), `${await part.ariaSnapshot()}\n`);
  await expect(part).toMatchAriaSnapshot(tree(name));
}

// The counting here runs over Christmas and the New Year, so that every kind of day is in it.
test("the letter, its sending, the way and the counting of a date are told as they were looked at", async ({ page }) => {
  const { guide } = await atTheLetter(page, answeredParent, "staffordshire", { full: true });
  const part = (selector, options) => guide.inside.locator(selector, options);
  await isToldAsKept(guide.letter(), "letter");
  await guide.turn(SHEET.send);
  const sending = part(".screen");
  await isToldAsKept(sending, "sending");
  await sending.evaluate((sending) => sending.append(Object.assign(document.createElement("p"), { textContent: "More" })));
  await expect(sending).not.toMatchAriaSnapshot(tree("sending"));
  await guide.turn(SHEET.dates);
  await isToldAsKept(part("ol.stages"), "way");

  await guide.openAll();
  await guide.button("Show how this date was counted").first().click();
  const step = part("ol.way > li").filter({ has: part(".calendar") });
  await isToldAsKept(step, "working");

  // What only eyes can tell apart is missed, and what nobody has looked at is noticed.
  await part(".calendar .holiday .govuk-visually-hidden").first().evaluate((says) => says.remove());
  await expect(step).not.toMatchAriaSnapshot(tree("working"));
});

test("the staff’s page is told as its form and its deadlines, with the counting of one", async ({ page }) => {
  await itIs(page, answeredParent.today);
  await page.goto("guide/staffordshire/staff-deadlines.html");
  await isToldAsKept(page.locator("form"), "staff-form");
  for (const [part, value] of [["day", "14"], ["month", "12"], ["year", "2026"]]) await page.fill(`#received-${part}`, value);
  await page.getByRole("button", { name: "Show the deadlines" }).click();
  const deadlines = page.locator("section[aria-labelledby=deadlines]");
  await deadlines.locator("summary").nth(2).click();
  await isToldAsKept(deadlines, "staff-deadlines");
});
