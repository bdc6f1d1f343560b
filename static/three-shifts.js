// Leaving by pressing Shift three times: the keyboard's way out, listened for in the frame and in the page around it.

const WITHIN = 5000;

/**
 * Calls `leave` on the third Shift pressed alone within five seconds. A Shift held for a capital letter, or with a
 * click, is typing and starts the count again. `listen(type, heard)` listens to the window; `say(left)` tells how many
 * more presses leave, and nothing once the count has ended.
 */
export function threeShifts(listen, leave, say) {
  let presses = [];
  let alone = false;
  let timer;
  const tell = (left, during) => {
    clearTimeout(timer);
    say(left);
    if (left) timer = setTimeout(tell, during);
  };
  const typing = () => {
    if (presses.length) tell();
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
    // Only as long as all of them count.
    else tell(3 - presses.length, presses[0] + WITHIN - event.timeStamp);
  });
}
