#!/usr/bin/env bash
# Guess: the search of a site finds the words that its pages show, and not those that they hide.
# Seen with pagefind 1.6.0 (npm, Node 20): all that stands in a form is left out, the question and its help too, so that a page
# that asks one thing is found by its heading alone. What a section with hidden has, here an error that has not happened,
# and what a closed dialog has, is found and shown as what the page says.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --no-audit --no-fund --loglevel=error pagefind@1.6.0 >/dev/null
mkdir site
cat >site/index.html <<'HTML'
<!DOCTYPE html>
<html lang="en-GB"><head><title>Complain</title></head><body><main><h1>Complain</h1>
<form><fieldset><legend>Who are you?</legend><p>You need not give your name.</p></fieldset></form>
<section hidden><p>What you wrote is gone.</p></section><dialog><p>Leave this page?</p></dialog>
<p>Free help is on 0800 1111.</p></main></body></html>
HTML
npx pagefind --site site --output-path found >/dev/null
seen="$(gzip -dc <found/fragment/* | sed -n 's/.*"content":"\([^"]*\)".*/\1/p')"
echo "pagefind 1.6.0 has of the page: $seen"
[ "$seen" = "Complain. What you wrote is gone. Leave this page? Free help is on 0800 1111." ] || { echo "This has changed." >&2; exit 1; }
