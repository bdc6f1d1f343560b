// The element in a council's page: its height, more than one of it, and a style sheet that would rather not have it.

import { councilPage, openCouncil } from "./council.mjs";
import { expect, Guide, itIs, test } from "./journey.mjs";
import { parent } from "./people.mjs";

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
