// How long an advocate's week takes, before the advocate's page and with it: twelve young people on Monday morning, three
// new letters, two chases, and six cases handed over. It plays both in Chromium on the built pages with a mouse, counts
// what is pressed, filled in, typed and read, and works the time out from that; it does not wait. The figures of
// docs/newcomer.md:
//
//     node tests/browser/advocate-week.mjs

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "@playwright/test";
import { openCouncil } from "./council.mjs";
import { ANSWERS, expect, Guide, itIs, model, native, onPage, RESULT, root, saysTo, SHEET } from "./journey.mjs";
import { advocate } from "./people.mjs";

/** What a person is taken to need, in seconds: as for docs/newcomer.md, and 200 words a minute for what is read. */
const TAKES = { letter: 60 / (40 * 5), field: 4, press: 2, word: 60 / 200 };
const TODAY = "2026-11-23";
const run = (...given) => execFileSync(native, given, { cwd: root, encoding: "utf8", maxBuffer: 16 << 20 });

/** Twelve young people at every stage, whose files the advocate has. */
const TWELVE = {
  AB: "rosa-advocate-for-a-boy-in-care-staffordshire",
  CD: "amira-15-in-foster-care-staffordshire",
  EF: "told-a-worker-three-weeks-ago",
  GH: "waiting-for-stage-one-in-time",
  IJ: "stage-one-is-past-ten-days",
  KL: "stage-one-answered-in-staffordshire",
  MN: "waiting-for-stage-two-in-time",
  OP: "stage-two-is-past-sixty-five-days",
  QR: "stage-two-answered",
  ST: "waiting-for-the-panel",
  UV: "the-panels-report-is-late",
  WX: "all-stages-done",
};
const CHASED = ["IJ", "OP"];
const HANDED_OVER = ["GH", "KL", "MN", "QR", "ST", "UV"];
const NEW = ["NA", "NB", "NC"];

/** Somebody at work, with what they have done so far. */
class Worker {
  constructor() {
    Object.assign(this, { presses: 0, fields: 0, letters: 0, words: 0, read: new Set() });
  }

  async press(_, control) {
    await control.click();
    this.presses += 1;
  }

  choose = this.press;

  async tick(guide, control) {
    if (!(await control.isChecked())) await this.press(guide, control);
  }

  async write(_, field, text) {
    await field.fill(text);
    this.fields += 1;
    this.letters += text.length;
  }

  /** Writes something down outside the pages. */
  note(text) {
    this.fields += 1;
    this.letters += text.length;
  }

  /** Chooses files: opens the dialog, and marks what is wanted in it. */
  async choosesFiles(input, files) {
    await input.setInputFiles(files);
    this.presses += 2;
  }

  /** Reads what is on the screen, but for lines that were read before. */
  async reads(inside) {
    const text = await inside.evaluate(() => [...document.querySelectorAll("main")].filter((main) => main.getClientRects().length > 0).map((main) => main.innerText).join("\n") || document.body.innerText);
    for (const line of text.split("\n").map((line) => line.trim()).filter(Boolean)) {
      if (this.read.has(line)) continue;
      this.read.add(line);
      this.words += line.split(/\s+/).length;
    }
  }

  get time() {
    return this.letters * TAKES.letter + this.fields * TAKES.field + this.presses * TAKES.press + this.words * TAKES.word;
  }
}

const council = await openCouncil();
const folder = mkdtempSync(path.join(tmpdir(), "week-"));
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });

const files = Object.fromEntries(
  Object.entries(TWELVE).map(([label, story]) => {
    const about = readFileSync(path.join(root, "tests/people", story, "about.txt"), "utf8");
    const field = (name) => new RegExp(`^${name}: (.*)$`, "m").exec(about)[1];
    const file = path.join(folder, `${label}.html`);
    const given = ["--council", `councils/${field("Council")}.json`, "--today", field("Today"), "--voice", field("Voice")];
    writeFileSync(file, run("answer", ...given, "--as", "save", `tests/people/${story}/answers.json`));
    return [label, file];
  }),
);
const listed = Object.fromEntries(JSON.parse(run("cases", "--today", TODAY, "--as", "json", ...Object.values(files))).cases.map((one) => [one.label, one]));

