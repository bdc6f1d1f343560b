#!/usr/bin/env bash
# Guess: what writes a workbook as text or as a page writes a cell as Excel shows it: 65 with the format '0 "working days"' is "65 working
# days", and a day in 'ddd d mmm yyyy' is "Mon 14 Dec 2026".
# Seen with xlsx2csv 0.8.6 and xlsx2html 0.6.4 (PyPI, Python 3.11): xlsx2csv takes the d of a word for a day and loses the number,
# so it writes '0 "working 05ays"', and '0" years ol11"' of 12 years old; the weekday is "1414". xlsx2html keeps the marks round the
# words, loses the stop of "No. 3", and writes noughts of a telephone number's format after it. Both are right with dd/mm/yyyy and a British 'd mmmm yyyy'.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check xlsx2csv==0.8.6 xlsx2html==0.6.4 openpyxl==3.1.5
python/bin/python - <<'PYTHON'
from datetime import date
from openpyxl import Workbook

book = Workbook()
for row, (value, form) in enumerate([
    (date(2027, 2, 1), "dd/mm/yyyy"), (date(2026, 12, 14), "[$-809]d mmmm yyyy"), (date(2026, 12, 14), "ddd d mmm yyyy"),
    (65, '0 "working days"'), (12, '0" years old"'), (3, '"No. "0'), (1134960000, "0000 0000000"),
], 1):
    book.active.cell(row, 1, value).number_format = form
book.save("book.xlsx")
PYTHON
first="$(python/bin/python -c 'import csv, subprocess; print(*[row[0] for row in csv.reader(subprocess.run(["python/bin/xlsx2csv", "book.xlsx"], capture_output=True, text=True).stdout.splitlines())], sep="; ")')"
second="$(python/bin/python -c '
import html, re
from xlsx2html import xlsx2html
xlsx2html("book.xlsx", "book.html")
print(*[html.unescape(re.sub("<[^>]+>", "", cell)).strip() for cell in re.findall("<td.*?</td>", open("book.html").read(), re.S)], sep="; ")')"
printf '%s\n' "xlsx2csv: $first" "xlsx2html: $second"
[ "$first" = '01/02/2027; 14 December 2026; 1414 14 Dec 2026; 0 "working 05ays"; 0" years ol11"; 3; 1134960000' ] &&
  [ "$second" = '01/02/2027; 14 December 2026; Mon 14 Dec 2026; 65 "working days"; 12" years old"; "No3 "0; 1134960000 0000000' ] ||
  { echo "This has changed." >&2; exit 1; }
