#!/usr/bin/env bash
# Guess: what works out the rules of DMN, in which who may complain by when can be written down, does with days what that standard says:
# it takes a day off a list, names the later of two, and gives an age in years and months. (Only the age was on paper before.)
# Seen with feelin 8.2.0 (npm, Node 20), which Camunda's forms use: 'list contains' does not find Christmas Day in a list of bank
# holidays that has it, where 'in' and 'some' do; the later of two days is null, and what lies between them over one day is no
# number; and an age in years and months has days too, so it is written 'P17Y11M29D'.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error feelin@8.2.0 >/dev/null
cat >ask.mjs <<'NODE'
import { evaluate } from "feelin";
for (const asked of [
  'list contains(["no"], "no")',
  'list contains([date("2026-12-25"), date("2026-12-28")], date("2026-12-25"))',
  'date("2026-12-25") in [date("2026-12-25"), date("2026-12-28")]',
  'max(1, 2)',
  'max(date("2026-12-14"), date("2026-11-02"))',
  '(date("2026-12-14") - date("2026-11-02")) / duration("P1D")',
  'string(years and months duration(date("2008-12-02"), date("2026-12-01")))',
]) console.log(`${asked}: ${evaluate(asked, {}).value}`);
NODE
seen="$(node ask.mjs)"
echo "$seen"
[ "$seen" = 'list contains(["no"], "no"): true
list contains([date("2026-12-25"), date("2026-12-28")], date("2026-12-25")): false
date("2026-12-25") in [date("2026-12-25"), date("2026-12-28")]: true
max(1, 2): 2
max(date("2026-12-14"), date("2026-11-02")): null
(date("2026-12-14") - date("2026-11-02")) / duration("P1D"): NaN
string(years and months duration(date("2008-12-02"), date("2026-12-01"))): P17Y11M29D' ] || { echo "This has changed." >&2; exit 1; }
