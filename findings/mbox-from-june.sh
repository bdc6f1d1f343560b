#!/usr/bin/env bash
# Guess: a letter that was kept in a mailbox file and is read out of it again, and cut to what its writer wrote anew, is the letter.
# Seen with Python 3.11's mailbox, which writes the file, mbox-parser 1.0.1, which reads it, and email-reply-parser 2.3.9 and
# node-email-reply-parser 0.1.4 (npm, Node 20), which keep what is new: 'From June nobody came.' is written '>From June nobody
# came.', as mailbox files have it, read without that being taken off, and thrown away as a line out of somebody else's mail. 'Since June
# nobody came.' is kept. The sentence that says since when is missing, and nothing shows that one is.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error mbox-parser@1.0.1 email-reply-parser@2.3.9 node-email-reply-parser@0.1.4 >/dev/null
python3 - <<'PYTHON'
import email.message
import mailbox

kept = mailbox.mbox("kept.mbox")
for line in ("From June nobody came.", "Since June nobody came."):
    message = email.message.EmailMessage()
    message["Subject"] = "Complaint"
    message.set_content(f"Dear manager,\nI rang twice.\n{line}\nAnna\n")
    kept.add(message)
kept.close()
PYTHON
seen="$(node --input-type=module -e '
  import { createReadStream } from "node:fs";
  import { createRequire } from "node:module";
  import { mboxParser } from "mbox-parser";
  import Parser from "email-reply-parser";
  const other = createRequire(process.cwd() + "/")("node-email-reply-parser");
  const line = (text) => text.trim().split("\n").filter(Boolean).join(" / ");
  for (const { text } of await mboxParser(createReadStream("kept.mbox"))) console.log([text, new Parser().read(text).getVisibleText(), other(text).getVisibleText()].map(line).join("; "));')"
echo "$seen"
[ "$seen" = "Dear manager, / I rang twice. / >From June nobody came. / Anna; Dear manager, / I rang twice. / Anna; Dear manager, / I rang twice. / Anna
Dear manager, / I rang twice. / Since June nobody came. / Anna; Dear manager, / I rang twice. / Since June nobody came. / Anna; Dear manager, / I rang twice. / Since June nobody came. / Anna" ] || { echo "This has changed." >&2; exit 1; }
