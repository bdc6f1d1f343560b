// Starts the program where it is JavaScript: the same Rust, through Binaryen's wasm2js.

import "./stand-ins.js";

import { __wbg_set_wasm } from "glue";
import * as program from "program";

const page = window.complaintGuidePage;

try {
  if (page.whole()) {
    __wbg_set_wasm(program);
    program.__wbindgen_start();
  }
} catch {
  page.failed();
}
