// The page for an advocate: files that the guide saved, of twelve young people, as one list; its letters, its one file,
// its calendar and its table as the program at the command line has them; and nothing that leaves the page.

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { openCouncil } from "./council.mjs";
import { expect, inWords, itIs, native, root, SHEET, test } from "./journey.mjs";
import { saved as savedBy } from "./letter.mjs";

const run = (...given) => execFileSync(native, given, { cwd: root, encoding: "utf8", maxBuffer: 16 << 20 });
const TODAY = "2026-11-23";

/** Twelve young people, at every stage: what each is called, and the story of their answers. */
const TWELVE = {
  AB: "rosa-advocate-for-a-boy-in-care-staffordshire",
  CD: "amira-15-in-foster-care-staffordshire",
  EF: "told-a-worker-three-weeks-ago",
  GH: "waiting-for-stage-one-in-time",
  IJ: "stage-one-is-past-twenty-days",
  KL: "stage-one-answered-in-staffordshire",
  MN: "waiting-for-stage-two-in-time",
  OP: "stage-two-is-past-sixty-five-days",
  QR: "stage-two-answered",
  ST: "waiting-for-the-panel",
  UV: "the-panels-report-is-late",
  WX: "all-stages-done",
};

let council;
let folder;
let files;
test.beforeAll(async () => {
  council = await openCouncil();
  folder = mkdtempSync(path.join(tmpdir(), "cases-"));
  files = Object.entries(TWELVE).map(([label, story]) => {
    const about = readFileSync(path.join(root, "tests/people", story, "about.txt"), "utf8");
    const field = (name) => new RegExp(`^${name}: (.*)$`, "m").exec(about)[1];
    const file = path.join(folder, `${label}.html`);
    const given = ["--council", `councils/${field("Council")}.json`, "--today", field("Today"), "--voice", field("Voice")];
    writeFileSync(file, run("answer", ...given, "--as", "save", `tests/people/${story}/answers.json`));
    return file;
  });
});
test.afterAll(() => {
  council.close();
  rmSync(folder, { recursive: true });
});

const input = (page) => page.getByLabel("Open saved files");
const list = (page) => page.locator("#cases ~ ol > li");
const told = (as, ...opened) => run("cases", "--today", TODAY, "--as", as, ...opened);
const listed = (...opened) => JSON.parse(told("json", ...opened)).cases;

async function open(page, ...opened) {
  await itIs(page, TODAY);
  await page.goto(`${council.address}guide/advocate.html`);
  await expect(input(page)).toBeVisible();
  if (opened.length > 0) await input(page).setInputFiles(opened);
}

/** What is saved when this is pressed, by mouse or otherwise. */
async function saved(page, button, press = () => page.getByRole("button", { name: button, exact: true }).click()) {
  const browserName = page.context().browser().browserType().name();
  const { name, hex } = await savedBy(page, browserName, press, null);
  const file = path.join(mkdtempSync(path.join(folder, "saved-")), name);
  writeFileSync(file, hex, "hex");
  return { name, path: file, text: readFileSync(file, "utf8") };
}

/** Each case of the list as it is shown: what it is called, and what stands beside it. */
const shown = (page) =>
  list(page).evaluateAll((rows) => rows.map((row) => [row.querySelector("h3").textContent.trim(), row.textContent]));

test("twelve young people are one list by what is due first, with the days that the command line gives", async ({ page }) => {
  await open(page, ...files);
  await expect(page.getByRole("heading", { level: 2, name: `Cases on ${inWords(TODAY)}` })).toBeFocused();
  const wanted = listed(...files);
  const rows = await shown(page);
  expect(rows.map(([label]) => label)).toEqual(wanted.map(({ label }) => label));
  expect(rows).toHaveLength(12);
  let dated = 0;
  for (const [at, { council, stands, next, due }] of wanted.entries()) {
    const text = rows[at][1];
    for (const part of [council, next, due?.name, due && inWords(due.on)]) if (part) expect(text).toContain(part);
    expect(stands).not.toBe("open");
    dated += due ? 1 : 0;
  }
  expect(dated).toBeGreaterThan(8);
});

