#!/usr/bin/env bash
# Guess: a made case, drawn from a schema in which nothing recurs, fits that schema.
# Seen with json-schema-faker 0.6.3 (npm, Node 20), whose documentation bounds how deep a schema may recur: a required text five
# levels down is null, which the schema refuses, however often it is drawn. One level higher it is a text. An import that is
# tried with made cases is never tried with the reasons of a point.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error json-schema-faker@0.6.3 >/dev/null
seen="$(node --input-type=module -e '
  import { generate } from "json-schema-faker";
  const many = (name) => ({ type: "array", minItems: 1, maxItems: 1, items: { $ref: `#/$defs/${name}` } });
  const $defs = {
    text: { type: "string", minLength: 1 },
    reason: { type: "object", required: ["rule"], properties: { rule: { $ref: "#/$defs/text" } } },
    point: { type: "object", required: ["reasons"], properties: { reasons: many("reason") } },
  };
  const reason = await generate({ type: "object", required: ["reasons"], properties: { reasons: many("reason") }, $defs }, { seed: 1 });
  const deep = await generate({ type: "object", required: ["points"], properties: { points: many("point") }, $defs }, { seed: 1 });
  console.log(typeof reason.reasons[0].rule, JSON.stringify(deep));')"
echo "$seen"
[ "$seen" = 'string {"points":[{"reasons":[{"rule":null}]}]}' ] || { echo "This has changed." >&2; exit 1; }
