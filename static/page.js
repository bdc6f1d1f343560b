// The page around the program: shows the first screens before it, speaks for it to the page it may be framed in, and
// clears everything away when someone leaves or something breaks. It stands at the head of the file and runs long
// before the program has come. The program sees only `window.complaintGuidePage`.

import { firstScreens } from "./first-screens.js";
import { threeShifts } from "./three-shifts.js";

// Set by script/join.mjs: whether the program of this page is one without WebAssembly.
/* global WITHOUT_WASM */

const EXIT = "https://www.bbc.co.uk/weather";
const WIDEST_SCROLL_BAR = 20;
const HOST_ANSWERS_WITHIN = 200;
// Where a browser does not tell that the page has another height.
const LOOKS_EVERY = 250;
const LEAVES_WITHIN = 4000;

const byId = (id) => document.getElementById(id);
const host = window.parent === window ? null : window.parent;

let first;
let isWhole = false;
let started = false;
let broken = "";
let left = false;

/**
 * Whether the program can run here, asked by running it: fourteen bytes that say no more than that there is a table of
 * what the program's own table holds. A browser that has WebAssembly by name may know less of it than the program
 * needs, or hold this page's policy against it. One that cannot unpack gzip, which the program did once, is of before
 * 2023: the page without WebAssembly is made for it and tried.
 */
function isAble() {
  try {
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 4, 4, 1, 111, 0, 0));
    new DecompressionStream("gzip");
    return true;
  } catch {
    return false;
  }
}

const attempt = (what) => {
  try {
    return what();
  } catch {
    // What was attempted is no more than a part of something that has to go on.
  }
};

// Whether another page's scripts, and with them its recorders of visits, can reach into this one and read what is
// typed: the page around, where the frame has an origin because its `sandbox` was lost or is not strict, and a page of
// the same site that has opened this one in a window of its own and holds on to it.
const canReach = (other) => other !== window && Boolean(attempt(() => other.document));
const isReadable = host ? window.origin !== "null" || canReach(host) : canReach(window.opener);

// The page for browsers without what the program needs lies beside this one. It is a page and no script, because a
// sandboxed frame is a stranger to its own folder: it may go there, but may not check what it takes from there.
if (!WITHOUT_WASM && !isAble()) {
  left = true;
  location.replace("complaint-guide-without-wasm.html" + location.search);
}

// A sandboxed frame has no origin to be named by or to name, so messages go to '*' and hold no word of an answer.
function tell(type, fields) {
  host?.postMessage({ source: "complaint-guide", v: 1, id: window.name, type, ...fields }, "*");
}

// --- Height. A page around that heard how tall each screen is could tell from the next one what was answered to the
// last, and whether someone is in danger. So the frame begins as tall as any question before the person's own words
// will be at this width, grows by large steps where it must, and never shrinks.

const STEP_OF_HEIGHT = 1000;
// heard.spec.mjs looks at each page of those questions.
const leastHeight = () => (innerWidth < 640 ? 6000 : 4000);

// A frame that is not laid out yet, as in a part of the page that is still closed, has no width, and as many lines as words.
const LEAST_WIDTH = 100;

let lastHeight = 0;
let tallest = 0;
let lastWidth = innerWidth;

function tellHeight() {
  if (innerWidth < LEAST_WIDTH) return;
  const { height } = document.documentElement.getBoundingClientRect();
  tallest = Math.max(tallest, leastHeight(), Math.ceil(height / STEP_OF_HEIGHT) * STEP_OF_HEIGHT);
  if (left || tallest === lastHeight) return;
  lastHeight = tallest;
  tell("height", { height: tallest });
}

// A window that is made narrower is a person's doing; a scroll bar that comes and goes with the height is not.
function beginAtAnotherWidth() {
  if (Math.abs(innerWidth - lastWidth) <= WIDEST_SCROLL_BAR) return;
  lastWidth = innerWidth;
  tallest = 0;
  tellHeight();
}

if (host) {
  if (window.ResizeObserver) new ResizeObserver(tellHeight).observe(document.documentElement);
  else setInterval(tellHeight, LOOKS_EVERY);
  addEventListener("resize", beginAtAnotherWidth);
}

// --- Reading aloud. A voice that is not on the device sends what it reads to a server, so only local ones count, and
// where there is none there is no button. What is read is marked without touching it: the program draws the page.

const speech = window.speechSynthesis;
const root = document.documentElement;
const spoken = window.Highlight && new Highlight();
if (spoken) CSS.highlights.set("spoken", spoken);
// Kept until they are read: a browser may otherwise forget one, and with it that it has ended.
let reading = [];

function voice() {
  const [language] = root.lang.split("-");
  const voices = speech?.getVoices() ?? [];
  const local = voices.filter(({ localService, lang }) => localService === true && lang.startsWith(language));
  return local.find(({ lang }) => lang.replace("_", "-") === root.lang) ?? local[0];
}

function offerVoice() {
  root.classList.toggle("can-speak", Boolean(voice()));
}

function quiet() {
  // Every screen comes by here, and to be told to stop costs a browser more than a screen's drawing where nothing is read.
  if (reading.length) speech.cancel();
  reading = [];
  root.classList.remove("speaking");
  spoken?.clear();
}

