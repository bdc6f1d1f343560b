#!/usr/bin/env bash
# Guess: "9am to 5pm, Monday to Friday" is read as "Monday to Friday, 9am to 5pm" is, or refused.
# Seen with parse-opening-hours 0.4.2 (PyPI, Python 3.11): where the hours stand before the days, they hold on every day of the week,
# also on Saturday and Sunday. Of "Monday to Thursday 8:30am - 5pm and Friday 8:30am - 4:30pm" the Friday is left out, and of
# "Monday to Friday, 9am to 8pm, Saturday 9am to 1pm" the Saturday, without a word. Councils and helplines write their hours in all these
# ways, and whoever makes a list of them sends a child to ring on a Sunday, or not on a Friday.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check parse-opening-hours==0.4.2 pyparsing==3.3.3
seen="$(python/bin/python - <<'PYTHON'
from opening_hours import OpeningHours

for text in (
    "Monday to Friday, 9am to 5pm",
    "9am to 5pm, Monday to Friday",
    "Monday to Thursday 8:30am - 5pm and Friday 8:30am - 4:30pm",
    "Monday to Friday, 9am to 8pm, Saturday 9am to 1pm",
):
    days = OpeningHours.parse(text).json()
    print(f"{text}: {', '.join(day['day'][:2] for day in days)}, {days[0]['opens']}-{days[0]['closes']}")
PYTHON
)"
echo "$seen"
[ "$seen" = "Monday to Friday, 9am to 5pm: mo, tu, we, th, fr, 9:00-17:00
9am to 5pm, Monday to Friday: mo, tu, we, th, fr, sa, su, 9:00-17:00
Monday to Thursday 8:30am - 5pm and Friday 8:30am - 4:30pm: mo, tu, we, th, 8:30-17:00
Monday to Friday, 9am to 8pm, Saturday 9am to 1pm: mo, tu, we, th, fr, 9:00-20:00" ] || { echo "This has changed." >&2; exit 1; }
