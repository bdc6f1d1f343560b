// Every answer to every question before the person's own words, each with a way that leads to its question: for
// comparing what the page around hears after one with what it hears after another.

import { model } from "./journey.mjs";

const DATES = ["2026-10-05", "2026-10-05~", "2026-10", "2026", "2026-09-W2", "2026-summer", "unknown"];

/** What can be said to a question: each option alone, and all of them at once where that is possible. */
function sayings({ question, form, options }) {
  const keys = options.map(({ key }) => key);
  if (form === "date") return DATES;
  if (form === "one") return keys;
  // Most of those that stand apart, such as "none of these", go with no other.
  return [...keys.map((key) => [key]), ...(question === "topics" ? [keys.slice(0, -1)] : [])];
}

/**
 * The questions before the own words, each once for each person who is asked it in another way: what has been said
 * before, the question, and every saying that fits it.
 */
export function questions(setting) {
  const found = [];
  const seen = new Set();
  const open = [{}];
  while (open.length > 0) {
    const said = open.shift();
    const question = model(setting, said)["next-question"];
    if (!question || question.form === "words" || seen.has(question.ask + question.question)) continue;
    seen.add(question.ask + question.question);
    const fits = [];
    for (const saying of sayings(question)) {
      const after = { ...said, [question.question]: saying };
      try {
        model(setting, after);
      } catch {
        continue;
      }
      fits.push(saying);
      open.push(after);
    }
    found.push({ said, question, fits });
  }
  return found;
}
