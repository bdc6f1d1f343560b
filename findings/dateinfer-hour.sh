#!/usr/bin/env bash
# Guess: what finds out in which form days are written finds that "14 December 2026" is a day, a month and a year, and reads it back.
# Seen with pydateinfer 0.3.0 (PyPI, Python 3.11): 14 is the hour, so the day is the first of December at two in the afternoon, with a
# weekday before it or without; with 25, which no clock has, it is right. Its successors hi-dateinfer 0.4.6 and guesstidate 1.0.1 are
# right there, but in "14-Dec-26" they take 26 for a month, and in "14 December 2026 at 16:30" the minutes. 14/12/2026 is right in all.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check pydateinfer==0.3.0 hi-dateinfer==0.4.6 guesstidate==1.0.1
seen="$(python/bin/python - <<'PYTHON'
from datetime import datetime
import dateinfer
import guesstidate
import hidateinfer

for days in (["14/12/2026", "01/02/2027"], ["25 December 2026"], ["14 December 2026", "1 May 2026"], ["Monday 14 December 2026"],
             ["14-Dec-26", "01-Feb-27"], ["14 December 2026 at 16:30"]):
    print(days[0], *[kind.infer(days) for kind in (dateinfer, hidateinfer, guesstidate)], sep="; ")
print(datetime.strptime("14 December 2026", dateinfer.infer(["14 December 2026"])))
PYTHON
)"
echo "$seen"
[ "$seen" = "14/12/2026; %d/%m/%Y; %d/%m/%Y; %d/%m/%Y
25 December 2026; %d %B %Y; %d %B %Y; %d %B %Y
14 December 2026; %H %B %Y; %d %B %Y; %d %B %Y
Monday 14 December 2026; %A %H %B %Y; %A %d %B %Y; %A %d %B %Y
14-Dec-26; %H-%b-%d; %d-%b-%m; %d-%b-%m
14 December 2026 at 16:30; %H %B %Y at %H:%d; %d %B %Y at %H:%m; %d %B %Y at %H:%m
2026-12-01 14:00:00" ] || { echo "This has changed." >&2; exit 1; }
