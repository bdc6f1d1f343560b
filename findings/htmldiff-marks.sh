#!/usr/bin/env bash
# Guess: a comparison of two versions of a page marks what was changed, and is a right page itself.
# Seen with node-htmldiff 0.9.4 and htmldiff-js 1.0.5 (npm, Node 20): where a heading's level or a list's kind changes both
# cross the elements, '<h2><h3>What I ask</h2></h3>'; a line that was put in (br) is marked by neither; and htmldiff-js
# shows nothing at all where the number behind a link changes, say that of a helpline.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error node-htmldiff@0.9.4 htmldiff-js@1.0.5 >/dev/null
seen="$(node -e '
  const [one, other] = [require("node-htmldiff"), require("htmldiff-js").default.execute];
  for (const [before, after] of [
    ["<h2>What I ask</h2>", "<h3>What I ask</h3>"],
    ["<p>Anna<br>1 High Street</p>", "<p>Anna<br><br>1 High Street</p>"],
    ["<p>Ring <a href=\"tel:1\">Childline</a></p>", "<p>Ring <a href=\"tel:2\">Childline</a></p>"],
  ]) console.log(one(before, after).replaceAll(/ data-[^>]*/g, "") + "\n" + other(before, after));')"
echo "$seen"
[ "$seen" = "<h2><h3>What I ask</h2></h3>
<h2><h3>What I ask</h2></h3>
<p>Anna<br><br>1 High Street</p>
<p>Anna<br><br>1 High Street</p>
<p>Ring <del><a href=\"tel:1\">Childline</a></del><ins><a href=\"tel:2\">Childline</a></ins></p>
<p>Ring <a href=\"tel:2\">Childline</a></p>" ] || { echo "This has changed." >&2; exit 1; }
