// A council's web officer makes the guide from nothing: fills in the form, sees what is wrong at once, looks at it in three
// voices, downloads the finished page and puts it on a site with a strict policy, where a child then writes a letter.

import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { openCouncil } from "./council.mjs";
import { expect, Guide, itIs, model, native, root, SHEET, test } from "./journey.mjs";
import { saved } from "./letter.mjs";
import { fosterChild } from "./people.mjs";

const TODAY = fosterChild.today;

let council;
test.beforeAll(async () => (council = await openCouncil()));
test.afterAll(() => council.close());

async function open(page, address = `${council.address}guide/maker.html`) {
  await itIs(page, TODAY);
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1, name: "Make the guide for your council" })).toBeVisible();
}

const field = (page, at) => page.locator(`[id="field-${at}"]`);

async function add(page, at, what) {
  await field(page, `${at}-add`).selectOption(what);
  await page.locator(".add", { has: field(page, `${at}-add`) }).getByRole("button").click();
}

const summary = (page) => page.locator("#findings");

/** Opens the part of the form that every council may leave out. */
const openRest = (page) => page.locator(".rest > details > summary").click();

/** Chooses the page that the preview shows. */
const turn = (page, name) => page.getByRole("group", { name: "Which page" }).getByRole("button", { name, exact: true }).click();

/** axe finds nothing on the page as it is, and it is no wider than its window. */
async function isAccessible(page) {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" ")}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), "nothing reaches past the screen").toBeLessThanOrEqual(width);
  }
}

/** Presses the button that saves a file, and keeps what was saved. */
async function downloaded(page, browserName, button, file) {
  // Neither by mouse nor by key: a mouse that scrolls and presses in one moment may still hit the frame that was there
  // before, and in Firefox the keys go to the list of downloads once one is made.
  const press = () => page.getByRole("button", { name: button }).evaluate((button) => button.click());
  const { name, hex } = await saved(page, browserName, press, file);
  expect(name).toBe(file);
  const where = path.join(root, "test-results", `${browserName}-${file}`);
  mkdirSync(path.dirname(where), { recursive: true });
  writeFileSync(where, Buffer.from(hex, "hex"));
  return where;
}

/** What a web officer fills in who has one page of the council before them. */
async function fillIn(page) {
  await field(page, "name").fill("Testshire Council");
  await add(page, "channels", "email");
  await field(page, "channels[0].email").fill("complaints@testshire.example");
  await add(page, "channels", "phone");
  await field(page, "channels[1].phone").fill("01632 960 700");
  await add(page, "channels", "post");
  await field(page, "channels[2].post").fill("Children’s Complaints\n7 Test Street\nTestford\nTE1 1ST");
  await field(page, "team").fill("Children’s Complaints Team");
  await page.getByRole("button", { name: "Add: Numbers for when a child may not be safe" }).click();
  await field(page, "emergency[0].name").fill("Testshire front door");
  await field(page, "emergency[0].phone").fill("01632 960 701");
  await page.getByRole("button", { name: "Add: Who helps people to complain" }).click();
  await field(page, "advocacy[0].name").fill("Testshire Advocates");
  await field(page, "advocacy[0].phone").fill("01632 960 702");
  await add(page, "promises", "stage-one-reply");
  await field(page, "promises.stage-one-reply.quote").fill("We answer within 7 working days.");
  await field(page, "promises.stage-one-reply.length").fill("7");
  await field(page, "promises.stage-one-reply.unit").selectOption("working days");
}

