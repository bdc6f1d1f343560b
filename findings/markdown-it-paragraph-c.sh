#!/usr/bin/env bash
# Guess: the nicer signs that a Markdown library can put in (a sign for '(c)' that stands alone) leave a paragraph of an Act.
# Seen with markdown-it 15.0.3 (npm, Node 20) with its typographer, which forums that use it switch on: 'section 26(3)(c)' is
# 'section 26(3)©' and 'regulation 9(r)' is 'regulation 9®'. Somebody's right rests on a paragraph that can no longer be looked
# up. '26(3)(b)' stays.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error markdown-it@15.0.3 >/dev/null
seen="$(node -p 'require("markdown-it")({ typographer: true }).renderInline("sections 26(3)(b) and 26(3)(c), regulation 9(r)")')"
echo "$seen"
[ "$seen" = "sections 26(3)(b) and 26(3)©, regulation 9®" ] || { echo "This has changed." >&2; exit 1; }
