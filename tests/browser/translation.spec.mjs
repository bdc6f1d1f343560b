// A browser's translator puts every piece of text into an element of its own. The guide must not break on that, and
// must never leave an old text, least of all an old date, where a new one belongs.

import { execFileSync } from "node:child_process";
import { openCouncil } from "./council.mjs";
import { ANSWERS, expect, Guide, inWords, itIs, model, onPage, RESULT, saysTo, SHEET, test } from "./journey.mjs";
import { atTheLetter, pasted, saved } from "./letter.mjs";
import { advocate, fosterChild } from "./people.mjs";

/**
 * Does to the page what translators do, and gives each text a mark to show that it has been there. One that obeys
 * leaves what says translate="no".
 */
function translate(root, obeys) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement.closest("font, script, style, textarea")) continue;
    if (obeys && text.parentElement.closest("[translate]")?.translate === false) continue;
    const outer = document.createElement("font");
    const inner = document.createElement("font");
    // The very text node is replaced, so that whoever holds on to it holds something outside the page.
    inner.textContent = `«${text.data}»`;
    outer.append(inner);
    text.replaceWith(outer);
  }
}

const translateGuide = (guide) => guide.inside.evaluate(`(${translate})(document.querySelector("#begin, #guide"))`);

/** The texts on the screen without the translator's marks. */
const reading = async (guide) =>
  (await guide.inside.locator(".guide").first().evaluate((part) => part.textContent)).replaceAll(/[«»]/g, "");

const plainly = (text) => text.replaceAll(/[«»]/g, "");

async function walkTranslated(page, person) {
  await itIs(page, person.today);
  const guide = await Guide.inCouncilPage(page, "staffordshire.html");
  const setting = { council: "staffordshire", today: person.today, voice: "adult" };
  const said = {};
  let question = model(setting, said)["next-question"];
  await translateGuide(guide);
  await guide.inside.getByRole("button", { name: /Start/ }).evaluate((button) => button.click());
  while (question) {
    await guide.arrivesAt(question.ask);
    const text = await reading(guide);
    for (const { label } of [...question.options, ...question.fields]) expect(text).toContain(label);
    await translateGuide(guide);
    // A mistake and its correction draw into what has been translated.
    if (question.form === "one" && question.options.length > 1) {
      await guide.inside.evaluate(() => document.querySelector("form button").click());
      await expect(guide.errorSummary()).toBeVisible();
      await translateGuide(guide);
    }
    for (const one of onPage(question)) {
      await guide.say(one, saysTo(person, one));
      said[one.question] = saysTo(person, one);
    }
    if (question.question === "who") setting.voice = person.voice;
    question = model(setting, said)["next-question"];
    await guide.inside.evaluate(() => document.querySelector("form button").click());
  }
  await guide.arrivesAt(RESULT);
  await translateGuide(guide);
  await press(guide, ".screen a", ANSWERS);
  await guide.arrivesAt(ANSWERS);
  await translateGuide(guide);
  await guide.inside.evaluate(() => document.querySelector("#guide .screen > div:last-child > button").click());
  await guide.arrivesAt(RESULT);
  return { guide, result: model(setting, said), setting, said };
}

const VOICES = { adult: "Plain words", "young-person": "For young people", "easy-read": "Easy read" };
const PAGES = [SHEET.letter, SHEET.send, SHEET.points, SHEET.dates, SHEET.papers, SHEET.keep];

/** Presses something, whatever a translator has done to its words. */
async function press(guide, selector, name) {
  return guide.inside.evaluate(
    ([selector, source]) => {
      const name = new RegExp(source);
      const found = [...document.querySelectorAll(selector)].find(({ textContent }) => name.test(textContent.replaceAll(/[«»]/g, "").trim()));
      found?.click();
      return found !== undefined;
    },
    [selector, name.source],
  );
}

async function speak(guide, voice) {
  await guide.inside.locator(".voices button", { hasText: VOICES[voice] }).evaluate((button) => button.click());
  await expect(guide.inside.locator(".voices button", { hasText: VOICES[voice] })).toHaveAttribute("aria-pressed", "true");
  await guide.isWhole();
}

/**
 * What every page of the result says in each voice, one after the other without leaving the page, and then the next page.
 * `before` is done to whatever stands there before each change.
 */
