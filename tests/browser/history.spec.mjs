// Going back, changing one's mind, clearing, and leaving in a hurry.

import { expect, Guide, itIs, keyboard, model, test } from "./journey.mjs";
import { answeredParent, fosterChild, parent } from "./people.mjs";

// Playwright switches off the store of pages that Back shows again at once, which is what leaving has to get past.
test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, ignoreDefaultArgs: ["--disable-back-forward-cache"] });
  },
});

const EXIT = "https://www.bbc.co.uk/weather";
const SECRET = "Quillon told me not to say";

const places = {
  "in a council’s page": (page) => Guide.inCouncilPage(page, "./"),
  "on a page of its own": (page) => Guide.asFullPage(page, "guide/complaint-guide.html"),
};

/** The browser's own buttons, which move the frame and the page around it alike. */
const back = (page) => page.evaluate(() => void setTimeout(() => history.back()));
const forward = (page) => page.evaluate(() => void setTimeout(() => history.forward()));

for (const [where, open] of Object.entries(places)) {
  test(`the browser’s Back and Forward lead through the questions and keep the answers, ${where}`, async ({ page }) => {
    await itIs(page, parent.today);
    const guide = await open(page);
    const asked = [];
    const { question } = await guide.answerEverything(parent, {
      until: "topics",
      at: async (name, question) => void asked.push([name, question?.ask]),
    });
    // Half an answer, not yet sent on.
    await guide.say(question, ["worker"]);
    for (const [name, ask] of asked.slice(1).reverse()) {
      await back(page);
      await guide.arrivesAt(ask);
      const said = parent.says[name];
      expect(await guide.inside.evaluate(() => document.querySelector("input:checked")?.value)).toBe(said);
    }
    for (const [, ask] of [...asked.slice(2), ["topics", question.ask]]) {
      await forward(page);
      await guide.arrivesAt(ask);
    }
    await guide.say(question, parent.says.topics);
    await guide.goOn(guide.button("Continue"), /Is this about/);
  });
}

test("Change leads from the list to the question and back to the list, and keeps the other answers", async ({ page }) => {
  await itIs(page, parent.today);
  const guide = await Guide.inCouncilPage(page, "./");
  const { said, setting } = await guide.answerEverything(parent);
  const list = () =>
    guide.inside
      .getByRole("term")
      .evaluateAll((terms) => terms.map((term) => [term.textContent, term.nextElementSibling.innerText]));
  const before = Object.fromEntries(await list());
  const { "what-happened:worker": ignored, ...without } = said;
  const question = model(setting, without)["next-question"];
  await guide.goOn(guide.inside.getByRole("link", { name: `Change ${question.ask}` }), question.ask);
  const fields = guide.inside.getByRole("textbox");
  await expect(fields.first()).toHaveValue(said["what-happened:worker"].what);
  await fields.first().fill("She never rings back.");
  await guide.goOn(guide.button("Continue"), "Check your answers");
  expect(Object.fromEntries(await list())).toEqual({ ...before, [question.ask]: "She never rings back." });
  await guide.finish();
  await expect(guide.letter()).toContainText("She never rings back.");
  await expect(guide.letter()).toContainText("The short breaks stopped in January.");
});

test("a change that opens new questions asks them and no other", async ({ page }) => {
  await itIs(page, answeredParent.today);
  const guide = await Guide.inCouncilPage(page, "./");
  const { said, setting } = await guide.answerEverything(parent);
  await guide.goOn(guide.inside.getByRole("link", { name: /^Change How far has your complaint got/ }), /How far/);
  const changed = { ...said };
  delete changed["stands-at"];
  await guide.say(model(setting, changed)["next-question"], "answered-1");
  changed["stands-at"] = "answered-1";
  const opened = model(setting, changed)["next-question"];
  expect(opened.question).toBe("stage-date");
  await guide.goOn(guide.button("Continue"), opened.ask);
  await guide.say(opened, "2026-11-27");
  await guide.goOn(guide.button("Continue"), "Check your answers");
  await guide.finish();
  expect((await guide.way())["You ask for Stage 2"]).toContain("By Tuesday 29 December 2026");
});

test("Clear forgets everything, and Back does not bring it again", async ({ page }) => {
  await itIs(page, fosterChild.today);
  const guide = await Guide.inCouncilPage(page, "./");
  const { question } = await guide.answerEverything(fosterChild, { until: "what-happened:home" });
  await guide.say(question, { what: SECRET });
  await guide.clear();
  await expect(guide.startButton()).toBeVisible();
  await expect(guide.inside.getByRole("status").filter({ hasText: /./ })).toHaveText(/cleared|gone/);
  await guide.arrivesAt(/Complain|Tell the council/);
  for (let n = 0; n < 4; n += 1) {
    await back(page);
    await expect(guide.heading()).toHaveText(/danger|Complain|Tell the council/);
    expect(await guide.inside.evaluate(() => document.querySelectorAll("input:checked").length)).toBe(0);
    expect(await guide.inside.evaluate(() => document.documentElement.outerHTML)).not.toContain(SECRET);
  }
});

test("Clear asks once, and No and Escape lead back to the button with nothing lost", async ({ page }) => {
  await itIs(page, fosterChild.today);
  const guide = await Guide.inCouncilPage(page, "./", { hand: keyboard });
  const { question } = await guide.answerEverything(fosterChild, { until: "what-happened:home" });
  await guide.say(question, { what: SECRET });
  const clear = guide.button("Clear my answers");
  const asked = guide.inside.getByRole("group", { name: /Clear all your answers/ });
  for (const no of [() => keyboard.press(guide, guide.button("No, keep them")), () => page.keyboard.press("Escape")]) {
    await keyboard.press(guide, clear);
    await expect(asked).toBeFocused();
    await expect(clear).toBeHidden();
    await no();
    await expect(asked).toBeHidden();
    await expect(clear).toBeFocused();
    await expect(guide.inside.getByRole("textbox").first()).toHaveValue(SECRET);
  }
});

