#!/usr/bin/env bash
# Guess: what makes captions for the web (WebVTT, where < begins a tag and & a name for a character, section 4.2.2) of a film's SRT file
# writes them as &lt; and &amp;, and reads them back so.
# Seen with srt-to-vtt 1.1.3, subtitle 4.2.2, subtitle-converter 3.0.12 and subsrt-ts 2.1.2 (npm, Node 20): "Write to <team@example.org>."
# goes out as it stands, and vtt.js 0.13.0, which players show captions with, shows "Write to ."; subsrt-ts leaves it out itself. On the
# way back "<v Ms Khan>Bring your mum &amp; dad." is "Bring your mum &amp; dad." with subsrt-ts, without who says it, and as it stands
# with subtitle-converter. Who cannot hear the film does not read where to write, nor who speaks.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error srt-to-vtt@1.1.3 subtitle@4.2.2 subtitle-converter@3.0.12 subsrt-ts@2.1.2 vtt.js@0.13.0 >/dev/null
cat >read.cjs <<'JS'
const node = (text) => ({ text, under: [], appendChild(child) { this.under.push(child); return child; }, get textContent() { return this.text + this.under.map((child) => child.textContent).join(""); } });
const document = { createElement: () => node(""), createTextNode: node, createProcessingInstruction: () => node("") };
const window = { document };
const shown = (file) => require("vtt.js").WebVTT.convertCueToDOMTree(window, file.trim().split("\n").at(-1)).textContent;
const srt = "1\n00:00:01,000 --> 00:00:03,000\nWrite to <team@example.org>.\n";
const vtt = "WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ms Khan>Bring your mum &amp; dad.\n";
const stream = require("srt-to-vtt")();
const first = new Promise((done) => {
  let file = "";
  stream.on("data", (part) => (file += part)).on("end", () => done(file));
});
stream.end(srt);
const { parseSync, stringifySync } = require("subtitle");
const { convert } = require("subtitle-converter");
const other = require("subsrt-ts");
(async () => {
  console.log("srt-to-vtt:", shown(await first));
  console.log("subtitle:", shown(stringifySync(parseSync(srt), { format: "WebVTT" })));
  console.log("subtitle-converter:", shown((await convert(srt, ".vtt", {})).subtitle));
  console.log("subsrt-ts:", shown(other.convert(srt, { format: "vtt" })));
  console.log("vtt.js:", shown(vtt));
  console.log("back, subsrt-ts:", other.convert(vtt, { format: "srt" }).trim().split(/\r?\n/).at(-1));
  console.log("back, subtitle-converter:", (await convert(vtt, ".srt", {})).subtitle.trim().split(/\r?\n/).at(-1));
})();
JS
seen="$(node read.cjs)"
echo "$seen"
[ "$seen" = "srt-to-vtt: Write to .
subtitle: Write to .
subtitle-converter: Write to .
subsrt-ts: Write to .
vtt.js: Bring your mum & dad.
back, subsrt-ts: Bring your mum &amp; dad.
back, subtitle-converter: <v Ms Khan>Bring your mum &amp; dad." ] || { echo "This has changed." >&2; exit 1; }
