// The letter goes out as the person left it, by every way there is, and what they keep opens again.

import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openCouncil, STRICT } from "./council.mjs";
import { ANSWERS, expect, keyboard, model, native, RESULT, root, SAVE_AS_TEXT, SHEET, test } from "./journey.mjs";
import { atTheLetter, notice, pasted, saved } from "./letter.mjs";
import { advocate, fosterChild, parent } from "./people.mjs";

const text = (file) => Buffer.from(file.hex, "hex").toString("utf8");

/** A document as the program prints it at the command line. */
function printed(setting, said, format) {
  const answers = path.join(tmpdir(), `sending-${process.pid}.json`);
  writeFileSync(answers, JSON.stringify(said));
  const { council, today, voice } = setting;
  const options = ["--council", `councils/${council}.json`, "--today", today, "--voice", voice, "--as", format];
  return execFileSync(native, ["answer", ...options, answers], { cwd: root, encoding: "utf8" });
}

/** A council's page that lets its frame save files, which Firefox asks of it. */
const open = () =>
  openCouncil({
    policy: (name) => (name.startsWith("/guide/") ? undefined : STRICT.replace("frame-src 'self'", "$& blob:")),
  });

test("the link to write an email holds exactly the letter, to the council’s own address", async ({ page }) => {
  const short = { ...fosterChild, says: { ...fosterChild.says, topics: ["contact"], coming: "no" } };
  short.says.wanted = { ticked: ["explanation"] };
  short.says.tried = {};
  const { guide, letter } = await atTheLetter(page, short, "example", { full: true });
  await guide.turn(SHEET.send);
  const link = await guide.button("Copy the letter and open an email").getAttribute("href");
  expect(link.length).toBeLessThanOrEqual(1800);
  const url = new URL(link);
  expect(url.pathname).toBe("childrens.complaints@council.example");
  const said = Object.fromEntries([...url.search.slice(1).split("&")].map((part) => part.split("=").map(decodeURIComponent)));
  expect(Object.keys(said)).toEqual(["subject", "body"]);
  expect(said.body).toBe(letter.replaceAll("\n", "\r\n"));
});

test("a letter too long for a link is said to be, and a way is named", async ({ page }) => {
  const long = structuredClone(parent);
  long.says["what-happened:support"].what = "They said that they would come and they did not. ".repeat(60);
  const { guide } = await atTheLetter(page, long, "example", { full: true });
  await guide.turn(SHEET.send);
  const link = await guide.button("Copy the letter and open an email").getAttribute("href");
  expect(link.length).toBeLessThanOrEqual(1800);
  const body = new URLSearchParams(new URL(link).search).get("body");
  expect(body).toBe("Paste your letter here.");
  await expect(guide.inside.getByText(/too long to be put in by itself, so it has been copied/)).toBeVisible();
});

test("a letter that was changed goes as it was changed, survives going back, and can be given up", async ({ page, browserName }) => {
  const council = await open();
  const { guide, letter } = await atTheLetter(page, fosterChild, "staffordshire", { from: council.address });
  await keyboard.press(guide, guide.button("Change the words of the letter"));
  const field = guide.inside.getByRole("textbox", { name: "Your letter, in your own words" });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(letter);
  const changed = "Dear all,\n\nplease <listen> & answer.\n";
  await field.fill(changed);
  await keyboard.press(guide, guide.button("Keep my changes"));
  await expect(guide.inside.getByText("You have changed this letter yourself.")).toBeVisible();
  for (const heading of [RESULT, ANSWERS]) {
    await guide.inside.evaluate(() => history.back());
    await guide.arrivesAt(heading);
  }
  await guide.finish();
  const file = await saved(page, browserName, () => keyboard.press(guide, guide.button(SAVE_AS_TEXT)));
  expect(text(file)).toBe(changed.replaceAll("\n", "\r\n"));
  await guide.button("Go back to the letter from my answers").click();
  await expect(guide.inside.locator("#letter")).toContainText("They want to move me.");
  await council.close();
});

