#!/usr/bin/env bash
# Guess: a page with questions, made into a PDF in the browser, shows the question, the answers with the one that was chosen, and what
# was written into a field, and does not show what is hidden.
# Seen with html-to-pdfmake 2.5.34 (npm, Node 20, with jsdom 22.1.0), read as pdfmake 0.2.20 prints it by pypdf 6.0.0 (PyPI, Python 3.11):
# no answer is marked, what was written in a line is gone, of a choice both words are there as one, 'PostPhone', and the hidden paragraph
# is printed. A point that says it is number 7 is the 4th, and what somebody said (q) has lost its quotation marks.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check pypdf==6.0.0
npm install --ignore-scripts --no-audit --no-fund --loglevel=error html-to-pdfmake@2.5.34 jsdom@22.1.0 pdfmake@0.2.20 >/dev/null
node -e '
  const { JSDOM } = require("jsdom"), convert = require("html-to-pdfmake"), Printer = require("pdfmake");
  const page = `<fieldset><legend>Who is it about?</legend>
      <input type="radio" name="who" id="me"><label for="me">Me</label>
      <input type="radio" name="who" id="nan" checked><label for="nan">My nan</label></fieldset>
    <p><label for="name">Name</label> <input id="name" value="Sam"></p>
    <p><label for="how">Answer</label> <select id="how"><option>Post</option><option selected>Phone</option></select></p>
    <p hidden>For staff</p>
    <ol start="3"><li>Visits</li><li value="7">Things</li></ol>
    <p>He said <q>I will ring</q>.</p>`;
  const one = (name) => ({ normal: name, bold: `${name}-Bold`, italics: `${name}-Oblique`, bolditalics: `${name}-BoldOblique` });
  const printed = new Printer({ Helvetica: one("Helvetica") }).createPdfKitDocument({
    content: convert(page, { window: new JSDOM("").window }), defaultStyle: { font: "Helvetica" } });
  printed.pipe(require("fs").createWriteStream("page.pdf"));
  printed.end();'
seen="$(python/bin/python -c '
from pypdf import PdfReader
print("|".join(line.strip() for line in PdfReader("page.pdf").pages[0].extract_text().splitlines()))')"
echo "$seen"
[ "$seen" = "Who is it about? Me  My nan||Name||Answer PostPhone||For staff||Visits3.|Things4.||He said I will ring." ] ||
  { echo "This has changed." >&2; exit 1; }
