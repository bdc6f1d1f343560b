#!/usr/bin/env bash
# Guess: the text that is taken out of a PDF of one column begins with what stands at the top.
# Seen with pdf2json 4.1.0 (npm, Node 20), on a PDF of fpdf2 2.8.9 (PyPI, Python 3.11): getRawTextContent() gives the lines of each page
# from its foot to its head, so that a letter begins with 'Yours sincerely' and ends with 'Dear manager'. What Chromium 156 and
# WeasyPrint 70.0 print comes out so too. The places that it gives for the lines are right, and 3.2.2 has the lines in order. Whoever
# has letters read in by it, for a case system or for a voice, gets each page of a complaint backwards.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check fpdf2==2.8.9
npm install --ignore-scripts --no-audit --no-fund --loglevel=error pdf2json@4.1.0 earlier@npm:pdf2json@3.2.2 >/dev/null
python/bin/python - <<'PYTHON'
from fpdf import FPDF

letter = FPDF()
letter.add_page()
letter.set_font("helvetica", size=12)
for line in ("Dear manager", "The visits stopped.", "Yours sincerely"):
    letter.cell(text=line, new_x="LMARGIN", new_y="NEXT")
letter.output("letter.pdf")
PYTHON
read_by() {
  node --input-type=module -e '
    const { default: Parser } = await import(process.argv[1]);
    const parser = new Parser(null, true);
    parser.on("pdfParser_dataReady", () => console.log(parser.getRawTextContent().split(/\r?\n/).filter((line) => /^[A-Z]/.test(line)).join(" / ")));
    parser.loadPDF("letter.pdf");' "$1" | grep -v '^Warning'
}
seen="$(read_by pdf2json; read_by earlier)"
echo "$seen"
[ "$seen" = "Yours sincerely / The visits stopped. / Dear manager
Dear manager / The visits stopped. / Yours sincerely" ] || { echo "This has changed." >&2; exit 1; }
