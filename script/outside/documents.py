"""What real programs show of the files that people take away: a letter as a page, as text and as a link to write mail by,
the dates, the table and the case file of one kept story. Run by script/documents.

Each program's own reading is compared with what the file is to say: every date with its title, every part of a letter in
order with its address and its headings on lines of their own, every cell, every recipient.
"""

import csv
import datetime
import html
import io
import json
import os
import pathlib
import pty
import re
import select
import socket
import subprocess
import sys
import tempfile
import time
import unicodedata
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
PLACE = pathlib.Path(sys.argv[1])
WANTED = sys.argv[2:]
STORY = ROOT / "tests/formats/kept/mixed-parent-five-points"
SCHEMA = ROOT / "schemas/complaint.schema.json"


def run(*command, **more):
    """A program's answer; what goes wrong in it is its answer too."""
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=180, **more)
    if done.returncode != 0 and not done.stdout:
        raise RuntimeError((done.stderr.strip().splitlines() or ["it fails"])[-1][:120])
    return done.stdout


def node(code, *args):
    return run("node", "--input-type=module", "-e", code, *args, cwd=PLACE)


def version(package):
    found = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", package], capture_output=True, text=True).stdout
    return re.split(r"[-+~]", found.split(":")[-1])[0]


# --- What the files say, read without any of the programs.


def events():
    """Each day of the calendar file with its title."""
    unfolded = (STORY / "dates.ics").read_text(encoding="utf-8").replace("\n ", "").replace("\r", "")
    found = re.findall(r"DTSTART;VALUE=DATE:(\d{8}).*?SUMMARY:([^\n]*)", unfolded, re.S)
    return sorted((day, title.replace("\\,", ",")) for day, title in found)


def letter_parts():
    """What the letter is made of, in order: each part's element, and its lines."""
    page = (STORY / "letter.html").read_text(encoding="utf-8").split('<div role="main">')[1]
    parts = re.findall(r"<(p|li|h\d)\b[^>]*>(.*?)</\1>", page, re.S)
    return [(tag, [html.unescape(re.sub(r"</?bdi>", "", line)) for line in text.split("<br>")]) for tag, text in parts]


def letter_lines():
    """What has to stay a line of its own: those of the address, and every heading."""
    return [line for n, (tag, lines) in enumerate(letter_parts()) if n == 1 or tag.startswith("h") for line in lines]


def plainly(text):
    """Words alone, whatever a program writes for emphasis, a heading, a bullet, an apostrophe or the end of a line."""
    return re.sub(r"\s+", " ", re.sub(r"[*_>#\\\u2022+|-]|^ *o ", " ", text.replace("\u2019", "'").replace("\\", ""), flags=re.M)).strip().casefold()


def judged_letter(text):
    lines = [plainly(line) for line in text.splitlines()]
    wanted = letter_lines()
    lost = [line for line in wanted if plainly(line) not in lines]
    if lost:
        return f"**lines run together: {lost[0]}**"
    # A program may add something of its own, such as a page's number, but takes nothing out and keeps the order.
    flat, at = plainly(text), 0
    for _, part in letter_parts():
        for words in (plainly(line) for line in part):
            found = flat.find(words, at)
            if found < 0:
                return f"**not there, or not in order: {words[:40]}**"
            at = found + len(words)
    added = flat.find(plainly(letter_parts()[0][1][0]))
    if added > 80:
        return f"all of it, **after what is not of the letter: {flat[:30]}**"
    return f"all of it, in order; address and headings on lines of their own ({len(wanted)})"


def judged_events(found):
    wanted = events()
    found = sorted((re.sub(r"\D", "", str(day))[:8], title) for day, title in found)
    if found == wanted:
        return f"exact: {len(wanted)} days with their titles"
    return f"**{len([event for event in wanted if event in found])} of {len(wanted)} days**"


# --- Calendars.

ICS = STORY / "dates.ics"


def by_khal():
    with tempfile.TemporaryDirectory() as home:
        config = pathlib.Path(home) / "config"
        config.write_text(
            f"[calendars]\n[[a]]\npath = {home}/a\n[locale]\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
            f"datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\npath = {home}/k.db\n"
        )
        os.mkdir(f"{home}/a")
        run("khal", "-c", config, "import", "--batch", "-a", "a", ICS)
        first, last = events()[0][0], events()[-1][0]
        span = (datetime.datetime.strptime(last, "%Y%m%d") - datetime.datetime.strptime(first, "%Y%m%d")).days + 1
        start = datetime.datetime.strptime(first, "%Y%m%d").strftime("%Y-%m-%d")
        said = run("khal", "-c", config, "list", "--format", "{start-date}|{title}", "--day-format", "", start, f"{span}d")
        return judged_events([tuple(line.split("|", 1)) for line in said.splitlines() if "|" in line])


def by_calcurse():
    with tempfile.TemporaryDirectory() as home:
        run("calcurse", "-D", home, "-i", ICS, "-q")
        said = (pathlib.Path(home) / "apts").read_text()
        found = re.findall(r"(\d\d)/(\d\d)/(\d{4}) \[1\] (?:>\S+ )?(.*)", said)
        once = judged_events([(f"{y}{m}{d}", title) for m, d, y, title in found])
        run("calcurse", "-D", home, "-i", ICS, "-q")
        again = len((pathlib.Path(home) / "apts").read_text().splitlines())
        return once + ("" if again == len(found) else "; read in twice they stand twice")


def by_icalendar():
    import icalendar

    calendar = icalendar.Calendar.from_ical(ICS.read_bytes())
    return judged_events([(event.decoded("DTSTART").strftime("%Y%m%d"), str(event["SUMMARY"])) for event in calendar.walk("VEVENT")])


def by_ics():
    import ics

    return judged_events([(event.begin.format("YYYYMMDD"), event.name) for event in ics.Calendar(ICS.read_text(encoding="utf-8")).events])


def by_vobject():
    import vobject

    calendar = vobject.readOne(ICS.read_text(encoding="utf-8"))
    return judged_events([(event.dtstart.value.strftime("%Y%m%d"), event.summary.value) for event in calendar.vevent_list])


def pairs(text):
    return judged_events([tuple(line.split("|", 1)) for line in text.splitlines() if "|" in line])


def by_sabre():
    return pairs(run("php", "-r", """
        require_once 'Sabre/VObject/includes.php';
        $c = Sabre\\VObject\\Reader::read(file_get_contents($argv[1]));
        foreach ($c->VEVENT as $e) echo $e->DTSTART, '|', $e->SUMMARY, "\\n";
    """.replace("\n", " "), "--", ICS))


def by_ruby():
    return pairs(run("ruby", "-rstringio", "-rlogger", "-ricalendar", "-e", 'Icalendar::Calendar.parse(File.read(ARGV[0], encoding: "utf-8")).first.events.each { |e| puts "#{e.dtstart.strftime("%Y%m%d")}|#{e.summary}" }', ICS))


def by_data_ical():
    return pairs(run("perl", "-MData::ICal", "-CO", "-e", 'my $c = Data::ICal->new(filename => $ARGV[0]) or die "not read"; for my $e (@{$c->entries}) { print $e->property("dtstart")->[0]->value, "|", $e->property("summary")->[0]->decoded_value, "\\n" }', ICS))