function readAloud() {
  const local = voice();
  if (reading.length || !local) return quiet();
  const mine = [];
  const texts = document.createTreeWalker(document.querySelector(".screen"), NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    // What is closed or hidden is not read.
    if (!text.data.trim() || text.parentElement.checkVisibility?.() === false) continue;
    // A voice may read 0800 1111 as a thousand and more: a number to ring is said figure by figure.
    const number = text.parentElement.closest('a[href^="tel:"]');
    const said = number ? text.data.replace(/(\d)(?=\d)/g, "$1 ") : text.data;
    const words = Object.assign(new SpeechSynthesisUtterance(said), { voice: local, lang: local.lang });
    const mark = (from, to) => {
      const range = new Range();
      range.setStart(text, Math.min(from, text.length));
      range.setEnd(text, Math.min(to, text.length));
      spoken?.clear();
      spoken?.add(range);
    };
    // Words that have given way to others, as in another voice of the guide, end the reading. Until a voice says which
    // word it is at, which some never do, all that it reads is marked.
    words.onstart = () => (text.isConnected ? mark(0, text.length) : quiet());
    if (!number) words.onboundary = ({ charIndex, charLength = 0 }) => mark(charIndex, charIndex + charLength);
    words.onend = () => words === mine[mine.length - 1] && mine === reading && quiet();
    mine.push(words);
  }
  reading = mine;
  root.classList.add("speaking");
  for (const words of mine) speech.speak(words);
}

offerVoice();
speech?.addEventListener?.("voiceschanged", offerVoice);
addEventListener("pagehide", quiet);
addEventListener("click", (event) => event.target.closest?.("[data-aloud]") && readAloud(), true);

// --- A browser's translator. It says on the page's root that it is at work: by a class, by another language, or both.

const written = root.lang;
function noteTranslator() {
  const is = String(root.lang !== written || /\btranslated-/.test(root.className));
  if (is === root.dataset.translated) return;
  root.dataset.translated = is;
  dispatchEvent(new Event("complaint-guide:translated"));
}
new MutationObserver(noteTranslator).observe(root, { attributeFilter: ["class", "lang"] });

// --- Leaving.

// Every page drawn has the link, before the program as after it, and its address is the profile's. From one that a
// browser cannot read it would not leave.
function exitAddress() {
  const link = document.querySelector("[data-exit]");
  const address = attempt(() => new URL(link.getAttribute("href")));
  return address && address.protocol === "https:" ? address.href : EXIT;
}

/** Shows nothing any more, and holds nothing: before anything else is tried. */
function empty() {
  left = true;
  root.hidden = true;
  document.body.textContent = "";
  attempt(quiet);
}

/** Leaves, and where the council's address leads nowhere, as one that answers with no page does, by the usual one. */
function leaveBy(address) {
  const around = host ? top : window;
  const by = (address) => attempt(() => around.location.replace(address));
  by(address);
  setTimeout(by, LEAVES_WITHIN, EXIT);
}

function exit() {
  if (left) return;
  const address = exitAddress();
  empty();

  let going = false;
  const go = () => {
    if (going) return;
    going = true;
    if (!host) {
      leaveBy(address);
      return;
    }
    // The page around may go anywhere at any time; the frame itself only within moments of a click or a key press.
    tell("exit");
    // Where embed.js is around, it knows the council's own address, and leaving is its to do.
    if (!root.classList.contains("hosted")) setTimeout(leaveBy, HOST_ANSWERS_WITHIN, address);
  };

  // First back to the entry the visitor came in by, so that the browser's Back button then leads past the guide.
  const entries = Number.isInteger(history.state) ? history.state : 0;
  if (entries > 0) {
    arrived = go;
    setTimeout(go, HOST_ANSWERS_WITHIN / 2);
    attempt(() => history.go(-entries));
  } else {
    go();
  }
}

// Whoever typed something that is kept nowhere else, and closes the page by mistake, is asked once. Exit is no mistake, and
// a link to a mail program or a telephone leads nowhere, though some browsers think that it does.
let unsaved = false;
let leadsOn = true;
addEventListener("click", ({ target }) => (leadsOn = !/^(mailto|tel|sms):/.test(target.closest?.("a")?.href)), true);
addEventListener("beforeunload", (event) => {
  if (!unsaved || !leadsOn || left) return;
  unsaved = false;
  event.preventDefault();
});

// A browser may keep a page as it is when someone goes on to another, and show it again to whoever presses Back. It is
// emptied before it is put away, and begins anew when it comes back.
addEventListener("pagehide", ({ persisted }) => persisted && empty());
addEventListener("pageshow", ({ persisted }) => persisted && location.reload());

// Registered before the program starts, so that it never draws a question into a page that has been cleared.
let arrived = () => {};
addEventListener("popstate", (event) => {
  if (!left) return;
  event.stopImmediatePropagation();
  arrived();
});

