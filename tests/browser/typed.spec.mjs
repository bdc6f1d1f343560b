// Nothing that was typed is lost: not while the letter is being changed, not when a file is opened over it, not by going
// back; and the day is that of England, also for whoever sits up past midnight.

import { openCouncil } from "./council.mjs";
import { expect, Guide, itIs, model, RESULT, SHEET, test } from "./journey.mjs";
import { atTheLetter, saved } from "./letter.mjs";
import { fosterChild, parent } from "./people.mjs";
import { promise } from "./promises.mjs";

const OWN = "In my own words: nobody asked me.";

async function changing(page) {
  const at = await atTheLetter(page, fosterChild, "example", { full: true });
  const { guide } = at;
  await guide.hand.press(guide, guide.button("Change the words of the letter"));
  const field = guide.inside.getByRole("textbox", { name: "Your letter, in your own words" });
  await field.fill(OWN);
  return { ...at, field };
}

const text = ({ hex }) => Buffer.from(hex, "hex").toString("utf8");

test("what stands in the field is in every file that is saved next, and in the letter that is come back to", { tag: promise("kept") }, async ({ page, browserName }) => {
  const { guide, letter } = await changing(page);
  // Nobody has pressed “Keep my changes”.
  await guide.turn(SHEET.keep);
  const press = (name) => () => guide.hand.press(guide, guide.button(name));
  const answers = await saved(page, browserName, press("Save my answers"), "answers.html");
  expect(text(answers)).toContain(OWN);
  const made = await saved(page, browserName, press("Save the letter as a page to print"), "letter.html");
  expect(text(made)).toContain(OWN);
  await guide.turn(SHEET.letter);
  await expect(guide.inside.locator("#letter")).toContainText(OWN);
  // The letter of the answers is another, and is come back to when that is asked for.
  expect(letter).not.toContain(OWN);
  await guide.hand.press(guide, guide.button("Go back to the letter from my answers"));
  await expect(guide.inside.locator("#letter")).not.toContainText(OWN);
  // And then it is in no file: what is in one is what the letter is when it is saved.
  await guide.turn(SHEET.keep);
  for (const [name, file] of Object.entries({ "Save my answers": "answers.html", "Save the letter as a page to print": "letter.html" })) {
    expect(text(await saved(page, browserName, press(name), file)), name).not.toContain(OWN);
  }
});

test("what stands in the field is what is printed, all of it", { tag: promise("kept") }, async ({ page, browserName }) => {
  test.skip(browserName !== "chromium", "only Chromium can be told that it prints");
  const { guide, field } = await changing(page);
  const long = Array.from({ length: 60 }, (_, n) => `Line ${n} of what I say.`).join("\n");
  await field.fill(long);
  await page.emulateMedia({ media: "print" });
  await expect(field).toBeHidden();
  await expect(guide.inside.locator(".only-printed")).toContainText("Line 59 of what I say.");
  await page.emulateMedia({ media: "screen" });
  await expect(guide.inside.locator(".only-printed")).toBeHidden();
});

test("a file that is opened asks before it replaces what is there, and replaces nothing on a no", { tag: promise("kept") }, async ({ page, browserName }) => {
  const { guide } = await atTheLetter(page, fosterChild, "example", { full: true });
  await guide.turn(SHEET.keep);
  const file = await saved(page, browserName, () => guide.hand.press(guide, guide.button("Save my answers")), "answers.html");
  const buffer = Buffer.from(file.hex, "hex");
  const choose = () => guide.inside.locator("#open").setInputFiles({ name: "answers.html", mimeType: "text/html", buffer });
  await guide.clear();
  await guide.inside.getByText("Go on with saved answers").click();

  // Nothing is there, so nothing is asked.
  await choose();
  await guide.inside.getByRole("heading", { name: RESULT }).waitFor();
  await guide.isWhole();

  // To the start, with everything answered.
  const back = async () => {
    const depth = await guide.inside.evaluate(() => history.state);
    await guide.inside.evaluate((by) => history.go(-by), depth);
    await expect(guide.startButton()).toBeVisible();
  };
  await back();
  await guide.inside.getByText("Go on with saved answers").click();
  await choose();
  const asked = guide.inside.getByRole("group", { name: /what you have written here so far/ });
  await expect(asked).toBeVisible();
  await guide.hand.press(guide, guide.button("No, keep what is here"));
  await expect(asked).toBeHidden();
  await guide.hand.press(guide, guide.startButton());
  await guide.arrivesAt(RESULT);
  await back();
  await guide.inside.getByText("Go on with saved answers").click();
  await choose();
  await guide.hand.press(guide, guide.button("Yes, open the file"));
  await guide.inside.getByRole("heading", { name: RESULT }).waitFor();
});

