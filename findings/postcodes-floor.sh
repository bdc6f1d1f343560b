#!/usr/bin/env bash
# Guess: what looks for British postcodes in a text finds the one that is there, and none in a room or a ward.
# Seen with uk-postcodes-parsing 2.1.0 (PyPI, Python 3.11) and postcode 5.1.0 (npm, Node 20): 'ward E3 4th floor' has the
# postcode E3 4TH, and 'room B1 2nd floor' B1 2ND, in small letters too. A program that takes postcodes out of a letter to
# keep its writer unknown leaves 'ward [postcode] floor'.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check uk-postcodes-parsing==2.1.0
npm install --ignore-scripts --no-audit --no-fund --loglevel=error postcode@5.1.0 >/dev/null
printf '%s\n' "We met on ward E3 4th floor." "The meeting was in room B1 2nd floor." "I live near ST16 2LH." >letter.txt
seen="$(python/bin/python - <<'PYTHON'
from uk_postcodes_parsing import ukpostcode

for line in open("letter.txt"):
    print(*(found.postcode for found in ukpostcode.parse_from_corpus(line)))
PYTHON
node -p 'require("postcode").replace(require("fs").readFileSync("letter.txt", "utf8"), "[postcode]").result.trim()')"
echo "$seen"
[ "$seen" = "E3 4TH
B1 2ND
ST16 2LH
We met on ward [postcode] floor.
The meeting was in room [postcode] floor.
I live near [postcode]." ] || { echo "This has changed." >&2; exit 1; }
