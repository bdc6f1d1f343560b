// What leaves the page: two files are fetched, and then nothing goes out and nothing is kept.

import { execFileSync } from "node:child_process";
import path from "node:path";
import { openCouncil, STRICT } from "./council.mjs";
import { expect, Guide, itIs, root, SHEET, test } from "./journey.mjs";
import { fosterChild, parent } from "./people.mjs";
import { promise, tried } from "./promises.mjs";

const THE_PAGE = ["/", "/council.css"];
const THE_GUIDE = ["/guide/embed.js", "/guide/complaint-guide.html"];

/** Every request that the browser makes, whether or not it gets anywhere. */
function listen(page) {
  const heard = [];
  page.context().on("request", (request) => heard.push(new URL(request.url()).pathname));
  return () => heard.filter((name) => name !== "/favicon.ico");
}

/** Everything that somebody wrote or chose in their own words. */
function ownWords(person) {
  return JSON.stringify(Object.values(person.says))
    .match(/"[^"]*[ .][^"]*"/g)
    .map((text) => JSON.parse(text));
}

const council = {};
test.beforeEach(async () => {
  Object.assign(council, await openCouncil({ policy: (name) => (name.startsWith("/guide/") ? undefined : STRICT) }));
});
test.afterEach(() => council.close());

test("a journey in a council’s page asks for two files and then for nothing", { tag: promise("sent") }, async ({ page }) => {
  const heard = listen(page);
  await page.addInitScript(() => (globalThis.print = () => {}));
  await itIs(page, fosterChild.today);
  const guide = await Guide.inCouncilPage(page, council.address);
  expect(council.asked().sort()).toEqual([...THE_PAGE, ...THE_GUIDE].sort());
  const before = heard().length;
  await guide.answerEverything(fosterChild);
  await guide.finish();
  for (const button of ["Copy the letter", "Print the letter"]) await guide.hand.press(guide, guide.button(button));
  await guide.clear();
  await expect(guide.startButton()).toBeVisible();
  expect(council.asked().sort()).toEqual([...THE_PAGE, ...THE_GUIDE].sort());
  expect(heard().slice(before)).toEqual([]);
  expect(heard().sort()).toEqual([...THE_PAGE, ...THE_GUIDE].sort());
});

test("a journey on a page of its own asks for one file", { tag: promise("sent") }, async ({ page }) => {
  const heard = listen(page);
  await itIs(page, parent.today);
  const guide = await Guide.asFullPage(page, `${council.address}guide/complaint-guide.html`);
  await guide.answerEverything(parent);
  await guide.finish();
  expect(council.asked()).toEqual(["/guide/complaint-guide.html"]);
  expect(heard()).toEqual(["/guide/complaint-guide.html"]);
});

/** Every way of sending something that a script has, as `send` names each. */
const WAYS = ["beacon", "fetch", "form", "image", "socket", "xhr"];

/** Tries all of them. */
async function send(frame, to) {
  await frame.evaluate(async (to) => {
    const quietly = async (way) => {
      try {
        await way();
      } catch {
        // Refused, which is what most of these tests are about.
      }
    };
    const image = (address) =>
      new Promise((done) => Object.assign(new Image(), { onload: done, onerror: done, src: address }));
    await quietly(() => fetch(`${to}sent/fetch`, { method: "POST", body: "secret", mode: "no-cors" }));
    await quietly(() => navigator.sendBeacon(`${to}sent/beacon`, "secret"));
    await quietly(() => image(`${to}sent/image`));
    await quietly(() => {
      const request = new XMLHttpRequest();
      request.open("GET", `${to}sent/xhr`);
      return new Promise((done) => {
        request.onloadend = done;
        request.send();
      });
    });
    await quietly(() => {
      const socket = new WebSocket(`${to.replace("http", "ws")}sent/socket`);
      return new Promise((done) => (socket.onclose = socket.onerror = done));
    });
    await quietly(() => {
      const address = `${to}sent/form`;
      const form = Object.assign(document.createElement("form"), { action: address, method: "post", target: "_blank" });
      document.body.append(form);
      form.submit();
    });
  }, to);
}

