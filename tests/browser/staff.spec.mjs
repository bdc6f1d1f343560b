// The page for a council's staff: the dates, the calendar and the questions as the program at the command line has
// them; the mistakes; the printout; and nothing that leaves the page.

import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { unlzma } from "../../script/lzma.mjs";
import { unpacked } from "../../static/lzma.mjs";
import { openCouncil } from "./council.mjs";
import { expect, inWords, itIs, model, native, root, test } from "./journey.mjs";

const TODAY = "2026-11-22";
const PROFILE = ["--profile", "councils/staffordshire.json"];

const run = (...given) => execFileSync(native, given, { cwd: root, encoding: "utf8", maxBuffer: 4 << 20 });
const schedule = (...days) => JSON.parse(run("deadlines", ...days, ...PROFILE, "--as", "json"));
const first = { received: "2026-11-02" };
const whole = { received: "2026-11-02", "stage-two": "2026-12-01", "stage-three": "2027-01-12" };
const options = (days) => Object.entries(days).flatMap(([field, day]) => [`--${field}`, day]);

let council;
test.beforeAll(async () => (council = await openCouncil()));
test.afterAll(() => council.close());

async function open(page) {
  await itIs(page, TODAY);
  await page.goto(`${council.address}guide/staffordshire/staff-deadlines.html`);
  await expect(page.getByRole("button", { name: "Show the deadlines" })).toBeVisible();
}

async function type(page, field, day) {
  // The days of a stage stand folded together until something is typed there.
  const folded = page.locator("form details", { has: page.locator(`#${field}-day`) });
  if ((await folded.count()) > 0 && !(await folded.evaluate((part) => part.open))) await folded.locator("summary").click();
  const [year, month, of] = day.split("-");
  for (const [part, text] of [["day", of], ["month", month], ["year", year]]) await page.fill(`#${field}-${part}`, text);
}

async function show(page, days) {
  for (const [field, day] of Object.entries(days)) await type(page, field, day);
  await page.getByRole("button", { name: "Show the deadlines" }).click();
}

/** Each stage with what must be done: its day, and what stands under it. */
const shown = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("section[aria-labelledby=deadlines] > section")].map((section) => ({
      name: section.querySelector("h3").textContent,
      lines: [...section.querySelectorAll(".duties > li")].map((line) => ({
        title: line.querySelector("h4").textContent,
        says: [...line.querySelectorAll(":scope > div > p, .facts > li, .promise > p")].map((p) => p.textContent),
      })),
    })),
  );

function expected(made) {
  const facts = ({ who, to, source }) => [`Who: ${who}`, `To: ${to}`, `Rests on: ${source}`];
  const promise = ({ council }) => (council ? [`The council says: ‘${council}’`] : []);
  return [
    ...made.stages.map(({ name, duties }) => ({
      name,
      lines: duties.map((duty) => ({ title: duty.says, says: [duty.what, ...facts(duty), ...promise(duty)] })),
    })),
    {
      name: "For what the children’s procedure does not cover: the council’s own procedure",
      lines: made.corporate.map(({ what, says }) => ({ title: what, says })),
    },
  ];
}

for (const [what, days] of [["only received", first], ["at Stage 3", whole]]) {
  test(`a complaint that is ${what} has the deadlines that the command line gives`, async ({ page }) => {
    await open(page);
    await show(page, days);
    const made = schedule(...options(days));
    await expect(page.getByRole("heading", { level: 2, name: made.title })).toBeFocused();
    expect(await shown(page)).toEqual(expected(made));
    expect(made.stages.flatMap(({ duties }) => duties).length).toBeGreaterThan(20);
  });
}

test("another day gives other dates", async ({ page }) => {
  await open(page);
  await show(page, first);
  const before = await shown(page);
  await show(page, { received: "2026-11-03" });
  await expect(page.getByRole("heading", { level: 2, name: /Tuesday 3 November 2026/ })).toBeFocused();
  expect(await shown(page)).not.toEqual(before);
});

/** The days of a complaint that is only received which are counted in working days, each of them once. */
const COUNTED = 10;

