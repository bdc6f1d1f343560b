#!/usr/bin/env bash
# Guess: white-space: pre-wrap, which keeps spaces and wraps lines where they are full (CSS Text 3, 3), wraps them in a PDF too.
# Seen with xhtml2pdf 0.2.28 (PyPI, Python 3.11), read with pypdf 6.0.0: a paragraph is one line, and what is wider than the
# page is not on it. With overflow-wrap: anywhere beside it, which lets a word be broken only where nothing else can be, a line
# ends inside a word that would fit on the next. With pre-line it ends where it should. The guide's letters say pre-wrap only
# inside @supports since, which xhtml2pdf passes over.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check xhtml2pdf==0.2.28 reportlab==5.1.0 pypdf==6.0.0
seen="$(python/bin/python - 2>/dev/null <<'PYTHON'
import io
from pypdf import PdfReader
from xhtml2pdf import pisa

said = "Please look at this under the procedure that the Act has for the complaints of a child, and tell me who looks at it. " * 2
for style in ("white-space: pre-wrap", "white-space: pre-wrap; overflow-wrap: anywhere", "white-space: pre-line"):
    file = io.BytesIO()
    pisa.CreatePDF(f"<p style='{style}'>{said}</p>", file)
    lines = [line.strip() for line in PdfReader(file).pages[0].extract_text().splitlines() if line.strip()]
    print(f"{style}: {len(lines)} lines, the first ends with '{lines[0][-12:]}'")
PYTHON
)"
echo "$seen"
[ "$seen" = "white-space: pre-wrap: 1 lines, the first ends with 'looks at it.'
white-space: pre-wrap; overflow-wrap: anywhere: 2 lines, the first ends with 'e that the A'
white-space: pre-line: 2 lines, the first ends with 'ure that the'" ] || { echo "This has changed." >&2; exit 1; }
