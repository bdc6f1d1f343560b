#!/usr/bin/env bash
# Guess: in a book made of a page (EPUB 3), an answer that can be ticked can be ticked, or there is only its text.
# Seen with @lesjoursfr/html-to-epub 4.5.2 (npm, the last for Node 20): the kind of an input (type), its value and whether it is
# ticked are all taken out. Each answer to a question becomes an empty line to write on, with 'Yes' beside the one and 'No' beside
# the other; what was answered is gone.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error @lesjoursfr/html-to-epub@4.5.2 >/dev/null
cat >book.mjs <<'JS'
import { EPub } from "@lesjoursfr/html-to-epub";

const data = `<fieldset><legend>Are you safe?</legend><label><input type="radio" name="safe" checked> Yes</label>
<label><input type="radio" name="safe"> No</label></fieldset>`;
await new EPub({ title: "Letter", author: "A", lang: "en-GB", content: [{ title: "Letter", data }] }, "book.epub").render();
JS
node book.mjs >/dev/null
seen="$(python3 -c '
import zipfile
book = zipfile.ZipFile("book.epub")
name = next(name for name in book.namelist() if name.startswith("OEBPS/0"))
text = book.read(name).decode()
print(text[text.index("<fieldset>"):text.index("</fieldset>")])')"
echo "$seen"
[ "$seen" = '<fieldset><legend>Are you safe?</legend><label><input></input> Yes</label>
<label><input></input> No</label>' ] || { echo "This has changed." >&2; exit 1; }
