#!/usr/bin/env bash
# Guess: a link in an error summary leads to the first box of its question, as GOV.UK's design system asks.
# Seen with crispy-forms-gds 2.0.1 (PyPI, Django 5.2.19) and govuk-frontend-wtf 3.2.0 (PyPI, Flask-WTF 1.3.0): in the first, the
# link of a question with radios or checkboxes leads to an id that stands nowhere on the page; in both, that of a date leads
# to the group round its three boxes, which takes no focus. Whoever goes by key or by ear presses the link and is nowhere.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check crispy-forms-gds==2.0.1 django==5.2.19 django-crispy-forms==2.3 \
  govuk-frontend-wtf==3.2.0 govuk-frontend-jinja==4.1.0 flask-wtf==1.3.0 wtforms==3.3.2
cat >leads.py <<'PYTHON'
import re


def leads(page):
    boxes = re.findall(r'<(?:input|select|textarea)[^>]*\bid="([^"]+)"', page)
    for at in re.findall(r'<a href="#([^"]+)"', page):
        print(at, "a box" if at in boxes else "a group" if f'id="{at}"' in page else "nowhere")
PYTHON
cat >first.py <<'PYTHON'
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
from crispy_forms_gds.helper import FormHelper
from crispy_forms_gds.layout import Field, Layout
from django import forms
from django.template import Context, Template

urlpatterns = []


class Form(forms.Form):
    when = DateInputField(label="When did it happen?", require_all_fields=False)
    who = forms.ChoiceField(label="Who are you?", choices=[("a", "A parent"), ("b", "A child")], widget=forms.RadioSelect)
    what = forms.MultipleChoiceField(label="What is it about?", choices=[("a", "Visits"), ("b", "School")], widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args):
        super().__init__(*args)
        self.helper = FormHelper()
        self.helper.layout = Layout("when", Field.radios("who"), Field.checkboxes("what"))


from leads import leads

form = Form({})
form.is_valid()
leads(Template("{% load crispy_forms_tags crispy_forms_gds %}{% error_summary form %}{% crispy form %}").render(Context({"form": form})))
PYTHON
cat >second.py <<'PYTHON'
from flask import Flask, render_template_string
from flask_wtf import FlaskForm
from govuk_frontend_wtf.main import WTFormsHelpers
from govuk_frontend_wtf.wtforms_widgets import GovDateInput, GovRadioInput
from jinja2 import ChoiceLoader, PackageLoader, PrefixLoader
from leads import leads
from wtforms import DateField, RadioField
from wtforms.validators import InputRequired

app = Flask(__name__)
app.config.update(SECRET_KEY="test", WTF_CSRF_ENABLED=False)
loaders = {"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja"), "govuk_frontend_wtf": PackageLoader("govuk_frontend_wtf")}
app.jinja_loader = ChoiceLoader([PackageLoader("govuk_frontend_wtf"), PrefixLoader(loaders)])
WTFormsHelpers(app)


class Form(FlaskForm):
    when = DateField("When did it happen?", format="%d %m %Y", widget=GovDateInput(), validators=[InputRequired("Enter a date")])
    who = RadioField("Who are you?", choices=[("a", "A parent"), ("b", "A child")], widget=GovRadioInput(), validators=[InputRequired("Choose one")])


PAGE = '{% from "govuk_frontend_jinja/components/error-summary/macro.html" import govukErrorSummary %}{{ govukErrorSummary(wtforms_errors(form)) }}{{ form.when }}{{ form.who }}'
with app.test_request_context("/", method="POST"):
    form = Form()
    form.validate()
    leads(render_template_string(PAGE, form=form))
PYTHON
seen="$(python/bin/python first.py && python/bin/python second.py)"
echo "$seen"
[ "$seen" = "id_when a group
id_who nowhere
id_what nowhere
when a group
who a box" ] || { echo "This has changed." >&2; exit 1; }
