// The promises where a real site, a real browser and a careless hour put them: nobody reads along, nothing lingers, Exit
// always leaves. Each has beside it a test that shows that it could fail.

import { asAPlainScript, councilPage, openCouncil, OWN_WORDS, withoutAsking, withoutEmptying } from "./council.mjs";
import { expect, Guide, test } from "./journey.mjs";
import { fosterChild } from "./people.mjs";
import { promise } from "./promises.mjs";

// Playwright switches off the store of pages that Back shows again at once.
test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, ignoreDefaultArgs: ["--disable-back-forward-cache"] });
  },
});

const EXIT = "https://www.bbc.co.uk/weather";
const SECRET = "Quillon told me not to say";
const CONTACT = "01632 960 001";
const GUIDE = "/guide/example/complaint-guide.html";

const open = [];
async function council(options) {
  open.push(await openCouncil(options));
  return open.at(-1);
}
test.afterEach(() => Promise.all(open.splice(0).map((one) => one.close())));

const framePage = (attributes, address = GUIDE) =>
  `<!DOCTYPE html><html lang="en-GB"><title>Complaints</title><main><h1>Complaints</h1>
<iframe title="Guide" width="100%" height="1200" ${attributes} src="${address}"></iframe></main>`;

const frameIn = async (page) => (await page.locator("iframe").first().elementHandle()).contentFrame();

async function rains(page) {
  await page.route(`${EXIT}**`, (route) => route.fulfill({ contentType: "text/html", body: "<h1>Rain</h1>" }));
}

// --- Nobody reads along.

const SANDBOX = "allow-scripts allow-forms allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";
const readable = {
  "has lost its sandbox": "",
  "is sandboxed in name alone": `sandbox="${SANDBOX} allow-same-origin"`,
};
for (const [how, attributes] of Object.entries(readable)) {
  test(`in a frame that ${how} the guide does not start, and says how to complain and where it does`, { tag: promise("reads") }, async ({ page, complaints }) => {
    complaints.expected = true;
    // Beside it stands one that is shut off, asked for after it: once that has started, this one would have, had it been let.
    const beside = `${framePage(attributes)}<iframe title="Beside" id="beside" sandbox="${SANDBOX}" height="800" src="${GUIDE}"></iframe>`;
    const { address } = await council({ pages: { "/frame.html": beside } });
    await page.goto(`${address}frame.html`);
    const inside = await frameIn(page);
    await expect(inside.getByText("This website could read what you write.")).toBeVisible();
    await expect(inside.getByText(CONTACT)).toBeVisible();
    expect(await inside.locator("input, textarea").count()).toBe(0);
    await expect(inside.getByRole("button", { name: /^Start/ })).toHaveCount(0);
    const started = await (await page.locator("#beside").elementHandle()).contentFrame();
    await started.getByRole("button", { name: /^Start/ }).click();
    await started.getByRole("radio", { name: /^No,/ }).check();
    await started.getByRole("button", { name: "Continue" }).click();
    // The first screens are in the page; this one only the program draws.
    await started.locator("#guide .screen").waitFor();
    await expect(inside.locator("#guide *")).toHaveCount(0);
    expect(await inside.locator("input, textarea").count()).toBe(0);

    await inside.getByRole("link", { name: "Open the guide by itself" }).click();
    await page.waitForURL(`**${GUIDE}`);
    await expect(page.getByRole("button", { name: /^Start/ })).toBeVisible();
  });
}

test("in a frame of another origin that has lost its sandbox the guide does not start either", { tag: promise("reads") }, async ({ page }) => {
  const { address } = await council();
  const other = await council({ pages: { "/frame.html": framePage("", address.slice(0, -1) + GUIDE) } });
  await page.goto(`${other.address}frame.html`);
  await expect((await frameIn(page)).getByText("This website could read what you write.")).toBeVisible();
});

test("in a frame that is shut off it starts, also in one of one’s own making", async ({ page }) => {
  const { address } = await council({ pages: { "/frame.html": framePage(`sandbox="${SANDBOX}"`) } });
  await page.goto(`${address}frame.html`);
  await expect((await frameIn(page)).getByRole("button", { name: /^Start/ })).toBeVisible();
});

