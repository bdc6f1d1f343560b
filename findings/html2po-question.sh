#!/usr/bin/env bash
# Guess: what a page says, its questions above all, is handed to the translator.
# Seen with html2po of translate-toolkit 3.20.4 (PyPI, Python 3.11): the words of a legend (the question over a set of answers) and of
# a summary (what opens more words) are not, nor is an aria-label. The value of an answer, which no reader sees and which the
# form is sent with, is handed over to be translated, and so is a telephone number that is marked translate=no. The page in
# Welsh asks its questions in English.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check translate-toolkit==3.20.4
cat >page.html <<'HTML'
<!DOCTYPE html>
<html><head><title>Complain</title></head><body>
<form><fieldset><legend>Who are you?</legend><label><input type="radio" name="who" value="child"> A child</label></fieldset>
<button aria-label="Leave this page">Leave</button></form>
<details><summary>Who can help</summary><p>An advocate can.</p></details>
<p translate="no">0800 1111</p>
</body></html>
HTML
python/bin/html2po --progress=none page.html page.po
seen="$(sed -n 's/^msgid "\(..*\)"$/\1/p' page.po | paste -s -d'|')"
echo "To be translated: $seen"
[ "$seen" = "Complain|child|A child|Leave|An advocate can.|0800 1111" ] || { echo "This has changed." >&2; exit 1; }
