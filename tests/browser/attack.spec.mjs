// Hostile messages and addresses of tests/attack, in a browser: none changes what the guide shows, whom it writes to or
// where Exit leads, none runs, and none brings the page around to do anything.

import { readFileSync } from "node:fs";
import path from "node:path";
import { councilPage, openCouncil } from "./council.mjs";
import { expect, Guide, root, test } from "./journey.mjs";
import { promise, tried } from "./promises.mjs";

/** The inputs of one kind, which are noted as tried; `«a*5»` stands for aaaaa. */
function inputs(name, key, what) {
  const lines = readFileSync(path.join(root, "tests/attack", `${name}.jsonl`), "utf8").trimEnd().split("\n");
  tried(test.info(), lines.length, what);
  return lines
    .map((line) => JSON.parse(line)[key])
    .map((input) => (typeof input === "string" ? input.replace(/«(.+?)\*(\d+)»/gs, (_, of, times) => of.repeat(Number(times))) : input));
}

let council;
test.beforeEach(async () => {
  council = await openCouncil({
    pages: { "/page.html": councilPage('<complaint-guide profile="example"></complaint-guide>') },
  });
});
test.afterEach(() => council.close());

/** What an input could have changed. */
const standing = (guide) =>
  guide.inside.evaluate(() => ({
    text: document.querySelector("#begin, #guide").innerText,
    exits: [...document.querySelectorAll("[data-exit]")].map(({ href }) => href),
    links: [...document.querySelectorAll("a[href^='mailto:'], a[href^='tel:']")].map(({ href }) => href),
    elements: document.querySelectorAll("script, iframe, form, object, img, meta").length,
    hidden: document.documentElement.hidden,
    address: location.pathname,
    through: globalThis.through,
  }));

const around = (page) =>
  page.evaluate(() => ({
    address: location.href,
    title: document.title,
    opacity: document.documentElement.style.opacity,
    frames: document.querySelectorAll("complaint-guide").length,
    style: document.querySelector("complaint-guide").shadowRoot.querySelector("iframe").style.cssText.replace(/height: \d+px( !important)?;/, "height"),
    through: globalThis.through,
  }));

test("no message to the guide does anything but those that it knows", { tag: promise("messages") }, async ({ page }) => {
  const guide = await Guide.inCouncilPage(page, `${council.address}page.html`);
  const before = await standing(guide);
  const through = [];
  for (const message of inputs("messages-to-the-guide", "message", "messages")) {
    await page.evaluate((message) => {
      document.querySelector("complaint-guide").shadowRoot.querySelector("iframe").contentWindow.postMessage(message, "*");
    }, message);
    await guide.inside.evaluate(() => new Promise((done) => setTimeout(done)));
    const now = await standing(guide);
    if (JSON.stringify(now) !== JSON.stringify(before)) through.push([message, now]);
  }
  expect(through).toEqual([]);
});

test("a message in the words of the page around, from any other window, does nothing", { tag: promise("windows") }, async ({ page }) => {
  tried(test.info(), 2, "windows");
  const guide = await Guide.inCouncilPage(page, `${council.address}page.html`);
  const before = await standing(guide);
  // From the guide's own window, and from a frame beside it.
  await guide.inside.evaluate(() => postMessage({ source: "complaint-guide-host", v: 1, type: "exit" }, "*"));
  await page.evaluate(async () => {
    const beside = document.createElement("iframe");
    // A frame in a shadow tree is in no list of frames, so it is handed over.
    globalThis.guideWindow = document.querySelector("complaint-guide").shadowRoot.querySelector("iframe").contentWindow;
    beside.srcdoc = "<script>parent.guideWindow.postMessage({ source: 'complaint-guide-host', v: 1, type: 'exit' }, '*')</script>";
    document.body.append(beside);
    await new Promise((loaded) => (beside.onload = loaded));
    beside.contentWindow.eval("top.guideWindow.postMessage({ source: 'complaint-guide-host', v: 1, type: 'exit' }, '*')");
  });
  // Messages come in the order in which they were sent, so what was sent before this one has been heard.
  await guide.inside.evaluate(() => {
    globalThis.hasHeardAll = new Promise((done) => addEventListener("message", ({ data }) => data === "the last" && done()));
  });
  await page.evaluate(() => document.querySelector("body > iframe:last-of-type").contentWindow.eval("top.guideWindow.postMessage('the last', '*')"));
  await guide.inside.evaluate(() => globalThis.hasHeardAll);
  expect(await standing(guide)).toEqual(before);
});

