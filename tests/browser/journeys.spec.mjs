// Three people go from the first question to a finished letter and their dates, with the keyboard alone.

import { execFileSync } from "node:child_process";
import { openCouncil, STRICT } from "./council.mjs";
import { expect, Guide, inWords, itIs, keyboard, model, SAVE_AS_TEXT, SHEET, test } from "./journey.mjs";
import { atTheLetter, notice, pasted, saved } from "./letter.mjs";
import { advocate, answeredParent, fosterChild, parent } from "./people.mjs";

const people = {
  "a 15-year-old in foster care": fosterChild,
  "a parent": parent,
  "an advocate for a child": advocate,
};
const pages = {
  statutory: { name: "a page with the law alone", address: "./" },
  staffordshire: { name: "Staffordshire’s page", address: "staffordshire.html" },
};

// Worked out by hand from the calendar and the bank holidays, never by the program.
const workedDates = {
  "a 15-year-old in foster care": {
    "The council answers at Stage 1": "By Wednesday 30 December 2026",
    "The last day for Stage 1": "By Thursday 14 January 2027",
  },
  "a parent": {
    "The council answers at Stage 1": "By Monday 12 April 2027",
    "The last day for Stage 1": "By Monday 26 April 2027",
  },
  "an advocate for a child": {
    "The last day for Stage 1": "By Tuesday 29 September 2026",
    "You ask for Stage 2": "By Tuesday 27 October 2026",
    "The last day for Stage 2": "By Friday 29 January 2027",
    "You ask for Stage 3": "By Friday 26 February 2027",
    "The panel meets": "By Tuesday 13 April 2027",
    "The panel writes its report": "By Tuesday 20 April 2027",
    "The council answers the panel": "By Wednesday 12 May 2027",
  },
};

// What Staffordshire's own page says, and at which step.
const staffordshireSays = {
  "The last day for Stage 1":
    "We aim to respond within 20 working days from the date your complaint is formally accepted.",
  "You ask for Stage 2":
    "If you are unhappy with the Stage 1 response, you can request a Stage 2 investigation within 20 working days of receiving your Stage 1 outcome.",
  "The last day for Stage 2":
    "The investigation begins once the points of complaint are agreed with you. Timescale: Up to 65 working days.",
  "You ask for Stage 3":
    "If you remain dissatisfied after Stage 2, you can request a Stage 3 Review Panel within 20 working days of receiving the Stage 2 response.",
  "The panel meets":
    "If a panel is agreed: An Independent Chair and two Independent Panel Members will review whether the Stage 2 investigation was thorough and carried out correctly.",
};
const staffordshireDates = {
  "a 15-year-old in foster care": "Thursday 11 February 2027",
  "a parent": "Tuesday 25 May 2027",
  "an advocate for a child": "Tuesday 27 October 2026",
};

/** The letter's lines, however headings, lists and indents are shown. */
function lines(text) {
  const plain = (line) => line.replace(/^[-\s]+/, "").trim().toLowerCase();
  return text.split(/\r?\n/).map(plain).filter(Boolean);
}

async function expectDatesOf(guide, result) {
  const way = await guide.way();
  expect(Object.keys(way)).toEqual(result.dates.steps.map((step) => step.name));
  for (const step of result.dates.steps) {
    if (step.due) expect(way[step.name]).toContain(inWords(step.due));
    if (step["ask-by"]) expect(way[step.name]).toContain(inWords(step["ask-by"]));
  }
  return way;
}

for (const [who, person] of Object.entries(people)) {
  for (const [council, { name, address }] of Object.entries(pages)) {
    test(`${who} comes to a finished letter by keyboard alone, in ${name}`, async ({ page }) => {
      await itIs(page, person.today);
      const guide = await Guide.inCouncilPage(page, address, { hand: keyboard });
      const { said, setting } = await guide.answerEverything(person, { council });
      await guide.finish();

      const result = model(setting, said);
      // What stands on a page for others may not be asked of this person.
      expect(result["not-asked"].filter((key) => key in person.says)).toEqual([]);
      expect(lines(await guide.letter().innerText())).toEqual(lines(result.letter));
      const way = await expectDatesOf(guide, result);
      for (const [step, date] of Object.entries(workedDates[who])) expect(way[step]).toContain(date);

      const text = Object.values(way).join("\n");
      for (const [step, sentence] of Object.entries(staffordshireSays)) {
        if (council === "staffordshire") expect(way[step]).toContain(sentence);
        else expect(text).not.toContain(sentence);
      }
      const own = new RegExp(`council’s own .*: ${staffordshireDates[who]}`);
      if (council === "staffordshire") expect(way["You ask for Stage 2"]).toMatch(own);
    });
  }
}

