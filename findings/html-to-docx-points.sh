#!/usr/bin/env bash
# Guess: a letter's points, made into a Word document, have all their words, whether these stand in a paragraph (li, p) or not; a day that
# time marks is there too.
# Seen with html-to-docx 1.8.0 and html-to-docx-lite 2.0.1 (npm, Node 20): the first leaves out a paragraph that follows a point's words,
# "They said they would."; the second leaves out every word of a point that is in a paragraph, as Markdown writes points with an empty
# line between them. Its number stands there alone. Both leave out "3 May", "Sam" and "no", which time, bdi and q mark.
# @turbodocx/html-to-docx 1.23.1 has all the points.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error html-to-docx@1.8.0 html-to-docx-lite@2.0.1 @turbodocx/html-to-docx@1.23.1 >/dev/null
cat >make.cjs <<'JS'
const page = `<p>On <time datetime="2026-05-03">3 May</time> <bdi>Sam</bdi> said <q>no</q>.</p>
<ol><li><p>Nobody came.</p></li><li><p>Nobody rang.</p></li></ol><ul><li>I asked why.<p>They said they would.</p></li></ul>`;
(async () => {
  for (const name of ["html-to-docx", "html-to-docx-lite", "@turbodocx/html-to-docx"]) {
    const make = require(name).default ?? require(name);
    const made = await make(page, null, {}, null);
    const file = `${name.replace("/", "-")}.docx`;
    require("node:fs").writeFileSync(file, made.arrayBuffer ? Buffer.from(await made.arrayBuffer()) : made);
    console.log(file);
  }
})();
JS
seen="$(node make.cjs | while read -r file; do
  python3 - "$file" <<'PYTHON'
import re, sys, zipfile

text = zipfile.ZipFile(sys.argv[1]).read("word/document.xml").decode()
lines = [re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", part)).strip() for part in re.split(r"</w:p>", re.search(r"<w:body>.*</w:body>", text, re.S)[0])[:-1]]
print(f"{sys.argv[1]}: {'|'.join(lines)}")
PYTHON
done)"
echo "$seen"
[ "$seen" = "html-to-docx.docx: On said .|Nobody came.|Nobody rang.|I asked why.
html-to-docx-lite.docx: On said .|||I asked why.
@turbodocx-html-to-docx.docx: On said .|Nobody came.|Nobody rang.|I asked why.|They said they would." ] || { echo "This has changed." >&2; exit 1; }