test("the letter that is due is three presses away, and is the guide's own", async ({ page }) => {
  await open(page, files[3], files[4]);
  // The first press chose the files.
  await page.getByRole("link", { name: "IJ" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "IJ" })).toBeFocused();
  const { text } = await saved(page, "Save the letter as text");
  const letter = run("answer", "--council", "councils/statutory.json", "--today", TODAY, "--as", "text", files[4]);
  expect(text).toBe(letter);
  const drawn = await page.locator(".letter").innerText();
  for (const line of letter.split("\n").map((line) => line.trim())) expect(drawn).toContain(line);
  await page.goBack();
  await expect(page.getByRole("link", { name: "IJ" })).toBeFocused();
  await page.getByRole("link", { name: "GH" }).click();
  await page.getByRole("link", { name: "All cases" }).click();
  await expect(page.getByRole("link", { name: "GH" })).toBeFocused();
});

test("all of it is done by keyboard", async ({ page }) => {
  await open(page, ...files.slice(3, 6));
  await expect(page.locator("#cases")).toBeFocused();
  const press = async (key, name) => {
    for (let tabs = 0; tabs < 60; tabs += 1) {
      await page.keyboard.press("Tab");
      const focused = await page.evaluate(() => document.activeElement.textContent.trim());
      if (focused === name) {
        await page.keyboard.press(key);
        return;
      }
    }
    throw new Error(`Tab never came to ${name}.`);
  };
  await press("Enter", "KL");
  await expect(page.getByRole("heading", { level: 1, name: "KL" })).toBeFocused();
  await press("Enter", "The letter has gone");
  await press("Enter", "I emailed it");
  await expect(page.getByRole("heading", { level: 1, name: "KL" })).toBeFocused();
  await expect(page.getByText(`The letter that went on 23 November 2026`)).toBeVisible();
  await expect(page.locator("dl")).toContainText("Stage 2");
});

test("one file holds every case, a colleague opens it, and it is byte for byte the same", async ({ page, browser }) => {
  await open(page, ...files);
  const pack = await saved(page, "Save the cases in one file");
  expect(pack.name).toBe(`cases ${TODAY}.html`);
  const colleague = await browser.newContext();
  const theirs = await colleague.newPage();
  await open(theirs, pack.path);
  await expect(list(theirs)).toHaveCount(12);
  expect(await shown(theirs)).toEqual(await shown(page));
  const again = await saved(theirs, "Save the cases in one file");
  expect(again.text).toBe(pack.text);
  // By itself it is a page to read, and it runs nothing.
  await theirs.goto(`data:text/html,${encodeURIComponent("<p>a page")}`);
  await theirs.setContent(pack.text);
  await expect(theirs.getByRole("heading", { level: 2 })).toHaveText((await shown(page)).map(([label]) => label));
  await colleague.close();
});

