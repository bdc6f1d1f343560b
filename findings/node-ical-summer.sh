#!/usr/bin/env bash
# Guess: a whole day, DTSTART;VALUE=DATE:20260706, is 6 July however node-ical's answer is stored.
# Seen with node-ical 0.20.1 (npm, Node 20): `start` is midnight of the machine's own zone. In London's summer it is stored
# as JSON as 2026-07-05T23:00:00.000Z, so a program that keeps the first ten characters has the day before. In winter it has
# the right one, and so have tests that are written then.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error node-ical@0.20.1 >/dev/null
day() {
  TZ=Europe/London node -e '
    const text = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//a//b//EN", "BEGIN:VEVENT", "UID:one@example.invalid",
      "DTSTAMP:20260101T000000Z", `DTSTART;VALUE=DATE:${process.argv[1]}`, "SUMMARY:A reply is due", "END:VEVENT", "END:VCALENDAR", ""].join("\r\n");
    const event = Object.values(require("node-ical").sync.parseICS(text)).find(({ type }) => type === "VEVENT");
    console.log(JSON.parse(JSON.stringify(event.start)).slice(0, 10));' "$1"
}
seen="20260112 is $(day 20260112), 20260706 is $(day 20260706)"
echo "node-ical 0.20.1 in London: $seen"
[ "$seen" = "20260112 is 2026-01-12, 20260706 is 2026-07-05" ] || { echo "This has changed." >&2; exit 1; }
