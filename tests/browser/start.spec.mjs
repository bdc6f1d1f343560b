// The page before its program: what can be pressed then works, what is chosen is kept, and nobody notices when the
// program takes over.

import { councilPage, openCouncil, OWN_WORDS } from "./council.mjs";
import { expect, Guide, itIs, model, test } from "./journey.mjs";
import { fosterChild } from "./people.mjs";

const PAGES = { "/with-words.html": councilPage(`<complaint-guide profile="example">${OWN_WORDS}</complaint-guide>`) };
const GUIDE = "/guide/example/complaint-guide.html";
const EXIT = "https://www.bbc.co.uk/weather";
const VOICES = { adult: "Plain words", "young-person": "For young people", "easy-read": "Easy read" };

let council;
test.afterEach(() => council.close());

/** The council's server, which sends the guide up to its program and then stands still. */
const hold = async (options) => {
  const isGuide = (name) => name === GUIDE;
  const until = (name, text) => (isGuide(name) ? text.indexOf('id="program"') + 1_000 : undefined);
  council = await openCouncil({ pages: PAGES, hold: until, ...options });
};

const places = {
  "on a page of its own": async (page) => {
    const guide = new Guide(page);
    await page.goto(council.address.slice(0, -1) + GUIDE, { waitUntil: "commit" });
    guide.inside = page.mainFrame();
    guide.level = 1;
    return guide;
  },
  "in a council’s page": async (page) => {
    const guide = new Guide(page);
    await page.goto(`${council.address}with-words.html`, { waitUntil: "commit" });
    guide.inside = await (await page.locator("complaint-guide iframe").elementHandle()).contentFrame();
    guide.level = 2;
    return guide;
  },
};

const first = (voice) => model({ council: "example", today: fosterChild.today, voice }, {})["next-question"];
const second = (voice) => model({ council: "example", today: fosterChild.today, voice }, { danger: "no" })["next-question"];
const radio = (guide, question, key) =>
  guide.inside.getByRole("radio", { name: question.options.find((option) => option.key === key).label, exact: true });
/** Whether the file has come to its end. */
const hasProgram = (guide) => guide.inside.evaluate(() => document.readyState === "complete");
/** Every page and frame that opens after this knows when the program listens for the press that needs it. */
const watchForProgram = (page) =>
  page.addInitScript(() => {
    const listen = globalThis.addEventListener;
    globalThis.addEventListener = function (type, ...rest) {
      if (type === "complaint-guide:needed") globalThis.isListening = true;
      return listen.call(this, type, ...rest);
    };
  });
/** Waits until the program listens, and what it draws ahead, a moment later and between two pictures, is drawn. */
async function hasSettled(guide) {
  await expect.poll(() => guide.inside.evaluate(() => globalThis.isListening === true)).toBe(true);
  await guide.inside.evaluate(async () => {
    for (let pictures = 0; pictures < 20; pictures += 1) {
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    }
  });
}
const back = (page) => page.evaluate(() => void setTimeout(() => history.back()));

