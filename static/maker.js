// The page around the program with which a council makes its profile: unpacks what the finished guide is made of, and
// starts the program.

import { block, failed, offer } from "./own-page.js";
import { start, unpacked } from "./program-bytes.js";

try {
  offer({ parts: JSON.parse(new TextDecoder().decode(await unpacked(block("parts")))) });
  await start(block("program"));
} catch {
  failed();
}