test("a council makes its guide from nothing, and a child writes a letter with it on another site", async ({ page, browserName }) => {
  test.setTimeout(600_000);
  await open(page);
  await fillIn(page);
  await expect(summary(page).getByRole("status")).toContainText("Nothing is wrong.");
  const profile = await downloaded(page, browserName, "Save your entries as a file", "testshire.json");
  const guideFile = await downloaded(page, browserName, "Download complaint-guide.html", "complaint-guide.html");
  const embedFile = await downloaded(page, browserName, "Download embed.js", "embed.js");
  expect(readFileSync(embedFile)).toEqual(readFileSync(path.join(root, "dist/embed.js")));
  expect(execFileSync(native, ["check-council", "--strict", "--today", TODAY, profile], { encoding: "utf8" })).toBeTruthy();

  // Two servers are two sites: what holds the files lets another site check the script's fingerprint.
  const asked = [];
  const files = createServer((request, response) => {
    const name = new URL(request.url, "http://files").pathname;
    asked.push(name);
    const [file, type] = { "/complaints/embed.js": [embedFile, "text/javascript"], "/complaints/complaint-guide.html": [guideFile, "text/html"] }[name] ?? [];
    if (!file) return response.writeHead(404).end();
    response.writeHead(200, { "Content-Type": `${type}; charset=utf-8`, "Access-Control-Allow-Origin": "*" }).end(readFileSync(file));
  });
  await new Promise((ready) => files.listen(0, "127.0.0.1", ready));
  const origin = `http://localhost:${files.address().port}`;
  await page.locator("#folder").fill(`${origin}/complaints/`);
  const snippet = await page.locator("#snippet-element").textContent();
  expect(snippet).toContain("You can also complain by phone on 01632 960 700.");
  const says = await page.locator("#policy").textContent();
  const site = await openCouncil({
    policy: () => `default-src 'none'; ${says}`,
    pages: { "/complain.html": `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Complaints</title></head><body><main><h1>Complaints</h1>\n${snippet}\n</main></body></html>` },
  });
  try {
    // A page of its own: Firefox's panel of downloads keeps the keyboard from the one that filled it.
    const visitor = await page.context().newPage();
    await itIs(visitor, TODAY);
    const guide = await Guide.inCouncilPage(visitor, `${site.address}complain.html`);
    await expect(guide.inside.getByText("Testshire front door").filter({ visible: true }).first()).toBeVisible();
    writeFileSync(path.join(root, "test-results", `${browserName}-made.json`), readFileSync(profile));
    await guide.answerEverything(fosterChild, { council: `../test-results/${browserName}-made` });
    await guide.finish();
    const letter = await guide.letter().innerText();
    expect(letter).toContain("Testshire");
    const way = await guide.way();
    const step = way["The council answers at Stage 1"];
    expect(step).toContain("We answer within 7 working days.");
    // Worked out by hand: sent on Monday 14 December 2026, day 1 is the Tuesday.
    expect(step).toContain("Wednesday 23 December 2026");
    await guide.turn(SHEET.send);
    const all = await guide.inside.locator("body").innerText();
    for (const told of ["complaints@testshire.example", "01632 960 700", "7 Test Street", "Testshire Advocates"]) expect(all).toContain(told);
    expect(new Set(asked)).toEqual(new Set(["/complaints/embed.js", "/complaints/complaint-guide.html"]));
  } finally {
    await site.close();
    files.closeAllConnections();
    await new Promise((closed) => files.close(closed));
  }
});

test("one changed letter of the script’s fingerprint leaves the council’s own words", async ({ page, complaints }) => {
  complaints.expected = true;
  await open(page);
  const snippet = (await page.locator("#snippet-element").textContent()).replaceAll("/complaints/", "/guide/");
  const pageOf = (script) => `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>C</title></head><body>${script}</body></html>`;
  const wrong = snippet.replace(/sha384-(.)/, (_, letter) => `sha384-${letter === "A" ? "B" : "A"}`);
  const site = await openCouncil({ pages: { "/right.html": pageOf(snippet), "/wrong.html": pageOf(wrong) } });
  try {
    await page.goto(`${site.address}wrong.html`);
    await expect(page.getByText("You can also complain by phone or e-mail.")).toBeVisible();
    await expect(page.locator("iframe")).toHaveCount(0);
    await page.goto(`${site.address}right.html`);
    await expect(page.locator("complaint-guide iframe")).toBeVisible();
  } finally {
    await site.close();
  }
});

test("what is wrong stands at the top and beside its field at once, and nothing is made of it", async ({ page }) => {
  await open(page);
  await fillIn(page);
  await field(page, "promises.stage-one-reply.length").fill("30");
  const wrong = "The law allows 20 working days at most here, and the profile says 30 working days.";
  await expect(page.locator('[id="field-promises.stage-one-reply.length-error"]')).toContainText(wrong);
  await expect(field(page, "promises.stage-one-reply.length")).toHaveAttribute("aria-invalid", "true");
  await expect(summary(page).getByRole("link", { name: wrong })).toBeVisible();
  await expect(summary(page).getByRole("status")).toContainText("1 mistake");
  await page.getByRole("button", { name: "Download complaint-guide.html" }).click();
  await expect(page.getByText("There are mistakes. Put them right first.")).toBeVisible();
  await expect(summary(page)).toBeFocused();
  await summary(page).getByRole("link", { name: wrong }).click();
  await expect(field(page, "promises.stage-one-reply.length")).toBeFocused();
  await field(page, "promises.stage-one-reply.length").fill("15");
  await expect(summary(page).getByRole("status")).toContainText("Nothing is wrong.");
  await expect(summary(page).getByRole("link", { name: "The law gives 10 working days" })).toBeVisible();
});

