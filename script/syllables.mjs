// Counts the syllables of every word the guide uses, from the CMU Pronouncing Dictionary, for the test of the reading
// age. Run it when that test names a word without a count: node script/syllables.mjs

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dictionary } from "cmu-pronouncing-dictionary";

const root = path.resolve(import.meta.dirname, "..");
const read = (place) => readFileSync(path.join(root, place), "utf8");

// Of several pronunciations the first: the dictionary puts the usual one there.
function syllables(word) {
  const sounds = dictionary[word];
  return sounds?.split(" ").filter((sound) => /\d$/.test(sound)).length;
}

const used = new Set();
for (const file of readdirSync(path.join(root, "words/en"), { recursive: true })) {
  if (!file.endsWith(".toml")) continue;
  for (const [text] of read(`words/en/${file}`).matchAll(/"[^"]*"/g)) {
    for (const [word] of text.toLowerCase().replaceAll("’", "'").matchAll(/[a-z]+(?:'[a-z]+)*/g)) used.add(word);
  }
}
// So that no list loses a word for which a test has a sentence of its own.
for (const word of read("tests/reading/control.txt").toLowerCase().match(/[a-z]+/g)) used.add(word);

const lines = [...used].sort().flatMap((word) => {
  const count = syllables(word) ?? syllables(word.replace(/'s$/, ""));
  return count === undefined ? [] : [`${word} ${count}`];
});
writeFileSync(
  path.join(root, "tests/reading/syllables.txt"),
  `# The syllables of each word of the guide, from the CMU Pronouncing Dictionary. Made by: node script/syllables.mjs\n${lines.join("\n")}\n`,
);
