#!/usr/bin/env bash
# Guess: 'They owe me £250.' is read aloud with the pounds in it, as '$250' is with the dollars.
# Seen with Flite 2.2-5 (Debian 12): '£250' is heard as 'two fifty', with no word for money; '$250' as 'two hundred fifty
# dollars'; '250 pounds' as 'two hundred fifty pounds'.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
apt-get download -qq flite=2.2-5 libflite1=2.2-5 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
export LD_LIBRARY_PATH="$place/usr/lib/x86_64-linux-gnu"
heard() { usr/bin/flite -t "$1" -ps none | sed -e 's/pau//g' | xargs; }
pounds="$(heard '£250')"
dollars="$(heard '$250')"
words="$(heard '250 pounds')"
printf '%s\n' "£250:       $pounds" "\$250:       $dollars" "250 pounds: $words"
[ "$pounds" = "t uw f ih f t iy" ] && [[ "$dollars" == *"hh aa n d r ax d f ih f t iy d aa l er z" ]] || { echo "This has changed." >&2; exit 1; }
