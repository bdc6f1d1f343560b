// Defines <complaint-guide>, which shows complaint-guide.html in a sandboxed frame. What a council writes inside the
// element stays in view until the guide can be used, comes back if it cannot start, and stays for good if it never answers.

import { threeShifts } from "./three-shifts.js";

const FRAME_TITLE = "Guide to complaining about children's social care";
const EXIT = "https://www.bbc.co.uk/weather";
const NAME = /^[a-z0-9-]{1,40}$/;
const READY_WITHIN = 15000;
const FRAME_ANSWERS_WITHIN = 200;

// Without allow-same-origin nothing on the council's page can read what is typed in the frame.
const MAY =
  "allow-scripts allow-forms allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";

// What a council's sheet says of every element it says of this one too. Here each of these is !important, which wins
// against an !important out there; what is inherited is left to the council's own words, and reset for the frame's.
const ASKED_OF_HOSTS = `:host{${[
  "display:block;position:relative;inset:auto;float:none;z-index:auto;columns:auto",
  "width:auto;min-width:0;max-width:none;height:auto;min-height:0;max-height:none;margin:0;padding:0;border:0",
  "background:none;outline:0;box-shadow:none;overflow:visible;visibility:visible;opacity:1;pointer-events:auto",
  "transform:none;rotate:none;scale:none;translate:none;zoom:1;filter:none;clip-path:none;mask:none",
  "mix-blend-mode:normal;contain:none;content-visibility:visible;",
]
  .join(";")
  .replaceAll(";", "!important;")}}`;

// Rules given through a style sheet object pass a policy that forbids inline styles; the council's own sheet can
// neither reach past the host element nor, against !important in here, hide it.
const STYLE = `
${ASKED_OF_HOSTS}
:host([hidden]){display:none!important}
div{all:initial;display:block;direction:ltr}
.wait{position:absolute;top:0;left:0;width:100%;height:150px;overflow:hidden;visibility:hidden}
p{margin:0;position:sticky;top:0;z-index:1;text-align:right;pointer-events:none}
button{pointer-events:auto;min-height:44px;padding:8px 16px;border:2px solid #fff;background:#aa2a16;color:#fff;font:bold 1.1875em/1.25 arial,sans-serif;cursor:pointer}
button:hover{background:#72140a}
button:focus-visible{outline:3px solid #0b0c0c;background:#fd0;color:#0b0c0c}
iframe{display:block;width:100%;border:0;height:600px}
a{font:1.1875em arial,sans-serif}
@media print{p{display:none}}`;

const here = document.currentScript.src;
const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);

let frames = 0;

const make = (name, fields) => Object.assign(document.createElement(name), fields);

class ComplaintGuide extends HTMLElement {
  #putAway;

  connectedCallback() {
    const guide = this;
    const stop = new AbortController();
    const listen = { signal: stop.signal, capture: true };
    const profile = guide.getAttribute("profile") || "";
    const file = NAME.test(profile) ? profile + "/complaint-guide.html" : "complaint-guide.html";
    const council = guide.getAttribute("council") || "";
    const one = NAME.test(council) ? "&council=" + council : "";
    const address = new URL(file + "?embed=1" + one, here).href;
    const title = guide.getAttribute("frame-title") || FRAME_TITLE;

    const root = guide.shadowRoot || guide.attachShadow({ mode: "open" });
    const fallback = make("slot");
    const shown = make("div", { className: "wait" });
    const button = make("button", { type: "button", textContent: "Exit this page" });
    // The page around may be in another language.
    const bar = make("p", { lang: "en-GB" });
    const frame = make("iframe", {
      title,
      name: "complaint-guide-" + ++frames,
      // Naming a feature that a browser lacks draws a warning from it.
      allow: "clipboard-write" + (navigator.share ? "; web-share" : ""),
      referrerPolicy: "no-referrer",
      src: address,
    });
    frame.setAttribute("sandbox", MAY);

    let usable = false;
    let ready = false;
    let leaving = false;

    const tell = (type) => frame.contentWindow?.postMessage({ source: "complaint-guide-host", v: 1, type }, "*");
    const announce = (type, detail) =>
      guide.dispatchEvent(new CustomEvent("complaint-guide:" + type, { bubbles: true, detail }));

    const show = () => {
      fallback.hidden = true;
      shown.className = "";
    };
    guide.#putAway = () => {
      stop.abort();
      clearTimeout(timer);
      shown.remove();
      fallback.hidden = false;
    };

    // The council's own words stay. Where it wrote none, the frame's first page says how to complain without the
    // guide; where the frame never spoke, a link to it may still work.
    const giveUp = (code, spoke) => {
      clearTimeout(timer);
      if (guide.textContent.trim() || guide.children.length) guide.#putAway();
      else {
        show();
        if (!spoke) shown.replaceChildren(make("a", { href: address, textContent: title }));
      }
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
    };
    const leave = (first) => {
      document.documentElement.style.setProperty("opacity", "0", "important");
      if (leaving) return;
      leaving = true;
      announce("exit");
      // The frame goes back to where the visitor came in, so that Back then leads past this page.
      if (first) {
        tell("exit");
        setTimeout(go, FRAME_ANSWERS_WITHIN);
      }
    };

    const hear = {
      loaded: () => tell("hello"),
      usable() {
        if (usable) return;
        usable = true;
        clearTimeout(timer);
        shown.prepend(bar);
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
        if (height > 0) frame.style.height = Math.min(30000, Math.max(150, height)) + "px";
      },
      step: ({ n, of }) => announce("step", { n, of }),
      exit() {
        leave();
        go();
      },
      // A guide that stops on the way shows its own first page, which says more than there was room for here.
      error: ({ code }) => (code === "stopped" ? announce("error", { code }) : giveUp(code, true)),
    };
    addEventListener(
      "message",
      ({ source, data }) => {
        if (source === frame.contentWindow && data?.source === "complaint-guide" && data.v === 1)
          Object.hasOwn(hear, data.type) && hear[data.type](data);
      },
      listen,
    );
    frame.addEventListener("load", hear.loaded, listen);
    button.addEventListener("click", () => leave(true), listen);
    threeShifts(window, () => usable && leave(true), listen);

    bar.append(button);
    shown.append(frame);
    root.adoptedStyleSheets = [sheet];
    root.replaceChildren(fallback, shown);
  }

  disconnectedCallback() {
    this.#putAway();
  }
}

customElements.get("complaint-guide") || customElements.define("complaint-guide", ComplaintGuide);
