#!/usr/bin/env bash
# Guess: the calendar file that a button 'Add to calendar' makes of a whole day says that it is a day, not a moment (VALUE=DATE; RFC
# 5545, 3.8.2.4), so that every calendar reads it.
# Seen with calendar-link 2.11.5 (npm, Node 20): it writes 'DTSTART:20270706', which is neither. ical.js 2.2.1 reads
# no day ('invalid date-time value'), and ts-ics 2.4.6 one that is null; icalendar 7.3.0 and vobject 0.9.9 (PyPI, Python 3.11) take
# it for the day. Its links to Google, Outlook and Yahoo are right. Whether the last day for a
# reply is in somebody's calendar hangs on which one they have.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error calendar-link@2.11.5 ical.js@2.2.1 ts-ics@2.4.6 >/dev/null
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check icalendar==7.3.0 vobject==0.9.9
first="$(node --input-type=module -e '
  import { writeFileSync } from "node:fs";
  import { ics } from "calendar-link";
  import ICAL from "ical.js";
  import { convertIcsCalendar } from "ts-ics";
  const text = decodeURIComponent(ics({ title: "A reply is due", start: "2027-07-06", allDay: true }).replace(/^data:[^,]*,/, ""));
  writeFileSync("day.ics", text);
  console.log(text.match(/^DTSTART.*$/m)[0].trim());
  try {
    console.log("ical.js:", String(new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent")).startDate));
  } catch ({ message }) {
    console.log("ical.js:", message);
  }
  console.log("ts-ics:", JSON.stringify(convertIcsCalendar(undefined, text).events[0].start.date));')"
second="$(python/bin/python -W ignore - <<'PYTHON'
import icalendar
import vobject

text = open("day.ics").read()
print("icalendar:", icalendar.Calendar.from_ical(text).walk("VEVENT")[0]["DTSTART"].dt)
print("vobject:", vobject.readOne(text).vevent.dtstart.value)
PYTHON
)"
printf '%s\n' "$first" "$second"
[ "$first" = 'DTSTART:20270706
ical.js: invalid date-time value: "2027-07-06T::"
ts-ics: null' ] && [ "$second" = "icalendar: 2027-07-06
vobject: 2027-07-06" ] || { echo "This has changed." >&2; exit 1; }