test("the saved answers are one file that the guide opens again, to the same letter", async ({ page, browserName }) => {
  const council = await open();
  const { guide } = await atTheLetter(page, fosterChild, "staffordshire", { from: council.address });
  const before = await guide.inside.locator("#letter").innerText();
  expect(before).toContain("They want to move me.");
  await guide.turn(SHEET.keep);
  const press = () => keyboard.press(guide, guide.button("Save my answers"));
  const file = await saved(page, browserName, press, "answers.html");
  expect(file.name).toBe("answers.html");
  await expect(notice(guide)).toContainText("answers.html");
  await guide.inside.evaluate(() => [...document.querySelectorAll(".clear button")].at(-1).click());
  await guide.inside.getByRole("button", { name: /^Yes/ }).click();
  await guide.inside.getByText("Go on with saved answers").click();
  const whole = Buffer.from(file.hex, "hex");
  await guide.inside.locator("#open").setInputFiles({ name: "answers.html", mimeType: "text/html", buffer: whole });
  // Firefox leaves the window without focus after a file was chosen for it, so these wait for what is in view.
  await guide.inside.getByRole("heading", { name: RESULT }).waitFor();
  await guide.isWhole();
  await guide.inside.getByRole("link", { name: SHEET.letter }).click();
  await expect(guide.inside.locator("#letter")).toHaveText(before, { useInnerText: true });
  // A mouse misses what is still pushed down by what comes above it.
  await guide.isWhole();

  // Half of it: what can be read is there, and the page says that something is lost.
  await guide.inside.evaluate(() => [...document.querySelectorAll(".clear button")].at(-1).click());
  await guide.inside.getByRole("button", { name: /^Yes/ }).click();
  await guide.inside.getByText("Go on with saved answers").click();
  const half = whole.subarray(0, whole.length - 700);
  await guide.inside.locator("#open").setInputFiles({ name: "answers.html", mimeType: "text/html", buffer: half });
  if (browserName === "chromium") await expect(guide.inside.locator("#lost")).toBeFocused();
  await expect(guide.inside.locator("#lost")).toContainText(/damaged|missing/);
  await council.close();
});

test("the files are named by the person’s own label, which the saved one remembers", async ({ page, browserName }) => {
  const council = await open();
  const { guide } = await atTheLetter(page, fosterChild, "staffordshire", { from: council.address });
  await guide.turn(SHEET.keep);
  const label = guide.inside.getByRole("textbox", { name: /^A name for your files/ });
  await expect(label).toHaveValue("");
  await label.fill("A.B. ../<x>");
  // No character goes into a name that a file system would take for something else.
  const called = "A-B- ----x";
  const press = () => keyboard.press(guide, guide.button("Save my answers"));
  const file = await saved(page, browserName, press, `${called} answers.html`);
  expect(file.name).toBe(`${called} answers.html`);
  const dates = await saved(page, browserName, () => guide.button("Put the dates in my calendar").click(), `${called} dates.ics`);
  expect(dates.name).toBe(`${called} dates.ics`);
  await expect(notice(guide)).toContainText("calendar");

  await guide.inside.evaluate(() => [...document.querySelectorAll(".clear button")].at(-1).click());
  await guide.inside.getByRole("button", { name: /^Yes/ }).click();
  await guide.inside.getByText("Go on with saved answers").click();
  const whole = Buffer.from(file.hex, "hex");
  await guide.inside.locator("#open").setInputFiles({ name: "mine.html", mimeType: "text/html", buffer: whole });
  await guide.inside.getByRole("heading", { name: RESULT }).waitFor();
  await guide.isWhole();
  await guide.inside.getByRole("link", { name: SHEET.keep }).click();
  await expect(label).toHaveValue("A.B. ../<x>");
  // Whoever has given the file another name since keeps that, until they change the label.
  expect((await saved(page, browserName, press, "mine.html")).name).toBe("mine.html");
  await label.fill("");
  expect((await saved(page, browserName, press, "answers.html")).name).toBe("answers.html");
  await council.close();
});

test("the dates go into a calendar as the program writes them", async ({ page, browserName }) => {
  const council = await open();
  const { guide, said, setting } = await atTheLetter(page, fosterChild, "staffordshire", { from: council.address });
  await guide.turn(SHEET.keep);
  const press = () => keyboard.press(guide, guide.button("Put the dates in my calendar"));
  const file = await saved(page, browserName, press, "dates.ics");
  expect(text(file)).toBe(printed(setting, said, "ics"));
  await council.close();
});

