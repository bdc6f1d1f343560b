#!/usr/bin/env bash
# Guess: 'aged 16/17' is made ready to be spoken as it is said, 'sixteen, seventeen' or 'sixteen or seventeen', or left alone.
# Seen with normt2s 0.7.0 and kitten-text-processing 0.1.0 (PyPI, Python 3.11), which write out a text for a voice: it becomes
# a fraction, 'aged sixteen seventeenths', and Year 10/11 'Year ten elevenths'; the second makes 24/7 'twenty four
# sevenths' too.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check normt2s==0.7.0 kitten-text-processing==0.1.0
seen="$(python/bin/python - <<'PYTHON'
import kitten_text_processing
import normt2s

for text in ("aged 16/17", "Year 10/11", "help 24/7"):
    print(normt2s.normalize(text, lang="en"), kitten_text_processing.normalize_text(text, "en-GB"), sep=" | ")
PYTHON
)"
echo "$seen"
[ "$seen" = "aged sixteen seventeenths | aged sixteen seventeenths
Year ten elevenths | Year ten elevenths
help twenty four seven | help twenty four sevenths" ] || { echo "This has changed." >&2; exit 1; }
