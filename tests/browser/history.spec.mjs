// Going back, changing one's mind, clearing, and leaving in a hurry.

import { expect, Guide, itIs, keyboard, model, onPage, saysTo, test } from "./journey.mjs";
import { answeredParent, fosterChild, parent } from "./people.mjs";
import { promise } from "./promises.mjs";

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
    await guide.goOn(guide.button("Continue"), /Which of these/);
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
  const changed = { ...said };
  delete changed["stands-at"];
  const asked = model(setting, changed)["next-question"];
  await guide.goOn(guide.inside.getByRole("link", { name: `Change ${asked.ask}` }), asked.ask);
  await guide.say(asked, "answered-1");
  changed["stands-at"] = "answered-1";
  const opened = [];
  for (let next; (next = model(setting, changed)["next-question"]); ) {
    await guide.goOn(guide.button("Continue"), next.ask);
    for (const one of onPage(next)) {
      await guide.say(one, saysTo(answeredParent, one));
      changed[one.question] = saysTo(answeredParent, one);
      opened.push(one.question);
    }
  }
  expect(opened).toEqual(["stage-date", "still-wrong:worker", "still-wrong:support"]);
  await guide.goOn(guide.button("Continue"), "Check your answers");
  await guide.finish();
  expect((await guide.way())["You ask for Stage 2"]).toContain("By Tuesday 29 December 2026");
});

