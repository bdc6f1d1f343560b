#!/usr/bin/env bash
# Guess: a sentence that ends with a number is a sentence: 'I am 12. I live with my nan.' is two.
# Seen with sbd 1.0.19 and @ckirby/sbd 2.2.0 (npm, Node 20): it is one, and so is 'It is stage 2. Nobody rang.', though
# 'He is in Year 8. Nobody asked him.' is two.
# Whoever counts words in a sentence so finds a child's short sentences long.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error sbd@1.0.19 @ckirby/sbd@2.2.0 >/dev/null
seen="$(node -e '
  for (const text of ["I am 12. I live with my nan.", "It is stage 2. Nobody rang.", "He is in Year 8. Nobody asked him."])
    console.log(text, ...["sbd", "@ckirby/sbd"].map((name) => require(name).sentences(text).length));')"
echo "$seen"
[ "$seen" = "I am 12. I live with my nan. 1 1
It is stage 2. Nobody rang. 1 1
He is in Year 8. Nobody asked him. 2 2" ] || { echo "This has changed." >&2; exit 1; }