for (const [where, open] of Object.entries(places)) {
  test(`what is chosen before the program has come is kept, ${where}`, async ({ page }) => {
    await itIs(page, fosterChild.today);
    await hold();
    const guide = await open(page);
    await expect(guide.startButton()).toBeVisible();
    if (guide.level === 2) await expect(page.getByText("01632 960 555")).toBeHidden();
    await guide.button(VOICES["easy-read"]).click();
    await expect(guide.button(VOICES["easy-read"])).toHaveAttribute("aria-pressed", "true");
    await expect(guide.button(VOICES["easy-read"])).toBeFocused();
    await guide.startButton().click();
    const question = first("easy-read");
    await guide.arrivesAt(question.ask);
    expect(await guide.title()).toMatch(/^Question 1/);
    await radio(guide, question, "no").check();
    await guide.button("Continue").click();
    await expect(guide.inside.getByRole("status").filter({ hasText: "Please wait" })).toBeVisible();
    expect(await hasProgram(guide)).toBe(false);

    council.release();
    await guide.arrivesAt(second("easy-read").ask);
    await expect(guide.inside.getByRole("status").filter({ hasText: "Please wait" })).toHaveCount(0);
    await expect(guide.button(VOICES["easy-read"])).toHaveAttribute("aria-pressed", "true");
    await back(page);
    await guide.arrivesAt(question.ask);
    await expect(radio(guide, question, "no")).toBeChecked();
    await back(page);
    await guide.arrivesAt(/Complain|Tell the council/);
    await expect(guide.startButton()).toBeVisible();
  });

  test(`nothing is drawn, moved or said when the program comes, ${where}`, async ({ page }) => {
    await watchForProgram(page);
    await hold();
    const guide = await open(page);
    const question = first("adult");
    await guide.goOn(guide.startButton(), question.ask);
    await radio(guide, question, "no").check();
    await guide.inside.evaluate(() => {
      globalThis.noticed = [];
      const begin = document.querySelector("main.guide, div.guide");
      for (const type of ["focusin", "focusout", "blur", "scroll"]) {
        addEventListener(type, (event) => globalThis.noticed.push(`${type} ${event.target.id ?? ""}`), true);
      }
      const look = (changes) => changes.forEach(({ type, target }) => globalThis.noticed.push(`${type} ${target.nodeName}`));
      const whole = { attributes: true, characterData: true, childList: true, subtree: true };
      new MutationObserver(look).observe(begin, whole);
      new MutationObserver(look).observe(document.querySelector("title"), whole);
    });
    const active = () => guide.inside.evaluate(() => document.activeElement.value);
    const before = await active();
    council.release();
    await hasSettled(guide);
    expect(await guide.inside.evaluate(() => globalThis.noticed)).toEqual([]);
    expect(await active()).toBe(before);
    expect(await guide.title()).toMatch(/^Question 1/);
    // What would have been noticed, is: the same eyes see the next press.
    await guide.goOn(guide.button("Continue"), second("adult").ask);
    expect((await guide.inside.evaluate(() => globalThis.noticed)).length).toBeGreaterThan(0);
  });

  test(`the program draws just what stood there before it came, ${where}`, async ({ page }) => {
    // One fresh page for each screen in each voice.
    for (const [voice, name] of Object.entries(VOICES)) {
      for (const at of [0, 1]) {
        council = await openCouncil({ pages: PAGES });
        const guide = await open(page);
        await guide.button(name).click();
        if (at === 1) await guide.goOn(guide.startButton(), first(voice).ask);
        const drawn = () =>
          guide.inside.evaluate(() => {
            const write = (node) => {
              if (node.nodeType === Node.TEXT_NODE) return node.data;
              const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value}`).sort();
              return `<${[node.localName, ...attributes].join(" ")}>${[...node.childNodes].map(write).join("")}</>`;
            };
            return write(document.querySelector(".guide")).replaceAll("><", ">\n<");
          });
        await expect.poll(() => hasProgram(guide)).toBe(true);
        const before = await drawn();
        expect(before).toContain(at === 1 ? "Continue" : "govuk-button");
        await guide.inside.evaluate(
          ([voice, at]) => {
            const detail = { voice, hasBegun: at > 0, at, choice: "", hasHistory: true };
            dispatchEvent(new CustomEvent("complaint-guide:needed", { detail }));
          },
          [voice, at],
        );
        await expect(guide.inside.locator("#begin")).toHaveCount(0);
        expect(await drawn(), `${voice}, ${at}`).toBe(before);
        await council.close();
      }
    }
  });

  test(`Exit works before the program has come, by its button and by three Shifts, ${where}`, async ({ page }) => {
    await page.context().route(`${EXIT}**`, (route) => route.fulfill({ body: "Weather", contentType: "text/html" }));
    for (const leave of [
      (guide) => (guide.level === 2 ? page : guide.inside).getByRole("button", { name: "Exit this page" }).first().click(),
      async () => {
        for (let n = 0; n < 3; n += 1) await page.keyboard.press("Shift");
      },
    ]) {
      await hold();
      await page.goto(`${council.address}index.html`);
      const guide = await open(page);
      await guide.goOn(guide.startButton(), first("adult").ask);
      expect(await hasProgram(guide)).toBe(false);
      await leave(guide);
      await page.waitForURL(`${EXIT}**`);
      await back(page);
      await page.waitForURL(/index\.html$/);
      await council.close();
    }
  });
}

test("every other press before the program has come is carried out when it has", async ({ page }) => {
  await hold();
  const guide = await places["on a page of its own"](page);
  await guide.inside.getByText("Change text size and colours").click();
  await guide.inside.getByRole("checkbox", { name: "Dark page" }).check();
  await guide.inside.getByRole("checkbox", { name: "Larger letters" }).check();
  council.release();
  await expect(guide.inside.locator("html")).toHaveAttribute("data-look", /large/);
  await expect(guide.inside.locator("html")).toHaveAttribute("data-look", /dark/);
  await expect(guide.inside.getByRole("checkbox", { name: "Dark page" })).toBeChecked();
  await expect(guide.inside.getByRole("checkbox", { name: "Dark page" })).toBeVisible();
  await expect(guide.inside.getByRole("checkbox", { name: "Larger letters" })).toBeFocused();
});

test("Continue without a choice says so once the program has come", async ({ page }) => {
  await hold();
  const guide = await places["on a page of its own"](page);
  await guide.goOn(guide.startButton(), first("adult").ask);
  await guide.button("Continue").click();
  council.release();
  await expect(guide.inside.locator(".govuk-error-summary")).toBeFocused();
  expect(await guide.title()).toMatch(/^Error: Question 1/);
});

test("the browser’s Back leads from the first question to the start before the program has come, and Forward again", async ({ page }) => {
  await hold();
  const guide = await places["on a page of its own"](page);
  const question = first("adult");
  await guide.goOn(guide.startButton(), question.ask);
  await back(page);
  await guide.arrivesAt(/Complain/);
  council.release();
  await expect.poll(() => hasProgram(guide)).toBe(true);
  await guide.button("Clear my answers").click();
  await expect(guide.button("Yes, clear them")).toBeVisible();
  await guide.button("No, keep them").click();
  await page.evaluate(() => void setTimeout(() => history.forward()));
  await guide.arrivesAt(question.ask);
});

test("once the program has come, Back and Forward between the first screens are the page’s own as before", async ({ page }) => {
  await watchForProgram(page);
  await hold();
  const guide = await places["in a council’s page"](page);
  await page.evaluate(() => {
    globalThis.steps = [];
    document.addEventListener("complaint-guide:step", ({ detail }) => globalThis.steps.push(detail.n));
  });
  const question = first("adult");
  await guide.goOn(guide.startButton(), question.ask);
  council.release();
  await hasSettled(guide);
  const before = await page.evaluate(() => globalThis.steps.length);
  await guide.inside.evaluate(() => void setTimeout(() => history.back()));
  await guide.arrivesAt(/Complain/);
  await guide.inside.evaluate(() => void setTimeout(() => history.forward()));
  await guide.arrivesAt(question.ask);
  await expect(guide.inside.getByRole("heading", { name: question.ask })).toBeFocused();
  expect((await page.evaluate(() => globalThis.steps)).slice(before), "each step is told of once").toEqual([0, 1]);
});

test("whoever waits long for the program reads how to complain without it, and goes on when it comes", async ({ page }) => {
  await page.clock.install();
  await hold();
  const guide = await places["on a page of its own"](page);
  const question = first("adult");
  await guide.goOn(guide.startButton(), question.ask);
  await radio(guide, question, "no").check();
  await guide.button("Continue").click();
  await page.clock.fastForward(9_000);
  await expect(guide.inside.locator("#first-page")).toBeHidden();
  await page.clock.fastForward(2_000);
  await expect(guide.inside.locator("#first-page").getByText("01632 960 001")).toBeVisible();
  council.release();
  await guide.arrivesAt(second("adult").ask);
  await expect(guide.inside.locator("#first-page")).toBeHidden();
});

test("whoever has begun when the program cannot start is told, where they are", async ({ page, complaints }) => {
  complaints.expected = true;
  const change = (name, text) => (name === GUIDE ? text.replace(/(id="bank-holidays">)[^<]*/, "$1{}") : text);
  for (const open of Object.values(places)) {
    await hold({ change });
    const guide = await open(page);
    await guide.goOn(guide.startButton(), first("adult").ask);
    council.release();
    await expect(guide.inside.locator("#notice")).toBeFocused();
    await expect(guide.inside.locator("#first-page").getByText("01632 960 001")).toBeVisible();
    await council.close();
  }
});

/** How far what is pressed moves while it is pressed, on a page that is scrolled by less than Exit is high. */
async function movesWhilePressed(page, css) {
  council = await openCouncil();
  await page.setViewportSize({ width: 360, height: 720 });
  const guide = await Guide.asFullPage(page, council.address.slice(0, -1) + GUIDE);
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, css);
  // What had the focus before is drawn anew when something else is pressed.
  await guide.button(VOICES["easy-read"]).click();
  await page.evaluate(() => scrollTo(0, 30));
  const where = () => guide.startButton().evaluate((start) => start.getBoundingClientRect().top);
  const drawn = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await drawn();
  const before = await where();
  await page.mouse.move(180, before + 10);
  await page.mouse.down();
  await drawn();
  const moved = (await where()) - before;
  await page.mouse.up();
  return { moved, guide };
}

test("what is pressed on a page that is scrolled a little stays under the finger", async ({ page }) => {
  const { moved, guide } = await movesWhilePressed(page, "");
  // GOV.UK’s button goes down by two pixels.
  expect(moved).toBeLessThanOrEqual(2);
  await guide.arrivesAt(first("easy-read").ask);
});

test("an Exit button that floats and sticks at once would move it in Firefox", async ({ page, browserName }) => {
  test.skip(browserName !== "firefox", "other browsers know where such a float ends");
  const { moved } = await movesWhilePressed(page, ".exit { float: right; height: auto } .exit .govuk-exit-this-page { float: none }");
  // By how much depends on the face of the letters.
  expect(moved).toBeGreaterThan(2);
});