for (const width of [360, 1280]) {
  test(`twelve young people by keyboard alone, ${width} wide: the list, the calendar, and the file that a colleague opens`, async ({ page, browser }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, ...files);
    await expect(list(page)).toHaveCount(12);
    const to = async (name) => {
      for (let tabs = 0; tabs < 120; tabs += 1) {
        await page.keyboard.press("Tab");
        const focused = await page.evaluate(() => document.activeElement.textContent.trim());
        if (focused !== name) continue;
        await expect(page.locator(":focus")).toBeInViewport();
        return;
      }
      throw new Error(`Tab never came to ${name}.`);
    };
    const by = async (name) => {
      await page.locator("#cases").focus();
      await to(name);
      return saved(page, name, () => page.keyboard.press("Enter"));
    };
    const calendar = await by("Save for a calendar");
    const events = (text) => text.split("BEGIN:VEVENT").slice(1).map((event) => event.replace(/UID:.*/, "")).sort();
    expect(events(calendar.text)).toEqual(events(told("ics", ...files)));
    const pack = await by("Save the cases in one file");
    const colleague = await browser.newContext({ viewport: { width, height: 800 } });
    const theirs = await colleague.newPage();
    await open(theirs, pack.path);
    await expect(list(theirs)).toHaveCount(12);
    expect(await shown(theirs)).toEqual(await shown(page));
    expect((await saved(theirs, "Save the cases in one file")).text).toBe(pack.text);
    await colleague.close();
    // Each case is opened by keyboard, and the letter in it is the one of its file.
    for (const [label] of await shown(page)) {
      await page.locator("#cases").focus();
      await to(label);
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { level: 1, name: label, exact: true })).toBeFocused();
      await to("Save this case");
      const { text } = await saved(page, "Save this case", () => page.keyboard.press("Enter"));
      const block = (file) => /<script[^>]*application\/json[^>]*>([\s\S]*?)<\/script>/.exec(file)[1];
      const answers = (file) => JSON.parse(block(file)).answers;
      expect(answers(text), label).toEqual(answers(readFileSync(path.join(folder, `${label}.html`), "utf8")));
      await page.goBack();
      await expect(page.getByRole("link", { name: label, exact: true })).toBeFocused();
    }
  });
}

test("only some of them go into the file where some are chosen", async ({ page }) => {
  await open(page, ...files);
  await page.getByText("Only some of them").click();
  for (const label of ["GH", "WX"]) await page.getByRole("checkbox", { name: label }).check();
  const pack = await saved(page, "Save the cases in one file");
  await open(page, pack.path);
  await expect(list(page)).toHaveCount(2);
  expect((await shown(page)).map(([label]) => label).sort()).toEqual(["GH", "WX"]);
});

test("the calendar and the table are the command line's, byte for byte", async ({ page }) => {
  await open(page, ...files);
  const calendar = await saved(page, "Save for a calendar");
  const table = await saved(page, "Save as a table (CSV)");
  // The calendar's own order does not show.
  const events = (text) => text.split("BEGIN:VEVENT").slice(1).map((event) => event.replace(/UID:.*/, "")).sort();
  expect(events(calendar.text)).toEqual(events(told("ics", ...files)));
  expect(events(calendar.text).length).toBeGreaterThan(12);
  expect(table.text).toBe(told("csv", ...files));
  expect([calendar.name, table.name]).toEqual(["cases.ics", "cases.csv"]);
});

test("a file that cannot be read is named with the reason, and the others are in the list", async ({ page }) => {
  const shopping = path.join(folder, "shopping.html");
  const damaged = path.join(folder, "damaged.html");
  const photo = path.join(folder, "photo.html");
  writeFileSync(shopping, "<p>milk, eggs");
  writeFileSync(damaged, readFileSync(files[0], "utf8").replace('"in-care"', '"in-car"'));
  writeFileSync(photo, Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]));
  await open(page, files[1], shopping, damaged, photo, files[2]);
  await expect(page.locator("#not-read")).toBeFocused();
  const said = page.locator("#not-read + ul");
  for (const name of ["shopping.html: ", "damaged.html: ", "photo.html: "]) await expect(said).toContainText(name);
  await expect(said).toContainText("shopping.html: There are no saved answers");
  await expect(list(page)).toHaveCount(2);
  // The same file again is not there twice, and what was wrong before is told no more.
  await input(page).setInputFiles([files[1]]);
  await expect(page.getByText("was in the list already")).toBeVisible();
  await expect(page.locator("#not-read")).toHaveCount(0);
  await expect(list(page)).toHaveCount(2);
});

