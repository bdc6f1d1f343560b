// Engine by engine: what a visitor gets of the element with a council's words in it, of the element left empty, of a
// link that is to become the element, of a link to the page, and of the page without WebAssembly. Run by
// script/browsers, which says what must be installed.

import { execFile, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { brotliDecompressSync } from "node:zlib";
import { connect } from "./cdp.mjs";
import { called, journey, shownByGuide, shownByPage, until } from "./journey.mjs";
import { GUIDE, LINK, openSite, WORDS } from "./server.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const cache = process.env.COMPLAINT_GUIDE_BROWSERS ?? path.join(root, "target/browsers");
const kept = path.join(root, "docs/browsers.md");
const COLUMNS = ["Element with words", "Element left empty", "A link that becomes the element", "A page of its own", "The page without WebAssembly"];
const WITHOUT = GUIDE.replace(".html", "-without-wasm.html");
// The element waits a quarter of a minute for the guide to speak.
const GIVES_UP = 17_000;

const children = [];
function start(program, args, env = {}) {
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: "ignore", detached: true });
  children.push(child);
  return child;
}
function stop(child) {
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    children.forEach(stop);
    process.exit(1);
  });
}

const display = `:${100 + (process.pid % 800)}`;
let port = 21_000 + (process.pid % 10_000);

// --- What is installed, by name and version.