def by_ical_parser():
    return pairs(run("perl", "-MiCal::Parser", "-e", """
        my $c = iCal::Parser->new->parse($ARGV[0])->{events};
        for my $y (keys %$c) { for my $m (keys %{$c->{$y}}) { for my $d (keys %{$c->{$y}{$m}}) { for my $e (values %{$c->{$y}{$m}{$d}}) {
          printf "%04d%02d%02d|%s\\n", $y, $m, $d, $e->{SUMMARY} } } } }""", ICS))


def by_ical2html():
    """The day and the title of each entry in the calendar that it draws as a page."""
    (first, _), (last, _) = events()[0], events()[-1]
    span = (datetime.datetime.strptime(last, "%Y%m%d") - datetime.datetime.strptime(first, "%Y%m%d")).days + 2
    page = run("ical2html", first, f"P{span}D", ICS)
    return judged_events(re.findall(r'class="dtstart"\s+title="(\d{8})">\(whole.*?class="summary">([^<]*)<', page, re.S))


def notes():
    """Each note of the calendar file."""
    unfolded = ICS.read_bytes().decode("utf-8").replace("\r\n ", "").replace("\r", "")
    return [note.replace("\\,", ",") for note in re.findall(r"\nDESCRIPTION:([^\n]*)\nCLASS", unfolded)]


def by_ics_to_json():
    found = json.loads(node('import { icsToJson } from "ics-to-json"; import { readFileSync } from "node:fs"; console.log(JSON.stringify(icsToJson(readFileSync(process.argv[1], "utf8"))))', ICS))
    seen = judged_events([(event["startDate"], event["summary"]) for event in found])
    # It leaves the signs that the format puts before a comma, and a space where a line was folded before one.
    bare = lambda note: re.sub(r"[\s\\\\]", "", note)
    whole = [bare(event["description"]) for event in found] == [bare(note) for note in notes()]
    return seen + ("; each note whole" if whole else f"; **a note is {found[-1]['description'][:40]!r}**")


def by_ts_ics():
    """Read and written again, with every reminder."""
    back = node('import { convertIcsCalendar, generateIcsCalendar } from "ts-ics"; import { readFileSync } from "node:fs"; console.log(generateIcsCalendar(convertIcsCalendar(undefined, readFileSync(process.argv[1], "utf8"))))', ICS)
    triggers = lambda text: re.findall(r"TRIGGER[^\r\n]*", text)
    found = re.findall(r"DTSTART;VALUE=DATE:(\d{8}).*?SUMMARY:([^\n]*)", back.replace("\n ", "").replace("\r", ""), re.S)
    kept = triggers(back) == triggers(ICS.read_text(encoding="utf-8"))
    return judged_events(found) + ("; written again with every reminder" if kept else "; **the reminders are others**")


def by_ical_js():
    return pairs(node('import I from "ical.js"; import { readFileSync } from "node:fs"; for (const e of new I.Component(I.parse(readFileSync(process.argv[1], "utf8"))).getAllSubcomponents("vevent")) console.log(`${new I.Event(e).startDate}|${new I.Event(e).summary}`)', ICS))


def by_node_ical():
    return pairs(node('import i from "node-ical"; for (const e of Object.values(i.sync.parseFile(process.argv[1]))) if (e.type === "VEVENT") console.log(`${e.start.getFullYear()}${String(e.start.getMonth() + 1).padStart(2, 0)}${String(e.start.getDate()).padStart(2, 0)}|${e.summary}`)', ICS))


def events_of_thunderbird():
    """Days, titles, notes and reminders, as Thunderbird takes a calendar file in."""
    return by_thunderbird("""
        const { CalIcsParser } = ChromeUtils.importESModule("resource:///modules/CalIcsParser.sys.mjs");
        const parser = new CalIcsParser();
        parser.parseString(args[0]);
        return parser.getItems().map((item) => [item.startDate.icalString, item.title, item.descriptionText, item.getAlarms().map((alarm) => alarm.offset.icalString)]);
    """, ICS.read_bytes().decode("utf-8"))


def by_thunderbird_calendar():
    found = events_of_thunderbird()
    triggers = re.findall(r"TRIGGER:(\S+)", ICS.read_text(encoding="utf-8"))
    seen = judged_events([(day, title) for day, title, _, _ in found])
    whole = [note for _, _, note, _ in found] == notes() and [alarm for *_, alarms in found for alarm in alarms] == triggers
    return seen + ("; each note whole, with every reminder" if whole else "; **a note or a reminder is another one**")


def judged_notes(found):
    """Days, titles and notes."""
    seen = judged_events([(day, title) for day, title, _ in found])
    whole = sorted(note for _, _, note in found) == sorted(notes())
    return seen + ("; each note whole" if whole else f"; **a note is {found[-1][2][:60]!r}**")


def triples(text):
    return judged_notes([tuple(line.split("|", 2)) for line in text.splitlines() if line.count("|") > 1])


def by_libical():
    return triples(run("/usr/bin/python3", "-c", """
import sys, gi
gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib as I
calendar = I.Component.new_from_string(open(sys.argv[1], newline="", encoding="utf-8").read())
event = calendar.get_first_component(I.ComponentKind.VEVENT_COMPONENT)
while event:
    print(event.get_dtstart().as_ical_string(), event.get_summary(), event.get_description(), sep="|")
    event = calendar.get_next_component(I.ComponentKind.VEVENT_COMPONENT)
""", ICS))


def emacs(code, **variables):
    return run("emacs", "-Q", "--batch", "--eval", code, env={**os.environ, **variables})


def by_emacs_diary():
    with tempfile.TemporaryDirectory() as folder:
        emacs('(progn (require (quote icalendar)) (find-file (getenv "ICS")) (icalendar-import-buffer (getenv "DIARY") t t))', ICS=str(ICS), DIARY=f"{folder}/diary")
        diary = (pathlib.Path(folder) / "diary").read_text(encoding="utf-8")
    found = re.findall(r"diary-block (\d+) (\d+) (\d+) (\d+ \d+ \d+)\)\) (.*)\n Desc: (.*)", diary)
    return judged_notes([(f"{y}{int(m):02}{int(d):02}", title, note) for m, d, y, last, title, note in found if last == f"{m} {d} {y}"])


def more(code, *args):
    """What a program says in the place of those that want other versions of what the others have."""
    return run(PLACE / "more/bin/python", "-c", code, *args)


def by_ical_python():
    return triples(more("""
import sys
from ical.calendar_stream import IcsCalendarStream
for event in IcsCalendarStream.calendar_from_ics(open(sys.argv[1], newline="", encoding="utf-8").read()).events:
    print(event.start.strftime("%Y%m%d"), event.summary, event.description, sep="|")
""", ICS))


def by_icalevents():
    return triples(more("""
import sys, datetime
from icalevents.icalevents import events
for event in events(file=sys.argv[1], start=datetime.datetime(2026, 1, 1), end=datetime.datetime(2029, 1, 1)):
    if event.all_day:
        print(event.start.strftime("%Y%m%d"), event.summary, event.description, sep="|")
""", ICS))


def by_ical2orgpy():
    with tempfile.TemporaryDirectory() as folder:
        run(PLACE / "more/bin/ical2orgpy", "-d", "3650", ICS, f"{folder}/a.org")
        org = (pathlib.Path(folder) / "a.org").read_text(encoding="utf-8")
    return judged_notes([(day, title, note) for title, day, note in re.findall(r"^\* (.*)\n\s+<(\S+) \w+>\n(.*)", org, re.M)])