const sent = () => council.asked().filter((name) => name.startsWith("/sent/"));

test("no script in the frame can send anything, even if it wanted to", { tag: promise("sent") }, async ({ page, complaints }) => {
  complaints.expected = true;
  const guide = await Guide.inCouncilPage(page, council.address);
  await send(guide.inside, council.address);
  tried(test.info(), WAYS.length, "ways");
  // One that may be sent comes after those that may not, and shows that their time was over.
  await page.evaluate(() => fetch("/sent/last"));
  expect(sent()).toEqual(["/sent/last"]);
});

test("a page that does send is caught sending", async ({ page, complaints }) => {
  complaints.expected = true;
  const heard = listen(page);
  const open = await openCouncil({
    change: (_, text) => text.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ""),
  });
  const guide = await Guide.inCouncilPage(page, open.address);
  await send(guide.inside, open.address);
  await expect.poll(() => [...new Set(open.asked())].filter((name) => name.startsWith("/sent/")).sort()).toEqual(WAYS.map((way) => `/sent/${way}`));
  expect(open.requests().find(({ name }) => name === "/sent/fetch").body).toBe("secret");
  expect(heard()).toContain("/sent/fetch");
  await open.close();
});

/** What the window is called: how far someone is, and never with what. */
const TITLES = [
  "",
  String.raw`Question \d+`,
  "Check your answers",
  "Your complaint",
  "Your letter",
  "How to send it",
  "Where (each point|this) goes, and why",
  "What to ask for, and what to know",
  "What happens next, and when",
  "(Other|More) letters",
  "Keep it for later",
];
const TITLE = new RegExp(`^(${TITLES.map((name) => (name ? `${name}: c` : "C")).join("|")})omplain about children’s social care$`);

test("titles, addresses and the browser’s history hold no answer, and no field is kept", { tag: promise("lingers") }, async ({ page }) => {
  await itIs(page, fosterChild.today);
  const guide = await Guide.inCouncilPage(page, council.address);
  const around = { title: await page.title(), url: page.url() };
  const look = async (screen) => {
    expect({ title: await page.title(), url: page.url() }, screen).toEqual(around);
    const { title, url, state, fields } = await guide.inside.evaluate(() => ({
      title: document.title,
      url: location.href,
      state: history.state,
      fields: [...document.querySelectorAll("input:not([type=file]), textarea")].map((field) => [
        field.getAttribute("autocomplete"),
        field.type === "radio" || field.type === "checkbox" ? "false" : field.getAttribute("spellcheck"),
      ]),
    }));
    expect(title).toMatch(TITLE);
    expect(url).toBe(`${council.address}guide/complaint-guide.html?embed=1`);
    expect(state === null || Number.isInteger(state), `history.state is ${state}`).toBe(true);
    for (const field of fields) expect(field, `a field of ${screen}`).toEqual(["off", "false"]);
  };
  await guide.answerEverything(fosterChild, { at: look });
  await guide.finish(null);
  await look("result");
  for (const [name, sheet] of Object.entries(SHEET)) {
    if (name === "sent") continue;
    await guide.turn(sheet);
    await look(name);
  }
});

/** What the browser itself prints at the edge of each sheet of paper: the title, and the address. */
async function atTheEdge(page) {
  const edge = '<p style="font-size:8px">HEAD(<span class="title"></span>|<span class="url"></span>)</p>';
  const pdf = await page.pdf({ format: "A3", displayHeaderFooter: true, headerTemplate: edge, footerTemplate: "<p></p>", margin: { top: "3cm" } });
  const printed = execFileSync("pdftotext", ["-raw", "-", "-"], { input: pdf, encoding: "utf8" }).replaceAll(/\s+/g, " ");
  const all = [...printed.matchAll(/HEAD\(([^|]*)\|([^)]*)\)/g)].map(([, title, address]) => ({ title, address }));
  expect(all.length, "sheets of paper").toBeGreaterThan(0);
  return all;
}

