#!/usr/bin/env bash
# Guess: a browser that runs no script shows what a page shows: not what lies in a template, and not what is hidden.
# Seen with lynx 2.9.0dev.12-1 and w3m 0.5.3+git20230121-2 (Debian 12): both show a template's words and hidden ones as if
# they were the page's, in the order in which they stand. A page that keeps its later screens in templates before its own
# words is read out as all of them at once, and 'Something went wrong', kept hidden for when it does, as true.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
apt-get download -qq lynx=2.9.0dev.12-1 w3m='0.5.3+git20230121-2' libgc1=1:8.2.2-3=1:8.2.2-3
for package in *.deb; do dpkg-deb -x "$package" .; done
echo '<!DOCTYPE html><title>A</title><body><template><p>In a template.</p></template><p hidden>Hidden.</p><p>On the page.</p>' >page.html
export LD_LIBRARY_PATH="$place/usr/lib/x86_64-linux-gnu" LYNX_CFG=/dev/null
lynx="$(usr/bin/lynx -cfg=/dev/null -dump -nolist page.html | xargs)"
w3m="$(usr/bin/w3m -dump page.html | xargs)"
echo "lynx: $lynx"
echo "w3m:  $w3m"
for seen in "$lynx" "$w3m"; do
  [ "$seen" = "In a template. Hidden. On the page." ] || { echo "This has changed." >&2; exit 1; }
done
