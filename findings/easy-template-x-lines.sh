#!/usr/bin/env bash
# Guess: what fills a Word letter puts an answer of three lines there as it was written.
# Seen with easy-template-x 7.2.8 (npm, Node 20), read back with python-docx 1.2.0: what follows the mark comes after the answer's first
# line. The closing quotation mark and 'Please write back.' stand in the middle of the child's words. Where the mark has a look of
# its own (here bold), all is in order.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check python-docx==1.2.0
npm install --ignore-scripts --no-audit --no-fund --loglevel=error easy-template-x@7.2.8 >/dev/null
python/bin/python - <<'PYTHON'
from docx import Document

letter = Document()
letter.add_paragraph("I said: “{words}” Please write back.")
second = letter.add_paragraph("I said: ")
second.add_run("{words}").bold = True
second.add_run(" Please write back.")
letter.save("letter.docx")
PYTHON
node -e '
  const { TemplateHandler } = require("easy-template-x");
  const fs = require("fs");
  new TemplateHandler()
    .process(fs.readFileSync("letter.docx"), { words: "Nobody came.\nNobody rang.\nI waited." })
    .then((filled) => fs.writeFileSync("filled.docx", filled));'
seen="$(python/bin/python -c '
from docx import Document
for paragraph in Document("filled.docx").paragraphs:
    print(paragraph.text.replace("\n", "|"))')"
echo "$seen"
[ "$seen" = "I said: “Nobody came.” Please write back.|Nobody rang.|I waited.
I said: Nobody came.|Nobody rang.|I waited. Please write back." ] || { echo "This has changed." >&2; exit 1; }
