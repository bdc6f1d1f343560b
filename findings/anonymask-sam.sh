#!/usr/bin/env bash
# Guess: what covers the names that it is given covers them as words, the longest first, and a telephone number whole or not at all.
# Seen with anonymask 2.0.0 (PyPI, Python 3.11): given Sam, Sam Green and Mark, it leaves 'antha' of Samantha, 'eting' of Marketing
# and 'Green' of Sam Green. Of a mobile number with one space it covers the second half, and of 116 123, which is
# the Samaritans', all.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check anonymask==2.0.0
seen="$(python/bin/python - <<'PYTHON' | sed -E 's/(NAME|PHONE)_[0-9a-f]{32}/\1_/g'
from anonymask import Anonymizer

names = {"name": ["Sam", "Sam Green", "Mark"]}
for text in ("Sam Green and Samantha came.", "The Marketing team and Mark wrote."):
    print(Anonymizer(["email"]).anonymize_with_custom(text, names)[0])
for text in ("Ring me on 07700 900123.", "Ring me on +44 7700 900123.", "I rang 116 123."):
    print(Anonymizer(["phone"]).anonymize(text)[0])
PYTHON
)"
echo "$seen"
[ "$seen" = "NAME_ Green and NAME_antha came.
The NAME_eting team and NAME_ wrote.
Ring me on 07700 PHONE_.
Ring me on +44 7700 PHONE_.
I rang PHONE_." ] || { echo "This has changed." >&2; exit 1; }
