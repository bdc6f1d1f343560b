#!/usr/bin/env bash
# Guess: sorting the rows of a table leaves what stands in them as it is, above all words in quotation marks.
# Seen with csvkit 2.2.0 and agate 1.14.2 (PyPI, Python 3.11): csvsort empties the answer "None", and writes "10 days" as
# "10 days, 0:00:00". Somebody's answer to 'Who helps you?' is then one that was never given. Only
# `--no-inference` and `--blanks` together keep both.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check csvkit==2.2.0 agate==1.14.2
printf '%s\n' '"Question","Answer","Time to reply"' '"Who helps you?","None","10 days"' '"What do you want?","An apology","20 days"' >answers.csv
seen="$(python/bin/csvsort answers.csv | tail -n 1)"
kept="$(python/bin/csvsort --no-inference --blanks answers.csv | tail -n 1)"
echo "csvsort writes:                          $seen"
echo "csvsort --no-inference --blanks writes: $kept"
[ "$seen" = 'Who helps you?,,"10 days, 0:00:00"' ] && [ "$kept" = 'Who helps you?,None,10 days' ] || { echo "This has changed." >&2; exit 1; }
