#!/usr/bin/env bash
# Guess: a letter in HTML that has its title and style with it becomes, in a Word file, the letter; a term and what is said of it each
# have a line.
# Seen with html2docx 1.6.0 (PyPI, Python 3.11): the title's and the style's text stand before 'To the council'. With htmldocx 0.0.6
# they are left out, but a heading, the term below it and what is said of it run together into one heading.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check html2docx==1.6.0 htmldocx==0.0.6 python-docx==1.2.0 lxml-html-clean==0.4.3
seen="$(python/bin/python - <<'PYTHON'
from docx import Document
from html2docx import html2docx
from htmldocx import HtmlToDocx

letter = ("<!DOCTYPE html><html lang=en><head><title>A letter</title><style>p{margin:0}</style></head><body><p>To the council</p>"
          "<h2>Visits</h2><dl><dt>What happened</dt><dd>They stopped.</dd></dl></body></html>")
for document in (Document(html2docx(letter, title="A letter")), HtmlToDocx().parse_html_string(letter)):
    print(" | ".join(paragraph.text.strip() for paragraph in document.paragraphs if paragraph.text.strip()))
PYTHON
)"
echo "html2docx 1.6.0, then htmldocx 0.0.6:"
echo "$seen"
[ "$seen" = "A letterp{margin:0}To the council | Visits | What happenedThey stopped.
To the council | VisitsWhat happenedThey stopped." ] || { echo "This has changed." >&2; exit 1; }