const python = (name, requirements) => {
  const folder = path.join(cache, name);
  const program = path.join(folder, "bin/python");
  if (!existsSync(path.join(folder, "whole"))) {
    mkdirSync(cache, { recursive: true });
    execFileSync("python3", ["-m", "venv", "--clear", folder], { stdio: "inherit" });
    execFileSync(program, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--only-binary", ":all:", ...requirements], { stdio: "inherit" });
    writeFileSync(path.join(folder, "whole"), "");
  }
  return program;
};

const npm = (name, version) => {
  const folder = path.join(cache, `${name}-${version}`);
  if (!existsSync(path.join(folder, "node_modules", name))) {
    mkdirSync(folder, { recursive: true });
    execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", folder, `${name}@${version}`], { stdio: "ignore" });
  }
  return path.join(folder, "node_modules", name);
};

const debian = (name) => execFileSync("dpkg-query", ["-W", "-f", "${Version}", name], { encoding: "utf8" }).replace(/^\d+:/, "").split(/[-+~]/)[0];

// --- Engines.

const QT_FLAGS = "--no-sandbox --disable-gpu --no-first-run --disable-dev-shm-usage";

/** Qt WebEngine of a version, by its wheels. */
const qt = (chromium, qt, requirements) => ({
  name: `Chromium ${chromium}`,
  of: `PyPI ${requirements[0].replace("==", " ")}`,
  async open() {
    const program = python(`qt-${qt}`, requirements);
    const at = ++port;
    const child = start(program, [path.join(root, "script/outside/qt-browser.py"), ...QT_FLAGS.split(" ")], {
      DISPLAY: display,
      QT_QPA_PLATFORM: "xcb",
      QT_QUICK_BACKEND: "software",
      LIBGL_ALWAYS_SOFTWARE: "1",
      QTWEBENGINE_REMOTE_DEBUGGING: String(at),
      QTWEBENGINE_CHROMIUM_FLAGS: QT_FLAGS,
      QTWEBENGINE_DISABLE_SANDBOX: "1",
    });
    return { ...(await connect(at)), end: () => stop(child) };
  },
});

const chromium = (name, of, program, flags = []) => ({
  name,
  of,
  async open() {
    const at = ++port;
    const folder = path.join(cache, `profile-${at}`);
    const child = start(typeof program === "function" ? program() : program, [
      "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-dev-shm-usage",
      `--user-data-dir=${folder}`, `--remote-debugging-port=${at}`, "--remote-allow-origins=*", ...flags, "about:blank",
    ]);
    return { ...(await connect(at)), end: () => stop(child) };
  },
});

/** A browser that speaks WebDriver. */
const webdriver = (name, of, driver, options, env = {}) => ({
  name,
  of,
  async open() {
    const at = ++port;
    const child = start(driver, [`--port=${at}`], { DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1", GTK_A11Y: "none", ...env });
    const ask = async (method, name, body) => {
      const answer = await fetch(`http://127.0.0.1:${at}${name}`, { method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(60_000) });
      const { value } = await answer.json();
      if (!answer.ok) throw new Error(`${name}: ${value.error}: ${value.message}`);
      return value;
    };
    if (!(await until(async () => (await ask("GET", "/status")).ready, 20_000))) throw new Error(`${driver} does not start`);
    const { sessionId } = await ask("POST", "/session", { capabilities: { alwaysMatch: options } });
    const tell = (method, name, body) => ask(method, `/session/${sessionId}${name}`, body);
    const run = (expression) => tell("POST", "/execute/sync", { script: `return ${expression}`, args: [] });
    const top = () => tell("POST", "/frame", { id: null });
    return {
      go: async (address) => {
        await top();
        await tell("POST", "/url", { url: address });
      },
      page: async (expression) => {
        await top();
        return run(expression);
      },
      guide: async (expression) => {
        await top();
        const frame = await run("(document.querySelector('complaint-guide') || {}).shadowRoot ? document.querySelector('complaint-guide').shadowRoot.querySelector('iframe') : null");
        if (frame) await tell("POST", "/frame", { id: frame });
        return run(expression);
      },
      close: () => tell("DELETE", "").catch(() => undefined),
      end: () => stop(child),
    };
  },
});

const printed = async (program, args, env = {}) => {
  const { stdout } = await promisify(execFile)(program, args, { env: { ...process.env, ...env }, timeout: 60_000, maxBuffer: 8 << 20 });
  return stdout;
};

/** The text in a browser's window, taken as a person takes it: all of it marked, and copied where it must be. */
const copied = (program, args, files, mark, selection) => async (address) => {
  const home = mkdtempSync(path.join(tmpdir(), "complaint-guide-window-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(home, name)), { recursive: true });
    writeFileSync(path.join(home, name), text);
  }
  const child = start(program, [...args, address], { DISPLAY: display, HOME: home });
  try {
    await sleep(6000);
    for (const step of mark) {
      execFileSync("xdotool", step.split(" "), { env: { ...process.env, DISPLAY: display } });
      await sleep(400);
    }
    return await printed("timeout", ["10", "xclip", "-o", "-selection", selection], { DISPLAY: display });
  } finally {
    stop(child);
    await sleep(500);
    rmSync(home, { recursive: true, force: true });
  }
};

/** A browser that runs no script, whose text is read: what it prints, or what its window says. */
const reader = (name, of, print) => ({ name, of, print });

const ENGINES = [
  qt(65, "5.11.3", ["PyQt5==5.11.3", "PyQt5-sip"]),
  qt(69, "5.12.1", ["PyQtWebEngine==5.12.1", "PyQt5==5.12.3", "PyQt5-sip"]),
  qt(77, "5.14.0", ["PyQtWebEngine==5.14.0", "PyQt5==5.14.2", "PyQt5-sip"]),
  qt(80, "5.15.0", ["PyQtWebEngine==5.15.0", "PyQt5==5.15.0", "PyQt5-sip"]),
  qt(83, "5.15.2", ["PyQtWebEngine==5.15.2", "PyQt5==5.15.2", "PyQt5-sip"]),
  chromium("Chromium 85", "npm chrome-aws-lambda 5.2.1", () => {
    const folder = path.join(npm("chrome-aws-lambda", "5.2.1"), "bin");
    const program = path.join(folder, "chromium");
    if (!existsSync(program)) writeFileSync(program, brotliDecompressSync(readFileSync(`${program}.br`)), { mode: 0o755 });
    if (!existsSync(path.join(folder, "swiftshader"))) {
      writeFileSync(path.join(folder, "swiftshader.tar"), brotliDecompressSync(readFileSync(path.join(folder, "swiftshader.tar.br"))));
      mkdirSync(path.join(folder, "swiftshader"));
      execFileSync("tar", ["-xf", "swiftshader.tar", "-C", "swiftshader"], { cwd: folder });
    }
    return program;
  }, ["--single-process", "--no-zygote"]),
  qt(87, "5.15.19", ["PyQtWebEngine==5.15.7", "PyQtWebEngine-Qt5==5.15.19", "PyQt5==5.15.11", "PyQt5-Qt5==5.15.19", "PyQt5-sip"]),
  qt(90, "6.2.4", ["PyQt6-WebEngine==6.2.1", "PyQt6-WebEngine-Qt6==6.2.4", "PyQt6==6.2.3", "PyQt6-Qt6==6.2.4", "PyQt6-sip"]),
  qt(94, "6.3.2", ["PyQt6-WebEngine==6.3.1", "PyQt6-WebEngine-Qt6==6.3.2", "PyQt6==6.3.1", "PyQt6-Qt6==6.3.2", "PyQt6-sip"]),
  qt(102, "6.4.3", ["PyQt6-WebEngine==6.4.0", "PyQt6-WebEngine-Qt6==6.4.3", "PyQt6==6.4.2", "PyQt6-Qt6==6.4.3", "PyQt6-sip"]),
  qt(108, "6.5.3", ["PyQt6-WebEngine==6.5.0", "PyQt6-WebEngine-Qt6==6.5.3", "PyQt6==6.5.3", "PyQt6-Qt6==6.5.3", "PyQt6-sip"]),
  qt(122, "6.8.2", ["PyQt6-WebEngine==6.8.0", "PyQt6-WebEngine-Qt6==6.8.2", "PyQt6==6.8.1", "PyQt6-Qt6==6.8.2", "PyQt6-sip"]),
  chromium("Chromium, today's", "Debian chromium", "/usr/bin/chromium"),
  chromium("Chromium, today's, that compiles nothing", "Debian chromium --js-flags=--jitless", "/usr/bin/chromium", ["--js-flags=--jitless"]),
  webdriver("WebKit 2.38 (Safari 16.0)", "Debian cog (WPE)", "WPEWebDriver", {
    "wpe:browserOptions": { binary: "/usr/bin/cog", args: ["--automation", "--platform=headless"] },
  }),
  webdriver("WebKitGTK, today's", "Debian webkit2gtk-driver", "WebKitWebDriver", {
    "webkitgtk:browserOptions": { binary: "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser", args: ["--automation"] },
  }),
  webdriver("WebKitGTK, today's, without a compiler", "the same, JSC_useJIT=false", "WebKitWebDriver", {
    "webkitgtk:browserOptions": { binary: "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser", args: ["--automation"] },
  }, { JSC_useJIT: "false" }),
  webdriver("WebKitGTK, today's, without WebAssembly", "the same, JSC_useWebAssembly=false", "WebKitWebDriver", {
    "webkitgtk:browserOptions": { binary: "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser", args: ["--automation"] },
  }, { JSC_useWebAssembly: "false" }),
  reader("QtWebKit 5.212", "Debian python3-pyqt5.qtwebkit", (address) =>
    printed("/usr/bin/python3", [path.join(root, "script/outside/qtwebkit.py"), address, "8"], { DISPLAY: display, QT_QPA_PLATFORM: "xcb" }),
  ),
  // Without a window manager the window's place is known, and nothing has the keys until it is given them.
  reader("NetSurf", "Debian netsurf-gtk", copied("netsurf-gtk", [], {
    ".config/netsurf/Choices": "window_width:1200\nwindow_height:3000\nwindow_x:0\nwindow_y:0\n",
  }, ["search --onlyvisible --name NetSurf windowfocus", "mousemove 1000 1500 click 1", "key ctrl+a", "key ctrl+c"], "clipboard")),
  reader("Dillo", "Debian dillo", copied("dillo", ["-g", "1200x3000+0+0"], {}, [
    "mousemove 2 78 mousedown 1", "mousemove 600 1500", "mousemove 1185 2960", "mouseup 1",
  ], "primary")),
  reader("lynx", "Debian lynx", (address) => printed("lynx", ["-dump", "-nolist", "-width=200", address])),
  reader("w3m", "Debian w3m", (address) => printed("w3m", ["-dump", "-cols", "200", address])),
  reader("elinks", "Debian elinks", (address) => printed("elinks", ["-dump", "1", "-dump-width", "200", "-no-references", address])),
  reader("links2", "Debian links2", (address) => printed("links2", ["-dump", "-width", "200", address])),
];

// --- What is tried.

/** The whole way, or what is there in its place. */
async function goes(browser, address, isFramed) {
  await browser.go(address);
  if (isFramed) {
    const shown = await until(async () => ((await browser.page(called(shownByPage))) === "frame" ? "frame" : undefined), GIVES_UP);
    if (!shown) return browser.page(called(shownByPage));
  }
  const shown = await until(async () => {
    const shown = await browser.guide(called(shownByGuide));
    return shown === "guide" ? shown : undefined;
  }, 15_000);
  if (!shown) return browser.guide(called(shownByGuide)).catch(() => "nothing");
  const end = await journey(browser.guide);
  const isWithout = (await browser.guide("location.pathname").catch(() => "")).includes("without-wasm");
  return isWithout && !address.includes("without-wasm") && end === "letter" ? "letter, without WebAssembly" : end;
}

/** What a browser that runs no script says, in the order in which it says it. */
function reads(text, isGuide) {
  const flat = text.replace(/\s+/g, " ");
  const at = (part) => flat.indexOf(part);
  if (!isGuide) return [[WORDS, "words"], [LINK, "link"], ["Guide to complaining", "link"]].find(([part]) => at(part) >= 0)?.[1] ?? "blank";
  const first = at("01632 960 001");
  if (first < 0) return "no way to complain";
  // Screens that do not work there, and what would be said if something had gone wrong on the way.
  const dead = [/What you wrote is gone/, /Your answers/, /Start now/].map((part) => flat.slice(0, first).search(part)).filter((place) => place >= 0);
  return dead.length > 0 ? "first page, after what is dead" : "first page";
}

async function row(engine, site) {
  const pages = ["words.html", "empty.html", "marked.html", GUIDE, WITHOUT];
  const found = [];
  for (const page of pages) {
    const address = site.address + page;
    if (engine.print) {
      try {
        found.push(reads(await engine.print(address), page.startsWith("guide/")));
      } catch (error) {
        found.push(`not tried (${error.message.split("\n")[0].slice(0, 60)})`);
      }
      continue;
    }
    let browser;
    try {
      browser = await engine.open();
      found.push(await goes(browser, address, !page.startsWith("guide/")));
    } catch (error) {
      found.push(`not tried (${error.message.split("\n")[0].slice(0, 60)})`);
    } finally {
      await browser?.close();
      browser?.end();
    }
  }
  return found;
}

const wanted = process.argv.slice(2);
const engines = ENGINES.filter(({ name, of }) => wanted.length === 0 || wanted.some((part) => `${name} ${of}`.includes(part)));
const site = await openSite();
const screen = start("Xvfb", [display, "-screen", "0", "1200x3000x24"]);
const rows = [];
try {
  for (const engine of engines) {
    const found = await row(engine, site);
    rows.push([engine.name, engine.of, ...found]);
    console.log([engine.name, ...found].join(" | "));
  }
} finally {
  children.forEach(stop);
  screen.kill();
  await site.close();
}

// A run of some engines writes their rows anew and leaves the others.
const line = (cells) => `| ${cells.join(" | ")} |`;
const before = existsSync(kept) ? readFileSync(kept, "utf8").split("\n") : [];
const rowOf = (name) => rows.find(([of]) => of === name);
const all = ENGINES.map(({ name }) => (rowOf(name) ? line(rowOf(name)) : before.find((row) => row.startsWith(`| ${name} |`)))).filter(Boolean);
writeFileSync(kept, `# What a visitor gets, browser by browser

Made by \`script/browsers\`, which installs each engine as a package by name, opens the built guide in it and goes the whole way to a letter where it can. Last run on ${new Date().toISOString().slice(0, 10)}; Debian's chromium was ${debian("chromium")}, its webkit2gtk ${debian("webkit2gtk-driver")}.

'letter' means that one person's whole complaint was answered and their letter read off the screen; 'words' are the council's own inside the element; 'link' leads to the guide as a separate page; 'first page' says how to complain without the guide. 'blank' is an empty element where no script runs: nothing can write into it, so the documented lines put a link before it and words in it.

${line(["Engine", "Package", ...COLUMNS])}
${line(["---", "---", ...COLUMNS.map(() => "---")])}
${all.join("\n")}
`);
console.log(`${path.relative(root, kept)} is written: ${rows.length} engines tried, ${all.length} in all.`);
