#!/usr/bin/env bash
# Guess: a note at the foot of an OpenDocument letter (text:note, ODF 1.3, 6.3) is plain text at the end, or in brackets.
# Seen with odt2txt 0.5 (Debian 12) and ebook-rs 0.17.3 (PyPI, Python 3.11): the note's number is glued to what stands before it,
# and the note's words to the number, in the middle of the sentence. 'I am 12.' with note 1 reads 'I am 12.1Section 26', as if
# twelve had a decimal. ebook-rs gives the note once more below.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
(apt-get download -q odt2txt && dpkg -x odt2txt_*.deb debian) >/dev/null 2>&1
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check odfdo==3.27.3 ebook-rs==0.17.3
python/bin/python - <<'PYTHON'
from odfdo import Document, Paragraph

letter = Document("text")
letter.body.clear()
said = Paragraph("I am 12. They left me out.")
said.insert_note(after="I am 12.", note_id="n1", citation="1", body="Section 26")
letter.body.append(said)
letter.save("letter.odt")
PYTHON
first="$(debian/usr/bin/odt2txt.odt2txt letter.odt | grep . | paste -s -d'|')"
second="$(python/bin/python -c 'import ebook_rs; print(ebook_rs.Book.open("letter.odt").get_section_html(0))' | grep '<p>' | paste -s -d'|')"
printf '%s\n' "odt2txt: $first" "ebook-rs: $second"
[ "$first" = "I am 12.1Section 26|They left me out." ] && [ "$second" = "<p>I am 12.1Section 26 They left me out.</p>|<p>Section 26</p>" ] ||
  { echo "This has changed." >&2; exit 1; }
