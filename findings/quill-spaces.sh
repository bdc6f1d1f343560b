#!/usr/bin/env bash
# Guess: the HTML that Quill hands on of a text that somebody typed or pasted has ordinary spaces in it.
# Seen with Quill 2.0.3 (npm, in jsdom 26.1.0): getSemanticHTML(), its way to hand HTML on, writes every space as &nbsp;. A
# letter pasted into a form with this editor is one long line that no screen breaks between words, and a search for two of
# its words finds nothing.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error quill@2.0.3 jsdom@26.1.0 >/dev/null
seen="$(node -e '
  const { JSDOM } = require("jsdom");
  const { readFileSync } = require("node:fs");
  const { window } = new JSDOM("<div id=editor></div>", { runScripts: "outside-only", pretendToBeVisual: true });
  window.eval(readFileSync("node_modules/quill/dist/quill.js", "utf8"));
  window.eval("var quill = new Quill(\"#editor\"); quill.setText(\"To the complaints team\"); result = quill.getSemanticHTML()");
  console.log(window.result);
  process.exit(0);')"
echo "Quill 2.0.3 hands on: $seen"
[ "$seen" = "<p>To&nbsp;the&nbsp;complaints&nbsp;team</p>" ] || { echo "This has changed." >&2; exit 1; }
