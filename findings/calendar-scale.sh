#!/usr/bin/env bash
# Guess: a calendar file that says nothing of its scale is written again as it was, or with CALSCALE:GREGORIAN, the only
# scale there is (RFC 5545, 3.7.1).
# Seen with ics 0.7.2 (PyPI, Python 3.11): it is written with CALSCALE:GEORGIAN, which is no scale at all. A program that
# keeps to the standard may leave such a calendar out.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/python"
"$place/python/bin/pip" install --quiet --disable-pip-version-check ics==0.7.2
seen="$("$place/python/bin/python" -W ignore - <<'PYTHON'
import ics

calendar = ics.Calendar("""BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//a//b//EN
BEGIN:VEVENT
UID:one@example.invalid
DTSTAMP:20261101T000000Z
DTSTART;VALUE=DATE:20261214
SUMMARY:A reply is due
END:VEVENT
END:VCALENDAR
""")
print(*[line.strip() for line in calendar.serialize().splitlines() if line.startswith("CALSCALE")])
PYTHON
)"
echo "ics 0.7.2 writes: $seen"
[ "$seen" = "CALSCALE:GEORGIAN" ] || { echo "This has changed." >&2; exit 1; }
