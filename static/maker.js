// The page around the program with which a council makes its profile: unpacks what the finished guide is made of, starts
// the program, and says so where it cannot run or breaks. It stands in no frame and speaks to nobody.

import { initSync } from "program";
import { bytes } from "./program-bytes.js";

const byId = (id) => document.getElementById(id);
let broken = false;

function failed() {
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

try {
  const parts = JSON.parse(new TextDecoder().decode(await bytes(byId("parts").textContent)));
  Object.defineProperty(window, "complaintGuidePage", { value: Object.freeze({ started() {}, failed, parts }) });
  initSync({ module: await bytes(byId("program").textContent) });
} catch {
  failed();
}
