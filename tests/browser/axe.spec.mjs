// axe looks at every screen of three journeys, at the mistakes on the way, wide and narrow, in the frame and alone.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, Guide, itIs, model, SAVE_AS_TEXT, test } from "./journey.mjs";
import { advocate, answeredParent, fosterChild, parent } from "./people.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 320, height: 640 };
const PHONE = { width: 360, height: 740 };
const TABLET = { width: 768, height: 1024 };

test.skip(({ browserName }) => browserName !== "chromium", "axe reads the same page in any browser");
test.describe.configure({ timeout: 900_000 });

// What AxeBuilder does, but the frame and the page around it are given axe once and not at every screen.
const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const options = { runOnly: { type: "tag", values: TAGS }, resultTypes: ["violations"] };

async function faults({ page, inside }) {
  const top = page.mainFrame();
  for (const frame of new Set([top, inside])) {
    if (!(await frame.evaluate(() => "axe" in globalThis))) await frame.evaluate(source);
  }
  const context = { include: [], exclude: [] };
  const parts = [];
  if (inside !== top) {
    const frames = await page.evaluate((context) => axe.utils.getFrameContexts(context), context);
    expect(frames).toHaveLength(1);
    parts.push(
      await inside.evaluate(
        async ([context, options]) => JSON.stringify(await axe.runPartial(context, options)),
        [frames[0].frameContext, options],
      ),
    );
  }
  return page.evaluate(
    async ([context, options, parts]) => {
      const all = [await axe.runPartial(context, options), ...parts.map((part) => JSON.parse(part))];
      const { violations } = await axe.finishRun(all, options);
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, html }) => `${id}: ${target.flat().join(" > ")} ${html.slice(0, 120)}`),
      );
    },
    [context, options, parts],
  );
}

async function look(guide, screen, sizes = [WIDE, NARROW]) {
  for (const size of sizes) {
    await guide.page.setViewportSize(size);
    expect.soft(await faults(guide), `${screen}, ${size.width} wide`).toEqual([]);
    for (const frame of new Set([guide.page.mainFrame(), guide.inside])) {
      expect.soft(await sideways(frame), `${screen}, by how much too wide`).toBe(0);
    }
  }
}

/** By how much the page is wider than its window. */
function sideways(frame) {
  return frame.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return Math.max(0, scrollWidth - clientWidth);
  });
}

const people = {
  "a 15-year-old in foster care": fosterChild,
  "a parent whose complaint was answered": answeredParent,
  "an advocate for a child": advocate,
};
const places = {
  "in a council’s page": { open: (page) => Guide.inCouncilPage(page, "./"), mistakes: NARROW },
  "on a page of its own": { open: (page) => Guide.asFullPage(page, "guide/complaint-guide.html"), mistakes: WIDE },
};

// A screen that reads word for word as one looked at before needs no second look.
const seen = new Set();
// The child's way has nearly every kind of screen in it, and what stands around the guide changes few of them.
// Each of the three in one place before anything lands, and in the other too in script/whole.
const tagOf = (who, where) => {
  if (who.includes("foster care")) return where === "in a council’s page" ? [] : ["@rare"];
  return where === "in a council’s page" ? ["@rare"] : ["@slow"];
};

for (const [who, person] of Object.entries(people)) {
  for (const [where, { open, mistakes }] of Object.entries(places)) {
    const tag = tagOf(who, where);
    test(`axe finds nothing on any screen of the journey of ${who}, ${where}`, { tag }, async ({ page }) => {
      await itIs(page, person.today);
      const guide = await open(page);
      await guide.answerEverything(person, {
        at: async (name, question) => {
          const screen = `${where} ${await guide.inside.evaluate(() => document.querySelector(".guide").innerText)}`;
          if (seen.has(screen)) return;
          seen.add(screen);
          await look(guide, name);
          if (!question || question.form === "words") return;
          await guide.hand.press(guide, guide.button("Continue"));
          await expect(guide.errorSummary()).toBeVisible();
          await look(guide, `${name}, with nothing chosen`, [mistakes]);
        },
      });
      const pages = [];
      await guide.everyPage(
        async (name) => {
          pages.push(name);
          await look(guide, `result: ${name}`, [WIDE, TABLET, PHONE]);
          if (await guide.openAll()) await look(guide, `result: ${name}, with everything opened`, [NARROW]);
        },
        { letters: tag.length > 0 },
      );
      expect(pages.length, pages.join(" | ")).toBeGreaterThan(tag.length > 0 ? 9 : 7);
    });
  }
}

test("axe finds nothing on the screens that the three do not come to", async ({ page }) => {
  await itIs(page, parent.today);
  const guide = await Guide.inCouncilPage(page, "staffordshire.html");
  const { setting } = await guide.answerEverything(parent, { until: "danger" });
  await guide.say(model(setting, {})["next-question"], "now");
  await guide.goOn(guide.button("Continue"), "Get help now");
  await look(guide, "help now");
  await guide.inside.getByRole("button", { name: "Clear my answers" }).click();
  await look(guide, "whether to clear");
  await guide.button("No, keep them").click();
  await guide.clear();
  await expect(guide.startButton()).toBeVisible();
  await look(guide, "start, cleared");
  await guide.answerEverything(parent, { council: "staffordshire" });
  await guide.finish();
  for (const button of ["Copy the letter", SAVE_AS_TEXT]) await guide.button(button).click();
  await look(guide, "result, with a notice");
  await guide.button("Easy read").click();
  await guide.isWhole();
  await look(guide, "result, easy read");
});

test("axe finds nothing on the page that stays where the program cannot run", async ({ page }) => {
  await page.route("**/complaint-guide.html", async (route) => {
    const body = (await (await route.fetch()).text()).replace(/(id="program">).{40}/, "$1");
    await route.fulfill({ contentType: "text/html; charset=utf-8", body });
  });
  await page.goto("guide/staffordshire/complaint-guide.html");
  await expect(page.getByText("The guide could not start")).toBeVisible();
  await look({ page, inside: page.mainFrame() }, "the first page");
});

// --- That these tests can fail.

test("a fault put into the frame is found there", async ({ page }) => {
  const guide = await Guide.inCouncilPage(page, "./");
  await guide.inside.evaluate(() => {
    document.querySelector(".guide").insertAdjacentHTML("beforeend", '<input type="text"><img src="data:,">');
  });
  const found = await faults(guide);
  expect(found.join("\n")).toMatch(/^label: complaint-guide.* > input/m);
  expect(found.join("\n")).toMatch(/^image-alt: /m);
  // AxeBuilder passes over a frame that has not taken axe in within a second, and says so only among what is not decided.
  await expect(async () => {
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    expect(violations.map(({ id }) => id).sort()).toEqual([...new Set(found.map((line) => line.split(":")[0]))].sort());
  }).toPass();
});

test("something too wide for the window is noticed", async ({ page }) => {
  await page.setViewportSize(NARROW);
  const guide = await Guide.inCouncilPage(page, "./");
  await guide.inside.evaluate(() => (document.querySelector(".guide").style.width = "400px"));
  expect(await sideways(guide.inside)).toBeGreaterThan(0);
});
