// The whole way to a letter in any engine that can be asked to run a script in the guide's own document.

import { transformSync } from "esbuild";
import { setTimeout as sleep } from "node:timers/promises";
import { knownOf, model, onPage, sayAtOnce, saysTo } from "../../tests/browser/journey.mjs";
import { fosterChild } from "../../tests/browser/people.mjs";

const WITHIN = 60_000;

/** A function as an engine of 2018 reads it, called with these. */
export function called(script, ...args) {
  const { code } = transformSync(`(${script})`, { target: "es2017" });
  return `(${code.trim().replace(/;$/, "")})(${args.map((arg) => JSON.stringify(arg)).join(", ")})`;
}

/** Asks until the answer is true, and gives it; nothing where it never is. */
export async function until(ask, within = WITHIN) {
  const last = Date.now() + within;
  for (;;) {
    const answer = await ask().catch(() => undefined);
    if (answer || Date.now() > last) return answer;
    await sleep(150);
  }
}

const headings = () =>
  Array.from(document.querySelectorAll("h1,h2"))
    .filter((heading) => heading.getClientRects().length > 0 && !heading.closest("[role=alert]"))
    .map((heading) => heading.textContent);

const press = (name) => {
  const buttons = Array.from(document.querySelectorAll("button")).filter((button) => button.getClientRects().length > 0);
  const button = buttons.find((button) => button.textContent.trim().indexOf(name) === 0);
  if (button) button.click();
  return Boolean(button);
};

/**
 * Goes the whole way as one person. `run(expression)` is evaluated in the guide's document, which is another one after
 * it has gone to the page without WebAssembly. Gives `letter`, or the screen at which it ended.
 */
export async function journey(run, { today = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" }).format(new Date()) } = {}) {
  const person = fosterChild;
  const setting = { council: "example", today, voice: "adult" };
  // An answer may change the voice of the words, so the screen may be called what any voice calls it.
  const voices = ["adult", "young-person", "easy-read"];
  const arrives = async (...wanted) => until(async () => (await run(called(headings))).some((heading) => wanted.includes(heading)));
  if (!(await until(() => run(called(press, "Start"))))) return "no start";
  const said = {};
  for (let question = model(setting, said)["next-question"]; question; question = model(setting, said)["next-question"]) {
    const asked = voices.map((voice) => model({ ...setting, voice }, said)["next-question"].ask);
    if (!(await arrives(...asked))) return `stopped before “${question.ask}”`;
    for (const one of onPage(question)) {
      const mine = saysTo(person, one);
      await run(called(sayAtOnce, [one.question.split(":")[0], one.form, one.form === "date" ? knownOf(mine) : mine]));
      said[one.question] = mine;
    }
    await sleep(50);
    if (!(await until(() => run(called(press, "Continue")), 5_000))) return `no button at “${question.ask}”`;
  }
  // The result names what is next; the letter is a page of its own.
  await until(() => run(called(press, "Read your letter")), 20_000);
  const letter = await until(() => run(called(() => Array.from(document.querySelectorAll(".letter")).map((letter) => letter.textContent).join(" "))));
  return letter && letter.includes("They want to move me.") && letter.includes("Let me stay.") ? "letter" : "no letter";
}

/** What the council's page shows where the guide belongs. */
export const shownByPage = () => {
  const seen = (element) => Boolean(element) && element.getClientRects().length > 0;
  const guide = document.querySelector("complaint-guide");
  const root = guide && guide.shadowRoot;
  const frame = root && root.querySelector("iframe");
  if (seen(frame) && getComputedStyle(frame).visibility === "visible") return "frame";
  if (seen(document.getElementById("words"))) return "words";
  const link = Array.from((root || document).querySelectorAll("a")).concat(Array.from(document.querySelectorAll("main a"))).find(seen);
  return link ? "link" : "blank";
};

/** What a page of the guide shows where it is not at a screen. */
export const shownByGuide = () => {
  const seen = (element) => Boolean(element) && element.getClientRects().length > 0;
  if (Array.from(document.querySelectorAll("#begin button, #guide button")).some(seen)) return "guide";
  if (seen(document.getElementById("notice")) && document.getElementById("notice").textContent) return "first page, could not start";
  return seen(document.getElementById("first-page")) ? "first page" : "blank";
};
