#!/usr/bin/env bash
# Guess: two libraries for working days, of which one came from the other, know the same bank holidays in England.
# Seen with workalendar 17.0.0 and calendra 7.11.1 (PyPI, Python 3.11): workalendar has no bank holiday on 8 May 2023, for the
# coronation, and calendra has. calendra does not work on 28 December 2026, in place of Boxing Day, but leaves that day out of
# its list of the year and answers that it is no holiday; workalendar has it in its list.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/python"
"$place/python/bin/pip" install --quiet --disable-pip-version-check workalendar==17.0.0 calendra==7.11.1
seen="$("$place/python/bin/python" -W ignore - <<'PYTHON'
from datetime import date
import calendra.europe
import workalendar.europe

for library in (workalendar, calendra):
    england = library.europe.UnitedKingdom()
    for day in (date(2023, 5, 8), date(2026, 12, 28)):
        print(f"{library.__name__} {day}: works {england.is_working_day(day)}, listed {day in dict(england.holidays(day.year))}")
PYTHON
)"
echo "$seen"
[ "$seen" = "workalendar 2023-05-08: works True, listed False
workalendar 2026-12-28: works False, listed True
calendra 2023-05-08: works False, listed True
calendra 2026-12-28: works False, listed False" ] || { echo "This has changed." >&2; exit 1; }
