#!/usr/bin/env bash
# Guess: a list of terms and what is said of each (dl, dt, dd), made into plain text, has a line for each, as browsers show it.
# Seen with html-to-text 10.0.1 (npm, Node 20) and inscriptis 2.7.6 (PyPI, Python 3.11): all of it is one word, 'What
# happenedThey stopped.WhenIn May'. html2text 2025.4.15 (PyPI) has a line for each. Paragraphs have one everywhere.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check inscriptis==2.7.6 html2text==2025.4.15
npm install --ignore-scripts --no-audit --no-fund --loglevel=error html-to-text@10.0.1 >/dev/null
echo '<p>Visits</p><dl><dt>What happened</dt><dd>They stopped.</dd><dt>When</dt><dd>In May</dd></dl>' >letter.html
one() { grep -v '^ *$' | sed 's/^ *//' | paste -s -d'|'; }
first="$(node -p 'require("html-to-text").convert(require("fs").readFileSync("letter.html", "utf8"))' | one)"
second="$(python/bin/python -c 'from inscriptis import get_text; print(get_text(open("letter.html").read()))' | one)"
third="$(python/bin/python -c 'import html2text; print(html2text.html2text(open("letter.html").read()))' | one)"
printf '%s\n' "html-to-text: $first" "inscriptis:   $second" "html2text:    $third"
for seen in "$first" "$second"; do
  [ "$seen" = "Visits|What happenedThey stopped.WhenIn May" ] || { echo "This has changed." >&2; exit 1; }
done
[ "$third" = "Visits|What happened|They stopped.|When|In May" ] || { echo "This has changed." >&2; exit 1; }
