#!/usr/bin/env bash
# Guess: an engine for rules adds days, months and years to a day as people count them: 31 January and a month is 28 February, and a
# birthday on 29 February comes round in a year that has none.
# Seen with @gorules/zen-engine 0.54.0 (npm, Node 20): the month is right, but 29 February and 18 years is no day at all, in each of
# three ways to write it, and then who was born on it has not turned 18 at the end of that year. (What was not on paper: in
# London's time a day is always 24 hours, so ten days from 23 October 2026 is 1 November, since the clocks go back between.)
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error @gorules/zen-engine@0.54.0 >/dev/null
cat >ask.cjs <<'NODE'
const { evaluateExpression } = require("@gorules/zen-engine");
(async () => {
  for (const asked of [
    'd("2026-01-31").add("1M")',
    'd("2008-02-29").add("18y")',
    'd("2008-02-29").add(18, "year")',
    'd("2008-02-29").set("year", 2026)',
    'd("2008-03-01").add("18y")',
    'd("2026-12-14").isSameOrAfter(d("2008-02-29").add("18y"))',
    'd("2026-10-23", "Europe/London").add("10d").format("%F")',
    'd("2026-11-23", "Europe/London").add("10d").format("%F")',
  ]) process.stdout.write(asked + ": " + (await evaluateExpression(asked, {})) + "\n");
})();
NODE
seen="$(node ask.cjs)"
echo "$seen"
[ "$seen" = 'd("2026-01-31").add("1M"): 2026-02-28T00:00:00Z
d("2008-02-29").add("18y"): Invalid date
d("2008-02-29").add(18, "year"): Invalid date
d("2008-02-29").set("year", 2026): Invalid date
d("2008-03-01").add("18y"): 2026-03-01T00:00:00Z
d("2026-12-14").isSameOrAfter(d("2008-02-29").add("18y")): false
d("2026-10-23", "Europe/London").add("10d").format("%F"): 2026-11-01
d("2026-11-23", "Europe/London").add("10d").format("%F"): 2026-12-03' ] || { echo "This has changed." >&2; exit 1; }