/** What is drawn in red. */
const RED = "[aria-invalid=true], .govuk-error-message, .govuk-form-group--error, .is-error";

test("the empty form asks for the council’s name and says what its guide would lack", async ({ page }) => {
  await open(page);
  const status = summary(page).getByRole("status");
  await expect(status).toContainText("1 thing is still needed");
  await expect(status).toContainText("3 things to look at");
  // Nothing is a mistake before a key is pressed.
  await expect(status).not.toContainText("mistake");
  await expect(page.locator(RED)).toHaveCount(0);
  const asks = () => summary(page).getByRole("link", { name: "The profile says nothing of any council." });
  await asks().click();
  await expect(field(page, "name")).toBeFocused();
  await expect(page.locator(RED)).toHaveCount(0);
  // Nor while the person is in the field, but when they have gone on without it.
  await page.keyboard.type("T");
  await page.keyboard.press("Backspace");
  await expect(status).toContainText("1 thing is still needed");
  await page.keyboard.press("Tab");
  await expect(status).toContainText("1 mistake");
  await expect(field(page, "name")).toHaveAttribute("aria-invalid", "true");
  await asks().click();
  await page.keyboard.type("Testshire Council");
  await expect(status).toContainText("Nothing is wrong.");
  for (const lack of ["no way to reach the complaints team", "no number for a child who may not be safe", "nobody who helps to complain"]) {
    await expect(summary(page).getByRole("link", { name: lack })).toBeVisible();
  }
});

const ownPage = readFileSync(path.join(root, "tests/pages/anytown.txt"), "utf8");
const passage = (page, sentence) => page.locator(".own-page .passage", { hasText: sentence });

test("a council pastes its page, ticks what is right, and it stands in the form word for word", async ({ page, browserName }) => {
  await open(page);
  await field(page, "name").fill("Anytown Council");
  const status = page.locator(".own-page").getByRole("status");
  await page.getByLabel("The text of your page").fill(ownPage);
  await expect(status).toContainText("Sentences found: 32. With something to tick: 31.");
  // Nothing is in the form before somebody has said that it is right.
  await expect(page.locator(".own-page input:checked")).toHaveCount(0);
  await expect(field(page, "promises.stage-one-reply.quote")).toHaveCount(0);

  const reply = "A manager of the service will reply to you within 10 working days of the day we receive your complaint.";
  const box = passage(page, reply).getByRole("checkbox", { name: /Stage 1.*10 working days; Counted from: The day you receive it/ });
  await box.focus();
  await page.keyboard.press("Space");
  await expect(box).toBeFocused();
  await expect(field(page, "promises.stage-one-reply.quote")).toHaveValue(reply);
  await expect(field(page, "promises.stage-one-reply.length")).toHaveValue("10");
  await expect(field(page, "promises.stage-one-reply.from")).toHaveValue("received");
  // What the tick has filled in is one press away, and stays so when it is changed there.
  await passage(page, reply).getByRole("link", { name: /In the form: .*Stage 1/ }).click();
  await expect(field(page, "promises.stage-one-reply")).toBeFocused();
  await field(page, "promises.stage-one-reply.length").fill("8");
  await expect(passage(page, reply).getByRole("link", { name: /changed there/ })).toBeVisible();
  await field(page, "promises.stage-one-reply.length").fill("10");
  await expect(box).toBeChecked();
  await passage(page, "complaints@anytown.example").getByRole("checkbox").check();
  await expect(field(page, "channels[0].email")).toHaveValue("complaints@anytown.example");
  await passage(page, "call us on").getByRole("checkbox").check();
  await expect(field(page, "channels[1].phone")).toHaveValue("01632 960 123");
  await passage(page, ": a foster carer").getByRole("checkbox", { name: "you take it" }).check();
  await expect(field(page, "says.foster-carer.handled")).toHaveValue("yes");

  await passage(page, "Call Coram Voice on 0808 800 5792.").getByRole("checkbox", { name: "Who helps people to complain" }).check();
  await expect(field(page, "advocacy[0].name")).toHaveValue("Coram Voice");
  await expect(field(page, "advocacy[0].phone")).toHaveValue("0808 800 5792");

  // A sentence in which nothing was found can be said to be for anything, and one sentence for several things.
  await page.getByText("Sentences with nothing to tick: 1").click();
  const told = "If you are unhappy with something we have done, or have not done, we want to hear about it.";
  const other = passage(page, told);
  await other.getByRole("button", { name: "Say what it is for" }).click();
  await expect(other.getByLabel("What does it say?")).toBeFocused();
  await other.getByLabel("What does it say?").selectOption("says.advocate");
  await other.getByRole("button", { name: "Add", exact: true }).click();
  await expect(field(page, "says.advocate.quote")).toHaveValue(told);
  const given = passage(page, told);
  await expect(given.getByRole("checkbox", { name: "an advocate" })).toBeChecked();

  await box.uncheck();
  await expect(field(page, "promises.stage-one-reply.quote")).toHaveCount(0);
  await expect(summary(page).getByRole("status")).toContainText("Nothing is wrong.");
  if (browserName !== "chromium") return;
  await isAccessible(page);
});

