#!/usr/bin/env bash
# Guess: what takes the main part out of a page, for a reading view or to keep it, leaves in it how to complain: by telephone, by
# email, with the form, a list of three links in the middle of main.
# Seen with trafilatura 2.3.1 and readability-lxml 0.9 (PyPI, Python 3.11) and defuddle 0.19.4 (npm, Node 20): headings and
# paragraphs stay, and the list is gone, since a block that is nearly all links is taken for a menu. In one paragraph with words between
# them the same three links stay in all. @mozilla/readability 0.6.0 keeps both. Who has the page in a reading view, or an advocate
# who has kept a copy of it, reads 'How to complain' and goes on with 'What happens then'.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check trafilatura==2.3.1 lxml_html_clean==0.4.5
python/bin/pip install --quiet --disable-pip-version-check readability-lxml==0.9 2>/dev/null
npm install --ignore-scripts --no-audit --no-fund --loglevel=error defuddle@0.19.4 @mozilla/readability@0.6.0 jsdom@26.1.0 >/dev/null
phone='<a href="tel:01632960001">Ring 01632 960 001</a>' mail='<a href="mailto:a@example.org">Email a@example.org</a>' form='<a href="/form">Use our form</a>'
page() {
  cat <<HTML
<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Complain about children's social care</title></head><body><main><h1>Complain about children's social care</h1>
<p>You can complain if you are a child, a parent, a carer or somebody else who is close to a child. You do not have to give a reason for wanting help to complain, and nobody may treat you worse because you did.</p>
<h2>How to complain</h2><p>Tell us what happened, when it happened, and what you would like us to do about it. You can ask somebody to do it for you. We will write to you within 3 working days to say that we have it.</p>
$1
<h2>What happens then</h2><p>There are three stages. At the first stage a manager answers you, as a rule within 10 working days, and within 20 at most. If you are not happy, you can ask for the second stage within 20 working days of the answer.</p></main></body></html>
HTML
}
page "<ul><li>$phone</li><li>$mail</li><li>$form</li></ul>" >list.html
page "<p>You can: $phone, or $mail at any time, or $form.</p>" >words.html
seen="$(python/bin/python - 2>/dev/null <<'PYTHON'
import trafilatura
from readability import Document

for name in ("list", "words"):
    page = open(f"{name}.html").read()
    for text in (trafilatura.extract(page), Document(page).summary()):
        print(name, *(part in text for part in ("What happens then", "960 001", "a@example.org", "our form")))
PYTHON
node --input-type=module -e '
  import { readFileSync } from "node:fs";
  import { createRequire } from "node:module";
  import { Defuddle } from "defuddle/node";
  const require = createRequire(process.cwd() + "/");
  const { Readability } = require("@mozilla/readability"), { JSDOM } = require("jsdom");
  for (const name of ["list", "words"]) {
    const page = readFileSync(`${name}.html`, "utf8");
    const texts = [(await Defuddle(page, "https://council.example/")).content, new Readability(new JSDOM(page).window.document).parse().content];
    for (const text of texts) console.log(name, ...["What happens then", "960 001", "a@example.org", "our form"].map((part) => text.includes(part)));
  }')"
echo "$seen"
[ "${seen,,}" = "list true false false false
list true false false false
words true true true true
words true true true true
list true false false false
list true true true true
words true true true true
words true true true true" ] || { echo "This has changed." >&2; exit 1; }
