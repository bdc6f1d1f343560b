#!/usr/bin/env bash
# Guess: a question whose answers are radio buttons, none of them chosen in the page, is shown with none chosen, as HTML has it.
# Seen with lynx 2.9.0dev.12-1 (Debian 12): the first is chosen. Whoever goes on without choosing has answered 'At home', and
# no server and no rule for a question left out can tell. w3m 0.5.3 shows none chosen.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
apt-get download -qq lynx=2.9.0dev.12-1 w3m='0.5.3+git20230121-2' libgc1=1:8.2.2-3 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
echo '<!DOCTYPE html><title>A</title><form action="/next"><p><label><input type="radio" name="a" value="home">At home</label><p><label><input type="radio" name="a" value="care">In care</label></form>' >page.html
export LD_LIBRARY_PATH="$place/usr/lib/x86_64-linux-gnu"
lynx="$(usr/bin/lynx -cfg=/dev/null -dump -nolist page.html | xargs)"
w3m="$(usr/bin/w3m -dump page.html | xargs)"
printf '%s\n' "lynx: $lynx" "w3m:  $w3m"
[ "$lynx; $w3m" = "(*) At home ( ) In care; ( )At home ( )In care" ] || { echo "This has changed." >&2; exit 1; }