test("a page that is pasted with markup in it stays text", async ({ page }) => {
  await open(page);
  const attack = 'Stage 1 <img src=x onerror="document.title=1"> We reply within 10 working days.';
  await page.getByLabel("The text of your page").fill(attack);
  await passage(page, attack).getByRole("checkbox", { name: "10 working days" }).check();
  await expect(field(page, "promises.stage-one-reply.quote")).toHaveValue(attack);
  await expect(page.locator("img[src=x]")).toHaveCount(0);
  await expect(page).toHaveTitle(/Make the guide/);
});

/** A council's page as its site has it, made up: an accordion, a table, a list of what and when, and what is around a page. */
const SITE = readFileSync(path.join(root, "tests/pages/site.html"), "utf8");

test("a page that is copied from its site in the browser is read no worse than its text", async ({ page }) => {
  const site = createServer((_, answer) => answer.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(SITE));
  await new Promise((done) => site.listen(0, "127.0.0.1", done));
  try {
    await page.goto(`http://127.0.0.1:${site.address().port}/`);
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Control+C");
    const text = await page.evaluate(() => document.querySelector("main").innerText);

    await open(page);
    await field(page, "name").fill("Anytown Council");
    const offered = () => page.locator(".own-page .passage label").allInnerTexts();
    const area = page.getByLabel("The text of your page");
    await area.focus();
    await page.keyboard.press("Control+V");
    await expect(page.locator(".own-page").getByRole("status")).toContainText("Sentences found:");
    const copied = await offered();
    await area.fill(text);
    await expect.poll(async () => (await offered()).length).toBeGreaterThan(5);
    const plain = await offered();
    // As it is copied it says all that its text says, and the table and the list are known besides.
    expect(plain.filter((one) => !copied.includes(one))).toEqual([]);
    for (const step of ["10 working days", "25 working days", "30 working days", "complaints@anytown.example", "01632 960 123", "Anytown Voices"]) {
      expect(copied.some((one) => one.includes(step)), step).toBe(true);
    }
    // What is around the page is none of it.
    expect(copied.join("\n")).not.toMatch(/01632 960 999|bins/);
  } finally {
    site.close();
  }
});

test("whoever presses a button that saves is told what is missing", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Save all four as one file" }).click();
  await expect(page.getByText("There are mistakes. Put them right first.")).toBeVisible();
  await expect(summary(page)).toBeFocused();
  await expect(summary(page).getByRole("status")).toContainText("1 mistake");
  await expect(field(page, "name")).toHaveAttribute("aria-invalid", "true");
});

test("the empty form is not long on a telephone", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  const folded = await height();
  expect(folded).toBeLessThan(9_500);
  // It is the folded part that would make it long.
  await openRest(page);
  expect(await height()).toBeGreaterThan(folded + 1_000);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  // The preview is read within its own frame, as large as on people's screens.
  const preview = page.locator("#preview");
  expect(await preview.evaluate((frame) => [frame.clientHeight < innerHeight, frame.scrollHeight > frame.clientHeight])).toEqual([true, true]);
  expect(await preview.locator("p").first().evaluate((line) => Number.parseFloat(getComputedStyle(line).fontSize))).toBeGreaterThanOrEqual(16);
});

