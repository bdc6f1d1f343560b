#!/usr/bin/env bash
# Guess: an entry with a note and a reminder that has its own words (RFC 5545, 3.6.6) keeps its note.
# Seen with cal-parser 1.0.2 (npm, Node 20): the reminder's DESCRIPTION takes the place of the entry's. What a day means, what
# it hangs on and whom to ring is lost, and 'Last day' stands there.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error cal-parser@1.0.2 >/dev/null
seen="$(node -p '
  require("cal-parser").parseString(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//a//b//EN", "BEGIN:VEVENT", "UID:one@example.invalid",
    "DTSTAMP:20261101T000000Z", "DTSTART;VALUE=DATE:20261214", "SUMMARY:A reply is due", "DESCRIPTION:This holds if the letter went out on 30 November.",
    "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:Last day", "TRIGGER:PT9H", "END:VALARM", "END:VEVENT", "END:VCALENDAR", ""].join("\r\n"))
    .events.map(({ description }) => description.value).join()')"
echo "cal-parser 1.0.2 has as the note: $seen"
[ "$seen" = "Last day" ] || { echo "This has changed." >&2; exit 1; }
