// What the screens do for a child besides asking: fears, hard words, danger, half-known dates, how the page looks, and
// reading aloud.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, Guide, itIs, keyboard, SHEET, test } from "./journey.mjs";
import { answeredParent, fosterChild, parent } from "./people.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Where the text on the screen has too little contrast, by axe. */
async function tooFaint(guide, rule = "color-contrast") {
  if (!(await guide.inside.evaluate(() => "axe" in globalThis))) await guide.inside.evaluate(axe);
  return guide.inside.evaluate(async (rule) => {
    const options = { runOnly: [rule], rules: { [rule]: { enabled: true } }, resultTypes: ["violations"] };
    const { violations } = await globalThis.axe.run(document, options);
    return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html));
  }, rule);
}

test("the start answers the fears, closed until someone wants one, and the way in is near the top", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const guide = await Guide.inCouncilPage(page, "./", { hand: keyboard });
  await keyboard.press(guide, guide.button("For young people"));
  const asked = await guide.inside.locator(".screen summary").allTextContents();
  expect(asked).toEqual([
    "Will I get into trouble?",
    "Who will see this?",
    "Will my carer find out?",
    "Can I stop?",
    "Can someone speak for me?",
    "Will they be angry with me?",
    "What if I change my mind?",
    "What this page can see",
    "Go on with saved answers",
  ]);
  const answer = guide.inside.getByText("No one should treat you worse because you complained.");
  await expect(answer).toBeHidden();
  await keyboard.press(guide, guide.inside.locator("summary", { hasText: "Will I get into trouble?" }));
  await expect(answer).toBeVisible();
  const { y } = await guide.startButton().evaluate((button) => button.getBoundingClientRect());
  expect(y).toBeLessThan(640);
  // Nobody has to open anything to find who to call, or what the page cannot hide.
  const start = guide.inside.locator(".screen");
  await expect(start.getByText("Call 999 now.")).toBeVisible();
  await expect(start.getByText("This page cannot hide that you were here.")).toBeVisible();
});

test("terms are explained under the question that uses them, and fears answered where a name is asked", async ({ page }) => {
  await itIs(page, fosterChild.today);
  const guide = await Guide.inCouncilPage(page, "./");
  const words = guide.inside.locator("summary", { hasText: "What these words mean" });
  const seen = {};
  await guide.answerEverything(fosterChild, {
    at: async (name) => {
      seen[name] = {
        words: await words.count(),
        fears: await guide.inside.locator(".screen summary", { hasText: /\?$/ }).allTextContents(),
      };
      if (name !== "situation") return;
      await words.click();
      await expect(guide.inside.getByText("care order: A court has said that the council must")).toBeVisible();
    },
  });
  expect(seen.situation.words).toBe(1);
  expect(seen.danger.words).toBe(0);
  expect(seen.tried.fears).toEqual(["Will I get into trouble?", "Who will see this?", "Will my carer find out?"]);
  expect(seen.topics.fears).toEqual([]);
});

test("words of danger bring up who to call, and change nothing else", async ({ page }) => {
  await itIs(page, fosterChild.today);
  const guide = await Guide.inCouncilPage(page, "./", { hand: keyboard });
  const { question } = await guide.answerEverything(fosterChild, { until: "what-happened:home" });
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  const field = guide.inside.getByRole("textbox").first();
  const box = guide.inside.getByRole("status").filter({ hasText: "Some of your words made this box come up." });
  const calls = guide.inside.getByRole("complementary").filter({ hasText: "999" });
  await expect(calls).toHaveCount(1);
  await keyboard.write(guide, field, "He was late. ");
  await expect(box).toHaveCount(0);
  await keyboard.write(guide, field, "He hits me");
  await expect(box).toContainText("Call 999 now.");
  await expect(box).toContainText("Nobody is reading this now.");
  await expect(calls).toHaveCount(1);
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("He was late. He hits me");
  await field.fill("He was late.");
  await expect(box).toHaveCount(0);
  await expect(calls).toHaveCount(1);
  await field.fill("He hits me");
  await expect(box).toBeVisible();
  await guide.goOn(guide.button("Continue"), /what happened\?$/i);
  expect(await guide.heading().textContent()).not.toBe(question.ask);
  expect(asked).toEqual([]);
});

// --- Dates.

