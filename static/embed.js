// Defines <complaint-guide>, which shows complaint-guide.html in a sandboxed frame. What a council writes inside the
// element stays in view until the guide can be used, comes back if it cannot start, and stays for good if it never
// answers; where the council wrote nothing, a link to the guide stands there. A frame that the council wrote into the
// element, and that shuts the guide off as well as one made here, is taken over: it began to load before this. A link to the guide that ends in
// #in-this-page is turned into the element, so that an editor which knows links alone is enough.
//
// Nothing is asked by a name that only newer browsers know: whatever is missing, the words and the link stay.

import { threeShifts } from "./three-shifts.js";

const FRAME_TITLE = "Guide to complaining about children's social care";
const ON_PAPER = "The guide is not printed with this page. To print a letter, press Print beside it in the guide.";
const EXIT = "https://www.bbc.co.uk/weather";
const NAME = /^[a-z0-9-]{1,40}$/;
const READY_WITHIN = 15000;
const LEAVES_WITHIN = 4000;
const FRAME_ANSWERS_WITHIN = 200;

// Without allow-same-origin nothing on the council's page can read what is typed in the frame.
const MAY =
  "allow-scripts allow-forms allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";

// What a council's sheet says of every element it says of this one too. Here each of these is !important, which wins
// against an !important out there; what is inherited is left to the council's own words, and reset for the frame's.
const OF_HOST = [
  "display:block;position:relative;inset:auto;float:none;z-index:auto;columns:auto",
  "width:auto;min-width:0;max-width:none;height:auto;min-height:0;max-height:none;margin:0;padding:0;border:0",
  "background:none;outline:0;box-shadow:none;overflow:visible;visibility:visible;opacity:1;pointer-events:auto",
  "transform:none;rotate:none;scale:none;translate:none;zoom:1;filter:none;clip-path:none;mask:none",
  "mix-blend-mode:normal;contain:none;content-visibility:visible",
].join(";");
const OF = {
  div: "all:initial;display:block;direction:ltr",
  ".wait": "position:absolute;top:0;left:0;width:100%;height:150px;overflow:hidden;visibility:hidden",
  p: "margin:0;position:-webkit-sticky;position:sticky;top:0;z-index:1;text-align:right;pointer-events:none",
  button:
    "pointer-events:auto;min-height:44px;padding:8px 16px;border:2px solid #fff;background:#aa2a16;color:#fff;font:bold 1.1875em/1.25 arial,sans-serif;cursor:pointer",
  "button:hover": "background:#72140a",
  "button:focus-visible": "outline:3px solid #0b0c0c;background:#fd0;color:#0b0c0c",
  b: "display:none",
  small: "position:absolute;right:0;background:#fff;color:#0b0c0c;font:1em/1.25 arial,sans-serif",
  iframe: "display:block;width:100%;border:0;height:600px",
};

// Rules given through a style sheet object pass a policy that forbids inline styles; the council's own sheet can
// neither reach past the host element nor, against !important in here, hide it.
let sheet;
try {
  sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `:host{${OF_HOST.split(";").join("!important;")}!important}:host([hidden]){display:none!important}` +
      Object.keys(OF).map((of) => `${of}{${OF[of]}}`).join("") +
      "@media print{div{display:none!important}span[hidden]{display:inline!important}b{display:block}}",
  );
} catch {
  // Safari before 16.4 and Firefox before 101 make no such object: each element is then given its own, property by
  // property, which passes such a policy as well.
  sheet = null;
}

// A module has no current script, and neither has what another script puts into the page later.
const script = document.currentScript || document.querySelector('script[src*="embed.js"]');
const here = (script && script.src) || document.baseURI;
// Whoever may write an attribute or a link into the page is not thereby to show a page of somewhere else in it.
const OWN = [location.origin, new URL(here).origin];

let frames = 0;

const make = (name, fields) => Object.assign(document.createElement(name), fields);
const dress = (element, style) => {
  if (!sheet) element.style.cssText = style;
  return element;
};
const framesIn = (guide) => guide.querySelectorAll('iframe[src*="complaint-guide.html"]');
const isEmpty = (guide) => !guide.textContent.trim() && guide.children.length === framesIn(guide).length;
const isSame = (one, other) => one.split(/\s+/).filter(Boolean).sort().join() === other.split(" ").sort().join();

