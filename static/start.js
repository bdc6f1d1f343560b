// Starts the program that the page carries.

import { initSync } from "program";
import { compiled } from "./program-bytes.js";

const page = window.complaintGuidePage;

try {
  page.whole();
  initSync({ module: await compiled(document.getElementById("program").textContent) });
} catch {
  page.failed();
}