test("the letter as a page is what the program writes, to the byte", async ({ page, browserName }) => {
  const council = await open();
  const { guide, said, setting } = await atTheLetter(page, fosterChild, "staffordshire", { from: council.address });
  await guide.turn(SHEET.keep);
  const press = () => keyboard.press(guide, guide.button("Save the letter as a page to print"));
  const file = await saved(page, browserName, press, "letter.html");
  expect(text(file)).toBe(printed(setting, said, "html"));
  await expect(notice(guide)).toContainText("letter.html");
  await council.close();
});

test("the table for an advocate is what the program writes, to the byte", async ({ page, browserName }) => {
  const council = await open();
  const { guide, said, setting } = await atTheLetter(page, advocate, "statutory", { from: council.address });
  await guide.turn(SHEET.keep);
  const press = () => keyboard.press(guide, guide.button("Save a table for an advocate’s file"));
  const file = await saved(page, browserName, press, "complaint.csv");
  expect(text(file)).toBe(printed(setting, said, "csv"));
  await council.close();
});

test("a paper besides the letter is copied and saved as it stands", async ({ page, browserName }) => {
  const council = await open();
  const { guide, said, setting } = await atTheLetter(page, fosterChild, "staffordshire", { from: council.address });
  const { papers } = model(setting, said);
  const card = papers.find(({ key }) => key === "talk-card").text;
  await guide.turn(SHEET.papers);
  await guide.turn(/^A card to help you say it$/);
  const paper = guide.inside;
  await paper.getByRole("button", { name: "Copy the letter" }).click();
  await expect(notice(guide)).toContainText("Copied");
  expect(await pasted(page)).toBe(card);
  const file = await saved(page, browserName, () => paper.getByRole("button", { name: SAVE_AS_TEXT }).click());
  expect(text(file)).toBe(card.replaceAll("\n", "\r\n"));
  await council.close();
});

test("another app gets exactly the letter, and whoever changes their mind is where they were", async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.handedOver = [];
    Object.defineProperty(navigator, "canShare", { value: () => true, configurable: true });
    Object.defineProperty(navigator, "share", {
      configurable: true,
      value: (what) => {
        globalThis.handedOver.push(what);
        return Promise.reject(new DOMException("Not now", "AbortError"));
      },
    });
  });
  const { guide, letter } = await atTheLetter(page, fosterChild, "staffordshire", { full: true });
  await keyboard.press(guide, guide.button("Share it with an app"));
  expect(await guide.inside.evaluate(() => globalThis.handedOver)).toEqual([{ text: letter }]);
  await expect(guide.button("Share it with an app")).toBeFocused();
  await guide.turn(SHEET.send);
  await expect(guide.inside.getByText("This has not been sent.")).toBeVisible();
});

test("where the browser has no way to share, none is offered", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "canShare", { value: undefined, configurable: true }));
  const { guide } = await atTheLetter(page, parent, "statutory");
  await expect(guide.button("Copy the letter")).toBeVisible();
  await expect(guide.button("Share it with an app")).toHaveCount(0);
});

for (const [how, refuse] of [
  ["makes no address for a file", () => (URL.createObjectURL = () => { throw new Error("Refused"); })],
  ["has no files of its own", () => (globalThis.Blob = class { constructor() { throw new Error("Refused"); } })],
]) {
  test(`where the browser ${how}, the person is told that nothing was saved and what to do`, async ({ page }) => {
    await page.addInitScript(refuse);
    const { guide } = await atTheLetter(page, parent, "statutory");
    for (const name of [SAVE_AS_TEXT, "Save my answers", "Save the letter as a page to print"]) {
      if (name === "Save my answers") await guide.turn(SHEET.keep);
      await keyboard.press(guide, guide.button(name));
      await expect(notice(guide)).toHaveText("This browser did not save the file. Copy the words instead, or print them.");
    }
  });
}

