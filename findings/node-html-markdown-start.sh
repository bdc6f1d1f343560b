#!/usr/bin/env bash
# Guess: a list that begins at 3 (ol start=3) begins at 3 in Markdown too.
# Seen with node-html-markdown 2.0.0 (npm, Node 20): it begins at 1. Where a council's answer goes on after its second point,
# 'your point 3' is then point 1. turndown 7.2.5 keeps the number.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error node-html-markdown@2.0.0 turndown@7.2.5 >/dev/null
seen="$(node -e '
  const list = `<ol start="3"><li>Visits</li><li>School</li></ol>`;
  console.log(require("node-html-markdown").NodeHtmlMarkdown.translate(list));
  console.log(new (require("turndown"))().turndown(list));' | tr -s ' ' | paste -s -d' ')"
echo "$seen"
[ "$seen" = "1. Visits 2. School 3. Visits 4. School" ] || { echo "This has changed." >&2; exit 1; }