test("the preview turns to the page, and to somebody, where what was just filled in is shown", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page);
  await field(page, "name").fill("Anytown Council");
  const preview = page.locator("#preview");
  const isNow = (group, name) =>
    expect(page.getByRole("group", { name: group }).getByRole("button", { name, exact: true })).toHaveAttribute("aria-pressed", "true");
  await isNow("For whom", "A child of 12 in care");
  await isNow("Which page", "The first page");
  await page.getByLabel("The text of your page").fill(ownPage);
  // A sentence that is ticked is shown at once, and stands in view.
  const reply = "A manager of the service will reply to you within 10 working days of the day we receive your complaint.";
  await passage(page, reply).getByRole("checkbox", { name: /Stage 1.*10 working days/ }).check();
  await isNow("Which page", "The dates");
  await expect(preview.getByText(reply).first()).toBeInViewport();
  await passage(page, "complaints@anytown.example").getByRole("checkbox").check();
  await isNow("Which page", "How to send it");
  await expect(preview.getByText("complaints@anytown.example").first()).toBeInViewport();
  // The column is wide enough for its lines, and the letters are as large as people have them.
  const line = preview.locator("p").first();
  expect(await line.evaluate((line) => [line.getBoundingClientRect().width >= 400, Number.parseFloat(getComputedStyle(line).fontSize) >= 16])).toEqual([true, true]);
  // What is said of foster carers is shown to a foster carer.
  await passage(page, ": a foster carer").getByRole("checkbox", { name: "you take it" }).check();
  await isNow("For whom", "A foster carer");
  // What is typed is sought when the person goes on from it.
  const own = "We answer within a week and a bit.";
  await page.locator("[id='field-promises.stage-one-reply.quote']").click();
  await field(page, "promises.stage-one-reply.quote").fill(own);
  await page.keyboard.press("Tab");
  await isNow("Which page", "The dates");
  await expect(preview.getByText(own).first()).toBeInViewport();
  // Whoever chooses another page stays there until they fill in something else.
  await turn(page, "The first page");
  await page.getByRole("group", { name: "For whom" }).getByRole("button", { name: "A teacher" }).click();
  await isNow("Which page", "The first page");
  await isNow("For whom", "A teacher");
});

test("the preview follows what is typed in each voice", async ({ page }) => {
  await open(page);
  await fillIn(page);
  const preview = page.locator("#preview");
  await turn(page, "The first page");
  await expect(preview.getByText("Testshire front door")).toBeVisible();
  // What the council’s own values do to each page of the result.
  for (const [name, shows] of [
    ["The result", "Your complaint is ready"],
    ["The letter", "Testshire Council"],
    ["How to send it", "complaints@testshire.example"],
    ["The dates", "We answer within 7 working days."],
  ]) {
    await turn(page, name);
    await expect(preview).toContainText(shows);
  }
  for (const [voice, other] of [["Adults", "Easy read"], ["Young people", "Adults"], ["Easy read", "Young people"]]) {
    await page.getByRole("button", { name: other, exact: true }).click();
    const before = await preview.innerText();
    await page.getByRole("button", { name: voice, exact: true }).click();
    expect(await preview.innerText()).not.toBe(before);
    await expect(preview).toContainText("We answer within 7 working days.");
  }
  await field(page, "promises.stage-one-reply.quote").fill("We answer within a week and a bit.");
  await expect(preview).toContainText("We answer within a week and a bit.");
});

test("the page works from a folder, and the finished guide can be tried in it", async ({ page, browserName }) => {
  await open(page, pathToFileURL(path.join(root, "dist/maker.html")).href);
  await fillIn(page);
  await page.getByRole("button", { name: "Try the finished guide here" }).click();
  const tried = page.frameLocator("iframe.tried");
  await expect(tried.getByRole("button", { name: /^Start/ })).toBeVisible();
  await expect(tried.getByText("Testshire front door").filter({ visible: true }).first()).toBeVisible();
  await tried.getByRole("button", { name: /^Start/ }).click();
  await expect(tried.getByRole("button", { name: "Continue" })).toBeVisible();
});

/** A page of the guide, with its profile apart. */
function apart(text) {
  const profile = /(?<=id="profile">).*?(?=<\/script>)/s;
  return { profile: JSON.parse(profile.exec(text)[0]), page: text.replace(profile, "") };
}

