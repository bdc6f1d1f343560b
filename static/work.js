// The page around a program for people at their work, a council's staff or an advocate: starts it, or shows how to go on
// without it.

import { block, failed, offer } from "./own-page.js";
import { start } from "./program-bytes.js";

offer();
try {
  await start(block("program"));
} catch {
  failed();
}
