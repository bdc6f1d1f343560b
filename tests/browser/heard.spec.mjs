// What the page around hears of the guide: the same, whatever is answered, up to the person's own words. A page that
// heard another height or another count after one answer than after another would know the answer.

import { councilPage, openCouncil } from "./council.mjs";
import { expect, Guide, itIs, model, onPage, saysTo, test } from "./journey.mjs";
import { BEFORE, headings, questions } from "./heard.mjs";
import { promise, tried } from "./promises.mjs";

const SETTING = { council: "example", today: "2026-11-23", voice: "adult" };
// What most differs from it: another council's words and times, and the voice with the most lines.
const OTHER = { ...SETTING, council: "staffordshire", voice: "easy-read" };
const VOICES = ["adult", "young-person", "easy-read"];
// The answers that tell most of a person, asked before all others.
const FIRST = ["danger", "who"];

/** A council's page that listens, and nothing else; in a plain frame it could hear no more. */
async function openListening({ council } = SETTING) {
  return openCouncil({ pages: { "/listening.html": councilPage(`<complaint-guide profile="${council}"></complaint-guide>`) } });
}

async function listen(page) {
  await page.addInitScript(() => {
    globalThis.heard = [];
    addEventListener("message", ({ data }) => {
      if (data?.source === "complaint-guide") globalThis.heard.push(JSON.stringify(data));
    });
  });
}

const heading = (guide) => guide.inside.evaluate(() => document.querySelector("#page-heading").textContent);

/** Continues, and waits until the next screen is whole and all that it tells has been heard. */
async function goOn(guide, question) {
  const before = await heading(guide);
  await guide.hand.press(guide, guide.onward(question));
  await expect.poll(() => heading(guide), { intervals: [5, 10, 20, 50] }).not.toBe(before);
  await guide.isWhole();
  await guide.inside.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));
}

/** Says something, and where more than one heading has things under it, something under each of the others besides. */
async function say(guide, question, saying) {
  await guide.say(question, saying);
  if (question.question !== "parts") return;
  await guide.inside.evaluate(() => {
    for (const group of document.querySelectorAll("form fieldset:has([name^=parts])")) {
      if (!group.querySelector(":checked")) group.querySelector("input").click();
    }
  });
}

/** What is heard after each saying that fits the question: all that was told from when it was on the screen. */
async function afterEach(page, address, { before, question, fits }, setting) {
  await page.goto(address);
  const frame = await page.locator("complaint-guide iframe").elementHandle();
  const guide = Object.assign(new Guide(page), { inside: await frame.contentFrame(), level: 2 });
  await expect(guide.startButton()).toBeVisible();
  if (setting.voice !== "adult") await guide.inside.locator(".voices button").nth(VOICES.indexOf(setting.voice)).evaluate((button) => button.click());
  let first = model(setting, {})["next-question"];
  await guide.goOn(guide.startButton(), first.ask);
  // On the way everything on a page is said; what is not told of it, as somebody who has nothing to tell.
  const person = { says: Object.fromEntries(before.map(([{ question }, saying]) => [question, saying])) };
  const said = {};
  for (;;) {
    const others = onPage(first).filter((one) => one.question !== question.question);
    for (const one of others) {
      said[one.question] = saysTo(person, one);
      await say(guide, one, said[one.question]);
    }
    if (others.length < onPage(first).length) break;
    await goOn(guide, first);
    first = model(setting, said)["next-question"];
  }
  const here = await heading(guide);
  const heard = {};
  for (const saying of fits) {
    const from = await page.evaluate(() => globalThis.heard.length);
    await say(guide, question, saying);
    await goOn(guide, first);
    heard[JSON.stringify(saying)] = await page.evaluate((from) => globalThis.heard.slice(from), from);
    await guide.hand.press(guide, guide.inside.getByRole("link", { name: "Back", exact: true }));
    await expect.poll(() => heading(guide), { intervals: [5, 10, 20, 50] }).toBe(here);
    await guide.isWhole();
    if (question.form === "many") {
      // What was ticked is taken away again.
      await guide.inside.evaluate((key) => document.querySelectorAll(`form input[name^="${key}"]:checked`).forEach((box) => box.click()), question.question);
    }
  }
  return heard;
}

async function compare(page, { width, which = () => true, setting = SETTING, asked = questions(setting) }) {
  await page.setViewportSize({ width, height: 900 });
  await listen(page);
  await itIs(page, setting.today);
  const council = await openListening(setting);
  const found = asked.filter(({ question }) => which(question.question));
  const told = {};
  for (const one of found) {
    const heard = await afterEach(page, `${council.address}listening.html`, one, setting);
    const said = one.before.map(([{ question }, saying]) => [question, saying]);
    told[`${one.question.question} after ${JSON.stringify(Object.fromEntries(said))}`] = heard;
  }
  await council.close();
  tried(test.info(), answers(told), "answers");
  return told;
}

