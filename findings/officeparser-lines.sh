#!/usr/bin/env bash
# Guess: a line that is ended in a Word document ends in the text that a program reads out of it.
# Seen with officeparser 7.8.0 (npm, Node 20), on a document of docx 9.5.1: of an address on two lines of one paragraph the text is
# one word, 'Complaints TeamStaffordshire'. word-extractor 1.0.4 gives two lines.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error officeparser@7.8.0 word-extractor@1.0.4 docx@9.5.1 >/dev/null
seen="$(node --input-type=module -e '
  import { writeFileSync } from "node:fs";
  import { Document, Packer, Paragraph, TextRun } from "docx";
  import * as office from "officeparser";
  import Extractor from "word-extractor";
  const address = new Paragraph({ children: [new TextRun("Complaints Team"), new TextRun({ text: "Staffordshire", break: 1 })] });
  writeFileSync("a.docx", await Packer.toBuffer(new Document({ sections: [{ children: [address] }] })));
  const read = await office.OfficeParser.parseOffice("a.docx");
  console.log(read.toText().trim());
  console.log((await new Extractor().extract("a.docx")).getBody().trim());')"
echo "$seen"
[ "$seen" = "Complaints TeamStaffordshire
Complaints Team
Staffordshire" ] || { echo "This has changed." >&2; exit 1; }
