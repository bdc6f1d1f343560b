#!/usr/bin/env bash
# Guess: a year of two figures, 26, is refused by a date question, or is 2026.
# Seen with crispy-forms-gds 2.0.1 (PyPI, Django 5.2.19), GOV.UK's date question for Django: 2, 11 and 26 are taken without an
# error for 2 November of the year 26. It is some two thousand years before the twelve months within which one may complain.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check crispy-forms-gds==2.0.1 django==5.2.19 django-crispy-forms==2.3
seen="$(python/bin/python - <<'PYTHON'
import django
from django.conf import settings

settings.configure(
    ROOT_URLCONF=__name__,
    INSTALLED_APPS=["django.contrib.contenttypes", "crispy_forms", "crispy_forms_gds"],
    CRISPY_ALLOWED_TEMPLATE_PACKS=["gds"],
    CRISPY_TEMPLATE_PACK="gds",
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}],
)
django.setup()
from crispy_forms_gds.fields import DateInputField
from django import forms

urlpatterns = []


class Form(forms.Form):
    when = DateInputField(label="When did it happen?")


for year in ("2026", "26"):
    form = Form({"when_0": "2", "when_1": "11", "when_2": year})
    print(year, form.is_valid(), form.cleaned_data.get("when"))
PYTHON
)"
echo "$seen"
[ "$seen" = "2026 True 2026-11-02
26 True 0026-11-02" ] || { echo "This has changed." >&2; exit 1; }
