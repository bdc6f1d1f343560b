// Whatever fails, the visitor reads how to complain without the guide: never an empty box.

import { councilPage, openCouncil, OWN_WORDS, STRICT } from "./council.mjs";
import { expect, Guide, itIs, test } from "./journey.mjs";
import { fosterChild } from "./people.mjs";

// What the council in the example profile can be reached by.
const CONTACTS = ["01632 960 001", "childrens.complaints@council.example", "1 High Street, Exampleton, EX1 1MP"];

const PAGES = {
  "/with-words.html": councilPage(`<complaint-guide profile="example">${OWN_WORDS}</complaint-guide>`),
  "/without-words.html": councilPage('<complaint-guide profile="example"></complaint-guide>'),
};
const GUIDE = "/guide/example/complaint-guide.html";

let council;
const open = async (options) => (council = await openCouncil({ pages: PAGES, ...options }));
test.afterEach(() => council.close());
// What browsers say in the console about what was broken on purpose.
test.beforeEach(({ complaints }) => void (complaints.expected = true));

const inGuide = (change) => ({ change: (name, text) => (name === GUIDE ? change(text) : text) });

/** The guide has given up or never began, and its first page says how to complain. */
async function saysHow(frame) {
  for (const contact of CONTACTS) await expect(frame.getByText(contact)).toBeVisible();
  await expect(frame.getByText("0800 1111").first()).toBeVisible();
  await expect(frame.locator("#guide")).toBeHidden();
}

const frameIn = async (page) => (await page.locator("complaint-guide iframe").elementHandle()).contentFrame();

/** When the page around has been told, or has told itself, that there will be no guide. */
async function listenForErrors(page) {
  await page.addInitScript(() => {
    globalThis.errors = [];
    addEventListener("complaint-guide:error", (event) => globalThis.errors.push(event.detail.code));
  });
  return () => page.evaluate(() => globalThis.errors);
}

const flip = (text, at) => text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1);
const damages = {
  "the profile is no profile": inGuide((text) => text.replace(/(id="profile">)[^<]*/, "$1[]")),
  "the profile has a mistake in it": inGuide((text) => text.replace('"checked":"', '"checked":"not ')),
  "the profile is no JSON": inGuide((text) => text.replace(/(id="profile">)./, "$1")),
  "one letter of the program is another": inGuide((text) => flip(text, text.indexOf('id="program"') + 5_000)),
  "the file ends in the middle of the program": inGuide((text) =>
    text.slice(0, text.indexOf('id="program"') + 20_000),
  ),
  "the program is empty": inGuide((text) => text.replace(/(id="program">)[^<]*/, "$1")),
  "the holidays are missing": inGuide((text) => text.replace(/(id="bank-holidays">)[^<]*/, "$1{}")),
};
for (const [what, options] of Object.entries(damages)) {
  test(`the visitor reads how to complain where ${what}`, async ({ page }) => {
    await open(options);
    const errors = await listenForErrors(page);

    await page.goto(council.address.slice(0, -1) + GUIDE);
    await expect(page.getByText("The guide could not start")).toBeVisible();
    await saysHow(page.mainFrame());

    await page.goto(`${council.address}with-words.html`);
    await expect(page.getByText("01632 960 555")).toBeVisible();
    await expect.poll(errors).toEqual(["could-not-start"]);
    await expect(page.getByText("01632 960 555")).toBeVisible();
    await expect(page.locator("complaint-guide iframe")).toHaveCount(0);

    await page.goto(`${council.address}without-words.html`);
    await expect.poll(errors).toEqual(["could-not-start"]);
    await expect(page.locator("complaint-guide iframe")).toBeVisible();
    await saysHow(await frameIn(page));
  });
}

test("the undamaged file starts in the same pages", async ({ page }) => {
  await open();
  for (const name of ["with-words.html", "without-words.html"]) {
    await Guide.inCouncilPage(page, council.address + name);
    await expect(page.getByText("01632 960 555")).toBeHidden();
  }
});