test("what was typed and not gone on with is there again after Back and Forward", { tag: promise("kept") }, async ({ page }) => {
  await page.clock.setFixedTime(new Date(`${fosterChild.today}T10:00:00Z`));
  const guide = await Guide.asFullPage(page, "guide/example/complaint-guide.html");
  const { question } = await guide.answerEverything(fosterChild, { council: "example", until: "what-happened:home" });
  await guide.say(question, { what: OWN });
  await guide.hand.press(guide, guide.inside.getByRole("link", { name: "Back", exact: true }));
  await expect(guide.inside.locator("textarea")).toHaveCount(0);
  await guide.inside.evaluate(() => history.forward());
  await expect(guide.inside.locator("textarea").first()).toHaveValue(OWN);
});

// --- The day.

const passes = (guide, moment) =>
  guide.inside.evaluate((moment) => {
    globalThis.setNow(moment);
    dispatchEvent(new Event("focus"));
  }, Date.parse(moment));

const EVENING = "2026-12-14T23:58:00Z";
const NIGHT = "2026-12-15T00:02:00Z";
const nightOwl = { ...parent, today: EVENING.slice(0, 10) };

async function openedAt(page, moment) {
  await itIs(page, moment);
  return Guide.asFullPage(page, "guide/example/complaint-guide.html");
}

async function untilLetter(page, moment) {
  const guide = await openedAt(page, moment);
  await guide.answerEverything({ ...parent, today: moment.slice(0, 10) }, { council: "example" });
  await guide.finish();
  return guide;
}

/** Opens a file at the first screen. */
async function opens(guide, file) {
  await guide.inside.getByText("Go on with saved answers").click();
  await guide.inside.locator("#open").setInputFiles({ name: "answers.html", mimeType: "text/html", buffer: Buffer.from(file) });
}

test("past midnight the letter bears the new day, and so does its going", { tag: promise("kept") }, async ({ page }) => {
  const guide = await untilLetter(page, EVENING);
  const letter = guide.inside.locator("#letter");
  await expect(letter).toContainText("14 December 2026");
  await passes(guide, NIGHT);
  await expect(letter).toContainText("15 December 2026");
  await expect(letter).not.toContainText("14 December 2026");
});

/** Midnight passes, and nothing tells the page of it. */
const silently = (guide) => guide.inside.evaluate((moment) => globalThis.setNow(moment), Date.parse(NIGHT));

// Where somebody is when midnight passes, and what they then do until the letter.
const sitsUp = {
  "at the result": async (guide, midnight) => {
    await guide.answerEverything(nightOwl, { council: "example", look: false });
    await midnight();
  },
  "before clearing everything and beginning again": async (guide, midnight) => {
    await guide.answerEverything(nightOwl, { council: "example", look: false });
    await midnight();
    await guide.clear();
    await guide.answerEverything(nightOwl, { council: "example", look: false });
  },
  "before opening what was saved": async (guide, midnight) => {
    await midnight();
    await opens(guide, savedFile(nightOwl));
    await guide.arrivesAt(RESULT);
  },
};
for (const [where, comesToTheResult] of Object.entries(sitsUp)) {
  for (const [passes, day, other] of [[true, 15, 14], [false, 14, 15]]) {
    test(`${passes ? "midnight that passes" : "no midnight that passes"} ${where}, and of which nothing told, leaves the letter with the ${day}th of December`, { tag: passes ? promise("kept") : [] }, async ({ page }) => {
      const guide = await openedAt(page, EVENING);
      await comesToTheResult(guide, async () => passes && (await silently(guide)));
      await guide.turn(SHEET.letter);
      await expect(guide.inside.locator("#letter")).toContainText(`${day} December 2026`);
      await expect(guide.inside.locator("#letter")).not.toContainText(`${other} December 2026`);
    });
  }
}

