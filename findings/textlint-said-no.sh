#!/usr/bin/env bash
# Guess: textlint's rules, which mend a text by themselves, do not change what an easy sentence says, nor make right English wrong.
# Seen with textlint-rule-apostrophe 3.0.0, @textlint-rule/textlint-rule-google-articles 0.1.2 and -google-word-list 0.1.2
# (npm, Node 20, with @textlint/kernel 15.8.0): the first puts an apostrophe before what somebody said, and leaves the end. The second
# writes "a 11-year-old" and "a 18th birthday". The third says of "They hit me." that hit is not to be used for click.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error @textlint/kernel@15.8.0 @textlint/textlint-plugin-text@15.8.0 \
  textlint-rule-apostrophe@3.0.0 @textlint-rule/textlint-rule-google-articles@0.1.2 @textlint-rule/textlint-rule-google-word-list@0.1.2 >/dev/null
cat >mend.js <<'NODE'
const { TextlintKernel } = require("@textlint/kernel");
const load = (name) => ((module) => module.default ?? module)(require(name));
const [apostrophe, articles, words] = ["textlint-rule-apostrophe", "@textlint-rule/textlint-rule-google-articles", "@textlint-rule/textlint-rule-google-word-list"];
(async () => {
  for (const [rule, text] of [
    [apostrophe, "They said 'wait' and 'later'."],
    [articles, "I have an 11-year-old sister."],
    [articles, "It was an 18th birthday."],
    [words, "They hit me."],
  ]) {
    const options = {
      ext: ".txt",
      plugins: [{ pluginId: "text", plugin: load("@textlint/textlint-plugin-text") }],
      rules: [{ ruleId: "one", rule: load(rule) }],
    };
    const kernel = new TextlintKernel();
    const { messages } = await kernel.lintText(text, options);
    const { output } = await kernel.fixText(text, options);
    console.log(output === text ? `${text} ${messages.map(({ message }) => message.split("\n")[0])}` : output);
  }
})();
NODE
seen="$(node mend.js)"
echo "$seen"
[ "$seen" = "They said ’wait' and ’later'.
I have a 11-year-old sister.
It was a 18th birthday.
They hit me. Don't use as a synonym for \"click.\"" ] || { echo "This has changed." >&2; exit 1; }
