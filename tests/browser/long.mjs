// Somebody with much to say: every kind of point there is, a story of four thousand words, and every kind of letter.
// The browser tests see that nothing of it is cut, and bench/long.mjs how long each screen takes.

/** So many words, of which no two sentences are the same. */
export function story(words) {
  const sentences = [];
  for (let n = 1; n * 10 <= words; n += 1) sentences.push(`On visit ${n} nobody came and nobody told us why.`);
  return sentences.join(" ");
}

// Letters of several code points, in both directions, and what a browser might take for markup.
export const EVERY_LETTER = "👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿 naïve e\u0301 — שלום «عربى» <b>not bold</b> & \\n “so” ’s";

/** What this person says to a question, as `complaint-guide answer` puts it; every heading and everything under it is ticked. */
export function says({ question, form, options }) {
  const [key, point] = question.split(":");
  if (key === "what-happened") {
    const long = point === "contact" ? story(4_000) : `About ${point}: ${EVERY_LETTER}`;
    return { what: long, when: "All year", who: "The team", effect: EVERY_LETTER };
  }
  const set = {
    danger: "no",
    who: "parent",
    situation: "in-need",
    affects: "child",
    whose: "this",
    when: "still",
    proceedings: ["none"],
    "stands-at": "not-sent",
    coming: "no",
    "coming-on": {},
    wanted: { ticked: ["apology", "explanation"], else: EVERY_LETTER },
    tried: { tried: EVERY_LETTER },
    "the-child": { name: "שלום" },
    "help-needed": {},
    sign: "named",
    "about-you": { name: "Dan 👍" },
  };
  if (key in set) return set[key];
  const keys = options.map((option) => option.key);
  if (form === "many") return keys.filter((option) => option !== "none");
  throw new Error(`This person has nothing to say to ${question}.`);
}
