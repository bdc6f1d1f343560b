#!/usr/bin/env bash
# Guess: what measures the mood of a message, so that the worst are read first, never finds a complaint glad because it says 'care'.
# Seen with sentiment 5.0.2, wink-sentiment 5.0.2 and vader-sentiment 1.1.3 (npm, Node 20) and natural 8.1.1 (npm, with AFINN): 'I am in care.
# They hit me.' is gladder than 'I would like an apology.', and 'I live in a care home. Staff shout at me every night.' and 'Please help
# me. I am not safe here.' are glad by all four. In their lists care, help and safe are good words, and hit and shout are in
# none. 'My foster carer hit me.' is 0. Where a council sorts its post so, a child in care comes last.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error sentiment@5.0.2 wink-sentiment@5.0.2 vader-sentiment@1.1.3 natural@8.1.1 >/dev/null
seen="$(node -e '
  const natural = require("natural");
  const words = new natural.WordTokenizer();
  const afinn = new natural.SentimentAnalyzer("English", natural.PorterStemmer, "afinn");
  const own = new (require("sentiment"))();
  for (const text of ["I am in care. They hit me.", "I live in a care home. Staff shout at me every night.", "Please help me. I am not safe here.", "My foster carer hit me.", "I would like an apology."])
    process.stdout.write([own.analyze(text).score, require("wink-sentiment")(text).score, require("vader-sentiment").SentimentIntensityAnalyzer.polarity_scores(text).compound,
      afinn.getSentiment(words.tokenize(text)).toFixed(2)].join(" ") + "\n");' 2>/dev/null | grep -v injected)"
echo "$seen"
[ "$seen" = "2 2 0.4939 0.29
2 2 0.4939 0.33
2 2 0.3806 0.50
0 0 0 0.00
1 1 0.4019 0.20" ] || { echo "This has changed." >&2; exit 1; }