test("a guide that did start in such a frame could be read by the page around it", async ({ page, complaints }) => {
  complaints.expected = true;
  const { address } = await council({
    pages: { "/frame.html": framePage("") },
    change: (name, text) => (name === GUIDE ? withoutAsking(text) : text),
  });
  await page.goto(`${address}frame.html`);
  const guide = Object.assign(new Guide(page), { inside: await frameIn(page), level: 2 });
  await expect(guide.startButton()).toBeVisible();
  await guide.startButton().click();
  await guide.inside.getByRole("radio").first().check();
  const read = await page.evaluate(() => document.querySelector("iframe").contentDocument.querySelector("input:checked").value);
  expect(read).not.toBe("");
});

test("a page that opened the guide in a window of its own, and could read along, is let go of", { tag: promise("reads") }, async ({ page, context }) => {
  const { address } = await council({ pages: { "/opens.html": "<!DOCTYPE html><title>Opens</title><button>Open</button>" } });
  await page.goto(`${address}opens.html`);
  await page.evaluate((to) => document.querySelector("button").addEventListener("click", () => (globalThis.opened = open(to))), GUIDE);
  const coming = context.waitForEvent("page");
  await page.getByRole("button").click();
  const opened = await coming;
  await expect(opened.getByText("This website could read what you write.")).toBeVisible();
  const alone = context.waitForEvent("page");
  await opened.getByRole("link", { name: "Open the guide by itself" }).click();
  const free = await alone;
  await expect(free.getByRole("button", { name: /^Start/ })).toBeVisible();
  expect(await free.evaluate(() => opener)).toBe(null);
  // The page that opened the first reaches into that one, which is why nothing starts there.
  expect(await page.evaluate(() => globalThis.opened.document.title)).toMatch(/social care/);
});

// --- Exit always leaves.

const withExit = (address) => ({
  change: (name, text) => (name === GUIDE ? text.replaceAll(`href="${EXIT}"`, `href="${address}"`) : text),
});
const noWayOut = {
  "has a port that there is not": "https://x.example:99999/",
  "is no address of four numbers": "https://300.1.2.3/",
  "has a sign in it that no name has": "https://council%2f.example/",
  "is not safe": "http://council.example/",
  "is no address": "nowhere",
};
for (const [how, address] of Object.entries(noWayOut)) {
  for (const where of ["alone", "in a frame"]) {
    test(`Exit leaves by the usual address where the council’s ${how}, ${where}`, { tag: promise("exit") }, async ({ page, complaints }) => {
      complaints.expected = true;
      await rains(page);
      const here = await council({ ...withExit(address), pages: { "/frame.html": framePage(`sandbox="${SANDBOX}"`) } });
      await page.goto(here.address + (where === "alone" ? GUIDE.slice(1) : "frame.html"));
      const inside = where === "alone" ? page.mainFrame() : await frameIn(page);
      await expect(inside.getByRole("button", { name: /^Start/ })).toBeVisible();
      await inside.getByRole("button", { name: /Exit this page/ }).click();
      await expect(page).toHaveURL(EXIT);
    });
  }
}

test("Exit leaves by the council’s own address where a browser can go there", async ({ page }) => {
  await page.route("https://library.example/**", (route) => route.fulfill({ contentType: "text/html", body: "<h1>Books</h1>" }));
  const here = await council(withExit("https://library.example/books"));
  await page.goto(here.address + GUIDE.slice(1));
  await page.getByRole("button", { name: /Exit this page/ }).click();
  await expect(page).toHaveURL("https://library.example/books");
});

for (const [where, name] of [["alone", GUIDE.slice(1)], ["on a council’s page", "page.html"]]) {
  test(`Exit leaves by the usual address where the council’s answers with no page, ${where}`, { tag: promise("exit") }, async ({ page, complaints }) => {
    complaints.expected = true;
    await rains(page);
    await page.route("https://library.example/**", (route) => route.fulfill({ status: 204 }));
    const element = '<complaint-guide profile="example" exit-url="https://library.example/"></complaint-guide>';
    const here = await council({ ...withExit("https://library.example/"), pages: { "/page.html": councilPage(element) } });
    await page.goto(here.address + name);
    await page.getByRole("button", { name: /Exit this page/ }).click();
    await expect.poll(() => page.url(), { timeout: 20_000 }).toBe(EXIT);
  });
}

test("where no script runs, Exit in a frame leaves the whole page", { tag: promise("exit") }, async ({ browser, browserName }) => {
  test.skip(browserName === "firefox", "this Firefox cannot be told to run no script");
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await rains(page);
  const here = await council({ pages: { "/frame.html": framePage("") } });
  await page.goto(`${here.address}frame.html`);
  await (await frameIn(page)).getByRole("button", { name: /Exit this page/ }).click();
  await expect(page).toHaveURL(EXIT);
  await context.close();
});

