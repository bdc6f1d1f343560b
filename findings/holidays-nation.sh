#!/usr/bin/env bash
# Guess: the bank holidays of the United Kingdom, asked for without a nation, are at least those of England, where most of
# its people live, or the library asks for the nation.
# Seen with holidays 0.109 (PyPI, Python 3.11): they are those that all four nations share. Easter Monday and the summer bank
# holiday are working days; with subdiv="ENG" they are not. A reply's last day comes out one day early.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/python"
"$place/python/bin/pip" install --quiet --disable-pip-version-check holidays==0.109
seen="$("$place/python/bin/python" - <<'PYTHON'
import holidays

united, england = holidays.country_holidays("GB"), holidays.country_holidays("GB", subdiv="ENG")
print(*[f"{day}: {day in united}, {day in england}" for day in ("2026-04-06", "2026-08-31")], sep="; ")
PYTHON
)"
echo "holidays 0.109, whether a bank holiday in the United Kingdom, and in England: $seen"
[ "$seen" = "2026-04-06: False, True; 2026-08-31: False, True" ] || { echo "This has changed." >&2; exit 1; }
