// Draws every screen of a child's journey, and the results, for people to look at: `node tests/browser/pictures.mjs`.
// With the names of stories in tests/people, draws those people's screens instead, narrow and on a desktop.
// With --child, draws a child's whole way in the young person's and the easy-read words, on a phone.
// With --dates, draws the way with the counting of its dates, and the staff's page: on screens of every kind and on paper.
// The pictures go to tests/browser/pictures/, which git leaves alone.

import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { openCouncil } from "./council.mjs";
import { Guide, itIs, root, SHEET } from "./journey.mjs";
import { advocate, answeredParent, fosterChild } from "./people.mjs";

const folder = path.join(import.meta.dirname, "pictures");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const looks = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  narrow: { viewport: { width: 320, height: 640 } },
  desktop: { viewport: { width: 1280, height: 900 } },
  "forced-colours": { viewport: { width: 1280, height: 900 }, forcedColors: "active" },
};

const council = await openCouncil();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});

/** Opens a council's page, and gives with it what draws its screens one after the other. */
async function openToDraw(look, options, person, profile) {
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/London", ...options });
  const page = await context.newPage();
  await itIs(page, person.today);
  const guide = await Guide.inCouncilPage(page, council.address + (profile === "statutory" ? "" : `${profile}.html`));
  let number = 0;
  const shoot = async (name) => {
    number += 1;
    const file = [look, person.name, String(number).padStart(2, "0"), name.replaceAll(":", "-")].join(" ");
    // The frame is as high as its screen only after it has said so.
    await guide.inside.waitForFunction(() => document.documentElement.scrollHeight <= innerHeight);
    // What lies below the window is not drawn inside a frame, so the window is made as high as the page;
    // and of a window higher than this the browser leaves parts blank, so a long page is drawn in pieces.
    const most = 3000;
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let from = 0; from < height; from += most) {
      const piece = Math.max(Math.min(height - from, most), options.viewport.height);
      await page.setViewportSize({ ...options.viewport, height: piece });
      await page.evaluate((from) => scrollTo(0, from), from);
      // What has just come into the window is drawn with the frame after the next.
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      const name = from === 0 ? file : `${file}, from ${from}`;
      await page.screenshot({ path: path.join(folder, `${name}.png`), animations: "disabled" });
    }
    await page.setViewportSize(options.viewport);
  };
  return { context, guide, shoot };
}

/** The first page of the result, and every page that it leads to, with everything opened. */
async function shootResult(guide, shoot) {
  await guide.finish(null);
  await shoot("result");
  const links = (sheet) => guide.inside.getByRole("link", { name: sheet }).count();
  const names = [];
  for (const [name, sheet] of Object.entries(SHEET)) if ((await links(sheet)) > 0) names.push(name);
  for (const name of names) {
    await guide.turn(SHEET[name]);
    await guide.openAll();
    await shoot(`result, ${name}`);
  }
}

async function journey(look, options, person, profile, onlyResult = false) {
  const { context, guide, shoot } = await openToDraw(look, options, person, profile);
  await guide.answerEverything(person, {
    council: profile,
    at: async (name, question) => {
      if (onlyResult) return;
      await shoot(name);
      if (!["who", "topics", "stage-date"].includes(name)) return;
      await guide.hand.press(guide, guide.button("Continue"));
      await guide.errorSummary().waitFor();
      await shoot(`${name}, with nothing chosen`);
    },
  });
  await shootResult(guide, shoot);
  await context.close();
}

/** A child's whole way in a voice that they chose at the start: also what comes up only sometimes. */
async function childsWay(name, chosen, button) {
  const person = { ...fosterChild, name };
  const { context, guide, shoot } = await openToDraw("phone", looks.phone, person, "staffordshire");
  const choose = () => guide.hand.press(guide, guide.button(button));
  await choose();
  await guide.openAll();
  await shoot("start, with everything opened");
  await guide.inside.evaluate(() => document.querySelectorAll("details").forEach((more) => (more.open = false)));
  await guide.answerEverything(person, {
    council: "staffordshire",
    chosen,
    at: async (screen, question) => {
      await shoot(screen);
      if (screen === "danger") {
        await guide.say(question, "now");
        await guide.hand.press(guide, guide.button("Continue"));
        await guide.arrivesAt(/help now/i);
        await shoot("help-now");
        await guide.inside.evaluate(() => history.back());
        await guide.arrivesAt(question.ask);
      }
      if (["who", "topics"].includes(screen)) {
        await guide.hand.press(guide, guide.button("Continue"));
        await guide.errorSummary().waitFor();
        await shoot(`${screen}, with nothing chosen`);
      }
      if (screen === "what-happened:home") {
        await guide.say(question, { what: "My carer hits me" });
        await guide.openAll();
        await shoot("what-happened, with words of danger");
        await guide.say(question, { what: "" });
      }
    },
  });
  await shootResult(guide, shoot);
  await guide.turn(SHEET.send);
  await guide.hand.press(guide, guide.inside.getByRole("button", { name: /helper|someone else sent/i }));
  await guide.arrivesAt(/./);
  await shoot("result, after it has gone");
  await guide.hand.press(guide, guide.button("Clear my answers"));
  await shoot("clear my answers");
  await context.close();
}

