#!/usr/bin/env bash
# Guess: how often somebody sees their family, as people write it, becomes a rule that says the same, or is refused: 'every fortnight
# on Saturday' is every second Saturday, and 'every Tuesday at 4pm' is in the afternoon.
# Seen with recurrent 0.4.1 (PyPI, Python 3.11) and rrule 2.8.1 (npm, Node 20, RRule.fromText): the first lets 'fortnight' and 'alternate'
# go, and both are every Saturday, though 'every other Saturday' is right. By the second 'at 4pm' is four in the morning, 'every day except
# Sunday' is every day, and 'every weekend' once a week on no day in particular. Half of the visits that a calendar made so
# shows were never agreed, and a family may ask why nobody came.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check recurrent==0.4.1
npm install --ignore-scripts --no-audit --no-fund --loglevel=error rrule@2.8.1 >/dev/null
first="$(python/bin/python - <<'PYTHON'
import datetime
from recurrent.event_parser import RecurringEvent

for words in ("every other Saturday", "every fortnight on Saturday", "alternate Saturdays"):
    rule = RecurringEvent(now_date=datetime.datetime(2026, 11, 30, 12)).parse(words)
    print(f"{words}: {' '.join(sorted(rule.removeprefix('RRULE:').split(';')))}")
PYTHON
)"
second="$(node -e '
  const { RRule } = require("rrule");
  for (const words of ["every Tuesday at 4pm", "every day except Sunday", "every weekend"]) console.log(`${words}: ${RRule.fromText(words).toString().replace("RRULE:", "").replaceAll(";", " ")}`);')"
printf '%s\n' "$first" "$second"
[ "$first" = "every other Saturday: BYDAY=SA FREQ=WEEKLY INTERVAL=2
every fortnight on Saturday: BYDAY=SA FREQ=WEEKLY INTERVAL=1
alternate Saturdays: BYDAY=SA FREQ=WEEKLY INTERVAL=1" ] && [ "$second" = "every Tuesday at 4pm: FREQ=WEEKLY BYDAY=TU BYHOUR=4
every day except Sunday: FREQ=DAILY
every weekend: FREQ=WEEKLY" ] || { echo "This has changed." >&2; exit 1; }
