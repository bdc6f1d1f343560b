// Much to say goes through: four thousand words, letters of every kind, and more points than anyone has.

import { expect, Guide, itIs, model, SAVE_AS_TEXT, SHEET, test, RESULT } from "./journey.mjs";
import { notice, pasted, saved } from "./letter.mjs";
import { EVERY_LETTER, says, story } from "./long.mjs";

const TODAY = "2026-12-14";

/** Without the signs that hold what is written from right to left apart from what is around it. */
const plain = (text) => text.replaceAll(/[\u2068\u2069]/g, "");

/** Everything this person is asked, with what they say. */
function everything() {
  const said = {};
  for (;;) {
    const question = model({ today: TODAY }, said)["next-question"];
    if (!question) return said;
    said[question.question] = says(question);
  }
}

test("a story of four thousand words, emoji, text from right to left and thirty points go through uncut", async ({ page, browserName }) => {
  test.setTimeout(600_000);
  const said = everything();
  const { letter, points } = model({ today: TODAY }, said);
  expect(points.length).toBeGreaterThanOrEqual(30);
  // The others go elsewhere, and nobody is asked to write them down.
  const inLetter = points.filter(({ outcome }) => outcome !== "elsewhere");
  expect(story(4_000).split(" ").length).toBeGreaterThanOrEqual(4_000);
  await itIs(page, TODAY);
  const guide = await Guide.asFullPage(page, "guide/complaint-guide.html");
  const person = { voice: "adult", today: TODAY, says: said };
  await guide.answerEverything(person, { council: "statutory" });
  await guide.finish();
  expect(letter).toContain(story(4_000));
  expect(plain(letter).split(EVERY_LETTER).length - 1).toBeGreaterThanOrEqual(inLetter.length);

  // On the screen, in the clipboard and in the file: every word, and none of it as markup.
  const shown = await guide.inside.locator("#letter").innerText();
  expect(shown).toContain(story(4_000));
  expect(plain(shown).split(EVERY_LETTER).length).toBe(plain(letter).split(EVERY_LETTER).length);
  await expect(guide.inside.locator("#letter b")).toHaveCount(0);
  await guide.button("Copy the letter").click();
  await expect(notice(guide)).toContainText("copied");
  expect(await pasted(page)).toBe(letter);
  const file = await saved(page, browserName, () => guide.button(SAVE_AS_TEXT).click());
  expect(Buffer.from(file.hex, "hex").toString("utf8")).toBe(letter.replaceAll("\n", "\r\n"));
  await guide.turn(SHEET.keep);
  const answers = await saved(page, browserName, () => guide.button("Save my answers").click(), "answers.html");
  await guide.clear();
  await guide.inside.getByText("Go on with saved answers").click();
  const buffer = Buffer.from(answers.hex, "hex");
  await guide.inside.locator("#open").setInputFiles({ name: "answers.html", mimeType: "text/html", buffer });
  await guide.inside.getByRole("heading", { name: RESULT }).waitFor();
  await expect(guide.inside.locator("#lost")).toHaveCount(0);
  await guide.inside.getByRole("link", { name: SHEET.letter }).click();
  expect(await guide.inside.locator("#letter").innerText()).toBe(shown);
});
