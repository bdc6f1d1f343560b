// Every answer to every question before the person's own words, each with a way that leads to its question: for
// comparing what the page around hears after one with what it hears after another.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { model, root } from "./journey.mjs";

// What is asked after the first own words is left out: from there on a letter's length is heard.
const AFTER = ["sign", "advocate-pause", "paused-on", "advocate-found-on", "paused-again", "paused-again-on", "found-again-on"];

/** The names of all questions before the own words that are answered by choosing or by a date, by the map of every way. */
export const BEFORE = new Set(
  [...readFileSync(path.join(root, "docs/paths.md"), "utf8").matchAll(/^- `([a-z-]+)`/gm)]
    .map(([, name]) => name)
    .filter((name) => !AFTER.includes(name)),
);

const DATES = ["2026-10-05", "2026-10-05~", "2026-10", "2026", "2026-09-W2", "2026-summer", "unknown"];

/** What the program takes of what can be said to a question: each option alone, and as many at once as go together. Of
 * the headings it is two: more of them can make the next screen so long that the frame grows, as docs/threat-model.md says. */
function sayings({ question, form, options }, isTaken) {
  const keys = options.map(({ key }) => key);
  if (form === "date") return DATES.filter(isTaken);
  if (form === "one") return keys.filter(isTaken);
  const together = question === "topics" ? keys.slice(0, 2) : everyOneOf(keys, isTaken);
  return [...keys.map((key) => [key]), ...(together.length > 1 ? [together] : [])].filter(isTaken);
}

/** As many of them at once as go together. Those that stand apart, such as "none of these", go with no other and come last. */
const everyOneOf = (keys, isTaken) => keys.reduce((taken, key) => (isTaken([...taken, key]) ? [...taken, key] : taken), []);

const saidIn = (before) => Object.fromEntries(before.map(([{ question }, saying]) => [question, saying]));

/** Whether the program takes this saying after what was said before. */
function isTaken(setting, before) {
  try {
    model(setting, saidIn(before));
    return true;
  } catch {
    return false;
  }
}

/**
 * The questions before the own words, each once for each person who is asked it in another way: every question before
 * with what was said to it, the question, and every saying that fits it.
 */
export function questions(setting) {
  const found = [];
  const seen = new Set();
  const look = (before) => {
    const question = model(setting, saidIn(before))["next-question"];
    if (!question || question.form === "words") return {};
    if (seen.has(question.ask + question.question)) return { question };
    seen.add(question.ask + question.question);
    const fits = sayings(question, (saying) => isTaken(setting, [...before, [question, saying]]));
    found.push({ before, question, fits });
    return { question, fits };
  };

  const open = [[]];
  while (open.length > 0) {
    const before = open.shift();
    const { question, fits = [] } = look(before);
    for (const saying of fits) open.push([...before, [question, saying]]);
  }
  // A question that only a certain pair of answers leads to, one of the stories comes to.
  for (const story of stories()) {
    if (Object.keys(story).every((key) => found.some(({ question }) => question.question === key) || !BEFORE.has(key))) continue;
    for (let before = []; ;) {
      const { question } = look(before);
      const saying = story[question?.question];
      if (saying === undefined || !isTaken(setting, [...before, [question, saying]])) break;
      before = [...before, [question, saying]];
    }
  }
  return found;
}

/** The question of the headings, with every one of them at once besides each alone. */
export function headings(setting) {
  const { before, question } = questions(setting).find(({ question }) => question.question === "topics");
  const keys = question.options.map(({ key }) => key);
  const all = everyOneOf(keys, (saying) => isTaken(setting, [...before, [question, saying]]));
  return { before, question, fits: [...keys.map((key) => [key]), all] };
}

function stories() {
  const folder = path.join(root, "tests/people");
  const all = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return all.map(({ name }) => JSON.parse(readFileSync(path.join(folder, name, "answers.json"), "utf8")));
}