const dates = {
  "2026-11-14~": ["about 14 November 2026", { "date-day": "14", "date-month": "11", "date-year": "2026" }],
  "2026-11-W2": ["the second week of November 2026", { "date-week": "2", "date-month": "11", "date-year": "2026" }],
  "2026-summer": ["summer 2026", { "date-year": "2026" }],
  "2026-11": ["November 2026", { "date-day": "", "date-month": "11", "date-year": "2026" }],
  unknown: ["I don’t know", {}],
};
for (const [date, [words, fields]] of Object.entries(dates)) {
  test(`a date known as ${date} is said by keyboard, shown in words, and still there on going back`, async ({ page }) => {
    await itIs(page, answeredParent.today);
    const guide = await Guide.inCouncilPage(page, "./", { hand: keyboard });
    const person = { ...answeredParent, says: { ...answeredParent.says, "stage-date": date } };
    const { question } = await guide.answerEverything(person, { until: "stage-date" });
    await guide.say(question, date);
    await guide.goOn(guide.button("Continue"), /what happened\?$/i);
    await guide.goOn(guide.inside.getByRole("link", { name: "Back", exact: true }), question.ask);
    const held = await guide.inside.evaluate(() =>
      Object.fromEntries([...document.querySelectorAll(".screen input[type=text]")].map(({ id, value }) => [id, value])),
    );
    expect(held).toEqual(fields);
    if (date.endsWith("summer")) await expect(guide.inside.getByRole("radio", { name: /^Summer/ })).toBeChecked();
    // And on to the list of answers.
    const again = await Guide.inCouncilPage(page, "./");
    await again.answerEverything(person);
    await expect(again.inside.getByRole("definition").filter({ hasText: words }).first()).toBeVisible();
  });
}

test("a week or a season that is missing is named, and the link leads to it", async ({ page }) => {
  await itIs(page, answeredParent.today);
  const guide = await Guide.inCouncilPage(page, "./", { hand: keyboard });
  await guide.answerEverything(answeredParent, { until: "stage-date" });
  const wrong = async (sentence, field) => {
    await keyboard.press(guide, guide.button("Continue"));
    const link = guide.errorSummary().getByRole("link");
    await expect(link).toHaveText(sentence);
    await keyboard.press(guide, link);
    await expect(field).toBeFocused();
  };
  await guide.sayDate(["week", ["month", "10"], ["year", "2026"]]);
  await wrong(/Week must be a number from 1 to 5/, guide.inside.getByRole("textbox", { name: /^Week/ }));
  await guide.sayDate(["season"]);
  await wrong("Choose spring, summer, autumn or winter", guide.inside.getByRole("radio", { name: /^Spring/ }));
  // What was typed under another choice is there again.
  await expect(guide.inside.getByRole("textbox", { name: "Year" })).toHaveValue("2026");
});

// --- How the page looks.

const looks = { large: "Larger letters", spaced: "More space", contrast: "Stronger colours", cream: "Cream page", dark: "Dark page" };
const style = (guide) =>
  guide.inside.evaluate(() => {
    const { fontSize, letterSpacing, color } = getComputedStyle(document.querySelector(".screen p, .screen label"));
    const { backgroundColor } = getComputedStyle(document.documentElement);
    return { fontSize: parseFloat(fontSize), letterSpacing, color, backgroundColor };
  });

