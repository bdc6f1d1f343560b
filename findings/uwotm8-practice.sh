#!/usr/bin/env bash
# Guess: what is British already stays as it is when a text is turned into British English.
# Seen with uwotm8 0.1.6 (PyPI, Python 3.11): the noun becomes the verb, 'My GP practice wrote.' 'My GP practise wrote.'; 'She
# licensed it.' gets a c that it has nowhere in English, a gas meter becomes a gas metre, and a court's judgment, which
# English courts write so, a judgement.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check uwotm8==0.1.6
seen="$(python/bin/python - <<'PYTHON'
import uwotm8

for text in ("My GP practice wrote.", "She licensed it.", "Our gas meter is broken.", "The court's judgment came.", "The program is at the center."):
    print(uwotm8.convert_american_to_british_spelling(text))
PYTHON
)"
echo "$seen"
[ "$seen" = "My GP practise wrote.
She licenced it.
Our gas metre is broken.
The court's judgement came.
The program is at the centre." ] || { echo "This has changed." >&2; exit 1; }
