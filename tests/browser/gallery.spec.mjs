// The gallery of the components: everything the screens are made of, one by one (script/gallery.mjs).

import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, root, test } from "./journey.mjs";

/** The components that have examples, by their files. */
const components = readdirSync(path.join(root, "src/components"))
  .filter((file) => readFileSync(path.join(root, "src/components", file), "utf8").includes("pub fn examples() -> &'static"))
  .map((file) => file.replace(".rs", "").replaceAll("_", "-"))
  .sort();

async function faults(page) {
  // An example may have a whole screen's heading in it, under the gallery's own.
  const { violations } = await new AxeBuilder({ page }).disableRules(["heading-order"]).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

test("every component is in it, and no example of one has a fault that axe finds, wide or narrow", async ({ page }) => {
  await page.goto("gallery/");
  const shown = await page.locator("main > section").evaluateAll((sections) => sections.map(({ id }) => id));
  expect(shown.toSorted()).toEqual(components);
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await faults(page), `${width} wide`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} wide`).toBeLessThanOrEqual(width);
  }
});

test("a component without a name is noticed there", async ({ page }) => {
  await page.goto("gallery/");
  await page.locator("label").first().evaluate((label) => label.remove());
  expect((await faults(page)).join()).toContain("label");
});