test("each count ends on its date and can be opened, one by one or all", async ({ page }) => {
  await open(page);
  await show(page, first);
  const counts = page.locator(".duties details");
  await expect(counts).toHaveCount(COUNTED);
  // Each stands under what must be done by the day that it ends on.
  const duties = schedule(...options(first)).stages.flatMap(({ duties }) => duties);
  const found = await page.locator(".duties > li").evaluateAll((lines) =>
    lines.map((line) => [...line.querySelectorAll("details")].map((count) => [count.querySelector("summary").textContent, [...count.querySelectorAll(".days li")].at(-1).textContent])),
  );
  found.forEach((counts, at) => {
    for (const [name, last] of counts) {
      const day = inWords(duties[at].days.normal);
      expect(name).toBe(`How ${day} was counted`);
      expect(last).toMatch(new RegExp(`^${day}: day \\d+, the last day`));
    }
  });
  await page.getByText(`How ${inWords("2026-11-16")} was counted`, { exact: true }).click();
  await expect(counts.first().locator(".days li").last()).toHaveText(`${inWords("2026-11-16")}: day 10, the last day`);
  await expect(counts.first().locator("table.calendar caption")).toHaveText("November 2026");
  await expect(page.locator(".duties details[open]")).toHaveCount(1);
  await page.getByRole("button", { name: "Open every count" }).click();
  await expect(page.locator(".duties details[open]")).toHaveCount(COUNTED);
});

test("each mistake is told at the top and beside its date, and takes the old dates away", async ({ page }) => {
  await open(page);
  await show(page, first);
  await expect(page.locator("#deadlines")).toBeVisible();
  const summary = page.locator("#error-summary");
  const wrong = async (days, says, box) => {
    await show(page, { received: "2026-11-02", "stage-two": "--", "stage-three": "--", ...days });
    await expect(summary).toBeFocused();
    await expect(summary.getByRole("link")).toHaveText([says]);
    await expect(page.locator(".govuk-error-message")).toHaveText(`Error: ${await summary.getByRole("link").textContent()}`);
    await expect(page.locator("#deadlines")).toHaveCount(0);
    await summary.getByRole("link").click();
    await expect(page.locator(box)).toBeFocused();
    await expect(page.locator(box)).toHaveAttribute("aria-invalid", "true");
  };
  await wrong({ received: "--" }, "Enter the day the complaint was received", "#received-day");
  await wrong({ received: "2026-02-31" }, /Day must be a day of that month/, "#received-day");
  await wrong({ received: "2026-13-01" }, /Month must be a number/, "#received-month");
  await wrong({ received: "26-11-02" }, /Year must be a year/, "#received-year");
  await wrong({ "stage-two": "2026-12-" }, /Stage 2 asked for\? Day must be/, "#stage-two-day");
  // Days that cannot be those of one complaint are told of by the names of both, as the command line does.
  const early = { "stage-two": "2026-11-01" };
  const refused = spawnSync(native, ["deadlines", ...options({ ...first, ...early }), ...PROFILE], { cwd: root, encoding: "utf8" }).stderr.trim();
  expect(refused).toMatch(/the day Stage 2 was asked for is Sunday 1 November 2026, .* the day the council got the complaint/);
  await wrong(early, refused, "#stage-two-day");
  const alone = "There is a date for the day Stage 3 was asked for, and none for the day Stage 2 was asked for. Give both.";
  await wrong({ "stage-three": "2026-12-01" }, alone, "#stage-two-day");
  await show(page, whole);
  await expect(summary).toHaveCount(0);
  await expect(page.locator("#deadlines")).toBeFocused();
});

test("past the list of bank holidays no date is guessed", async ({ page }) => {
  await open(page);
  await show(page, { received: "2040-01-02" });
  await expect(page.locator("section[aria-labelledby=deadlines] h4").filter({ hasText: "No date yet" })).not.toHaveCount(0);
  await page.getByRole("button", { name: "Save for a calendar" }).click();
  await expect(page.getByText("nothing for a calendar")).toBeVisible();
});

test("a month may be written as a name", async ({ page }) => {
  await open(page);
  await show(page, first);
  await page.fill("#received-month", "nov");
  await page.getByRole("button", { name: "Show the deadlines" }).click();
  await expect(page.getByRole("heading", { level: 2, name: /Monday 2 November 2026/ })).toBeFocused();
});

