#!/usr/bin/env bash
# Guess: what reads the words of a letter leaves out those that were struck out while changes were recorded, as Word and LibreOffice do
# where they print it (Word keeps them in w:del, OpenDocument in text:tracked-changes).
# Seen with docx2txt2 1.0.4 (PyPI, Python 3.11) and docx-parser 0.2.1 (npm, Node 20): of 'We will [not] look into it.', with 'not' struck
# out, both read "We will not look into it." out of a Word letter. docx2txt 0.9 (PyPI) does not. Of an OpenDocument letter docx2txt2, odfpy
# 1.4.1 (PyPI) and odt2html 1.0.1 (npm) begin with who struck out what and when, and then the words themselves; odfdo 3.27.3 (PyPI) does
# not. Whoever has a council's answer read in by them gets the promise turned round.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check docx2txt2==1.0.4 docx2txt==0.9 odfpy==1.4.1 odfdo==3.27.3
npm install --ignore-scripts --no-audit --no-fund --loglevel=error docx-parser@0.2.1 odt2html@1.0.1 >/dev/null
python/bin/python - <<'PYTHON'
from zipfile import ZipFile

office = "http://schemas.openxmlformats.org/"
with ZipFile("letter.docx", "w") as file:
    file.writestr("[Content_Types].xml", f"""<Types xmlns="{office}package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Override PartName="/word/document.xml"
            ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""")
    file.writestr("_rels/.rels", f"""<Relationships xmlns="{office}package/2006/relationships"><Relationship Id="rId1"
        Type="{office}officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""")
    file.writestr("word/document.xml", f"""<w:document xmlns:w="{office}wordprocessingml/2006/main"><w:body><w:p>
        <w:r><w:t xml:space="preserve">We will </w:t></w:r>
        <w:del w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:delText xml:space="preserve">not </w:delText></w:r></w:del>
        <w:r><w:t>look into it.</w:t></w:r></w:p><w:sectPr/></w:body></w:document>""")
kinds = "urn:oasis:names:tc:opendocument:xmlns:"
root = f'xmlns:office="{kinds}office:1.0" xmlns:text="{kinds}text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"'
with ZipFile("letter.odt", "w") as file:
    file.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    file.writestr("META-INF/manifest.xml", f"""<manifest:manifest xmlns:manifest="{kinds}manifest:1.0" manifest:version="1.2">
        <manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>
        <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>""")
    file.writestr("content.xml", f"""<office:document-content {root}><office:body><office:text><text:tracked-changes>
        <text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>A</dc:creator>
        <dc:date>2026-01-01T00:00:00</dc:date></office:change-info><text:p>not </text:p></text:deletion></text:changed-region>
        </text:tracked-changes><text:p>We will <text:change text:change-id="c1"/>look into it.</text:p>
        </office:text></office:body></office:document-content>""")
PYTHON
one() { tr -s '[:space:]' ' ' | sed 's/^ //; s/ $//'; echo; }
python/bin/python - >read.txt <<'PYTHON'
import docx2txt, docx2txt2, odfdo
from odf import teletype
from odf.opendocument import load

for name, text in {
    "docx2txt2, Word": docx2txt2.extract_text("letter.docx"),
    "docx2txt, Word": docx2txt.process("letter.docx"),
    "docx2txt2, OpenDocument": docx2txt2.extract_text("letter.odt"),
    "odfpy, OpenDocument": teletype.extractText(load("letter.odt").text),
    "odfdo, OpenDocument": odfdo.Document("letter.odt").get_formatted_text(),
}.items():
    print(f"{name}: {' '.join(text.split())}")
PYTHON
seen="$(cat read.txt
printf 'docx-parser, Word: '; node -e 'require("docx-parser").parseDocx("letter.docx", (text) => console.log(text))' | one
printf 'odt2html, OpenDocument: '; node -e 'require("odt2html").toHTML({ path: "letter.odt" }).then((text) => console.log(text))' | one)"
echo "$seen"
[ "$seen" = "docx2txt2, Word: We will not look into it.
docx2txt, Word: We will look into it.
docx2txt2, OpenDocument: A 2026-01-01T00:00:00 not We will look into it.
odfpy, OpenDocument: A 2026-01-01T00:00:00not We will look into it.
odfdo, OpenDocument: We will look into it.
docx-parser, Word: We will not look into it.
odt2html, OpenDocument: A 2026-01-01T00:00:00<p>not </p> <p>We will look into it.</p>" ] || { echo "This has changed." >&2; exit 1; }