async function everyPage(guide, own, before) {
  const said = Object.fromEntries(Object.keys(VOICES).map((voice) => [voice, []]));
  const others = Object.keys(VOICES).filter((voice) => voice !== own);
  for (const page of [undefined, ...PAGES]) {
    if (page) {
      if (!(await press(guide, ".screen a", page))) continue;
      await guide.arrivesAt(page);
    }
    for (const voice of [...others, own]) {
      await before(guide);
      await speak(guide, voice);
      said[voice].push(await reading(guide));
    }
    await before(guide);
    if (!page) continue;
    await press(guide, "a.govuk-back-link", /./);
    await guide.arrivesAt("Your complaint is ready");
  }
  return Object.fromEntries(Object.entries(said).map(([voice, pages]) => [voice, pages.join("\n")]));
}

function expectTheResult(text, result) {
  for (const step of result.dates.steps) {
    if (step.due) expect(text).toContain(inWords(step.due));
    if (step["ask-by"]) expect(text).toContain(inWords(step["ask-by"]));
  }
  for (const line of result.letter.split("\n")) {
    expect(text.toLowerCase()).toContain(line.replace(/^\s*-?\s*/, "").trim().toLowerCase());
  }
  for (const sentence of result.dates["rests-on"]) expect(text).toContain(sentence);
}

for (const [who, person] of Object.entries({ "a child": fosterChild, "an advocate": advocate })) {
  test(`the journey of ${who} goes on under a translator, and every date is right`, async ({ page, context }) => {
    test.slow();
    const { guide, setting, said } = await walkTranslated(page, person);
    const read = await everyPage(guide, setting.voice, translateGuide);
    for (const voice of Object.keys(VOICES)) expectTheResult(read[voice], model({ ...setting, voice }, said));

    // Nor does any text stand there that does not belong: without a translator every page reads the same.
    const plain = await context.newPage();
    await itIs(plain, person.today);
    const untouched = await Guide.inCouncilPage(plain, "staffordshire.html");
    await untouched.answerEverything(person, { council: "staffordshire" });
    await untouched.finish(null);
    expect(read).toEqual(await everyPage(untouched, setting.voice, () => {}));
    await plain.close();

    await press(guide, ".screen a", SHEET.letter);
    await guide.arrivesAt(SHEET.letter);
    await translateGuide(guide);
    await guide.inside.locator("button", { hasText: "Copy the letter" }).first().evaluate((button) => button.click());
    await expect(guide.inside.getByRole("status").filter({ hasText: /./ })).not.toContainText("«");
    for (const heading of [RESULT, ANSWERS]) {
      await guide.inside.evaluate(() => history.back());
      await guide.arrivesAt(heading);
      await translateGuide(guide);
    }
    await expect(guide.inside.getByText("Something went wrong")).toBeHidden();
  });
}

test("the search for a council goes on under a translator, and each name is the council’s own", async ({ page }) => {
  const site = await openCouncil();
  await itIs(page, "2026-12-14");
  await page.goto(`${site.address}guide/england.html`);
  const guide = Object.assign(new Guide(page), { inside: page.mainFrame(), level: 1 });
  const field = page.locator("#council-name");
  await expect(field).toBeVisible();
  await translateGuide(guide);
  for (const typed of ["amber", "amber valley", "st helens", "amber valley"]) {
    await field.fill(typed);
    await expect(page.getByRole("option").first()).toBeVisible();
    await translateGuide(guide);
  }
  await expect(page.getByRole("option")).toHaveCount(1);
  await expect.poll(async () => plainly(await page.getByRole("option").first().textContent())).toContain("Derbyshire County Council");
  await page.getByRole("option").first().click();
  await expect.poll(async () => plainly(await page.locator("#picked").textContent())).toContain("Derbyshire County Council");
  await translateGuide(guide);
  await page.locator(".screen .govuk-button:not(.govuk-button--secondary)").last().evaluate((button) => button.click());
  await expect(page.getByRole("button", { name: /Start/ })).toBeVisible();
  await site.close();
});

test("a page that keeps old texts is noticed", async ({ page }) => {
  test.slow();
  const { guide, result, setting } = await walkTranslated(page, fosterChild);
  // As a text that is not drawn anew: wherever the day belongs, that of before stands.
  await guide.inside.evaluate(() => {
    const spoil = () => {
      const walker = document.createTreeWalker(document.getElementById("guide"), NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode;
        if (text.data.includes("30 December 2026")) text.data = text.data.replaceAll("30 December 2026", "29 December 2026");
      }
    };
    spoil();
    new MutationObserver(spoil).observe(document.getElementById("guide"), { childList: true, characterData: true, subtree: true });
  });
  const read = await everyPage(guide, setting.voice, () => {});
  expect(() => expectTheResult(read[setting.voice], result)).toThrow(/30 December 2026/);
});

// What translators of today say of themselves on the page's root.
const SIGNS = {
  "a class": (root) => root.classList.add("translated-ltr"),
  "another language": (root) => (root.lang = "pl"),
};