/** Firefox saves into a folder that tests of other files empty at the same time, so there the file is kept in the page. */
function keepWhatIsHandedOver() {
  const blobs = new Map();
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => {
    const address = make(blob);
    blobs.set(address, blob);
    return address;
  };
  HTMLAnchorElement.prototype.click = function click() {
    globalThis.handedOver = { name: this.download, blob: blobs.get(this.href) };
  };
}

async function saved(page, browserName, button) {
  if (browserName === "chromium") {
    const download = page.waitForEvent("download");
    await button.click();
    const done = await download;
    return { name: done.suggestedFilename(), file: readFileSync(await done.path()) };
  }
  await button.click();
  const [name, bytes] = await page.evaluate(async () => {
    const { name, blob } = globalThis.handedOver;
    return [name, [...new Uint8Array(await blob.arrayBuffer())]];
  });
  return { name, file: Buffer.from(bytes) };
}

for (const [what, days] of [["only received", first], ["at Stage 3", whole]]) {
  test(`the calendar of a complaint that is ${what} is the command line's, byte for byte`, async ({ page, browserName }) => {
    if (browserName !== "chromium") await page.addInitScript(keepWhatIsHandedOver);
    await open(page);
    await show(page, days);
    const { name, file } = await saved(page, browserName, page.getByRole("button", { name: "Save for a calendar" }));
    expect(name).toBe("deadlines.ics");
    const wanted = run("deadlines", ...options(days), ...PROFILE, "--as", "ics", "--today", TODAY);
    expect(file.equals(Buffer.from(wanted))).toBe(true);
    await expect(page.getByText("Your browser has the file for your calendar.", { exact: false })).toBeVisible();
  });
}

test("a reference stands over the deadlines and in the calendar, as the command line has it", async ({ page, browserName }) => {
  if (browserName !== "chromium") await page.addInitScript(keepWhatIsHandedOver);
  const reference = "CSC/2026, 0417; A";
  await open(page);
  await page.getByLabel(/reference/i).first().fill(`  ${reference} `);
  await show(page, first);
  await expect(page.getByRole("heading", { level: 2, name: reference })).toBeFocused();
  const { file } = await saved(page, browserName, page.getByRole("button", { name: "Save for a calendar" }));
  const wanted = run("deadlines", ...options(first), ...PROFILE, "--as", "ics", "--today", TODAY, "--reference", reference);
  expect(file.toString("utf8")).toBe(wanted);
  // Without it the calendar is another.
  expect(run("deadlines", ...options(first), ...PROFILE, "--as", "ics", "--today", TODAY)).not.toBe(wanted);
});

test("the questions are found as the command line finds them, and lead to their rules", async ({ page }) => {
  await open(page);
  const listed = () => page.locator(".more summary").allTextContents();
  const all = JSON.parse(run("questions", "--as", "json"));
  expect(await listed()).toEqual(all.map(({ question }) => question));
  for (const words of ["court pause", "PANEL", "draft"]) {
    await page.fill("#search", words);
    const found = JSON.parse(run("questions", "--as", "json", ...words.split(" ")));
    expect(found.length).toBeLessThan(all.length);
    await expect(page.locator("section [role=status]").last()).toHaveText(
      found.length === 1 ? "1 question." : `${found.length} questions.`,
    );
    expect(await listed()).toEqual(found.map(({ question }) => question));
    await page.locator(".more summary").first().click();
    await expect(page.locator(".more details").first()).toContainText(found[0].answer);
    await page.locator(".more details a").first().click();
    await expect(page.locator(`#rule-${found[0].rule}`)).toBeInViewport();
    await expect(page.locator(`#rule-${found[0].rule}`)).toContainText(found[0].source);
  }
  await page.fill("#search", "zebra");
  await expect(page.getByText("No question has all these words.", { exact: false })).toBeVisible();
});

test("every link on the page leads to a rule that is there", async ({ page }) => {
  await open(page);
  await show(page, first);
  const broken = await page.evaluate(() => {
    const links = [...document.querySelectorAll("#guide a[href]")].map((link) => link.getAttribute("href"));
    if (links.length < 60) return [`only ${links.length} links`];
    return links.filter((href) => !href.startsWith("#") || !document.getElementById(href.slice(1)));
  });
  expect(broken).toEqual([]);
});

