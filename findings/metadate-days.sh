#!/usr/bin/env bash
# Guess: '2-9 November 2026' is the days from the 2nd to the 9th, or is not understood; 'in 10 working days' is 10 December.
# Seen with metadate 0.6.2 (PyPI, Python 3.11), asked on Thursday 26 November 2026: the hyphen goes and the figures are read as
# one day, 29 November, and '1-3 December 2026' as the 13th. With spaces round the hyphen, or 'to', it is the last day alone.
# 'in 10 working days' is the next day, and '20 working days after 2 November 2026' is 3 November. Its British ways are good
# otherwise: 'Monday week' is 7 December.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check metadate==0.6.2
seen="$(python/bin/python - <<'PYTHON'
import datetime
import metadate

now = datetime.datetime(2026, 11, 26, 12)
for words in ("2-9 November 2026", "1-3 December 2026", "2 - 9 November 2026", "in 10 working days", "20 working days after 2 November 2026", "Monday week"):
    print(words, *(str(found.start_date)[:10] for found in metadate.parse_date(words, reference_date=now, multi=True)), sep=": ")
PYTHON
)"
echo "$seen"
[ "$seen" = "2-9 November 2026: 2026-11-29
1-3 December 2026: 2026-12-13
2 - 9 November 2026: 2026-11-09
in 10 working days: 2026-11-27
20 working days after 2 November 2026: 2026-11-03
Monday week: 2026-12-07" ] || { echo "This has changed." >&2; exit 1; }
