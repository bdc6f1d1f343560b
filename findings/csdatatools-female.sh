#!/usr/bin/env bash
# Guess (this one was not on paper before its code was read): what makes codes of names in the yearly return of children in need makes
# of each name that it lists the code it lists.
# Seen with csdatatools 0.1.0a3 (PyPI, Python 3.11), with its own list for 2022: of all but one. A name is looked for inside what is
# written, and Male is in Female, so Female becomes 1, the code of Male. Its code 2 stays 2. (Its command for a whole file does not
# come so far: it leaves names as they are.)
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check csdatatools==0.1.0a3
seen="$(python/bin/python - <<'PYTHON'
from csdatatools.datasets.cincensus.config import Config
from csdatatools.datasets.cincensus.converters import to_category

names = 0
for path, field in Config().fields_with_prefix(["Message", "Children", "Child"]).items():
    for one in field.get("category", []) if isinstance(field, dict) else []:
        if "name" in one:
            names += 1
            made = to_category(one["name"], field["category"])
            if made != one["code"]:
                print(f"{path.split('/')[-1]}: {one['name']} is {one['code']}, and becomes {made}")
gender = Config().fields_with_prefix(["Message", "Children", "Child"])["Message/Children/Child/ChildIdentifiers/GenderCurrent"]
print(f"{names} names; 2 becomes {to_category('2', gender['category'])}, Male {to_category('Male', gender['category'])}")
PYTHON
)"
echo "$seen"
[ "$seen" = "GenderCurrent: Female is 2, and becomes 1
129 names; 2 becomes 2, Male 1" ] || { echo "This has changed." >&2; exit 1; }