test("the printout has every deadline and nothing else of the page", async ({ page, browserName }, info) => {
  test.skip(browserName !== "chromium", "only Chromium prints to a file");
  await open(page);
  await show(page, first);
  await page.locator(".duties summary").first().click();
  const pdf = info.outputPath("deadlines.pdf");
  writeFileSync(pdf, await page.pdf({ format: "A4" }));
  const printed = execFileSync("pdftotext", ["-raw", pdf, "-"], { encoding: "utf8" }).replace(/\s+/g, " ");
  const made = schedule(...options(first));
  const flat = (text) => text.replace(/\s+/g, " ");
  for (const { title, says } of expected(made).flatMap(({ lines }) => lines)) {
    for (const text of [title, ...says]) expect(printed).toContain(flat(text));
  }
  expect(printed).toContain(`${inWords("2026-11-16")}: day 10, the last day`);
  for (const absent of ["Show the deadlines", "Questions that staff ask", `How ${inWords("2026-11-30")} was counted`]) {
    expect(printed).not.toContain(absent);
  }
});

for (const [width, tag] of [[1280, "@rare"], [320, "@slow"]]) {
  test(`axe finds nothing on the page, ${width} wide, and it is no wider than its window`, { tag }, async ({ page, browserName }) => {
    test.skip(browserName !== "chromium", "axe reads the same page in any browser");
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    const look = async (what) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), what).toEqual([]);
      const sideways = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
      expect.soft(await page.evaluate(sideways), what).toBe(0);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    };
    await look("empty");
    await show(page, first);
    await page.getByRole("button", { name: "Open every count" }).click();
    await page.evaluate(() => document.querySelectorAll("details").forEach((more) => (more.open = true)));
    await look("with everything opened");
    await show(page, { received: "2026-02-31" });
    await look("with a mistake");
  });
}

// --- The council's own list of forty complaints (tests/registers/README.md).

const REGISTERS = path.join(root, "tests/registers");
const FORTY = path.join(REGISTERS, "forty.csv");
const listFile = (name) => readFileSync(path.join(REGISTERS, name), "utf8");
const cases = (as, ...files) => run("cases", "--today", TODAY, "--as", as, ...files);
const listed = (...files) => JSON.parse(cases("json", ...files)).complaints;
const listRows = (page) => page.locator("#list-table tbody tr");
const named = ({ reference, label }) => (label && label !== reference ? `${reference} (${label})` : reference);

/** Pastes as a person does: the browser is told of a paste that holds what the clipboard of a spreadsheet holds. */
async function paste(page, text, html) {
  const field = page.getByLabel("Your list");
  await field.focus();
  await field.evaluate(
    (area, { text, html }) => {
      const data = new DataTransfer();
      data.setData("text/plain", text);
      if (html) data.setData("text/html", html);
      const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
      // A browser puts the plain text into the field itself, where no page takes the paste for itself.
      if (area.dispatchEvent(event)) document.execCommand("insertText", false, data.getData("text/plain") || text);
    },
    { text, html },
  );
  await page.getByRole("button", { name: "Show the list" }).click();
}

/** Puts this on the browser's clipboard as a spreadsheet does, and pastes it with the keyboard. */
async function pasteByKeyboard(page, text, html) {
  const field = page.locator("#search");
  await field.fill("copied");
  await field.selectText();
  await field.evaluate(
    (field, { text, html }) => {
      const copied = (event) => {
        event.clipboardData.setData("text/plain", text);
        event.clipboardData.setData("text/html", html);
        event.preventDefault();
      };
      field.addEventListener("copy", copied, { once: true });
    },
    { text, html },
  );
  await page.keyboard.press("ControlOrMeta+c");
  await page.getByLabel("Your list").focus();
  await page.keyboard.press("ControlOrMeta+v");
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "Show the list" }).click();
}

async function openFiles(page, ...files) {
  await page.locator("#list-file").setInputFiles(files);
}

/** The list as the page shows it, whole: the name of each complaint with everything that stands beside it. */
async function wholeList(page) {
  await expect(page.getByText(/^\d+ of \d+ shown\.$/)).toBeVisible();
  const more = page.getByRole("button", { name: /^Show all/ });
  if (await more.count()) await more.click();
  const rows = await listRows(page).evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));
  // On the screen what matters most comes first; here in the order of the file.
  return rows.map(([name, stands, due, next, who, stage]) => [name, stage, next, who, due, stands]);
}

