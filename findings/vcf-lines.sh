#!/usr/bin/env bash
# Guess: a contact card (vCard, RFC 6350), read and written, has the address and the hours that it says: a comma that is escaped in the
# file (section 3.4) is a comma, and \n a new line.
# Seen with vcf 2.1.2 (npm, Node 20): what is read keeps the backslashes, '12 High Street\, Flat 2' and 'Mon to Fri\, 9am to\n5pm', also as
# jCard, where there are none. What it writes has lost the new line: '9am to' and '5pm' become '9am to5pm', and a semicolon or comma goes
# out as it stands. ical.js 2.2.1 (npm) has the comma and the new line, read and written. Whoever makes a card of a council's team, or
# reads one from a QR code, meets it.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error vcf@2.1.2 ical.js@2.2.1 >/dev/null
printf '%s\r\n' BEGIN:VCARD VERSION:4.0 FN:Team 'ADR:;;12 High Street\, Flat 2;Leeds;;LS1 1AA;England' 'NOTE:Mon to Fri\, 9am to\n5pm' END:VCARD >card.vcf
cat >read.mjs <<'JS'
import { readFileSync } from "node:fs";
import ICAL from "ical.js";
import Card from "vcf";

const text = readFileSync("card.vcf", "utf8");
const show = (words) => JSON.stringify(words);
const card = new Card().parse(text);
console.log("vcf reads:", show(card.toJSON()[1].filter(([name]) => name === "note")[0][3]), show(card.get("adr").valueOf()));
const made = new Card();
made.set("note", "Mon to Fri, 9am to\n5pm");
console.log("vcf writes:", show(made.toString("4.0").split(/\r?\n/).filter((line) => !/^(BEGIN|VERSION|END)/.test(line)).join("|")));
const other = new ICAL.Component(ICAL.parse(text));
console.log("ical.js reads:", show(other.getFirstPropertyValue("note")), show(other.getFirstPropertyValue("adr")[2]));
const note = new ICAL.Property("note", new ICAL.Component("vcard"));
note.setValue("Mon to Fri, 9am to\n5pm");
console.log("ical.js writes:", show(note.toICALString()));
JS
seen="$(node read.mjs)"
echo "$seen"
[ "$seen" = 'vcf reads: "Mon to Fri\\, 9am to\\n5pm" ";;12 High Street\\, Flat 2;Leeds;;LS1 1AA;England"
vcf writes: "NOTE:Mon to Fri, 9am to5pm"
ical.js reads: "Mon to Fri, 9am to\n5pm" "12 High Street, Flat 2"
ical.js writes: "NOTE:Mon to Fri\\, 9am to\\n5pm"' ] || { echo "This has changed." >&2; exit 1; }
