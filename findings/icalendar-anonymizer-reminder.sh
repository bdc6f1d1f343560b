#!/usr/bin/env bash
# Guess: a calendar whose words are made unreadable, so that it can be shown to somebody who looks for a fault, is otherwise the
# same calendar: each line where it was.
# Seen with icalendar-anonymizer 0.1.4 and icalendar 7.3.0 (PyPI, Python 3.11): the lines of a reminder are put into its entry a
# second time. The entry then has two notes, of which it may have one (RFC 5545, 3.6.1), and a trigger of its own, which no
# entry has. A reader that was right about the real file can stumble over the one that is handed in for it. Without a reminder
# nothing is put in.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check icalendar-anonymizer==0.1.4 icalendar==7.3.0
seen="$(python/bin/python - <<'PYTHON'
import icalendar
from icalendar_anonymizer import anonymize

reminder = ["BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:Look for the reply", "TRIGGER:PT9H", "END:VALARM"]
for lines in (reminder, []):
    text = "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//a//b//EN", "BEGIN:VEVENT", "UID:one@example.invalid", "DTSTAMP:20261101T000000Z",
        "DTSTART;VALUE=DATE:20261214", "SUMMARY:A reply is due", "DESCRIPTION:See your notes.", *lines, "END:VEVENT", "END:VCALENDAR", ""])
    written = anonymize(icalendar.Calendar.from_ical(text)).to_ical().decode().split("BEGIN:VEVENT")[1].split("BEGIN:VALARM")[0].splitlines()
    names = [line.split(":")[0].split(";")[0] for line in written if ":" in line and line[0] != " " and not line.startswith("END")]
    print("with" if lines else "without", "a reminder:", *sorted(names))
PYTHON
)"
echo "$seen"
[ "$seen" = "with a reminder: ACTION DESCRIPTION DESCRIPTION DTSTAMP DTSTART SUMMARY TRIGGER UID
without a reminder: DESCRIPTION DTSTAMP DTSTART SUMMARY UID" ] || { echo "This has changed." >&2; exit 1; }
