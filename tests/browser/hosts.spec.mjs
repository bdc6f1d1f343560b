// On every kind of page the guide works, looks the same to the pixel, and nothing that is said in it gets out of it.

import { writeFileSync } from "node:fs";
import { withoutAsking } from "./council.mjs";
import { HOSTILE, HOSTS, openHost, ownWords } from "./hosts.mjs";
import { expect, Guide, itIs, test } from "./journey.mjs";
import { parent } from "./people.mjs";
import { promise } from "./promises.mjs";

/** High enough that most screens are whole in it. */
const WINDOW = { width: 1000, height: 2400 };
const MOST_PICTURES = 10;
const LOOKED_AT = ["start", "danger", "who", "topics", "what-happened:worker", "about-you", "check"];

const open = [];
const host = async (...given) => {
  open.push(await openHost(...given));
  return open.at(-1);
};
test.afterEach(() => Promise.all(open.splice(0).map((host) => host.close())));

/**
 * The guide as it stands on its page: the element with its Exit button and its frame, as far as the window shows it.
 * A browser draws a frame when it has time for it, so the picture is taken until it is the one expected, or until two
 * in a row are the same.
 */
async function picture(guide, expected) {
  const { page, inside } = guide;
  const hasRoom = () => inside.evaluate(() => document.documentElement.getBoundingClientRect().height <= innerHeight);
  await expect.poll(hasRoom, { intervals: [5, 10, 20, 50] }).toBe(true);
  await page.evaluate(() => scrollTo(0, 0));
  const box = await page.locator("complaint-guide").first().boundingBox();
  expect([box.x % 1, box.y % 1, box.width], "the column").toEqual([0, 0, 640]);
  const height = Math.min(box.height, WINDOW.height - 100);
  let before = expected;
  for (let left = MOST_PICTURES; ; left -= 1) {
    const shown = await page.screenshot({ clip: { ...box, height }, caret: "initial" });
    if (left === 0 || before?.equals(shown)) return shown;
    before = expected ?? shown;
  }
}

/** Opens a host's page, lets it do what it does, and finds the guide in it. */
async function openOn(page, { address, until }) {
  await page.goto(address);
  await page.waitForFunction(until);
  const guide = new Guide(page);
  await foundAgain(guide);
  return guide;
}

async function foundAgain(guide, nth = 0) {
  const frame = await guide.page.locator("complaint-guide iframe").nth(nth).elementHandle();
  Object.assign(guide, { inside: await frame.contentFrame(), level: 2 });
  await expect(guide.startButton()).toBeVisible();
}

/** Goes the whole way to the letter and draws what is on the way. */
async function journey(page, host, { until, expected = {} } = {}) {
  const pictures = {};
  const draw = async (name) => (pictures[name] = await picture(guide, expected[name]));
  const guide = await openOn(page, host);
  const at = async (name, question) => {
    if (!LOOKED_AT.includes(name)) return;
    await draw(name);
    if (name !== "who") return;
    await guide.hand.press(guide, guide.button("Continue"));
    await expect(guide.errorSummary()).toBeVisible();
    await draw(`${name}, with nothing chosen`);
  };
  await guide.answerEverything(parent, { at, until });
  if (until) return { guide, pictures };
  await guide.finish();
  await draw("result");
  return { guide, pictures, letter: await guide.letter().innerText() };
}

/** In Firefox Playwright draws pictures with a style of its own, which the guide's policy refuses. */
function forgive(complaints) {
  complaints.all = complaints.all.filter((line) => !/blocked an inline style \(style-src-elem\)/.test(line));
}

/** The names of the pictures that are not the same, byte for byte. */
function differences(one, other) {
  expect(Object.keys(one)).toEqual(Object.keys(other));
  return Object.keys(one).filter((name) => !one[name].equals(other[name]));
}

test.beforeEach(async ({ page }) => {
  await page.setViewportSize(WINDOW);
  await itIs(page, parent.today);
});

// A host is compared with the plain one in the same browser and the same minute, so no picture is kept and none is stale.
let plain;
async function onThePlainPage(context) {
  if (plain) return plain;
  const page = await context.newPage();
  await page.setViewportSize(WINDOW);
  await itIs(page, parent.today);
  plain = await journey(page, await host("plain"));
  await page.close();
  return plain;
}