test("Clear forgets everything, and Back does not bring it again", { tag: promise("lingers") }, async ({ page }) => {
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

/** Someone who came from another page has answered a good deal. The page to leave for takes its time to answer. */
async function answerAndBeReadyToLeave(page, { open = places["in a council’s page"], until = "what-happened:home" } = {}) {
  let letGo;
  const gate = new Promise((opened) => (letGo = opened));
  // Firefox shows a page that it has kept without a word to the test, so it keeps neither of these; the guide it may.
  const answer = (route, heading) => {
    const headers = { "Cache-Control": "no-store" };
    return route.fulfill({ contentType: "text/html", headers, body: `<title>${heading}</title><h1>${heading}</h1>` });
  };
  await page.route(`${EXIT}**`, async (route) => {
    await gate;
    await answer(route, "Rain");
  });
  await page.route("**/before.html", (route) => answer(route, "Before"));
  await page.goto("before.html");
  await watch(page);
  await itIs(page, fosterChild.today);
  const guide = await open(page);
  const { question } = await guide.answerEverything(fosterChild, { until });
  await guide.say(question, until === "whose" ? fosterChild.says.whose : { what: SECRET });
  return { guide, letGo };
}

/**
 * Each document says in the console how much of it can be read, whenever that changes; and once it hides itself after a
 * press, how many pictures of it were drawn in between, and how long that was.
 */
async function watch(page) {
  const readable = new Map();
  const hid = [];
  page.on("console", (message) => {
    const [, name, length] = /^readable: (.*) (\d+)$/.exec(message.text()) ?? [];
    if (name !== undefined) readable.set(name, Number(length));
    const [, drawn, took] = /^hid: (\d+) (.*)$/.exec(message.text()) ?? [];
    if (drawn !== undefined) hid.push({ drawn: Number(drawn), took });
  });
  await page.addInitScript(() => {
    const readable = () => {
      const { documentElement: html, body } = document;
      const { opacity, display } = html ? getComputedStyle(html) : { display: "none" };
      return opacity === "0" || display === "none" || !body ? 0 : body.innerText.trim().length;
    };
    let last;
    setInterval(() => {
      const length = readable();
      if (length !== last) console.debug(`readable: ${window === top ? "page" : "frame"} ${length}`);
      last = length;
    }, 10);

    let drawn = 0;
    requestAnimationFrame(function next() {
      drawn += 1;
      requestAnimationFrame(next);
    });
    let press;
    const pressed = ({ timeStamp }) => (press = { timeStamp, drawn });
    for (const type of ["click", "keydown", "keyup"]) addEventListener(type, pressed, true);
    new MutationObserver((_, observer) => {
      if (!press || readable() > 0) return;
      observer.disconnect();
      console.debug(`hid: ${drawn - press.drawn} ${Math.round(performance.now() - press.timeStamp)} ms`);
    }).observe(document, { attributes: true, childList: true, subtree: true });
  });
  page.readable = () => Object.fromEntries(readable);
  page.hid = hid;
}

const inField = (guide) => guide.inside.getByRole("textbox").first().focus();
const shifts = async (page) => {
  for (let n = 0; n < 3; n += 1) await page.keyboard.press("Shift");
};
const button = (page) => page.getByRole("button", { name: /Exit this page/ }).click();

/** Leaves, and sees that all is hidden before anything else is drawn, and that neither Back nor Forward shows the guide. */
async function leavesNothing(page, letGo, leave) {
  await expect.poll(() => Math.min(...Object.values(page.readable()))).toBeGreaterThan(100);
  const nothing = Object.fromEntries(Object.keys(page.readable()).map((name) => [name, 0]));
  const left = leave();
  // Hidden although there is nothing to go to yet.
  await expect.poll(() => page.readable(), { intervals: [10], timeout: 30_000 }).toEqual(nothing);
  // A picture that was on its way at the moment of the press may still come, and no other.
  await expect.poll(() => page.hid[0]?.drawn).toBeLessThanOrEqual(1);
  test.info().annotations.push({ type: "hid after", description: page.hid[0].took });
  letGo();
  await left;
  // The frame and the page around may both set out, and the first is then called off.
  await expect.poll(() => page.url()).toBe(EXIT);
  const shows = (text) => expect(page.locator("body")).toHaveText(text);
  await shows("Rain");
  await back(page);
  await shows("Before");
  await forward(page);
  await shows("Rain");
}

const own = places["on a page of its own"];
const ways = {
  "three Shifts on the council’s page": {
    leave: async (page) => {
      await page.getByRole("heading", { level: 1 }).click();
      await shifts(page);
    },
  },
  "Space on the button on a page of its own": {
    open: own,
    leave: async (page) => {
      await page.getByRole("button", { name: /Exit this page/ }).focus();
      await page.keyboard.press("Space");
    },
  },
};
for (const [way, { leave, ...from }] of Object.entries(ways)) {
  test(`${way}: hides all at once, leaves, and neither Back nor Forward shows the guide`, { tag: promise("exit") }, async ({ page, complaints }) => {
    // A frame that may not leave by itself says so there, while the page around is on its way already.
    complaints.expected = true;
    const { letGo } = await answerAndBeReadyToLeave(page, from);
    await leavesNothing(page, letGo, () => leave(page));
  });
}

// Five seconds after the last key or click a browser no longer lets a frame take the page elsewhere: the point here.
test("after six seconds without a touch the button and three Shifts still leave, in a frame and alone", { tag: promise("exit") }, async ({ context }) => {
  test.slow();
  const ways = [
    ["the button at the fifth question on the council’s page", { until: "whose" }, button],
    ["the button at the fifth question on a page of its own", { open: own, until: "whose" }, button],
    ["three Shifts in a field in the frame", {}, shifts],
    ["three Shifts in a field on a page of its own", { open: own }, shifts],
  ];
  const ready = [];
  for (const [way, from, leave] of ways) {
    const page = await context.newPage();
    const { guide, letGo } = await answerAndBeReadyToLeave(page, from);
    if (leave === shifts) await inField(guide);
    ready.push({ way, page, letGo, leave });
  }
  await new Promise((later) => setTimeout(later, 6_000));
  for (const { way, page, letGo, leave } of ready) {
    await test.step(way, async () => {
      await page.bringToFront();
      await leavesNothing(page, letGo, () => leave(page));
    });
  }
});

test("leaving by an ordinary link, and hiding a moment late, are not the same: Back shows the guide again", async ({ page }) => {
  const { letGo } = await answerAndBeReadyToLeave(page);
  letGo();
  await page.evaluate(() => {
    const late = () => setTimeout(() => document.documentElement.style.setProperty("opacity", "0"), 100);
    addEventListener("click", late, { once: true });
  });
  await page.getByRole("heading", { level: 1 }).click();
  await expect.poll(() => page.hid[0]?.drawn).toBeGreaterThan(1);
  await page.evaluate((address) => (location.href = address), EXIT);
  await page.waitForURL(EXIT);
  await back(page);
  await expect.poll(() => page.url()).not.toBe(EXIT);
  await expect(page.locator("complaint-guide iframe")).toBeVisible();
});

test("Shift held for capital letters does not leave", async ({ page }) => {
  const { guide, letGo } = await answerAndBeReadyToLeave(page);
  letGo();
  await inField(guide);
  await page.keyboard.press("End");
  for (const letter of "ABCD") await page.keyboard.press(`Shift+${letter}`);
  await expect(guide.inside.getByRole("textbox").first()).toHaveValue(`${SECRET}ABCD`);
  expect(page.url()).not.toBe(EXIT);
});

const LEFT = { 2: "Press Shift 2 more times to leave this page.", 1: "Press Shift once more to leave this page." };
const YOUNG = { 2: "Press Shift 2 more times to leave.", 1: "Press Shift once more to leave." };

/** What each press says, one after the other, and that it is gone after what ends the count. */
async function saysWhatIsLeft(page, status, left, end) {
  await expect(status).toHaveText("");
  for (const n of [2, 1]) {
    await page.keyboard.press("Shift");
    await expect(status).toHaveText(left[n]);
  }
  await end();
  await expect(status).toHaveText("");
}

for (const [where, open] of Object.entries(places)) {
  test(`each press of Shift says how many more leave, until a key is typed or five seconds are over, ${where}`, async ({ page }) => {
    await itIs(page, parent.today);
    const guide = await open(page);
    const status = guide.inside.locator(".presses[role=status]");
    const typed = () => page.keyboard.press("ArrowDown");
    const waited = () => new Promise((later) => setTimeout(later, 5_500));
    // Before the program is asked for anything, after it, and in the voice of the words.
    await guide.heading().click();
    await saysWhatIsLeft(page, status, LEFT, typed);
    await guide.goOn(guide.startButton(), /./);
    await saysWhatIsLeft(page, status, LEFT, waited);
    await guide.inside.getByRole("button", { name: "For young people" }).click();
    await saysWhatIsLeft(page, status, YOUNG, typed);
    // Five seconds after the first of two presses it is not the third that leaves.
    await page.keyboard.press("Shift");
    await waited();
    await saysWhatIsLeft(page, status, YOUNG, typed);
    await expect(guide.heading()).toBeVisible();
    // Typing says nothing, however often Shift is held for it.
    for (const letter of "ABCD") await page.keyboard.press(`Shift+${letter}`);
    await expect(status).toHaveText("");
  });
}

test("each press of Shift outside the frame says how many more leave", async ({ page }) => {
  await itIs(page, parent.today);
  await places["in a council’s page"](page);
  const status = page.locator("complaint-guide").getByRole("status");
  await page.getByRole("heading", { level: 1 }).click();
  await saysWhatIsLeft(page, status, LEFT, () => page.keyboard.press("ArrowDown"));
  await saysWhatIsLeft(page, status, LEFT, () => page.mouse.down().then(() => page.mouse.up()));
});

test("an Exit that counts in silence is noticed", async ({ page }) => {
  await itIs(page, parent.today);
  const guide = await own(page);
  const status = guide.inside.locator(".presses[role=status]");
  await guide.heading().click();
  await guide.inside.evaluate(() => document.querySelectorAll("[data-exit]").forEach((link) => link.removeAttribute("data-left2")));
  await page.keyboard.press("Shift");
  await page.keyboard.press("Shift");
  await expect(status).toHaveText(LEFT[1]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift");
  await expect(status).toHaveText("");
});