test("files are dropped anywhere on the page", async ({ page }) => {
  await open(page);
  const data = await page.evaluateHandle(
    (opened) => {
      const data = new DataTransfer();
      for (const [name, text] of opened) data.items.add(new File([text], name, { type: "text/html" }));
      return data;
    },
    files.slice(0, 3).map((file) => [path.basename(file), readFileSync(file, "utf8")]),
  );
  // What is dropped must not take the page's place: the browser asks each element whether it takes it.
  const isTaken = await page.evaluate(() => !document.body.dispatchEvent(new DragEvent("dragover", { bubbles: true, cancelable: true })));
  expect(isTaken).toBe(true);
  await page.dispatchEvent("body", "drop", { dataTransfer: data });
  await expect(list(page)).toHaveCount(3);
});

test("a folder is opened with the pages in it and in the folders within, and nothing else of it", async ({ page }) => {
  const home = mkdtempSync(path.join(folder, "home-"));
  mkdirSync(path.join(home, "older"));
  copyFileSync(files[0], path.join(home, path.basename(files[0])));
  copyFileSync(files[1], path.join(home, "older", path.basename(files[1])));
  writeFileSync(path.join(home, "photo.jpg"), Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
  await open(page);
  await page.getByLabel("Or open a whole folder").setInputFiles(home);
  await expect(page.locator("#cases")).toBeFocused();
  await expect(list(page)).toHaveCount(2);
  await expect(page.locator("#not-read")).toHaveCount(0);
  // As a control, a folder without any says so, and what is there stays.
  const photos = mkdtempSync(path.join(folder, "photos-"));
  writeFileSync(path.join(photos, "photo.jpg"), Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
  await page.getByLabel("Or open a whole folder").setInputFiles(photos);
  await expect(page.locator("#not-read")).toBeFocused();
  await expect(page.locator("#not-read + ul")).toContainText("There is no saved page in this folder");
  await expect(list(page)).toHaveCount(2);
});

test("the list is filtered by how cases stand and by council", async ({ page }) => {
  await open(page, ...files);
  await page.getByLabel("Show", { exact: true }).selectOption("late");
  const late = listed(...files).filter(({ turn, due }) => turn === "late" || due?.["working-days-left"] < 0);
  await expect(list(page)).toHaveCount(late.length);
  await expect(page.getByText(`${late.length} of 12 cases are shown.`)).toBeVisible();
  expect(late.length).toBeGreaterThan(2);
  await page.getByLabel("Show", { exact: true }).selectOption("all");
  await expect(list(page)).toHaveCount(12);
});

test("a case is added without a file, each mistake is told, and it has its days at once", async ({ page }) => {
  await open(page);
  await page.getByText("Add a case without a file").click();
  const add = page.getByRole("button", { name: "Add the case" });
  await add.click();
  const summary = page.locator("#error-summary");
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("link")).toHaveText([
    "Write what you call the case",
    "Choose if anyone is in danger right now",
    "Choose how far it has come",
  ]);
  await summary.getByRole("link").nth(1).click();
  await expect(page.locator("#add-danger")).toBeFocused();
  await page.fill("#add-label", "KM");
  await page.locator("#add-council").selectOption("thurrock");
  await page.getByLabel("No, nobody is in danger").check();
  await page.locator("#add-stands-at").selectOption("waiting-1");
  await page.fill("#add-since-day", "31");
  await page.fill("#add-since-month", "February");
  await page.fill("#add-since-year", "2026");
  await add.click();
  await expect(summary.getByRole("link")).toHaveText(["Day must be a day of that month, or empty"]);
  await page.fill("#add-since-day", "16");
  await page.fill("#add-since-month", "nov");
  await add.click();
  await expect(page.getByRole("heading", { level: 1, name: "KM" })).toBeFocused();
  // By hand: ten working days after Monday 16 November.
  await expect(page.locator("dl")).toContainText("Monday 30 November 2026");
  await expect(page.locator("dl")).toContainText("Thurrock Council");
  const { name, path: file } = await saved(page, "Save this case");
  expect(name).toBe("KM.html");
  const [{ due }] = listed(file);
  expect(due.on).toBe("2026-11-30");
});

test("a case that has come further is counted from there", async ({ page }) => {
  await open(page, files[3]);
  await page.getByRole("link", { name: "GH" }).click();
  await page.getByText("It has come further").click();
  await page.getByRole("button", { name: "Count from there" }).click();
  await expect(page.locator("#error-summary").getByRole("link")).toHaveText(["Choose how far it has come"]);
  await page.locator("#move-stands-at").selectOption("answered-1");
  for (const [part, text] of [["day", "20"], ["month", "11"], ["year", "2026"]]) await page.fill(`#move-since-${part}`, text);
  await page.getByRole("button", { name: "Count from there" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "GH" })).toBeFocused();
  // By hand: 20 working days of which Friday 20 November is the first.
  await expect(page.locator("dl")).toContainText("Thursday 17 December 2026");
  await page.getByRole("link", { name: "All cases" }).click();
  await expect(page.getByText("In no file yet: GH.", { exact: false })).toBeVisible();
});

