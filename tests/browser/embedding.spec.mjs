// The guide in a council's page: it starts, it asks for two files and no more, it leaves without a trace on the Back
// button, and where it cannot run the visitor still reads how to complain.

import { expect, test } from "@playwright/test";

const PAGE = "**/complaint-guide.html*";
const WEATHER = "https://www.bbc.co.uk/weather";

const frameOf = (page) => page.frameLocator("complaint-guide iframe");
const started = (page) => expect(frameOf(page).locator("#guide")).toBeVisible();
const fallback = (page) => page.locator("complaint-guide > p");

// No test may depend on the world outside.
test.beforeEach(async ({ context }) => {
  await context.route(`${WEATHER}**`, (route) => route.fulfill({ contentType: "text/html", body: "<h1>Weather</h1>" }));
});

test("asks for embed.js and the page, then for nothing", async ({ page }) => {
  const asked = [];
  const complaints = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto("./");
  await started(page);
  await expect(fallback(page)).toBeHidden();
  expect(asked.filter((path) => path.startsWith("/guide/"))).toEqual(["/guide/embed.js", "/guide/complaint-guide.html"]);
  expect(asked.filter((path) => !path.startsWith("/guide/") && path !== "/favicon.ico")).toEqual(["/", "/council.css"]);
  expect(complaints).toEqual([]);
});

test("takes the profile that the element names", async ({ page }) => {
  const answer = page.waitForResponse(PAGE);
  await page.goto("staffordshire.html");
  expect(new URL((await answer).url()).pathname).toBe("/guide/staffordshire/complaint-guide.html");
  await started(page);
});

test("the frame is as high as what is in it", async ({ page }) => {
  await page.goto("./");
  await started(page);
  const heights = () =>
    frameOf(page).locator("html").evaluate((html) => [Math.ceil(html.getBoundingClientRect().height), innerHeight]);
  await expect.poll(async () => { const [is, has] = await heights(); return is === has; }).toBe(true);
});

for (const way of ["button", "three Shifts in the page", "three Shifts in the frame"])
  test(`leaves by ${way}`, async ({ page }) => {
    await page.goto("guide/sizes.json");
    await page.goto("./");
    await started(page);
    if (way === "button") await page.getByRole("button", { name: "Exit this page" }).click();
    else {
      // Longer than a browser lets a frame use the last click or key to take its page elsewhere.
      if (way.endsWith("frame")) {
        await frameOf(page).locator("#guide button").first().focus();
        await page.waitForTimeout(6000);
      } else await page.locator("h1").first().click();
      for (let press = 0; press < 3; press += 1) await page.keyboard.press("Shift");
    }
    await page.waitForURL(WEATHER);
    await page.evaluate(() => history.back());
    await expect.poll(() => page.url()).toMatch(/sizes\.json$/);
  });

test("Shift held for capital letters does not leave", async ({ page }) => {
  await page.goto("./");
  await started(page);
  await frameOf(page).locator("#guide button").first().focus();
  for (const letter of ["A", "B", "C", "D"]) await page.keyboard.press(`Shift+${letter}`);
  await page.waitForTimeout(400);
  await started(page);
});

test("two guides in a page, one taken out and put back", async ({ page }) => {
  await page.goto("./");
  await started(page);
  await page.evaluate(() => {
    const first = document.querySelector("complaint-guide");
    first.after(document.createElement("complaint-guide"));
    first.remove();
    document.querySelector("main").append(first);
  });
  for (const at of [0, 1])
    await expect(page.locator("complaint-guide").nth(at).frameLocator("iframe").locator("#guide")).toBeVisible();
});

const damage = {
  "cut off in the program": (html) => html.slice(0, html.indexOf('id="program"') + 20_000),
  "one letter of the program changed": (html) => {
    const at = html.indexOf('id="program"') + 5_000;
    return html.slice(0, at) + (html[at] === "A" ? "B" : "A") + html.slice(at + 1);
  },
  "one letter of the script changed": (html) => html.replace("complaintGuidePage", "complaintGuidePagf"),
  "wasm not allowed": (html) => html.replace(" 'wasm-unsafe-eval'", ""),
  "a profile that is none": (html) => html.replace(/(id="profile">)[^<]*/, "$1[]"),
};
for (const [name, change] of Object.entries(damage))
  test(`still says how to complain: ${name}`, async ({ page }) => {
    await page.route(PAGE, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: change(await response.text()) });
    });
    await page.goto("./");
    await page.waitForTimeout(1000);
    await expect(fallback(page)).toBeVisible();
    await page.goto("guide/complaint-guide.html");
    await page.waitForTimeout(500);
    await expect(page.locator("#first-page")).toBeVisible();
    await expect(page.locator("#first-page")).toContainText("0800 1111");
    await expect(page.locator("#guide")).toBeHidden();
  });

// By policy, since switching it off is not to be had in every browser that a test can drive.
test("still says how to complain: no script runs at all", async ({ page }) => {
  await page.route("http://localhost:*/**", async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), "content-security-policy": "script-src 'none'" };
    await route.fulfill({ response, headers });
  });
  await page.goto("./");
  await expect(fallback(page)).toBeVisible();
  await page.goto("guide/complaint-guide.html");
  await expect(page.locator("#first-page")).toContainText("0800 1111");
  await expect(page.locator("#first-page")).toBeVisible();
  await expect(page.locator("#guide")).toBeHidden();
});
