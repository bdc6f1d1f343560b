#!/usr/bin/env bash
# Guess: what writes short forms out for a voice, in British English, leaves Ms as it is, and 'in' where it is a word.
# Seen with abbr2words 0.2.16 (PyPI, Python 3.11), and with spokenform 0.4.5 (PyPI), which uses it: Ms Khan is made Miss Khan, '1 in
# 4 children' one inch four children, and 'I said no. 3 people came.' number three people.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check abbr2words==0.2.16 spokenform==0.4.5
seen="$(python/bin/python - <<'PYTHON'
from abbr2words import abbr2words
from spokenform import prepare

for said in ("Ms Khan wrote to me.", "1 in 4 children move.", "I said no. 3 people came."):
    print(abbr2words(said, lang="en_GB"), "|", prepare(said, language="en-GB").spoken_text)
PYTHON
)"
echo "$seen"
[ "$seen" = "Miss Khan wrote to me. | Miss Khan wrote to me.
1 inch 4 children move. | one inch four children move.
I said number 3 people came. | I said number three people came." ] || { echo "This has changed." >&2; exit 1; }
