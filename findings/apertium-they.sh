#!/usr/bin/env bash
# Guess: a translation may be rough, but it keeps who did what to whom, and 'must not' stays a thing that is not allowed.
# Seen with Apertium 3.8.3 and its English and Spanish 0.8.1 (Debian 12), the free translator that needs no network: where the
# one who suffers is 'me', the one who does it becomes 'I' or 'we'. 'They hit me.' is 'We hit me' (Me pegamos), 'He told me.'
# is 'I told myself' (Me dije), and 'They told my mum.' is right (Dijeron). 'You must not wait.' is 'You do not have to wait'
# (No tienes que esperar). A parent who reads a child's complaint in Spanish reads that the child's side did it.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
apt-get download -qq apertium=3.8.3-1+b2 apertium-eng-spa=0.8.1-2 apertium-lex-tools=0.4.2-2 lttoolbox=3.7.1-1+b2 \
  libapertium3=3.8.3-1+b2 libapertium-lex-tools1=0.4.2-2 liblttoolbox3=3.7.1-1+b2 libicu72 libxml2 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
export LD_LIBRARY_PATH="$place/usr/lib/x86_64-linux-gnu" PATH="$place/usr/bin:$PATH"
sed "s|/usr/share|$place&|g" usr/share/apertium/modes/eng-spa.mode >mode
in_spanish() { echo "$1" | apertium-destxt | sh mode -g | apertium-retxt | xargs; }
seen="$(for said in 'They hit me.' 'He told me.' 'They told my mum.' 'You must not wait.'; do echo "$said $(in_spanish "$said")"; done)"
echo "$seen"
[ "$seen" = "They hit me. Me pegamos.
He told me. Me dije.
They told my mum. Dijeron mi mamá.
You must not wait. No tienes que esperar." ] || { echo "This has changed." >&2; exit 1; }
