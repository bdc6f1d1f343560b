#!/usr/bin/env bash
# Guess: what makes Markdown of a page may leave out an element that it does not know, but keeps the words in it.
# Seen with htmlarkdown 1.0.2 (npm, Node 20, jsdom 24.1.3): the words go too. A day in time, one's own words in q, a name in bdi and
# a list of terms (dl) are lost, and the sentence closes over the hole: 'Please answer by .' Bold words stay.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error htmlarkdown@1.0.2 jsdom@24.1.3 >/dev/null
seen="$(node -e '
  const { window } = new (require("jsdom").JSDOM)("");
  Object.assign(globalThis, { window, document: window.document, Node: window.Node, DOMParser: window.DOMParser });
  const { HTMLarkdown } = require("htmlarkdown");
  const page = [
    "<p>Please answer by <b>14 December</b>.</p>",
    "<p>Please answer by <time datetime=\"2026-12-14\">14 December</time>.</p>",
    "<p>I told <bdi>Zahra</bdi> <q>no</q>.</p>",
    "<dl><dt>When</dt><dd>In May</dd></dl>",
  ].join("");
  console.log(new HTMLarkdown().convert(page).trim().split(/\n+/).join("|"));')"
echo "$seen"
[ "$seen" = 'Please answer by **14 December**.|Please answer by .|I told  .' ] || { echo "This has changed." >&2; exit 1; }