test("a letter that goes after midnight is said to have gone on the new day, whether or not anything told of it", { tag: promise("kept") }, async ({ page }) => {
  const guide = await untilLetter(page, EVENING);
  await silently(guide);
  await guide.turn(SHEET.send);
  await guide.hand.press(guide, guide.button("I emailed it"));
  await expect(guide.inside.getByText(/15 December 2026/).first()).toBeVisible();
  await guide.clear();
  await expect(guide.startButton()).toBeVisible();
});

test("the letter of a visitor in Sydney bears the day of England", { tag: promise("kept") }, async ({ browser, baseURL }) => {
  const context = await browser.newContext({ timezoneId: "Australia/Sydney", baseURL, locale: "en-AU" });
  const page = await context.newPage();
  const guide = await untilLetter(page, "2026-12-14T20:00:00Z");
  expect(await guide.inside.evaluate(() => new Date().getDate()), "the device’s own day").toBe(15);
  await expect(guide.inside.locator("#letter")).toContainText("14 December 2026");
  await context.close();
});

// --- Long words, and many lines.

const LETTERS = 100_000;
const LONG_WORD = Array.from({ length: LETTERS }, (_, n) => "abcdefghijklmnopqrstuvwxyz"[(n * 7919 + (n >> 3)) % 26]).join("");
// Where it was looked through again for each of its letters, it took some hundred times as long.
const TIMES = 20;

/** A saved file with this word, opened, shown and begun to change: how long all of it took, and whether the word is whole. */
async function withWord(page, word) {
  const person = structuredClone(fosterChild);
  person.says["what-happened:home"] = { what: word };
  const council = await openCouncil();
  await itIs(page, person.today);
  const guide = await Guide.inCouncilPage(page, `${council.address}example.html`);
  const file = savedFile(person);
  const from = performance.now();
  await opens(guide, file);
  await guide.inside.getByRole("heading", { name: RESULT }).waitFor();
  await guide.isWhole();
  await guide.hand.press(guide, guide.inside.getByRole("link", { name: SHEET.letter }));
  await guide.inside.locator("#letter").waitFor();
  await guide.isWhole();
  const isWhole = await guide.inside.evaluate((word) => document.querySelector("#letter").textContent.includes(word), word);
  await guide.hand.press(guide, guide.button("Change the words of the letter"));
  await guide.inside.getByRole("textbox").first().press("End");
  await page.keyboard.type("zz");
  const took = performance.now() - from;
  await council.close();
  return { took, isWhole };
}

test("one unbroken word of 100,000 letters is opened, shown and saved, and takes not much longer than another", { tag: promise("kept") }, async ({ page }) => {
  const usual = await withWord(page, "Nobody asked me.");
  const long = await withWord(page, LONG_WORD);
  test.info().annotations.push({ type: "took", description: `${Math.round(usual.took)} and ${Math.round(long.took)} ms` });
  expect(long.took / usual.took).toBeLessThan(TIMES);
  expect([usual.isWhole, long.isWhole]).toEqual([true, true]);
});

test("a page that stands still over such a word is timed, and one that breaks it off is seen", async ({ page }) => {
  test.setTimeout(120_000);
  const STANDS = 12_000;
  await page.addInitScript((ms) => {
    addEventListener("change", ({ target }) => {
      if (target.type !== "file") return;
      const until = performance.now() + ms;
      while (performance.now() < until);
      // A letter shown shorter than it is.
      new MutationObserver(() => {
        const texts = document.querySelector("#letter") && document.createTreeWalker(document.querySelector("#letter"), NodeFilter.SHOW_TEXT);
        while (texts?.nextNode()) if (texts.currentNode.data.length > 50_000) texts.currentNode.data = texts.currentNode.data.slice(0, 50_000);
      }).observe(document, { childList: true, subtree: true });
    }, true);
  }, STANDS);
  const { took, isWhole } = await withWord(page, LONG_WORD);
  expect(took).toBeGreaterThan(STANDS);
  expect(isWhole).toBe(false);
});

const oldWord = (n) => `word${n}x`;

