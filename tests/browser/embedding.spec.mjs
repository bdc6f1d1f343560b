// The element in a council's page: its height, more than one of it, and a style sheet that would rather not have it.

import { execFileSync } from "node:child_process";
import { councilPage, openCouncil, OWN_WORDS } from "./council.mjs";
import { FRAME } from "./hosts.mjs";
import { expect, Guide, itIs, test } from "./journey.mjs";
import { parent } from "./people.mjs";
import { promise } from "./promises.mjs";

const contentIsAtMost = (guide) =>
  guide.inside.evaluate(() => {
    const { documentElement: html } = document;
    return html.getBoundingClientRect().height <= innerHeight && html.scrollHeight <= html.clientHeight;
  });

test("what is in the frame has room in it at every step, and the frame never shrinks under a person’s hands", async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.heights = [];
    addEventListener("message", ({ data }) => data?.type === "height" && globalThis.heights.push(data.height));
  });
  await itIs(page, parent.today);
  const guide = await Guide.inCouncilPage(page, "./");
  const look = (screen) => expect.poll(() => contentIsAtMost(guide), { message: screen, intervals: [5, 10, 20, 50] }).toBe(true);
  await guide.answerEverything(parent, { at: look });
  await guide.finish();
  await look("result");
  const heights = await page.evaluate(() => globalThis.heights);
  expect(heights).toEqual([...heights].sort((one, other) => one - other));
  expect(new Set(heights).size, "heights on the whole way").toBeLessThan(12);
});

test("what is in the frame has room in it while someone makes the window narrower and narrower", async ({ page }) => {
  const guide = await Guide.inCouncilPage(page, "./");
  for (let width = 640; width >= 320; width -= 20) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(() => contentIsAtMost(guide), { message: `${width} wide`, intervals: [5, 10, 20, 50] }).toBe(true);
  }
});

for (const [part, tag] of [
  ["a part of the page without width", '<div id="part" style="width: 0; overflow: hidden">'],
  ["a part of the page that is not shown", '<div id="part" style="display: none">'],
  ["a part of the page that is folded to nothing", '<div id="part" style="height: 0; overflow: hidden">'],
  ["closed details", '<details id="part"><summary>How to complain</summary>'],
]) {
  test(`a guide in ${part} does not ask, until that is opened, for the height that it would have there`, async ({ page }) => {
    const council = await openCouncil({ pages: { "/page.html": councilPage(`${tag}<complaint-guide></complaint-guide></${/\w+/.exec(tag)}>`) } });
    await page.addInitScript(() => {
      globalThis.heights = [];
      addEventListener("message", ({ data }) => data?.type === "height" && globalThis.heights.push(data.height));
    });
    await page.goto(`${council.address}page.html`);
    const frame = await page.locator("complaint-guide iframe").elementHandle();
    const inside = await frame.contentFrame();
    await inside.waitForLoadState();
    await page.evaluate(() => {
      document.querySelector("#part").removeAttribute("style");
      document.querySelector("#part").open = true;
    });
    await expect(inside.getByRole("button", { name: /^Start/ })).toBeVisible();
    await expect.poll(() => page.evaluate(() => globalThis.heights.length), "heights").toBeGreaterThan(0);
    expect(Math.max(...(await page.evaluate(() => globalThis.heights)))).toBeLessThan(5000);
    await council.close();
  });
}

test("from the first screen to the result one Exit button is there to see: the one above the frame", async ({ page }) => {
  await itIs(page, parent.today);
  const guide = await Guide.inCouncilPage(page, "./");
  const inFrame = guide.inside.getByRole("button", { name: "Exit this page" });
  const look = async (screen) => {
    expect(await inFrame.count(), `${screen}: in the frame`).toBe(0);
    await expect(page.getByRole("button", { name: "Exit this page" })).toHaveCount(1);
  };
  await guide.answerEverything(parent, { at: look });
  await guide.finish();
  await look("result");
  // Where no page around has one, it is in the frame.
  await guide.inside.evaluate(() => document.documentElement.classList.remove("hosted"));
  await expect(inFrame).toHaveCount(1);
});

test("two guides in a page, one of them taken out and put back", async ({ page }) => {
  await Guide.inCouncilPage(page, "./");
  await page.evaluate(() => {
    const first = document.querySelector("complaint-guide");
    first.after(document.createElement("complaint-guide"));
    first.remove();
    document.querySelector("main").append(first);
  });
  const guides = page.locator("complaint-guide");
  const start = (at) => guides.nth(at).frameLocator("iframe").getByRole("button", { name: /^Start/ });
  for (const at of [0, 1]) await expect(start(at)).toBeVisible();
  await start(0).click();
  await expect(start(0)).toBeHidden();
  await expect(start(1)).toBeVisible();
});

