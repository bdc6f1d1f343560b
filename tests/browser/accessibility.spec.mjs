// What axe does not look at, on every screen of three journeys, framed and alone: pa11y's own rules, the markup, WCAG's
// spacing of text, forced colours, motion, sizes of what is pressed, what the Exit button covers, and the tree that a
// screen reader is given, held to what the program says is asked.

import { readFileSync } from "node:fs";
import path from "node:path";
import { HtmlValidate } from "html-validate";
import { cut, dress, overlapping, SPACED } from "./drawn.mjs";
import { expect, Guide, itIs, root, test } from "./journey.mjs";
import { advocate, answeredParent, fosterChild } from "./people.mjs";

test.skip(({ browserName }) => browserName !== "chromium", "only Chromium forces colours when it is told to");
test.describe.configure({ timeout: 1_200_000 });

const sniffer = readFileSync(path.join(root, "node_modules/html_codesniffer/build/HTMLCS.js"), "utf8");

/** Errors, by pa11y's own rules for WCAG 2 AA. Its warnings ask for a person's judgement, and are not counted. */
async function sniffed({ inside }) {
  if (!(await inside.evaluate(() => "HTMLCS" in globalThis))) await inside.evaluate(`${sniffer};globalThis.HTMLCS = HTMLCS`);
  return inside.evaluate(
    () =>
      new Promise((done, refuse) => {
        const finish = () =>
          done(
            HTMLCS.getMessages()
              .filter(({ type }) => type === HTMLCS.ERROR)
              .map(({ code, msg, element }) => `${code}: ${msg} ${element.outerHTML?.slice(0, 120)}`),
          );
        HTMLCS.process("WCAG2AA", document.querySelector(".guide"), finish, refuse);
      }),
  );
}

const markup = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    // Yew writes every attribute out, and how a browser hands markup back is not ours.
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "no-trailing-whitespace": "off",
    "no-inline-style": "error",
    // The style keeps a number in one line: what is copied then has the spaces that any telephone reads.
    "tel-non-breaking": ["error", { ignoreClasses: ["number"] }],
    "long-title": "off",
    // Tells Firefox not to tick again, after a reload, what the person before had ticked.
    "valid-autocomplete": "off",
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "button", "submit"] }],
    // GOV.UK's Exit button is a link that looks like a button, so that it works without a script.
    "prefer-native-element": ["error", { exclude: ["button"] }],
  },
});

