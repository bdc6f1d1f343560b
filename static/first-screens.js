// The start and the first question, which the build has drawn in every voice: they can be used while the program is on
// its way, and stand until a press asks for more than they can do. The program then draws what stands here, takes its
// place and is given that press, so that nothing that was chosen, read or heard is lost, or comes twice.

// The same in what the build drew as in what the program draws, so the place of one is the place of the other.
const CONTROLS = "a,button,details,input,summary,[tabindex]";
const LOWER = { main: "div", h1: "h2", h2: "h3", h3: "h4" };
const HELP_AFTER = 10_000;

// A page that several councils share, and one that was made in a browser, carries none: how to complain without the guide
// stands there until the program does.
function withoutScreens(begin, guide) {
  return {
    isThere: false,
    isTouched: () => false,
    started() {
      const detail = { voice: "", hasBegun: false, at: 0, choice: "", hasHistory: true };
      dispatchEvent(new CustomEvent("complaint-guide:needed", { detail }));
    },
    takenOver() {
      begin.remove();
      guide.hidden = false;
    },
    remove: () => begin.remove(),
  };
}

// A site may ask of all its pages that they say which text becomes elements: this one says it of the screens that the
// build drew. Where it may not even say so, nothing is drawn before the program.
function trusted() {
  try {
    return window.trustedTypes && trustedTypes.createPolicy("complaint-guide", { createHTML: (drawn) => drawn });
  } catch {
    return null;
  }
}

/**
 * `page` offers `isFramed`, `moved(n)` when another screen is shown, and `waits()` when a press has waited long.
 */
export function firstScreens(page) {
  const begin = document.getElementById("begin");
  const guide = document.getElementById("guide");
  const trust = trusted();
  if (!document.getElementById("adult-0") || trust === null) return withoutScreens(begin, guide);
  const status = Object.assign(document.createElement("p"), { className: "govuk-body" });
  status.setAttribute("role", "status");

  let voice = "adult";
  let chosenVoice = "";
  let at = 0;
  let hasBegun = false;
  let hasHistory = true;
  let isTouched = false;
  // The place of the control whose press waits for the program.
  let wanted = -1;
  let hasProgram = false;
  let isOver = false;

  const drawn = () => document.getElementById(`${voice}-${at}`);
  /** The screen's elements. They lie in the page as text, which a browser that runs no script never shows. */
  const elements = () => {
    const holder = document.createElement("template");
    const { textContent } = drawn();
    holder.innerHTML = trust ? trust.createHTML(textContent) : textContent;
    return holder.content;
  };
  const controls = (root) => [...root.querySelectorAll(CONTROLS)];
  const focused = () => controls(begin).indexOf(document.activeElement);

  // On a council's page, which has a main part and a first heading already, the program draws both a step lower.
  function lower(screen) {
    for (const old of screen.querySelectorAll("main,h1,h2,h3")) {
      const fresh = document.createElement(LOWER[old.localName]);
      for (const { name, value } of old.attributes) fresh.setAttribute(name, value);
      fresh.append(...old.childNodes);
      old.replaceWith(fresh);
    }
  }

  /** Makes what stands on one screen stand on the same one drawn again. */
  function carry(from, to) {
    const others = controls(to);
    controls(from).forEach((control, place) => {
      const other = others[place];
      if (!other) return;
      if (control.open) other.open = true;
      if (control.type === "radio") other.checked = control.checked;
      if (control.type === "checkbox" && control.checked !== other.checked) other.click();
      if (control.files?.length) {
        other.files = control.files;
        other.dispatchEvent(new Event("change", { bubbles: true }));
      }
    });
  }

  function show(isSameScreen) {
    const fresh = elements();
    if (page.isFramed) lower(fresh);
    const place = focused();
    if (isSameScreen) carry(begin, fresh);
    begin.textContent = "";
    begin.append(fresh);
    if (isSameScreen) controls(begin)[place]?.focus();
    document.title = drawn().dataset.title;
  }

  function arrive(number) {
    at = number;
    wanted = -1;
    // A screen reader whose focus was on what is gone would say nothing of the next heading.
    document.getElementById("between").focus({ preventScroll: true });
    show();
    begin.querySelector("#page-heading").focus();
    page.moved(at);
  }

  function goOn() {
    hasBegun = true;
    try {
      history.pushState(1, "");
    } catch {
      // Some browsers allow only so many entries in half a minute.
      hasHistory = false;
    }
    arrive(1);
  }

  function need(control) {
    wanted = controls(begin).indexOf(control);
    if (hasProgram) {
      const choice = begin.querySelector("[type=radio]:checked")?.value ?? "";
      const detail = { voice: chosenVoice, hasBegun, at, choice, hasHistory };
      dispatchEvent(new CustomEvent("complaint-guide:needed", { detail }));
      return;
    }
    status.textContent = "";
    control.closest("button, div").after(status);
    // What is said in the moment in which its element comes is not heard everywhere.
    setTimeout(() => (status.textContent = drawn().dataset.wait), 100);
    setTimeout(() => hasProgram || page.waits(), HELP_AFTER);
  }

  begin.addEventListener("click", (event) => {
    isTouched = true;
    const control = event.target.closest("a,button");
    if (!control || control.matches("[data-exit],[data-aloud],[type=submit]")) return;
    event.preventDefault();
    if (control.matches(".voice")) {
      voice = chosenVoice = ["adult", "young-person", "easy-read"][[...begin.querySelectorAll(".voice")].indexOf(control)];
      show(true);
    } else if (control.matches(".govuk-button")) goOn();
    else if (control.matches(".govuk-back-link")) hasHistory ? history.back() : arrive(0);
    else need(control);
  });
  begin.addEventListener("submit", (event) => {
    event.preventDefault();
    need(event.target.querySelector("[type=submit]"));
  });
  begin.addEventListener("change", ({ target }) => target.type === "radio" || need(target));
  // Heard after the page, which stops it when someone leaves, and before the program, which need not know.
  addEventListener("popstate", (event) => {
    if (isOver) return;
    event.stopImmediatePropagation();
    arrive(hasBegun && event.state === 1 ? 1 : 0);
  });

  show();
  begin.hidden = false;

  return {
    isThere: true,
    isTouched: () => isTouched,
    /** The program is there. */
    started() {
      hasProgram = true;
      // What is drawn ahead is out of the page until it takes its place: no name stands twice, and nothing is laid out.
      guide.remove();
      const control = controls(begin)[wanted];
      if (control) need(control);
    },
    /** The program has drawn, out of sight, what stands here. */
    takenOver() {
      isOver = true;
      const place = focused();
      const { scrollX, scrollY } = window;
      guide.hidden = false;
      begin.replaceWith(guide);
      carry(begin, guide);
      const others = controls(guide);
      // A choice of file or of looks was carried already.
      const press = controls(begin)[wanted]?.matches("input") ? undefined : others[wanted];
      // Continue leads to another place, whatever was chosen: only for that is the page laid out then.
      if (press?.type !== "submit") {
        scrollTo(scrollX, scrollY);
        others[place]?.focus({ preventScroll: true });
      }
      Promise.resolve().then(() => press?.click());
    },
    /** Nothing more comes of them. */
    remove() {
      isOver = true;
      begin.replaceWith(guide);
    },
  };
}