test("a browser that compiles no more than 4 kB while the page waits runs the program", async ({ page }) => {
  await open();
  await page.addInitScript(() => {
    // As Chrome before 115 does, on telephones that get no newer one.
    const { Module } = WebAssembly;
    WebAssembly.Module = new Proxy(Module, {
      construct(_, [bytes]) {
        if (bytes.byteLength > 4_096) throw new RangeError("WebAssembly.Compile is disallowed on the main thread");
        return new Module(bytes);
      },
    });
  });
  await Guide.inCouncilPage(page, `${council.address}with-words.html`);
  const refuses = () => {
    try {
      return Boolean(new WebAssembly.Module(new Uint8Array(5_000)));
    } catch ({ message }) {
      return message;
    }
  };
  expect(await (await frameIn(page)).evaluate(refuses), "it is such a browser").toContain("disallowed");
});

const cuts = {
  "in the style": { at: (text) => text.indexOf("<style>") + 2_000, code: "no-answer" },
  "in the first screens": { at: (text) => text.indexOf("0800 1111"), code: "no-answer" },
  "in the page’s script": { at: (text) => text.indexOf("complaintGuidePage") - 1_000, code: "no-answer" },
  "in the first page": { at: (text) => text.lastIndexOf("0800 1111"), code: "could-not-start" },
  "in the program’s script": { at: (text) => text.indexOf('<script type="module">') + 1_000, code: "could-not-start" },
};
for (const [where, { at, code }] of Object.entries(cuts)) {
  test(`a council’s own words stay where the file ends ${where}`, async ({ page }) => {
    await open(inGuide((text) => text.slice(0, at(text))));
    await page.clock.install();
    const errors = await listenForErrors(page);
    await page.goto(`${council.address}with-words.html`);
    await page.clock.fastForward(16_000);
    await expect.poll(errors).toEqual([code]);
    await expect(page.getByText("01632 960 555")).toBeVisible();
    await expect(page.locator("complaint-guide iframe")).toHaveCount(0);
  });
}

test("the visitor reads how to complain where the file’s own script was changed on the way", async ({ page }) => {
  await open(inGuide((text) => text.replace("complaintGuidePage", "complaintGuidePagf")));
  await page.goto(council.address.slice(0, -1) + GUIDE);
  await saysHow(page.mainFrame());
});

// --- A council's own policy.

const policies = {
  "allows no frame": "default-src 'self'; script-src 'self'; frame-src 'none'",
  "allows no script": "default-src 'self'; script-src 'none'",
  "allows frames of other hosts alone": "default-src 'self'; frame-src https://maps.example",
};
for (const [what, policy] of Object.entries(policies)) {
  test(`a council’s own words stay where its policy ${what}`, async ({ page }) => {
    await open({ policy: (name) => (name.startsWith("/guide/") ? undefined : policy) });
    await page.clock.install();
    await page.goto(`${council.address}with-words.html`);
    await expect(page.getByText("01632 960 555")).toBeVisible();
    await page.clock.fastForward(16_000);
    await expect(page.getByText("01632 960 555")).toBeVisible();
    await expect(page.locator("complaint-guide iframe")).toBeHidden();
  });
}

const mildPolicies = {
  "is as strict as the demo’s": STRICT,
  "allows nothing but this script, this frame and an icon":
    "default-src 'none'; script-src 'self'; frame-src 'self'; img-src 'self'",
  "asks for trusted types": `${STRICT}; require-trusted-types-for 'script'; trusted-types 'none'`,
};
for (const [what, policy] of Object.entries(mildPolicies)) {
  test(`the guide starts, without a word in the console, where a council’s policy ${what}`, async ({ page, complaints }) => {
    complaints.expected = false;
    await open({ policy: (name) => (name.startsWith("/guide/") ? undefined : policy) });
    await Guide.inCouncilPage(page, `${council.address}with-words.html`);
  });
}

// --- No script at all, and no answer.

test("with JavaScript off, page and guide say how to complain", async ({ browser, browserName }) => {
  await open();
  test.skip(browserName === "firefox", "this Firefox cannot be told; the policy without scripts above stands for it");
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(council.address.slice(0, -1) + GUIDE);
  await saysHow(page.mainFrame());
  await expect(page.getByText("The guide could not start")).toBeHidden();
  await page.goto(`${council.address}with-words.html`);
  await expect(page.getByText("01632 960 555")).toBeVisible();
  await context.close();
});

