// Ten people with their stories of tests/people, each in the voice and the look that they choose. The last two come again
// in another way.

import { readFileSync } from "node:fs";
import path from "node:path";
import { Guide, hurry, itIs, keyboard, root } from "./journey.mjs";

/** Who is played: the story they stand for, the voice they choose, and what is different about them. */
export const TEN = [
  { name: "a disabled child of 12, in easy read", story: "leo-12-disabled-short-breaks", chosen: "easy-read" },
  { name: "a girl of 15 whose placement ends on Friday", story: "placement-is-to-end-on-friday", chosen: "young-person" },
  { name: "a mother with five points, under a translator", story: "mixed-parent-five-points", isTranslated: true },
  { name: "a grandmother whom the child has asked", story: "grandmother-when-the-child-agrees" },
  { name: "an advocate for a boy of 12", story: "rosa-advocate-for-a-boy-in-care-staffordshire" },
  { name: "a care leaver of 24", story: "care-leaver-24-pathway-plan" },
  { name: "a father, by keyboard at 400%", story: "dan-father-of-a-child-in-need-staffordshire", hand: keyboard, zoom: 4 },
  { name: "a girl of 15 with dyslexia, large words on cream", story: "amira-15-in-foster-care-staffordshire", chosen: "young-person", looks: "large spaced cream" },
  { name: "a mother whose answer is late, twelve days on", story: "stage-one-is-past-ten-days" },
  { name: "the girl of 15 again, by ‘Just write my letter’", story: "placement-is-to-end-on-friday", chosen: "young-person", isShort: true },
  { name: "somebody who does not know where their complaint stands, in easy read", story: "does-not-know-where-it-stands", chosen: "easy-read" },
];

const VOICES = { "young-person": "For young people", "easy-read": "Easy read" };

/** A story of tests/people. */
export function storyOf(name) {
  const folder = path.join(root, "tests/people", name);
  const about = readFileSync(path.join(folder, "about.txt"), "utf8");
  const line = (of) => new RegExp(`^${of}: (.*)$`, "m").exec(about)?.[1];
  return {
    council: line("Council"),
    today: line("Today"),
    voice: line("Voice"),
    says: JSON.parse(readFileSync(path.join(folder, "answers.json"), "utf8")),
  };
}

/** Opens the guide of the person's council on a page of its own, as they want it. */
export async function openAs(page, person, from = "") {
  const story = storyOf(person.story);
  await itIs(page, story.today);
  const profile = story.council === "statutory" ? "guide/" : `guide/${story.council}/`;
  const guide = await Guide.asFullPage(page, `${from}${profile}complaint-guide.html`, { hand: person.hand ?? hurry });
  if (person.chosen) await guide.hand.press(guide, guide.button(VOICES[person.chosen]));
  if (person.looks) await page.evaluate((looks) => (document.documentElement.dataset.look = looks), person.looks);
  if (person.isTranslated) await page.evaluate(() => document.documentElement.classList.add("translated-ltr"));
  return guide;
}

/** Goes from the start to the first page of the result; `at(name)` is called on each screen before it. */
export async function comeToTheResult(guide, person, { at = async () => {} } = {}) {
  const story = storyOf(person.story);
  if (person.isShort) {
    await at("start");
    await guide.justWrite(story, { at });
  } else await guide.answerEverything(story, { council: story.council, chosen: person.chosen, at, look: false });
  await guide.finish(null);
}
