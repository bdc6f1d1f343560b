#!/usr/bin/env bash
# Guess: 'Monday week', as people in Britain say for the Monday after next Monday, is that day, or is not understood.
# Seen with chrono-node 2.10.3 in its British English and compromise-dates 3.9.0 (npm, Node 20), asked on Thursday 26 November
# 2026: both take 'Monday' and let 'week' go, and the Monday is the one that is past, 23 November. It is 7 December. 'a week on
# Monday' is 23 November by chrono-node and 30 November by compromise-dates; it is 7 December too. 'next Monday' is right.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error chrono-node@2.10.3 compromise@14.17.0 compromise-dates@3.9.0 >/dev/null
seen="$(TZ=Europe/London node -e '
  const { en } = require("chrono-node");
  const read = require("compromise");
  read.plugin(require("compromise-dates"));
  for (const words of ["Monday week", "a week on Monday", "next Monday"]) {
    const first = en.GB.parseDate(words, new Date("2026-11-26T12:00:00Z")).toISOString().slice(0, 10);
    const second = read(words).dates({ today: "2026-11-26", timezone: "Europe/London" }).get()[0].start.slice(0, 10);
    console.log(`${words}: ${first} ${second}`);
  }')"
echo "$seen"
[ "$seen" = "Monday week: 2026-11-23 2026-11-23
a week on Monday: 2026-11-23 2026-11-30
next Monday: 2026-11-30 2026-11-30" ] || { echo "This has changed." >&2; exit 1; }
