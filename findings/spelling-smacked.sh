#!/usr/bin/env bash
# Guess: what corrects spelling leaves words that are spelled right, the most of all plain ones that every child in care knows: carer,
# smacked, autistic, evicted, mum.
# Seen with autocorrect 2.6.1 and TextBlob 0.20.1 (PyPI, Python 3.11), both in their own English: by the first 'My carer hit me.' is 'My
# career hit me.', 'I was smacked.' 'I was sacked.' and a care leaver a care leader; by the second 'I am autistic.' is 'I am artistic.',
# 'We were evicted.' 'He were excited.' and mum sum. pyspellchecker 0.9.1 leaves them all. What a child says was done to
# them is put right until it is something else.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check autocorrect==2.6.1 textblob==0.20.1 pyspellchecker==0.9.1
seen="$(python/bin/python -W ignore - <<'PYTHON'
import re
from autocorrect import Speller
from spellchecker import SpellChecker
from textblob import TextBlob

first, third = Speller(lang="en"), SpellChecker()
for line in ("My carer hit me.", "I was smacked.", "I am a care leaver.", "I am autistic.", "We were evicted.", "I live with my mum."):
    print(first(line), TextBlob(line).correct(), *third.unknown(re.findall(r"\w+", line)))
PYTHON
)"
echo "$seen"
[ "$seen" = "My career hit me. By carer hit me.
I was sacked. I was smacked.
I am a care leader. I am a care leave.
I am autistic. I am artistic.
We were evicted. He were excited.
I live with my mum. I live with my sum." ] || { echo "This has changed." >&2; exit 1; }
