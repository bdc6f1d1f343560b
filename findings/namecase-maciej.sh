#!/usr/bin/env bash
# Guess: what puts a name in capitals, as old case systems export it, into small letters knows that Mac begins a name only where a
# Scottish or Irish one follows, and that Van and Della can be somebody's first name.
# Seen with Lingua::EN::NameCase 1.21 (Debian 12) and @compwright/namecase 2.0.7 (npm, Node 20): MACIEJ NOWAK, a common Polish first
# name, is 'MacIej Nowak' by both. By the first VAN NGUYEN is 'van Nguyen' and DELLA SMITH 'della Smith'; by the second Y TU is
# 'YTu'. Of LI XI both make a numeral, Li XI. 'McDonald', 'Mackie' and "O'Brien" are right. A letter to a child
# begins with a name that is not theirs.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
apt-get download -qq liblingua-en-namecase-perl=1.21-2 2>/dev/null
dpkg-deb -x liblingua-en-namecase-perl_*.deb .
npm install --ignore-scripts --no-audit --no-fund --loglevel=error @compwright/namecase@2.0.7 >/dev/null
names=("MACIEJ NOWAK" "VAN NGUYEN" "DELLA SMITH" "Y TU" "LI XI" "MCDONALD" "MACKIE" "O'BRIEN")
perl="$(perl -Iusr/share/perl5 -MLingua::EN::NameCase=nc -e 'print join "; ", map { nc($_) } @ARGV' "${names[@]}")"
npm="$(node -p 'require("@compwright/namecase") && process.argv.slice(1).map((name) => (require("@compwright/namecase").default ?? require("@compwright/namecase"))(name)).join("; ")' "${names[@]}")"
printf '%s\n' "$perl" "$npm"
[ "$perl" = "MacIej Nowak; van Nguyen; della Smith; Y Tu; LI XI; McDonald; Mackie; O'Brien" ] &&
  [ "$npm" = "MacIej Nowak; Van Nguyen; Della Smith; YTu; Li XI; McDonald; Mackie; O'Brien" ] || { echo "This has changed." >&2; exit 1; }
