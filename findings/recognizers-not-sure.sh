#!/usr/bin/env bash
# Guess: what looks for yes and no in an answer finds neither in "I'm not sure", and no, if anything, in "I don't agree"; it reads
# "12 and a half years old" as 12.5 years, as it does with twelve.
# Seen with @microsoft/recognizers-text-choice and -number-with-unit 1.3.1 (npm, Node 20), made for programs that one talks to: "I'm
# not sure", "I don't agree" and "That is not true" are yes, though "It was not ok" is no. "12 and a half years old" is half a
# year, and "12 years and six months old" six months.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error @microsoft/recognizers-text-choice@1.3.1 \
  @microsoft/recognizers-text-number-with-unit@1.3.1 >/dev/null
cat >answers.js <<'SCRIPT'
const { recognizeBoolean } = require("@microsoft/recognizers-text-choice");
const { recognizeAge } = require("@microsoft/recognizers-text-number-with-unit");
for (const answer of ["Yes.", "No.", "I don't know.", "It was not ok.", "I'm not sure.", "I don't agree.", "That is not true."])
  console.log(`${answer} ${recognizeBoolean(answer, "en-us").map((found) => (found.resolution.value ? "yes" : "no")).join(", ") || "neither"}`);
for (const age of ["12", "twelve and a half", "12 and a half", "12 years and six months"]) {
  const answer = age.includes("months") ? `I am ${age} old.` : `I am ${age} years old.`;
  console.log(`${answer} ${recognizeAge(answer, "en-us").map((found) => `${found.resolution.value} ${found.resolution.unit}`).join(", ")}`);
}
SCRIPT
seen="$(node answers.js)"
echo "$seen"
[ "$seen" = "Yes. yes
No. no
I don't know. neither
It was not ok. no
I'm not sure. yes
I don't agree. yes
That is not true. yes
I am 12 years old. 12 Year
I am twelve and a half years old. 12.5 Year
I am 12 and a half years old. 0.5 Year
I am 12 years and six months old. 6 Month" ] || { echo "This has changed." >&2; exit 1; }