test("a council’s style sheet neither hides nor changes the guide", async ({ page }) => {
  const hostile = `<style>
* { color: red !important; font: 9px/1 cursive !important; letter-spacing: 9px !important;
  text-transform: uppercase !important; opacity: 0.1 !important; visibility: hidden !important }
complaint-guide, complaint-guide * { display: none !important; position: fixed !important }
iframe { max-height: 10px !important } button { display: none !important }
</style>`;
  const element = "<complaint-guide></complaint-guide>";
  const council = await openCouncil({
    pages: { "/mild.html": councilPage(element), "/hostile.html": councilPage(element, hostile) },
  });
  const looks = async (name) => {
    const guide = await Guide.inCouncilPage(page, council.address + name);
    const exit = page.getByRole("button", { name: "Exit this page" });
    await expect(exit).toBeVisible();
    const read = (part) =>
      part.evaluate((part) => {
        const { color, font, letterSpacing, textTransform, opacity, visibility } = getComputedStyle(part);
        return { color, font, letterSpacing, textTransform, opacity, visibility };
      });
    const { height } = await page.locator("complaint-guide iframe").boundingBox();
    return { exit: await read(exit), start: await read(guide.startButton()), isHigh: height > 600 };
  };
  const mild = await looks("mild.html");
  expect(mild.isHigh).toBe(true);
  expect(await looks("hostile.html")).toEqual(mild);
  const heading = page.getByText("Complaints", { exact: true });
  expect(await heading.evaluate((heading) => getComputedStyle(heading).color)).toBe("rgb(255, 0, 0)");
  await council.close();
});

// --- A frame that the council wrote itself.

const OWN_FRAME = FRAME.replace("/complaints/", "/guide/");
const framed = (frame, words = OWN_WORDS) => councilPage(`<complaint-guide>${frame}${words}</complaint-guide>`);
const timesAsked = (council) => council.asked().filter((name) => name.endsWith("/complaint-guide.html")).length;

test("a frame in the council’s own markup is taken over: loaded once, with the Exit button above it, and the council’s words put away", async ({ page }) => {
  const council = await openCouncil({ pages: { "/page.html": framed(OWN_FRAME) } });
  await itIs(page, parent.today);
  const guide = await Guide.inCouncilPage(page, `${council.address}page.html`);
  await expect(page.getByText("7 Low Street")).toBeHidden();
  await expect(page.getByRole("button", { name: "Exit this page" })).toHaveCount(1);
  await guide.answerEverything(parent);
  await guide.finish();
  await expect.poll(() => contentIsAtMost(guide)).toBe(true);
  expect(timesAsked(council)).toBe(1);
  await expect(page.locator("complaint-guide iframe")).toHaveCount(1);
  await council.close();
});

test("a frame that had been there long before embed.js came is heard all the same", async ({ page }) => {
  const council = await openCouncil({ pages: { "/page.html": framed(OWN_FRAME).replace(/<script src="\/guide\/embed.js"[^>]*><\/script>/, "") } });
  await page.addInitScript(() => addEventListener("complaint-guide:ready", () => (globalThis.isReady = true)));
  await page.goto(`${council.address}page.html`);
  const start = page.frameLocator("complaint-guide iframe").getByRole("button", { name: /^Start/ });
  await expect(start).toBeVisible();
  // By itself it is a plain frame: the council's words beside it, its Exit in it.
  await expect(page.getByText("7 Low Street")).toBeVisible();
  await start.click();
  await page.evaluate(() => document.head.append(Object.assign(document.createElement("script"), { src: "/guide/embed.js" })));
  await expect(page.getByText("7 Low Street")).toBeHidden();
  await page.waitForFunction(() => globalThis.isReady);
  await expect.poll(async () => (await page.locator("complaint-guide iframe").boundingBox()).height).toBeGreaterThan(3000);
  // What had been pressed stays.
  await expect(start).toBeHidden();
  expect(timesAsked(council)).toBe(1);
  await council.close();
});

