#!/usr/bin/env bash
# Guess: what makes figures of numbers in words writes 'my half sister' as it was said, or with 1/2, and 'ten a day' as '10 a day'.
# Seen with numerizer 0.2.4 (PyPI, Python 3.11): a half is glued to the word before it, as 'my/2 sister' and 'at/2 term', and 'a'
# is one, which is added to what comes before: 'ten a day' is '11 day'. 'In care for four and a half years' is right.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check numerizer==0.2.4
seen="$(python/bin/python - <<'PYTHON'
from numerizer import numerize

for said in ("In care for four and a half years.", "My half sister is six.", "They moved me at half term.", "She smokes ten a day.", "It went on for a year and a half."):
    print(f"{said} {numerize(said)}")
PYTHON
)"
echo "$seen"
[ "$seen" = "In care for four and a half years. In care for 4.5 years.
My half sister is six. My/2 sister is 6.
They moved me at half term. They moved me at/2 term.
She smokes ten a day. She smokes 11 day.
It went on for a year and a half. It went on for 1 year and half2." ] || { echo "This has changed." >&2; exit 1; }
