#!/usr/bin/env bash
# Guess: what looks for words that may hurt finds none in how people say who they are: an asylum seeker, a Jewish or a gay
# child, a mother who is mentally ill, a disabled child.
# Seen with alex 11.0.1 (npm, Node 20): it asks for 'psychiatric hospital' in place of asylum in 'I am an asylum seeker', for
# 'rude, malicious, mean' among others in place of mentally ill, and for 'turned off' first in place of disabled. It says of Jewish,
# Muslim and gay that they are 'profane in some cases', and of 'abuse' that it may be. Whoever has a council's pages
# go through it is told to take out the people whom they are for.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error alex@11.0.1 >/dev/null
seen="$(node --input-type=module -e '
  import { text } from "alex";
  for (const line of ["I am an asylum seeker.", "My mother is mentally ill.", "A disabled child has rights.", "I am Jewish.", "I am Muslim.", "I am gay.", "You can report child abuse."])
    for (const { reason } of text(line).messages) console.log(reason.replaceAll(String.fromCharCode(96), "").slice(0, 52));')"
echo "$seen"
[ "$seen" = "asylum may be insensitive, use psychiatric hospital,
mother may be insensitive, use parent instead
mentally ill may be insensitive, use rude, malicious
disabled may be insensitive, use turned off, has a d
Be careful with Jewish, it’s profane in some cases
Be careful with Muslim, it’s profane in some cases
Be careful with gay, it’s profane in some cases
Reconsider using abuse, it may be profane" ] || { echo "This has changed." >&2; exit 1; }
