#!/usr/bin/env bash
# Guess: the text that is made of a second mail is the second mail's.
# Seen with html-email-to-text 1.0.4 (npm, Node 20), for HTML mails to be read as text: it begins with all the text of the
# mails before it, which the program never lets go, so a complaint begins with somebody else's. Before an apostrophe that is
# written by its number stands a space.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error html-email-to-text@1.0.4 >/dev/null
seen="$(node --input-type=module -e '
  const found = await import("html-email-to-text");
  const text = found.default ?? found.htmlToText ?? Object.values(found)[0];
  for (const mail of ["<p>I am Anna.</p>", "<p>I can&#39;t ring.</p>"]) console.log((await text(mail)).trim());')"
echo "$seen"
[ "$seen" = "I am Anna.
I am Anna. I can 't ring." ] || { echo "This has changed." >&2; exit 1; }
