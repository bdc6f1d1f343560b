#!/usr/bin/env bash
# Guess: what finds telephone numbers in a text finds the whole number and no more, also where it is open '24 hours'.
# Seen with libphonenumber-js 1.13.16 (npm, Node 20): what follows a comma or semicolon is taken for an extension, up to '365 days a
# year', and is dialled. Google's own library for Python, phonenumbers 9.0.43, finds the number alone. With the prefix for text
# relay (18001) set apart by a space, neither finds anything.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check phonenumbers==9.0.43
npm install --ignore-scripts --no-audit --no-fund --loglevel=error libphonenumber-js@1.13.16 >/dev/null
cat >lines <<'LINES'
Childline: 0800 1111, every day
Childline: 0800 1111, 24 hours
Ring 0113 496 0000, 9 to 5 on weekdays.
Ring 0113 496 0000; 10 to 12 on Fridays.
0113 496 0000, 365 days a year
Text relay: 18001 0113 496 0000
LINES
first="$(node -e '
  const { findPhoneNumbersInText } = require("libphonenumber-js/max");
  for (const line of require("fs").readFileSync("lines", "utf8").trim().split("\n"))
    console.log(findPhoneNumbersInText(line, "GB").map(({ number }) => number.getURI()).join() || "none");')"
second="$(python/bin/python -c '
import phonenumbers
for line in open("lines"):
    found = phonenumbers.PhoneNumberMatcher(line.strip(), "GB")
    print(",".join(phonenumbers.format_number(one.number, phonenumbers.PhoneNumberFormat.RFC3966) for one in found) or "none")')"
paste -d'|' lines <(echo "$first") <(echo "$second")
[ "$first" = "tel:+448001111
tel:+448001111;ext=24
tel:+441134960000;ext=9
tel:+441134960000;ext=10
tel:+441134960000;ext=365
none" ] && [ "$second" = "tel:+44-800-1111
tel:+44-800-1111
tel:+44-113-496-0000
tel:+44-113-496-0000
tel:+44-113-496-0000
none" ] || { echo "This has changed." >&2; exit 1; }