/** How many answers were listened to. */
const answers = (told) => Object.values(told).flatMap(Object.keys).length;

/** Questions after which not everybody sounds the same. */
const telling = (told) =>
  Object.entries(told).filter(([, heard]) => new Set(Object.values(heard).map((all) => all.join())).size > 1);

// On a telephone a page is tallest in easy read: what sounds the same there does in every voice.
const everywhere = [
  ["in the voice for adults at the example council, 1280 wide", "@rare", { width: 1280 }],
  ["in easy read at Staffordshire, 360 wide", "@slow", { width: 360, setting: OTHER }],
];
for (const [where, often, how] of everywhere) {
  test(`every answer to whether someone is safe and who they are sounds the same ${where}`, { tag: promise("heard") }, async ({ page }) => {
    const told = await compare(page, { ...how, which: (key) => FIRST.includes(key) });
    expect(Object.keys(told).length).toBeGreaterThanOrEqual(2);
    expect(telling(told)).toEqual([]);
    for (const heard of Object.values(told)) for (const all of Object.values(heard)) expect(all.join()).toContain('"step"');
  });

  test(`every answer to every question before the own words sounds the same ${where}`, { tag: [often, promise("heard")] }, async ({ page }) => {
    test.setTimeout(1_200_000);
    const told = await compare(page, how);
    expect(new Set(Object.keys(told).map((one) => one.split(" ")[0]))).toEqual(BEFORE);
    expect(answers(told)).toBeGreaterThan(300);
    expect(telling(told)).toEqual([]);
  });
}

test("whoever ticks every heading at once is heard by how tall the frame then is, and by nothing else", { tag: "@slow" }, async ({ page }) => {
  test.setTimeout(600_000);
  const asked = headings(SETTING);
  const [heard] = Object.values(await compare(page, { width: 1280, asked: [asked] }));
  const of = (saying) => heard[JSON.stringify(saying)].map((message) => JSON.parse(message));
  const all = of(asked.fits.at(-1));
  expect(asked.fits.at(-1).length).toBeGreaterThan(10);
  expect(all.filter(({ type }) => type === "height").map(({ height }) => height % 1000)).toEqual([0]);
  expect(all.filter(({ type }) => type !== "height")).toEqual(of(asked.fits[0]));
});

// Runs in the guide's frame: what a guide that tells one person from another would say to the page around.
const telltale = {
  "how tall each screen is": () =>
    addEventListener("DOMContentLoaded", () =>
      new ResizeObserver(([{ contentRect }]) =>
        parent.postMessage({ source: "complaint-guide", v: 1, type: "height", height: Math.ceil(contentRect.height) }, "*"),
      ).observe(document.documentElement),
    ),
  "another step after another answer": () =>
    addEventListener(
      "click",
      ({ target }) => {
        if (!target.closest("form .govuk-button")) return;
        const n = [...document.querySelectorAll("form [type=radio]")].findIndex(({ checked }) => checked);
        parent.postMessage({ source: "complaint-guide", v: 1, type: "step", n, of: 12 }, "*");
      },
      true,
    ),
};
for (const [what, tells] of Object.entries(telltale)) {
  test(`a frame that tells ${what} tells one person from another`, async ({ page }) => {
    await page.addInitScript(`if (top !== self) (${tells})();`);
    const told = await compare(page, { width: 1280, which: (key) => FIRST.includes(key) });
    expect(telling(told).length).toBeGreaterThan(0);
  });
}

test("the council’s page hears whole numbers of a step, and how many there are is the same for everyone", async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.steps = [];
    document.addEventListener("complaint-guide:step", ({ detail }) => globalThis.steps.push(detail));
  });
  const council = await openListening();
  await itIs(page, SETTING.today);
  const guide = await Guide.inCouncilPage(page, `${council.address}listening.html`);
  await guide.hand.press(guide, guide.startButton());
  await expect.poll(() => page.evaluate(() => globalThis.steps)).toEqual([{ n: 1, of: 12 }]);
  // What says that it is the guide and is not, as a page that the frame was led to could.
  await guide.inside.evaluate(() => parent.postMessage({ source: "complaint-guide", v: 1, type: "step", n: "<b>", of: {} }, "*"));
  await guide.inside.evaluate(() => parent.postMessage({ source: "complaint-guide", v: 1, type: "step", n: 2, of: 12 }, "*"));
  await expect.poll(() => page.evaluate(() => globalThis.steps.at(-1).n)).toBe(2);
  expect(await page.evaluate(() => globalThis.steps.length)).toBe(2);
  await council.close();
});