test("the page looks as someone chooses, on every screen, until it is closed", async ({ page }) => {
  await itIs(page, parent.today);
  const guide = await Guide.inCouncilPage(page, "./", { hand: keyboard });
  const before = await style(guide);
  await keyboard.press(guide, guide.inside.locator("summary", { hasText: "Change text size and colours" }));
  for (const name of Object.values(looks)) {
    await keyboard.tick(guide, guide.inside.getByRole("checkbox", { name, exact: true }));
  }
  const chosen = await style(guide);
  expect(chosen.fontSize).toBeGreaterThan(before.fontSize * 1.2);
  expect(chosen.letterSpacing).not.toBe(before.letterSpacing);
  expect([chosen.color, chosen.backgroundColor]).toEqual(["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
  await keyboard.press(guide, guide.button("Easy read"));
  for (const name of Object.values(looks)) {
    await expect(guide.inside.getByRole("checkbox", { name, exact: true })).toBeChecked();
  }
  await keyboard.press(guide, guide.button("Plain words"));
  await guide.answerEverything(parent, { until: "situation" });
  expect((await style(guide)).backgroundColor).toBe("rgb(0, 0, 0)");
  expect(await guide.inside.evaluate(() => document.querySelectorAll("[style]").length)).toBe(0);
  const again = await Guide.inCouncilPage(page, "./");
  expect(await style(again)).toEqual(before);
});

const together = [["contrast"], ["cream"], ["cream", "contrast"], ["dark"], ["dark", "contrast"], ["large", "spaced"]];
for (const chosen of together) {
  test(`with ${chosen.join(" and ")} chosen every word can be read against its ground, and nothing is too wide`, async ({ page, browserName }) => {
    test.skip(browserName !== "chromium", "axe reads the same page in any browser");
    test.setTimeout(600_000);
    await itIs(page, answeredParent.today);
    await page.setViewportSize({ width: 320, height: 640 });
    const guide = await Guide.inCouncilPage(page, "staffordshire.html");
    await guide.inside.locator("summary", { hasText: "Change text size and colours" }).click();
    for (const look of chosen) {
      // The first press may come before the program, which then draws the box anew with what was pressed.
      await guide.inside.getByRole("checkbox", { name: looks[look] }).click();
      await expect(guide.inside.getByRole("checkbox", { name: looks[look] })).toBeChecked();
    }
    const inspect = async (screen) => {
      await guide.inside.evaluate(() => document.querySelectorAll(".screen details").forEach((more) => (more.open = true)));
      const rule = chosen.includes("contrast") ? "color-contrast-enhanced" : "color-contrast";
      expect.soft(await tooFaint(guide, rule), `${screen}, ${chosen.join(" and ")}`).toEqual([]);
      const tooWide = await guide.inside.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(tooWide, `${screen}, ${chosen.join(" and ")}, by how much too wide`).toBeLessThanOrEqual(0);
    };
    await guide.answerEverything(answeredParent, {
      council: "staffordshire",
      at: async (name) => {
        if (!["start", "who", "topics", "stage-date", "what-happened:worker", "check"].includes(name)) return;
        if (name === "stage-date") {
          await guide.say({ question: name, form: "date" }, "2026-summer");
          await guide.inside.locator("#date-year").fill("");
          await guide.button("Continue").click();
        }
        await inspect(name);
      },
    });
    await guide.finish(null);
    await inspect("result");
    for (const [name, sheet] of Object.entries(SHEET)) {
      if (name === "sent") continue;
      await guide.turn(sheet);
      if (name === "dates") {
        await guide.openAll();
        await guide.button("Show how this date was counted").first().click();
      }
      await inspect(name);
    }
  });
}

// --- The list of answers.

/** Rows of a list whose label and answer do not stand on one line, by how far they are apart; and answers without a label. */
const askew = (guide) =>
  guide.inside.evaluate(() => {
    const lineOf = (part) => {
      const text = document.createTreeWalker(part, NodeFilter.SHOW_TEXT, { acceptNode: ({ data }) => (data.trim() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP) }).nextNode();
      const range = document.createRange();
      range.selectNodeContents(text);
      return range.getClientRects()[0];
    };
    return [...document.querySelectorAll(".govuk-summary-list__row")].flatMap((row) => {
      const [key, value, change] = ["key", "value", "actions"].map((name) => row.querySelector(`.govuk-summary-list__${name}`));
      const label = key?.textContent.trim();
      if (!label || !value?.textContent.trim()) return [`no label, or no answer: ${row.textContent}`];
      const lines = [key, value, change].map(lineOf);
      const apart = Math.max(...lines.map(({ bottom }) => bottom)) - Math.min(...lines.map(({ bottom }) => bottom));
      return apart > 2 ? [`${label}: ${Math.round(apart)} pixels apart`] : [];
    });
  });

test("in the list of answers each answer has its label, and stands on one line with it", async ({ page }) => {
  await itIs(page, answeredParent.today);
  const guide = await Guide.inCouncilPage(page, "./");
  await guide.answerEverything(answeredParent);
  const rows = await guide.inside.locator(".govuk-summary-list__row").count();
  expect(rows).toBeGreaterThan(10);
  for (const width of [768, 1280]) {
    await page.setViewportSize({ width, height: 1024 });
    expect.soft(await askew(guide), `${width} wide`).toEqual([]);
  }
  // As it was: the space over a paragraph pushed each answer under its label.
  await guide.inside.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(".said { margin-top: 19px !important }");
    document.adoptedStyleSheets = [sheet];
  });
  expect((await askew(guide)).length).toBe(rows);
  await guide.inside.evaluate(() => document.querySelector(".govuk-summary-list__key").replaceChildren());
  expect((await askew(guide))[0]).toMatch(/^no label/);
});

