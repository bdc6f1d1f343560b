#!/usr/bin/env bash
# Guess: 'half 3' is half past three, as people in Britain say, or is not understood; '3 in the afternoon' is 15:00.
# Seen with parse-loose-time 1.0.1 (npm, Node 20), which understands 'quarter to 4' and 'half past 3': 'half 3' is three o'clock, and
# '3 in the afternoon' is three at night.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error parse-loose-time@1.0.1 >/dev/null
seen="$(node -e '
  const read = require("parse-loose-time");
  for (const text of ["half past 3", "quarter to 4", "half 3", "3pm", "3 in the afternoon"]) {
    const { hour, minute } = (read.default ?? read)(text);
    console.log(`${text}: ${hour}:${String(minute).padStart(2, 0)}`);
  }')"
echo "$seen"
[ "$seen" = "half past 3: 3:30
quarter to 4: 3:45
half 3: 3:00
3pm: 15:00
3 in the afternoon: 3:00" ] || { echo "This has changed." >&2; exit 1; }
