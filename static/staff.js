// The page around the program for a council's staff: starts it, or shows how to count without it.

import { initSync } from "program";
import { block, failed, offer } from "./own-page.js";
import { compiled } from "./program-bytes.js";

offer();
try {
  initSync({ module: await compiled(block("program")) });
} catch {
  failed();
}
