#!/usr/bin/env bash
# Guess: what cuts texts of law into sentences gives them back in the words that they have.
# Seen with lawsplit 1.0.3 (PyPI, Python 3.11), made for texts of law: a no at the end of a sentence is taken for short of number.
# 'They said no. I want an apology.' becomes 'They said num I want an apology.', one sentence. It is not the only word: 'my pet.
# She' and 'her ex. He' are run together too.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check lawsplit==1.0.3 pysbd==0.3.4
seen="$(python/bin/python -W ignore - <<'PYTHON'
from lawsplit import split_data

for said in ("They said yes. I want an apology.", "They said no. I want an apology.", "She took my pet. She said sorry."):
    print(" | ".join(split_data().split_text(said)))
PYTHON
)"
echo "$seen"
[ "$seen" = "They said yes. | I want an apology.
They said num I want an apology.
She took my pet She said sorry." ] || { echo "This has changed." >&2; exit 1; }
