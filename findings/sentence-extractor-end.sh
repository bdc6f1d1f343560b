#!/usr/bin/env bash
# Guess: what cuts a text into sentences gives every word of it back, the last ones too where no full stop follows.
# Seen with sentence-extractor 1.0.7 (npm, Node 20): where a letter ends with a name on a line of its own, the name is lost, and the
# sentence before it too, which is the wish. Of three numbered points, the last without a full stop, all that is left is '1.', and
# of a wish without one nothing at all. In one line, each sentence with its full stop, all is there.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error sentence-extractor@1.0.7 >/dev/null
seen="$(node -e '
  const { extract } = require("sentence-extractor");
  for (const text of [
    "They hit me. I want to move.",
    "They hit me. I want to move.\n\nYours sincerely,\nZahra",
    "1. They hit me.\n2. My visits stopped.\n3. I want to move",
    "I want an apology",
  ]) console.log(JSON.stringify(text) + ": " + JSON.stringify(extract(text)));')"
echo "$seen"
[ "$seen" = '"They hit me. I want to move.": ["They hit me."," I want to move."]
"They hit me. I want to move.\n\nYours sincerely,\nZahra": ["They hit me."]
"1. They hit me.\n2. My visits stopped.\n3. I want to move": ["1."]
"I want an apology": []' ] || { echo "This has changed." >&2; exit 1; }
