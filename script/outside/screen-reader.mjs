// What Orca says, step by step, as its log has it. Keys are pressed as a person presses them; nothing in the browser is
// asked. Run by script/screen-reader, which says what must be installed.

import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { GUIDE, openSite } from "./server.mjs";

// In a session bus of its own: Orca and the browsers find each other by it.
if (!process.env.COMPLAINT_GUIDE_OWN_BUS) {
  const { status } = spawnSync("dbus-run-session", ["--", process.execPath, ...process.argv.slice(1)], {
    stdio: ["ignore", "inherit", "ignore"],
    env: { ...process.env, COMPLAINT_GUIDE_OWN_BUS: "yes" },
  });
  process.exit(status ?? 1);
}

const home = mkdtempSync(path.join(tmpdir(), "complaint-guide-orca-"));
const display = `:${100 + (process.pid % 800)}`;
const log = path.join(home, "orca.out");
const env = { ...process.env, DISPLAY: display, HOME: home, XDG_RUNTIME_DIR: path.join(home, "run"), PYTHONPATH: home, GNOME_ACCESSIBILITY: "1", ACCESSIBILITY_ENABLED: "1" };
mkdirSync(env.XDG_RUNTIME_DIR, { mode: 0o700 });
// Orca keeps back what it writes into its log until there is much of it: here each line is there when it is said.
writeFileSync(
  path.join(home, "sitecustomize.py"),
  "import builtins\n_open = builtins.open\ndef open(file, mode='r', buffering=-1, *more, **named):\n    return _open(file, mode, 1 if str(file).endswith('orca.out') and 'w' in mode else buffering, *more, **named)\nbuiltins.open = open\n",
);
const started = [];
const start = (program, args = []) => {
  const child = spawn(program, args, { env, stdio: "ignore" });
  started.push(child);
  return child;
};
const key = async (...keys) => {
  for (const one of keys) {
    spawnSync("xdotool", ["key", one], { env });
    await sleep(500);
  }
};

/** What was said since a place in the log, as sentences. */
const saidSince = (from) =>
  [...readFileSync(log, "utf8").slice(from).matchAll(/SPEECH OUTPUT: '(.*?)'\s*(?:\{.*)?$/gm)]
    .map(([, text]) => text.trim())
    .filter((text) => text && !/^(tab|return|space|down|up|shift|left alt|left|right)$/i.test(text));
const end = () => (existsSync(log) ? readFileSync(log, "utf8").length : 0);

const BROWSERS = {
  Firefox(address) {
    const profile = path.join(home, "firefox");
    mkdirSync(profile, { recursive: true });
    writeFileSync(path.join(profile, "user.js"), 'user_pref("browser.shell.checkDefaultBrowser", false);\nuser_pref("datareporting.policy.dataSubmissionEnabled", false);\nuser_pref("browser.aboutwelcome.enabled", false);\n');
    return start("firefox-esr", ["--no-remote", "--profile", profile, "--width", "1000", "--height", "1300", address]);
  },
  Chromium: (address) =>
    start("chromium", ["--no-sandbox", "--no-first-run", "--force-renderer-accessibility", "--disable-gpu", `--user-data-dir=${home}/chromium`, "--window-size=1000,1300", address]),
};

/** Waits until something has been said since, and then nothing more for a moment; not for ever where nothing is said. */
async function quiet(from, most = 5000) {
  const last = Date.now() + most;
  while (saidSince(from).length === 0 && Date.now() < last) await sleep(150);
  for (let at = -1; at !== end() && Date.now() < last; await sleep(500)) at = end();
}

/** The steps: what is pressed, and what that is to lead to. Tab is pressed until Orca says the wanted control. */
async function to(name, most = 30, by = "Tab") {
  for (let n = 0; n < most; n += 1) {
    const from = end();
    await key(by);
    await quiet(from);
    if (saidSince(from).some((text) => name.test(text))) return;
  }
  throw new Error(`Tab did not reach ${name}.`);
}
const STEPS = [
  ["Start", async () => (await to(/^Start.*push button/), key("Return"))],
  ["Continue without an answer", async () => (await to(/^Continue push button/), key("Return"))],
  ["An answer, and Continue", async () => (await to(/radio button/), await key("space"), await to(/^Continue push button/), key("Return"))],
  ["Back", async () => (await to(/^Back (push button|link)/, 40, "shift+Tab"), key("Return"))],
];

const site = await openSite();
start("Xvfb", [display, "-screen", "0", "1100x1400x24"]);
await sleep(1500);
start("/usr/libexec/at-spi-bus-launcher", ["--launch-immediately"]);
start("metacity");
spawnSync("gsettings", ["set", "org.gnome.desktop.interface", "toolkit-accessibility", "true"], { env });
const wanted = process.argv.slice(2);
try {
  for (const [browser, open] of Object.entries(BROWSERS)) {
    for (const [where, page] of [["a page of its own", GUIDE], ["in the element", "words.html"]]) {
      if (wanted.length > 0 && !wanted.includes(browser)) continue;
      writeFileSync(log, "");
      const orca = start("orca", ["--replace", "--disable=braille", `--debug-file=${log}`]);
      await sleep(8000);
      const window = open(site.address + page);
      // All that is said of a page as it opens.
      for (let n = 0; n < 60 && !readFileSync(log, "utf8").includes("Finished loading Compl"); n += 1) await sleep(1000);
      for (let last = -1; last !== end(); await sleep(6000)) last = end();
      console.log(`\n## ${browser}, ${where}\n\n| Step | What Orca says |\n| --- | --- |`);
      for (const [name, press] of STEPS) {
        try {
          let from = end();
          await press().catch((error) => Promise.reject(error));
          // What was said on the way to the control is not of the arrival.
          const spoken = readFileSync(log, "utf8");
          from = Math.max(from, spoken.lastIndexOf("SPEECH OUTPUT: 'return"));
          await quiet(from, 6000);
          const said = saidSince(from);
          console.log(`| ${name} | ${said.length > 0 ? said.join(" / ").slice(0, 400) : "**nothing**"} |`);
        } catch (error) {
          console.log(`| ${name} | not reached: ${error.message} |`);
          break;
        }
      }
      window.kill();
      orca.kill();
      await sleep(1500);
    }
  }
} finally {
  for (const child of started.reverse()) child.kill();
  await site.close();
}
process.exit(0);
