#!/usr/bin/env bash
# Guess: what a braille translator wrote it reads back: 'https://www.example.org' in contracted English braille is that address again.
# Seen with liblouis 3.24.0 (Debian 12), which screen readers and braille displays translate with, and its table of contracted
# Unified English Braille: the colon of an address comes back as two letters, 'httpscc//www.example.org'. In uncontracted braille it
# is right, and so are in both a mail address, a telephone number, a date and 'section 26(3)(b)'. Whoever writes a complaint on a
# braille display's keys and gives the address of a page has given one that leads nowhere.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
apt-get download -qq liblouis-bin=3.24.0-1 liblouis-data=3.24.0-1 liblouis20=3.24.0-1 libyaml-0-2 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
export LD_LIBRARY_PATH="$place/usr/lib/x86_64-linux-gnu" LOUIS_TABLEPATH="$place/usr/share/liblouis/tables"
again() { echo "$2" | usr/bin/lou_translate -f "$1" 2>/dev/null | usr/bin/lou_translate -b "$1" 2>/dev/null; }
seen="$(for text in 'https://www.example.org' 'anna.b@example.org' '0800 1111' '14/12/2026' 'Section 26(3)(b)'; do
  echo "$(again en-ueb-g1.ctb "$text"); $(again en-ueb-g2.ctb "$text")"
done)"
echo "$seen"
[ "$seen" = "https://www.example.org; httpscc//www.example.org
anna.b@example.org; anna.b@example.org
0800 1111; 0800 1111
14/12/2026; 14/12/2026
Section 26(3)(b); Section 26(3)(b)" ] || { echo "This has changed." >&2; exit 1; }