// --- What stands above the question.

const MOST_ABOVE = 130;

/** How far down the heading of the screen begins. */
const above = (guide) =>
  guide.inside.evaluate(() => Math.ceil(document.querySelector(".screen #page-heading").getBoundingClientRect().top + scrollY));

const openings = {
  "on a page of its own": (page) => Guide.asFullPage(page, "guide/staffordshire/complaint-guide.html"),
  "in a council’s page": (page) => Guide.inCouncilPage(page, "staffordshire.html"),
};
for (const [where, open] of Object.entries(openings)) {
  test(`on a telephone at most ${MOST_ABOVE} pixels stand above the question, on every screen, ${where}`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 360, height: 740 });
    for (const [person, voice] of [[fosterChild, undefined], [answeredParent, "easy-read"]]) {
      await itIs(page, person.today);
      const guide = await open(page);
      if (voice) await guide.button("Easy read").click();
      const look = async (screen) => {
        // An easy-read question has its picture over its words, which is of the question.
        const picture = await guide.inside.evaluate(() => document.querySelector(".screen > div > .picture")?.getBoundingClientRect().height ?? 0);
        expect.soft((await above(guide)) - Math.ceil(picture && picture + 10), screen).toBeLessThanOrEqual(MOST_ABOVE);
      };
      await guide.answerEverything(person, { council: "staffordshire", chosen: voice, at: look });
      await guide.finish(null);
      await look("result");
      for (const [name, sheet] of Object.entries(SHEET)) {
        // The heading of a letter is printed alone, and those two come from what was done before.
        if (name === "sent" || (await guide.inside.getByRole("link", { name: sheet }).count()) === 0) continue;
        await guide.turn(sheet);
        await look(name);
        await guide.inside.getByRole("link", { name: "Back", exact: true }).evaluate((link) => link.click());
        await guide.arrivesAt(/./);
      }
      // Voices that take a line of their own each are noticed.
      await guide.inside.evaluate(() => {
        for (const item of document.querySelectorAll(".voices li")) item.style.setProperty("width", "100%");
      });
      expect(await above(guide)).toBeGreaterThan(MOST_ABOVE);
    }
  });
}

test("a ground that is too like its words is noticed", async ({ page, browserName }) => {
  test.skip(browserName !== "chromium", "axe reads the same page in any browser");
  const guide = await Guide.inCouncilPage(page, "./");
  expect(await tooFaint(guide)).toEqual([]);
  await guide.inside.evaluate(() => document.documentElement.style.setProperty("--govuk-text-colour", "#999"));
  expect(await tooFaint(guide)).not.toEqual([]);
});

// --- Reading aloud.

const LOCAL = { name: "Local", lang: "en-US", localService: true, default: false };
const REMOTE = { name: "Remote", lang: "en-GB", localService: false, default: true };

/** Gives the device these voices; what they are asked to read is kept, and read when `speakOn` is called. */
async function withVoices(page, voices) {
  await page.addInitScript((voices) => {
    const queue = [];
    let told = () => {};
    globalThis.said = [];
    globalThis.SpeechSynthesisUtterance = class {
      constructor(text) {
        this.text = text;
      }
    };
    Object.defineProperty(globalThis, "speechSynthesis", {
      value: {
        getVoices: () => voices,
        speak: (words) => void (queue.push(words), said.push([words.voice?.name, words.text])),
        cancel: () => void (queue.length = 0),
        addEventListener: (_, listener) => (told = listener),
      },
    });
    globalThis.waiting = () => queue.length;
    globalThis.newVoices = (more) => void (voices.splice(0, voices.length, ...more), told());
    // Begins the next piece, of which some voices say no word.
    globalThis.readPiece = () => {
      const [words] = queue;
      words.onstart?.();
      return words.text;
    };
    // Reads the next piece, as far as its first word.
    globalThis.readWord = () => {
      const words = queue[0];
      readPiece();
      const [word] = words.text.match(/\S+/);
      const charIndex = words.text.indexOf(word);
      if (queue[0] === words) words.onboundary?.({ name: "word", charIndex, charLength: word.length });
      return word;
    };
    globalThis.readOn = () => queue.shift().onend?.();
  }, voices);
}

