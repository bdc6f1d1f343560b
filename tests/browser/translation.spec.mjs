// A browser's translator puts every piece of text into an element of its own. The guide must not break on that, and
// must never leave an old text, least of all an old date, where a new one belongs.

import { expect, Guide, inWords, itIs, model, test } from "./journey.mjs";
import { advocate, fosterChild } from "./people.mjs";

/** Does to the page what translators do, and gives each text a mark to show that it has been there. */
function translate(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement.closest("font, script, style, textarea")) continue;
    const outer = document.createElement("font");
    const inner = document.createElement("font");
    // The very text node is replaced, so that whoever holds on to it holds something outside the page.
    inner.textContent = `«${text.data}»`;
    outer.append(inner);
    text.replaceWith(outer);
  }
}

const translateGuide = (guide) => guide.inside.evaluate(`(${translate})(document.querySelector("#begin, #guide"))`);

/** The texts on the screen without the translator's marks. */
const reading = async (guide, name = ".guide") =>
  (await guide.inside.locator(name).first().evaluate((part) => part.textContent)).replaceAll(/[«»]/g, "");

async function walkTranslated(page, person) {
  await itIs(page, person.today);
  const guide = await Guide.inCouncilPage(page, "staffordshire.html");
  const setting = { council: "staffordshire", today: person.today, voice: "adult" };
  const said = {};
  let question = model(setting, said)["next-question"];
  await translateGuide(guide);
  await guide.inside.getByRole("button", { name: /Start/ }).evaluate((button) => button.click());
  while (question) {
    await guide.arrivesAt(question.ask);
    const text = await reading(guide);
    for (const { label } of [...question.options, ...question.fields]) expect(text).toContain(label);
    await translateGuide(guide);
    // A mistake and its correction draw into what has been translated.
    if (question.form === "one" && question.options.length > 1) {
      await guide.inside.evaluate(() => document.querySelector("form button").click());
      await expect(guide.errorSummary()).toBeVisible();
      await translateGuide(guide);
    }
    await guide.say(question, person.says[question.question]);
    said[question.question] = person.says[question.question];
    if (question.question === "who") setting.voice = person.voice;
    question = model(setting, said)["next-question"];
    await guide.inside.evaluate(() => document.querySelector("form button").click());
  }
  await guide.arrivesAt("Check your answers");
  await translateGuide(guide);
  await guide.inside.evaluate(() => document.querySelector("#guide .screen > div:last-child > button").click());
  await guide.arrivesAt("Your complaint is ready");
  return { guide, result: model(setting, said), setting, said };
}

async function expectTheResult(guide, result) {
  const text = await reading(guide);
  for (const step of result.dates.steps) {
    if (step.due) expect(text).toContain(inWords(step.due));
    if (step["ask-by"]) expect(text).toContain(inWords(step["ask-by"]));
  }
  for (const line of result.letter.split("\n")) {
    expect(text.toLowerCase()).toContain(line.replace(/^\s*-?\s*/, "").trim().toLowerCase());
  }
  for (const sentence of result.dates["rests-on"]) expect(text).toContain(sentence);
}

for (const [who, person] of Object.entries({ "a child": fosterChild, "an advocate": advocate })) {
  test(`the journey of ${who} goes on under a translator, and every date is right`, async ({ page, context }) => {
    const { guide, result, setting, said } = await walkTranslated(page, person);
    await expectTheResult(guide, result);

    // Nor does any text stand there that does not belong: without a translator the screen reads the same.
    const plain = await context.newPage();
    await itIs(plain, person.today);
    const untouched = await Guide.inCouncilPage(plain, "staffordshire.html");
    await untouched.answerEverything(person, { council: "staffordshire" });
    await untouched.finish();
    expect(await reading(guide)).toBe(await reading(untouched));
    await plain.close();

    // On the last screen, in other words, and then with another answer.
    for (const [button, voice] of [["Easy read", "easy-read"], ["Plain words", "adult"]]) {
      await translateGuide(guide);
      await guide.inside.locator(".voices button", { hasText: button }).evaluate((button) => button.click());
      await guide.isWhole();
      await expectTheResult(guide, model({ ...setting, voice }, said));
    }
    await translateGuide(guide);
    await guide.inside.locator("button", { hasText: "Copy the letter" }).first().evaluate((button) => button.click());
    await expect(guide.inside.getByRole("status").filter({ hasText: /./ })).not.toContainText("«");
    await guide.inside.evaluate(() => history.back());
    await guide.arrivesAt("Check your answers");
    await expect(guide.inside.getByText("Something went wrong")).toBeHidden();
  });
}

test("a page that keeps old texts is noticed", async ({ page }) => {
  const { guide, result } = await walkTranslated(page, fosterChild);
  await guide.inside.evaluate(() => {
    const walker = document.createTreeWalker(document.getElementById("guide"), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode;
      text.data = text.data.replaceAll("30 December 2026", "29 December 2026");
    }
  });
  await expect(expectTheResult(guide, result)).rejects.toThrow(/30 December 2026/);
});
