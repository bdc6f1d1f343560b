#!/usr/bin/env bash
# Guess: a calendar that a library reads and writes again has the reminder in its entry, where it was, and every reminder.
# Seen with ical-js-parser 0.7.4 (npm, Node 20): the reminder stands after the entry's end, in the calendar itself, where the
# format has none (RFC 5545, 3.6.6: a reminder only in an entry or a task), so nothing reminds; a second reminder is gone. The
# entry has a line more that says nothing, ':', and the calendar one that nobody wrote, 'E:EN', out of its PRODID.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error ical-js-parser@0.7.4 >/dev/null
seen="$(node -e '
  const read = require("ical-js-parser");
  const { toJSON, toString } = read.default ?? read;
  const reminder = (when) => ["BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:Last day", `TRIGGER:${when}`, "END:VALARM"];
  console.log(toString(toJSON(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//a//b//EN", "BEGIN:VEVENT", "UID:one@example.invalid", "DTSTAMP:20261101T000000Z",
    "DTSTART;VALUE=DATE:20261214", "SUMMARY:Last day", ...reminder("PT9H"), ...reminder("-P4DT15H"), "END:VEVENT", "END:VCALENDAR", ""].join("\r\n"))));' |
  tr -d '\r' | sed -n '/^SUMMARY/,$p' | paste -s -d' ')"
echo "ical-js-parser 0.7.4 writes: $seen"
[ "$seen" = "SUMMARY:Last day : END:VEVENT E:EN BEGIN:VALARM ACTION:DISPLAY DESCRIPTION:Last day TRIGGER:PT9H END:VALARM END:VCALENDAR" ] ||
  { echo "This has changed." >&2; exit 1; }
