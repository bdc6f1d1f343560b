// The guide for all of England: a council is found by keyboard alone, in the tree that a screen reader is given, on a
// narrow screen and in easy read.

import { AxeBuilder } from "@axe-core/playwright";
import { openCouncil } from "./council.mjs";
import { expect, itIs, test } from "./journey.mjs";

let site;
test.beforeAll(async () => {
  site = await openCouncil();
});
test.afterAll(() => site.close());

async function open(page) {
  await itIs(page, "2026-12-14");
  await page.goto(`${site.address}guide/england.html`);
  await expect(page.locator("#council-name")).toBeVisible();
}

const field = (page) => page.locator("#council-name");
const options = (page) => page.getByRole("option");
const active = (page) => field(page).getAttribute("aria-activedescendant");

/** Tab until the field has the focus. */
async function tabToField(page) {
  for (let n = 0; n < 40; n += 1) {
    await page.keyboard.press("Tab");
    if (await field(page).evaluate((field) => field === document.activeElement)) return;
  }
  throw new Error("Tab does not reach the field.");
}

test("a council is found and taken with the keyboard alone", async ({ page }) => {
  await open(page);
  await tabToField(page);
  await page.keyboard.type("amber valley");
  await expect(options(page).first()).toContainText("Derbyshire");
  await page.keyboard.press("ArrowDown");
  await expect(options(page).first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page.locator("#picked")).toBeFocused();
  await expect(page.locator("#picked")).toContainText("Derbyshire County Council");
});

test("the arrow keys go round what fits, and each is brought into sight", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 300 });
  await open(page);
  await tabToField(page);
  await page.keyboard.type("north");
  const count = await options(page).count();
  expect(count).toBeGreaterThan(2);
  for (let n = 0; n < count; n += 1) {
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => active(page)).toBe(`council-name-${n}`);
    await expect(page.locator(`#council-name-${n}`)).toBeInViewport({ ratio: 0.5 });
  }
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => active(page)).toBe("council-name-0");
  await page.keyboard.press("ArrowUp");
  await expect.poll(() => active(page)).toBe(`council-name-${count - 1}`);
  await expect(field(page)).toBeFocused();
});

test("Escape leads back to the field, then puts away what fits, and loses nothing that was typed", async ({ page }) => {
  await open(page);
  await tabToField(page);
  await page.keyboard.type("kent");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => active(page)).toBe("council-name-0");
  await page.keyboard.press("Escape");
  await expect.poll(() => active(page)).toBe(null);
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(options(page)).toHaveCount(0);
  await expect(field(page)).toHaveAttribute("aria-expanded", "false");
  await expect(field(page)).toHaveValue("kent");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => active(page)).toBe("council-name-0");
});

test("Home and End move within what is typed", async ({ page }) => {
  await open(page);
  await tabToField(page);
  await page.keyboard.type("kent");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Home");
  await expect.poll(() => active(page)).toBe(null);
  expect(await field(page).evaluate((field) => field.selectionStart)).toBe(0);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  await expect.poll(() => active(page)).toBe(null);
  expect(await field(page).evaluate((field) => field.selectionStart)).toBe(4);
});

test("Tab leaves the field and takes nothing", async ({ page }) => {
  await open(page);
  await tabToField(page);
  await page.keyboard.type("kent");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await expect(field(page)).not.toBeFocused();
  await expect(page.locator("#picked")).toHaveCount(0);
  await page.keyboard.press("Shift+Tab");
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue("kent");
});

test("a screen reader is given the field, what fits and how many", async ({ page }) => {
  await open(page);
  await field(page).fill("amber valley");
  await expect(page.getByRole("combobox", { expanded: true })).toBeVisible();
  await expect(page.getByRole("listbox")).toHaveAccessibleName(await page.locator("#council-name-label").innerText());
  await expect(page.getByRole("option", { name: /Derbyshire/ }).first()).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: /\d/ }).first()).toBeAttached();
});

for (const voice of ["as it opens", "in easy read"]) {
  test(`the search for a council fits 320 pixels and has no fault that axe finds, ${voice}`, async ({ page, browserName }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page);
    if (voice === "in easy read") await page.getByRole("button", { name: /easy read/i }).first().click();
    const look = async (what) => {
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect.soft(wide, `${what}, by how much too wide`).toBe(0);
      if (browserName !== "chromium") return;
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 120)}`), what).toEqual([]);
    };
    await look("empty");
    await field(page).fill("north");
    await expect(options(page).first()).toBeVisible();
    await field(page).press("ArrowDown");
    await look("with what fits");
    await field(page).fill("qqqqqq");
    await expect(options(page)).toHaveCount(0);
    await look("with nothing that fits");
    await field(page).fill("surrey");
    await field(page).press("ArrowDown");
    await field(page).press("Enter");
    await expect(page.locator("#picked")).toBeFocused();
    await look("with one picked");
  });
}