// --- Leaving.

/** Someone who came from another page has written a good deal. The page to leave for takes its time to answer. */
async function writeAndBeReadyToLeave(page, context, open = places["in a council’s page"]) {
  let letGo;
  const gate = new Promise((opened) => (letGo = opened));
  await context.route(`${EXIT}**`, async (route) => {
    await gate;
    await route.fulfill({ contentType: "text/html", body: "<title>Weather</title><h1>Rain</h1>" });
  });
  await context.route("**/before.html", (route) => route.fulfill({ contentType: "text/html", body: "<h1>Before</h1>" }));
  await page.goto("before.html");
  await watch(page);
  await itIs(page, fosterChild.today);
  const guide = await open(page);
  const { question } = await guide.answerEverything(fosterChild, { until: "what-happened:home" });
  await guide.say(question, { what: SECRET });
  return { guide, letGo };
}

/** Each document says in the console how much of it can be read, whenever that changes. */
async function watch(page) {
  const readable = new Map();
  page.on("console", (message) => {
    const [, name, length] = /^readable: (.*) (\d+)$/.exec(message.text()) ?? [];
    if (name !== undefined) readable.set(name, Number(length));
  });
  await page.addInitScript(() => {
    let last;
    setInterval(() => {
      const { documentElement: html, body } = document;
      const { opacity, display } = html ? getComputedStyle(html) : { display: "none" };
      const length = opacity === "0" || display === "none" || !body ? 0 : body.innerText.trim().length;
      if (length !== last) console.debug(`readable: ${window === top ? "page" : "frame"} ${length}`);
      last = length;
    }, 10);
  });
  page.readable = () => Object.fromEntries(readable);
}

const inField = (guide) => guide.inside.getByRole("textbox").first().focus();
const shifts = async (page) => {
  for (let n = 0; n < 3; n += 1) await page.keyboard.press("Shift");
};
const ways = {
  "the button on the council’s page": (page) => page.getByRole("button", { name: "Exit this page" }).click(),
  "three Shifts on the council’s page": async (page) => {
    await page.getByRole("heading", { level: 1 }).click();
    await shifts(page);
  },
  "three Shifts in a field, after some time": async (page, guide) => {
    await inField(guide);
    // Five seconds after the last key or click a browser no longer lets a frame take the page elsewhere: the point here.
    await page.waitForTimeout(6_000);
    await shifts(page);
  },
  "three Shifts on a page of its own": async (page, guide) => {
    await inField(guide);
    await shifts(page);
  },
  "the button on a page of its own": (page) => page.getByRole("button", { name: /Exit this page/ }).click(),
  "Space on the button on a page of its own": async (page) => {
    await page.getByRole("button", { name: /Exit this page/ }).focus();
    await page.keyboard.press("Space");
  },
};
for (const [way, leave] of Object.entries(ways)) {
  test(`${way}: hides all at once, leaves, and Back does not show the guide`, async ({ page, context, browserName, complaints }) => {
    // A frame that may not leave by itself says so there, while the page around is on its way already.
    complaints.expected = true;
    const alone = way.endsWith("own");
    const open = alone ? places["on a page of its own"] : undefined;
    const { guide, letGo } = await writeAndBeReadyToLeave(page, context, open);
    const nothing = alone ? { page: 0 } : { page: 0, frame: 0 };
    await expect.poll(() => Math.min(...Object.values(page.readable()))).toBeGreaterThan(100);
    expect(Object.keys(page.readable())).toEqual(expect.arrayContaining(Object.keys(nothing)));
    const left = leave(page, guide);
    // Hidden although there is nothing to go to yet.
    const timeout = way.includes("time") ? 8_500 : 2_000;
    await expect.poll(() => page.readable(), { intervals: [10], timeout }).toEqual(nothing);
    letGo();
    await left;
    await page.waitForURL(EXIT);
    await expect(page.getByRole("heading", { name: "Rain" })).toBeVisible();

    await back(page);
    await expect(page.getByRole("heading", { name: "Before" })).toBeVisible();
    // A page that Firefox keeps for Forward is shown again without a word to the test.
    if (browserName === "firefox") return;
    await forward(page);
    await expect(page.getByRole("heading", { name: "Rain" })).toBeVisible();
  });
}

test("leaving by an ordinary link is not the same: Back shows the guide again", async ({ page, context }) => {
  const { letGo } = await writeAndBeReadyToLeave(page, context);
  letGo();
  await page.evaluate((address) => (location.href = address), EXIT);
  await page.waitForURL(EXIT);
  await back(page);
  await expect.poll(() => page.url()).not.toBe(EXIT);
  await expect(page.locator("complaint-guide iframe")).toBeVisible();
});

test("Shift held for capital letters does not leave", async ({ page, context }) => {
  const { guide, letGo } = await writeAndBeReadyToLeave(page, context);
  letGo();
  await inField(guide);
  await page.keyboard.press("End");
  for (const letter of "ABCD") await page.keyboard.press(`Shift+${letter}`);
  await expect(guide.inside.getByRole("textbox").first()).toHaveValue(`${SECRET}ABCD`);
  expect(page.url()).not.toBe(EXIT);
});
