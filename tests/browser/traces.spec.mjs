// What a browser with a profile on disk, as everybody's at home is, still has of somebody's words afterwards.
//
// Every file of the profile is searched, as UTF-8 and as UTF-16, and Firefox's compressed ones unpacked as well. What
// is typed into an ordinary form of another page stands there to be found each time: a browser that had not yet
// written its files, or a search that cannot find, would otherwise pass.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openCouncil } from "./council.mjs";
import { expect, Guide, itIs, keyboard, native, onPage, root, test } from "./journey.mjs";
import { advocate } from "./people.mjs";
import { promise } from "./promises.mjs";

// A word that stands nowhere else, for each thing that can be typed.
const MARKS = Object.fromEntries(
  "what when who effect else tried reference name age which open why promised byWhen sign contact safe letter month".split(" ").map((field) => [
    field,
    `zq${[...field].reverse().join("")}vx${field.length}kjw`,
  ]),
);
const REMEMBERED = "zqremembered7kjwx";
const STORED = "zqstored7kjwx";

/** Somebody who leaves no field empty. */
const writer = {
  ...advocate,
  says: {
    ...advocate.says,
    "stands-at": "answered-1",
    "stage-date": "2026-08-20",
    "still-wrong:plan": {
      ticked: ["facts"], which: MARKS.open, why: MARKS.why, promised: MARKS.promised, "by-when": MARKS.byWhen,
    },
    "what-happened:plan": { what: MARKS.what, when: MARKS.when, who: MARKS.who, effect: MARKS.effect },
    wanted: { ticked: ["apology"], else: MARKS.else },
    tried: { tried: MARKS.tried, reference: MARKS.reference },
    "the-child": { name: MARKS.name, age: MARKS.age },
    "help-needed": { ticked: ["interpreter"], which: MARKS.which },
    "about-you": { name: MARKS.sign, contact: MARKS.contact, safe: MARKS.safe },
  },
};

/** The bytes in a block as LZ4 packs them; Firefox keeps its open windows so, after a head of twelve bytes. */
function unpacked(file) {
  const out = Buffer.alloc(file.readUInt32LE(8));
  let [from, to] = [12, 0];
  const length = (start) => {
    let all = start;
    for (let more = start === 15 ? 255 : 0; more === 255; all += more) more = file[from++];
    return all;
  };
  while (from < file.length) {
    const token = file[from++];
    const plain = length(token >> 4);
    to += file.copy(out, to, from, from + plain);
    from += plain;
    if (from >= file.length) break;
    const back = file.readUInt16LE(from);
    from += 2;
    for (let n = length(token & 15) + 4; n > 0; n -= 1, to += 1) out[to] = out[to - back];
  }
  return out;
}

/** The files below a folder that hold this word. */
function holding(folder, word) {
  const wanted = [Buffer.from(word, "utf8"), Buffer.from(word, "utf16le")];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => {
      let content;
      try {
        content = readFileSync(file);
      } catch {
        // A browser at work takes its own files away again.
        return false;
      }
      if (content.subarray(0, 8).toString("latin1") === "mozLz40\0") content = unpacked(content);
      return wanted.some((bytes) => content.includes(bytes));
    })
    .map((file) => path.relative(folder, file));
}

// --- A browser with a profile of its own.

const FORGETFUL = `<title>A form</title><form method="post" action="sent.html"><label>Say <input name="say"></label><button>Send</button></form>`;

