#!/usr/bin/env bash
# Guess: a link in an RTF letter (HYPERLINK, RTF 1.9.1) becomes a link with the same words and the same address in a page.
# Seen with unrtf 0.21.10 (Debian 12): its words 'the team' are gone, the link says 'hyperlink', and its address stands in two pairs
# of quotation marks, so that a browser (here jsdom 24.1.3, npm) takes it for empty. As plain text the address stands for the words.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
(apt-get download -q unrtf && dpkg -x unrtf_*.deb debian) >/dev/null 2>&1
npm install --ignore-scripts --no-audit --no-fund --loglevel=error jsdom@24.1.3 >/dev/null
cat >letter.rtf <<'RTF'
{\rtf1\ansi\deff0{\fonttbl{\f0\fswiss Arial;}}
{\pard Tell {\field{\*\fldinst{HYPERLINK "mailto:a@b.example"}}{\fldrslt{the team}}}.\par}}
RTF
run() { debian/usr/bin/unrtf -P debian/usr/share/unrtf "$1" letter.rtf 2>/dev/null; }
run --html >letter.html
seen="$(grep -o 'Tell.*' letter.html)
$(node -p 'JSON.stringify(new (require("jsdom").JSDOM)(require("fs").readFileSync("letter.html")).window.document.querySelector("a").getAttribute("href"))')
$(run --text | grep Tell)"
echo "$seen"
[ "$seen" = 'Tell <a href=""mailto:a@b.example"">hyperlink</a>.<br>
""
Tell "mailto:a@b.example".' ] || { echo "This has changed." >&2; exit 1; }
