#!/usr/bin/env bash
# Guess: what makes braille of a text makes digits with the sign for numbers before them, keeps a pound sign and an apostrophe, and gives
# the text back, in whatever letters.
# Seen with braille 1.1.0 (npm, Node 20), read by the table for Unified English Braille of liblouis 3.24.0 (Debian 12): a pound
# sign and a curly apostrophe are left out, and digits are those of American computers, which in British braille are stops and marks:
# 'Ring 0800 1111' is read as 'ring """" ,,,,', and '4pm' as '.pm'. Its own way back gives the digits, in capitals.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error braille@1.1.0 >/dev/null
apt-get download -qq liblouis-bin=3.24.0-1 liblouis-data=3.24.0-1 liblouis20=3.24.0-1 libyaml-0-2 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
export LD_LIBRARY_PATH="$place/usr/lib/x86_64-linux-gnu" LOUIS_TABLEPATH="$place/usr/share/liblouis/tables"
seen="$(for text in "Dear Ms Khan" "I don’t know" "a £250 bill" "Ring 0800 1111" "at 4pm"; do
  made="$(node -p 'require("braille").toBraille(process.argv[1])' "$text")"
  echo "$text: $made, which is $(node -p 'require("braille").toText(process.argv[1])' "$made"), and read as $(echo "$made" | usr/bin/lou_translate -b en-ueb-g1.ctb 2>/dev/null)"
done)"
echo "$seen"
[ "$seen" = 'Dear Ms Khan: ⠙⠑⠁⠗⠀⠍⠎⠀⠅⠓⠁⠝, which is DEAR MS KHAN, and read as dear ms khan
I don’t know: ⠊⠀⠙⠕⠝⠞⠀⠅⠝⠕⠺, which is I DONT KNOW, and read as i dont know
a £250 bill: ⠁⠀⠆⠢⠴⠀⠃⠊⠇⠇, which is A 250 BILL, and read as a ;\26/" bill
Ring 0800 1111: ⠗⠊⠝⠛⠀⠴⠦⠴⠴⠀⠂⠂⠂⠂, which is RING 0800 1111, and read as ring """" ,,,,
at 4pm: ⠁⠞⠀⠲⠏⠍, which is AT 4PM, and read as at .pm' ] || { echo "This has changed." >&2; exit 1; }