test("no message from the frame does anything to the page around but those that it knows", { tag: promise("messages") }, async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.told = [];
    for (const type of ["ready", "step", "exit", "error"]) {
      document.addEventListener(`complaint-guide:${type}`, ({ detail }) => globalThis.told.push([type, detail]));
    }
  });
  const guide = await Guide.inCouncilPage(page, `${council.address}page.html`);
  await expect.poll(() => page.evaluate(() => globalThis.told.length)).toBeGreaterThan(0);
  const before = { ...(await around(page)), told: await page.evaluate(() => globalThis.told) };
  const through = [];
  for (const message of inputs("messages-from-the-frame", "message", "messages")) {
    await guide.inside.evaluate((message) => parent.postMessage(message, "*"), message);
    await page.evaluate(() => new Promise((done) => setTimeout(done)));
    const now = { ...(await around(page)), told: await page.evaluate(() => globalThis.told) };
    if (JSON.stringify(now) !== JSON.stringify(before)) through.push([message, now]);
  }
  expect(through).toEqual([]);
  const height = await page.evaluate(() => document.querySelector("complaint-guide").shadowRoot.querySelector("iframe").offsetHeight);
  expect(height).toBeLessThanOrEqual(30_000);
});

test("the messages that are known are heard: exit to the guide empties it, and a step is told", async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.told = [];
    document.addEventListener("complaint-guide:step", ({ detail }) => globalThis.told.push(detail));
  });
  const guide = await Guide.inCouncilPage(page, `${council.address}page.html`);
  await guide.inside.evaluate(() => parent.postMessage({ source: "complaint-guide", v: 1, type: "step", n: 7, of: 12 }, "*"));
  await expect.poll(() => page.evaluate(() => globalThis.told)).toEqual([{ n: 7, of: 12 }]);
  await page.evaluate(() => {
    const frame = document.querySelector("complaint-guide").shadowRoot.querySelector("iframe");
    frame.contentWindow.postMessage({ source: "complaint-guide-host", v: 1, type: "exit" }, "*");
  });
  await expect.poll(() => guide.inside.evaluate(() => document.documentElement.hidden).catch(() => true)).toBe(true);
});

/** Of what can stand at the end of the guide's address, all that changes what stands in it. */
async function heeded(page, queries) {
  const address = `${council.address}guide/example/complaint-guide.html`;
  const opened = async (query) => {
    await page.goto("about:blank");
    const guide = await Guide.asFullPage(page, address + query);
    return { ...(await standing(guide)), voices: await guide.inside.locator(".voice[aria-pressed=true]").allInnerTexts() };
  };
  const before = JSON.stringify(await opened(""));
  const through = [];
  for (const query of queries) {
    const now = await opened(query);
    if (JSON.stringify(now) !== before) through.push([query.slice(0, 80), now]);
  }
  return through;
}

test("nothing in an address changes whom the guide writes to, what it says or where Exit leads", { tag: promise("link") }, async ({ page }) => {
  test.setTimeout(180_000);
  expect(await heeded(page, inputs("queries", "query", "addresses"))).toEqual([]);
});

test("a guide that does take from its address where Exit leads, or what is said, is noticed", async ({ page }) => {
  await page.addInitScript(() => {
    addEventListener("DOMContentLoaded", () => {
      const asked = new URLSearchParams(location.search);
      const exit = document.querySelector("[data-exit]");
      if (exit && asked.has("exit")) exit.href = asked.get("exit");
      if (asked.has("name")) document.querySelector("#begin").append(asked.get("name"));
    });
  });
  const through = await heeded(page, ["?exit=https://evil.example/", "?to=x@evil.example", "?name=Other"]);
  expect(through.map(([query]) => query)).toEqual(["?exit=https://evil.example/", "?name=Other"]);
});
