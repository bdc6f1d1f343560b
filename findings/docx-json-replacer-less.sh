#!/usr/bin/env bash
# Guess: what fills a Word letter from JSON writes an answer as it was given; only in the cells of its own tables may an answer have
# marks of HTML, as its description says.
# Seen with docx-json-replacer 0.9.1 (PyPI, Python 3.11), read back with python-docx 1.2.0: in a paragraph, all from a less-than to the
# next greater-than is gone. 'I was < 5 when it began and > 10 when it stopped' becomes 'I was 10 when it stopped', and an address
# for mail in angle brackets is lost.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check docx-json-replacer==0.9.1 python-docx==1.2.0
seen="$(python/bin/python - <<'PYTHON'
from docx import Document
from docx_json_replacer import DocxReplacer

answers = {
    "one": "It was < 5 times.",
    "two": "I was < 5 when it began and > 10 when it stopped.",
    "three": "Nan <nan@letter.example> saw it.",
}
letter = Document()
for name in answers:
    letter.add_paragraph("{{" + name + "}}")
letter.save("letter.docx")
filled = DocxReplacer("letter.docx")
filled.replace_from_json(answers)
filled.save("filled.docx")
for given, paragraph in zip(answers.values(), Document("filled.docx").paragraphs):
    print(f"{given} | {paragraph.text}")
PYTHON
)"
echo "$seen"
[ "$seen" = "It was < 5 times. | It was < 5 times.
I was < 5 when it began and > 10 when it stopped. | I was 10 when it stopped.
Nan <nan@letter.example> saw it. | Nan saw it." ] || { echo "This has changed." >&2; exit 1; }