/** What an advocate would write of a case to a colleague, with what its page says. */
const inAMail = ({ label, council: name, stands, last, next, due }) =>
  [label, name, stands, last && `${last.what ?? last} ${last.when ?? ""}`, next && `Next: ${next}`, due && `by ${due.on}`].filter(Boolean).join(". ");

async function open(address) {
  const context = await browser.newContext({ acceptDownloads: true, permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  await itIs(page, TODAY);
  await page.goto(`${council.address}guide/${address}`);
  return page;
}

async function guideOf(worker, file) {
  const page = await open("complaint-guide.html");
  const guide = new Guide(page, { hand: worker });
  Object.assign(guide, { inside: page.mainFrame(), level: 1 });
  await expect(guide.startButton()).toBeVisible();
  if (file) {
    await worker.press(null, page.getByText("Go on with saved answers"));
    await worker.choosesFiles(page.locator("#open"), [file]);
  }
  return guide;
}

/** Reads a file that the guide saved, up to its result. */
async function opened(worker, file) {
  const guide = await guideOf(worker, file);
  await guide.inside.locator("main, #guide").getByRole("heading", { level: 1, name: RESULT }).or(guide.inside.getByRole("heading", { level: 1, name: ANSWERS })).first().waitFor();
  await guide.isWhole();
  await worker.reads(guide.inside);
  return guide;
}

const save = async (worker, page, button) => {
  const download = page.waitForEvent("download");
  await worker.press(null, button);
  const done = await download;
  const file = path.join(mkdtempSync(path.join(folder, "saved-")), done.suggestedFilename());
  await done.saveAs(file);
  return file;
};

/** Answers what the guide asks, from its first question to its result; what it knows from a file it asks nobody. */
async function answers(worker, guide, person, known = {}) {
  const said = { ...known };
  const setting = { council: "statutory", today: TODAY, voice: "adult" };
  let question = model(setting, said)["next-question"];
  while (question) {
    await worker.reads(guide.inside);
    for (const one of onPage(question)) {
      if (one.question in known) continue;
      const says = saysTo(person, one);
      await guide.say(one, says);
      said[one.question] = says;
    }
    const onward = guide.onward(question);
    question = model(setting, said)["next-question"];
    await guide.goOn(onward, question?.ask ?? RESULT);
  }
  await worker.reads(guide.inside);
}

/** The letter, copied into a mail, and that it has gone. */
async function sends(worker, guide) {
  await guide.turn(SHEET.letter);
  await worker.reads(guide.inside);
  await worker.press(null, guide.button("Copy the letter"));
}

async function keeps(worker, guide) {
  await guide.turn(SHEET.keep);
  return save(worker, guide.page, guide.button("Save my answers"));
}

const person = (label) => ({ ...advocate, today: TODAY, says: { ...advocate.says, "the-child": { name: label, age: "12" } } });

/** Each part of the week: how it was done with the guide alone, and how with the page. */
const before = {
  async monday(worker) {
    for (const [label, file] of Object.entries(files)) {
      const guide = await opened(worker, file);
      const { due, next } = listed[label];
      const dates = guide.inside.getByRole("link", { name: SHEET.dates });
      if (await dates.count()) {
        await worker.press(null, dates);
        await guide.isWhole();
        await worker.reads(guide.inside);
      }
      // A list of one's own, to see what comes first.
      worker.note([label, due?.on ?? "", next ?? ""].join(" "));
      await guide.page.context().close();
    }
  },
  async letters(worker) {
    for (const label of NEW) {
      const guide = await guideOf(worker);
      await worker.reads(guide.inside);
      await guide.goOn(guide.startButton(), model({ council: "statutory", today: TODAY }, {})["next-question"].ask);
      await answers(worker, guide, person(label));
      await sends(worker, guide);
      await keeps(worker, guide);
      await guide.page.context().close();
    }
  },
  async chases(worker) {
    for (const label of CHASED) {
      const guide = await opened(worker, files[label]);
      await sends(worker, guide);
      await guide.page.context().close();
    }
  },
  async handOver(worker) {
    for (const label of HANDED_OVER) {
      const guide = await opened(worker, files[label]);
      const dates = guide.inside.getByRole("link", { name: SHEET.dates });
      if (await dates.count()) await worker.press(null, dates);
      await guide.isWhole();
      await worker.reads(guide.inside);
      worker.note(inAMail(listed[label]));
      // The file itself goes with it.
      worker.presses += 2;
      await guide.page.context().close();
    }
  },
};

const list = (page) => page.locator("#cases ~ ol > li");
async function withCases(worker) {
  const page = await open("advocate.html");
  await page.getByLabel("Open saved files").waitFor();
  await worker.choosesFiles(page.getByLabel("Open saved files"), Object.values(files));
  await expect(list(page)).toHaveCount(12);
  return page;
}

let page;
const withPage = {
  async monday(worker) {
    page = await withCases(worker);
    await worker.reads(page);
  },
  async letters(worker) {
    const whole = [];
    await worker.press(null, page.getByText("Begin a complaint for another young person"));
    for (const label of NEW) {
      await worker.write(null, page.locator("#begin-label"), label);
      await worker.reads(page);
      const begun = await save(worker, page, page.getByRole("button", { name: "Save the file to begin with" }));
      const guide = await guideOf(worker, begun);
      const kept = savedIn(begun);
      const first = model({ council: "statutory", today: TODAY }, kept)["next-question"];
      await expect(guide.heading()).toHaveText(first.ask);
      await guide.isWhole();
      await answers(worker, guide, person(label), kept);
      await sends(worker, guide);
      whole.push(await keeps(worker, guide));
      await guide.page.context().close();
    }
    // What the guide has saved takes the place of what was begun.
    await worker.choosesFiles(page.getByLabel("Open saved files"), whole);
    await expect(list(page)).toHaveCount(12 + NEW.length);
    for (const label of NEW) await expect(page.getByRole("link", { name: label, exact: true })).toBeVisible();
    await worker.reads(page);
  },
  async chases(worker) {
    for (const label of CHASED) {
      await worker.press(null, page.getByRole("link", { name: label, exact: true }));
      await worker.reads(page);
      await worker.press(null, page.getByRole("button", { name: "Copy the letter" }));
      await worker.press(null, page.getByRole("link", { name: "All cases" }));
    }
  },
  async handOver(worker) {
    await expect(list(page)).toHaveCount(12 + NEW.length);
    await worker.press(null, page.getByText("Only some of them"));
    for (const label of HANDED_OVER) await worker.tick(null, page.getByRole("checkbox", { name: label, exact: true }));
    await worker.reads(page);
    const pack = await save(worker, page, page.getByRole("button", { name: "Save the cases in one file" }));
    const theirs = await open("advocate.html");
    await theirs.getByLabel("Open saved files").setInputFiles([pack]);
    await expect(list(theirs)).toHaveCount(HANDED_OVER.length);
    // It goes with the mail.
    worker.presses += 2;
  },
};

/** The answers in a file that a page saved. */
function savedIn(file) {
  const block = /<script[^>]*type="application\/json"[^>]*>([\s\S]*?)<\/script>/.exec(readFileSync(file, "utf8"));
  return Object.fromEntries(JSON.parse(block[1]).answers.map(({ question, answer }) => [question, answer]));
}

const minutes = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, "0")}`;
try {
  for (const [how, parts] of [["the guide alone", before], ["with the page", withPage]]) {
    const week = new Worker();
    for (const [part, does] of Object.entries(parts)) {
      const was = { ...week, time: week.time };
      await does(week);
      const of = (what) => week[what] - was[what];
      console.log(`${how} | ${part} | ${of("presses")} presses | ${of("fields")} fields | ${of("letters")} letters | ${of("words")} words | ${minutes(of("time"))}`);
    }
    console.log(`${how} | all of it | ${week.presses} | ${week.fields} | ${week.letters} | ${week.words} | ${minutes(week.time)}`);
  }
} finally {
  await browser.close();
  await council.close();
  rmSync(folder, { recursive: true });
}
