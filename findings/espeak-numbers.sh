#!/usr/bin/env bash
# Guess: a telephone number, 0800 1111, is read aloud figure by figure.
# Seen with espeak-ng 1.51 (Debian 12), the voice that screen readers on Linux speak with, in British English: only the group
# that begins with 0 is. '0800 1111' is heard as 'zero eight, zero zero, one thousand one hundred and eleven', and '116 111' as
# 'one hundred and sixteen, one hundred and eleven'. With a space between its figures a number is heard as it is dialled.
# Flite 2.2 reads 0800 1111 figure by figure as it stands.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
apt-get download -qq espeak-ng=1.51+dfsg-10+deb12u2 espeak-ng-data=1.51+dfsg-10+deb12u2 libespeak-ng1=1.51+dfsg-10+deb12u2 \
  libpcaudio0 libsonic0 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
export LD_LIBRARY_PATH="$place/usr/lib/x86_64-linux-gnu"
heard() { usr/bin/espeak-ng --path="$LD_LIBRARY_PATH" -v en-gb -q -x "$1" | tr -d "'_!:;" | xargs; }
seen="$(heard '0800 1111')"
apart="$(heard '0 8 0 0 1 1 1 1')"
printf '%s\n' "0800 1111:       $seen" "0 8 0 0 1 1 1 1: $apart"
[[ "$seen" == *TaUz@nd* && "$apart" != *TaUz@nd* ]] || { echo "This has changed." >&2; exit 1; }
