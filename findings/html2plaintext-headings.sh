#!/usr/bin/env bash
# Guess: a page's heading is a line of its own in plain text that is made of the page.
# Seen with html2plaintext 2.1.4 (npm, Node 20): nothing stands between a heading and the paragraph or the list above it: '- Ring
# meWhat I ask', and two blocks (div) run together as well, 'AnnaStafford'. A list that begins at 3 begins at 1.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error html2plaintext@2.1.4 >/dev/null
seen="$(node -e '
  const plain = require("html2plaintext");
  for (const html of ["<ul><li>Ring me</li></ul><h2>What I ask</h2>", "<p>Nobody rang.</p><h2>What I ask</h2>", "<div>Anna</div><div>Stafford</div>", "<ol start=3><li>Ring me</li></ol>"])
    console.log((plain.default ?? plain)(html));')"
echo "$seen"
[ "$seen" = "- Ring meWhat I ask
Nobody rang.What I ask
AnnaStafford
1. Ring me" ] || { echo "This has changed." >&2; exit 1; }