test("every file that is made is the one that the build makes of the same profile", async ({ page, browserName }) => {
  test.setTimeout(600_000);
  await open(page);
  await page.getByLabel("Open a file you have").setInputFiles(path.join(root, "councils/example.json"));
  await expect(field(page, "name")).toHaveValue("Example Council");
  const made = async (name) => readFileSync(await downloaded(page, browserName, `Download ${name}`, name), "utf8");
  const built = (name) => readFileSync(path.join(root, "dist/example", name), "utf8");
  for (const name of ["complaint-guide.html", "complaint-guide-without-wasm.html"]) {
    expect(apart(await made(name))).toEqual(apart(built(name)));
  }
  expect(await made("complaint-guide-read.html")).toBe(built("complaint-guide-read.html"));
  // The one file has the same four in it.
  const all = await downloaded(page, browserName, "Save all four as one file", "complaint-guide.zip");
  const unpacked = path.join(root, "test-results", `${browserName}-unpacked`);
  rmSync(unpacked, { recursive: true, force: true });
  execFileSync("python3", ["-m", "zipfile", "-e", all, unpacked]);
  expect(readdirSync(unpacked).sort()).toEqual(["complaint-guide-read.html", "complaint-guide-without-wasm.html", "complaint-guide.html", "embed.js"]);
  for (const name of readdirSync(unpacked)) expect(readFileSync(path.join(unpacked, name), "utf8")).toBe(await made(name));
});

test("the first screens of the guide that is made work before its program has come", async ({ page, browserName }) => {
  await open(page);
  await fillIn(page);
  const file = await downloaded(page, browserName, "Download complaint-guide.html", "complaint-guide.html");
  const isGuide = (name) => name === "/guide/complaint-guide.html";
  const site = await openCouncil({
    change: (name, text) => (isGuide(name) ? readFileSync(file, "utf8") : text),
    hold: (name, text) => (isGuide(name) ? text.indexOf('id="program"') + 1_000 : undefined),
  });
  try {
    // A page of its own: Firefox's panel of downloads keeps the keyboard from the one that filled it.
    const visitor = await page.context().newPage();
    await itIs(visitor, TODAY);
    await visitor.goto(`${site.address}guide/complaint-guide.html`, { waitUntil: "commit" });
    const guide = Object.assign(new Guide(visitor), { inside: visitor.mainFrame(), level: 1 });
    await expect(visitor.getByText("Testshire front door").filter({ visible: true }).first()).toBeVisible();
    // A mouse's first press only closes that panel.
    await guide.hand.press(guide, guide.startButton());
    const question = model({ today: TODAY, voice: "adult" }, {})["next-question"];
    await guide.arrivesAt(question.ask);
    await visitor.getByRole("radio").first().check();
    expect(await visitor.evaluate(() => document.readyState)).not.toBe("complete");
    site.release();
    await guide.button("Continue").click();
    await expect(visitor.getByRole("heading", { name: question.ask })).toHaveCount(0);
  } finally {
    await site.close();
  }
});

test("a file that was saved can be opened again, and so can one of the older format", async ({ page, browserName }) => {
  await open(page);
  await fillIn(page);
  const first = await downloaded(page, browserName, "Save your entries as a file", "testshire.json");
  const text = readFileSync(first, "utf8");
  await page.reload();
  await page.getByLabel("Open a file you have").setInputFiles(first);
  await expect(field(page, "channels[2].post")).toHaveValue("Children’s Complaints\n7 Test Street\nTestford\nTE1 1ST");
  await expect(field(page, "promises.stage-one-reply.unit")).toHaveValue("working days");
  expect(readFileSync(await downloaded(page, browserName, "Save your entries as a file", "testshire.json"), "utf8")).toBe(text);
  const old = { format: 1, id: "old", name: "Old Council", checked: "2026-01-05", contacts: { email: "old@council.example" } };
  const older = path.join(root, "test-results", "older.json");
  writeFileSync(older, JSON.stringify(old));
  await page.getByLabel("Open a file you have").setInputFiles(older);
  await expect(field(page, "channels[0].email")).toHaveValue("old@council.example");
  const newer = JSON.parse(readFileSync(await downloaded(page, browserName, "Save your entries as a file", "old.json"), "utf8"));
  expect(newer).toMatchObject({ format: 2, channels: [{ email: "old@council.example" }] });
});

test("the page sends nothing, and axe finds nothing", async ({ page, browserName }) => {
  await open(page);
  await fillIn(page);
  await openRest(page);
  await add(page, "says", "early-help");
  await page.locator("#field-theme").getByRole("button").click();
  await field(page, "theme.link").fill("#cccccc");
  await expect(summary(page)).toContainText("contrast");
  expect(council.asked().slice(-1)).toEqual(["/guide/maker.html"]);
  const policy = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
  for (const shut of ["default-src 'none'", "connect-src 'none'", "form-action 'none'"]) expect(policy).toContain(shut);
  if (browserName !== "chromium") return;
  await isAccessible(page);
});
