"""Works the figures of forty-figures.csv out in LibreOffice Calc, by WORKDAY and NETWORKDAYS, and holds them against what
was worked out by hand (the list's last column). It writes forty-figures-worked.csv. See README.md.

Usage: python3 figures.py [SOFFICE]
"""

import csv
import datetime
import json
import pathlib
import subprocess
import sys
import tempfile
from xml.sax.saxutils import escape

here = pathlib.Path(__file__).resolve().parent
soffice = sys.argv[1] if len(sys.argv) > 1 else "soffice"
FIRST, LAST, TODAY = "2025-04-01", "2026-03-31", "2026-04-20"
LISTED = json.loads((here.parents[1] / "static" / "bank-holidays.json").read_text())["england-and-wales"]["events"]
HOLIDAYS = [event["date"] for event in LISTED if "2025-01-01" <= event["date"] <= "2026-12-31"]

rows = list(csv.reader((here / "forty-figures.csv").open()))
headings, rows = rows[0], rows[1:]
assert len(rows) == 40
letter = {name: chr(ord("A") + at) for at, name in enumerate(headings)}


def cell(text):
    try:
        day = datetime.datetime.strptime(text, "%d/%m/%Y").date()
    except ValueError:
        return f'<table:table-cell office:value-type="string"><text:p>{escape(text)}</text:p></table:table-cell>' if text else "<table:table-cell/>"
    return f'<table:table-cell office:value-type="date" office:date-value="{day}"/>'


def formula(text):
    return f'<table:table-cell table:formula="of:={escape(text, {chr(34): "&quot;"})}"/>'


def date(day):
    year, month, of = day.split("-")
    return f"DATE({int(year)};{int(month)};{int(of)})"


HOL = f"[$holidays.$A$1:.$A${len(HOLIDAYS)}]"
sheet = []
columns = [chr(ord("U") + at) for at in range(6)] + ["AA", "AB", "AC", "AD", "AE", "AF"]
for at, row in enumerate(rows, 2):
    of = lambda name: f"[.${letter[name]}{at}]"
    has = lambda name: f"{of(name)}<>\"\""
    text = f"LOWER({of('Status')}&\" \"&{of('Outcome')})"
    words = ["withdrawn", "not accepted", "corporate"]
    ended = f"OR({has('Date withdrawn')};{has('Date closed')};" + ";".join(f"ISNUMBER(SEARCH(\"{word}\";{text}))" for word in words) + ")"
    paused = f"AND({has('Advocate requested')};{of('Advocate appointed')}=\"\")"
    # Days in which Stage 1 stood still: after the day it was paused, up to the day there was an advocate.
    held = f"IF({has('Advocate appointed')};NETWORKDAYS({of('Advocate requested')}+1;{of('Advocate appointed')};{HOL});0)"

    def usual(start, new, length, most, held="0"):
        plain = f"WORKDAY({start};{length}+{held};{HOL})"
        longest = f"WORKDAY({start};{most};{HOL})"
        if not new:
            return plain
        return f"IF({new}=\"\";{plain};IF({new}<={plain};{plain};IF({new}>{longest};{longest};{new})))"

    one = usual(of("Date received"), of("Stage 1 extended to"), 10, 20, held)
    two = usual(of("Stage 2 requested"), of("Stage 2 extended to"), 25, 65)
    stages = [
        ("Date received", "Stage 1 response", one, f"MAX(WORKDAY({of('Date received')};20;{HOL});{one})", has("Stage 2 requested"), paused),
        ("Stage 2 requested", "Stage 2 response", two, f"WORKDAY({of('Stage 2 requested')};65;{HOL})", has("Stage 3 requested"), "FALSE()"),
        ("Stage 3 requested", "Panel held", *[f"WORKDAY({of('Stage 3 requested')};30;{HOL})"] * 2, has("Panel report"), "FALSE()"),
        ("Panel report", "Stage 3 response", *[f"WORKDAY({of('Panel report')};15;{HOL})"] * 2, "FALSE()", "FALSE()"),
    ]
    cells = [cell(text) for text in row]
    for start, answer, usual_day, longest, onward, still in stages:
        within = f"AND({has(start)};{of(start)}>={date(FIRST)};{of(start)}<={date(LAST)})"
        late = f"IF({date(TODAY)}>{longest};\"l\";\"O\")"
        never = f"IF({onward};\"W\";IF({ended};\"X\";IF({still};\"O\";{late})))"
        came = f"IF({of(answer)}<={usual_day};\"I\";IF({of(answer)}<={longest};\"E\";\"L\"))"
        cells.append(formula(f"IF({within};IF({has(answer)};{came};{never});\"-\")"))
        cells.append(formula(f"IF(AND({within};{has(answer)});NETWORKDAYS({of(start)}+1;{of(answer)};{HOL});\"\")"))
    sheet.append("<table:table-row>" + "".join(cells) + "</table:table-row>")

head = "<table:table-row>" + "".join(cell(name) for name in headings) + "</table:table-row>"
days = "".join(f'<table:table-row><table:table-cell office:value-type="date" office:date-value="{day}"/></table:table-row>' for day in HOLIDAYS)
book = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">'
    f'<office:body><office:spreadsheet><table:table table:name="list">{head}{"".join(sheet)}</table:table>'
    f'<table:table table:name="holidays">{days}</table:table></office:spreadsheet></office:body></office:document>'
)
with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder, "figures.fods")
    path.write_text(book)
    made = subprocess.run([soffice, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1", "--outdir", folder, str(path)], check=True, capture_output=True, text=True)
    worked = list(csv.reader(next(pathlib.Path(folder).glob("*.csv")).open()))[1:]

told, wrong = [], []
for row in worked:
    codes, by_hand, lengths = row[20::2][:4], row[19], row[21::2][:4]
    if "".join(codes) != by_hand:
        wrong.append(f"{row[0]}: by hand {by_hand}, LibreOffice {''.join(codes)}")
    told.append([row[0], *codes, *lengths])
if wrong or len(worked) != 40:
    sys.exit("\n".join(wrong) or f"{len(worked)} rows")
with (here / "forty-figures-worked.csv").open("w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["Our ref", "Stage 1", "Stage 2", "Panel", "Reply", "Days 1", "Days 2", "Days to panel", "Days to reply"])
    out.writerows(told)
print("LibreOffice and the hand agree on all forty.")
