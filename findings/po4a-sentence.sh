#!/usr/bin/env bash
# Guess: what takes the sentences out of a page for a translator hands over a sentence in one piece, with the marks of a name and a day
# in it, and leaves a page's styles and code alone.
# Seen with po4a 0.69 (Debian 12), its XHTML module: a name in bdi, a day in time, a word in mark, and what is struck out with s each end
# the sentence. A translator gets 'Ask', 'Sam', 'to answer by', '3 May' and '.', each alone, and cannot put them into the order of another
# language. Styles and code are handed over to be translated. The same sentence with i and b, or with q, is one piece. html2po of
# translate-toolkit 3.20.4 (PyPI, Python 3.11) hands over the whole sentence, and no code.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
apt-get download -qq po4a=0.69-1 libsyntax-keyword-try-perl libxs-parse-keyword-perl 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check translate-toolkit==3.20.4
cat >page.html <<'HTML'
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Complain</title><style>p { color: navy }</style></head><body>
<p>Ask <bdi>Sam</bdi> to answer by <time>3 May</time>.</p><p>Ask <i>Nan</i> to <q>answer</q> by <b>4 May</b>.</p>
<script>const days = 20;</script></body></html>
HTML
export PERL5LIB="$place/usr/share/perl5:$(echo "$place"/usr/lib/*/perl5/*)"
perl usr/bin/po4a-updatepo -f xhtml -m page.html -p first.pot >/dev/null 2>&1
python/bin/html2po --progress=none -P page.html second.pot 2>/dev/null
words() { grep '^msgid "' "$1" | sed 's/^msgid //' | grep -v '^""$' | paste -s -d' '; }
seen="po4a: $(words first.pot)"$'\n'"html2po: $(words second.pot)"
echo "$seen"
[ "$seen" = 'po4a: "Complain" "p { color: navy }" "Ask" "Sam" "to answer by" "3 May" "." "Ask <i>Nan</i> to <q>answer</q> by <b>4 May</b>." "const days = 20;"
html2po: "Complain" "Ask <bdi>Sam</bdi> to answer by <time>3 May</time>." "Ask <i>Nan</i> to <q>answer</q> by <b>4 May</b>."' ] ||
  { echo "This has changed." >&2; exit 1; }
