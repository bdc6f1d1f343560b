// The guide in WebKit, which telephones and tablets of Apple's run: the whole way to a letter on every page of hosts.mjs,
// by script/webkit. Playwright has no WebKit of its own for Debian, so WebKitGTK is driven as WebDriver's standard says.

import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { PNG } from "pngjs";
import { HOSTS, openHost, ownWords } from "./hosts.mjs";
import { knownOf, model, onPage, RESULT, root, sayAtOnce, saysTo } from "./journey.mjs";
import { parent } from "./people.mjs";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const REACHED = 2000;
const DRAWN = 600;
const COLUMN_WIDTH = 640;
const MOST_PICTURES = 40;
const SOON = 20_000;
const display = `:${90 + (process.pid % 900)}`;
const port = 20_000 + (process.pid % 20_000);
const pictures = path.join(root, "target/webkit");

// --- WebDriver.

const started = [];
function start(program, args) {
  const env = { ...process.env, DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1", GTK_A11Y: "none" };
  const child = spawn(program, args, { env, stdio: "ignore" });
  child.on("error", ({ message }) => fail(`${program} could not be started: ${message}`));
  started.push(child);
}

function fail(sentence) {
  throw new Error(sentence);
}

async function ask(method, name, body) {
  const answer = await fetch(`http://127.0.0.1:${port}${name}`, {
    method,
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const { value } = await answer.json();
  if (!answer.ok) fail(`${name.split("/").at(-1)}: ${value.error}: ${value.message}`);
  return value;
}

/** Asks until there is an answer that is true. */
async function until(what, sentence) {
  const last = Date.now() + SOON;
  for (;;) {
    const answer = await what().catch((error) => (Date.now() > last ? Promise.reject(error) : undefined));
    if (answer) return answer;
    if (Date.now() > last) fail(`Waited in vain: ${sentence}`);
    await sleep(50);
  }
}

class Browser {
  static async open() {
    start("Xvfb", [display, "-screen", "0", "1200x2600x24"]);
    start("WebKitWebDriver", [`--port=${port}`]);
    await until(async () => (await ask("GET", "/status")).ready, "WebKitWebDriver to start");
    const binary = process.env.MINIBROWSER ?? "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";
    const options = { binary, args: ["--automation"] };
    const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": options } };
    const { sessionId, capabilities: got } = await ask("POST", "/session", { capabilities });
    const browser = new Browser();
    Object.assign(browser, { session: `/session/${sessionId}`, name: `${got.browserName} ${got.browserVersion}` });
    await browser.tell("POST", "/window/rect", { x: 0, y: 0, width: 1100, height: 2500 });
    return browser;
  }

  tell(method, name, body = method === "POST" ? {} : undefined) {
    return ask(method, this.session + name, body);
  }

  run(script, ...args) {
    const text = typeof script === "function" ? `return (${script}).apply(null, arguments)` : `return ${script}`;
    return this.tell("POST", "/execute/sync", { script: text, args });
  }

  async go(address) {
    await this.tell("POST", "/frame", { id: null });
    await this.tell("POST", "/url", { url: address });
  }

  async into(nth = 0) {
    await this.tell("POST", "/frame", { id: null });
    const frame = await until(
      () => this.run((nth) => document.querySelectorAll("complaint-guide")[nth]?.shadowRoot?.querySelector("iframe"), nth),
      "the guide's frame",
    );
    await this.tell("POST", "/frame", { id: frame });
  }

  out() {
    return this.tell("POST", "/frame", { id: null });
  }

  /** Presses the button of this name, as a person with a mouse does. */
  async press(name) {
    const button = await until(
      () => this.run((name) => [...document.querySelectorAll("button")].find((b) => b.textContent.trim().startsWith(name) && b.getClientRects().length > 0), name),
      `a button called ${name}`,
    );
    // The driver's mouse does not reach what lies below the window in a frame.
    const isInWindow = await this.run((button, most) => button.getBoundingClientRect().bottom < most, button, REACHED);
    if (isInWindow) await this.tell("POST", `/element/${button[ELEMENT]}/click`);
    else await this.run((button) => button.click(), button);
  }

  async arrivesAt(heading) {
    const headings = () => [...document.querySelectorAll("h2")].filter((h) => h.getClientRects().length && !h.closest("[role=alert]")).map((h) => h.textContent);
    let shown;
    await until(async () => (shown = await this.run(headings)).includes(heading), `the screen ${heading}`).catch((error) =>
      fail(`${error.message}, while there was ${shown}`),
    );
    const focused = await until(() => this.run(() => document.activeElement.tagName === "H2"), `the focus on ${heading}`);
    if (!focused) fail(`The focus is not on ${heading}.`);
  }

  /**
   * The upper part of the guide: what lies below the window is not always drawn. WebKit draws a frame when it has time
   * for it, so the picture is taken until it is `like` the one expected, or until two in a row are the same.
   */
  async picture(expected, like = isDrawnAs) {
    await this.out();
    const { x, y } = await this.run(() => {
      scrollTo(0, 0);
      const { x, y } = document.querySelector("complaint-guide").getBoundingClientRect();
      return { x, y };
    });
    let before = expected;
    for (let left = MOST_PICTURES; ; left -= 1) {
      await sleep(200);
      const shot = Buffer.from(await this.tell("GET", "/screenshot"), "base64");
      const { width, height, data } = PNG.sync.read(shot);
      if (height < y + DRAWN) fail(`The window is only ${height} high.`);
      const row = (n) => data.subarray(((y + n) * width + x) * 4, ((y + n) * width + x + COLUMN_WIDTH) * 4);
      const shown = { shot, dots: Buffer.concat(Array.from({ length: DRAWN }, (_, n) => row(n))) };
      const isBlank = shown.dots.every((byte, at) => byte === shown.dots[at % 4]);
      if (left === 0 && isBlank) fail("WebKit draws nothing.");
      if (left === 0 || (!isBlank && before && (expected ? like : isDrawnAs)(before, shown))) {
        await this.into();
        return shown;
      }
      before = expected ?? shown;
    }
  }

  async close() {
    await this.tell("DELETE", "").catch(() => undefined);
  }
}

// --- The journey.

const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" }).format(new Date());
const LOOKED_AT = ["who", "topics", "about-you"];

async function journey(browser, host, expected = {}, like = isDrawnAs) {
  await browser.go(host.address);
  await until(() => browser.run(host.until), `the page of ${host.address}`);
  await browser.into();
  await until(() => browser.run(() => document.querySelector(".guide button") !== null), "the guide's first screen");
  const seen = { start: await browser.picture(expected.start, like) };
  const setting = { today, voice: "adult" };
  const said = {};
  let question = model(setting, said)["next-question"];
  await browser.press("Start");
  while (question) {
    await browser.arrivesAt(question.ask);
    if (LOOKED_AT.includes(question.question)) seen[question.question] = await browser.picture(expected[question.question], like);
    for (const one of onPage(question)) {
      const mine = saysTo(parent, one);
      const [key] = one.question.split(":");
      await browser.run(`(${sayAtOnce.toString().replaceAll("knownOf", "known")}).apply(null, arguments)`, [
        key,
        one.form,
        one.form === "date" ? knownOf(mine) : mine,
      ]);
      said[one.question] = mine;
    }
    question = model(setting, said)["next-question"];
    await browser.press("Continue");
  }
  await browser.arrivesAt("Your complaint is ready");
  seen.result = await browser.picture(expected.result, like);
  const letter = await browser.run(() => document.querySelector('[aria-label="Your letter"], section.letter, #letter')?.innerText ?? document.body.innerText);
  await browser.out();
  const heard = await browser.run(() => globalThis.heard.join("\n"));
  return { seen, letter, heard };
}

/**
 * WebKit rounds the grey at a letter's edge up or down from one time to the next, and draws a letter anew where two of
 * its tiles meet: by one step any dot may differ, and by more one in two hundred.
 */
function isDrawnAs(one, other) {
  return differing(one, other) <= 1 / 200;
}

/** The same screen, with a button of another shade: more than is allowed, and far less than another screen would be. */
function isOfAnotherShade(one, other) {
  const differ = differing(one, other);
  return differ > 1 / 200 && differ < 1 / 20;
}

/** Which part of the dots differs by more than a step. */
function differing(one, other) {
  if (one.dots.length !== other.dots.length) return 1;
  const differ = new Set();
  for (let at = 0; at < one.dots.length; at += 1) if (Math.abs(one.dots[at] - other.dots[at]) > 1) differ.add(at >> 2);
  return differ.size / (one.dots.length / 4);
}

function words(text) {
  return ownWords(parent).filter((words) => text.includes(JSON.stringify(words).slice(1, -1)) || text.includes(words));
}

/** What is wrong on a host, as sentences. */
function faults(plain, here, host) {
  const found = [];
  if (here.letter !== plain.letter) found.push("the letter is another");
  for (const name of Object.keys(plain.seen)) {
    if (!isDrawnAs(here.seen[name], plain.seen[name])) found.push(`${name} looks different`);
  }
  if (words(here.letter).length === 0) found.push("the letter has none of the person's words");
  if (!here.heard.includes("complaint-guide:step")) found.push("the page's recorder heard no step: it is deaf");
  for (const word of words(here.heard)) found.push(`the page's recorder heard: ${word}`);
  const { pathname } = new URL(host.address);
  const folder = new URL(host.guide).pathname;
  const asked = [...new Set(host.asked())].sort().join(" ");
  const expected = [pathname, `${folder}complaint-guide.html`, `${folder}embed.js`].sort().join(" ");
  if (asked !== expected) found.push(`asked for ${asked}, expected ${expected}`);
  return found;
}

mkdirSync(pictures, { recursive: true });
let isRight = true;
const report = (name, found) => {
  console.log(`${found.length === 0 ? "right" : "WRONG"}  ${name}${found.map((line) => `\n       ${line}`).join("")}`);
  isRight &&= found.length === 0;
};

let browser;
try {
  browser = await Browser.open();
  console.log(browser.name);
  let plain;
  for (const name of Object.keys(HOSTS)) {
    const host = await openHost(name);
    const here = await journey(browser, host, plain?.seen);
    plain ??= here;
    for (const [screen, { shot }] of Object.entries(here.seen)) {
      writeFileSync(path.join(pictures, `${name}, ${screen}.png`), shot);
    }
    report(name === "plain" ? "on a plain page" : `on a page ${name}`, faults(plain, here, host));
    await host.close();
  }

  // That all this can fail: a frame that is not shut off, and a guide that is drawn otherwise.
  const change = (name, text) => {
    if (name.endsWith("embed.js")) return text.replace("allow-scripts allow-forms", "allow-same-origin $&");
    return text;
  };
  const open = await openHost("plain", { change });
  const leaky = await journey(browser, open);
  report("a frame that is not shut off is heard by the recorder, word for word",
    words(leaky.heard).length === ownWords(parent).length ? [] : [`only ${words(leaky.heard).length} of ${ownWords(parent).length}`]);
  await open.close();

  const damage = (name, text) => (name.endsWith("embed.js") ? text.replace("background:#aa2a16", "background:#b02a16") : text);
  const drawn = await openHost("plain", { change: damage });
  const other = await journey(browser, drawn, plain.seen, isOfAnotherShade);
  const unseen = Object.keys(plain.seen).filter((name) => !isOfAnotherShade(plain.seen[name], other.seen[name]));
  report("a shade of one colour is seen in every picture, and nothing else", [...unseen, ...faults(plain, other, drawn).filter((line) => !line.endsWith("looks different"))]);
  await drawn.close();
} finally {
  await browser?.close();
  for (const child of started.reverse()) child.kill();
}
process.exit(isRight ? 0 : 1);