def by_js_calendar(code):
    """What `found` is after this code, which has the file's text as `text`: days, titles and notes."""
    said = node(f'import {{ readFileSync }} from "node:fs"; const text = readFileSync(process.argv[1], "utf8"); {code}; console.log(JSON.stringify(found))', ICS)
    return judged_notes([tuple(event) for event in json.loads(said)])


GO = r"""
package main

import (
	"encoding/csv"
	"fmt"
	"os"

	ics "github.com/arran4/golang-ical"
	"jaytaylor.com/html2text"
)

func main() {
	file, _ := os.Open(os.Args[2])
	switch os.Args[1] {
	case "ics":
		calendar, problem := ics.ParseCalendar(file)
		if problem != nil {
			panic(problem)
		}
		for _, event := range calendar.Events() {
			day, _ := event.GetAllDayStartAt()
			fmt.Printf("%s|%s|%s\n", day.Format("20060102"), event.GetProperty(ics.ComponentPropertySummary).Value, event.GetProperty(ics.ComponentPropertyDescription).Value)
		}
	case "html":
		text, problem := html2text.FromReader(file)
		if problem != nil {
			panic(problem)
		}
		fmt.Println(text)
	case "csv":
		rows, problem := csv.NewReader(file).ReadAll()
		if problem != nil {
			panic(problem)
		}
		csv.NewWriter(os.Stdout).WriteAll(rows)
	}
}
"""


def go(what, file):
    """What Debian's Go libraries make of a file."""
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "main.go").write_text(GO)
        return run("go", "run", f"{folder}/main.go", what, file, env={**os.environ, "GO111MODULE": "off", "GOPATH": "/usr/share/gocode", "GOCACHE": str(PLACE / "go")})


# --- Letters.

HTML = STORY / "letter.html"


def office(source, kind, ending, read_as=None):
    with tempfile.TemporaryDirectory() as folder:
        how = [f"--infilter={read_as}"] if read_as else []
        run("soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", *how, "--convert-to", kind, "--outdir", folder, source)
        (made,) = pathlib.Path(folder).glob(f"*.{ending}")
        return made.read_bytes()


def by_writer():
    return judged_letter(office(HTML, "txt:Text (encoded):UTF8", "txt").decode("utf-8-sig"))


def by_writer_docx():
    with tempfile.NamedTemporaryFile(suffix=".docx") as file:
        file.write(office(HTML, "docx:MS Word 2007 XML", "docx"))
        file.flush()
        return judged_letter(run("docx2txt", file.name, "-"))


def by_abiword():
    with tempfile.TemporaryDirectory() as folder:
        run("abiword", "--to=txt", f"--to-name={folder}/a.txt", HTML, env={**os.environ, "HOME": folder})
        return judged_letter(pathlib.Path(f"{folder}/a.txt").read_text(encoding="utf-8"))


def by_pandoc_docx():
    with tempfile.TemporaryDirectory() as folder:
        run("pandoc", HTML, "-o", f"{folder}/a.docx")
        return judged_letter(run("pandoc", f"{folder}/a.docx", "-t", "plain", "--wrap=preserve"))


def by_print(tag=None):
    with tempfile.TemporaryDirectory() as folder:
        run("chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/p", f"--print-to-pdf={folder}/a.pdf", "--generate-pdf-document-outline", HTML.as_uri())
        return judged_letter(run("pdftotext", "-raw", f"{folder}/a.pdf", "-"))


def by_tags():
    """The text in the order and the parts of the file's tags, as a screen reader has it."""
    with tempfile.TemporaryDirectory() as folder:
        run("chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/p", f"--print-to-pdf={folder}/a.pdf", HTML.as_uri())
        tree = run("pdfinfo", "-struct-text", f"{folder}/a.pdf")
        # The reader of the tags gives ligatures as one letter and ends a part there.
        said = [unicodedata.normalize("NFKC", text) for text in re.findall(r'"(.*?)"', tree)]
        return judged_tags(tree, said)


def judged_tags(tree, said):
    """Whether each line begins a part of its own, and the subject is the one heading of the first level."""
    lost = [line for line in letter_lines() if not any(text and line.startswith(text) and len(text) >= 5 for text in said)]
    if lost:
        return f"tagged; **lines run together: {lost[0]}**"
    first = re.findall(r'\bH1\b[^"]*"(.*?)"', tree)
    subject = next(lines[0] for tag, lines in letter_parts() if tag == "h1")
    if len(first) != 1 or not subject.startswith(unicodedata.normalize("NFKC", first[0])[:5]):
        return f"tagged; **the headings of the first level are {first}**"
    return f"tagged; the subject is H1; address and headings in parts of their own ({len(letter_lines())})"


def by_weasyprint():
    with tempfile.TemporaryDirectory() as folder:
        import weasyprint

        weasyprint.HTML(filename=str(HTML)).write_pdf(f"{folder}/a.pdf", pdf_variant="pdf/ua-1")
        tree = run("pdfinfo", "-struct-text", f"{folder}/a.pdf")
        return judged_tags(tree, [unicodedata.normalize("NFKC", text) for text in re.findall(r'"(.*?)"', tree)])


def by_xhtml2pdf():
    from xhtml2pdf import pisa

    with tempfile.TemporaryDirectory() as folder:
        with open(f"{folder}/a.pdf", "wb") as file:
            pisa.CreatePDF(HTML.read_text(encoding="utf-8"), file)
        return judged_letter(run("pdftotext", "-layout", f"{folder}/a.pdf", "-"))


def by_mupdf():
    with tempfile.TemporaryDirectory() as folder:
        run("mutool", "convert", "-F", "text", "-o", f"{folder}/a.txt", HTML)
        return judged_letter(pathlib.Path(f"{folder}/a.txt").read_text(encoding="utf-8"))


def by_turndown():
    """As a content system keeps it: Markdown."""
    return judged_letter(node('import T from "turndown"; import { readFileSync } from "node:fs"; console.log(new T({ headingStyle: "atx" }).remove(["style", "title"]).turndown(readFileSync(process.argv[1], "utf8")))', HTML))


def by_docx(make):
    """The paragraphs of the Word file that a library makes of the letter's page."""
    import docx

    return judged_letter("\n".join(paragraph.text for paragraph in docx.Document(make(HTML.read_text(encoding="utf-8"))).paragraphs))


def by_htmldocx():
    import htmldocx

    def make(page):
        made = io.BytesIO()
        htmldocx.HtmlToDocx().parse_html_string(page).save(made)
        return made

    return by_docx(make)


def by_html_for_docx():
    import html4docx

    def make(page):
        made = io.BytesIO()
        html4docx.HtmlToDocx().parse_html_string(page).save(made)
        return made

    return by_docx(make)


def by_html2docx():
    import html2docx

    return by_docx(lambda page: html2docx.html2docx(page, title="A letter"))


def by_html_to_docx():
    with tempfile.TemporaryDirectory() as folder:
        node('import H from "html-to-docx"; import { readFileSync, writeFileSync } from "node:fs"; const [from, to] = process.argv.slice(1); writeFileSync(to, await H(readFileSync(from, "utf8")))', HTML, f"{folder}/a.docx")
        return by_docx(lambda _: f"{folder}/a.docx")


def by_html_to_text():
    return judged_letter(node('import { convert } from "html-to-text"; import { readFileSync } from "node:fs"; console.log(convert(readFileSync(process.argv[1], "utf8"), { wordwrap: false }))', HTML))


def by_inscriptis():
    import inscriptis

    return judged_letter(inscriptis.get_text(HTML.read_text(encoding="utf-8")))