test("nothing of an answer stands in the title or the address that a browser prints", { tag: promise("lingers") }, async ({ page, browserName }) => {
  test.skip(browserName !== "chromium", "only Chromium prints to a file; the titles and addresses above are Firefox’s too");
  test.slow();
  await itIs(page, fosterChild.today);
  const address = `${council.address}guide/complaint-guide.html`;
  const guide = await Guide.asFullPage(page, address);
  const look = async (screen) => {
    for (const printed of await atTheEdge(page)) {
      expect(printed.title, screen).toMatch(TITLE);
      expect(printed.address, screen).toBe(address);
    }
  };
  await guide.answerEverything(fosterChild, { at: look });
  await guide.finish(null);
  await look("result");
  for (const [name, sheet] of Object.entries(SHEET)) {
    if (name === "sent") continue;
    await guide.turn(sheet);
    await look(name);
  }
  // An answer in either would be seen.
  await page.evaluate((words) => {
    document.title = words;
    history.replaceState(history.state, "", `?${new URLSearchParams({ words })}`);
  }, "Let me stay.");
  const [seen] = await atTheEdge(page);
  expect(seen.title).toBe("Let me stay.");
  expect(seen.address).toContain("Let+me+stay.");
});

test("the page around hears numbers and nothing that was said", async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.overheard = [];
    addEventListener("message", ({ data }) => globalThis.overheard.push(JSON.stringify(data)));
    for (const type of ["input", "change", "keydown", "keyup"]) {
      addEventListener(type, (event) => globalThis.overheard.push(`${type} ${event.key ?? event.target.value}`), true);
    }
  });
  await itIs(page, fosterChild.today);
  const guide = await Guide.inCouncilPage(page, council.address);
  await guide.answerEverything(fosterChild);
  await guide.finish();
  for (const sheet of [SHEET.send, SHEET.dates, SHEET.keep]) await guide.turn(sheet);
  const overheard = await page.evaluate(() => globalThis.overheard);
  const kinds = { loaded: [], usable: [], ready: [], finished: [], height: ["height"], step: ["n", "of"] };
  for (const message of overheard) {
    const { source, v, id, type, ...rest } = JSON.parse(message);
    expect([source, v, id]).toEqual(["complaint-guide", 1, "complaint-guide-1"]);
    expect(Object.keys(rest)).toEqual(kinds[type]);
    expect(Object.values(rest).every(Number.isInteger)).toBe(true);
  }
  expect(overheard.filter((message) => message.includes('"step"')).length).toBeGreaterThan(8);
  expect(overheard.filter((message) => message.includes('"finished"')).length, "that there is a result").toBe(1);
  const inFrame = await guide.inside.evaluate(() => globalThis.overheard.join());
  for (const words of ownWords(fosterChild)) {
    expect(overheard.join()).not.toContain(words);
    // The same ears inside the frame hear them: they are not deaf.
    expect(inFrame).toContain(words);
  }
});

