#!/usr/bin/env bash
# Guess: a page with a style becomes a Word document (RTF) with its words and nothing else.
# Seen with html-to-rtf 2.1.0 (npm, Node 20): where a heading's size or colour is said, in the page's head or at the
# heading, the word 'undefined' is put before it: 'undefinedWhat I ask'. The text of a style for print is put into the
# letter as well, before its first line.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error html-to-rtf@2.1.0 >/dev/null
seen="$(node -e '
  const rtf = require("html-to-rtf");
  for (const style of ["", "<style>h2{color:red}</style>", "<style>@media print{h2{margin:0}}</style>"])
    console.log(rtf.convertHtmlToRtf(`<html><head>${style}</head><body><h2>What I ask</h2></body></html>`).split("\\colortbl ;}")[1]);')"
echo "$seen"
plain="${seen%%$'\n'*}"
[[ "$plain" != *undefined* && "$seen" == *'undefinedWhat I ask'* && "$seen" == *'@media print'* ]] || { echo "This has changed." >&2; exit 1; }