test("with scripts forbidden, the guide’s own page says how to complain", async ({ page }) => {
  await open({ policy: () => "script-src 'none'" });
  await page.goto(council.address.slice(0, -1) + GUIDE);
  await saysHow(page.mainFrame());
});

test("where the guide never answers, a council’s own words stay, or else a link to the guide", async ({ page }) => {
  await open({ change: (name, text) => (name === GUIDE ? undefined : text) });
  await page.clock.install();
  const errors = await listenForErrors(page);
  await page.goto(`${council.address}with-words.html`);
  await expect(page.locator("complaint-guide iframe")).toBeAttached();
  await page.clock.fastForward(8_000);
  expect(await errors()).toEqual([]);
  await expect(page.getByText("01632 960 555")).toBeVisible();
  await page.clock.fastForward(8_000);
  await expect.poll(errors).toEqual(["no-answer"]);
  await expect(page.getByText("01632 960 555")).toBeVisible();

  await page.goto(`${council.address}without-words.html`);
  await expect(page.locator("complaint-guide iframe")).toBeAttached();
  await page.clock.fastForward(16_000);
  const link = page.getByRole("link", { name: /Guide to complaining/ });
  await expect(link).toBeVisible();
  expect(await link.getAttribute("href")).toContain(GUIDE);
});

// --- Breaking on the way.

const SECRET = "Quillon told me not to say";

async function writeSecret(page, address) {
  const said = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(`${error.message} ${error.stack}`));
  await itIs(page, fosterChild.today);
  const guide = address.endsWith(GUIDE) ? await Guide.asFullPage(page, address) : await Guide.inCouncilPage(page, address);
  const { question } = await guide.answerEverything(fosterChild, { council: "example", until: "what-happened:home" });
  await guide.say(question, { what: SECRET });
  return { guide, said: () => said.join("\n") };
}

/** Takes away what the program believes to be there, as a browser's extension might. */
const damage = (guide) => guide.inside.evaluate(() => document.querySelector("#guide .screen + *").remove());

for (const [where, address] of Object.entries({ "a council’s page": "with-words.html", "a page of its own": GUIDE.slice(1) })) {
  test(`when the program breaks in ${where}, it says how to complain and tells nobody what was written`, async ({ page }) => {
    await open();
    const { guide, said } = await writeSecret(page, council.address + address);
    await damage(guide);
    await guide.inside.evaluate(() => document.querySelectorAll(".voices button")[2].click());
    await expect(guide.inside.getByText("Something went wrong")).toBeVisible();
    await saysHow(guide.inside);
    expect(await guide.inside.evaluate(() => document.documentElement.outerHTML)).not.toContain(SECRET);
    expect(said()).not.toContain("Quillon");
    // Pressing on, leaving and coming back does not wake it.
    await expect(guide.inside.locator("#guide")).toBeEmpty();
  });
}

test("an undamaged guide goes on, and a word in the console would be heard", async ({ page }) => {
  await open();
  const { guide, said } = await writeSecret(page, `${council.address}with-words.html`);
  await guide.inside.evaluate(() => document.querySelectorAll(".voices button")[2].click());
  await expect(guide.inside.locator("#guide")).toBeVisible();
  await expect(guide.inside.getByText("Something went wrong")).toBeHidden();
  expect(said()).not.toContain("Quillon");
  await guide.inside.evaluate((words) => console.warn(words), SECRET);
  await expect.poll(said).toContain("Quillon");
});

test("an empty element is a link to the guide in a browser that knows no such elements and no lists to go through", async ({ page }) => {
  await open();
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "customElements", { value: undefined });
    delete NodeList.prototype[Symbol.iterator];
    delete NodeList.prototype.forEach;
  });
  await page.goto(`${council.address}without-words.html`);
  await expect(page.locator("complaint-guide a")).toHaveAttribute("href", /\/example\/complaint-guide\.html$/);
  await page.goto(`${council.address}with-words.html`);
  await expect(page.locator("complaint-guide")).toContainText("01632");
  await expect(page.locator("complaint-guide a[href*='complaint-guide.html']")).toHaveCount(0);
});