/** What is told of a file with as many lines that no question knows, each with a word of its own. */
async function toldOf(page, count) {
  const lines = Array.from({ length: count }, (_, n) => `{"question":"old-${n}","answer":{"what":"${oldWord(n)}"}}`);
  const file = savedFile(fosterChild).replace('"answers":[\n', (head) => `${head}${lines.join(",\n")},\n`);
  await itIs(page, fosterChild.today);
  const guide = await Guide.asFullPage(page, "guide/example/complaint-guide.html");
  await opens(guide, file);
  await guide.inside.locator("#lost").waitFor({ timeout: 30_000 });
  return guide.inside.locator("#lost li").evaluateAll((items) => items.map((item) => item.textContent));
}

/** Of as many words those that are told of nowhere. */
function missing(told, count) {
  const all = told.join(" ");
  return Array.from({ length: count }, (_, n) => oldWord(n)).filter((word) => !all.includes(word));
}

test("a file with 20,000 lines that no question knows is told of in few sentences, with every word", { tag: promise("kept") }, async ({ page }) => {
  test.setTimeout(120_000);
  const told = await toldOf(page, 20_000);
  expect(told.length).toBeLessThan(30);
  expect(missing(told, 20_000)).toEqual([]);
});

test("of three such lines each is told by itself, and a fourth that is not in the file is missing", async ({ page }) => {
  const told = await toldOf(page, 3);
  expect(told.filter((sentence) => /word\dx/.test(sentence)).length).toBe(3);
  expect(missing(told, 4)).toEqual([oldWord(3)]);
});

/** The file of these answers as the program at the command line writes it. */
function savedFile(person) {
  return model({ council: "example", today: person.today, voice: person.voice, as: "save" }, person.says);
}

// --- Closing the page by mistake.

const AWAY = "https://library.example/";

/** Someone who has written a few words, alone or in a council's page, and every question whether to leave that came up. */
async function whoHasWritten(page, { framed = false } = {}) {
  const asked = [];
  page.on("dialog", async (dialog) => {
    asked.push(dialog.type());
    await dialog.dismiss();
  });
  for (const address of [AWAY, "https://www.bbc.co.uk/weather"]) {
    await page.route(`${address}**`, (route) => route.fulfill({ contentType: "text/html", body: "<h1>Away</h1>" }));
  }
  await itIs(page, fosterChild.today);
  const open = framed ? Guide.inCouncilPage(page, "./") : Guide.asFullPage(page, "guide/complaint-guide.html");
  const guide = await open;
  const { question } = await guide.answerEverything(fosterChild, { until: "what-happened:home" });
  const field = guide.inside.getByRole("textbox").first();
  await field.click();
  await field.pressSequentially("Nobody asked me.");
  const leave = () => page.evaluate((to) => void setTimeout(() => (location.href = to)), AWAY);
  return { guide, question, asked, field, leave };
}

for (const framed of [false, true]) {
  const where = framed ? "in a council’s page" : "on a page of its own";
  test(`whoever leaves with words that are kept nowhere is asked once, ${where}`, { tag: promise("kept") }, async ({ page }) => {
    const { asked, field, leave } = await whoHasWritten(page, { framed });
    await leave();
    await expect.poll(() => asked).toEqual(["beforeunload"]);
    await expect(field).toHaveValue("Nobody asked me.");
    await leave();
    await page.waitForURL(AWAY);
    expect(asked).toEqual(["beforeunload"]);
  });

  test(`Exit asks nothing of whoever has words that are kept nowhere, ${where}`, { tag: promise("exit") }, async ({ page }) => {
    const { asked } = await whoHasWritten(page, { framed });
    for (let n = 0; n < 3; n += 1) await page.keyboard.press("Shift");
    await expect(page).toHaveURL("https://www.bbc.co.uk/weather");
    expect(asked).toEqual([]);
  });
}

test("whoever has saved the answers is asked nothing, and after another word again", { tag: promise("kept") }, async ({ page, browserName }) => {
  const { guide, asked, field, leave } = await whoHasWritten(page);
  await saved(page, browserName, () => guide.button("Save my answers").click(), "answers.html");
  await field.pressSequentially(" Nor told me.");
  await leave();
  await expect.poll(() => asked).toEqual(["beforeunload"]);
  await saved(page, browserName, () => guide.button("Save my answers").click(), "answers.html");
  await leave();
  await page.waitForURL(AWAY);
  expect(asked).toEqual(["beforeunload"]);
});
