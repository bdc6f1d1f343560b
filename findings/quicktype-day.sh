#!/usr/bin/env bash
# Guess: a day (format date) that a program made from a schema reads and writes again is the same day, and fits the schema.
# Seen with quicktype-core 26.0.0 (npm, Node 20), the Python that it writes, and jsonschema 4.26.0 (PyPI, Python 3.11):
# '2026-12-14' comes back as '2026-12-14T00:00:00', which is no date by RFC 3339, so the schema that the program was made from
# refuses what the program writes. The number of a stage, one of 1, 2 and 3, comes back as 1.0.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error quicktype-core@26.0.0 >/dev/null
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check jsonschema==4.26.0 python-dateutil==2.9.0.post0
cat >schema.json <<'JSON'
{ "type": "object", "required": ["day", "stage"], "properties": { "day": { "type": "string", "format": "date" }, "stage": { "enum": [1, 2, 3] } } }
JSON
node -e '
  const { quicktype, InputData, JSONSchemaInput, FetchingJSONSchemaStore } = require("quicktype-core");
  (async () => {
    const schema = new JSONSchemaInput(new FetchingJSONSchemaStore());
    await schema.addSource({ name: "Step", schema: require("node:fs").readFileSync("schema.json", "utf8") });
    const inputData = new InputData();
    inputData.addInput(schema);
    console.log((await quicktype({ inputData, lang: "python" })).lines.join("\n"));
  })();' >step.py
seen="$(python/bin/python - <<'PYTHON'
import json
from jsonschema import Draft202012Validator
from step import step_from_dict, step_to_dict

check = Draft202012Validator(json.load(open("schema.json")), format_checker=Draft202012Validator.FORMAT_CHECKER)
given = {"day": "2026-12-14", "stage": 1}
back = step_to_dict(step_from_dict(given))
print(f"{json.dumps(given)} fits: {check.is_valid(given)}; {json.dumps(back)} fits: {check.is_valid(back)}")
PYTHON
)"
echo "$seen"
[ "$seen" = '{"day": "2026-12-14", "stage": 1} fits: True; {"day": "2026-12-14T00:00:00", "stage": 1.0} fits: False' ] ||
  { echo "This has changed." >&2; exit 1; }
