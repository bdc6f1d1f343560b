#!/usr/bin/env bash
# Guess: a chat that WhatsApp wrote out on a British telephone, day first, is read day first: at least where a day above 12 shows the order.
# Seen with chatpack 0.1.0 (PyPI, Python 3.11): of an iPhone's "[22/05/2026, 16:05:00]" there is no date at all, and "[01/06/2026,
# 16:05:00]" in the same chat is 6 January; the same chat from Android is right. And with chat-export 1.1.2 (PyPI), which does see that the
# chat has its days first: --from-date 01/06/2026 is from 6 January on, so that all is printed; --from-date 22/05/2026 is from 22 May.
# whatsapp-chat-parser 4.0.2 (npm, Node 20) reads both chats right. Who shows with a chat that nobody came has to have the day right.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check chatpack==0.1.0 chat-export==1.1.2
npm install --ignore-scripts --no-audit --no-fund --loglevel=error whatsapp-chat-parser@4.0.2 >/dev/null
printf '%s\n' '[20/05/2026, 09:31:05] Ms Khan: I will come on Friday.' '[22/05/2026, 16:05:00] Sam: Nobody came.' \
  '[01/06/2026, 16:05:00] Sam: Nobody came again.' >iphone.txt
sed 's/^\[\(.*\):[0-9][0-9]\] /\1 - /' iphone.txt >android.txt
python3 -m zipfile -c chat.zip android.txt
cat >read.mjs <<'JS'
import { readFileSync } from "node:fs";
import { parseString } from "whatsapp-chat-parser";
const days = (name) => parseString(readFileSync(`${name}.txt`, "utf8")).map(({ date }) => date.toISOString().slice(0, 10)).join(", ");
for (const name of ["iphone", "android"]) console.log(`whatsapp-chat-parser, ${name}: ${days(name)}`);
JS
seen="$(python/bin/python - <<'PYTHON'
import chatpack

for name in ("iphone", "android"):
    print(f"chatpack, {name}:", ", ".join((message.timestamp or "no date")[:10] for message in chatpack.parse_whatsapp(f"{name}.txt")))
PYTHON
for day in 01/06/2026 22/05/2026; do
  python/bin/chat-export -n -z chat.zip -p Sam --from-date "$day" -o out | sed -n "s|^from date: \(.*\), until.*|chat-export, $day: from \1|p; s|.*\([0-9] of [0-9] messages\) match.*|\1|p"
done
TZ=Europe/London node read.mjs)"
echo "$seen"
[ "$seen" = "chatpack, iphone: no date, no date, 2026-01-06
chatpack, android: 2026-05-20, 2026-05-22, 2026-06-01
chat-export, 01/06/2026: from 2026-01-06
3 of 3 messages
chat-export, 22/05/2026: from 2026-05-22
2 of 3 messages
whatsapp-chat-parser, iphone: 2026-05-20, 2026-05-22, 2026-06-01
whatsapp-chat-parser, android: 2026-05-20, 2026-05-22, 2026-06-01" ] || { echo "This has changed." >&2; exit 1; }
