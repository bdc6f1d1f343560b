#!/usr/bin/env bash
# Guess: triggerAfter(9 hours), which its documentation calls an alarm that 'takes place after the event has started', rings at
# nine in the morning of a whole day.
# Seen with ical-generator 10.2.0 (npm, Node 20): it writes RELATED=END, so that the nine hours are counted from the entry's
# end (RFC 5545, 3.8.6.3). A whole day ends at the midnight after it: the reminder of a last day rings at nine in the morning of
# the day after. Only relatesTo('START') as well makes it what the documentation says.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error ical-generator@10.2.0 >/dev/null
grep -q 'alarm takes place after the event has started' node_modules/ical-generator/dist/index.d.cts
seen="$(node -e '
  const { default: ical } = require("ical-generator");
  for (const said of [false, true]) {
    const calendar = ical();
    const alarm = calendar.createEvent({ start: "2026-12-14", allDay: true, summary: "Last day" }).createAlarm({ type: "display" });
    alarm.triggerAfter(9 * 3600);
    if (said) alarm.relatesTo("START");
    console.log(calendar.toString());
  }' | tr -d '\r' | grep -E '^(DTSTART|TRIGGER)' | paste -s -d' ')"
echo "ical-generator 10.2.0 writes: $seen"
[ "$seen" = "DTSTART;VALUE=DATE:20261214 TRIGGER;RELATED=END:PT9H DTSTART;VALUE=DATE:20261214 TRIGGER;RELATED=START:PT9H" ] ||
  { echo "This has changed." >&2; exit 1; }
