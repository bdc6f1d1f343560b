#!/usr/bin/env bash
# Guess: four short sentences are easier to read than the same words in one long one, and are measured so.
# Seen with text-readability 1.1.1 (npm, Node 20): a sentence of one or two words is not counted, so 'I rang. I wrote. I asked.
# They said no.' is one sentence with the grade of 'I rang, I wrote, I asked, they said no.' A text for children that is cut
# into its shortest sentences measures as the long one that it was. Sentences of three words and more are counted.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error text-readability@1.1.1 >/dev/null
seen="$(node -e '
  const module = require("text-readability");
  const read = module.default ?? module;
  for (const text of ["I rang. I wrote. I asked. They said no.", "I rang, I wrote, I asked, they said no.", "I rang them. I wrote letters. I asked twice. They said no."]) {
    console.log(`${text} ${read.sentenceCount(text)}, grade ${read.fleschKincaidGrade(text)}`);
  }')"
echo "$seen"
[ "$seen" = "I rang. I wrote. I asked. They said no. 1, grade -0.4
I rang, I wrote, I asked, they said no. 1, grade -0.4
I rang them. I wrote letters. I asked twice. They said no. 4, grade -1.5" ] || { echo "This has changed." >&2; exit 1; }
