#!/usr/bin/env bash
# Guess: what takes personal data out of an English letter takes out the person and leaves the law and the days.
# Seen with redact-pii 3.4.0 and @coffeeandfun/remove-pii 3.0.1 (npm, Node 20): redact-pii leaves 'Jo Smith' and the postcode,
# takes 'Monday' for a person's name, and leaves no year of the law, 'Children Act DIGITS'. remove-pii leaves
# 'Jo Smith' too and takes everything from the date of a promise to the next 'Street' for an address: what was promised is gone.
# Whoever passes a complaint on in this form passes on the name, and not what it says.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error redact-pii@3.4.0 @coffeeandfun/remove-pii@3.0.1 >/dev/null
seen="$(node --input-type=module -e '
  import redact from "redact-pii";
  import { removePII } from "@coffeeandfun/remove-pii";
  console.log(new redact.SyncRedactor().redact("Jo Smith promised an answer under the Children Act 1989 by Monday 7 December. I am at ST1 4AB."));
  console.log(removePII("Jo Smith said on 3 November 2026 that I had 20 working days. I live at 14 High Street."));')"
echo "$seen"
[ "$seen" = "Jo Smith promised an answer under the Children Act DIGITS by PERSON_NAME 7 December. I am at ST1 4AB.
Jo Smith said on [address removed]." ] || { echo "This has changed." >&2; exit 1; }
