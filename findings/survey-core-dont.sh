#!/usr/bin/env bash
# Guess: a question that is to be shown, or to be answered, where an earlier answer is "I don't know", in double quotes, is so for
# that answer only.
# Seen with survey-core 3.1.1 (npm, Node 20), the core of SurveyJS: the apostrophe makes the condition no expression, which only the
# console says. The question is shown whatever was answered, and never has to be answered. With "I do not know" in double quotes,
# or with the apostrophe as \' in single ones, it is as guessed.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error survey-core@3.1.1 >/dev/null
cat >form.js <<'SCRIPT'
const { Model } = require("survey-core");
for (const [answer, quoted] of [["I do not know", '"I do not know"'], ["I don't know", "'I don\\'t know'"], ["I don't know", '"I don\'t know"']]) {
  const said = [answer, "Yes"].map((given) => {
    const survey = new Model({ elements: [
      { type: "radiogroup", name: "told", choices: [answer, "Yes"] },
      { type: "text", name: "who", visibleIf: `{told} = ${quoted}` },
      { type: "text", name: "when", requiredIf: `{told} = ${quoted}` },
    ] });
    survey.setValue("told", given);
    return `${given}: ${survey.getQuestionByName("who").isVisible ? "shown" : "not shown"}, ${survey.getQuestionByName("when").isRequired ? "required" : "not required"}`;
  });
  console.log(`{told} = ${quoted} | ${said.join(" | ")}`);
}
SCRIPT
seen="$(node form.js 2>/dev/null)"
echo "$seen"
cat >expected <<'TEXT'
{told} = "I do not know" | I do not know: shown, required | Yes: not shown, not required
{told} = 'I don\'t know' | I don't know: shown, required | Yes: not shown, not required
{told} = "I don't know" | I don't know: shown, not required | Yes: shown, not required
TEXT
[ "$seen" = "$(cat expected)" ] || { echo "This has changed." >&2; exit 1; }
