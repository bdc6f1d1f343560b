// The page around the program for a council's staff: starts it, or shows how to count without it.

import { block, failed, offer } from "./own-page.js";
import { start } from "./program-bytes.js";

offer();
try {
  await start(block("program"));
} catch {
  failed();
}
