#!/usr/bin/env bash
# Guess: what sets quotation marks and dashes of a text as printers do leaves its days as they are.
# Seen with typograf 7.8.0, told that the text is British English, and with typopo 3.1.0, tipograph 0.7.4 and typographic-en-dashes 1.0.1
# (npm, Node 20): the first makes one sign of day and month, '1/2/2027' is '½/2027' and '1/4/2027' '¼/2027', and 'section 20(1)(c)' ends in a
# copyright sign; the others put dashes into 2026-12-14, which no program then takes for a day. '3/2/2027' and '14/12/2026' stay. A page
# that says until when to complain says half.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error typograf@7.8.0 typopo@3.1.0 tipograph@0.7.4 typographic-en-dashes@1.0.1 >/dev/null
seen="$(node --input-type=module -e '
  import { createRequire } from "node:module";
  import { fixTypos } from "typopo";
  const require = createRequire(process.cwd() + "/");
  const plain = (module) => module.default ?? module;
  const british = new (plain(require("typograf")))({ locale: ["en-GB"] });
  const others = [(text) => fixTypos(text, "en-us"), plain(require("tipograph"))({ options: { language: "english" } }), plain(require("typographic-en-dashes"))];
  for (const text of ["by 1/2/2027", "by 1/4/2027", "by 3/2/2027", "by 14/12/2026", "section 20(1)(c)"]) console.log(british.execute(text).replaceAll("\u00a0", " "));
  console.log(others.map((set) => set("2026-12-14")).join("; "));')"
echo "$seen"
[ "$seen" = "by ½/2027
by ¼/2027
by 3/2/2027
by 14/12/2026
section 20(1)©
2026–12–14; 2026–12–14; 2026–12–14" ] || { echo "This has changed." >&2; exit 1; }
