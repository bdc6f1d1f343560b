#!/usr/bin/env bash
# Guess: a mail link with a subject and a body, read and written again by a library for addresses, still says the same to a
# mail program, which knows %20 for a space and nothing else (RFC 6068, 5: "+" is a plus).
# Seen with furl 2.1.4 (PyPI, Python 3.11), which does no more than read and print it, w3lib 2.5.0 (canonicalize_url) and
# URI.js 1.19.11 (npm, Node 20, normalize()): every space is a plus. The letter that opens reads Dear+manager,+they+stopped.
# yarl 1.25.1 and markdown-it 15.0.3 leave the link as it was.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check furl==2.1.4 w3lib==2.5.0 yarl==1.25.1
npm install --ignore-scripts --no-audit --no-fund --loglevel=error urijs@1.19.11 markdown-it@15.0.3 >/dev/null
seen="$(python/bin/python - <<'PYTHON'
import furl, w3lib.url, yarl

link = "mailto:a@council.example?subject=A%20complaint&body=Dear%20manager%2C%0D%0Athey%20stopped."
for text in (furl.furl(link).url, w3lib.url.canonicalize_url(link), str(yarl.URL(link))):
    print("a plus" if "A+complaint" in text and "Dear+manager" in text else "as it was" if "A%20complaint" in text and "Dear%20manager" in text else text)
PYTHON
node -e '
  const link = "mailto:a@council.example?subject=A%20complaint&body=Dear%20manager%2C%0D%0Athey%20stopped.";
  for (const text of [require("urijs")(link).normalize().toString(), require("markdown-it")().render(`[Write](${link})`)]) {
    console.log(text.includes("A+complaint") && text.includes("Dear+manager") ? "a plus" : text.includes("A%20complaint") && text.includes("Dear%20manager") ? "as it was" : text);
  }')"
echo "A space in a mail link, after furl, w3lib, yarl, URI.js and markdown-it:"
echo "$seen"
[ "$(echo $seen)" = "a plus a plus as it was a plus as it was" ] || { echo "This has changed." >&2; exit 1; }
