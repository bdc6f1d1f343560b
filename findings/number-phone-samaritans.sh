#!/usr/bin/env bash
# Guess: a library for British numbers that was written in Britain knows 116 123, Samaritans' free number, and that an 0300 number
# costs what one that begins with 01 does.
# Seen with Number::Phone 3.9001 (Debian 12), with Ofcom's own data: 116 123 and 116 000 are no numbers at all, and an 0300
# number is one of a 'special rate', as 0845 is. 0800 1111 with its eight figures is right: allocated, and free. Whoever
# checks or sorts the numbers of helplines by it leaves out the one for the worst night, and warns people off a cheap one.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
apt-get download -qq libnumber-phone-perl=3.9001-1 libdbm-deep-perl 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
seen="$(perl -Iusr/share/perl5 -MNumber::Phone -e '
  for my $words ("0800 1111", "116 123", "116 000", "0300 123 1967", "0845 602 3838", "01785 276000") {
    my $number = Number::Phone->new("UK", $words);
    print "$words: ", ($number ? join(", ", grep { my $is = "is_$_"; $number->$is } qw(allocated tollfree specialrate)) : "no number"), "\n";
  }')"
echo "$seen"
[ "$seen" = "0800 1111: allocated, tollfree
116 123: no number
116 000: no number
0300 123 1967: allocated, specialrate
0845 602 3838: allocated, specialrate
01785 276000: allocated" ] || { echo "This has changed." >&2; exit 1; }
