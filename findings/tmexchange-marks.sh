#!/usr/bin/env bash
# Guess: a sentence comes out of a translation memory (TMX) as it stands in it. (On paper were '<', '&' and two lines.)
# Seen with tmexchange 2.0.6 (npm, Node 20): not where a part of it is marked, as TMX has it. A word that is marked is taken out of its
# sentence, so "You do not have to sign." becomes "You do  have to sign.", and nothing says where it stood; bold's marks are put
# beside the sentence without their place. A sentence without a mark is whole, with its '<', '&' and two lines.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error tmexchange@2.0.6 >/dev/null
cat >memory.tmx <<'XML'
<tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="en" datatype="html"/><body>
<tu tuid="plain"><tuv xml:lang="en"><seg>I was &lt;5 &amp; they hit me.
Twice.</seg></tuv></tu>
<tu tuid="marked"><tuv xml:lang="en"><seg>You do <hi>not</hi> have to sign.</seg></tuv></tu>
<tu tuid="bold"><tuv xml:lang="en"><seg>You do <bpt i="1">&lt;b&gt;</bpt>not<ept i="1">&lt;/b&gt;</ept> have to sign.</seg></tuv></tu>
</body></tmx>
XML
seen="$(node -e '
  require("tmexchange").tmx2js(require("fs").readFileSync("memory.tmx", "utf8"), (error, read) => {
    for (const [name, said] of Object.entries(read.resources)) console.log(`${name}: ${JSON.stringify(said.en)}`);
  })')"
echo "$seen"
[ "$seen" = 'plain: "I was <5 & they hit me.\nTwice."
marked: {"_":"You do  have to sign.","hi":["not"]}
bold: {"_":"You do not have to sign.","bpt":[{"_":"<b>","$":{"i":"1"}}],"ept":[{"_":"</b>","$":{"i":"1"}}]}' ] || { echo "This has changed." >&2; exit 1; }