for (const [what, frame] of [
  ["has lost its sandbox", OWN_FRAME.replace(/ sandbox="[^"]*"/, "")],
  ["has an empty sandbox", OWN_FRAME.replace(/ sandbox="[^"]*"/, ' sandbox=""')],
  ["may be read by the page around", OWN_FRAME.replace('sandbox="', 'sandbox="allow-same-origin ')],
  ["is allowed less than it needs", OWN_FRAME.replace(" allow-downloads", "")],
  ["stands in a paragraph, as some editors put it,", `<p>${OWN_FRAME}</p>`],
  ["is written twice", `<div>${OWN_FRAME}</div><div>${OWN_FRAME}</div>`],
  ["is about another council", OWN_FRAME.replace(".html", ".html?council=elsewhere")],
]) {
  test(`a frame that ${what} gives way to one that embed.js makes`, { tag: promise("reads") }, async ({ page, complaints }) => {
    // Browsers warn of a frame that could take its sandbox off.
    complaints.expected = true;
    const council = await openCouncil({ pages: { "/page.html": framed(frame) } });
    const guide = await Guide.inCouncilPage(page, `${council.address}page.html`);
    const frames = page.locator("complaint-guide iframe");
    await expect(frames).toHaveCount(1);
    expect(await frames.evaluate((frame) => [frame.slot, frame.sandbox.contains("allow-scripts"), frame.sandbox.contains("allow-same-origin")])).toEqual(["", true, false]);
    await expect(guide.startButton()).toBeVisible();
    expect(await guide.inside.evaluate(() => window.origin)).toBe("null");
    await council.close();
  });
}

test("where the guide does not start in the council’s frame, the council’s words stay and the frame goes", async ({ page, complaints }) => {
  complaints.expected = true;
  const change = (name, text) => (name === "/guide/complaint-guide.html" ? undefined : text);
  const council = await openCouncil({ pages: { "/page.html": framed(OWN_FRAME) }, change });
  await page.clock.install();
  await page.goto(`${council.address}page.html`);
  await expect(page.locator("complaint-guide iframe")).toBeVisible();
  await page.clock.runFor(20_000);
  await expect(page.locator("complaint-guide iframe")).toBeHidden();
  await expect(page.getByText("7 Low Street")).toBeVisible();
  await council.close();
});

test("a council’s frame to somewhere else among its words is left alone", async ({ page }) => {
  const map = '<iframe src="/map.html" title="Map"></iframe>';
  const council = await openCouncil({ pages: { "/page.html": framed("", `${OWN_WORDS}${map}`), "/map.html": "<!DOCTYPE html><title>Map</title>" } });
  await page.goto(`${council.address}page.html`);
  await expect(page.locator("complaint-guide iframe")).toHaveCount(2);
  await council.close();
});

test("Exit leaves from the council’s own frame, and nothing of it is left", async ({ page }) => {
  const council = await openCouncil({ pages: { "/page.html": framed(OWN_FRAME).replace("<complaint-guide>", '<complaint-guide exit-url="https://exit.example/">') } });
  await page.route("https://exit.example/", (route) => route.fulfill({ contentType: "text/html", body: "<h1>Elsewhere</h1>" }));
  await Guide.inCouncilPage(page, `${council.address}page.html`);
  await page.getByRole("button", { name: "Exit this page" }).click();
  await expect(page.getByRole("heading", { name: "Elsewhere" })).toBeVisible();
  await council.close();
});

/** What stands on each sheet of the page on paper. */
async function onPaper(page) {
  const input = await page.pdf({ format: "A4" });
  return execFileSync("pdftotext", ["-raw", "-", "-"], { input, encoding: "utf8" }).split("\f").slice(0, -1).map((text) => text.replaceAll(/\s+/g, " ").trim());
}

const HOW_TO_PRINT = "The guide is not printed with this page. To print a letter, press Print beside it in the guide.";

test("a council’s page on paper has its own words, how to print a letter, and no empty sheet", async ({ page, browserName }) => {
  test.skip(browserName !== "chromium", "only Chromium prints to a file");
  await itIs(page, parent.today);
  const guide = await Guide.inCouncilPage(page, "./");
  const look = async (screen) => {
    const sheets = await onPaper(page);
    expect(sheets.filter((text) => text === ""), `empty sheets, ${screen}`).toEqual([]);
    expect(sheets.join(" "), screen).toContain("You can complain by phone on 01632 960 001");
    expect(sheets.join(" "), screen).toContain(HOW_TO_PRINT);
  };
  await look("the start");
  await guide.answerEverything(parent);
  await guide.finish();
  await look("the letter");
  // On the screen the guide stays where it was, and says nothing of paper.
  await expect(guide.inside.locator("#letter")).toBeVisible();
  await expect(page.getByText(HOW_TO_PRINT)).toBeHidden();
});

for (const [what, element] of [
  ["without words of its own", "<complaint-guide></complaint-guide>"],
  ["with a frame that the council wrote", `<complaint-guide>${OWN_WORDS}${OWN_FRAME}</complaint-guide>`],
]) {
  test(`a council’s page ${what} has no empty sheet either`, async ({ page, browserName }) => {
    test.skip(browserName !== "chromium", "only Chromium prints to a file");
    const council = await openCouncil({ pages: { "/page.html": councilPage(element) } });
    await Guide.inCouncilPage(page, `${council.address}page.html`);
    const sheets = await onPaper(page);
    expect(sheets).not.toContain("");
    expect(sheets.join(" ")).toContain(HOW_TO_PRINT);
    await council.close();
  });
}

test("sheets that the frame leaves empty are noticed", async ({ page, browserName }) => {
  test.skip(browserName !== "chromium", "only Chromium prints to a file");
  const council = await openCouncil({ change: (name, text) => (name.endsWith("/embed.js") ? text.replace("@media print{div", "@media print{i") : text) });
  await Guide.inCouncilPage(page, `${council.address}./`);
  expect(await onPaper(page)).toContain("");
  await council.close();
});
