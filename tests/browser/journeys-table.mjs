// Plays ten people from the start to their letter, at the sizes of a phone, a tablet and a desk, and writes how many
// screens each meets, how high the result is and how long it takes to read: docs/journeys.md. Run by script/journeys,
// against dist/.

import { writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { openCouncil } from "./council.mjs";
import { firstPage, root, SHEET } from "./journey.mjs";
import { comeToTheResult, openAs, TEN } from "./ten.mjs";

const SIZES = { 360: { width: 360, height: 740 }, 768: { width: 768, height: 1024 }, 1280: { width: 1280, height: 800 } };
/** How many words a slow and a practised reader take in a minute. */
const READS = [110, 250];

const council = await openCouncil();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });

/** What stands on the screen: how high it is, and how many words there are to read as it comes up. */
const measured = (guide) =>
  guide.inside.evaluate(() => ({
    height: document.documentElement.getBoundingClientRect().height,
    words: (document.querySelector("#guide") ?? document.body).innerText.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length,
  }));

async function play(person, width) {
  const size = person.zoom ? { width: 1280 / person.zoom, height: 1024 / person.zoom } : SIZES[width];
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/London", viewport: size });
  const page = await context.newPage();
  const guide = await openAs(page, person, council.address);
  const screens = [];
  await comeToTheResult(guide, person, { at: async () => screens.push(await measured(guide)) });
  const first = await measured(guide);
  const { verdict, byWhen, button } = await firstPage(guide);
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
    verdict,
    byWhen,
    button,
    tallest,
    highest: pages(height),
    words,
    letter: sheets.letter ? pages(sheets.letter.height) : undefined,
  };
}

const rows = [];
for (const person of TEN) {
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
const firsts = rows
  .filter(({ width }) => width === "360" || width === "320")
  .map(({ name, width, verdict, byWhen, button }) => `| ${name} | ${width === "320" ? 256 : SIZES[width].height} | ${verdict} | ${byWhen ?? "none"} | ${button} |`);
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

## The first screen of the result

Where whether and where it goes ends, where the day ends by which something is to be done, and where the button ends that
does it: in pixels from the top, on a telephone (360 × 740; at 400% 320 × 256). For one point and no danger all three are on
the first screen; \`tests/browser/result.spec.mjs\` holds that, and says of each of the others why not.

| Who | Screen | Where it goes | By when | Button |
| --- | ---: | ---: | ---: | ---: |
${firsts.join("\n")}

Median: ${middle} screens.
`,
);