/** The same from the command line's table. */
function wholeTable(...files) {
  const csv = cases("csv", ...files).replace(/^\uFEFF/, "");
  return csv.trimEnd().split("\r\n").slice(1).map((line) => [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)|([^,]*)(?:,|$)/g)].slice(0, 6).map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain));
}

const doubtsOf = (page) => page.locator("details", { hasText: /^What to look at/ }).locator("li").allTextContents();
const doubtsOfText = (...files) => cases("text", ...files).split("\n").filter((line) => line.startsWith("! ")).map((line) => line.slice(2));

async function isTheList(page, ...files) {
  const shown = await wholeList(page);
  expect(shown.length).toBe(listed(...files).length);
  const dated = ([name, stage, next, who, due, stands]) => [name, stage, next, who, /^\d{4}-/.test(due) ? inWords(due) : due, stands];
  expect(shown).toEqual(wholeTable(...files).map(dated));
  expect(await doubtsOf(page)).toEqual(doubtsOfText(...files));
}

for (const [how, put] of [
  ["pasted as the text of the file", (page) => paste(page, listFile("forty.csv"))],
  ["opened as a file", (page) => openFiles(page, FORTY)],
]) {
  test(`forty complaints ${how} stand as the command line has them, each with its doubts`, async ({ page }) => {
    await open(page);
    await put(page);
    await expect(page.getByText("40 complaints. 21 are late. 3 are due in the next 5 working days.")).toBeVisible();
    await expect(page.locator("#cases")).toBeFocused();
    await isTheList(page, FORTY);
    expect((await doubtsOf(page)).length).toBe(8);
  });
}

for (const [name, html] of [["forty-copied.txt", "forty-copied.html"], ["forty-copied-month-first.txt"]]) {
  test(`forty complaints pasted from LibreOffice Calc (${name}) have the same dates as the file`, async ({ page }) => {
    await open(page);
    await paste(page, listFile(name), html && listFile(html));
    await isTheList(page, path.join(REGISTERS, name));
    const dates = (rows) => rows.map(([name, , , , due]) => [name, due]).sort();
    const ofFile = wholeTable(FORTY).map(([name, , , , due]) => [name, /^\d{4}-/.test(due) ? inWords(due) : due]).sort();
    // One cell that is no date in the file is one in a list with the month first.
    const without = (rows) => rows.filter(([name]) => name !== "CS/26/0123 (RH)");
    expect(without(dates(await wholeList(page)))).toEqual(without(ofFile));
  });
}

test("forty complaints on the browser's own clipboard, pasted with the keyboard, are the list of the file", async ({ page }) => {
  await open(page);
  await pasteByKeyboard(page, listFile("forty-copied.txt"), listFile("forty-copied.html"));
  await isTheList(page, path.join(REGISTERS, "forty-copied.txt"));
});

test("each complaint of the list has the dates that it has by itself", async ({ page }) => {
  await open(page);
  await openFiles(page, FORTY);
  const shown = new Map((await wholeList(page)).map(([name, , , , due]) => [name, due]));
  let compared = 0;
  // The lines of the file whose dates the page's own fields take as they are.
  for (const line of listFile("forty.csv").split("\r\n")) {
    const [reference, child, ...days] = line.split(",");
    if (!/^CS/.test(reference) || !days.slice(0, 1).every((day) => /^\d{4}-\d\d-\d\d$/.test(day))) continue;
    if (days.slice(0, 8).some((day) => day && !/^\d{4}-\d\d-\d\d$/.test(day))) continue;
    const options = ["--received", days[0]];
    if (days[2]) options.push("--stage-two", days[2]);
    if (days[4]) options.push("--stage-three", days[4]);
    const happened = { "answered-1": days[1], "answered-2": days[3], "panel-met": days[5], "report-received": days[6], "answered-3": days[7] };
    for (const [event, day] of Object.entries(happened)) if (day) options.push("--happened", `${event}=${day}`);
    const duties = JSON.parse(run("deadlines", ...options, "--as", "json")).stages.flatMap(({ duties }) => duties);
    const due = shown.get(`${reference} (${child})`);
    if (due === "") continue;
    expect(duties.map(({ date, says }) => `${date ?? ""} ${says}`).join("\n"), reference).toContain(due);
    compared += 1;
  }
  expect(compared).toBeGreaterThanOrEqual(6);
});

