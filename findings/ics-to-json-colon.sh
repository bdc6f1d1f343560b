#!/usr/bin/env bash
# Guess: a note in a calendar entry comes back whole, with its colons and its folded lines (RFC 5545, 3.1).
# Seen with ics-to-json 2.0.2 (npm, Node 20): a note ends at its first colon, and the folded rest of the line, unless it has a
# colon itself, is put straight after what is left. 'Only planned: the day moves if the answer comes sooner.' becomes 'Only
# planneder comes sooner.', which is no longer a warning. Without a colon the same note is whole: the guide's own notes have
# none since.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error ics-to-json@2.0.2 >/dev/null
seen="$(node -e '
  const { icsToJson } = require("ics-to-json");
  for (const start of ["Only planned:", "Only planned, and"]) {
    const text = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//a//b//EN", "BEGIN:VEVENT", "UID:one@example.invalid", "DTSTAMP:20261101T000000Z",
      "DTSTART;VALUE=DATE:20261214", "SUMMARY:A reply is due", `DESCRIPTION:${start} the day moves if the answ`, " er comes sooner.",
      "END:VEVENT", "END:VCALENDAR", ""].join("\r\n");
    console.log(icsToJson(text)[0].description);
  }')"
echo "$seen"
[ "$seen" = "Only planneder comes sooner.
Only planned, and the day moves if the answer comes sooner." ] || { echo "This has changed." >&2; exit 1; }
