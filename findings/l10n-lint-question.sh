#!/usr/bin/env bash
# Guess: what checks translations finds nothing wrong in a right one, as it has rules for each language: that a question ends as one. (On paper
# were Welsh and Polish, which passed.)
# Seen with l10n-lint 1.23.30 (PyPI, Python 3.11): it does not know how a sentence or a question ends in Arabic, Bengali, Chinese,
# Hindi or Urdu, and warns that the mark is missing. In Bengali it also finds a word said twice, where the end of "to you" and the
# beginning of what follows are one letter, since it takes a vowel sign for the end of a word. Welsh and Polish pass.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check l10n-lint==1.23.30
seen="$(python/bin/python - <<'PYTHON'
import json
import subprocess
import sys

for language, tell, told in [
    ("cy", "Dywedwch wrthym.", "A ddywedwyd wrthych?"),
    ("pl", "Powiedz nam.", "Czy ci powiedziano?"),
    ("ar", "أخبرنا.", "هل تم إخبارك؟"),
    ("bn", "আমাদের বলুন।", "আপনাকে কি বলা হয়েছিল?"),
    ("hi", "हमें बताएं।", "क्या आपको बताया गया था?"),
    ("ur", "ہمیں بتائیں۔", "کیا آپ کو بتایا گیا؟"),
    ("zh", "告诉我们。", "有人告诉你吗？"),
]:
    head = f'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: {language}\\n"\n\n'
    open(f"{language}.po", "w").write(head + f'msgid "Tell us."\nmsgstr "{tell}"\n\nmsgid "Were you told?"\nmsgstr "{told}"\n')
    ran = subprocess.run(["python/bin/l10n-lint", f"{language}.po"], capture_output=True, text=True, env={"LANGUAGE": "en", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"})
    print(f"{language}:", *[line.split("] ", 1)[1] for line in ran.stdout.splitlines() if "⚠" in line and "[inconsistent" in line or "[duplicate" in line] or ["nothing"], sep=" / ")
PYTHON
)"
echo "$seen"
[ "$seen" = "cy: / nothing
pl: / nothing
ar: / Missing ending punctuation (source ends with '?')
bn: / Missing ending punctuation (source ends with '.') / Duplicate word: 'ক'
hi: / Missing ending punctuation (source ends with '.')
ur: / Missing ending punctuation (source ends with '.') / Missing ending punctuation (source ends with '?')
zh: / Missing ending punctuation (source ends with '.') / Missing ending punctuation (source ends with '?')" ] || { echo "This has changed." >&2; exit 1; }