test("the list is filtered, and saved as a table and a calendar, byte for byte as the command line has them", async ({ page, browserName }) => {
  if (browserName !== "chromium") await page.addInitScript(keepWhatIsHandedOver);
  await open(page);
  await openFiles(page, FORTY);
  const all = await wholeList(page);
  for (const words of ["late by", "panel", "0134"]) {
    await page.getByLabel("Show only those that say").fill(words);
    const wanted = all.filter((cells) => cells.some((cell) => cell.toLowerCase().includes(words)));
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.length).toBeLessThan(all.length);
    await expect(page.getByText(`${wanted.length} of ${wanted.length} shown.`)).toBeVisible();
    expect(await wholeList(page)).toEqual(wanted);
  }
  const table = await saved(page, browserName, page.getByRole("button", { name: "Save as CSV with the dates" }));
  expect([table.name, table.file.toString("utf8")]).toEqual(["complaints.csv", cases("csv", FORTY)]);
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
  const calendar = await saved(page, browserName, page.locator("#cases ~ *").getByRole("button", { name: "Save for a calendar" }));
  expect([calendar.name, calendar.file.toString("utf8")]).toEqual(["complaints.ics", cases("ics", FORTY)]);
});

test("the figures of each time that can be chosen are the command line's", async ({ page }) => {
  await open(page);
  await openFiles(page, path.join(REGISTERS, "forty-figures.csv"));
  const table = page.locator("table", { has: page.locator("meter") });
  const seen = new Set();
  for (const [name, from, to] of [
    ["This financial year", "2026-04-01", "2027-03-31"],
    ["The financial year before", "2025-04-01", "2026-03-31"],
    ["This quarter", "2026-10-01", "2026-12-31"],
    ["The quarter before", "2026-07-01", "2026-09-30"],
  ]) {
    await page.getByLabel("Figures for").selectOption(name);
    await expect(table.locator("caption")).toContainText(`${name}: from`);
    const shown = await table.evaluate((table) => [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent)));
    const told = cases("figures", path.join(REGISTERS, "forty-figures.csv"), "--from", from, "--to", to).trimEnd().split("\n");
    expect(shown).toEqual(told.slice(0, shown.length).map((line) => line.split("\t")));
    seen.add(JSON.stringify(shown.slice(1)));
  }
  expect(seen.size).toBeGreaterThan(1);
});

test("the figures of the year are the command line's", async ({ page }) => {
  await open(page);
  await openFiles(page, FORTY);
  const caption = /^This financial year: from/;
  const shown = await page.locator("table", { has: page.locator("caption", { hasText: caption }) }).evaluate((table) =>
    [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent)),
  );
  const told = cases("figures", FORTY).trimEnd().split("\n");
  expect(shown).toEqual(told.slice(0, shown.length).map((line) => line.split("\t")));
  await expect(page.locator("section ul").filter({ hasText: "Partly upheld: " }).last().locator("li")).toHaveText(told.slice(shown.length, -1));
  // Two have days that cannot be right.
  expect(told.at(-1)).toMatch(/^In no figure, because their days cannot be right: CS/);
  await expect(page.getByText(told.at(-1), { exact: true })).toBeVisible();
});

test("a long list is drawn whole when that is wanted, and one that cannot be read says why", async ({ page }) => {
  await open(page);
  await paste(page, `Ref,Received\n${Array.from({ length: 130 }, (_, n) => `C${n},${String((n % 28) + 1).padStart(2, "0")}/10/2026`).join("\n")}`);
  await expect(listRows(page)).toHaveCount(50);
  await expect(page.getByText("50 of 130 shown.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Show 100 more" })).toHaveCount(0);
  await page.getByRole("button", { name: "Show all 130" }).click();
  await expect(listRows(page)).toHaveCount(130);
  await expect(listRows(page).nth(50).locator("th")).toBeFocused();
  await expect(page.getByRole("button", { name: /^Show all/ })).toHaveCount(0);
  await page.getByLabel("Your list").fill("Ref,Due\nC1,02/11/2026");
  await page.getByRole("button", { name: "Show the list" }).click();
  await expect(page.locator("#list-error")).toContainText("‘Received’");
  await expect(listRows(page)).toHaveCount(0);
});