const aloud = (guide) => guide.inside.getByRole("button", { name: /Read this page aloud|Stop reading/ });
const marked = (guide) =>
  guide.inside.evaluate(() => [...(globalThis.CSS.highlights?.get("spoken") ?? [])].map(String).join("|"));

test("the page is read aloud by a voice of the device and never by a remote one", async ({ page }) => {
  await withVoices(page, [REMOTE, LOCAL]);
  await itIs(page, parent.today);
  const guide = await Guide.inCouncilPage(page, "./", { hand: keyboard });
  await guide.answerEverything(parent, { until: "who" });
  await keyboard.press(guide, aloud(guide));
  const said = await guide.inside.evaluate(() => globalThis.said);
  expect([...new Set(said.map(([voice]) => voice))]).toEqual(["Local"]);
  const plain = (text) => text.replaceAll(/\s+/g, "");
  // Everything on the screen that can be seen, in its order, and nothing that is closed.
  const shown = await guide.inside.locator(".screen").innerText();
  expect(plain(said.map(([, text]) => text).join(""))).toBe(plain(shown));

  const canMark = await guide.inside.evaluate(() => "Highlight" in globalThis);
  const piece = await guide.inside.evaluate(() => readPiece());
  if (canMark) expect(await marked(guide)).toBe(piece);
  const word = await guide.inside.evaluate(() => readWord());
  if (canMark) expect(await marked(guide)).toBe(word);
  await guide.inside.evaluate(() => readOn());
  await expect(aloud(guide)).toHaveText(/Stop reading/);
  await expect(aloud(guide)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(aloud(guide)).toHaveAccessibleName("Read this page aloud");
  expect(await guide.inside.evaluate(() => waiting())).toBe(0);
  expect(await marked(guide)).toBe("");
});

test("a number to ring is read figure by figure, and marked as a whole", async ({ page }) => {
  await withVoices(page, [LOCAL]);
  await itIs(page, parent.today);
  const guide = await Guide.inCouncilPage(page, "./");
  await guide.inside.evaluate(() => {
    const link = document.createElement("a");
    link.href = "tel:08001111";
    link.textContent = "0800 1111";
    document.querySelector(".screen").prepend(link, " 14 December 2026");
  });
  await aloud(guide).click();
  const said = await guide.inside.evaluate(() => globalThis.said.map(([, text]) => text));
  expect(said.slice(0, 2)).toEqual(["0 8 0 0 1 1 1 1", " 14 December 2026"]);
  await guide.inside.evaluate(() => readWord());
  if (await guide.inside.evaluate(() => "Highlight" in globalThis)) expect(await marked(guide)).toBe("0800 1111");
});

test("reading ends with the page, with new words, and when everything is read", async ({ page }) => {
  await withVoices(page, [LOCAL]);
  await itIs(page, parent.today);
  const guide = await Guide.inCouncilPage(page, "./");
  const waiting = () => guide.inside.evaluate(() => globalThis.waiting());
  const begin = async () => {
    await aloud(guide).click();
    await expect(aloud(guide)).toHaveAccessibleName("Stop reading");
    expect(await waiting()).toBeGreaterThan(3);
  };
  const hasEnded = async () => {
    await expect(aloud(guide)).toHaveAccessibleName("Read this page aloud");
    expect(await waiting()).toBe(0);
  };
  await begin();
  while ((await waiting()) > 0) await guide.inside.evaluate(() => readOn());
  await hasEnded();
  await begin();
  await guide.button("Easy read").click();
  await guide.inside.evaluate(() => readWord());
  await hasEnded();
  await begin();
  await guide.startButton().click();
  await hasEnded();
});

test("there is no button where no voice of the device speaks English, and there is one when it comes", async ({ page }) => {
  await withVoices(page, [REMOTE, { ...LOCAL, lang: "fr-FR" }]);
  const guide = await Guide.inCouncilPage(page, "./");
  await expect(aloud(guide)).toHaveCount(0);
  await guide.inside.evaluate((voice) => newVoices([voice]), { ...LOCAL, lang: "en_GB" });
  await expect(aloud(guide)).toBeVisible();
});

test("a voice that says it is of the device and is not would be heard of here", async ({ page }) => {
  await withVoices(page, [{ ...REMOTE, localService: true }, LOCAL]);
  const guide = await Guide.inCouncilPage(page, "./");
  await aloud(guide).click();
  const said = await guide.inside.evaluate(() => globalThis.said.map(([voice]) => voice));
  expect([...new Set(said)]).toEqual(["Remote"]);
});
