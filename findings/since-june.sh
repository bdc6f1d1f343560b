#!/usr/bin/env bash
# Guess: 'since June' is a time that has been, whatever day it is said on.
# Seen with compromise-dates 3.9.0 (npm, Node 20), asked on 26 November 2026: 'Nobody came since June' is June 2027, 'since 3
# June' is 3 June 2027 and 'since Monday' the Monday that comes. What has gone on for half a year has not begun yet. With the
# year, 'since June 2026', it is right.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error compromise@14.17.0 compromise-dates@3.9.0 >/dev/null
seen="$(node -e '
  const read = require("compromise");
  read.plugin(require("compromise-dates"));
  for (const when of ["June", "3 June", "Monday", "June 2026"]) {
    const [found] = read(`Nobody came since ${when}`).dates({ today: "2026-11-26", timezone: "Europe/London" }).get();
    console.log(`since ${when}: ${found.start.slice(0, 10)}`);
  }')"
echo "$seen"
[ "$seen" = "since June: 2027-06-01
since 3 June: 2027-06-03
since Monday: 2026-11-30
since June 2026: 2026-06-01" ] || { echo "This has changed." >&2; exit 1; }
