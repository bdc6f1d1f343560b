#!/usr/bin/env bash
# Guess: what hands a text to the browser's voice piece by piece cuts it between sentences, so that a time or a sum is said whole.
# Seen with speak-tts 2.0.8 and artyom.js 1.0.6 (npm, Node 20; the voice is one that writes down what it is to say): speak-tts cuts at every
# full stop, "Come at 9." and "30am.", "It was £2." and "50.", "See s." and "26(3)."; artyom.js cuts a text of more than 115 characters at
# every comma and colon, and leaves these out: "Come at 9", "30am", "They owe me £1" and "250". Who listens hears nine, a break, and
# thirty am, or one pound.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error speak-tts@2.0.8 artyom.js@1.0.6 >/dev/null
cat >read.cjs <<'JS'
const said = [];
class SpeechSynthesisUtterance {
  addEventListener(name, then) {
    if (name === "end") this.onend = then;
  }
}
const voice = { name: "Voice", lang: "en-GB" };
const speechSynthesis = {
  getVoices: () => [voice],
  cancel() {},
  speak(piece) {
    if (piece.text) said.push(piece.text);
    setTimeout(() => piece.onend?.({}));
  },
};
globalThis.document = { dispatchEvent() {} };
globalThis.window = Object.assign(globalThis, { speechSynthesis, SpeechSynthesisUtterance });
Object.defineProperty(globalThis, "navigator", { value: { userAgent: "", language: "en-GB" }, configurable: true });
(async () => {
  const { default: Speech } = require("speak-tts");
  const speech = new Speech();
  await speech.init({ lang: "en-GB", voice: "Voice" });
  said.length = 0;
  await speech.speak({ text: "Come at 9.30am. It was £2.50. See s.26(3).", queue: true, listeners: { onend() {} } });
  console.log("speak-tts:", said.join("|"));
  said.length = 0;
  const { default: Artyom } = require("artyom.js");
  new Artyom().say("Come at 9:30am. They owe me £1,250. I have asked for it three times since May and nobody in the team has given me an answer to my letter.");
  console.log("artyom.js:", said.join("|"));
})();
JS
seen="$(node read.cjs 2>/dev/null)"
echo "$seen"
[ "$seen" = "speak-tts: Come at 9.|30am.|It was £2.|50.|See s.|26(3).
artyom.js: Come at 9|30am|They owe me £1|250|I have asked for it three times since May and nobody in the team has given me an answer to my letter." ] || { echo "This has changed." >&2; exit 1; }
