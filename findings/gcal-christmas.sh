#!/usr/bin/env bash
# Guess: Christmas Day 2027 is Saturday 25 December, and Monday the 27th a bank holiday in its place.
# Seen with gcal 4.1 and Date::Calendar, of Date::Calc 6.4 (both Debian 12), in their calendars of England and of Great Britain:
# Christmas Day itself is moved. It is 'Monday 27 December 2027' in both, and 25 December is an ordinary Saturday; in 2022 it was
# the 26th, which was Boxing Day. The working days come out right; what is said of them does not.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
apt-get download -qq gcal=4.1-3.1 libdate-calc-perl=6.4-2 libdate-calc-xs-perl libbit-vector-perl libcarp-clan-perl 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
first="$(usr/bin/gcal -q GB_EN -N -u 2027 | grep Christmas | sed -E 's/^(Christmas Day).*, *:([0-9]+):(...) .*/\1: \2 \3/')"
second="$(PERL5LIB="$place/usr/share/perl5:$(echo "$place"/usr/lib/*/perl5/*)" perl -MDate::Calendar -MDate::Calendar::Profiles='$Profiles' -e '
  my $year = Date::Calendar->new($Profiles->{"GB"})->year(2027);
  for my $day (25, 27) { my ($week, @names) = $year->labels(2027, 12, $day); print "$day Dec: @names\n" }')"
seen="$first"$'\n'"$second"
echo "$seen"
[ "$seen" = "Christmas Day: 27 Dec
25 Dec: 
27 Dec: Christmas Day" ] || { echo "This has changed." >&2; exit 1; }