async function atHome({ playwright, browserName, launchOptions, baseURL }, use) {
  const folder = mkdtempSync(path.join(tmpdir(), "complaint-guide-profile-"));
  const context = await playwright[browserName].launchPersistentContext(folder, {
    ...launchOptions,
    baseURL,
    // As at home: what a form is sent with is kept for the next time, and open windows are noted every second.
    firefoxUserPrefs: {
      "browser.formfill.enable": true,
      "browser.sessionstore.interval": 1000,
      "browser.sessionstore.resume_from_crash": true,
      "browser.sessionstore.privacy_level": 0,
      "places.history.enabled": true,
    },
  });
  try {
    await context.route("**/weather", (route) => route.fulfill({ contentType: "text/html", body: "<h1>Rain</h1>" }));
    await context.route("**/form.html", (route) => route.fulfill({ contentType: "text/html", body: FORGETFUL }));
    await context.route("**/sent.html", (route) => route.fulfill({ contentType: "text/html", body: "<h1>Sent</h1>" }));
    await use({ folder, context });
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Types into the form of another page and sends it, and waits until that has reached the disk. */
async function leaveATrace({ folder, context }) {
  const page = await context.newPage();
  await page.goto("form.html");
  await page.evaluate((word) => localStorage.setItem("word", word), STORED);
  await page.getByLabel("Say").click();
  await page.keyboard.type(REMEMBERED);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Sent" })).toBeVisible();
  for (const word of [REMEMBERED, STORED]) await expect.poll(() => holding(folder, word).length, { timeout: 60_000 }).toBeGreaterThan(0);
}

// --- Somebody at home.

/** Types no month into the field for one, is told so, and takes it out again. */
async function typeAMonth(guide, question) {
  const keys = guide.page.keyboard;
  await guide.say(question, "2026-08-20");
  const month = guide.inside.getByRole("textbox", { name: /^Month/ });
  await month.focus();
  await keys.press("Control+A");
  await keys.type(MARKS.month);
  await keyboard.press(guide, guide.button("Continue"));
  await expect(guide.errorSummary()).toBeVisible();
  for (const field of await guide.inside.getByRole("textbox").all()) {
    await field.focus();
    await keys.press("Control+A");
    await keys.press("Backspace");
  }
}

/** Goes to the letter and changes it, with a word of their own in every field on the way. */
async function writeEverywhere(context) {
  const page = context.pages()[0] ?? (await context.newPage());
  await itIs(page, writer.today);
  const guide = await Guide.inCouncilPage(page, "./", { hand: keyboard });
  const met = [];
  await guide.answerEverything(writer, {
    at: async (_, question) => {
      for (const { fields } of question ? onPage(question) : []) met.push(...(fields ?? []).map(({ key }) => key));
      if (question?.question === "stage-date") await typeAMonth(guide, question);
    },
  });
  expect(met).toEqual(expect.arrayContaining(["what", "when", "who", "effect", "else", "tried", "reference", "age", "which", "why", "promised", "name", "contact", "safe"]));
  await guide.finish();
  const letter = await guide.letter().innerText();
  for (const field of ["what", "name", "sign", "contact"]) expect(letter).toContain(MARKS[field]);
  await keyboard.press(guide, guide.button("Change the words of the letter"));
  await page.keyboard.type(MARKS.letter);
  await keyboard.press(guide, guide.button("Keep my changes"));
  await expect(guide.letter()).toContainText(MARKS.letter);
  await page.evaluate(() => getSelection().removeAllRanges());
  return { page, guide };
}

const endings = {
  "closing the page": ({ page }) => page.close(),
  "clearing the answers": ({ guide }) => guide.clear(),
  "leaving by Exit": async ({ page }) => {
    await page.getByRole("button", { name: "Exit this page" }).click();
    await expect(page).toHaveURL(/\/weather$/);
  },
};
for (const [ending, end] of Object.entries(endings)) {
  test(`nothing that was typed is in the browser’s profile after ${ending}`, { tag: ["@slow", promise("lingers")] }, async ({ playwright, browserName, launchOptions, baseURL }) => {
    test.setTimeout(600_000);
    let folder;
    await atHome({ playwright, browserName, launchOptions, baseURL }, async (home) => {
      folder = home.folder;
      await end(await writeEverywhere(home.context));
      await leaveATrace(home);
      await home.context.close();
      const found = (word) => holding(folder, word);
      expect(found(REMEMBERED), "the form of another page").not.toEqual([]);
      expect(found(STORED), "the storage of another page").not.toEqual([]);
      for (const [field, word] of Object.entries(MARKS)) expect(found(word), `what was typed as ${field}`).toEqual([]);
    });
  });
}

// --- The pages of an advocate and of a council's staff, each with what it opens and with something in every field.

const OWN_FILE = "zqownfile9kjwx";
const IN_CELLS = "zqincells9kjwx";

/** Types into a field as a person does. */
async function typeInto(field, text) {
  await field.click();
  await field.page().keyboard.press("Control+A");
  await field.page().keyboard.type(text);
}

const otherPages = {
  "the advocate’s page": {
    address: "advocate.html",
    marks: { "a file": OWN_FILE, label: MARKS.name, renamed: MARKS.sign },
    async use(page, folder) {
      const answers = { ...JSON.parse(readFileSync(path.join(root, "tests/people/waiting-for-stage-one-in-time/answers.json"), "utf8")) };
      answers["what-happened:plan"] = { what: OWN_FILE };
      const [given, file] = ["answers.json", "case.html"].map((name) => path.join(folder, name));
      writeFileSync(given, JSON.stringify(answers));
      writeFileSync(file, execFileSync(native, ["answer", "--council", "councils/statutory.json", "--today", "2026-11-23", "--as", "save", given], { cwd: root }));
      await page.getByLabel("Open saved files").setInputFiles([file]);
      await page.getByRole("link", { name: "case" }).click();
      await expect(page.locator("#guide")).toContainText(OWN_FILE);
      await page.getByRole("link", { name: "All cases" }).click();
      await page.getByText("Add a case without a file").click();
      await typeInto(page.locator("#add-label"), MARKS.name);
      await page.getByLabel("No, nobody is in danger").check();
      await page.locator("#add-stands-at").selectOption("not-sent");
      await page.getByRole("button", { name: "Add the case" }).click();
      await expect(page.getByRole("heading", { level: 1, name: MARKS.name })).toBeFocused();
      await typeInto(page.getByLabel("What you call it"), MARKS.sign);
      await page.getByRole("link", { name: "All cases" }).click();
      await expect(page.getByText(`In no file yet: ${MARKS.sign}`, { exact: false })).toBeVisible();
    },
  },
  "the staff’s page": {
    address: "staff-deadlines.html",
    marks: { "a file": OWN_FILE, "the cells": IN_CELLS, reference: MARKS.reference, filter: MARKS.which, search: MARKS.what },
    async use(page, folder) {
      await typeInto(page.locator("#reference"), MARKS.reference);
      for (const [part, text] of [["day", "2"], ["month", "11"], ["year", "2026"]]) await page.fill(`#received-${part}`, text);
      await page.getByRole("button", { name: "Show the deadlines" }).click();
      await expect(page.getByRole("heading", { level: 2, name: MARKS.reference })).toBeFocused();
      await page.getByLabel("Your list").click();
      await page.keyboard.insertText(`Ref,Received,Outcome\n${IN_CELLS},02/11/2026,${IN_CELLS}`);
      const file = path.join(folder, "list.csv");
      writeFileSync(file, `Ref,Child,Received\n${OWN_FILE},${OWN_FILE},03/11/2026\n`);
      await page.locator("#list-file").setInputFiles([file]);
      for (const name of [IN_CELLS, OWN_FILE]) await expect(page.locator("#list-table")).toContainText(name);
      await typeInto(page.getByLabel("Show only those that say"), MARKS.which);
      await typeInto(page.locator("#search"), MARKS.what);
    },
  },
};
for (const [name, { address, marks, use }] of Object.entries(otherPages)) {
  test(`nothing of ${name} is in the browser’s profile once it is closed`, { tag: "@slow" }, async ({ playwright, browserName, launchOptions, baseURL }) => {
    test.setTimeout(600_000);
    const own = await openCouncil();
    const files = mkdtempSync(path.join(tmpdir(), "opened-"));
    await atHome({ playwright, browserName, launchOptions, baseURL }, async (home) => {
      const page = home.context.pages()[0] ?? (await home.context.newPage());
      await itIs(page, "2026-11-23");
      await page.goto(`${own.address}guide/${address}`);
      await use(page, files);
      page.on("dialog", (dialog) => dialog.accept());
      await page.close();
      await leaveATrace(home);
      await home.context.close();
      const found = (word) => holding(home.folder, word);
      expect(found(REMEMBERED), "the form of another page").not.toEqual([]);
      expect(found(STORED), "the storage of another page").not.toEqual([]);
      for (const [what, word] of Object.entries(marks)) expect(found(word), what).toEqual([]);
    });
    rmSync(files, { recursive: true });
    await own.close();
  });
}
