#!/usr/bin/env bash
# Guess: a voice that is told to speak British English reads 1/2/2027 as the first of February.
# Seen with gruut 2.4.0 (PyPI, Python 3.11), which writes a text out in words for voices: in en-gb it is 'January second', a month
# too soon for whoever listens. '0800 1111' loses its nought and is 'eight hundred eleven eleven', '10-20 days' is 'ten twenty
# days', and a street, 'Elm Dr.', is a doctor. Where the month is a word, it is heard: 'one February'.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check gruut==2.4.0
seen="$(python/bin/python - <<'PYTHON'
from gruut import sentences

for said in ("by 1/2/2027", "0800 1111", "10-20 days", "14 Elm Dr.", "by 1 February 2027"):
    print(f"{said}: " + " ".join(word.text for part in sentences(said, lang="en-gb") for word in part))
PYTHON
)"
echo "$seen"
[ "$seen" = "by 1/2/2027: by January second , twenty twenty seven
0800 1111: eight hundred eleven eleven
10-20 days: ten twenty days
14 Elm Dr.: fourteen Elm Doctor
by 1 February 2027: by one February twenty twenty seven" ] || { echo "This has changed." >&2; exit 1; }
