// The end of the way as ten people meet it: what stands on the first telephone screen, whether every page of the result is
// drawn as it should be and is not too long, how soon a child who is to be moved has the letter, and what each page is on paper.

import { execFileSync } from "node:child_process";
import { cut, dress, overlapping, SPACED } from "./drawn.mjs";
import { expect, firstPage, Guide, itIs, model, RESULT, SHEET, test } from "./journey.mjs";
import { fosterChild } from "./people.mjs";
import { comeToTheResult, openAs, storyOf, TEN } from "./ten.mjs";

const PHONE = { width: 360, height: 740 };
const SIZES = [PHONE, { width: 768, height: 1024 }, { width: 1280, height: 800 }];

/** Who scrolls before they come to the button, and why. */
const SCROLLS = {
  "a mother with five points, under a translator": "four answers, one for each place that her points go to, stand first",
  "a father, by keyboard at 400%": "his window is 256 pixels high",
  "a girl of 15 with dyslexia, large words on cream": "her letters are larger and further apart, as she has chosen",
};

/** The pages under the first, each of which is to be read on a telephone in three screens at most; a letter is as long as it is. */
const SHORT = [SHEET.send, SHEET.points, SHEET.advice, SHEET.dates, SHEET.papers, SHEET.keep];

/** How many screens of this window the page is high. */
const screens = ({ inside, page }) =>
  inside.evaluate((height) => document.documentElement.getBoundingClientRect().height / height, page.viewportSize().height);

for (const person of TEN) {
  const scrolls = SCROLLS[person.name];
  const title = scrolls
    ? `every page of the result of ${person.name} is drawn whole; the button is further down: ${scrolls}`
    : `whether and where, by when and the one button are on the first telephone screen of ${person.name}, and every page is drawn whole and short`;
  test(title, { tag: person.isShort ? [] : ["@slow"] }, async ({ page, browserName }) => {
    test.skip(browserName !== "chromium", "the same words are as high in any browser, and what is drawn is looked at in one");
    test.setTimeout(600_000);
    await page.setViewportSize(person.zoom ? { width: 320, height: 256 } : PHONE);
    const guide = await openAs(page, person);
    await comeToTheResult(guide, person);
    const { verdict, byWhen, button } = await firstPage(guide);
    for (const end of [verdict, byWhen, button]) expect(end).toBeGreaterThan(0);
    expect(button, "where it goes stands over what to do").toBeGreaterThan(verdict);
    const seen = person.zoom ? 256 : PHONE.height;
    if (scrolls) expect(button, "this person is an exception no more").toBeGreaterThan(seen);
    else expect(Math.max(verdict, byWhen, button)).toBeLessThanOrEqual(seen);

    const found = [];
    await guide.everyPage(
      async (name) => {
        for (const size of SIZES) {
          await page.setViewportSize(size);
          for (const wrong of [...(await overlapping(guide.inside)), ...(await cut(guide.inside))]) found.push(`${name}, ${size.width} wide: ${wrong}`);
        }
        await page.setViewportSize(PHONE);
        const high = await screens(guide);
        const isReadEasily = person.zoom || person.looks || !SHORT.some((one) => one.test(name)) || high <= 3;
        if (!isReadEasily) found.push(`${name}: ${high.toFixed(1)} screens of a telephone`);
        await dress(guide.inside, SPACED);
        for (const wrong of await cut(guide.inside)) found.push(`${name}, with spaced text: ${wrong}`);
        await dress(guide.inside, "");
      },
      { letters: true },
    );
    expect(found).toEqual([]);

    // A paragraph more over the button than anybody reads is noticed.
    await page.evaluate(() => document.querySelector(".verdict").insertAdjacentHTML("beforeend", `<p>${"More words. ".repeat(200)}</p>`));
    expect((await firstPage(guide)).button).toBeGreaterThan(PHONE.height);
    expect(await screens(guide)).toBeGreaterThan(3);
  });
}

// --- A child who is to be moved on Friday.

const MOST_SCREENS = 8;
const moved = TEN.find(({ isShort }) => isShort);

/** Every screen from the start to the letter that asks the council to wait, by what leads on from each. */
async function toTheHoldLetter(guide, person) {
  const screens = [];
  await comeToTheResult(guide, person, { at: (name) => screens.push(name) });
  screens.push((await guide.whereabouts()).heading);
  const first = guide.inside.locator(".screen .govuk-button:not(.govuk-button--secondary)").first();
  const above = await guide.inside.evaluate(() => {
    const words = document.querySelector(".screen").innerText;
    return words.slice(0, words.indexOf(document.querySelector(".screen .govuk-button").innerText));
  });
  await guide.goOn(first, "A letter that asks the council to wait");
  screens.push("hold letter");
  return { screens, above };
}