test("of hundreds of complaints more are drawn as they are wanted, and all of them are printed", async ({ page, browserName }, info) => {
  await page.addInitScript(() => (globalThis.print = () => (globalThis.printed = document.querySelectorAll("#list-table tbody tr").length)));
  await open(page);
  await paste(page, `Ref,Received\n${Array.from({ length: 320 }, (_, n) => `C${n},${String((n % 28) + 1).padStart(2, "0")}/10/2026`).join("\n")}`);
  await expect(listRows(page)).toHaveCount(50);
  await page.getByRole("button", { name: "Show 100 more" }).press("Enter");
  await expect(listRows(page)).toHaveCount(150);
  await expect(listRows(page).nth(50).locator("th")).toBeFocused();
  await expect(page.getByText("150 of 320 shown.")).toBeVisible();
  await page.getByLabel("Show only those that say").fill("C31");
  await expect(page.getByText("11 of 11 shown.")).toBeVisible();
  await page.getByLabel("Show only those that say").fill("");
  await expect(listRows(page)).toHaveCount(50);
  await page.locator("#cases ~ *").getByRole("button", { name: "Print" }).click();
  await expect.poll(() => page.evaluate(() => globalThis.printed)).toBe(320);
  if (browserName !== "chromium") return;
  const pdf = info.outputPath("list.pdf");
  writeFileSync(pdf, await page.pdf({ format: "A4" }));
  const printed = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" });
  for (const name of ["C0", "C160", "C319"]) expect(printed).toMatch(new RegExp(`\\b${name}\\b`));
  for (const absent of ["Show the list", "Show only those that say"]) expect(printed).not.toContain(absent);
});

test("case files that the guide wrote stand in the list beside the council’s own, as the command line has them", async ({ page }, info) => {
  const made = (story, name) => {
    const about = readFileSync(path.join(root, "tests/people", story, "about.txt"), "utf8");
    const field = (of) => new RegExp(`^${of}: (.*)$`, "m").exec(about)[1];
    const file = info.outputPath(name);
    writeFileSync(file, run("answer", "--council", `councils/${field("Council")}.json`, "--today", field("Today"), "--voice", field("Voice"), "--as", "json", `tests/people/${story}/answers.json`));
    return file;
  };
  const waiting = made("waiting-for-stage-one-in-time", "waiting.json");
  const two = made("waiting-for-stage-two-in-time", "two.json");
  const newer = info.outputPath("newer.json");
  writeFileSync(newer, readFileSync(waiting, "utf8").replace(/"version": 1/, '"version": 99'));
  await open(page);
  // One by itself.
  await openFiles(page, waiting);
  await expect(listRows(page)).toHaveCount(1);
  await isTheList(page, waiting);
  expect((await doubtsOf(page)).join()).toContain("The case file says that it was sent on");
  const [alone] = await wholeList(page);
  await page.getByRole("button", { name: "Put these files away" }).click();
  // Beside the council's list, another case, and one that a newer guide wrote.
  await openFiles(page, FORTY, waiting, two, newer);
  await expect(page.getByText("42 complaints.", { exact: false })).toBeVisible();
  const both = [FORTY, waiting, two];
  const names = (rows) => rows.map(([name, stage, next, who, due, stands]) => [name, stage, next, who, due, stands].join(" | ")).sort();
  expect(names(await wholeList(page)).length).toBe(listed(...both).length);
  const dated = ([name, stage, next, who, due, stands]) => [name, stage, next, who, /^\d{4}-/.test(due) ? inWords(due) : due, stands];
  expect(names(await wholeList(page))).toEqual(names(wholeTable(...both).map(dated)));
  expect(await wholeList(page)).toContainEqual(alone);
  expect((await doubtsOf(page)).filter((line) => line.startsWith("newer.json is left out."))).toHaveLength(1);
  // The same case sent a week before has another day.
  const earlier = info.outputPath("earlier.json");
  const sent = /"stage-date": {[^}]*"date": "([^"]+)"/.exec(readFileSync(waiting, "utf8"))[1];
  const before = new Date(Date.parse(sent) - 7 * 86_400_000).toISOString().slice(0, 10);
  writeFileSync(earlier, readFileSync(waiting, "utf8").replaceAll(sent, before));
  await page.getByRole("button", { name: "Put these files away" }).click();
  await openFiles(page, earlier);
  await expect(listRows(page)).toHaveCount(1);
  await isTheList(page, earlier);
  expect((await wholeList(page))[0][4]).not.toBe(alone[4]);
});

