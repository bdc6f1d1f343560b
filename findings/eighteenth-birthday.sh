#!/usr/bin/env bash
# Guess: whoever turns 18 on the day is 18, for what counts ages for councils and for pages in GOV.UK's style.
# Seen with csc-validator-be-903 0.1.17 (PyPI, Python 3.11), which checks councils' yearly return of children looked after, and
# @x-govuk/govuk-prototype-filters 1.5.0 (npm, Node 20): both measure with an average year, of 365.2425 and of 365.25 days. By the
# first's rule 347 a care leaver who is under 18 on the first day of the year cannot live in a foyer: it takes who turns 18 on that
# day for younger in 2026 and 2027, and not in 2024 and 2025. The second says 17 in the same years, and 2 on a third birthday.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check csc-validator-be-903==0.1.17
npm install --ignore-scripts --no-audit --no-fund --loglevel=error @x-govuk/govuk-prototype-filters@1.5.0 govuk-prototype-kit@13.20.3 >/dev/null
python/bin/python - <<'PYTHON' 2>/dev/null | tee first
import pandas
from lac_validator.rules.lac2026_27 import registry

for year in range(2024, 2028):
    row = {"CHILD": "1", "DOB": f"01/04/{year - 18}", "IN_TOUCH": "YES", "ACTIV": "F2", "ACCOM": "T"}
    found = registry["347"].func({"OC3": pandas.DataFrame([row]), "metadata": {"collection_start": f"01/04/{year}"}})
    print(f"18 on 1 April {year}: {'under 18' if found['OC3'] else '18'}")
PYTHON
node -e '
  const { age } = require("@x-govuk/govuk-prototype-filters/lib/date.js");
  for (const [years, year] of [[18, 2024], [18, 2025], [18, 2026], [18, 2027], [3, 2027]])
    console.log(`${years} on 1 April ${year}: ${age(`${year - years}-04-01`, { at: `${year}-04-01` })}`);' | tee second
[ "$(cat first)" = "18 on 1 April 2024: 18
18 on 1 April 2025: 18
18 on 1 April 2026: under 18
18 on 1 April 2027: under 18" ] && [ "$(cat second)" = "18 on 1 April 2024: 18 years
18 on 1 April 2025: 18 years
18 on 1 April 2026: 17 years
18 on 1 April 2027: 17 years
3 on 1 April 2027: 2 years" ] || { echo "This has changed." >&2; exit 1; }
