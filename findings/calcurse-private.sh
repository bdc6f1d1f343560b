#!/usr/bin/env bash
# Guess: an entry that is marked private (RFC 5545, 3.8.1.3), and reminds, is both when calcurse exports what it imported.
# Seen with calcurse 4.7.1-1 (Debian 12): the export has the day, the title and the note, and neither CLASS:PRIVATE nor the
# alarm nor the identifier. Whoever shares that calendar shares the entry as a public one.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
apt-get download -qq calcurse=4.7.1-1
dpkg-deb -x calcurse_*.deb .
printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:-//a//b//EN BEGIN:VEVENT UID:one@example.invalid \
  DTSTAMP:20261101T000000Z 'DTSTART;VALUE=DATE:20261214' 'DTEND;VALUE=DATE:20261215' 'SUMMARY:A reply is due' \
  CLASS:PRIVATE BEGIN:VALARM ACTION:DISPLAY 'DESCRIPTION:A reply is due' TRIGGER:PT9H END:VALARM END:VEVENT END:VCALENDAR >a.ics
mkdir data
usr/bin/calcurse -D data -q -i a.ics
usr/bin/calcurse -D data -xical >out.ics
echo "calcurse 4.7.1 exports:"
cat out.ics
grep -q 'SUMMARY:A reply is due' out.ics || { echo "It exports nothing." >&2; exit 1; }
! grep -qE 'CLASS|VALARM|UID' out.ics || { echo "This has changed." >&2; exit 1; }