async function invalid({ inside }) {
  const [lang, title, body] = await inside.evaluate(() => [
    document.documentElement.lang,
    document.title,
    document.querySelector(".guide").outerHTML,
  ]);
  const page = `<!DOCTYPE html>\n<html lang="${lang}"><head><title>${title}</title></head><body>${body}</body></html>`;
  const { results } = await markup.validateString(page);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector}`));
}

/** With the person's own colours: a control without an edge, or with nothing that shows the focus. */
function edgeless(frame) {
  return frame.evaluate(() => {
    const before = document.activeElement;
    const at = [scrollX, scrollY];
    const found = [];
    const line = (style, name) => parseFloat(style[`${name}Width`]) > 0 && style[`${name}Style`] !== "none";
    for (const part of document.querySelectorAll(".guide :is(button, input:not([type=file]), textarea, a[role=button])")) {
      if (part.getClientRects().length === 0) continue;
      const label = document.querySelector(`label[for="${CSS.escape(part.id)}"]`);
      const drawn = part.matches("[type=radio], [type=checkbox]") ? getComputedStyle(label, "::before") : getComputedStyle(part);
      if (!line(drawn, "borderTop")) found.push(`no edge: ${part.outerHTML.slice(0, 120)}`);
      part.focus({ preventScroll: true, focusVisible: true });
      // What is folded away cannot be focused until it is opened, and is looked at then.
      if (document.activeElement !== part) continue;
      const focused = part.matches("[type=radio], [type=checkbox]") ? getComputedStyle(label, "::before") : getComputedStyle(part);
      if (!line(focused, "outline")) found.push(`no sign of the focus: ${part.outerHTML.slice(0, 120)}`);
    }
    before.focus({ preventScroll: true });
    scrollTo(...at);
    return found;
  });
}

/** What moves, for someone who asked that nothing should. */
function moving(frame) {
  return frame.evaluate(() => {
    const found = document.getAnimations().map((animation) => `moves: ${animation.animationName ?? animation.transitionProperty}`);
    for (const part of document.querySelectorAll(".guide, .guide *")) {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(part);
      const isMoved = transitionDuration.split(",").some((time) => parseFloat(time) > 0);
      if (isMoved || animationName !== "none" || scrollBehavior === "smooth") found.push(`would move: ${part.outerHTML.slice(0, 80)}`);
    }
    return found;
  });
}

/**
 * What is pressed and is too small: 24 px each way, and 44 high for what leads on, is chosen, or leaves. Links in a sentence
 * are let be, as WCAG does. A link that GOV.UK spreads over its whole row is as large as that.
 */
function small(frame) {
  return frame.evaluate(() => {
    const found = [];
    for (const part of document.querySelectorAll(".guide :is(button, a[href], summary, input:not([type=file]), textarea)")) {
      if (part.getBoundingClientRect().width === 0) continue;
      const isSpread = part.matches(".govuk-task-list__link") && getComputedStyle(part, "::after").position === "absolute";
      const { width, height } = (isSpread ? part.closest(".govuk-task-list__item") : part).getBoundingClientRect();
      const isInSentence = part.matches("a:not([role=button])") && [...part.parentNode.childNodes].some((near) => near.nodeType === 3 && near.data.trim());
      if (isInSentence) continue;
      const isMain = part.matches(".govuk-button, .voice, [type=radio], [type=checkbox]");
      const least = isMain ? 44 : 24;
      if (Math.round(width) < 24 || Math.round(height) < least) found.push(`${Math.round(width)} × ${Math.round(height)}: ${part.outerHTML.slice(0, 120)}`);
    }
    return found;
  });
}

/** Controls that have the focus and lie under the Exit button. */
function covered(frame) {
  return frame.evaluate(() => {
    const exit = document.querySelector(".guide .govuk-exit-this-page__button");
    if (!exit || exit.getClientRects().length === 0) return [];
    const before = document.activeElement;
    const found = [];
    for (const part of document.querySelectorAll(".guide :is(button, a[href], summary, input, textarea)")) {
      if (part === exit || part.getClientRects().length === 0) continue;
      part.focus();
      const [one, other] = [exit.getBoundingClientRect(), part.getBoundingClientRect()];
      const isUnder = other.top >= one.top && other.bottom <= one.bottom && other.left >= one.left && other.right <= one.right;
      if (isUnder) found.push(`under the Exit button: ${part.outerHTML.slice(0, 120)}`);
    }
    before.focus();
    return found;
  });
}

/** What the tree of a screen reader lacks of what the program says is asked. */
async function untold(guide, question) {
  const tree = await guide.inside.locator(".guide").ariaSnapshot();
  const found = [];
  const asked = (text) => text.replaceAll("\\", "\\\\").replaceAll('"', '\\"');
  // A summary of mistakes stands before everything, with a heading of its own.
  const headings = await guide.inside.evaluate(() =>
    [...document.querySelectorAll(".guide :is(h1, h2, h3, h4, h5, h6)")]
      .filter((heading) => heading.getClientRects().length > 0 && !heading.closest("[role=alert]"))
      .map((heading) => [Number(heading.tagName[1]), heading.textContent]),
  );
  const levels = headings.map(([level]) => level);
  if (levels[0] !== guide.level) found.push(`the first heading is of level ${levels[0]}`);
  if (guide.level === 1 && levels.filter((level) => level === 1).length !== 1) found.push("not one heading of level 1");
  levels.forEach((level, at) => at > 0 && level > levels[at - 1] + 1 && found.push(`a level is left out before ${headings[at][1]}`));
  const roles = { one: "radio", many: "checkbox", words: "checkbox" };
  if (question) {
    if (!tree.includes(`heading "${asked(question.ask)}"`)) found.push(`no heading ${question.ask}`);
    const options = roles[question.form] ? (question.options ?? []) : [];
    if (question.question === "parts") {
      // Under each heading that was chosen stand its own, in a group that asks for them.
      const groups = await guide.inside.evaluate(() =>
        [...document.querySelectorAll(".guide fieldset")]
          .filter((group) => group.getClientRects().length > 0)
          .map((group) => [group.querySelector("legend").textContent, [...group.querySelectorAll("label")].map((label) => label.textContent)]),
      );
      for (const [name] of groups) if (!tree.includes(`group "${asked(name)}"`)) found.push(`no group ${name}`);
      for (const { label } of options) {
        if (!groups.some(([, labels]) => labels.includes(label))) found.push(`${label} is in no group`);
        if (!tree.includes(`checkbox "${asked(label)}"`)) found.push(`no checkbox ${label}`);
      }
    } else {
      if (["one", "many"].includes(question.form) && !tree.includes(`group "${asked(question.ask)}"`)) found.push(`no group ${question.ask}`);
      let from = 0;
      for (const { label } of options) {
        const at = tree.indexOf(`${roles[question.form]} "${asked(label)}"`, from);
        if (at < 0) found.push(`no ${roles[question.form]} ${label}, or not in its place`);
        else from = at;
      }
    }
    for (const { label } of question.fields ?? []) if (!tree.includes(`textbox "${asked(label)}"`)) found.push(`no field ${label}`);
  }
  const broken = await guide.inside.evaluate(() => {
    const named = ["aria-describedby", "aria-labelledby", "aria-controls", "for"];
    return [...document.querySelectorAll(".guide *")].flatMap((part) =>
      named.flatMap((name) => (part.getAttribute(name) ?? "").split(/\s+/).filter((id) => id && !document.getElementById(id)).map((id) => `${name} names ${id}, which is not there`)),
    );
  });
  return [...found, ...broken];
}

const NARROW = { width: 320, height: 640 };
const PHONE = { width: 360, height: 740 };
const TABLET = { width: 768, height: 1024 };
const WIDE = { width: 1280, height: 800 };

async function look(guide, screen, question) {
  const { page, inside } = guide;
  const none = (found, what) => expect.soft(found, `${screen}: ${what}`).toEqual([]);
  none(await untold(guide, question), "the screen reader's tree");
  none(await invalid(guide), "the markup");
  none(await sniffed(guide), "pa11y's rules");
  for (const size of [NARROW, PHONE, TABLET, WIDE]) {
    await page.setViewportSize(size);
    none(await small(inside), `sizes, ${size.width} wide`);
    none(await overlapping(inside), `words over words, ${size.width} wide`);
  }
  await page.setViewportSize(NARROW);
  none(await covered(inside), "under the Exit button");
  await dress(inside, SPACED);
  none(await cut(inside), "with spaced text, 320 wide");
  none(await overlapping(inside), "words over words, with spaced text");
  await page.setViewportSize(WIDE);
  none(await cut(inside), "with spaced text, 1280 wide");
  await dress(inside, "");
  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  none(await edgeless(inside), "with forced colours");
  none(await moving(inside), "with reduced motion");
  await page.emulateMedia({ forcedColors: null, reducedMotion: null });
}

const people = { "a child": fosterChild, "a parent": answeredParent, "an advocate": advocate };
const places = {
  "in a council’s page": (page) => Guide.inCouncilPage(page, "./"),
  "on a page of its own": (page) => Guide.asFullPage(page, "guide/complaint-guide.html"),
};
// The child's way has nearly every kind of screen in it, and what stands around the guide changes few of them.
// Each of the three in one place before anything lands, and in the other too in script/whole.
const tagOf = (who, where) => {
  if (who === "a child") return where === "in a council’s page" ? [] : ["@rare"];
  return where === "in a council’s page" ? ["@rare"] : ["@slow"];
};
const seen = new Set();

for (const [who, person] of Object.entries(people)) {
  for (const [where, open] of Object.entries(places)) {
    const tag = tagOf(who, where);
    test(`every screen of ${who} can be read, reached and pressed in any way, ${where}`, { tag }, async ({ page }) => {
      await itIs(page, person.today);
      const guide = await open(page);
      const titles = new Set();
      await guide.answerEverything(person, {
        at: async (name, question) => {
          titles.add(await guide.title());
          const screen = `${where} ${await guide.inside.evaluate(() => document.querySelector(".guide").innerText)}`;
          if (seen.has(screen)) return;
          seen.add(screen);
          await look(guide, name, question);
          if (!question || question.form === "words") return;
          await guide.hand.press(guide, guide.button("Continue"));
          await expect(guide.errorSummary()).toBeVisible();
          expect.soft(await guide.title(), name).toMatch(/^Error: /);
          await look(guide, `${name}, with nothing chosen`);
        },
      });
      const pages = [];
      await guide.everyPage(
        async (name) => {
          pages.push(name);
          titles.add(await guide.title());
          await look(guide, `result: ${name}`);
          if (await guide.openAll()) await look(guide, `result: ${name}, with everything opened`);
        },
        { letters: tag.length > 0 },
      );
      expect(pages.length, pages.join(" | ")).toBeGreaterThan(tag.length > 0 ? 9 : 7);
      expect(titles.size, "titles, one for each screen").toBeGreaterThan(16);
    });
  }
}

// --- That each of these looks can fail.

const FAULTS = {
  "an unlabelled field": [sniffed, '<input type="text" id="nameless">', /WCAG2AA/],
  "an id given twice": [invalid, '<p id="twice"></p><p id="twice"></p>', /no-dup-id/],
  "a style of its own": [invalid, '<p class="x" style="color: red">x</p>', /no-inline-style/],
  "words that are cut off": [({ inside }) => cut(inside), '<div class="probe-cut"><span>Cut off because it is long</span></div>', /cut off/],
  "words over other words": [({ inside }) => overlapping(inside), '<div class="probe-over"><p>One</p><p>Two</p></div>', /‘Two’ lies over ‘One’/],
  "an arrow over the name of its link": [({ inside }) => overlapping(inside), '<a href="#x" class="govuk-back-link probe-back">Back</a>', /a mark lies over ‘Back’/],
  "a control without an edge": [({ inside }) => edgeless(inside), '<button class="probe-bare">x</button>', /no edge/],
  "a control without a sign of the focus": [({ inside }) => edgeless(inside), '<button class="probe-bare">x</button>', /no sign of the focus/],
  "something that moves": [({ inside }) => moving(inside), '<p class="probe-moves">x</p>', /would move/],
  "something too small to press": [({ inside }) => small(inside), '<button class="probe-small">x</button>', /10 × 10/],
  "a control under the Exit button": [({ inside }) => covered(inside), '<button class="probe-under">x</button>', /under the Exit/, ".guide .govuk-exit-this-page__button"],
  "a level of heading left out": [untold, "<h5>x</h5>", /a level is left out/],
  "a description that is not there": [untold, '<p aria-describedby="nowhere">x</p>', /nowhere/],
};
const PROBES = `.probe-cut { width: 20px; height: 10px; overflow: hidden; white-space: nowrap }
.probe-over p { margin: 0 0 -1.4em }
.probe-back { padding: 2px 0 !important }
.probe-bare { border: 0 !important; outline: none !important }
.probe-moves { transition: color 1s }
.probe-small { width: 10px; height: 10px; padding: 0; border: 0 }
.govuk-exit-this-page__button { position: relative }
.probe-under { position: absolute; inset: 2px 2px auto auto; width: 24px; height: 24px; padding: 0; border: 0 }`;

for (const [what, [find, html, expected, where = ".guide"]] of Object.entries(FAULTS)) {
  test(`${what} is noticed`, async ({ page, complaints }) => {
    // The guide's own policy refuses one of these faults.
    complaints.expected = true;
    const guide = await Guide.asFullPage(page, "guide/complaint-guide.html");
    expect((await find(guide)).join("\n")).not.toMatch(expected);
    await dress(guide.inside, PROBES);
    await guide.inside.evaluate(
      ([where, html]) => document.querySelector(where).insertAdjacentHTML("beforeend", html),
      [where, html],
    );
    expect((await find(guide)).join("\n")).toMatch(expected);
  });
}

test("an option that the program has and the screen reader’s tree has not is noticed", async ({ page }) => {
  await itIs(page, fosterChild.today);
  const guide = await Guide.asFullPage(page, "guide/complaint-guide.html");
  const { question } = await guide.answerEverything(fosterChild, { until: "danger" });
  expect(await untold(guide, question)).toEqual([]);
  const more = { ...question, options: [...question.options, { label: "Nowhere" }] };
  expect(await untold(guide, more)).toEqual(["no radio Nowhere, or not in its place"]);
});
