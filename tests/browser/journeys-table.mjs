// Plays ten people from the start to their letter, at the sizes of a phone, a tablet and a desk, and writes how many
// screens each meets, how high the result is and how long it takes to read: docs/journeys.md. Run by script/journeys,
// against dist/.

import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { openCouncil } from "./council.mjs";
import { Guide, hurry, itIs, keyboard, root, SHEET } from "./journey.mjs";

const SIZES = { 360: { width: 360, height: 740 }, 768: { width: 768, height: 1024 }, 1280: { width: 1280, height: 800 } };
/** How many words a slow and a practised reader take in a minute. */
const READS = [110, 250];

/** Who is played: the story of tests/people they stand for, the voice they choose, and what is different about them. */
const PEOPLE = [
  { name: "a disabled child of 12, in easy read", story: "leo-12-disabled-short-breaks", chosen: "easy-read" },
  { name: "a girl of 15 whose placement ends on Friday", story: "placement-is-to-end-on-friday", chosen: "young-person" },
  { name: "a mother with five points, under a translator", story: "mixed-parent-five-points", isTranslated: true },
  { name: "a grandmother whom the child has asked", story: "grandmother-when-the-child-agrees" },
  { name: "an advocate for a boy of 12", story: "rosa-advocate-for-a-boy-in-care-staffordshire" },
  { name: "a care leaver of 24", story: "care-leaver-24-pathway-plan" },
  { name: "a father, by keyboard at 400%", story: "dan-father-of-a-child-in-need-staffordshire", hand: keyboard, zoom: 4 },
  { name: "a girl of 15 with dyslexia, large words on cream", story: "amira-15-in-foster-care-staffordshire", chosen: "young-person", looks: "large spaced" },
  { name: "a mother whose answer is late, twelve days on", story: "stage-one-is-past-ten-days" },
  { name: "the girl of 15 again, by ‘Just write my letter’", story: "placement-is-to-end-on-friday", chosen: "young-person", isShort: true },
  { name: "somebody who does not know where their complaint stands, in easy read", story: "does-not-know-where-it-stands", chosen: "easy-read" },
];

const VOICES = { "young-person": "For young people", "easy-read": "Easy read" };

function storyOf(name) {
  const folder = path.join(root, "tests/people", name);
  const about = readFileSync(path.join(folder, "about.txt"), "utf8");
  const line = (of) => new RegExp(`^${of}: (.*)$`, "m").exec(about)?.[1];
  return {
    council: line("Council"),
    today: line("Today"),
    voice: line("Voice"),
    says: JSON.parse(readFileSync(path.join(folder, "answers.json"), "utf8")),
  };
}

const council = await openCouncil();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });

/** What stands on the screen: how high it is, and how many words there are to read as it comes up. */
const measured = (guide) =>
  guide.inside.evaluate(() => ({
    height: document.documentElement.getBoundingClientRect().height,
    words: (document.querySelector("#guide") ?? document.body).innerText.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length,
  }));

async function play(person, width) {
  const story = storyOf(person.story);
  const size = person.zoom ? { width: 1280 / person.zoom, height: 1024 / person.zoom } : SIZES[width];
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/London", viewport: size });
  const page = await context.newPage();
  await itIs(page, story.today);
  const profile = story.council === "statutory" ? "guide/" : `guide/${story.council}/`;
  const guide = await Guide.asFullPage(page, `${council.address}${profile}complaint-guide.html`, { hand: person.hand ?? hurry });
  if (person.chosen) await guide.hand.press(guide, guide.button(VOICES[person.chosen]));
  if (person.looks) await page.evaluate((looks) => (document.documentElement.dataset.look = looks), person.looks);
  if (person.isTranslated) await page.evaluate(() => document.documentElement.classList.add("translated-ltr"));
  const screens = [];
  const note = async () => screens.push(await measured(guide));
  if (person.isShort) {
    await note();
    await guide.justWrite(story, { at: note });
  } else await guide.answerEverything(story, { council: story.council, chosen: person.chosen, at: note, look: false });
  await guide.finish(null);
  const first = await measured(guide);
  const sheets = {};
  const names = [];
  for (const [name, sheet] of Object.entries(SHEET)) if ((await guide.inside.getByRole("link", { name: sheet }).count()) > 0) names.push(name);
  for (const name of names) {
    await guide.turn(SHEET[name]);
    sheets[name] = await measured(guide);
  }
  await context.close();
  const pages = (height) => height / size.height;
  const others = Object.entries(sheets).filter(([name]) => name !== "letter" && name !== "sent");
  const [tallest, { height }] = others.reduce((most, one) => (one[1].height > most[1].height ? one : most));
  const words = [...screens, first].reduce((sum, screen) => sum + screen.words, 0);
  return {
    // The result's first page, and the letter itself, are the last two.
    screens: screens.length + 1 + (sheets.letter ? 1 : 0),
    first: pages(first.height),
    tallest,
    highest: pages(height),
    words,
    letter: sheets.letter ? pages(sheets.letter.height) : undefined,
  };
}

const rows = [];
for (const person of PEOPLE) {
  for (const width of person.zoom ? ["320"] : Object.keys(SIZES)) {
    const played = await play(person, width);
    rows.push({ name: person.name, isShort: person.isShort, width, ...played });
    console.log(person.name, width, JSON.stringify(played));
  }
}
await browser.close();
await council.close();

const round = (number) => (number === undefined ? "none" : number.toFixed(1));
const minutes = (words, speed) => {
  const seconds = Math.round((words / speed) * 60);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
};
const screens = rows.filter(({ isShort }) => !isShort).filter(({ width }) => width === "360" || width === "320").map(({ screens }) => screens).sort((a, b) => a - b);
const middle = (screens[Math.floor((screens.length - 1) / 2)] + screens[Math.ceil((screens.length - 1) / 2)]) / 2;
const table = rows.map(
  (row) =>
    `| ${row.name} | ${row.width} | ${row.screens} | ${round(row.first)} | ${row.tallest}, ${round(row.highest)} | ${round(row.letter)} | ${row.words} | ${[...READS].reverse().map((speed) => minutes(row.words, speed)).join(" to ")} |`,
);
writeFileSync(
  path.join(root, "docs/journeys.md"),
  `# Journeys

Ten people played from the start to their letter on the built guide, on a page of its own, by \`script/journeys\`. Who they
are and what they say is in \`tests/people\`.

They answer every question there is for them. The girl of 15 is played a second time as somebody who presses ‘Just write my
letter’ and answers a handful; that row is not in the median.

- **Screens**: every screen from the start to the letter, with the first page of the result. Questions that belong together
  share a screen. The list of answers is behind a link of the result, and not counted.
- **First page, tallest page, letter**: heights in screens of that device: ${Object.values(SIZES).map(({ width, height }) => `${width} × ${height}`).join(", ")}; at 400% 320 × 256.
  The tallest page is the tallest of the other pages of the result, each behind its own link.
- **Words** and **reading**: everything on the screens up to the first page of the result as they come up, at ${READS[1]} and
  at ${READS[0]} words a minute: nobody reads all of it.

| Who | Wide | Screens | First page | Tallest page | Letter | Words | Reading |
| --- | ---: | ---: | ---: | --- | ---: | ---: | ---: |
${table.join("\n")}

Median: ${middle} screens.
`,
);
