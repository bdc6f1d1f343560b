#!/usr/bin/env bash
# Guess: what a helpdesk takes for the new part of a mail is all of a letter that quotes no mail.
# Seen with email-reply-parser 2.3.7 and node-email-reply-parser 0.1.4 (npm, Node 20) and mail-parser-reply 1.36 (PyPI, Python
# 3.11): a line of the person's own, 'On 3 November 2026 I rang, and the manager wrote:', is taken for the head of a quoted
# mail. That line and all below it are gone: what is asked for, and the name. Whoever reads only what such a program keeps
# has a letter that ends in the middle and does not say so.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error email-reply-parser@2.3.7 node-email-reply-parser@0.1.4 >/dev/null
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check mail-parser-reply==1.36
printf '%s\n' 'Dear complaints manager,' '' 'The visits stopped.' '' 'On 3 November 2026 I rang, and the manager wrote:' \
  '"You will get an answer."' 'Nobody has answered.' '' 'Please start stage 2.' '' 'Anna' >letter.txt
one() { tr -s '\n' ' ' | sed 's/ *$//'; }
first="$(node -p 'new (require("email-reply-parser").default)().read(require("fs").readFileSync("letter.txt", "utf8")).getVisibleText()' | one)"
second="$(node -p 'require("node-email-reply-parser")(require("fs").readFileSync("letter.txt", "utf8"), true)' | one)"
third="$(python/bin/python -c 'from mailparser_reply import EmailReplyParser as P; print(P(languages=["en"]).parse_reply(open("letter.txt").read()))' | one)"
printf '%s\n' "email-reply-parser 2.3.7 keeps:      $first" "node-email-reply-parser 0.1.4 keeps: $second" "mail-parser-reply 1.36 keeps:        $third"
for seen in "$first" "$second" "$third"; do
  [ "$seen" = "Dear complaints manager, The visits stopped." ] || { echo "This has changed." >&2; exit 1; }
done
