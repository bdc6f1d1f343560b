#!/usr/bin/env bash
# Guess: a table in OpenDocument, read row by row, has as many rows as it has, and each answer in its column.
# Seen with pyexcel-ods 0.6.0 and direct-formatting-pandas-ods-reader 0.5.3 (PyPI, Python 3.11): of two equal rows, which LibreOffice writes
# once with table:number-rows-repeated (OpenDocument 1.2, 9.1.3), one is gone: who rang twice and got no answer rang once. In the first a
# cell that is merged with the next moves the rest of its row one column to the left, so that 'Answered' stands under 'When'. The second
# makes one word of two lines in a cell. pandas-ods-reader 1.0.2 (PyPI) has all of it right, as has pyexcel-ods3 0.6.1 (not run here: beside
# it the first hands its files over to it).
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check pyexcel-ods==0.6.0 direct-formatting-pandas-ods-reader==0.5.3 pandas-ods-reader==1.0.2
seen="$(python/bin/python - <<'PYTHON'
from zipfile import ZipFile

import direct_formatting_pandas_ods_reader, pandas_ods_reader, pyexcel_ods

def cell(*lines, more=""):
    return f'<table:table-cell office:value-type="string"{more}>{"".join(f"<text:p>{line}</text:p>" for line in lines)}</table:table-cell>'

def row(*cells, more=""):
    return f"<table:table-row{more}>{''.join(cells)}</table:table-row>"

kinds = "urn:oasis:names:tc:opendocument:xmlns:"
rows = (
    row(cell("What"), cell("When"), cell("Result"))
    + row(cell("Rang"), cell("3 May"), cell("No answer"), more=' table:number-rows-repeated="2"')
    + row(cell("Wrote", more=' table:number-columns-spanned="2" table:number-rows-spanned="1"'), "<table:covered-table-cell/>", cell("Answered"))
    + row(cell("Went"), cell("4 May"), cell("12 High Street<text:line-break/>Leeds"))
)
with ZipFile("log.ods", "w") as file:
    file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    file.writestr("META-INF/manifest.xml", f"""<manifest:manifest xmlns:manifest="{kinds}manifest:1.0" manifest:version="1.2">
        <manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
        <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>""")
    file.writestr("content.xml", f"""<office:document-content xmlns:office="{kinds}office:1.0" xmlns:text="{kinds}text:1.0"
        xmlns:table="{kinds}table:1.0" office:version="1.2"><office:body><office:spreadsheet><table:table table:name="Log">
        <table:table-column table:number-columns-repeated="3"/>{rows}</table:table></office:spreadsheet></office:body>
        </office:document-content>""")
for name, read in {
    "pyexcel-ods": pyexcel_ods.get_data("log.ods")["Log"][1:],
    "direct-formatting": direct_formatting_pandas_ods_reader.read_ods("log.ods").values.tolist(),
    "pandas-ods-reader": pandas_ods_reader.read_ods("log.ods").values.tolist(),
}.items():
    print(name, " / ".join(", ".join("-" if one is None or one != one else repr(one) for one in line) for line in read))
PYTHON
)"
echo "$seen"
[ "$seen" = "pyexcel-ods 'Rang', '3 May', 'No answer' / 'Wrote', 'Answered' / 'Went', '4 May', '12 High Street\\nLeeds'
direct-formatting 'Rang', '3 May', 'No answer' / 'Wrote', -, 'Answered' / 'Went', '4 May', '12 High StreetLeeds'
pandas-ods-reader 'Rang', '3 May', 'No answer' / 'Rang', '3 May', 'No answer' / 'Wrote', -, 'Answered' / 'Went', '4 May', '12 High Street\\nLeeds'" ] ||
  { echo "This has changed." >&2; exit 1; }
