// Starts the program that the page carries.

import { initSync } from "program";
import { bytes } from "./program-bytes.js";

const page = window.complaintGuidePage;

try {
  page.whole();
  initSync({ module: await bytes(document.getElementById("program").textContent) });
} catch {
  page.failed();
}