test("nothing is left in any store of the browser", { tag: promise("lingers") }, async ({ page }) => {
  await itIs(page, parent.today);
  const guide = await Guide.asFullPage(page, `${council.address}guide/complaint-guide.html`);
  await guide.answerEverything(parent);
  await guide.finish();
  const kept = () =>
    page.evaluate(async () => ({
      cookie: document.cookie,
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
  const nothing = { cookie: "", local: 0, session: 0, databases: 0, caches: 0, workers: 0 };
  expect(await kept()).toEqual(nothing);
  await page.evaluate(() => localStorage.setItem("kept", "something"));
  expect(await kept()).toEqual({ ...nothing, local: 1 });
});

test("a link carries nothing that was said", async ({ page }) => {
  await itIs(page, parent.today);
  const guide = await Guide.inCouncilPage(page, `${council.address}example.html`);
  await guide.answerEverything(parent, { council: "example" });
  await guide.finish();
  const addresses = await guide.inside.evaluate(() =>
    [...document.querySelectorAll("[href], [src], [action]")].map(({ href, src, action }) =>
      decodeURIComponent(href || src || action),
    ),
  );
  expect(addresses.length).toBeGreaterThan(0);
  for (const address of addresses) for (const words of ownWords(parent)) expect(address).not.toContain(words);
});

// --- The pages of an advocate and of a council's staff.

const FORTY = path.join(root, "tests/registers/forty.csv");
const otherPages = {
  "advocate.html": async (page) => {
    await page.getByText("Add a case without a file").click();
    await page.fill("#add-label", "KM");
    await page.getByLabel("No, nobody is in danger").check();
    await page.locator("#add-stands-at").selectOption("not-sent");
    await page.getByRole("button", { name: "Add the case" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "KM" })).toBeFocused();
    await page.getByRole("link", { name: "All cases" }).click();
    await page.getByRole("button", { name: "Save the cases in one file" }).click();
    await expect(page.getByText("Your browser has been asked to save a file", { exact: false })).toBeVisible();
  },
  "staff-deadlines.html": async (page) => {
    await page.locator("#list-file").setInputFiles([FORTY]);
    await expect(page.locator("#list-table tbody tr")).toHaveCount(40);
    await page.getByLabel("Your list").fill("Ref,Received\nX1,02/11/2026");
    await page.getByRole("button", { name: "Show the list" }).click();
    await expect(page.locator("#list-table tbody tr")).toHaveCount(41);
    await page.getByLabel("Show only those that say").fill("late");
    for (const button of ["Save as CSV with the dates", "Save for a calendar"]) await page.getByRole("button", { name: button }).click();
    await page.getByRole("button", { name: "Put these files away" }).click();
    await expect(page.locator("#list-table")).toHaveCount(0);
  },
};
const THE_DAY = "2026-11-22";
for (const [name, use] of Object.entries(otherPages)) {
  test(`${name} asks for itself and then for nothing, and keeps nothing, whatever is done`, async ({ page }) => {
    const heard = listen(page);
    await itIs(page, THE_DAY);
    await page.goto(`${council.address}guide/${name}`);
    const title = await page.title();
    await use(page);
    expect(council.asked()).toEqual([`/guide/${name}`]);
    // What is saved is handed to the browser under an address that it makes itself.
    expect(heard().filter((asked) => asked.includes("."))).toEqual([`/guide/${name}`]);
    expect({ title: await page.title(), url: page.url().replace(/#.*/, "") }).toEqual({ title, url: `${council.address}guide/${name}` });
    const fields = await page.evaluate(() =>
      [...document.querySelectorAll("input, textarea")]
        .filter((field) => !["radio", "checkbox"].includes(field.type))
        .map((field) => [field.id, field.getAttribute("autocomplete")]),
    );
    expect(fields.length).toBeGreaterThan(1);
    for (const [field, kept] of fields) expect(kept, field).toBe("off");
    const stores = () =>
      page.evaluate(async () => [document.cookie, localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, (await caches.keys()).length]);
    expect(await stores()).toEqual(["", 0, 0, 0, 0]);
    await page.evaluate(() => localStorage.setItem("kept", "something"));
    expect(await stores()).toEqual(["", 1, 0, 0, 0]);
  });

  test(`no script in ${name} can send anything, and one without the page’s policy is caught sending`, async ({ page, complaints }) => {
    complaints.expected = true;
    await page.goto(`${council.address}guide/${name}`);
    await send(page, council.address);
    // A request that may be sent comes after those that may not, and shows that their time was over.
    await page.goto(`${council.address}sent/last`);
    expect(sent()).toEqual(["/sent/last"]);
    const open = await openCouncil({ change: (_, text) => text.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "") });
    await page.goto(`${open.address}guide/${name}`);
    await send(page, open.address);
    await expect.poll(() => [...new Set(open.asked())].filter((asked) => asked.startsWith("/sent/")).sort()).toEqual(WAYS.map((way) => `/sent/${way}`));
    await open.close();
  });
}
