#!/usr/bin/env bash
# Guess: HTML Tidy leaves a valid page as it is: a question's heading in its legend and groups in a list of terms (dl > div), which
# GOV.UK has, and a heading in a summary (HTML 4.10.16, 4.4.9 and 4.11.2 allow all three).
# Seen with tidy 5.6.0 (Debian 12): the legend comes to stand inside its heading, where it is no longer the fieldset's and names no
# answers. The summary is taken out, so that browsers write 'Details' where 'More help' opened what is behind it. Each pair of terms
# becomes a list of its own inside a dd.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
(apt-get download -q tidy libtidy5deb1 && for package in *.deb; do dpkg -x "$package" debian; done) >/dev/null 2>&1
LD_LIBRARY_PATH="$(dirname "$(find debian -name 'libtidy.so.*' | head -1)")" && export LD_LIBRARY_PATH
tidied() {
  { debian/usr/bin/tidy -quiet --show-warnings no --wrap 0 --show-body-only yes <<<"<!DOCTYPE html><html lang=en><title>A</title><body>$1" || [ $? -lt 2 ]; } |
    tr -d '\n'
  echo
}
seen="$(
  tidied '<fieldset><legend><h1>Are you safe?</h1></legend><label><input type="radio" name="safe"> Yes</label></fieldset>'
  tidied '<details><summary><h2>More help</h2></summary><p>Call us.</p></details>'
  tidied '<dl><div><dt>Who</dt><dd>Me</dd></div><div><dt>When</dt><dd>In May</dd></div></dl>'
)"
echo "$seen"
[ "$seen" = '<fieldset><h1><legend>Are you safe?</legend></h1><label><input type="radio" name="safe"> Yes</label></fieldset>
<details><h2>More help</h2><p>Call us.</p></details>
<dl><dd><div><dl><dt>Who</dt><dd>Me</dd></dl></div><div><dl><dt>When</dt><dd>In May</dd></dl></div></dd></dl>' ] || { echo "This has changed." >&2; exit 1; }