async function aChild() {
  await childsWay("young person", "young-person", "For young people");
  await childsWay("easy read", "easy-read", "Easy read");
}

/** Each page of paper is a picture, in the grey of a printer without colours. */
async function onPaper(page, name) {
  const pdf = path.join(folder, `${name}.pdf`);
  writeFileSync(pdf, await page.pdf({ format: "A4", printBackground: false }));
  execFileSync("pdftoppm", ["-r", "80", "-gray", "-png", pdf, path.join(folder, name)]);
}

/** The way and the counting run over Christmas, so that every kind of day is there. */
async function dates() {
  const person = { ...answeredParent, name: "dates" };
  const kinds = {
    narrow: looks.narrow,
    desktop: looks.desktop,
    "forced-colours": looks["forced-colours"],
    "forced-colours dark": { ...looks["forced-colours"], colorScheme: "dark" },
    dark: looks.desktop,
    "large narrow": looks.narrow,
  };
  for (const [look, options] of Object.entries(kinds)) {
    const context = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/London", ...options });
    const page = await context.newPage();
    await itIs(page, person.today);
    const shoot = (part, name) => part.screenshot({ path: path.join(folder, `${look} ${name}.png`), animations: "disabled" });

    const guide = await Guide.asFullPage(page, `${council.address}guide/staffordshire/complaint-guide.html`);
    await guide.answerEverything(person, { council: "staffordshire" });
    await guide.finish();
    const chosen = { dark: "dark", "large narrow": "large" }[look];
    const wear = () => chosen && page.evaluate((look) => (document.documentElement.dataset.look = look), chosen);
    await wear();
    const way = page.locator("section", { has: page.locator("ol.stages") }).last();
    await shoot(way, "way");
    await guide.turn(SHEET.dates);
    await guide.openAll();
    const counting = guide.button("Show how this date was counted");
    const steps = page.locator("ol.way > li", { has: page.locator("button[aria-expanded]") });
    await counting.first().click();
    await shoot(way, "way, everything opened");
    if (look === "desktop") {
      await onPaper(page, "letter on paper");
      // The print window itself would stand in the way.
      await page.evaluate(() => (globalThis.print = () => {}));
      await guide.button("Print the dates").click();
      await onPaper(page, "way on paper");
    }
    await counting.last().click();
    await shoot(steps.last(), "longest counting");

    await page.goto(`${council.address}guide/staffordshire/staff-deadlines.html`);
    await wear();
    await shoot(page.locator("body"), "staff");
    await page.getByRole("button", { name: "Show the deadlines" }).click();
    await shoot(page.locator("form"), "staff, with nothing typed");
    const received = { day: "14", month: "12", year: "2026" };
    for (const [part, text] of Object.entries(received)) await page.fill(`#received-${part}`, text);
    await page.getByRole("button", { name: "Show the deadlines" }).click();
    const deadlines = page.locator("section[aria-labelledby=deadlines]");
    await shoot(deadlines, "staff, deadlines");
    if (look === "desktop") await onPaper(page, "staff on paper");
    await deadlines.locator("summary").first().click();
    await shoot(deadlines.locator(".duties > li", { has: page.locator("details[open]") }), "staff, a counting");
    if (look === "desktop") {
      await page.getByRole("button", { name: "Open every count" }).click();
      await onPaper(page, "staff on paper, every counting");
    }
    await context.close();
    console.log(look);
  }
}

/** Somebody of tests/people, with the council and the day their story names. */
function story(name) {
  const folder = path.join(root, "tests/people", name);
  const says = JSON.parse(readFileSync(path.join(folder, "answers.json"), "utf8"));
  const told = readFileSync(path.join(folder, "about.txt"), "utf8");
  const field = (field) => told.match(new RegExp(`^${field}: (.*)$`, "m"))[1].trim();
  return { name, says, today: field("Today"), voice: field("Voice"), council: field("Council") };
}

async function everyScreenOf(names) {
  for (const person of names.map(story)) {
    for (const look of ["narrow", "desktop"]) await journey(look, looks[look], person, person.council);
    console.log(person.name);
  }
}

async function theUsualOnes() {
  const child = { ...fosterChild, name: "child" };
  for (const [look, options] of Object.entries(looks)) {
    await journey(look, options, child, "staffordshire");
    await journey(look, options, { ...answeredParent, name: "parent" }, "staffordshire", true);
    await journey(look, options, { ...advocate, name: "advocate" }, "statutory", true);
    console.log(look);
  }
  const page = await browser.newPage();
  await itIs(page, child.today);
  const guide = await Guide.asFullPage(page, `${council.address}guide/staffordshire/complaint-guide.html`);
  await guide.answerEverything(child, { council: "staffordshire" });
  await guide.finish();
  await onPaper(page, "print");
}

const stories = process.argv.slice(2);
const sets = { "--child": aChild, "--dates": dates };
await (stories[0] in sets ? sets[stories[0]]() : stories.length ? everyScreenOf(stories) : theUsualOnes());
await browser.close();
await council.close();
console.log(`Pictures are in ${path.relative(process.cwd(), folder)}/.`);
