#!/usr/bin/env bash
# Guess: 'a week ago' is a day seven days back, as '2 weeks ago' is fourteen back.
# Seen with magicdate 0.2.2 (PyPI, Python 3.11): a number in figures is understood, a number in words is not, and what is not
# understood is now: 'a week ago', 'two weeks ago' and 'a fortnight ago' are all today, without a word of it.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check magicdate==0.2.2
seen="$(python/bin/python - <<'PYTHON'
import datetime
import magicdate

for words in ("2 weeks ago", "two weeks ago", "a week ago", "a fortnight ago"):
    print(f"{words}: {(datetime.date.today() - magicdate.magicdate(words).date()).days} days back")
PYTHON
)"
echo "$seen"
[ "$seen" = "2 weeks ago: 14 days back
two weeks ago: 0 days back
a week ago: 0 days back
a fortnight ago: 0 days back" ] || { echo "This has changed." >&2; exit 1; }
