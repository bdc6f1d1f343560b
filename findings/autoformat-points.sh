#!/usr/bin/env bash
# Guess: what breaks the lines of a letter anew, in Perl, leaves the numbers in it as they are.
# Seen with Text::Autoformat 1.75 (Debian 12): a line that begins with an age, as 'I am' and then '12. I live with my nan.' on the next
# line, is taken for point 12. The letter's own points that come three paragraphs later, 1 to 3, become 13 to 15, so that 'point 2' in the
# answer is none of them, and the age stays on a line of its own. The lines of an address become one. (That it counts points anew is
# said in its pages; that an age is one is not.) Without that line break the points keep their numbers.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
apt-get download -qq libtext-autoformat-perl=1.750000-2 libtext-reform-perl=1.20-5 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >letter <<'TEXT'
Dear manager,

I am%12. I live with my nan.

12 High Street
Leeds

This is what happened.

1. The visits stopped.
2. Nobody rang.
3. My things are lost.
TEXT
format() { sed "s/%/$1/" letter | PERL5LIB="$place/usr/share/perl5" perl -MText::Autoformat -0777 -ne 'print autoformat($_, { all => 1 })' | grep . | paste -s -d'|'; }
seen="$(format '\n'; format ' ')"
echo "$seen"
[ "$seen" = "Dear manager,|I am|12. I live with my nan.|12 High Street Leeds|This is what happened.|13. The visits stopped.|14. Nobody rang.|15. My things are lost.
Dear manager,|I am 12. I live with my nan.|12 High Street Leeds|This is what happened.|1. The visits stopped.|2. Nobody rang.|3. My things are lost." ] || { echo "This has changed." >&2; exit 1; }
