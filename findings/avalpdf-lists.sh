#!/usr/bin/env bash
# Guess: what shows how a screen reader goes through a PDF that a browser printed shows the points of its lists with their words.
# Seen with avalpdf 0.1.10 (PyPI, Python 3.11) and Chromium 156 (Debian 12): a list with numbers has '1.' and '2.' and no words, and a list
# with dots is not there at all; the PDF has both, as pdfinfo (Poppler 22.12) shows. What the browser writes has the words beside the number
# (Lbl) and not in a body (LBody). The verdict is 100%, very good. Whoever checks a council's leaflet so misses the steps, or thinks that
# they are missing. In a PDF of WeasyPrint 70.0 (PyPI) the words are there, save those of a point that is a paragraph.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check avalpdf==0.1.10 weasyprint==70.0
cat >page.html <<'HTML'
<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Complain</title><h1>Steps</h1>
<ol><li>Write</li><li>Wait</li></ol><ul><li>Who</li><li><p>When</p></li></ul></html>
HTML
chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --user-data-dir="$place/browser" --print-to-pdf=first.pdf page.html >/dev/null 2>&1
python/bin/python -c 'import weasyprint; weasyprint.HTML("page.html").write_pdf("second.pdf", pdf_variant="pdf/ua-1")' 2>/dev/null
points() { python/bin/avalpdf "$1" 2>&1 | sed -n '/LIST\]/,/^---/p' | grep -v '^---' | sed 's/\x1b\[[0-9;]*m//g; s/^ *//' | paste -s -d' '; }
seen="in it: $(pdfinfo -struct-text first.pdf 2>/dev/null | grep -oE '"[A-Z1-9][a-z.]+ ?"' | paste -s -d' ')
Chromium: $(points first.pdf)
verdict: $(python/bin/avalpdf first.pdf 2>&1 | grep -o 'Score: .*%')
WeasyPrint: $(points second.pdf)"
echo "$seen"
[ "$seen" = 'in it: "Steps" "1. " "Write" "2. " "Wait" "Who" "When"
Chromium: [ORDERED LIST] 1. 2.
verdict: Score: 100.0%
WeasyPrint: [UNORDERED LIST] Write Wait [UNORDERED LIST] Who' ] || { echo "This has changed." >&2; exit 1; }
