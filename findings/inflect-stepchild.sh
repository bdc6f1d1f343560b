#!/usr/bin/env bash
# Guess: whoever knows that the plural of child is children knows it of stepchild, grandchild and looked after child.
# Seen with inflect 7.6.0 (PyPI, Python 3.11): 'stepchilds', 'grandchilds' and 'lookeds after child'; 'nexts of kin' too. 'foster
# children', 'children in care' and 'care leavers' are right. inflection 0.5.1 (PyPI) and pluralize 8.0.0 (npm) make children of all
# three. A council's list of who complained counts 'two lookeds after child'.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check inflect==7.6.0 inflection==0.5.1
npm install --ignore-scripts --no-audit --no-fund --loglevel=error pluralize@8.0.0 >/dev/null
seen="$(python/bin/python - <<'PYTHON'
import inflect
import inflection

for one in ("stepchild", "grandchild", "looked after child", "foster child", "child in care", "next of kin"):
    print(inflect.engine().plural(one), inflection.pluralize(one), sep="; ")
PYTHON
)"
npm="$(node -p '["stepchild", "grandchild", "looked after child"].map((one) => require("pluralize")(one)).join("; ")')"
printf '%s\n' "$seen" "$npm"
[ "$seen" = "stepchilds; stepchildren
grandchilds; grandchildren
lookeds after child; looked after children
foster children; foster children
children in care; child in cares
nexts of kin; next of kins" ] && [ "$npm" = "stepchildren; grandchildren; looked after children" ] || { echo "This has changed." >&2; exit 1; }