test("three Shifts leave from under a banner that covers everything", { tag: promise("exit") }, async ({ page }) => {
  await rains(page);
  const banner = `<div role="dialog" aria-label="Cookies" style="position:fixed;inset:0;z-index:2147483647;background:#fff"><button>Accept</button></div>`;
  const here = await council({ pages: { "/page.html": councilPage(`<complaint-guide profile="example"></complaint-guide>${banner}`) } });
  const guide = await Guide.inCouncilPage(page, `${here.address}page.html`);
  await guide.hand.press(guide, guide.startButton());
  const exit = await page.getByRole("button", { name: "Exit this page" }).boundingBox();
  const on = await page.evaluate(({ x, y }) => document.elementFromPoint(x + 5, Math.max(y, 0) + 5)?.getAttribute("role"), exit);
  expect(on, "the banner lies over the button").toBe("dialog");
  await page.getByRole("button", { name: "Accept" }).focus();
  for (let n = 0; n < 3; n += 1) await page.keyboard.press("Shift");
  await expect(page).toHaveURL(EXIT);
});

// --- Nothing lingers.

/** Goes away by an ordinary link and comes back; whether the browser had kept the page as it was. */
async function awayAndBack(page, address) {
  await page.evaluate((to) => void setTimeout(() => (location.href = to)), `${address}away.html`);
  await page.waitForURL("**/away.html");
  await page.evaluate(() => void setTimeout(() => history.back()));
  // A page that was kept is shown without being loaded, of which not every browser tells.
  await expect.poll(() => page.evaluate(() => location.pathname).catch(() => "/away.html")).not.toBe("/away.html");
}

const AWAY = { "/away.html": "<!DOCTYPE html><title>Away</title><h1>Away</h1>" };

/** Somebody who has written something in the guide, or in one with `change` made to it, that a browser may keep for Back. */
async function whoHasWritten(page, change = (text) => text) {
  const { address } = await council({
    headers: () => ({ "Cache-Control": "max-age=60" }),
    pages: AWAY,
    change: (name, text) => (name === GUIDE ? change(text) : text),
  });
  const guide = await Guide.asFullPage(page, address + GUIDE.slice(1));
  const { question } = await guide.answerEverything({ ...fosterChild, today: new Date().toISOString().slice(0, 10) }, { council: "example", until: "what-happened:home" });
  await guide.say(question, { what: SECRET });
  await expect(guide.inside.locator("textarea").first()).toHaveValue(SECRET);
  // Noted where it outlives the page, and once: a guide that is shown again leaves once more, to begin anew.
  await page.evaluate(() => addEventListener("pagehide", ({ persisted }) => sessionStorage.setItem("kept", persisted), { once: true }));
  return { address, wasKept: () => page.evaluate(() => sessionStorage.getItem("kept")) };
}

/** All that stands in the page and its fields. */
const allOf = (page) =>
  page.evaluate(() => [document.documentElement.outerHTML, ...[...document.querySelectorAll("textarea, input")].map(({ value }) => value)].join());

/**
 * Writes, goes away and comes back, looks, and says whether the browser had kept the page. Chromium keeps it or not as it
 * has room and time: it is asked again.
 */
async function keptForBack(page, browserName, change, look) {
  for (let left = browserName === "chromium" ? 3 : 1; ; left--) {
    const { address, wasKept } = await whoHasWritten(page, change);
    await awayAndBack(page, address);
    const said = await wasKept();
    if (said === "true" || left === 1) {
      await look();
      return said;
    }
  }
}

test("Back to a guide that was left without Exit, and that the browser had kept, shows nothing of what was written", { tag: promise("lingers") }, async ({ page, browserName, complaints }) => {
  // Coming back, Firefox asks for /favicon.ico though the page names another, and says that the policy refused it.
  complaints.expected = browserName === "firefox";
  const said = await keptForBack(page, browserName, undefined, async () => {
    await expect(page.getByRole("button", { name: /^Start/ })).toBeVisible();
    expect(await allOf(page)).not.toContain(SECRET);
  });
  expect(said).toBe("true");
});

test("a guide that did not empty itself would be shown again with every word", async ({ page, browserName, complaints }) => {
  complaints.expected = true;
  const said = await keptForBack(page, browserName, withoutEmptying, async () => {
    // A page that was kept is shown without being loaded: Playwright's locators wait in Firefox for a load that is over.
    await expect.poll(() => page.evaluate(() => document.querySelector("textarea")?.value)).toBe(SECRET);
  });
  expect(said).toBe("true");
});