test("someone with a Stage 1 answer is told by when to ask for Stage 2, and by when to be safe", async ({ page }) => {
  await itIs(page, answeredParent.today);
  const guide = await Guide.inCouncilPage(page, "staffordshire.html");
  const { said, setting } = await guide.answerEverything(answeredParent, { council: "staffordshire" });
  await guide.finish();
  const way = await expectDatesOf(guide, model(setting, said));
  expect(way["You ask for Stage 2"]).toContain("By Tuesday 29 December 2026");
  expect(way["You ask for Stage 2"]).toContain("Ask by Thursday 24 December 2026 to be safe");
});

test("going on with nothing chosen leads to the mistake, and from there to the field", async ({ page }) => {
  await itIs(page, fosterChild.today);
  const guide = await Guide.inCouncilPage(page, "./", { hand: keyboard });
  const mayBeEmpty = ["words"];
  await guide.answerEverything(fosterChild, {
    at: async (name, question) => {
      if (!question || mayBeEmpty.includes(question.form)) return;
      const title = () => guide.title();
      expect(await title()).not.toContain("Error");
      await keyboard.press(guide, guide.button("Continue"));
      await expect(guide.errorSummary()).toContainText(/There is a problem|Please check this/);
      expect(await guide.inside.evaluate(() => document.activeElement.id)).toBe("error-summary");
      expect(await title()).toMatch(/^Error: /);

      // Each question of the page has its own; the first is the one that names it.
      const link = guide.errorSummary().getByRole("link").first();
      const sentence = await link.textContent();
      await expect(guide.inside.getByRole("group", { name: question.ask })).toContainText(`Error: ${sentence}`);
      await keyboard.press(guide, link);
      const [first] = question.options;
      const role = question.form === "many" ? "checkbox" : "radio";
      await expect(guide.inside.getByRole(role, { name: first.label, exact: true })).toBeFocused();
    },
  });
});

test("a date that cannot be is named, part by part", async ({ page }) => {
  await itIs(page, answeredParent.today);
  const guide = await Guide.inCouncilPage(page, "./");
  await guide.answerEverything(answeredParent, { until: "stage-date" });
  const field = (name) => guide.inside.getByRole("textbox", { name, exact: true });
  const mistakes = [
    ["31", "2", "2026", "Day", /Day must be a day of that month/],
    ["1", "Smarch", "2026", "Month", /Month must be/],
    ["1", "12", "26", "Year", /Year must be/],
    ["15", "12", "2026", "Day", /today or in the past/],
  ];
  await keyboard.choose(guide, guide.inside.getByRole("radio", { name: /I know the date/ }));
  for (const [day, month, year, part, sentence] of mistakes) {
    await field("Day").fill(day);
    await field("Month").fill(month);
    await field("Year").fill(year);
    await keyboard.press(guide, guide.button("Continue"));
    const link = guide.errorSummary().getByRole("link");
    await expect(link).toHaveText(sentence);
    await keyboard.press(guide, link);
    await expect(field(part)).toBeFocused();
    await expect(field(part)).toHaveAttribute("aria-invalid", "true");
  }
  await field("Day").fill("");
  await field("Month").fill("nov");
  await guide.goOn(guide.button("Continue"), /what happened\?$/i);
});

test("Back leads to the question before, with its answer and the focus on its heading", async ({ page }) => {
  await itIs(page, parent.today);
  const guide = await Guide.inCouncilPage(page, "./", { hand: keyboard });
  const { question } = await guide.answerEverything(parent, { until: "topics" });
  const back = guide.inside.getByRole("link", { name: "Back", exact: true });
  await guide.goOn(back, /What help or care/);
  const said = await guide.inside.locator("input:checked").evaluateAll((all) => all.map(({ value }) => value));
  expect(said).toEqual([parent.says.situation, parent.says.affects, parent.says.whose]);
  await guide.goOn(guide.button("Continue"), question.ask);
});

// --- Taking the letter along.

test("the letter is saved as letter.txt, to the byte", async ({ page, browserName }) => {
  // Firefox asks the policy of the page around whether a file may be saved from a frame.
  const council = await openCouncil({
    policy: (name) => (name.startsWith("/guide/") ? undefined : STRICT.replace("frame-src 'self'", "$& blob:")),
  });
  const { guide, letter } = await atTheLetter(page, fosterChild, "staffordshire", { from: council.address });
  const file = await saved(page, browserName, () => keyboard.press(guide, guide.button(SAVE_AS_TEXT)));
  expect(file.name).toBe("letter.txt");
  expect(file.hex).toBe(Buffer.from(letter.replaceAll("\n", "\r\n")).toString("hex"));
  await expect(notice(guide)).toContainText("letter.txt");
  await council.close();
});

test("the letter is saved under the demo’s own policy too", async ({ page, browserName }) => {
  const { guide } = await atTheLetter(page, fosterChild, "staffordshire");
  const file = await saved(page, browserName, () => keyboard.press(guide, guide.button(SAVE_AS_TEXT)));
  expect(file.name).toBe("letter.txt");
});

