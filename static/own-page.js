// What the pages that stand in no frame share: a council's staff's, an advocate's, and the one on which a guide is made.
// They speak to nobody, and where their program cannot run or breaks they say how to go on without it.

const byId = (id) => document.getElementById(id);
let broken = false;

/** Shows what stands where the program does not. */
export function failed() {
  if (broken) return;
  broken = true;
  const page = byId("guide");
  page.hidden = true;
  page.replaceChildren();
  byId("first-page").hidden = false;
  const notice = byId("could-not-start");
  notice.hidden = false;
  // What stood here is gone; without this a screen reader would say nothing.
  notice.tabIndex = -1;
  notice.focus();
}

// A notice that a resize was put off comes as an error too, but without an error in it.
addEventListener("error", (event) => event.error && failed());
addEventListener("unhandledrejection", failed);

/** What the program calls by the name of the page: `more` besides what every such page offers. */
export function offer(more = {}) {
  Object.defineProperty(window, "complaintGuidePage", { value: Object.freeze({ started() {}, failed, ...more }) });
}

/** The text of a data block. */
export const block = (id) => byId(id).textContent;
