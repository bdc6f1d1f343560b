#!/usr/bin/env bash
# Guess: a day with a time beside it, as people in Britain write times (12.30pm), is still that day.
# Seen with any-date-parser 2.2.4 (npm, Node 20), told that the words are British English: 'on 3 Nov 2026' is 3 November, and
# 'on 3 Nov 2026 at 12.30pm' is 3 March. The three of 30 is taken for the month before 'Nov' is. With a colon, 12:30pm, it
# is 3 November. A complaint that came in on that day is then eight months old.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error any-date-parser@2.2.4 >/dev/null
seen="$(node -e '
  const parser = require("any-date-parser");
  for (const words of ["3 Nov 2026", "3 Nov 2026 at 12.30pm", "3 Nov 2026 at 12:30pm"]) {
    console.log(`${words}: ${(parser.default ?? parser).fromString(words, "en-GB").toISOString().slice(0, 10)}`);
  }')"
echo "$seen"
[ "$seen" = "3 Nov 2026: 2026-11-03
3 Nov 2026 at 12.30pm: 2026-03-03
3 Nov 2026 at 12:30pm: 2026-11-03" ] || { echo "This has changed." >&2; exit 1; }
