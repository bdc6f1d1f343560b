#!/usr/bin/env bash
# Guess: '12-16' in a Word letter, with the hyphen at which no line may break (w:noBreakHyphen, ISO 29500-1, 17.3.3.18; Word's Ctrl, Shift
# and hyphen), is read as '12-16'.
# Seen with docxpy 0.8.5 and docx2txt 0.9 (PyPI, Python 3.11), and docx-parser 0.2.1 and @nosferatu500/textract 3.1.3 (npm, Node 20): it is
# '1216', and 'non-molestation' is one word. docx-parser-converter 1.0.3 (PyPI) has the hyphen. Ages, days and telephone numbers that are
# kept on one line are written so.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check docxpy==0.8.5 docx2txt==0.9 docx-parser-converter==1.0.3
npm install --ignore-scripts --no-audit --no-fund --loglevel=error docx-parser@0.2.1 @nosferatu500/textract@3.1.3 >/dev/null
first="$(python/bin/python - <<'PYTHON'
from zipfile import ZipFile

import docx2txt, docxpy
from docx_parser_converter import docx_to_text

office = "http://schemas.openxmlformats.org/"
with ZipFile("letter.docx", "w") as file:
    file.writestr("[Content_Types].xml", f"""<Types xmlns="{office}package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Override PartName="/word/document.xml"
            ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""")
    file.writestr("_rels/.rels", f"""<Relationships xmlns="{office}package/2006/relationships"><Relationship Id="rId1"
        Type="{office}officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""")
    file.writestr("word/_rels/document.xml.rels", f'<Relationships xmlns="{office}package/2006/relationships"/>')
    file.writestr("word/document.xml", f"""<w:document xmlns:w="{office}wordprocessingml/2006/main"><w:body><w:p>
        <w:r><w:t>For ages 12</w:t><w:noBreakHyphen/><w:t xml:space="preserve">16. A non</w:t><w:noBreakHyphen/><w:t>molestation
        order.</w:t></w:r></w:p><w:sectPr/></w:body></w:document>""")
for name, text in {"docxpy": docxpy.process("letter.docx"), "docx2txt": docx2txt.process("letter.docx"),
                   "docx-parser-converter": docx_to_text("letter.docx")}.items():
    print(f"{name}: {' '.join(text.split())}")
PYTHON
)"
second="$(node -e '
  const say = (name, text) => console.log(`${name}: ${text.trim().split(/\s+/).join(" ")}`);
  require("docx-parser").parseDocx("letter.docx", (text) => {
    say("docx-parser", text);
    require("@nosferatu500/textract").fromFileWithPath("letter.docx", (error, text) => say("textract", text));
  });')"
seen="$first"$'\n'"$second"
echo "$seen"
[ "$seen" = "docxpy: For ages 1216. A nonmolestation order.
docx2txt: For ages 1216. A nonmolestation order.
docx-parser-converter: For ages 12-16. A non-molestation order.
docx-parser: For ages 1216. A nonmolestation order.
textract: For ages 1216. A nonmolestation order." ] || { echo "This has changed." >&2; exit 1; }
