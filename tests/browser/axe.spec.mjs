// axe looks at every screen of three journeys, at the mistakes on the way, wide and narrow, in the frame and alone.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, Guide, itIs, test } from "./journey.mjs";
import { advocate, answeredParent, fosterChild, parent } from "./people.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 320, height: 640 };

test.skip(({ browserName }) => browserName !== "chromium", "axe reads the same page in any browser");

// What AxeBuilder does, but the frame and the page around it are given axe once and not at every screen.
const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const options = { runOnly: { type: "tag", values: TAGS }, resultTypes: ["violations"] };

async function partOf(frame, context) {
  if (!(await frame.evaluate(() => "axe" in globalThis))) await frame.evaluate(source);
  return frame.evaluate(
    async ([context, options]) => {
      const frames = axe.utils.getFrameContexts(context).map(({ frameContext }) => frameContext);
      return [await axe.runPartial(context, options), frames];
    },
    [context, options],
  );
}

async function faults({ page, inside }) {
  const [outer, frames] = await partOf(page.mainFrame(), { include: [], exclude: [] });
  const parts = [outer];
  if (inside !== page.mainFrame()) {
    expect(frames).toHaveLength(1);
    parts.push((await partOf(inside, frames[0]))[0]);
  }
  const { violations } = await page.evaluate(([parts, options]) => axe.finishRun(parts, options), [parts, options]);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.flat().join(" > ")} ${html.slice(0, 120)}`),
  );
}

const count={n:0,t:0};
async function look(guide, screen) {
  for (const size of [WIDE, NARROW]) {
    await guide.page.setViewportSize(size);
    const t=Date.now();
    expect(await faults(guide), `${screen}, ${size.width} wide`).toEqual([]);
    count.n++; count.t+=Date.now()-t;
  }
  await expectNoSideways(guide, screen);
}

async function expectNoSideways(guide, screen) {
  for (const frame of new Set([guide.page.mainFrame(), guide.inside])) {
    const [is, has] = await frame.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    expect(is, `${screen}: as wide as the window`).toBeLessThanOrEqual(has);
  }
}

const people = {
  "a 15-year-old in foster care": fosterChild,
};
for (const [who, person] of Object.entries(people)) {
    test(`${who}: try`, async ({ page }) => {
      await itIs(page, person.today);
      const guide = await Guide.inCouncilPage(page, "./");
      const t=Date.now();
      await guide.answerEverything(person, {
        at: (name, question) => look(guide, name) });
      await guide.finish();
      await look(guide, "result");
      console.log(count, Date.now()-t);
    });
}
