#!/usr/bin/env bash
# Guess: a form in Word whose answers stand in its own fields (content controls, w:sdt), made into text, has its answers, and a letter
# whose changes were recorded has what was put in.
# Seen with docx-parser-converter 1.0.3 and docx2everything 1.1.0 (both PyPI, Python 3.11): the first's text and HTML and the second's
# Markdown have the questions and no answer, whether the field stands inside a line or is a paragraph of its own, and no 'not' where 'not'
# was put in: "We will look into it." The second's plain text has all of it, and so has docx2txt 0.9 (PyPI). Councils' forms are made so.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check docx-parser-converter==1.0.3 docx2everything==1.1.0 docx2txt==0.9
seen="$(python/bin/python - <<'PYTHON'
import re
from zipfile import ZipFile

import docx2everything, docx2txt
from docx_parser_converter import docx_to_html, docx_to_text

office = "http://schemas.openxmlformats.org/"
with ZipFile("form.docx", "w") as file:
    file.writestr("[Content_Types].xml", f"""<Types xmlns="{office}package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Override PartName="/word/document.xml"
            ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""")
    file.writestr("_rels/.rels", f"""<Relationships xmlns="{office}package/2006/relationships"><Relationship Id="rId1"
        Type="{office}officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""")
    file.writestr("word/document.xml", f"""<w:document xmlns:w="{office}wordprocessingml/2006/main"><w:body>
        <w:p><w:r><w:t xml:space="preserve">What stopped? </w:t></w:r>
        <w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>The visits.</w:t></w:r></w:sdtContent></w:sdt></w:p>
        <w:p><w:r><w:t>What do you want?</w:t></w:r></w:p>
        <w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>An apology.</w:t></w:r></w:p></w:sdtContent></w:sdt>
        <w:p><w:r><w:t xml:space="preserve">We will </w:t></w:r>
        <w:ins w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:t xml:space="preserve">not </w:t></w:r></w:ins>
        <w:r><w:t>look into it.</w:t></w:r></w:p><w:sectPr/></w:body></w:document>""")
for name, text in {
    "docx-parser-converter, text": docx_to_text("form.docx"),
    "docx-parser-converter, HTML": re.sub("<[^>]*>", " ", docx_to_html("form.docx").split("<main")[1].split(">", 1)[1]),
    "docx2everything, Markdown": docx2everything.process_to_markdown("form.docx"),
    "docx2everything, text": docx2everything.process("form.docx"),
    "docx2txt": docx2txt.process("form.docx"),
}.items():
    print(f"{name}: {' '.join(text.split())}")
PYTHON
)"
echo "$seen"
lost="What stopped? What do you want? We will look into it."
all="What stopped? The visits. What do you want? An apology. We will not look into it."
[ "$seen" = "docx-parser-converter, text: $lost
docx-parser-converter, HTML: $lost
docx2everything, Markdown: $lost
docx2everything, text: $all
docx2txt: $all" ] || { echo "This has changed." >&2; exit 1; }
