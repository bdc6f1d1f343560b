// Starts the program that the page carries.

import { start } from "./program-bytes.js";

const page = window.complaintGuidePage;

try {
  if (page.whole()) await start(document.getElementById("program").textContent);
} catch {
  page.failed();
}