test(`a child who is to be moved on Friday has the letter that asks to wait within ${MOST_SCREENS} screens of the start`, async ({ page }) => {
  await page.setViewportSize(PHONE);
  const guide = await openAs(page, moved);
  const { screens, above } = await toTheHoldLetter(guide, moved);
  expect(screens.length, screens.join(" | ")).toBeLessThanOrEqual(MOST_SCREENS);
  expect(screens.at(-2)).toMatch(RESULT);
  // Her day stands over the button, and the ten days do not.
  expect(above).toContain("Friday");
  expect(above).not.toMatch(/\b(10|ten) working days/);
  const letter = await guide.inside.locator(".letter").first().innerText();
  expect(letter).toMatch(/Please wait: .*Friday/);
  expect(letter).toContain("Please answer me before then.");
  expect(letter).toMatch(/Getting the Best from Complaints, 6\.5\.2.*should generally wait/);
  // Who helps, and what to say on the telephone, are on the same page.
  await expect(guide.inside.getByText(/0808 800 5792/).first()).toBeVisible();
});

test("whoever answers everything has more screens before that letter, and they are counted", { tag: "@slow" }, async ({ page }) => {
  const person = { ...moved, isShort: false };
  const guide = await openAs(page, person);
  const { screens } = await toTheHoldLetter(guide, person);
  expect(screens.length, screens.join(" | ")).toBeGreaterThan(MOST_SCREENS);
  expect(screens.length, screens.join(" | ")).toBeLessThanOrEqual(11);
});

// --- On paper.

const words = (text) => text.toLowerCase().split(/[^\p{L}\p{N}’]+/u).filter(Boolean).join(" ");

/** The sheets of paper that a page is printed on, in words. */
async function onPaper(page) {
  const pdf = await page.pdf({ format: "A4" });
  const text = execFileSync("pdftotext", ["-raw", "-", "-"], { input: pdf, encoding: "utf8" });
  return text.split("\f").slice(0, -1).map(words);
}

test("how to send it, the other letters, what to ask for, where it goes and what to keep are each printed by themselves, with all that is open", async ({ page, browserName }) => {
  test.skip(browserName !== "chromium", "only Chromium prints to a file");
  await itIs(page, fosterChild.today);
  const guide = await Guide.asFullPage(page, "guide/staffordshire/complaint-guide.html");
  const { said, setting } = await guide.answerEverything(fosterChild, { council: "staffordshire" });
  const whole = model(setting, said);
  await guide.finish(null);
  const of = {
    send: [...whole.phone, ...whole.enclosures, "This has not been sent. Nobody has it until you send it."],
    points: whole.points.flatMap(({ name, reasons }) => [name, ...reasons.map(({ why }) => why)]),
    advice: whole.advice.map(({ says }) => says),
    papers: whole.papers.map(({ name }) => name),
    keep: [],
  };
  const lacks = async (name) => {
    const paper = (await onPaper(page)).join(" ");
    return of[name].filter((sentence) => !paper.includes(words(sentence)));
  };
  for (const name of Object.keys(of)) {
    await guide.turn(SHEET[name]);
    await guide.openAll();
    const title = (await guide.whereabouts()).heading;
    const sheets = await onPaper(page);
    expect(sheets[0], name).toMatch(new RegExp(`^${words(title)}`));
    expect.soft(sheets.filter((sheet) => sheet === ""), `${name}: sheets with nothing on them`).toEqual([]);
    expect.soft(await lacks(name), `${name}: not on paper`).toEqual([]);
    // What stands on other pages, what can be pressed, and what is around it are not on this one.
    const paper = sheets.join(" ");
    for (const gone of ["exit this page", "clear my answers", "copy the letter", "save my answers", "dear", "plain words"]) {
      expect.soft(paper, `${name}: on paper`).not.toContain(gone);
    }
  }
  // What is missing on paper is noticed.
  await guide.turn(SHEET.advice);
  await guide.openAll();
  expect(await lacks("advice")).toEqual([]);
  await guide.inside.evaluate(() => document.querySelectorAll(".screen :is(ul, p)").forEach((part) => part.classList.add("not-printed")));
  expect((await lacks("advice")).length).toBeGreaterThan(3);
});
