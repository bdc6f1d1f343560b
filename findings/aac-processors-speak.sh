#!/usr/bin/env bash
# Guess: a board of words for children who point at what they want to say (Open Board Format), with its words put into another language,
# is else as it was.
# Seen with @willwade/aac-processors 0.2.5 (npm, Node 20), from whose description the call comes: what buttons do is lost. The button that
# says all that was chosen, the one that begins again, the one that adds an ending and the one that leads to a page on the web
# only say their own names now. A button that leads to another board still does.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error @willwade/aac-processors@0.2.5 >/dev/null
node -e '
  const buttons = [
    { id: "1", label: "They hit me" },
    { id: "2", label: "Say it", action: ":speak" },
    { id: "3", label: "Start again", action: ":clear" },
    { id: "4", label: "ed", action: "+ed" },
    { id: "5", label: "Website", url: "https://council.example/" },
    { id: "6", label: "People", load_board: { path: "boards/2.obf" } },
  ];
  const { ObfProcessor } = require("@willwade/aac-processors");
  const fs = require("fs");
  const grid = { rows: 2, columns: 3, order: [["1", "2", "3"], ["4", "5", "6"]] };
  const board = { format: "open-board-0.1", id: "1", locale: "en", name: "Complain", buttons, grid, images: [], sounds: [] };
  fs.writeFileSync("board.obf", JSON.stringify(board));
  new ObfProcessor().processTexts("board.obf", new Map([["They hit me", "Uderzyli mnie"]]), "other.obf").then(() => {
    const after = JSON.parse(fs.readFileSync("other.obf", "utf8")).buttons;
    const does = ({ action, url, load_board, vocalization }) => action ?? url ?? load_board?.path ?? `says ${vocalization ?? "its name"}`;
    const lines = buttons.map((button, at) => `${button.label}: ${does(button)} | ${does(after[at])}`);
    fs.writeFileSync("seen", lines.join("\n"));
  });' >/dev/null
seen="$(cat seen)"
echo "$seen"
[ "$seen" = "They hit me: says its name | says Uderzyli mnie
Say it: :speak | says Say it
Start again: :clear | says Start again
ed: +ed | says ed
Website: https://council.example/ | says Website
People: boards/2.obf | boards/2.obf" ] || { echo "This has changed." >&2; exit 1; }
