#!/usr/bin/env bash
# Guess: '12 months', the time within which one may complain, is as long as '1 year', and '10 working days' is ten days or is refused.
# Seen with human-interval 2.0.1, itty-time 2.0.2 and enhanced-ms 5.0.0 (npm, Node 20), which read how long something is: by the first two
# 12 months are 360 days, and a year is 365 or 365.25. By the third '10 working days' is 70 days and '65 working days' 455: the w of
# working is taken for weeks. parse-duration 2.1.9 has a year for 12 months, and refuses working days. Whoever is warned by such
# a clock is warned five days early, or a year late.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error human-interval@2.0.1 itty-time@2.0.2 enhanced-ms@5.0.0 parse-duration@2.1.9 >/dev/null
seen="$(node --input-type=module -e '
  import { createRequire } from "node:module";
  import { ms } from "itty-time";
  import * as enhanced from "enhanced-ms";
  import parse from "parse-duration";
  const human = createRequire(process.cwd() + "/")("human-interval");
  const days = (read, words) => { const length = read(words); return Number.isFinite(length) ? length / 864e5 : "refused"; };
  for (const words of ["12 months", "1 year", "10 working days", "65 working days"])
    console.log(`${words}: ${[human, ms, enhanced.parse ?? enhanced.ms, parse].map((read) => days(read, words)).join("; ")}`);')"
echo "$seen"
[ "$seen" = "12 months: 360; 360; 365; 365.25
1 year: 365; 365.25; 365; 365.25
10 working days: 10; refused; 70; refused
65 working days: 65; refused; 455; refused" ] || { echo "This has changed." >&2; exit 1; }
