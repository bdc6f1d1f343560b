// The letter so far, beside the question or under it: it follows the typing, takes nothing from whoever types, is said
// to nobody, and goes with everything else.

import { expect, Guide, hurry, itIs, model, test } from "./journey.mjs";
import { fosterChild } from "./people.mjs";

const FIRST = "what-happened:home";

async function at(page, width, until = FIRST) {
  await page.setViewportSize({ width, height: 800 });
  await itIs(page, fosterChild.today);
  const guide = await Guide.asFullPage(page, "guide/staffordshire/complaint-guide.html", { hand: hurry });
  const { question } = await guide.answerEverything(fosterChild, { council: "staffordshire", until });
  const aside = guide.inside.getByRole("complementary", { name: "Your letter so far" });
  return { guide, question, aside, sheet: aside.getByRole("region", { name: "Your letter so far" }) };
}

const typed = "They said I have to go. Nobody asked me.";

test("on a wide screen it stands beside the question and follows what is typed", async ({ page }) => {
  const { guide, sheet } = await at(page, 1280);
  await expect(sheet).toBeVisible();
  const field = guide.inside.getByRole("textbox").first();
  await field.focus();
  await page.keyboard.type(typed);
  await expect(sheet).toContainText(typed);
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(typed);
  const [left, right] = [await field.boundingBox(), await sheet.boundingBox()];
  expect(right.x).toBeGreaterThan(left.x + left.width);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test("beside the next question the same sheet stays, with what was said", async ({ page }) => {
  const { guide, sheet } = await at(page, 1280);
  await guide.inside.getByRole("textbox").first().fill(typed);
  await expect(sheet).toContainText(typed);
  const asked = await guide.heading().first().innerText();
  const watched = await sheet.evaluate((sheet) => {
    globalThis.sheet = sheet;
    globalThis.taken = [];
    const look = (changes) => changes.forEach(({ removedNodes }) => globalThis.taken.push(...removedNodes));
    new MutationObserver(look).observe(sheet.closest(".screen"), { childList: true, subtree: true });
    return sheet.isConnected;
  });
  expect(watched).toBe(true);
  await guide.button("Continue").click();
  await expect(guide.heading().first()).not.toHaveText(asked);
  await guide.isWhole();
  await expect(guide.heading().first()).toBeFocused();
  const found = await sheet.evaluate((sheet) => ({
    isSame: sheet === globalThis.sheet,
    wasTaken: globalThis.taken.some((node) => node.contains(sheet)),
    // The question before was taken out: what is watched for can be seen.
    isFormTaken: globalThis.taken.some((node) => node.localName === "form"),
  }));
  expect(found).toEqual({ isSame: true, wasTaken: false, isFormTaken: true });
  await expect(sheet).toContainText(typed);
});

test("on a phone it is closed until someone opens it, and then stands under the question", async ({ page }) => {
  const { guide, aside, sheet } = await at(page, 320);
  await expect(sheet).toHaveCount(0);
  const show = aside.getByRole("button", { name: "See your letter so far" });
  await expect(show).toHaveAttribute("aria-expanded", "false");
  await show.press("Enter");
  const hide = aside.getByRole("button", { name: "Hide your letter" });
  await expect(hide).toBeFocused();
  await expect(hide).toHaveAttribute("aria-expanded", "true");
  const field = guide.inside.getByRole("textbox").first();
  const [above, below] = [await field.boundingBox(), await sheet.boundingBox()];
  expect(below.y).toBeGreaterThan(above.y + above.height);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  // It stays open on the next screen, with what was said on this one.
  await field.fill(typed);
  await guide.button("Continue").click();
  await expect(sheet).toContainText(typed);
  await hide.click();
  await expect(sheet).toHaveCount(0);
});

test("nobody hears it change, and no focus goes to it", async ({ page }) => {
  const { guide, aside } = await at(page, 1280);
  const live = await aside.evaluate((aside) => {
    const all = [...aside.querySelectorAll("*"), ...[aside].flatMap((at) => {
      const above = [];
      for (let parent = at; parent; parent = parent.parentElement) above.push(parent);
      return above;
    })];
    const says = (element) => element.getAttribute("aria-live") ?? element.getAttribute("role");
    return all.map(says).filter((says) => ["polite", "assertive", "status", "alert", "log"].includes(says));
  });
  expect(live).toEqual([]);
  await expect(aside.locator("[autofocus], [tabindex]")).toHaveCount(0);
  const heading = guide.heading().first();
  await expect(heading).toBeFocused();
});

test("before the person’s own words there is none", async ({ page }) => {
  const { aside } = await at(page, 1280, "coming");
  await expect(aside).toHaveCount(0);
});

test("on the last screen it is the letter", async ({ page }) => {
  const { guide, question, sheet } = await at(page, 1280, "about-you");
  await guide.say(question, fosterChild.says["about-you"]);
  await expect(sheet).toContainText("Jo");
  const setting = { council: "staffordshire", today: fosterChild.today, voice: "young-person" };
  const { letter } = model(setting, fosterChild.says);
  const words = (text) => text.toLowerCase().split(/[^\p{L}\p{N}’]+/u).filter(Boolean);
  await expect.poll(async () => words(await sheet.innerText())).toEqual(words(letter));
});

test("clearing takes it away, and it is closed again for the next person", async ({ page }) => {
  const { guide, aside } = await at(page, 390);
  await aside.getByRole("button").click();
  await guide.clear();
  await expect(aside).toHaveCount(0);
  expect(await guide.inside.locator("body").innerText()).not.toContain("Customer Relations");
  await guide.answerEverything(fosterChild, { council: "staffordshire", until: FIRST });
  await expect(aside.getByRole("button", { name: "See your letter so far" })).toBeVisible();
});

test("leaving the page hides it as it hides everything", async ({ page }) => {
  const { guide, sheet } = await at(page, 1280);
  await guide.inside.getByRole("textbox").first().fill(typed);
  await expect(sheet).toContainText(typed);
  await page.route("**/*", (route) => route.abort());
  const seen = await page.evaluate(() => {
    document.querySelector(".govuk-exit-this-page__button").click();
    const shown = [...document.querySelectorAll(".so-far, .letter")].filter((part) => part.getClientRects().length > 0);
    return shown.length;
  });
  expect(seen).toBe(0);
});

test("what is printed has no letter in it that is not finished", async ({ page, browserName }) => {
  test.skip(browserName !== "chromium", "only Chromium draws for paper here");
  const { sheet } = await at(page, 1280);
  await expect(sheet).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(sheet).toBeHidden();
});
