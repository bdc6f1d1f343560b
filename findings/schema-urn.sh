#!/usr/bin/env bash
# Guess: a schema whose $id is a URN, as JSON Schema allows (any absolute URI), checks a value as one without does.
# Seen with jsonschema 1.5.0 (npm, Node 20): it throws `Invalid URL`, because it resolves a reference inside the schema
# against the $id as if that were the address of a page. With an https address the same schema checks the same value.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error jsonschema@1.5.0 >/dev/null
seen="$(node -e '
  const { validate } = require("jsonschema");
  const told = ($id) => {
    try {
      return validate({ day: "2026-12-14" }, { $id, properties: { day: { $ref: "#/$defs/day" } }, $defs: { day: { type: "string" } } }).valid;
    } catch (error) {
      return error.message;
    }
  };
  console.log(`${told("urn:example:a-case")}; ${told("https://example.com/a-case")}`);')"
echo "jsonschema 1.5.0, by a URN and by an https address: $seen"
[ "$seen" = "Invalid URL; true" ] || { echo "This has changed." >&2; exit 1; }