/** Leaves the pictures in test-results/, for whoever has to look what differs. */
function save(info, pictures, names, where) {
  for (const name of names) writeFileSync(info.outputPath(`${name}, ${where}.png`), pictures[name]);
}

for (const name of Object.keys(HOSTS)) {
  test(`on a page ${name === "plain" ? "like any other" : name} the guide works, looks the same and tells nothing`, async ({ page, complaints }, info) => {
    const expected = await onThePlainPage(page.context());
    const here = await host(name);
    const seen = await journey(page, here, { expected: expected.pictures });
    forgive(complaints);
    expect(seen.letter).toBe(expected.letter);

    const differ = differences(seen.pictures, expected.pictures);
    save(info, seen.pictures, differ, "here");
    save(info, expected.pictures, differ, "on a plain page");
    expect(differ, "screens that look different").toEqual([]);

    const { pathname: its } = new URL(here.address);
    const { pathname: folder } = new URL(here.guide);
    const asked = [...new Set(here.asked())].sort();
    expect(asked).toEqual([its, `${folder}complaint-guide.html`, `${folder}embed.js`].sort());

    const heard = await page.evaluate(() => heard.join("\n"));
    expect(heard).toContain("complaint-guide:step");
    for (const words of ownWords(parent)) expect(heard).not.toContain(words);

    // Nor does the guide do anything to the page: its own words look as they do there without it.
    const looks = (part) => page.locator(part).evaluate((part) => JSON.stringify(getComputedStyle(part)));
    const before = [await looks("h1"), await looks("#search")];
    await page.evaluate(() => document.querySelectorAll("complaint-guide").forEach((guide) => guide.remove()));
    expect([await looks("h1"), await looks("#search")].map(withoutPlace)).toEqual(before.map(withoutPlace));
  });
}

/** What a style says apart from where on the page the part happens to lie. */
const withoutPlace = (style) => style.replaceAll(/"(perspective|transform)-?[oO]rigin":"[^"]*",?/g, "");

// --- That each page is as hard as it says, and that these tests can fail.

for (const [rules, isSame] of [
  ["h2 { position: relative; left: 1px }", false],
  [HOSTILE, false],
  [":root:root { font-size: 62.5% !important }", false],
  ["html { direction: rtl }", false],
  ["html { --nothing: 0 }", true],
]) {
  const rule = rules.trim().slice(0, 30);
  test(`a picture is ${isSame ? "the same" : "another"} where “${rule}” gets into the guide`, async ({ page, complaints }) => {
    const { guide } = await journey(page, await host("plain"), { until: "danger" });
    const { x, y } = await page.locator("complaint-guide").boundingBox();
    const shoot = () => page.screenshot({ clip: { x, y, width: 640, height: 400 }, caret: "initial" });
    const before = await shoot();
    await expect.poll(async () => before.equals(await shoot())).toBe(true);
    await guide.inside.evaluate((rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets = [sheet];
    }, rules);
    await expect.poll(async () => before.equals(await shoot())).toBe(isSame);
    forgive(complaints);
  });
}

test("without a shadow of its own the Exit button would fall to the page’s style", async ({ page }) => {
  await openOn(page, await host("with a hostile style sheet"));
  const search = page.getByRole("button", { name: "Search", includeHidden: true });
  expect(await search.evaluate((button) => getComputedStyle(button).opacity)).toBe("0.1");
  await expect(search).toBeHidden();
});

test("where a page has a base elsewhere, an address that is not whole leads there", async ({ page }) => {
  await openOn(page, await host("with a base elsewhere"));
  expect(await page.evaluate(() => new URL("complaint-guide.html", document.baseURI).origin)).toBe("https://elsewhere.example");
});

test("below a path, the guide is not where it is on other pages", async ({ page, request }) => {
  const { address, guide } = await host("below a path, with the guide below another");
  expect((await request.get(new URL("/guide/complaint-guide.html", address).href)).status()).toBe(404);
  expect((await request.get(`${guide}complaint-guide.html`)).status()).toBe(200);
  expect(new URL(address).pathname).toBe("/services/children/page.html");
});

