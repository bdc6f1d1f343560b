#!/usr/bin/env bash
# Guess: 'Ms van der Berg' has no first name, and the last name van der Berg; 'Mrs St John' is Mrs St John.
# Seen with nameparser 2.6.0 (PyPI, Python 3.11): 'van' is her first name and 'der Berg' her last; Mr Van Dyke is called Van, and
# Ms Le Brun Le; of Mrs St John the title is 'Mrs St' and the name John. 'Mrs de Souza' is right, and so is 'Ms Anna van der
# Berg'. A letter that begins 'Dear {title} {last}' begins 'Dear Ms der Berg'.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check nameparser==2.6.0
seen="$(python/bin/python - <<'PYTHON'
from nameparser import HumanName

for name in ("Ms van der Berg", "Mr Van Dyke", "Ms Le Brun", "Mrs St John", "Mrs de Souza", "Ms Anna van der Berg"):
    read = HumanName(name)
    print(read.title, read.first, read.last, sep="|")
PYTHON
)"
echo "$seen"
[ "$seen" = "Ms|van|der Berg
Mr|Van|Dyke
Ms|Le|Brun
Mrs St||John
Mrs||de Souza
Ms|Anna|van der Berg" ] || { echo "This has changed." >&2; exit 1; }
