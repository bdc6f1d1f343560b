#!/usr/bin/env bash
# Guess: a page made of an RTF letter has the letter's quotation marks and dashes (\ldblquote, \rdblquote, \rquote, \endash, RTF
# 1.9.1), and the cells of its table apart.
# Seen with @iarna/rtf-to-html 1.1.0 (npm, Node 20): all these marks are lost, so that what was said is no longer told from what is
# told: 'I said no  its true.' The cells are glued, and the paragraph after the table too: 'Reply14 DecemberYours'.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error @iarna/rtf-to-html@1.1.0 >/dev/null
cat >letter.rtf <<'RTF'
{\rtf1\ansi\deff0{\fonttbl{\f0\fswiss Arial;}}
{\pard I said \ldblquote no\rdblquote  \endash  it\rquote s true.\par}
\trowd\cellx3000\cellx6000\pard\intbl Reply\cell 14 December\cell\row
{\pard Yours\par}}
RTF
seen="$(node -e '
  require("@iarna/rtf-to-html").fromString(require("fs").readFileSync("letter.rtf", "latin1"), { template: (_, __, content) => content },
    (error, page) => console.log(error ?? page.split(/\n+/).join("")));')"
echo "$seen"
[ "$seen" = '<p style="font-family: Arial, sans-serif">I said no  its true.</p><p>Reply14 DecemberYours</p>' ] || { echo "This has changed." >&2; exit 1; }
