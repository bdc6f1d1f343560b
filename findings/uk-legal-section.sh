#!/usr/bin/env bash
# Guess: what finds citations of British law in a text finds 'section 26(3) of the Children Act 1989', as letters and the courts
# write it, and 'Children Act 1989, s 26', as the Oxford standard (OSCOLA) has it.
# Seen with uk-legal-mcp 0.8.5 (PyPI, Python 3.11), which asks no network for this: it finds neither, nor 'Section 26' with a
# capital letter. It finds 's.26 Children Act 1989', and the end of a word before a number: 'friends 3 Kids Act 1990' is section 3.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check uk-legal-mcp==0.8.5
cat >find.py <<'PYTHON'
import asyncio

from fastmcp import Client
from src.modules.citations import citations_mcp


async def main():
    async with Client(citations_mcp) as client:
        for text in (
            "s.26 Children Act 1989",
            "Section 26 Children Act 1989",
            "section 26(3) of the Children Act 1989",
            "Children Act 1989, s 26",
            "my friends 3 Kids Act 1990",
        ):
            answer = (await client.call_tool("parse", {"text": text})).structured_content
            print(f"{text}: {[citation['raw'] for citation in answer['citations']]}")


asyncio.run(main())
PYTHON
seen="$(python/bin/python find.py 2>/dev/null)"
echo "$seen"
[ "$seen" = "s.26 Children Act 1989: ['s.26 Children Act 1989']
Section 26 Children Act 1989: []
section 26(3) of the Children Act 1989: []
Children Act 1989, s 26: []
my friends 3 Kids Act 1990: ['s 3 Kids Act 1990']" ] || { echo "This has changed." >&2; exit 1; }
