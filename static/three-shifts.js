// Leaving by pressing Shift three times: the keyboard's way out, listened for in the frame and in the page around it.

const WITHIN = 5000;

/**
 * Calls `leave` on the third Shift pressed alone within five seconds. A Shift held for a capital letter, or with a
 * click, is typing and starts the count again. `listen(type, heard)` listens to the window.
 */
export function threeShifts(listen, leave) {
  let presses = [];
  let alone = false;
  const typing = () => {
    presses = [];
    alone = false;
  };
  listen("keydown", (event) => {
    if (event.key !== "Shift") typing();
    else if (!event.repeat) alone = true;
  });
  listen("pointerdown", typing);
  listen("keyup", (event) => {
    if (event.key !== "Shift" || !alone) return;
    alone = false;
    presses = presses.filter((at) => event.timeStamp - at < WITHIN);
    if (presses.push(event.timeStamp) > 2) leave();
  });
}
