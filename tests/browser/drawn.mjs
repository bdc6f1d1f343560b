// What is wrong with a screen as it is drawn: words that are cut off, or lie over other words.

/** WCAG 1.4.12, each at its full measure. */
export const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p, li, dd, label, legend { margin-bottom: 2em !important }`;

export function dress(frame, rules) {
  return frame.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }, rules);
}

/** What is cut off, or wider than its window, with the style that is on. */
export function cut(frame) {
  return frame.evaluate(() => {
    const html = document.documentElement;
    const found = html.scrollWidth > html.clientWidth ? [`the page is ${html.scrollWidth - html.clientWidth} too wide`] : [];
    for (const part of document.querySelectorAll(".guide *")) {
      const { overflowX, overflowY, clip, position } = getComputedStyle(part);
      const isForEarsAlone = position === "absolute" && (clip !== "auto" || part.clientWidth <= 1);
      if (isForEarsAlone || part.getClientRects().length === 0 || part.matches("textarea, input")) continue;
      const isCut =
        (["hidden", "clip"].includes(overflowX) && part.scrollWidth > part.clientWidth + 1) ||
        (["hidden", "clip"].includes(overflowY) && part.scrollHeight > part.clientHeight + 1);
      if (isCut) found.push(`cut off: ${part.outerHTML.slice(0, 120)}`);
    }
    return found;
  });
}

/**
 * Words that lie over other words, or under a mark that is drawn beside them (an arrow, the ring of an option). A line's
 * box is higher than its letters, so only its middle half counts.
 */
export function overlapping(frame) {
  return frame.evaluate(() => {
    const isSeen = (part) => {
      const { clip, position } = getComputedStyle(part);
      return part.checkVisibility({ visibilityProperty: true }) && !(position === "absolute" && (clip !== "auto" || part.clientWidth <= 1));
    };
    const middle = ({ left, right, top, bottom }) => ({ left, right, top: top + (bottom - top) / 4, bottom: bottom - (bottom - top) / 4 });
    const meet = (one, other) =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;
    const lines = [];
    const walker = document.createTreeWalker(document.querySelector(".guide"), NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const part = text.parentElement;
      // Exit stays in view over whatever lies below; what it covers is asked elsewhere.
      if (!text.data.trim() || part.closest(".govuk-exit-this-page") || !isSeen(part)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const box of range.getClientRects()) if (box.width > 1) lines.push({ part, said: text.data.trim().slice(0, 40), ...middle(box) });
    }
    const found = [];
    lines.sort((one, other) => one.top - other.top);
    lines.forEach((one, at) => {
      for (let next = at + 1; next < lines.length && lines[next].top < one.bottom; next += 1) {
        const other = lines[next];
        if (one.part !== other.part && meet(one, other)) found.push(`‘${one.said}’ lies over ‘${other.said}’`);
      }
    });
    const isNothing = (colour) => /^rgba\(.*, 0\)$/.test(colour);
    const isDrawn = (mark) =>
      mark.content !== "none" && mark.position === "absolute" && mark.opacity !== "0" &&
      (!isNothing(mark.backgroundColor) || (parseFloat(mark.borderTopWidth) > 0 && !isNothing(mark.borderTopColor)));
    for (const part of document.querySelectorAll(".guide *")) {
      for (const which of ["::before", "::after"]) {
        const mark = getComputedStyle(part, which);
        if (!isDrawn(mark)) continue;
        const holder = (getComputedStyle(part).position === "static" ? part.offsetParent : part).getBoundingClientRect();
        const [left, top, width, height] = ["left", "top", "width", "height"].map((name) => parseFloat(mark[name]));
        const at = { left: holder.left + left + parseFloat(mark.marginLeft), top: holder.top + top + parseFloat(mark.marginTop) };
        const drawn = { ...at, right: at.left + width, bottom: at.top + height };
        const under = lines.find((line) => part.contains(line.part) && meet(line, drawn));
        if (under) found.push(`a mark lies over ‘${under.said}’`);
      }
    }
    return found;
  });
}