for (const isKept of [true, false]) {
  test(`told that the browser ${isKept ? "keeps the page for Back, the guide holds nothing any more" : "lets the page go, the guide leaves that to it"}`, async ({ page }) => {
    await whoHasWritten(page);
    await page.evaluate((persisted) => dispatchEvent(new PageTransitionEvent("pagehide", { persisted })), isKept);
    if (isKept) expect(await page.evaluate(() => document.body.childNodes.length)).toBe(0);
    expect((await allOf(page)).includes(SECRET)).toBe(!isKept);
  });
}

// --- Whatever breaks, the council's words stay.

const breaks = {
  "takes no style sheet": () =>
    Object.defineProperty(ShadowRoot.prototype, "adoptedStyleSheets", {
      set() {
        throw new TypeError("frozen");
      },
    }),
  "makes no frame": () => {
    const { createElement } = document;
    document.createElement = function make(name, ...more) {
      if (name === "iframe") throw new TypeError("no frame");
      return createElement.call(this, name, ...more);
    };
  },
  "puts no frame into a page": () => {
    const { appendChild } = Node.prototype;
    Node.prototype.appendChild = function put(node) {
      if (node.querySelector?.("iframe") && this instanceof ShadowRoot) throw new TypeError("no place");
      return appendChild.call(this, node);
    };
  },
};

/** A council's words, in a page in which the browser is broken in this way and all is over. */
async function wordsWhere(page, broken) {
  const { address } = await council({ pages: { "/page.html": councilPage(`<complaint-guide profile="example">${OWN_WORDS}</complaint-guide>`) } });
  await page.addInitScript(broken);
  await page.goto(`${address}page.html`);
  // All that the page asks for has come, and what it does with it is done.
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));
  return page.getByText("01632 960 555");
}

for (const [how, broken] of Object.entries(breaks)) {
  test(`a council’s own words stay where a browser ${how}`, async ({ page, complaints }) => {
    complaints.expected = true;
    await expect(await wordsWhere(page, broken)).toBeVisible();
  });
}

test("an element that has got a shadow and nothing in it would hide them", async ({ page, complaints }) => {
  complaints.expected = true;
  const words = await wordsWhere(page, () => {
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function attach(how) {
      attachShadow.call(this, how);
      throw new TypeError("before anything is in it");
    };
  });
  await expect(words).toBeAttached();
  await expect(words).toBeHidden();
});

const ways = {
  "as a module": '<script type="module" src="/guide/embed.js"></script>',
  "put in by another script": "<script>document.head.append(Object.assign(document.createElement('script'), { src: '/guide/embed.js' }))</script>",
  "run from its text": "<script>fetch('/guide/embed.js').then((file) => file.text()).then((text) => document.head.append(Object.assign(document.createElement('script'), { textContent: text })))</script>",
};
/** Opens a page that loads embed.js in this way, or one with `change` made to it: what is thrown. */
async function loadedBy(page, script, change = (text) => text) {
  const thrown = [];
  page.on("pageerror", (error) => thrown.push(error.message));
  const html = councilPage(`<complaint-guide profile="example">${OWN_WORDS}</complaint-guide>`).replace(/<script[^]*?<\/script>/, script);
  const { address } = await council({ pages: { "/page.html": html }, change: (name, text) => (name.endsWith("embed.js") ? change(text) : text) });
  await page.goto(`${address}page.html`);
  return thrown;
}

for (const [how, script] of Object.entries(ways)) {
  test(`embed.js loaded ${how} throws nothing, and shows the guide or leaves the council’s words`, async ({ page, complaints }) => {
    complaints.expected = true;
    const thrown = await loadedBy(page, script);
    if (how !== "run from its text") {
      await expect(page.frameLocator("complaint-guide iframe").getByRole("button", { name: /^Start/ })).toBeVisible();
    } else {
      await expect(page.getByText("01632 960 555")).toBeVisible();
    }
    expect(thrown).toEqual([]);
  });
}

// A script that another one puts in knows by which address, and would not have thrown.
for (const how of ["as a module", "run from its text"]) {
  test(`an embed.js that takes itself for a plain script throws when it is loaded ${how}`, async ({ page, complaints }) => {
    complaints.expected = true;
    const thrown = await loadedBy(page, ways[how], asAPlainScript);
    await expect.poll(() => thrown.length).toBeGreaterThan(0);
    await expect(page.locator("complaint-guide iframe")).toHaveCount(0);
  });
}
