#!/usr/bin/env bash
# Guess: a search for dates in English text finds none in 'You may complain.'
# Seen with dateparser 1.5.0 (PyPI, Python 3.11): it finds 'may', and gives the day of the month that it is asked on, in May.
# A text on rights, in which somebody may do a thing in every second sentence, is full of days that nobody wrote.
# chrono-node 2.10.3 (npm) finds none.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check dateparser==1.5.0
npm install --ignore-scripts --no-audit --no-fund --loglevel=error chrono-node@2.10.3 >/dev/null
seen="$(python/bin/python -W ignore - <<'PYTHON'
from datetime import datetime
from dateparser.search import search_dates

found = search_dates("You may complain.", languages=["en"], settings={"RELATIVE_BASE": datetime(2026, 11, 28)})
print(*[f"{words} is {day:%Y-%m-%d}" for words, day in found or []])
PYTHON
)"
other="$(node -p 'require("chrono-node").en.GB.parse("You may complain.").length')"
echo "dateparser 1.5.0: $seen; chrono-node 2.10.3 finds $other"
[ "$seen; $other" = "may is 2026-05-28; 0" ] || { echo "This has changed." >&2; exit 1; }
