// The screens in languages that nobody speaks, as `script/languages` draws them: a third longer than English, and from
// right to left. Nothing may be wider than a telephone, and lines must begin where their language begins.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { language, style } from "../../script/style.mjs";
import { expect, root, test } from "./journey.mjs";

const PSEUDO = path.join(root, "target/pseudo");

const sheets = {};

async function show(page, tag, name, more = "") {
  const { direction } = language(path.join(PSEUDO, tag, "words"));
  sheets[direction] ??= await style("static/style/guide.scss", direction);
  const screen = readFileSync(path.join(PSEUDO, tag, "screens", name), "utf8");
  const body = screen.replace(/^[\s\S]*<body>|<\/body>[\s\S]*$/g, "");
  await page.setContent(`<!DOCTYPE html><html lang="${tag}" dir="${direction}"><head>
    <meta name="viewport" content="width=device-width"><style>${sheets[direction]}${more}</style></head>
    <body class="govuk-template__body"><div id="guide">${body}</div></body></html>`);
}

/** What is wider than the window, by the words in it. */
const tooWide = (page) =>
  page.evaluate(() => {
    const { clientWidth } = document.documentElement;
    document.querySelectorAll("details").forEach((more) => (more.open = true));
    const wide = [...document.querySelectorAll("#guide *")].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      const isHidden = element.closest(".govuk-visually-hidden, .govuk-radios__input, .govuk-checkboxes__input");
      return width > 0 && !isHidden && (left < -1 || right > clientWidth + 1);
    });
    return wide.map((element) => `${element.tagName} ${element.textContent.trim().slice(0, 40)}`);
  });

test.use({ viewport: { width: 320, height: 640 } });

for (const tag of ["en-XA", "ar-XB"]) {
  test(`no screen in ${tag} is wider than a narrow telephone`, async ({ page }) => {
    test.slow();
    const names = readdirSync(path.join(PSEUDO, tag, "screens"));
    // Every question and the ends of some stories, in every voice.
    expect(names.length).toBeGreaterThan(60);
    for (const name of names) {
      await show(page, tag, name);
      expect(await tooWide(page), name).toEqual([]);
    }
  });
}

test("lines from right to left begin at the right, and the letter in English at the left", async ({ page }) => {
  const names = readdirSync(path.join(PSEUDO, "ar-XB/screens"));
  await show(page, "ar-XB", names.find((name) => name.startsWith("topics young-person")));
  const box = (selector) => page.locator(selector).first().boundingBox();
  const [input, label] = [await box("form .govuk-checkboxes__input"), await box("form .govuk-checkboxes__label")];
  expect(input.x).toBeGreaterThan(label.x + label.width / 2);
  await show(page, "ar-XB", names.find((name) => name.startsWith("Result(Letter)")));
  const direction = (selector) => page.locator(selector).first().evaluate((element) => getComputedStyle(element).direction);
  expect(await direction("#letter")).toBe("ltr");
  expect(await direction(".screen")).toBe("rtl");
});

test("a screen that is too wide is noticed", async ({ page }) => {
  const [name] = readdirSync(path.join(PSEUDO, "en-XA/screens"));
  await show(page, "en-XA", name, ".govuk-button{min-width:30rem}");
  expect((await tooWide(page)).length).toBeGreaterThan(0);
});