def by_trafilatura():
    import trafilatura

    return judged_letter(trafilatura.extract(HTML.read_text(encoding="utf-8")))


def by_html2text():
    import html2text

    reader = html2text.HTML2Text()
    reader.body_width = 0
    return judged_letter(reader.handle(HTML.read_text(encoding="utf-8")))


def by_soup():
    import bs4

    return judged_letter(bs4.BeautifulSoup(HTML.read_text(encoding="utf-8"), "html.parser").get_text("\n"))


def by_emacs_page():
    return judged_letter(emacs('(progn (require (quote shr)) (find-file (getenv "PAGE")) (let ((page (libxml-parse-html-region (point-min) (point-max))) (shr-width 400) (shr-use-fonts nil)) (with-temp-buffer (shr-insert-document page) (princ (buffer-string)))))', PAGE=str(HTML)))


def by_edbrowse():
    """What it reads out, with a screen reader or without; it breaks long lines, and says of what kind a heading is."""
    with tempfile.TemporaryDirectory() as home:
        (pathlib.Path(home) / ".ebrc").write_text("")
        said = run("edbrowse", HTML, input="b\n,p\nqt\n", env={**os.environ, "HOME": home, "LANG": "C.UTF-8"})
    parts = re.split(r"\n\s*\n|\n(?=\* )", re.sub(r"^h[1-6] ", "", said.replace("\r", ""), flags=re.M))
    kept = parts[next(n for n, part in enumerate(parts) if letter_lines()[0] in part) :]
    return judged_letter(letter_parts()[0][1][0] + "\n" + kept[0] + "\n" + "\n".join(part.replace("\n", " ") for part in kept[1:]))


def by_netrik():
    said = run("netrik", "--dump", HTML, env={**os.environ, "TERM": "xterm", "LANG": "C.UTF-8", "COLUMNS": "400"})
    return judged_letter(re.sub(r"\x1b(\[[\d;]*m|\(B)", "", said))


def judged_wrapped(text):
    """The same for programs that break lines where they like: a paragraph's lines are put together."""
    wanted = {plainly(line) for line in letter_lines()}
    lines = []
    for line in text.splitlines():
        goes_on = lines and plainly(line) and plainly(line) not in wanted and plainly(lines[-1]) and plainly(lines[-1]) not in wanted and not re.match(r"\s*[*\u2022o-] ", line)
        lines = [*lines[:-1], f"{lines[-1]} {line}"] if goes_on else [*lines, line]
    return judged_letter("\n".join(lines))


def by_pdf(make):
    with tempfile.TemporaryDirectory() as folder:
        make(f"{folder}/a.pdf")
        return judged_wrapped(run("pdftotext", "-layout", f"{folder}/a.pdf", "-"))


def by_html2ps(to):
    drawn = subprocess.run(["html2ps", HTML], capture_output=True, check=True).stdout
    subprocess.run(["ps2pdf", "-", to], input=drawn, capture_output=True, check=True)


DOMPDF = "require '/usr/share/php/dompdf/autoload.php'; $d = new Dompdf\\Dompdf(); $d->loadHtml(file_get_contents($argv[1])); $d->render(); file_put_contents($argv[2], $d->output());"
TCPDF = "require '/usr/share/php/tcpdf/tcpdf.php'; $p = new TCPDF(); $p->AddPage(); $p->writeHTML(file_get_contents($argv[1])); $p->Output($argv[2], 'F');"


def by_calibre(ending, read):
    with tempfile.TemporaryDirectory() as folder:
        run("ebook-convert", HTML, f"{folder}/a.{ending}", env={**os.environ, "HOME": folder, "QTWEBENGINE_DISABLE_SANDBOX": "1"})
        return judged_letter(read(f"{folder}/a.{ending}"))


def epub_text(file):
    return run("pandoc", "-f", "epub", file, "-t", "plain", "--wrap=preserve")


def docx_text(file):
    import docx

    return "\n".join(paragraph.text for paragraph in docx.Document(file).paragraphs)


def by_kramdown():
    """The Markdown that it makes, drawn again as a page and read."""
    return judged_letter(re.sub(r"^\s*\{:.*\}$|\{: [^}]*\} ?", "", run("kramdown", "-i", "html", "-o", "kramdown", HTML).split('<div role="main"')[1].split("\n", 1)[1], flags=re.M))


def by_jsoup():
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "Read.java").write_text(
            'public class Read { public static void main(String[] a) throws Exception { System.out.println(org.jsoup.Jsoup.parse(new java.io.File(a[0]), null).body().wholeText()); } }'
        )
        return judged_letter(run("java", "-Dfile.encoding=UTF-8", "-cp", "/usr/share/java/jsoup.jar", f"{folder}/Read.java", HTML))


def by_markdownify():
    import bs4
    import markdownify

    page = bs4.BeautifulSoup(HTML.read_text(encoding="utf-8"), "html.parser")
    return judged_letter(markdownify.markdownify(str(page.body)))


def by_pdf_reader(code):
    """The text of the printed letter, by a library that reads PDFs. What a browser prints above and below is its own."""
    with tempfile.TemporaryDirectory() as folder:
        run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--user-data-dir={folder}/p", f"--print-to-pdf={folder}/a.pdf", HTML.as_uri())
        return judged_wrapped(unicodedata.normalize("NFKC", more(code, f"{folder}/a.pdf")))


def by_css_inline():
    """The page that a program makes of it for a mail, as text."""
    import bs4

    return judged_letter(bs4.BeautifulSoup(more("import css_inline, sys; print(css_inline.inline(open(sys.argv[1], encoding='utf-8').read()))", HTML), "html.parser").body.get_text("\n"))


TEXT = STORY / "letter.txt"


def judged_text(kept):
    """What a helpdesk keeps of a letter that came as a mail."""
    wanted, kept = (text.strip().splitlines() for text in (TEXT.read_text(encoding="utf-8"), kept))
    return f"all of it ({len(wanted)} lines)" if kept == wanted else f"**{len(kept)} of {len(wanted)} lines**"


# --- Mail.

# The first letter that is short enough to stand in a link.
LINK = next(
    text for file in sorted(STORY.parent.glob("*/*.email.txt")) if (text := file.read_text(encoding="utf-8").strip()).startswith("mailto:")
)


def by_mutt(program):
    """The message that its editor is given."""
    with tempfile.TemporaryDirectory() as home:
        editor = pathlib.Path(home) / "editor"
        editor.write_text(f"#!/bin/sh\ncp \"$1\" {home}/message\necho >> \"$1\"\n")
        editor.chmod(0o755)
        (pathlib.Path(home) / "muttrc").write_text(f"set editor={editor}\nset edit_headers\nset autoedit\nset folder={home}\nset record=''\nset sendmail=/bin/true\n")
        pid, terminal = pty.fork()
        if pid == 0:
            os.environ.update(HOME=home, TERM="xterm", LANG="C.UTF-8")
            os.execvp(program, [program, "-n", "-F", f"{home}/muttrc", LINK])
        last = datetime.datetime.now() + datetime.timedelta(seconds=10)
        while not (pathlib.Path(home) / "message").exists() and datetime.datetime.now() < last:
            if select.select([terminal], [], [], 0.2)[0]:
                try:
                    os.read(terminal, 65536)
                except OSError:
                    break
        os.kill(pid, 9)
        os.waitpid(pid, 0)
        message = (pathlib.Path(home) / "message").read_bytes().decode("utf-8")
    query = dict(urllib.parse.parse_qsl(LINK.split("?", 1)[1], keep_blank_values=True))
    to = urllib.parse.unquote(LINK.split("?")[0].removeprefix("mailto:"))
    flat = message.replace("\r\n", "\n").replace("\r", "\n")
    body = query.get("body", "").replace("\r\n", "\n").strip()
    if f"To: {to}" not in flat or query["subject"] not in flat or body not in flat:
        return "**the message is another one**"
    return "exact" + (", with a carriage return at each line's end" if "\r" in message else "")


