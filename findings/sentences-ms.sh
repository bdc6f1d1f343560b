#!/usr/bin/env bash
# Guess: no sentence ends after 'Ms.', as none ends after 'Mr.' and 'Mrs.'.
# Seen with sentencex 1.0.32 and segtok 1.5.11 (PyPI, Python 3.11): 'I spoke to Ms. Khan.' is two sentences, 'I spoke to Ms.'
# and 'Khan.'; with Mr. and Mrs. it is one. A page that reads a letter aloud or measures it sentence by sentence stops before
# the name of every woman who is written so.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check sentencex==1.0.32 segtok==1.5.11
seen="$(python/bin/python - <<'PYTHON'
import sentencex
from segtok.segmenter import split_single

for title in ("Mr.", "Mrs.", "Ms."):
    text = f"I spoke to {title} Khan on 3 November."
    print(title, len(list(sentencex.segment("en", text))), len(list(split_single(text))))
PYTHON
)"
echo "$seen"
[ "$seen" = "Mr. 1 1
Mrs. 1 1
Ms. 2 2" ] || { echo "This has changed." >&2; exit 1; }
