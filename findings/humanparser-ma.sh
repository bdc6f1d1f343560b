#!/usr/bin/env bash
# Guess: a name of two words, taken apart for a case system, is a first name and a family name.
# Seen with humanparser 2.7.0 and another-name-parser 0.1.0 (npm, Node 20): 'Anna Ma' has no family name by the first, since Ma
# is a master's degree, nor 'Lan Do' by the second, since Do is a doctor's; by the second 'Jo and Sam Smith' is one person,
# Jo, with Sam between. A family is looked for by its name and not found. 'Anna Lee' is right by both.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error humanparser@2.7.0 another-name-parser@0.1.0 >/dev/null
seen="$(node -e '
  const first = ({ firstName = "-", middleName = "-", lastName }) => `${firstName} ${middleName} ${lastName || "-"}`;
  const second = ({ first, middle, last }) => `${first ?? "-"} ${middle ?? "-"} ${last ?? "-"}`;
  const module = require("another-name-parser");
  const parse = module.default ?? module;
  for (const name of ["Anna Ma", "Lan Do", "Jo and Sam Smith", "Anna Lee"]) {
    console.log(`${name}: ${first(require("humanparser").parseName(name))}; ${second(parse(name))}`);
  }')"
echo "$seen"
[ "$seen" = "Anna Ma: Anna - -; Anna - Ma
Lan Do: Lan - Do; Lan - -
Jo and Sam Smith: Jo and Sam Smith; Jo Sam Smith
Anna Lee: Anna - Lee; Anna - Lee" ] || { echo "This has changed." >&2; exit 1; }
