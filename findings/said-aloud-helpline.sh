#!/usr/bin/env bash
# Guess: a helpline's number, said aloud as people in Britain say it and written down in words, becomes the number that it is:
# 'zero eight hundred one one one one' is 0800 1111, with or without spaces.
# Seen with text2num 3.1.0, number-parser 0.3.2, ovos-number-parser 0.19.13 and numwords-to-nums 1.2.0 (PyPI, Python 3.11) and
# words-to-numbers 1.5.1 (npm, Node 20), which make figures of what was dictated: by none. In the first, second and fifth 'eight
# hundred one' is one number, 801; the fourth loses a nought; by the third it is 801 four times. Two of them also make 'my second
# social worker' 'my 2 social worker'. Whoever dictates a complaint hands on a number that nobody can ring.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check text2num==3.1.0 number-parser==0.3.2 ovos-number-parser==0.19.13 numwords-to-nums==1.2.0
npm install --ignore-scripts --no-audit --no-fund --loglevel=error words-to-numbers@1.5.1 >/dev/null
cat >said.txt <<'TEXT'
Ring zero eight hundred one one one one
my second social worker
TEXT
seen="$(python/bin/python - <<'PYTHON'
from number_parser import parse
from numwords_to_nums.numwords_to_nums import NumWordsToNum
from ovos_number_parser import numbers_to_digits
from text_to_num import alpha2digit

for line in open("said.txt").read().splitlines():
    print(alpha2digit(line, "en"), parse(line, language="en"), numbers_to_digits(line, "en-us"), NumWordsToNum().numerical_words_to_numbers(line), sep="; ")
PYTHON
)"
npm="$(node -e 'for (const line of require("fs").readFileSync("said.txt", "utf8").trim().split("\n")) console.log(require("words-to-numbers").wordsToNumbers(line))')"
printf '%s\n' "$seen" "$npm"
[ "$seen" = "Ring 0801 1 1 1; Ring 0 801 1 1 1; Ring 0 801 801 801 801; Ring 0801111
my second social worker; my 2 social worker; my second social worker; my 2nd social worker" ] && [ "$npm" = "Ring 0 801 1 1 1
my 2 social worker" ] || { echo "This has changed." >&2; exit 1; }