// What it says of the three presses is heard, and seen beside Exit, only if it was there and empty before. The words are
// those of the link that stands, in its voice.
const presses = document.createElement("p");
presses.className = "presses";
presses.setAttribute("role", "status");
addEventListener("DOMContentLoaded", () => document.body.append(presses));
threeShifts((type, heard) => addEventListener(type, heard, true), exit, (left) => {
  presses.textContent = left ? document.querySelector("[data-exit]").dataset[`left${left}`] : "";
});
// Exit is a link that looks like a button, so the space bar must work it as Enter does.
for (const type of ["click", "keydown"]) {
  addEventListener(
    type,
    (event) => {
      if (!event.target.closest?.("[data-exit]") || (type === "keydown" && event.key !== " ")) return;
      event.preventDefault();
      exit();
    },
    true,
  );
}

// --- Breaking. Whatever happens, the first page has the council's telephone number, e-mail and postal address.

// It comes later in the file than this runs, so until then a class keeps it hidden.
function showFirstPage(isShown) {
  root.classList.toggle("guided", !isShown);
  const page = byId("first-page");
  if (page) page.hidden = !isShown;
}

/** In a place where someone could read along: how to complain, and a link that opens the guide by itself. */
function refuse() {
  broken = "could-not-start";
  showFirstPage(true);
  addEventListener("DOMContentLoaded", () => {
    const notice = byId("notice");
    if (!notice) return;
    const { readAlong, openAlone } = notice.dataset;
    const link = document.createElement("a");
    // A page that opened this one lets go of what is opened without it.
    Object.assign(link, { className: "govuk-link", href: location.href, rel: "noopener", textContent: openAlone });
    link.target = host ? "_top" : "_blank";
    notice.textContent = `${readAlong} `;
    notice.append(link);
    notice.hidden = false;
    tellBroken();
    tellHeight();
  });
}

function failed() {
  if (broken || left) return;
  const isMissed = started || Boolean(first?.isTouched());
  // Whoever has begun stays where they were, and reads there what to do.
  broken = isMissed ? "stopped" : "could-not-start";
  attempt(quiet);
  first?.remove();
  const guide = byId("guide");
  guide.hidden = true;
  guide.textContent = "";
  showFirstPage(true);
  const notice = byId("notice");
  if (notice) {
    // Where no script runs it stays empty: a text browser, which shows what is hidden, would say what is not so.
    notice.textContent = started ? notice.dataset.stopped : notice.dataset.couldNotStart;
    notice.hidden = false;
  }
  if (notice && isMissed) {
    // The screen the person was on is gone; without this a screen reader would say nothing.
    notice.tabIndex = -1;
    notice.focus();
  }
  tellBroken();
  tellHeight();
  if (isMissed) scrollTo(0, 0);
}

// A notice that a resize was put off comes as an error too, but without an error in it.
addEventListener("error", (event) => event.error && failed());
addEventListener("unhandledrejection", failed);
// A file that was cut off has no program in it.
addEventListener("DOMContentLoaded", () => isWhole || failed());

// --- What the page around says.

function tellReady() {
  if (started && !broken) tell("ready");
}

const tellBroken = () => broken && tell("error", { code: broken });

addEventListener("message", (event) => {
  if (!host || event.source !== host) return;
  const { source, v, type } = event.data ?? {};
  if (source !== "complaint-guide-host" || v !== 1) return;
  if (type === "exit") exit();
  if (type === "hello") {
    // The page around draws an Exit button that stays in view; one in the frame as well would be one too many.
    root.classList.add("hosted");
    tellUsable();
    tellReady();
    tellBroken();
    // It may have begun to listen only now.
    lastHeight = 0;
    tellHeight();
  }
});

// --- The first screens, and the program after them.

if (host) {
  root.classList.add("framed");
}

// How many screens there will be depends on the answers, so everybody is told of as many.
const OF = 12;

// The pages of a result are one step: which of them somebody reads, and how many, is nobody's business.
let step;
function moved(n) {
  quiet();
  if (n === step) return;
  step = n;
  tell("step", { n, of: OF });
}

if (isReadable) refuse();
else {
  first = firstScreens({
    isFramed: Boolean(host),
    moved,
    // How to complain without the guide, below what stands.
    waits() {
      showFirstPage(true);
      byId("first-page").setAttribute("role", "none");
    },
  });
  showFirstPage(!first.isThere);
}

function tellUsable() {
  if (!broken && !left && (first.isThere || started)) tell("usable");
}

Object.defineProperty(window, "complaintGuidePage", {
  value: Object.freeze({
    /** The file is all here; whether the program may start. */
    whole() {
      isWhole = true;
      // The page around has a main part already, and this is inside it.
      if (host) byId("first-page").setAttribute("role", "none");
      return !broken;
    },
    started() {
      started = true;
      showFirstPage(false);
      first.started();
      if (!first.isThere) tellUsable();
      tellReady();
      lastHeight = 0;
      tellHeight();
    },
    takenOver: () => first.takenOver(),
    step(n) {
      moved(n);
      // The program may say so before it has drawn the step.
      setTimeout(tellHeight);
    },
    finished: () => tell("finished"),
    unsaved(is) {
      unsaved = Boolean(is);
    },
    failed,
    exit,
  }),
});

tell("loaded");
tellUsable();
tellHeight();
