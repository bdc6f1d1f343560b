#!/usr/bin/env bash
# Guess: an error summary with GOV.UK's markup, put into the page and given the focus by its script, is said by a screen
# reader: at least its heading, as when the page loads anew with it.
# Seen with Orca 43.1 and Firefox ESR 153 (Debian 12), with the markup of govuk-frontend 6.6.0 (npm): nothing of it is said.
# With a role, a name and a description on the part that takes the focus, Orca says the heading and what is wrong.
# It installs Debian's Orca and Firefox, since neither runs from a folder, and takes two minutes.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends orca=43.1-1 firefox-esr at-spi2-core dbus-x11 metacity \
  xdotool xvfb speech-dispatcher espeak-ng >/dev/null
npm install --ignore-scripts --no-audit --no-fund --loglevel=error govuk-frontend@6.6.0 >/dev/null
cat >hear.mjs <<'NODE'
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

const home = process.cwd();
const { fixtures } = JSON.parse(readFileSync("node_modules/govuk-frontend/dist/govuk/components/error-summary/fixtures.json", "utf8"));
const summary = fixtures.find(({ name }) => name === "default").html;
const named = summary
  .replace('data-module="govuk-error-summary"', '$& role="group" aria-labelledby="title" aria-describedby="body"')
  .replace('"govuk-error-summary__title"', '$& id="title"')
  .replace('"govuk-error-summary__body"', '$& id="body"');
const env = { ...process.env, HOME: home, DISPLAY: ":871", XDG_RUNTIME_DIR: `${home}/run`, PYTHONPATH: home, GNOME_ACCESSIBILITY: "1" };
mkdirSync(env.XDG_RUNTIME_DIR, { mode: 0o700 });
// Orca's log, line by line as it is written.
writeFileSync("sitecustomize.py", "import builtins\n_open = builtins.open\ndef open(file, mode='r', buffering=-1, *more, **named):\n    return _open(file, mode, 1 if str(file).endswith('orca.out') and 'w' in mode else buffering, *more, **named)\nbuiltins.open = open\n");
const children = [];
const start = (...command) => void children.push(spawn(command[0], command.slice(1), { env, stdio: "ignore" }));
const log = () => readFileSync("orca.out", "utf8");
const said = (from) => [...log().slice(from).matchAll(/SPEECH OUTPUT: '(.*?)'\s*(?:\{.*)?$/gm)].map(([, text]) => text.trim());
const still = async () => {
  for (let last = -1; last !== log().length; await sleep(3000)) last = log().length;
};
start("Xvfb", ":871", "-screen", "0", "1100x900x24");
await sleep(1500);
start("/usr/libexec/at-spi-bus-launcher", "--launch-immediately");
start("metacity");
spawnSync("gsettings", ["set", "org.gnome.desktop.interface", "toolkit-accessibility", "true"], { env });
for (const [name, html] of [["as it is", summary], ["with a name", named]]) {
  writeFileSync("page.html", `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Question</title><main><div id="place"></div><h1>When?</h1><button type="button">Continue</button></main>
<script>document.addEventListener("click", () => {
  document.getElementById("place").innerHTML = ${JSON.stringify(html)};
  const summary = document.querySelector(".govuk-error-summary");
  summary.tabIndex = -1;
  summary.focus();
});</script>`);
  mkdirSync("profile", { recursive: true });
  writeFileSync("profile/user.js", 'user_pref("browser.shell.checkDefaultBrowser", false);\nuser_pref("datareporting.policy.dataSubmissionEnabled", false);\nuser_pref("browser.aboutwelcome.enabled", false);\n');
  writeFileSync("orca.out", "");
  const count = children.length;
  start("orca", "--replace", "--disable=braille", `--debug-file=${home}/orca.out`);
  await sleep(7000);
  start("firefox-esr", "--no-remote", "--profile", `${home}/profile`, `file://${home}/page.html`);
  for (let n = 0; n < 60 && !log().includes("Finished loading Question"); n += 1) await sleep(1000);
  await still();
  let isThere = false;
  for (let n = 0; n < 12 && !isThere; n += 1) {
    const from = log().length;
    spawnSync("xdotool", ["key", "Tab"], { env });
    await sleep(1500);
    isThere = said(from).some((text) => text.startsWith("Continue"));
  }
  const from = log().length;
  spawnSync("xdotool", ["key", "Return"], { env });
  await sleep(3000);
  await still();
  const heard = said(from).join(" ");
  console.log(`${name}: ${!isThere ? "the button was not reached" : heard.includes("There is a problem") ? "the heading is said" : "nothing of it is said"}`);
  for (const child of children.splice(count)) child.kill();
  await sleep(1500);
}
for (const child of children) child.kill();
process.exit(0);
NODE
seen="$(dbus-run-session -- node hear.mjs 2>/dev/null)"
echo "$seen"
[ "$seen" = "as it is: nothing of it is said
with a name: the heading is said" ] || { echo "This has changed." >&2; exit 1; }
