#!/usr/bin/env bash
# Guess: a mail link with words, pasted into GOV.UK's editor, is a link with these words: [the team](mailto:…).
# Seen with paste-html-to-govspeak 0.5.0 (npm, Node 20, jsdom 24.1.3): the words 'the team' are gone. In their place stand the
# address with its subject and its text between < and >. With a subject that is no mail link for Markdown (CommonMark 0.31, 6.5), so
# commonmark 0.31.2 (npm) shows all of it as text: where the link opens a whole letter, readers see the letter in code. Links to
# telephones keep their words.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error paste-html-to-govspeak@0.5.0 jsdom@24.1.3 commonmark@0.31.2 >/dev/null
seen="$(node -e '
  const { window } = new (require("jsdom").JSDOM)("");
  Object.assign(globalThis, { window, document: window.document, Node: window.Node, DOMParser: window.DOMParser });
  const { htmlToGovspeak } = require("paste-html-to-govspeak");
  const { HtmlRenderer, Parser } = require("commonmark");
  const page = (text) => new HtmlRenderer().render(new Parser().parse(text)).trim();
  for (const link of ["tel:08001111", "mailto:a@b.example?subject=My%20complaint"]) {
    const text = htmlToGovspeak(`<p>Tell <a href="${link}">the team</a>.</p>`);
    console.log(`${text}\n  ${page(text)}`);
  }')"
echo "$seen"
[ "$seen" = 'Tell [the team](tel:08001111).
  <p>Tell <a href="tel:08001111">the team</a>.</p>
Tell <a@b.example?subject=My%20complaint>.
  <p>Tell &lt;a@b.example?subject=My%20complaint&gt;.</p>' ] || { echo "This has changed." >&2; exit 1; }