/** Where the files lie: beside this script, or in the folder that the element names, on this site or the script's. */
function folderOf(guide) {
  try {
    const folder = new URL(guide.getAttribute("folder").replace(/\/*$/, "/"), document.baseURI);
    if (OWN.includes(folder.origin)) return folder.href;
  } catch {}
  return here;
}

/** The guide's page, and what the frame is called. */
function pageOf(guide) {
  const profile = guide.getAttribute("profile") || "";
  const council = guide.getAttribute("council") || "";
  const page = new URL((NAME.test(profile) ? profile + "/" : "") + "complaint-guide.html", folderOf(guide));
  if (NAME.test(council)) page.search = "?council=" + council;
  const title = guide.getAttribute("frame-title") || FRAME_TITLE;
  return { page, title, link: make("a", { href: page.href, textContent: title }) };
}

/**
 * The frame that the council wrote into the element, if it shows this page and is allowed exactly what one made here is.
 * Any other goes: what stands in the page says what a frame may do, and editors and filters take attributes away.
 * So does one that an editor has wrapped in something: only what stands in the element itself can be shown through a slot.
 */
function takeOver(guide, page) {
  const place = ({ origin, pathname, searchParams }) => [origin, pathname, searchParams.get("council")].join();
  let taken;
  for (const frame of framesIn(guide)) {
    if (!taken && frame.parentNode === guide && isSame(frame.getAttribute("sandbox") || "", MAY) && place(new URL(frame.src, document.baseURI)) === place(page)) taken = frame;
    else frame.remove();
  }
  return taken;
}

const define = () =>
  class extends HTMLElement {
    connectedCallback() {
      const guide = this;
      const { page, title, link } = pageOf(guide);
      page.searchParams.set("embed", 1);

      // Listeners are taken away one by one: not every browser knows a signal for that.
      const off = [];
      const on = (target, type, heard) => {
        target.addEventListener(type, heard, true);
        off.push(() => target.removeEventListener(type, heard, true));
      };

      // What a frame shows on paper is cut at its height, which is that of no screen: sheets would stay empty, or end
      // within a letter. The guide prints its letters by themselves.
      const onPaper = dress(make("b", { lang: "en-GB", textContent: ON_PAPER }), OF.b);
      const fallback = make("span");
      fallback.append(make("slot"), link, onPaper);
      const written = takeOver(guide, page);
      // A browser that makes the element while it reads the page comes to what is in it later.
      const offer = () => {
        for (const other of framesIn(guide)) if (other !== written) other.remove();
        link.hidden = !isEmpty(guide);
      };
      offer();
      if (document.readyState === "loading") on(document, "DOMContentLoaded", offer);

      const shown = dress(make("div", { className: "wait" }), OF.div + ";" + OF[".wait"]);
      const button = dress(make("button", { type: "button", textContent: "Exit this page" }), OF.button);
      // The page around may be in another language.
      const bar = dress(make("p", { lang: "en-GB" }), OF.p);
      const frame =
        written ||
        dress(
          make("iframe", {
            title,
            name: "complaint-guide-" + ++frames,
            // Naming a feature that a browser lacks draws a warning from it.
            allow: "clipboard-write" + (navigator.share ? "; web-share" : ""),
            referrerPolicy: "no-referrer",
            src: page.href,
          }),
          OF.iframe,
        );
      const presses = dress(make("small"), OF.small);
      presses.setAttribute("role", "status");
      bar.append(button, presses);
      if (written) {
        // A frame that is moved begins again, so it stays where it is and is shown through a place for it; there the
        // council's sheet reaches it, but for what is said here.
        if (!frame.title) frame.title = title;
        frame.slot = "frame";
        frame.style.cssText = `all:initial;${OF.iframe}`.replace(/;|$/g, "!important;");
        shown.append(make("slot", { name: "frame" }));
      } else {
        frame.setAttribute("sandbox", MAY);
        shown.append(frame);
      }

      let usable = false;
      let ready = false;
      let leaving = false;
      let given = false;

      const tell = (type) => {
        const inside = frame.contentWindow;
        if (inside) inside.postMessage({ source: "complaint-guide-host", v: 1, type }, "*");
      };
      const announce = (type, detail) =>
        guide.dispatchEvent(new CustomEvent("complaint-guide:" + type, { bubbles: true, detail }));

      const unveil = () => {
        shown.className = "";
        dress(shown, OF.div);
      };
      const show = () => {
        fallback.hidden = true;
        unveil();
      };
      guide.putAway = () => {
        for (const stop of off) stop();
        clearTimeout(timer);
        shown.remove();
        fallback.hidden = false;
      };

      // The council's own words stay. Where it wrote none, the frame's first page says how to complain without the
      // guide; where the frame never spoke, the link to it may still work.
      const giveUp = (code, spoke) => {
        clearTimeout(timer);
        // A frame that was there before this says it once by itself and once when it is greeted.
        if (given) return;
        given = true;
        if (spoke && isEmpty(guide)) show();
        else guide.putAway();
        announce("error", { code });
      };
      const timer = setTimeout(giveUp, READY_WITHIN, "no-answer");

      const go = () => {
        let exit = EXIT;
        try {
          const wanted = new URL(guide.getAttribute("exit-url"));
          if (wanted.protocol === "https:") exit = wanted.href;
        } catch {}
        location.replace(exit);
        // An address that answers with no page leaves everything where it is.
        setTimeout(() => location.replace(EXIT), LEAVES_WITHIN);
      };
      const leave = (first) => {
        document.documentElement.style.setProperty("opacity", "0", "important");
        if (leaving) return;
        leaving = true;
        announce("exit");
        // The frame goes back to where the visitor came in, so that Back then leads past this page.
        if (first) {
          tell("exit");
          // One that does not answer is in no state to ask whether to stay.
          setTimeout(() => {
            frame.remove();
            go();
          }, FRAME_ANSWERS_WITHIN);
        }
      };

      const hear = {
        loaded: () => tell("hello"),
        usable() {
          if (usable) return;
          usable = true;
          clearTimeout(timer);
          shown.insertBefore(bar, shown.firstChild);
          show();
          tell("hello");
        },
        ready() {
          hear.usable();
          if (ready) return;
          ready = true;
          announce("ready");
        },
        height({ height }) {
          if (Number.isInteger(height) && height > 0) frame.style.setProperty("height", Math.min(30000, Math.max(150, height)) + "px", "important");
        },
        step({ n, of }) {
          if (Number.isInteger(n) && Number.isInteger(of)) announce("step", { n, of });
        },
        finished: () => announce("finished"),
        exit() {
          leave();
          go();
        },
        // A guide that stops on the way shows its own first page, which says more than there was room for here.
        error: ({ code }) => (code === "stopped" ? announce("error", { code }) : giveUp(code, true)),
      };
      on(window, "message", ({ source, data }) => {
        if (source !== frame.contentWindow || !data || data.source !== "complaint-guide" || data.v !== 1) return;
        // A list of one word would be taken for the word.
        if (typeof data.type === "string" && hear.hasOwnProperty(data.type)) hear[data.type](data);
      });
      on(frame, "load", hear.loaded);
      on(button, "click", () => leave(true));
      threeShifts((type, heard) => on(window, type, heard), () => usable && leave(true), (left) => {
        presses.textContent = usable && left ? `Press Shift ${left > 1 ? "2 more times" : "once more"} to leave this page.` : "";
      });

      // Only now, and the council's words before anything else: an element that has a shadow root and nothing in it shows
      // nothing.
      const root = guide.shadowRoot || guide.attachShadow({ mode: "open" });
      root.textContent = "";
      root.appendChild(fallback);
      try {
        if (sheet) root.adoptedStyleSheets = [sheet];
        else if (!guide.hidden) {
          for (const rule of OF_HOST.split(";")) guide.style.setProperty(...rule.split(":"), "important");
        }
        root.appendChild(shown);
        if (written) {
          // It has been there to read since before this, and has spoken to nobody who listened.
          unveil();
          tell("hello");
        }
      } catch {
        giveUp("could-not-start");
      }
    }

    disconnectedCallback() {
      if (this.putAway) this.putAway();
    }
  };

/** A link to the guide that says it is to be shown where it stands: it becomes what the element shows until then. */
function turn() {
  for (const link of document.querySelectorAll('a[href*="complaint-guide.html"][href$="#in-this-page"]')) {
    const { origin, pathname, search } = new URL(link.href);
    if (!OWN.includes(origin) || link.closest("complaint-guide")) continue;
    const guide = document.createElement("complaint-guide");
    guide.setAttribute("folder", origin + pathname.replace(/[^/]*$/, ""));
    guide.setAttribute("council", search.replace("?council=", ""));
    guide.append(link.cloneNode(true));
    link.replaceWith(guide);
  }
}

function begin() {
  if (!window.customElements) {
    // Where there are no such elements, a list of what the page has may not be one to go through either.
    const offer = (guide) => isEmpty(guide) && guide.appendChild(pageOf(guide).link);
    [].forEach.call(document.querySelectorAll("complaint-guide"), offer);
  } else {
    customElements.get("complaint-guide") || customElements.define("complaint-guide", define());
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", turn);
    else turn();
  }
}

begin();