def judged_mail(to, subject, body):
    query = dict(urllib.parse.parse_qsl(LINK.split("?", 1)[1], keep_blank_values=True))
    lines = lambda text: text.replace("\r\n", "\n").replace("\r", "\n").strip().splitlines()
    wanted = (urllib.parse.unquote(LINK.split("?")[0].removeprefix("mailto:")), query["subject"])
    if (to, subject) != wanted:
        return f"**to {to!r}, about {subject!r}**"
    if lines(body) == lines(query["body"]):
        return "exact"
    if [line.strip() for line in lines(body)] == [line.strip() for line in lines(query["body"])]:
        return "exact but for the spaces at the beginning of a line"
    return "**the message is another one**"


class Thunderbird:
    """Debian's Thunderbird without a screen, with one account and no server, asked by Marionette."""

    def __init__(self, home):
        port = 29000 + os.getpid() % 900
        (pathlib.Path(home) / "user.js").write_text(
            f'user_pref("marionette.port", {port});\nuser_pref("datareporting.policy.dataSubmissionEnabled", false);\n'
            'user_pref("mail.provider.suppress_dialog_on_startup", true);\nuser_pref("app.update.enabled", false);\n'
        )
        command = ["thunderbird", "--headless", "--marionette", "--remote-allow-system-access", "--no-remote", "--profile", home]
        self.program = subprocess.Popen(command, env={**os.environ, "HOME": home, "TZ": "Europe/London"}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(120):
            try:
                self.line = socket.create_connection(("127.0.0.1", port), 60)
                break
            except OSError:
                time.sleep(0.5)
        self.asked = 0
        self.heard()
        self.ask("WebDriver:NewSession", {"capabilities": {"alwaysMatch": {}}})
        self.ask("Marionette:SetContext", {"value": "chrome"})

    def heard(self):
        head = b""
        while not head.endswith(b":"):
            head += self.line.recv(1)
        said = b""
        while len(said) < int(head[:-1]):
            said += self.line.recv(int(head[:-1]) - len(said))
        return json.loads(said)

    def ask(self, name, params):
        self.asked += 1
        text = json.dumps([0, self.asked, name, params]).encode()
        self.line.sendall(b"%d:%s" % (len(text), text))
        _, _, error, value = self.heard()
        if error:
            raise RuntimeError(str(error)[:200])
        return value

    def close(self):
        self.line.close()
        self.program.kill()
        self.program.wait()


def by_thunderbird(code, *args):
    """What a program inside it gives back."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        bird = Thunderbird(home)
        try:
            script = "const args = [...arguments], done = args.pop(); (async () => {" + code + "})().then(done, (problem) => done(String(problem)))"
            return bird.ask("WebDriver:ExecuteAsyncScript", {"script": script, "args": list(args), "newSandbox": True, "sandbox": "system"})["value"]
        finally:
            bird.close()


def by_thunderbird_link():
    """What stands in the window in which one writes."""
    found = by_thunderbird("""
        const { setTimeout } = ChromeUtils.importESModule("resource://gre/modules/Timer.sys.mjs");
        const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
        const { accounts, outgoingServer, compose } = MailServices;
        const identity = accounts.createIdentity();
        identity.email = "anna@example.invalid";
        identity.smtpServerKey = outgoingServer.createServer("smtp").key;
        const account = accounts.createAccount();
        account.incomingServer = accounts.createIncomingServer("nobody", "localhost", "pop3");
        account.addIdentity(identity);
        compose.OpenComposeWindowWithURI(null, Services.io.newURI(args[0]), identity);
        for (;;) {
            const [window] = [...Services.wm.getEnumerator("msgcompose")];
            if (window?.gMsgCompose?.editor && window.document.getElementById("msgSubject").value) {
                await new Promise((on) => setTimeout(on, 2000));
                const [to] = window.document.querySelectorAll("mail-address-pill");
                return [to.fullAddress, window.document.getElementById("msgSubject").value, window.gMsgCompose.editor.outputToString("text/plain", 1026)];
            }
            await new Promise((on) => setTimeout(on, 200));
        }
    """, LINK)
    return judged_mail(*found)


def by_emacs_link():
    said = emacs('(progn (require (quote browse-url)) (require (quote message)) (setq mail-user-agent (quote message-user-agent) user-mail-address "a@example.invalid") (browse-url-mail (getenv "LINK")) (princ (with-current-buffer (car (seq-filter (lambda (b) (string-match "mail" (buffer-name b))) (buffer-list))) (buffer-string))))', LINK=LINK)
    head, body = said.split("--text follows this line--\n", 1)
    return judged_mail(re.search(r"^To: (.*)", head, re.M)[1], re.search(r"^Subject: (.*)", head, re.M)[1], body)


def by_ruby_link():
    return judged_mail(*json.loads(run("ruby", "-ruri", "-rjson", "-e", 'u = URI.parse(ARGV[0]); h = u.headers.to_h { |k, v| [k, URI.decode_www_form_component(v)] }; puts [u.to, h["subject"], h["body"]].to_json', LINK)))


def by_perl_link():
    return judged_mail(*json.loads(run("perl", "-MURI", "-MJSON::PP", "-MEncode", "-e", '$u = URI->new($ARGV[0]); %h = $u->headers; print JSON::PP->new->ascii->encode([map { decode_utf8($_) } $u->to, $h{subject}, $h{body}])', LINK)))


# --- Tables and case files.

CSV = STORY / "complaint.csv"


def cells(text):
    return [row for row in csv.reader(io.StringIO(text.lstrip("\ufeff")))]


def judged_cells(found):
    wanted = cells(CSV.read_text(encoding="utf-8-sig"))
    flat = lambda rows: [cell.replace("\r\n", "\n") for row in rows for cell in row if cell]
    # The same day, as the program writes days.
    days = [cell for row in found for cell in row if re.fullmatch(r"\d{4}/\d\d/\d\d", cell)]
    found = [[cell.replace("/", "-") if cell in days else cell for cell in row] for row in found]
    differ = [(one, other) for one, other in zip(flat(wanted), flat(found)) if one != other]
    if len(flat(wanted)) == len(flat(found)) and not differ:
        return f"exact: {len(wanted)} rows" + (f"; days are written {days[0]}" if days else "")
    number = len(differ) or abs(len(flat(wanted)) - len(flat(found)))
    return f"**{number} cell{'' if number == 1 else 's'} differ{'s' if number == 1 else ''}**" + (f": {differ[0][0][:30]!r} is {differ[0][1][:30]!r}" if differ else "")


def by_calc():
    return judged_cells(cells(office(CSV, "csv:Text - txt - csv (StarCalc):44,34,76", "csv", "CSV:44,34,76").decode("utf-8-sig")))


def by_gnumeric():
    with tempfile.TemporaryDirectory() as folder:
        run("ssconvert", CSV, f"{folder}/a.csv")
        return judged_cells(cells(pathlib.Path(f"{folder}/a.csv").read_text(encoding="utf-8")))


def by_sheetjs():
    return judged_cells(cells(node('import X from "xlsx"; import { readFileSync } from "node:fs"; const b = X.read(readFileSync(process.argv[1]), { type: "buffer", raw: true }); console.log(X.utils.sheet_to_csv(b.Sheets[b.SheetNames[0]]))', CSV)))


def by_pandas():
    import pandas

    table = pandas.read_csv(CSV, header=None, dtype=str, keep_default_na=False)
    return judged_cells(table.values.tolist())


def by_miller():
    return judged_cells(cells(run("mlr", "--icsv", "--ocsv", "cat", CSV)))


def by_sqlite():
    said = run("sqlite3", ":memory:", "-cmd", f".import --csv {CSV} t", "-cmd", ".mode csv", "-cmd", ".headers on", "select * from t")
    return judged_cells(cells(said))


def by_visidata():
    with tempfile.TemporaryDirectory() as folder:
        run("vd", "-b", CSV, "-o", f"{folder}/a.csv", env={**os.environ, "HOME": folder, "TERM": "xterm"})
        return judged_cells(cells(pathlib.Path(f"{folder}/a.csv").read_text(encoding="utf-8")))


def rows_judged(rows):
    """The same for rows that are read already. A program that does not know the mark of UTF-8 keeps it in the first heading."""
    seen = judged_cells([[*rows[0]]] + rows[1:] if not rows[0][0].startswith("\ufeff") else [[rows[0][0][1:], *rows[0][1:]], *rows[1:]])
    return seen + ("; the mark of UTF-8 stays before the first heading" if rows[0][0].startswith("\ufeff") else "")


def by_json_rows(text):
    return rows_judged([["" if cell is None else cell for cell in row] for row in json.loads(text)])


def by_polars():
    import polars

    return rows_judged([list(row) for row in polars.read_csv(CSV, has_header=False, infer_schema=False).fill_null("").rows()])


def by_duckdb():
    """With its own choice of types: days are days."""
    import duckdb

    table = duckdb.sql(f"select * from read_csv('{CSV}')")
    return rows_judged([table.columns, *[["" if cell is None else str(cell) for cell in row] for row in table.fetchall()]])


def by_tablib():
    import tablib

    table = tablib.Dataset().load(CSV.read_text(encoding="utf-8"), format="csv")
    return rows_judged([table.headers, *[list(row) for row in table]])


def by_java_csv(code):
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "Read.java").write_text(
            "import java.nio.file.*; import java.util.*; public class Read { public static void main(String[] a) throws Exception { var in = Files.newBufferedReader(Path.of(a[0])); "
            f"List<List<String>> rows = new ArrayList<>(); {code} "
            'var out = new org.apache.commons.csv.CSVPrinter(new java.io.PrintStream(System.out, true, "UTF-8"), org.apache.commons.csv.CSVFormat.RFC4180); out.printRecords(rows); out.flush(); } }'
        )
        return rows_judged([row for row in csv.reader(io.StringIO(run("java", "-cp", "/usr/share/java/commons-csv.jar:/usr/share/java/opencsv.jar:/usr/share/java/commons-lang3.jar", f"{folder}/Read.java", CSV)))])


CASE = STORY / "complaint.json"


def judged_case(right, wrong):
    return "valid; another version is refused" if right and not wrong else f"**right: {right}, wrong: {wrong}**"


def by_jsonschema():
    import jsonschema

    schema, case = json.loads(SCHEMA.read_text()), json.loads(CASE.read_text())
    check = jsonschema.Draft202012Validator(schema).is_valid
    return judged_case(check(case), check({**case, "version": 99}))


def by_fastjsonschema():
    import fastjsonschema

    check, case = fastjsonschema.compile(json.loads(SCHEMA.read_text())), json.loads(CASE.read_text())

    def is_valid(value):
        try:
            check(value)
            return True
        except fastjsonschema.JsonSchemaException:
            return False

    return judged_case(is_valid(case), is_valid({**case, "version": 99}))


def by_datamodel():
    """A program that is made from the schema."""
    with tempfile.TemporaryDirectory() as folder:
        run(PLACE / "python/bin/datamodel-codegen", "--input", SCHEMA, "--input-file-type", "jsonschema", "--output-model-type", "pydantic_v2.BaseModel", "--class-name", "Complaint", "--output", f"{folder}/made_model.py")
        sys.path.insert(0, folder)
        import made_model

        def is_valid(value):
            try:
                made_model.Complaint.model_validate(value)
                return True
            except ValueError:
                return False

        case = json.loads(CASE.read_text())
        return judged_case(is_valid(case), is_valid({**case, "version": 99}))


def by_js(imports, check):
    said = node(f'import {{ readFileSync }} from "node:fs"; {imports}; const [schema, value] = process.argv.slice(1).map((f) => JSON.parse(readFileSync(f, "utf8"))); const check = {check}; console.log(JSON.stringify([check(value), check({{ ...value, version: 99 }})]))', SCHEMA, CASE)
    return judged_case(*json.loads(said))


def by_jsonschema_rs():
    import jsonschema_rs

    check, case = jsonschema_rs.validator_for(json.loads(SCHEMA.read_text())), json.loads(CASE.read_text())
    return judged_case(check.is_valid(case), check.is_valid({**case, "version": 99}))


def by_command(*command):
    """Whether a program that checks a file says that it is right, and that it is wrong with another version."""
    with tempfile.TemporaryDirectory() as folder:
        wrong = pathlib.Path(folder) / "wrong.json"
        wrong.write_text(json.dumps({**json.loads(CASE.read_text()), "version": 99}))
        right, wrong = (subprocess.run([*map(str, command), SCHEMA, file], capture_output=True).returncode == 0 for file in (CASE, wrong))
        return judged_case(right, wrong)


PROGRAMS = [
    ("khal", "khal", "dates.ics", by_khal),
    ("calcurse", "calcurse", "dates.ics", by_calcurse),
    ("icalendar (Python)", "6.3.1", "dates.ics", by_icalendar),
    ("ics (Python)", "0.7.2", "dates.ics", by_ics),
    ("vobject (Python)", "0.9.9", "dates.ics", by_vobject),
    ("Sabre VObject (PHP)", "php-sabre-vobject", "dates.ics", by_sabre),
    ("icalendar (Ruby)", "ruby-icalendar", "dates.ics", by_ruby),
    ("Data::ICal (Perl)", "libdata-ical-perl", "dates.ics", by_data_ical),
    ("iCal::Parser (Perl)", "libical-parser-perl", "dates.ics", by_ical_parser),
    ("ical.js", "2.2.1", "dates.ics", by_ical_js),
    ("node-ical", "0.20.1", "dates.ics", by_node_ical),
    ("ical2html", "ical2html", "dates.ics", by_ical2html),
    ("ics-to-json", "2.0.2", "dates.ics", by_ics_to_json),
    ("ts-ics", "2.4.6", "dates.ics", by_ts_ics),
    ("Thunderbird", "thunderbird", "dates.ics", by_thunderbird_calendar),
    ("libical (C), which Evolution reads by", "gir1.2-ical-3.0", "dates.ics", by_libical),
    ("Emacs, into its diary", "emacs-nox", "dates.ics", by_emacs_diary),
    ("golang-ical (Go)", "golang-github-arran4-golang-ical-dev", "dates.ics", lambda: triples(go("ics", ICS))),
    ("ical (Python)", "14.3.1", "dates.ics", by_ical_python),
    ("icalevents (Python)", "0.3.1", "dates.ics", by_icalevents),
    ("ical2orgpy, into Org", "0.5", "dates.ics", by_ical2orgpy),
    ("ical-expander", "3.2.0", "dates.ics", lambda: by_js_calendar('import E from "ical-expander"; const found = new E({ ics: text }).all().events.map((e) => [String(e.startDate), e.summary, e.description])')),
    ("icalendar (npm)", "0.7.1", "dates.ics", lambda: by_js_calendar('import i from "icalendar"; const found = i.parse_calendar(text).events().map((e) => [e.getPropertyValue("DTSTART").toLocaleDateString("sv"), e.getPropertyValue("SUMMARY"), e.getPropertyValue("DESCRIPTION")])')),
    ("cozy-ical", "1.1.22", "dates.ics", lambda: by_js_calendar('import c from "cozy-ical"; const read = await new Promise((on, off) => new c.ICalParser().parseString(text, (e, r) => (e ? off(e) : on(r)))); const found = read.subComponents.filter((e) => e.name === "VEVENT").map((e) => ["DTSTART", "SUMMARY", "DESCRIPTION"].map((n) => e.getRawField(n).value))')),
    ("ical2json", "5.0.0", "dates.ics", lambda: by_js_calendar('import { createRequire } from "node:module"; const found = createRequire(import.meta.url)("ical2json").convert(text).VCALENDAR[0].VEVENT.map((e) => [e.DTSTART._ ?? Object.values(e)[2], e.SUMMARY, e.DESCRIPTION])')),
    ("LibreOffice Writer", "libreoffice-writer-nogui", "letter.html", by_writer),
    ("LibreOffice Writer, saved as .docx", "libreoffice-writer-nogui", "letter.html", by_writer_docx),
    ("AbiWord", "abiword", "letter.html", by_abiword),
    ("pandoc, to .docx", "pandoc", "letter.html", by_pandoc_docx),
    ("Chromium, printed to PDF", "chromium", "letter.html", by_print),
    ("Chromium’s PDF, by its tags", "chromium", "letter.html", by_tags),
    ("WeasyPrint’s PDF, by its tags", "70.0", "letter.html", by_weasyprint),
    ("xhtml2pdf, to PDF", "0.2.28", "letter.html", by_xhtml2pdf),
    ("MuPDF", "mupdf-tools", "letter.html", by_mupdf),
    ("html-to-docx", "1.8.0", "letter.html", by_html_to_docx),
    ("htmldocx (Python)", "0.0.6", "letter.html", by_htmldocx),
    ("html-for-docx (Python)", "1.2.1", "letter.html", by_html_for_docx),
    ("html2docx (Python)", "1.6.0", "letter.html", by_html2docx),
    ("html-to-text", "10.0.1", "letter.html", by_html_to_text),
    ("inscriptis (Python)", "2.7.6", "letter.html", by_inscriptis),
    ("trafilatura (Python)", "2.3.1", "letter.html", by_trafilatura),
    ("turndown, to Markdown", "7.2.5", "letter.html", by_turndown),
    ("lynx", "lynx", "letter.html", lambda: judged_letter(run("lynx", "-dump", "-nolist", "-width=200", HTML, env={**os.environ, "LANG": "C.UTF-8"}))),
    ("w3m", "w3m", "letter.html", lambda: judged_letter(run("w3m", "-dump", "-cols", "200", "-O", "UTF-8", HTML))),
    ("elinks", "elinks", "letter.html", lambda: judged_letter(run("elinks", "-dump", "1", "-dump-width", "200", "-dump-charset", "utf-8", HTML))),
    ("links2", "links2", "letter.html", lambda: judged_letter(run("links2", "-dump", "-width", "200", "-codepage", "utf-8", HTML))),
    ("html2text (Debian)", "html2text", "letter.html", lambda: judged_letter(run("html2text", "-utf8", "-width", "200", HTML))),
    ("html2text (Python)", "2025.4.15", "letter.html", by_html2text),
    ("Beautiful Soup, text alone", "4.13.4", "letter.html", by_soup),
    ("Emacs, as text", "emacs-nox", "letter.html", by_emacs_page),
    ("edbrowse", "edbrowse", "letter.html", by_edbrowse),
    ("netrik", "netrik", "letter.html", by_netrik),
    ("HTMLDOC, to PDF", "htmldoc", "letter.html", lambda: by_pdf(lambda to: run("htmldoc", "--quiet", "--webpage", "-f", to, HTML))),
    ("html2ps, to PDF", "html2ps", "letter.html", lambda: by_pdf(by_html2ps)),
    ("dompdf (PHP), to PDF", "php-dompdf", "letter.html", lambda: by_pdf(lambda to: run("php", "-r", DOMPDF, "--", HTML, to))),
    ("TCPDF (PHP), to PDF", "php-tcpdf", "letter.html", lambda: by_pdf(lambda to: run("php", "-r", TCPDF, "--", HTML, to))),
    ("vilistextum", "vilistextum", "letter.html", lambda: judged_letter(run("vilistextum", "-u", "-y", "utf-8", "-w", "400", HTML, "-"))),
    ("calibre, to EPUB", "calibre", "letter.html", lambda: by_calibre("epub", epub_text)),
    ("calibre, to .docx", "calibre", "letter.html", lambda: by_calibre("docx", docx_text)),
    ("HTML::FormatText::WithLinks (Perl)", "libhtml-formattext-withlinks-perl", "letter.html", lambda: judged_letter(run("perl", "-MHTML::FormatText::WithLinks", "-CO", "-e", 'local $/; open F, "<:utf8", $ARGV[0]; print HTML::FormatText::WithLinks->new(leftmargin => 0, rightmargin => 400)->parse(<F>)', HTML))),
    ("reverse_markdown (Ruby)", "ruby-reverse-markdown", "letter.html", lambda: judged_letter(run("ruby", "-rreverse_markdown", "-e", 'puts ReverseMarkdown.convert(File.read(ARGV[0], encoding: "utf-8"))', HTML))),
    ("kramdown (Ruby), to Markdown", "ruby-kramdown", "letter.html", by_kramdown),
    ("jsoup (Java), text alone", "libjsoup-java", "letter.html", by_jsoup),
    ("html2text (Go)", "golang-github-jaytaylor-html2text-dev", "letter.html", lambda: judged_letter(go("html", HTML))),
    ("markdownify (Python)", "1.2.3", "letter.html", by_markdownify),
    ("html-to-plaintext (Ghost)", "1.0.13", "letter.html", lambda: judged_letter(node('import g from "@tryghost/html-to-plaintext"; import { readFileSync } from "node:fs"; console.log(g.email(readFileSync(process.argv[1], "utf8")))', HTML))),
    ("css-inline, for a mail", "0.24.0", "letter.html", by_css_inline),
    ("pypdf, from Chromium’s PDF", "7.1.1", "letter.html", lambda: by_pdf_reader("import pypdf, sys; print('\\n'.join(page.extract_text() for page in pypdf.PdfReader(sys.argv[1]).pages))")),
    ("pdfplumber, from Chromium’s PDF", "0.11.10", "letter.html", lambda: by_pdf_reader("import pdfplumber, sys; print('\\n'.join(page.extract_text() for page in pdfplumber.open(sys.argv[1]).pages))")),
    ("email-reply-parser (Python), what it keeps", "0.5.12", "letter.txt", lambda: judged_text(more("import email_reply_parser as e, sys; print(e.EmailReplyParser.parse_reply(open(sys.argv[1], encoding='utf-8').read()))", TEXT))),
    ("unquotemail, what it keeps", "1.0.11", "letter.txt", lambda: judged_text(more("import unquotemail as u, sys; print(u.Unquote(html=None, text=open(sys.argv[1], encoding='utf-8').read()).get_text())", TEXT))),
    ("email-reply-extractor, what it keeps", "1.1.1", "letter.txt", lambda: judged_text(more("import email_reply_extractor as e, sys; print(e.extract_new_text(open(sys.argv[1], encoding='utf-8').read()).text)", TEXT))),
    ("Thunderbird", "thunderbird", "mail link", by_thunderbird_link),
    ("Emacs", "emacs-nox", "mail link", by_emacs_link),
    ("URI (Ruby)", "ruby", "mail link", by_ruby_link),
    ("URI (Perl)", "liburi-perl", "mail link", by_perl_link),
    ("mutt", "mutt", "mail link", lambda: by_mutt("mutt")),
    ("neomutt", "neomutt", "mail link", lambda: by_mutt("neomutt")),
    ("LibreOffice Calc", "libreoffice-calc-nogui", "complaint.csv", by_calc),
    ("gnumeric", "gnumeric", "complaint.csv", by_gnumeric),
    ("SheetJS", "0.18.5", "complaint.csv", by_sheetjs),
    ("pandas", "2.3.1", "complaint.csv", by_pandas),
    ("Miller", "miller", "complaint.csv", by_miller),
    ("SQLite", "sqlite3", "complaint.csv", by_sqlite),
    ("VisiData", "visidata", "complaint.csv", by_visidata),
    ("csvkit", "2.2.0", "complaint.csv", lambda: rows_judged(cells(run(PLACE / "python/bin/csvcut", "-c", "1-", CSV)))),
    ("Polars", "2.1.0", "complaint.csv", by_polars),
    ("DuckDB", "2.0.1", "complaint.csv", by_duckdb),
    ("tablib", "3.10.0", "complaint.csv", by_tablib),
    ("csvtool", "csvtool", "complaint.csv", lambda: rows_judged([row for row in csv.reader(io.StringIO(run("csvtool", "cat", CSV)))])),
    ("Text::CSV (Perl)", "libtext-csv-perl", "complaint.csv", lambda: by_json_rows(run("perl", "-MText::CSV", "-MJSON::PP", "-e", 'my $c = Text::CSV->new({ binary => 1, auto_diag => 1 }); open my $f, "<:utf8", $ARGV[0]; print JSON::PP->new->ascii->encode($c->getline_all($f))', CSV))),
    ("CSV (Ruby)", "ruby", "complaint.csv", lambda: by_json_rows(run("ruby", "-rcsv", "-rjson", "-e", 'puts CSV.read(ARGV[0], encoding: "utf-8").to_json', CSV))),
    ("fgetcsv (PHP)", "php-cli", "complaint.csv", lambda: by_json_rows(run("php", "-r", "$f = fopen($argv[1], 'r'); $all = []; while ($row = fgetcsv($f)) $all[] = $row; echo json_encode($all);", "--", CSV))),
    ("commons-csv (Java)", "libcommons-csv-java", "complaint.csv", lambda: by_java_csv("for (var r : org.apache.commons.csv.CSVFormat.RFC4180.parse(in)) rows.add(r.toList());")),
    ("opencsv (Java)", "libopencsv-java", "complaint.csv", lambda: by_java_csv("for (var r : new com.opencsv.CSVReader(in).readAll()) rows.add(List.of(r));")),
    ("encoding/csv (Go)", "golang-go", "complaint.csv", lambda: rows_judged([row for row in csv.reader(io.StringIO(go("csv", CSV)))])),
    ("Papa Parse", "5.7.1", "complaint.csv", lambda: by_json_rows(node('import p from "papaparse"; import { readFileSync } from "node:fs"; console.log(JSON.stringify(p.parse(readFileSync(process.argv[1], "utf8"), { skipEmptyLines: true }).data))', CSV))),
    ("jsonschema (Python)", "4.25.0", "complaint.json", by_jsonschema),
    ("fastjsonschema", "2.21.1", "complaint.json", by_fastjsonschema),
    ("datamodel-code-generator, the program it makes", "0.89.0", "complaint.json", by_datamodel),
    ("ajv", "8.17.1", "complaint.json", lambda: by_js('import A from "ajv/dist/2020.js"', "new A.default({ strict: false }).compile(schema)")),
    ("cfworker", "4.1.1", "complaint.json", lambda: by_js('import { Validator } from "@cfworker/json-schema"', "(v) => new Validator(schema, '2020-12').validate(v).valid")),
    ("jsonschema (Rust, for Python)", "0.61.2", "complaint.json", by_jsonschema_rs),
    ("check-jsonschema", "0.39.0", "complaint.json", lambda: by_command(PLACE / "more/bin/check-jsonschema", "--schemafile")),
    ("JSON::Validator (Perl)", "libjson-validator-perl", "complaint.json", lambda: by_command("perl", "-MJSON::Validator", "-MMojo::File=path", "-MMojo::JSON=decode_json", "-e", "exit !!JSON::Validator->new->schema(path($ARGV[0])->to_abs->to_string)->validate(decode_json(path($ARGV[1])->slurp))")),
    ("justinrainbow/json-schema (PHP)", "php-json-schema", "complaint.json", lambda: by_command("php", "-r", "require '/usr/share/php/JsonSchema/autoload.php'; $c = json_decode(file_get_contents($argv[2])); $v = new JsonSchema\\Validator(); $v->validate($c, json_decode(file_get_contents($argv[1]))); exit($v->isValid() ? 0 : 1);", "--")),
    ("@hyperjump/json-schema", "1.18.0", "complaint.json", lambda: by_js('import { registerSchema, validate } from "@hyperjump/json-schema/draft-2020-12"', "(registerSchema(schema), await validate(schema.$id).then((run) => (v) => run(v).valid))")),
    ("@exodus/schemasafe", "1.3.0", "complaint.json", lambda: by_js('import { validator } from "@exodus/schemasafe"', 'validator(schema, { mode: "spec" })')),
    ("jsonschema (npm)", "1.5.0", "complaint.json", lambda: by_js('import j from "jsonschema"', "(v) => j.validate(v, schema).valid")),
]


def main():
    rows = []
    for name, package, file, ask in PROGRAMS:
        if WANTED and not any(part in name for part in WANTED):
            continue
        try:
            seen = ask()
        except Exception as error:  # what a program does to a file is its answer
            seen = f"**{type(error).__name__}: {str(error).splitlines()[0][:110] if str(error) else ''}**"
        rows.append(f"| {name} | {version(package) or package} | {file} | {seen} |")
        print(rows[-1], flush=True)
    if not WANTED:
        (ROOT / "docs/documents.md").write_text(
            f"""# What programs show of what people take away

Made by `script/documents` on {datetime.date.today()}: the files of one kept story (`tests/formats/kept/{STORY.name}`), opened in real programs, each a package by name, and compared by content with what the file is to say. What is bold is not as it should be.

| Program | Version | File | What it shows |
| --- | --- | --- | --- |
""" + "\n".join(rows) + "\n",
            encoding="utf-8",
        )
        print(f"docs/documents.md is written: {len(rows)} programs.")


main()
