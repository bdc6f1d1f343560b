#!/usr/bin/env bash
# Guess: for a year that its list of bank holidays does not reach, the library for GOV.UK's list refuses to say what is a
# working day.
# Seen with govuk-bank-holidays 0.19 (PyPI, Python 3.11), with the list that comes in the package, as where no network is:
# it ends on 26 December 2028, and Christmas Day 2035 is 'a working day', as is 27 December 2010, without a word.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/python"
"$place/python/bin/pip" install --quiet --disable-pip-version-check govuk-bank-holidays==0.19
seen="$("$place/python/bin/python" - <<'PYTHON'
from datetime import date
from govuk_bank_holidays.bank_holidays import BankHolidays

known = BankHolidays(use_cached_holidays=True)
last = max(each["date"] for each in known.get_holidays(division="england-and-wales"))
works = [known.is_work_day(day, division="england-and-wales") for day in (date(2028, 12, 25), date(2035, 12, 25), date(2010, 12, 27))]
print(last, *works)
PYTHON
)"
echo "govuk-bank-holidays 0.19, its last day and whether 25 December 2028, 25 December 2035 and 27 December 2010 are worked: $seen"
[ "$seen" = "2028-12-26 False True True" ] || { echo "This has changed." >&2; exit 1; }
