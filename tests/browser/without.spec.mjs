// The guide where WebAssembly is off, and what there is where no script runs.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "@playwright/test";
import { councilPage, openCouncil, OWN_WORDS } from "./council.mjs";
import { expect, Guide, itIs, model, test } from "./journey.mjs";
import { fosterChild } from "./people.mjs";

const PAGES = { "/with-words.html": councilPage(`<complaint-guide profile="example">${OWN_WORDS}</complaint-guide>`) };
const GUIDE = "/guide/example/complaint-guide.html";
const WITHOUT = "/guide/example/complaint-guide-without-wasm.html";
const READ = "/guide/example/complaint-guide-read.html";
const SECRET = "Quillon told me not to say";

let council;
test.beforeEach(async () => void (council = await openCouncil({ pages: PAGES })));
test.afterEach(() => council.close());

const places = {
  "on a page of its own": (page) => Guide.asFullPage(page, council.address.slice(0, -1) + GUIDE),
  "in a council’s page": (page) => Guide.inCouncilPage(page, `${council.address}with-words.html`),
};
/** The letter's words, however headings, lists and indents are shown. */
const words = (text) => text.toLowerCase().replace(/^[\s•-]+/gm, "").split(/\s+/).join(" ").trim();

/** The whole way, and the letter that the command line writes for the same answers. */
async function wholeWay(page, open) {
  await itIs(page, fosterChild.today);
  const guide = await open(page);
  const { said, setting } = await guide.answerEverything(fosterChild, { council: "example" });
  await guide.finish();
  const { letter } = model(setting, said);
  expect(words(await guide.letter().innerText())).toBe(words(letter));
  return guide;
}

for (const [where, open] of Object.entries(places)) {
  test(`the whole way can be gone where the browser has no WebAssembly, ${where}`, async ({ page }) => {
    test.slow();
    await page.addInitScript(() => delete globalThis.WebAssembly);
    const guide = await wholeWay(page, open);
    expect(guide.inside.url()).toContain("complaint-guide-without-wasm.html");
    expect(council.asked().filter((name) => name.startsWith("/guide/example/"))).toEqual([GUIDE, WITHOUT]);
  });
}

test("nobody else loads the page without WebAssembly", async ({ page }) => {
  await places["on a page of its own"](page);
  await expect.poll(() => page.evaluate(() => document.readyState)).toBe("complete");
  expect(council.asked()).toEqual([GUIDE]);
});

test("the whole way can be gone in a Chromium that compiles nothing, as locked-down devices have it", async ({
  browserName,
}, { project }) => {
  test.skip(browserName !== "chromium", "Chromium’s own switch");
  test.slow();
  const { launchOptions } = project.use;
  const browser = await chromium.launch({ ...launchOptions, args: [...launchOptions.args, "--js-flags=--jitless"] });
  try {
    const page = await browser.newPage();
    const guide = await wholeWay(page, places["in a council’s page"]);
    expect(await guide.inside.evaluate(() => typeof WebAssembly)).toBe("undefined");
    expect(guide.inside.url()).toContain("complaint-guide-without-wasm.html");
  } finally {
    await browser.close();
  }
});

test("a council’s own words stay where the page without WebAssembly was not uploaded", async ({ page, complaints }) => {
  complaints.expected = true;
  await council.close();
  council = await openCouncil({ pages: PAGES, change: (name, text) => (name === WITHOUT ? undefined : text) });
  await page.addInitScript(() => delete globalThis.WebAssembly);
  await page.clock.install();
  await page.goto(`${council.address}with-words.html`);
  await expect.poll(() => council.asked()).toContain(WITHOUT);
  await page.clock.fastForward(16_000);
  await expect(page.getByText("01632 960 555")).toBeVisible();
  await expect(page.locator("complaint-guide iframe")).toHaveCount(0);
});

test("what is chosen before the program without WebAssembly has come is kept", async ({ page }) => {
  await council.close();
  const until = (name, text) => (name === WITHOUT ? text.indexOf('<script type="module">') + 1_000 : undefined);
  council = await openCouncil({ pages: PAGES, hold: until });
  await page.addInitScript(() => delete globalThis.WebAssembly);
  const setting = { council: "example", today: fosterChild.today, voice: "adult" };
  await page.goto(council.address.slice(0, -1) + GUIDE, { waitUntil: "commit" });
  await page.waitForURL(/without-wasm/, { waitUntil: "commit" });
  const guide = new Guide(page);
  Object.assign(guide, { inside: page.mainFrame(), level: 1 });
  await guide.goOn(guide.startButton(), model(setting, {})["next-question"].ask);
  await page.locator("[value=no]").check();
  await guide.button("Continue").click();
  council.release();
  await guide.arrivesAt(model(setting, { danger: "no" })["next-question"].ask);
});

// --- Breaking, with WebAssembly and without, before the first answer and after.