test("where the frame may save nothing, the person is told beforehand what else to do", async ({ page, browserName, complaints }) => {
  complaints.expected = true;
  // A sandbox without downloads refuses without telling the page.
  await page.addInitScript(() => {
    const set = Element.prototype.setAttribute;
    Element.prototype.setAttribute = function (name, value) {
      set.call(this, name, name === "sandbox" ? value.replace("allow-downloads", "") : value);
    };
  });
  const { guide } = await atTheLetter(page, parent, "statutory");
  const sandbox = await page.locator("complaint-guide iframe").getAttribute("sandbox");
  expect(sandbox).not.toContain("allow-downloads");
  let isSaved = false;
  page.on("download", () => (isSaved = true));
  await keyboard.press(guide, guide.button(SAVE_AS_TEXT));
  await expect(notice(guide)).toContainText("If it is not there, copy the words instead.");
  if (browserName === "chromium") expect(isSaved).toBe(false);
  await keyboard.press(guide, guide.button("Copy the letter"));
  await expect(notice(guide)).toContainText("copied");
});

test("without a mail program the address and the way without one stand beside the link", async ({ page }) => {
  const short = { ...fosterChild, says: { ...fosterChild.says, topics: ["contact"], coming: "no", tried: {} } };
  const { guide, letter } = await atTheLetter(page, short, "example", { full: true });
  await guide.turn(SHEET.send);
  // Nobody knows whether a program opens, so the words hold either way.
  const way = guide.inside.getByText(/Nothing opens\? Write to that address yourself/);
  await expect(way).toContainText("childrens.complaints@council.example");
  await expect(way).toContainText(/it has been copied/i);
  // A browser without a mail program stays where it is.
  await guide.inside.evaluate(() => document.querySelector("a[href^=mailto]").addEventListener("click", (event) => event.preventDefault()));
  await keyboard.press(guide, guide.button("Copy the letter and open an email"));
  expect(await pasted(page)).toBe(letter);
});

test("saying that it was sent starts the clock, and can be taken back", async ({ page }) => {
  const { guide } = await atTheLetter(page, parent, "statutory");
  await guide.turn(SHEET.send);
  await keyboard.press(guide, guide.button("I emailed it"));
  await guide.arrivesAt("Your complaint has been sent");
  await expect(guide.inside.getByText(/^You said that you emailed it on/)).toBeVisible();
  await expect(guide.inside.getByText("Not sent yet")).toHaveCount(0);
  await guide.turn(SHEET.dates);
  await expect(guide.inside.getByText(/10 working days left/i)).toBeVisible();
  await guide.turn(SHEET.sent);
  await keyboard.press(guide, guide.button("I have not sent it after all"));
  await guide.arrivesAt("Your complaint is ready");
  await expect(guide.inside.getByText("Not sent yet")).toBeVisible();
});

test("a paper besides the letter comes out of the printer alone", async ({ page, browserName }) => {
  test.skip(browserName !== "chromium", "only Chromium prints to a file");
  await page.addInitScript(() => (globalThis.print = () => {}));
  const { guide } = await atTheLetter(page, fosterChild, "staffordshire", { full: true });
  const onPaper = async () => {
    const pdf = await page.pdf({ format: "A4" });
    return execFileSync("pdftotext", ["-raw", "-", "-"], { input: pdf, encoding: "utf8" });
  };
  expect(await onPaper()).toContain("My complaint about children’s social care");
  await guide.turn(SHEET.papers);
  await guide.turn(/^A card to help you say it$/);
  const card = guide.inside;
  await card.getByRole("button", { name: "Print the letter" }).click();
  const paper = await onPaper();
  expect(paper).toContain("What I want to say");
  expect(paper).not.toContain("My complaint about children’s social care");
});

test("how a date was counted is drawn where it is asked for, and nowhere else", async ({ page }) => {
  const { guide } = await atTheLetter(page, parent, "statutory");
  await guide.turn(SHEET.dates);
  await expect(guide.inside.locator(".calendar")).toHaveCount(0);
  await guide.openAll();
  const show = guide.inside.getByRole("button", { name: "Show how this date was counted" }).first();
  await show.click();
  await expect(guide.inside.locator(".calendar").first()).toBeVisible();
  await expect(guide.inside.getByText(/Good Friday/).first()).toBeVisible();
  await guide.inside.getByRole("button", { name: "Hide how this date was counted" }).click();
  await expect(guide.inside.locator(".calendar")).toHaveCount(0);
});
