#!/usr/bin/env bash
# Guess: in a page that a maker of forms writes, the question over some answers to choose from is tied to them, by a fieldset or a label,
# and a question for some answers only does not have to be answered by all.
# Seen with codeforms 0.3.0 (PyPI, Python 3.11): the question is a label for an id that nothing on the page has, and there is no
# fieldset, so a screen reader says "Yes" without what was asked. The question for who says no is marked required, and nothing in
# the page or in its JSON Schema says when, though its own check of the answers does not ask for it after a yes.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check codeforms==0.3.0
seen="$(python/bin/python - <<'PYTHON'
from html.parser import HTMLParser
from codeforms import Form, RadioField, SelectOption, TextField, VisibilityRule, form_to_json_schema, validate_form_data_dynamic

form = Form(name="complaint", fields=[
    TextField(name="what", label="What happened?"),
    RadioField(name="told", label="Did anyone say why?", options=[SelectOption(value="yes", label="Yes"), SelectOption(value="no", label="No")]),
    TextField(name="who", label="Who should have?", required=True, visible_when=[VisibilityRule(field="told", operator="equals", value="no")]),
])
ids, labels, tags, required = set(), [], set(), []


class Page(HTMLParser):
    def handle_starttag(self, tag, attributes):
        had = dict(attributes)
        tags.add(tag)
        ids.add(had.get("id"))
        if tag == "label":
            labels.append([had["for"], ""])
        if "required" in had:
            required.append(had["name"])

    def handle_data(self, text):
        if labels and not labels[-1][1]:
            labels[-1][1] = text


Page().feed(form.export("html")["output"])
for target, text in labels:
    print(f"{text} {'tied' if target in ids else 'tied to nothing'}")
print("fieldset" if "fieldset" in tags else "no fieldset")
print("required in the page:", *required)
print("required in the schema:", *form_to_json_schema(form)["required"])
print("after a yes its check says:", validate_form_data_dynamic(form, {"told": "yes"})["success"])
PYTHON
)"
echo "$seen"
[ "$seen" = "What happened? tied
Did anyone say why? tied to nothing
Yes tied
No tied
Who should have? tied
no fieldset
required in the page: who
required in the schema: who
after a yes its check says: True" ] || { echo "This has changed." >&2; exit 1; }