for (const [how, without] of Object.entries({ "with WebAssembly": false, "without WebAssembly": true })) {
  for (const when of ["as it takes over", "on the way"]) {
    test(`a program that breaks ${when} shows how to complain and no word of an answer, ${how}`, async ({ page, complaints }) => {
      complaints.expected = true;
      const said = [];
      page.on("console", (message) => said.push(message.text()));
      page.on("pageerror", (error) => said.push(`${error.message} ${error.stack}`));
      if (without) await page.addInitScript(() => delete globalThis.WebAssembly);
      await itIs(page, fosterChild.today);
      const guide = await places["on a page of its own"](page);
      await expect.poll(() => page.evaluate(() => document.readyState)).toBe("complete");
      if (when === "on the way") {
        const { question } = await guide.answerEverything(fosterChild, { council: "example", until: "what-happened:home" });
        await guide.say(question, { what: SECRET });
        // What the program believes to be there is gone, as an extension of the browser may take it.
        await page.evaluate(() => document.querySelector("#guide .screen + *").remove());
        await page.evaluate(() => document.querySelectorAll(".voices button")[2].click());
      } else {
        await guide.goOn(guide.startButton(), /./);
        await page.locator("[value=no]").check();
        // What was drawn ahead is copied, and no longer made.
        await page.evaluate(() => {
          Node.prototype.cloneNode = Document.prototype.createElement = Document.prototype.createElementNS = () => null;
        });
        // If it took over at that very moment, it is broken already.
        await page.evaluate(() => document.querySelector("[type=submit]")?.click());
      }
      await expect(page.getByText("Something went wrong")).toBeVisible();
      await expect(page.getByText("Something went wrong")).toBeFocused();
      await expect(page.getByText("01632 960 001")).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(SECRET);
      expect(said.join()).not.toContain("Quillon");
      expect(await page.locator(".guide").count()).toBe(0);
    });
  }
}

// --- No script at all.

const POLICY = { policy: () => "script-src 'none'" };

test("with scripts forbidden, the page says how to complain and leads to all of it on one page", async ({ page, complaints }) => {
  complaints.expected = true;
  await council.close();
  council = await openCouncil(POLICY);
  await page.goto(council.address.slice(0, -1) + GUIDE);
  await expect(page.getByText("01632 960 001")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Start/ })).toHaveCount(0);
  await page.getByRole("link", { name: "Read all of it on one page" }).click();
  await page.waitForURL(/read\.html$/);
  for (const [name, words] of Object.entries({
    "Plain words": "Parents of a child in care or in need have this right",
    "For young people": "You can complain this way about these things",
    "Easy read": "Some things go to another place.",
  })) {
    await page.getByRole("link", { name, exact: true }).click();
    await expect(page.getByText(words).first()).toBeVisible();
    expect(await page.locator("section").filter({ visible: true }).count()).toBe(1);
    await expect(page.getByRole("heading", { level: 2 }).filter({ visible: true })).toHaveText(name);
    await expect(page.getByText("0800 1111").filter({ visible: true }).first()).toBeVisible();
  }
  await expect(page.getByRole("link", { name: "Exit this page" })).toHaveAttribute("href", "https://www.bbc.co.uk/weather");
});

test("with JavaScript off, the frame leads to all of it on one page", async ({ browser, browserName }) => {
  test.skip(browserName === "firefox", "this Firefox cannot be told; the policy without scripts above stands for it");
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(council.address.slice(0, -1) + GUIDE);
  await expect(page.getByText("01632 960 001")).toBeVisible();
  await page.getByRole("link", { name: "Read all of it on one page" }).click();
  await expect(page.getByRole("heading", { name: "What happens, and how long it takes" }).first()).toBeVisible();
  await context.close();
});

test("the page to read has no fault that axe finds, wide and narrow, in every voice, and breaks no word off", async ({
  page,
  browserName,
}) => {
  test.skip(browserName !== "chromium", "axe reads the same page in any browser");
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  for (const voice of ["adult", "young-person", "easy-read"]) {
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${council.address.slice(0, -1)}${READ}#${voice}`);
      await page.reload();
      await page.evaluate(axe);
      const faults = await page.evaluate(async () => {
        const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
        const { violations } = await globalThis.axe.run(document, { runOnly: { type: "tag", values: tags } });
        return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
      });
      expect(faults, `${voice}, ${width} wide`).toEqual([]);
      const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(await wide()).toBe(0);
    }
  }
  // The same eyes see a fault that is put in.
  const seen = await page.evaluate(async () => {
    document.body.append(document.createElement("img"));
    return (await globalThis.axe.run(document)).violations.map(({ id }) => id);
  });
  expect(seen).toContain("image-alt");
});

test("the page to read prints in the voice that is chosen, without what only a screen needs", async ({ page, browserName }) => {
  test.skip(browserName !== "chromium", "only Chromium prints into a file");
  await page.goto(`${council.address.slice(0, -1)}${READ}#easy-read`);
  const file = path.join(tmpdir(), `complaint-guide-read-${process.pid}.pdf`);
  await page.pdf({ path: file, format: "A4" });
  const text = execFileSync("pdftotext", [file, "-"], { encoding: "utf8" }).replace(/\s+/g, " ");
  expect(text).toContain("Some things go to another place.");
  expect(text).toContain("01632 960 001");
  expect(text).not.toContain("Parents of a child in care or in need have this right");
  expect(text).not.toContain("Exit this page");
});
