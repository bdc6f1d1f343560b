#!/usr/bin/env bash
# Guess: a form in PDF that has been filled in shows what was filled in, on the screen and on paper.
# Seen with formalpdf 0.1.6 (PyPI, Python 3.11), on a form of ReportLab 4.4.4: the name and the words are in the file as the fields' values,
# and every page looks as empty as before, in PDFium (pypdfium2 4.30.0, as in Chromium) and in Poppler 22.12. The picture that each field
# keeps of itself (its appearance) is the old one, and nothing asks a viewer to draw it anew (NeedAppearances). Filled in by pypdf 6.0.0 the
# same form shows both. Who fills in a council's complaint form so prints and posts an empty one.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check formalpdf==0.1.6 reportlab==4.4.4 pypdf==6.0.0 pypdfium2==4.30.0 pillow==11.3.0
seen="$(python/bin/python - <<'PYTHON'
import subprocess

import formalpdf, pypdfium2
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas

page = Canvas("form.pdf")
page.drawString(50, 780, "Complaint")
page.acroForm.textfield(name="name", x=100, y=740, width=300, height=20)
page.acroForm.textfield(name="what", x=100, y=640, width=300, height=90, fieldFlags="multiline")
page.save()
words = {"name": "Sam Green", "what": "The visits stopped."}

first = formalpdf.open("form.pdf")
for sheet in first:
    for field in sheet.widgets():
        field.update(words[field.field_name])
first.save("first.pdf")

second = PdfWriter(clone_from="form.pdf")
second.update_page_form_field_values(second.pages[0], words)
second.write("second.pdf")

def drawn(name):
    file = pypdfium2.PdfDocument(name)
    file.init_forms()
    return file[0].render().to_pil().tobytes()

def text(name):
    return " ".join(subprocess.run(["pdftotext", name, "-"], capture_output=True, text=True).stdout.split())

for name in ("first.pdf", "second.pdf"):
    values = {key: str(field.get("/V")) for key, field in PdfReader(name).get_fields().items()}
    print("formalpdf:" if name == "first.pdf" else "pypdf:", "in the file" if values == words else values, "|", text(name), "|",
          "looks as before" if drawn(name) == drawn("form.pdf") else "looks filled in")
PYTHON
)"
echo "$seen"
[ "$seen" = "formalpdf: in the file | Complaint | looks as before
pypdf: in the file | Complaint Sam Green The visits stopped. | looks filled in" ] || { echo "This has changed." >&2; exit 1; }
