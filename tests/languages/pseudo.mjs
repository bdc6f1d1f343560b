// Makes two languages that nobody speaks out of the English words, to see that nothing on a screen is English by
// accident and that everything has room: en-XA with accents and a third longer, ar-XB from right to left. They are
// named as such languages usually are, and no release has them. Usage: node tests/languages/pseudo.mjs OUT

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");
const english = path.join(root, "words/en");
const out = process.argv[2];

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const ACCENTED = "áḅçḍéƒğĥíĵķļɱñóṗʠŕšţúṽŵẋýž";
const ARABIC = "ابجدهوزحطيكلمنسعفصقرشتثخذض";
const FILLER = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen";
const LANGUAGES = {
  "en-XA": { direction: "ltr", letters: ACCENTED, forms: ["one", "other"] },
  "ar-XB": { direction: "rtl", letters: ARABIC, forms: ["zero", "one", "two", "few", "many", "other"] },
};

/** A text in other letters; what is left open stays as it is. */
const inLetters = (text, letters) =>
  text
    .split(/(\{[^}]*\})/)
    .map((part, at) =>
      at % 2
        ? part
        : part.replace(/[a-z]/gi, (letter) => {
            const other = [...letters][LETTERS.indexOf(letter.toLowerCase())];
            return letter === letter.toLowerCase() ? other : other.toUpperCase();
          }),
    )
    .join("");

/** A third longer, by words and not in one piece. */
const longer = (text) => {
  const more = Math.ceil(text.replaceAll(/\{[^}]*\}/g, "").length * 0.3);
  return more < 2 ? text : `${text} ${FILLER.repeat(Math.ceil(more / FILLER.length)).slice(0, more).trim()}`;
};

function translated(name, text, { letters, forms }) {
  const says = (words, key) => {
    const isList = name === "dates.toml" || name === "working.toml" ? /^(weekdays|ordinals|seasons|months.*)$/.test(key) : false;
    return JSON.stringify(inLetters(isList ? words : longer(words), letters));
  };
  return text
    .split("\n")
    .map((line) => {
      if (line.startsWith("#")) return "";
      const [, key] = /^([\w.-]+) = /.exec(line) ?? [];
      const counted = /= \{ one = ("(?:[^"\\]|\\.)*"), other = ("(?:[^"\\]|\\.)*") \}$/.exec(line);
      // A number of things has all the forms of the language, each of which says which one it is.
      if (counted) {
        const [other] = counted.slice(2).map((words) => JSON.parse(words));
        return `${key} = { ${forms.map((form) => `${form} = ${says(`${other} ${form}`, key)}`).join(", ")} }`;
      }
      return line.replaceAll(/(?<== )"(?:[^"\\]|\\.)*"/g, (words) => says(JSON.parse(words), key));
    })
    .join("\n");
}

for (const [tag, language] of Object.entries(LANGUAGES)) {
  const folder = path.join(out, tag, "words");
  rmSync(folder, { recursive: true, force: true });
  for (const name of readdirSync(english, { recursive: true }).filter((name) => name.endsWith(".toml"))) {
    // What staff read, and what nobody reads, stays out: a translator need not do it either.
    if (["deadlines.toml", "duties.toml", "faq.toml", "advice-phrases.toml", "danger-phrases.toml", "page-phrases.toml"].includes(name)) continue;
    const text =
      name === "language.toml"
        ? `tag = "${tag}"\ndirection = "${language.direction}"\n`
        : translated(name, readFileSync(path.join(english, name), "utf8"), language);
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}
