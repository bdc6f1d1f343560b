#!/usr/bin/env bash
# Guess: a reader of times in English finds a length of time, or nothing, in 'in 65 working days', and no time in a section.
# Seen with ctparse 0.3.6 (PyPI, Python 3.11), asked at noon on 30 November 2026: 'in 65 working days' is the year 1965, 'in 10
# working days' is ten o'clock tomorrow, 'in a fortnight' is tonight (the night in fortnight), and 'section 26(3)(b)' is three
# in the morning on 26 December. 'in 10 days' is ten days.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check ctparse==0.3.6
seen="$(python/bin/python - <<'PYTHON' 2>/dev/null
from datetime import datetime
from ctparse import ctparse

for words in ("in 65 working days", "in 10 working days", "in a fortnight", "section 26(3)(b)", "in 10 days"):
    print(f"{words}: {ctparse(words, ts=datetime(2026, 11, 30, 12)).resolution}")
PYTHON
)"
echo "$seen"
[ "$seen" = "in 65 working days: 1965-X-X X:X (X/X)
in 10 working days: 2026-12-01 10:00 (X/X)
in a fortnight: 2026-11-30 X:X (X/night)
section 26(3)(b): 2026-12-26 03:00 (X/X)
in 10 days: 10 days" ] || { echo "This has changed." >&2; exit 1; }