test("the list is pasted, shown and filtered by keyboard alone", async ({ page, browserName }) => {
  if (browserName !== "chromium") await page.addInitScript(keepWhatIsHandedOver);
  await open(page);
  await page.locator("#report").focus().catch(() => {});
  const to = async (name) => {
    for (let n = 0; n < 80; n += 1) {
      const there = await page.evaluate(() => document.activeElement?.labels?.[0]?.textContent ?? document.activeElement?.textContent ?? "");
      if (there.startsWith(name)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`no tab stop called ${name}`);
  };
  await to("Your list");
  await page.keyboard.insertText(listFile("forty.csv"));
  await to("Show the list");
  await page.keyboard.press("Enter");
  await expect(page.locator("#cases")).toBeFocused();
  await to("Show only those that say");
  await page.keyboard.type("over");
  await expect(listRows(page)).toHaveCount(4);
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
  await expect(listRows(page)).toHaveCount(40);
});

for (const [width, tag] of [[1280, "@rare"], [320, "@slow"]]) {
  test(`axe finds nothing on the list, ${width} wide, and the page is no wider than its window`, { tag }, async ({ page, browserName }, info) => {
    test.skip(browserName !== "chromium", "axe reads the same page in any browser");
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    await openFiles(page, FORTY);
    await expect(listRows(page)).toHaveCount(40);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await page.screenshot({ path: info.outputPath(`list-${width}.png`), fullPage: true });
  });
}

test("nothing is asked for, sent or kept, whatever is done", async ({ page, complaints }) => {
  const own = await openCouncil();
  await itIs(page, TODAY);
  await page.goto(`${own.address}guide/staffordshire/staff-deadlines.html`);
  await show(page, whole);
  await page.fill("#search", "court");
  await page.getByRole("button", { name: "Open every count" }).click();
  expect(own.asked()).toEqual(["/guide/staffordshire/staff-deadlines.html"]);
  const kept = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length, history.length > 2]);
  expect(kept).toEqual(["", 0, 0, false]);
  // The same server hears of what the page's policy would have let out; the browser tells the console that it did not.
  expect(complaints.all).toEqual([]);
  complaints.expected = true;
  expect(await page.evaluate((address) => fetch(address).then(() => "sent", () => "refused"), own.address)).toBe("refused");
  await own.close();
});

test("where the program cannot run, the page says how to count without it", async ({ page, complaints }) => {
  complaints.expected = true;
  await page.addInitScript(() => delete globalThis.WebAssembly);
  await page.goto(`${council.address}guide/staffordshire/staff-deadlines.html`);
  await expect(page.getByText("This browser cannot run this page.", { exact: false })).toBeVisible();
  await expect(page.getByText("Stage 2: 25 working days", { exact: false })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
});

test("no word for staff is in the program that people load, nor theirs in the staff's", async () => {
  const words = async (file) => {
    const html = readFileSync(path.join(root, "dist", file), "utf8");
    const program = await unpacked(unlzma, Buffer.from(/id="program">([^<]*)</.exec(html)[1], "base64"));
    return Buffer.from(program).toString("latin1");
  };
  const [people, staff] = await Promise.all(["complaint-guide.html", "staff-deadlines.html"].map(words));
  const [{ answer }] = JSON.parse(run("questions", "--as", "json"));
  const { ask } = model({ today: TODAY }, {})["next-question"];
  const ascii = (text) => text.split(/[^ -~]/)[0];
  expect(staff).toContain(ascii(answer));
  expect(people).not.toContain(ascii(answer));
  expect(people).toContain(ascii(ask));
  expect(staff).not.toContain(ascii(ask));
});