test("a new complaint for another young person keeps the advocate and nothing of the one before", async ({ page }) => {
  await open(page, files[0]);
  await page.getByRole("link", { name: "AB" }).click();
  await page.getByRole("button", { name: "New complaint for another young person" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "New complaint" })).toBeFocused();
  await page.getByLabel("What you call it").fill("ZZ");
  const { name, text } = await saved(page, "Save this case");
  expect(name).toBe("ZZ.html");
  expect(text).toContain("Rosa Bell");
  for (const word of ["football", "in-care", "staffordshire"]) expect(text).not.toContain(word);
});

test("a complaint that is begun here goes on in the guide under its name, and comes back as the same case", async ({ page, browser }) => {
  await open(page, files[0]);
  await page.getByText("Begin a complaint for another young person").click();
  const begin = page.getByRole("button", { name: "Save the file to begin with" });
  await begin.click();
  const summary = page.locator("#error-summary");
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("link")).toHaveText(["Write what you call the case"]);
  await summary.getByRole("link").click();
  await expect(page.locator("#begin-label")).toBeFocused();
  await page.fill("#begin-label", "ZZ");
  const start = await saved(page, "Save the file to begin with");
  expect(start.name).toBe("ZZ.html");
  expect(start.text).toContain("Rosa Bell");
  for (const word of ["football", "in-care", "staffordshire"]) expect(start.text).not.toContain(word);
  await expect(list(page)).toHaveCount(2);
  // The guide asks only for what is not in it.
  const context = await browser.newContext({ acceptDownloads: true });
  const guide = await context.newPage();
  const goOnFrom = async (name, file) => {
    await itIs(guide, TODAY);
    await guide.goto(`${council.address}guide/complaint-guide.html`);
    await guide.getByText("Go on with saved answers").click();
    await guide.locator("#open").setInputFiles({ name, mimeType: "text/html", buffer: readFileSync(file) });
  };
  await goOnFrom("ZZ.html", start.path);
  await guide.getByLabel("No, nobody is in danger").check();
  await guide.getByRole("button", { name: "Continue" }).click();
  await expect(guide.getByRole("heading", { level: 1 })).toHaveText("Who are you helping?");
  // Once all is answered it saves under the same name, and whatever the browser calls that file, it is the same case.
  await goOnFrom("ZZ (1).html", files[3]);
  await guide.getByRole("link", { name: SHEET.keep }).click();
  const back = await saved(guide, "Save my answers");
  expect(back.name).toBe("ZZ.html");
  await context.close();
  const numbered = path.join(path.dirname(back.path), "ZZ (2).html");
  writeFileSync(numbered, back.text);
  await input(page).setInputFiles([numbered]);
  await expect(page.getByText("It is one case in the list.")).toBeVisible();
  await expect(list(page)).toHaveCount(2);
  expect((await shown(page)).map(([label]) => label).sort()).toEqual(["AB", "ZZ"]);
  expect(await shown(page)).toContainEqual(["ZZ", expect.stringContaining("Stage 1")]);
});