test("the letter is copied as it stands", async ({ page }) => {
  const { guide, letter } = await atTheLetter(page, fosterChild, "staffordshire");
  await keyboard.press(guide, guide.button("Copy the letter"));
  await expect(notice(guide)).toContainText("Copied");
  expect(await pasted(page)).toBe(letter);
});

test("the letter is copied where the browser refuses its clipboard", async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException("Not allowed", "NotAllowedError"));
    if (navigator.clipboard) Object.defineProperty(navigator.clipboard, "writeText", { value: refuse });
  });
  const { guide, letter } = await atTheLetter(page, fosterChild, "staffordshire");
  await keyboard.press(guide, guide.button("Copy the letter"));
  await expect(notice(guide)).toContainText("Copied");
  await expect(guide.button("Copy the letter")).toBeFocused();
  expect(await pasted(page)).toBe(letter);
});

test("where nothing can be copied, the person is told what else to do", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    Document.prototype.execCommand = () => false;
  });
  const { guide } = await atTheLetter(page, parent, "statutory");
  await keyboard.press(guide, guide.button("Copy the letter"));
  await expect(notice(guide)).toContainText("save them as text");
});

test("Print asks for the frame to be printed, and says what to do if nothing appears", async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.printed = 0;
    globalThis.print = () => void (globalThis.printed += 1);
  });
  const { guide } = await atTheLetter(page, parent, "statutory");
  await keyboard.press(guide, guide.button("Print the letter"));
  await expect(notice(guide)).toContainText("print window");
  expect(await guide.inside.evaluate(() => globalThis.printed)).toBe(1);
  expect(await page.evaluate(() => globalThis.printed)).toBe(0);
});

test("on paper there is the letter and nothing else, or the dates, or without a letter what the page says", async ({ page, browserName }) => {
  test.skip(browserName !== "chromium", "only Chromium prints to a file");
  const onPaper = async () => {
    const pdf = await page.pdf({ format: "A4" });
    return words(execFileSync("pdftotext", ["-raw", "-", "-"], { input: pdf, encoding: "utf8" }));
  };
  const words = (text) => text.toLowerCase().split(/[^\p{L}\p{N}’]+/u).filter(Boolean);
  // The print window itself would stand in the way.
  await page.addInitScript(() => (globalThis.print = () => {}));
  const { guide, letter } = await atTheLetter(page, fosterChild, "staffordshire", { full: true });
  expect(await onPaper()).toEqual(words(letter));

  await guide.turn(SHEET.dates);
  await guide.openAll();
  await guide.button("Show how this date was counted").first().click();
  await guide.button("Print the dates").click();
  await expect(notice(guide)).toContainText("print window");
  const dates = await onPaper();
  expect(dates.slice(0, 4)).toEqual(["what", "happens", "next", "and"]);
  for (const there of ["stage", "ombudsman", "christmas", "weekend"]) expect(dates).toContain(there);
  for (const gone of ["print", "show", "please", "advocate’s"]) expect(dates).not.toContain(gone);

  // Without the rule for paper the same reading finds more.
  await page.evaluate(() => {
    document.querySelectorAll(".not-printed").forEach((part) => part.classList.remove("not-printed"));
  });
  expect((await onPaper()).length).toBeGreaterThan(dates.length);

  const wales = { today: parent.today, says: { danger: "no", who: "parent", situation: "in-care", affects: "child", whose: "outside-england", topics: ["plan"], parts: ["plan"], "what-happened:plan": {}, "the-child": {}, "help-needed": {}, "about-you": {} } };
  const elsewhere = await Guide.asFullPage(page, "guide/complaint-guide.html");
  await elsewhere.answerEverything(wales);
  await elsewhere.goOn(elsewhere.button(/^Show/), "Where to go with this");
  await elsewhere.turn(SHEET.points);
  await expect(elsewhere.inside.getByText(/Wales/).first()).toBeVisible();
  const said = await onPaper();
  for (const there of ["where", "wales"]) expect(said).toContain(there);
  expect(said).not.toContain("clear");
});

test("whoever has no time presses one button, answers on a few screens, and has a letter that asks which procedure it is", async ({ page }) => {
  await itIs(page, fosterChild.today);
  const guide = await Guide.inCouncilPage(page, "./");
  const screens = [];
  await guide.justWrite(fosterChild, { at: (heading) => screens.push(heading) });
  expect(screens.length, screens.join(" | ")).toBeLessThanOrEqual(5);
  await guide.turn(SHEET.letter);
  const letter = await guide.letter().innerText();
  const [what] = Object.entries(fosterChild.says).filter(([key]) => key.startsWith("what-happened")).map(([, { what }]) => what);
  expect(letter).toContain(what);
  expect(letter).toContain("tell me which");
});