test("another origin is another, and a file that must be of the same would not be given", async ({ page, complaints }) => {
  const here = await host("on another origin");
  const { address, guide } = here;
  expect(new URL(guide).origin).not.toBe(new URL(address).origin);
  await openOn(page, here);
  complaints.expected = true;
  const refused = await page.evaluate((file) => fetch(file).then(() => "given", () => "refused"), `${guide}embed.js`);
  expect(refused).toBe("refused");
});

test("a page’s root font and direction reach what is the page’s own", async ({ page }) => {
  await openOn(page, await host("with a root font of 62.5%"));
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("10px");
  await openOn(page, await host("written from right to left"));
  expect(await page.locator("complaint-guide").evaluate((guide) => getComputedStyle(guide.parentElement).direction)).toBe("rtl");
});

test("of two guides each is its own: what is said in one is not in the other", async ({ page }) => {
  const first = await openOn(page, await host("with two guides"));
  const second = new Guide(page);
  await foundAgain(second, 1);
  const { question } = await first.answerEverything(parent, { until: "topics" });
  await expect(second.startButton()).toBeVisible();
  // Both get as far, so the second was no picture of one.
  await second.answerEverything(parent, { until: "topics" });
  await first.say(question, ["plan"]);
  const ticked = (guide) => guide.inside.locator("input:checked").count();
  expect([await ticked(first), await ticked(second)]).toEqual([1, 0]);
  const ids = await page.locator("complaint-guide iframe").evaluateAll((frames) => frames.map(({ name }) => name));
  expect(new Set(ids).size).toBe(2);
});

test("a guide that is taken out on the way and put back has forgotten what was said, and works", async ({ page }) => {
  const guide = await openOn(page, await host("plain"));
  await guide.answerEverything(parent, { until: "topics" });
  await expect(guide.startButton()).toBeHidden();
  await page.evaluate(() => {
    const guide = document.querySelector("complaint-guide");
    guide.remove();
    document.querySelector("#column").append(guide);
  });
  await foundAgain(guide);
  await guide.answerEverything(parent);
});

test("a page that takes the guide out has had it ready twice", async ({ page }) => {
  await openOn(page, await host("that takes the guide out and puts it back"));
  const ready = () => page.evaluate(() => heard.filter((line) => line.startsWith("complaint-guide:ready")).length);
  await expect.poll(ready).toBe(2);
});

/** The guide's frame as one that the page around, and whatever it runs, can reach into. */
const notShutOff = (name, text) => (name.endsWith("embed.js") ? text.replace("allow-scripts allow-forms", "allow-same-origin $&") : text);

test("in a frame that is not shut off nothing starts, and nothing can be said that a recorder would read", { tag: promise("reads") }, async ({ page, complaints }) => {
  // The browser itself warns of such a frame.
  complaints.expected = true;
  await page.goto((await host("plain", { change: notShutOff })).address);
  const inside = page.frameLocator("complaint-guide iframe");
  await expect(inside.getByText("This website could read what you write.")).toBeVisible();
  await expect(inside.locator("input, textarea, select, form")).toHaveCount(0);
});

test("had it started there, the recorder would have read every word", async ({ page, complaints }) => {
  complaints.expected = true;
  const here = await host("plain", {
    change: (name, text) => notShutOff(name, name.endsWith("complaint-guide.html") ? withoutAsking(text) : text),
  });
  await journey(page, here);
  const heard = await page.evaluate(() => heard.join("\n"));
  const read = ownWords(parent).filter((words) => heard.includes(JSON.stringify(words).slice(1, -1)));
  expect(read).toEqual(ownWords(parent));
});

test("a file that the guide asked for besides its own would be in the list", async ({ page, complaints }) => {
  complaints.expected = true;
  const here = await host("plain", {
    change: (name, text) => (name.endsWith("embed.js") ? `fetch("/guide/besides");${text}` : text),
  });
  await openOn(page, here);
  expect(here.asked()).toContain("/guide/besides");
});