test("leaving asks only while something is in no file", async ({ page }) => {
  await open(page, files[0]);
  const asks = () =>
    page.evaluate(() => {
      const event = new Event("beforeunload", { cancelable: true });
      return !dispatchEvent(event);
    });
  expect(await asks()).toBe(false);
  await page.getByRole("link", { name: "AB" }).click();
  await page.getByLabel("What you call it").fill("AC");
  expect(await asks()).toBe(true);
  await saved(page, "Save this case");
  expect(await asks()).toBe(false);
});

for (const width of [1280, 360, 320]) {
  test(`axe finds nothing on the advocate’s page, ${width} wide, and it is no wider than its window`, async ({ page, browserName }) => {
    test.skip(browserName !== "chromium", "axe reads the same page in any browser");
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    const look = async (what) => {
      await page.evaluate(() => document.querySelectorAll("details").forEach((more) => (more.open = true)));
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), what).toEqual([]);
      const sideways = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
      expect.soft(await page.evaluate(sideways), what).toBe(0);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    };
    await look("empty");
    await page.getByRole("button", { name: "Add the case" }).click();
    await look("with mistakes");
    const shopping = path.join(folder, `shopping-${width}.html`);
    writeFileSync(shopping, "<p>milk");
    await input(page).setInputFiles([...files, shopping]);
    await expect(list(page)).toHaveCount(12);
    await look("with cases and a file that is none");
    await page.getByRole("link", { name: "IJ" }).click();
    await look("one case");
  });
}

test("the printout of the list has every case and nothing to press", async ({ page, browserName }, info) => {
  test.skip(browserName !== "chromium", "only Chromium prints to a file");
  await open(page, ...files);
  await expect(list(page)).toHaveCount(files.length);
  const pdf = info.outputPath("cases.pdf");
  writeFileSync(pdf, await page.pdf({ format: "A4" }));
  const printed = execFileSync("pdftotext", ["-raw", pdf, "-"], { encoding: "utf8" }).replace(/\s+/g, " ");
  for (const { label, next, due } of listed(...files)) {
    for (const part of [label, next, due && inWords(due.on)]) if (part) expect(printed).toContain(part);
  }
  for (const absent of ["Open saved files", "Save the cases", "Only some of them"]) expect(printed).not.toContain(absent);
});

test("nothing of the cases is asked for, sent or kept, whatever is done", async ({ page, complaints }) => {
  const own = await openCouncil();
  await itIs(page, TODAY);
  await page.goto(`${own.address}guide/advocate.html`);
  await input(page).setInputFiles(files);
  await page.getByRole("link", { name: "KL" }).click();
  await page.getByText("The letter has gone").click();
  await page.getByRole("button", { name: "I emailed it" }).click();
  await page.getByRole("link", { name: "All cases" }).click();
  await saved(page, "Save the cases in one file");
  expect(own.asked()).toEqual(["/guide/advocate.html"]);
  expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual(["", 0, 0]);
  expect(await page.evaluate(() => [document.title, location.href.split("/").pop()])).toEqual([
    "Your cases: complaints about children’s social care",
    "advocate.html",
  ]);
  expect(complaints.all).toEqual([]);
  complaints.expected = true;
  expect(await page.evaluate((address) => fetch(address).then(() => "sent", () => "refused"), own.address)).toBe("refused");
  await own.close();
});

test("where the program cannot run, the advocate’s page says how to go on without it", async ({ page, complaints }) => {
  complaints.expected = true;
  await page.addInitScript(() => delete globalThis.WebAssembly);
  await page.goto(`${council.address}guide/advocate.html`);
  await expect(page.getByText("This browser cannot run this page.", { exact: false })).toBeVisible();
  await expect(page.getByText("The guide opens it again", { exact: false })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
});