/** Turns a translator on that obeys: it says so, and puts whatever is drawn from then on into its language. */
async function turnOn(guide, sign) {
  await guide.inside.evaluate(`(${SIGNS[sign]})(document.documentElement)`);
  const begin = (translate) => {
    const guide = document.querySelector("#guide");
    translate(guide, true);
    new MutationObserver(() => translate(guide, true)).observe(guide, { childList: true, characterData: true, subtree: true });
  };
  await guide.inside.evaluate(`(${begin})(${translate})`);
}

const inWordsOf = (text) => text.toLowerCase().split(/[^\p{L}\p{N}’«»]+/u).filter(Boolean);

/** The letter as it leaves: copied, saved, in the email's link and on paper. */
async function goesOut(page, browserName, guide) {
  const press = (name) => guide.inside.locator("button", { hasText: name }).first().evaluate((button) => button.click());
  await press(/Copy the letter/);
  await expect(guide.inside.getByRole("status").filter({ hasText: /copied/i })).toBeVisible();
  const copied = await pasted(page);
  // What it was pasted into is of the test and would be printed too.
  await page.evaluate(() => document.querySelector("[aria-label='Paste here']").remove());
  const file = await saved(page, browserName, () => press(/Save (as text|the letter)/));
  const printed = browserName === "chromium" && inWordsOf(execFileSync("pdftotext", ["-raw", "-", "-"], { input: await page.pdf({ format: "A4" }), encoding: "utf8" }));
  return { copied, saved: Buffer.from(file.hex, "hex").toString("utf8").replaceAll("\r\n", "\n"), printed };
}

for (const sign of Object.keys(SIGNS)) {
  test(`under a translator that says so by ${sign}, what is copied, saved, emailed and printed is one letter`, async ({ page, browserName }) => {
    test.slow();
    const short = { ...fosterChild, says: { ...fosterChild.says, topics: ["contact"], coming: "no", tried: {}, wanted: { ticked: ["explanation"] } } };
    await page.addInitScript(() => (globalThis.print = () => {}));
    const { guide, letter } = await atTheLetter(page, short, "example", { full: true });
    const says = guide.inside.getByText(/This page is being translated/);
    await expect(says).toHaveCount(0);
    await turnOn(guide, sign);
    await expect(says).toHaveCount(1);
    // The page is in another language, and under the letter to send stands one to read.
    await expect(guide.heading()).toContainText("«");
    await expect(guide.inside.locator("section.letter")).toHaveCount(2);
    expect(await guide.inside.locator("section.letter").first().innerText()).not.toContain("«");
    expect(await guide.inside.locator("section.letter").last().innerText()).toContain("«");

    const out = await goesOut(page, browserName, guide);
    expect(out.copied).toBe(letter);
    expect(out.saved).toBe(letter);
    if (out.printed) expect(out.printed).toEqual(inWordsOf(letter));

    // Without the attribute the paper is in no language that the council reads, and differs from what was copied.
    if (browserName === "chromium") {
      await guide.inside.locator("section.letter").first().evaluate((sheet) => {
        sheet.removeAttribute("translate");
        sheet.append("");
      });
      await expect(guide.inside.locator("section.letter").first()).toContainText("«");
      const { copied, printed } = await goesOut(page, browserName, guide);
      expect(copied).toBe(letter);
      expect(printed).not.toEqual(inWordsOf(letter));
    }

    await press(guide, "a.govuk-back-link", /./);
    await guide.arrivesAt(/«?Your complaint is ready/);
    await press(guide, ".screen a", SHEET.send);
    await guide.arrivesAt(/How to send it/);
    await expect(says).toHaveCount(1);
    const link = await guide.inside.locator("a[href^='mailto:']").first().getAttribute("href");
    const body = decodeURIComponent(new URL(link).search.match(/body=([^&]*)/)[1]);
    expect(body.replaceAll("\r\n", "\n")).toBe(letter);
  });
}

test("what a translator says is taken back when it stops", async ({ page }) => {
  const { guide } = await atTheLetter(page, fosterChild, "example", { full: true });
  const says = guide.inside.getByText(/This page is being translated/);
  const root = (change) => guide.inside.evaluate(`(${change})(document.documentElement)`);
  await root((root) => root.classList.add("translated-rtl"));
  await expect(says).toHaveCount(1);
  await root((root) => root.classList.remove("translated-rtl"));
  await expect(says).toHaveCount(0);
  // Other classes and the same language are nobody's translation.
  await root((root) => {
    root.classList.add("can-speak");
    root.lang = "en-GB";
  });
  await expect(says).toHaveCount(0);
});
