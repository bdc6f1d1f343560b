#!/usr/bin/env bash
# Guess: what makes a text ready for old phones, or writes it in plain letters, writes 12½ as "12 1/2", and leaves £, which the phones'
# own alphabet (GSM 03.38) has.
# Seen with smssafe 0.0.1, py-smsify 0.2.1, anyascii 0.3.3 and text-unidecode 1.3 (PyPI, Python 3.11): "I am 12½." is sent as
# "I am 121/2.", and "3¾ hours" as "33/4 hours". py-smsify, which has £ in its table, makes "GBP250" of £250 all the same; text-unidecode
# makes "PS250". Unidecode 1.4.0 puts the space before the half, and makes "PS250". smssafe leaves £. A child is 121, and a file is
# named for it.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check smssafe==0.0.1 py-smsify==0.2.1 anyascii==0.3.3 text-unidecode==1.3 Unidecode==1.4.0
seen="$(python/bin/python - <<'PYTHON'
import smssafe
import text_unidecode
import unidecode
from anyascii import anyascii
from py_smsify import SmsMessage

text = "I am 12½. 3¾ hours, £250"
for name, made in (
    ("smssafe", smssafe.sanitize(text).sanitized),
    ("py-smsify", SmsMessage(text).encoded_text.replace("\x01", "£")),
    ("anyascii", anyascii(text)),
    ("text-unidecode", text_unidecode.unidecode(text)),
    ("Unidecode", unidecode.unidecode(text)),
):
    print(f"{name}: {made}")
PYTHON
)"
echo "$seen"
[ "$seen" = "smssafe: I am 121/2. 33/4 hours, £250
py-smsify: I am 121/2. 33/4 hours, GBP250
anyascii: I am 121/2. 33/4 hours, GBP250
text-unidecode: I am 121/2. 33/4 hours, PS250
Unidecode: I am 12 1/2. 3 3/4 hours, PS250" ] || { echo "This has changed." >&2; exit 1; }
