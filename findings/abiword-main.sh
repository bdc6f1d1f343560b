#!/usr/bin/env bash
# Guess: a word processor that opens web pages opens one with an element that it does not know, and shows its text, as HTML has
# it for every reader (HTML Standard, 3.2.2: an unknown element is an element like any other).
# Seen with AbiWord 3.0.5 (Debian 12): a page with main, section or bdi around its words is not opened at all ('could not open
# the file'). The same words in a div open. A letter that was saved as a page cannot be opened, and nobody is told why. The
# guide's letters have had a div with role=main since, and bdi only around words from right to left.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends abiword=3.0.5~dfsg-3.2 >/dev/null 2>&1
seen="$(for part in main section bdi div; do
  echo "<!DOCTYPE html><html><head><title>A</title></head><body><$part>Dear manager</$part></body></html>" >letter.html
  HOME="$place" abiword --to=txt --to-name="$place/letter.txt" letter.html >said 2>&1 || true
  echo "$part: $(cat letter.txt 2>/dev/null || sed -n 's/.*\(could not open the file\).*/\1/p' said)"
  rm -f letter.txt
done)"
echo "$seen"
[ "$seen" = "main: could not open the file
section: could not open the file
bdi: could not open the file
div: Dear manager" ] || { echo "This has changed." >&2; exit 1; }
