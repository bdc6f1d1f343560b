#!/usr/bin/env bash
# Guess: every entry of a calendar is read, whether or not the one before it has a reminder (RFC 5545, 3.6.1).
# Seen with ical-toolkit 1.0.9 (npm, Node 20): the entry that follows one with a reminder is gone. Of three days that all have
# one, the second is missing; without reminders all three are there. ical2json 5.0.0, of which it has an older copy, reads three.
# Whoever shows a family's days by it shows every other one, and the last day for a reply may be among those that are missing.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error ical-toolkit@1.0.9 ical2json@5.0.0 >/dev/null
seen="$(node -e '
  const entry = (title, day, reminds) => ["BEGIN:VEVENT", `UID:${title}@example.invalid`, "DTSTAMP:20261101T000000Z", `DTSTART;VALUE=DATE:${day}`, `SUMMARY:${title}`,
    ...(reminds ? ["BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${title}`, "TRIGGER:PT9H", "END:VALARM"] : []), "END:VEVENT"];
  for (const reminds of [true, false]) {
    const text = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//a//b//EN", ...entry("Reply due", "20261207", reminds), ...entry("Last day", "20261221", reminds),
      ...entry("Write again", "20270120", reminds), "END:VCALENDAR", ""].join("\r\n");
    const titles = (calendar) => calendar.VCALENDAR[0].VEVENT.map(({ SUMMARY }) => SUMMARY).join(", ");
    console.log(`${reminds ? "with" : "without"} reminders: ${titles(require("ical-toolkit").parseToJSON(text))}; ical2json: ${titles(require("ical2json").convert(text))}`);
  }')"
echo "$seen"
[ "$seen" = "with reminders: Reply due, Write again; ical2json: Reply due, Last day, Write again
without reminders: Reply due, Last day, Write again; ical2json: Reply due, Last day, Write again" ] || { echo "This has changed." >&2; exit 1; }
