// A page as it is printed, inside a frame: its rules for paper apply, and its pages end where they would on paper.
// The file stays as it is: only what the browser made of it is changed, from outside.

const MM = 96 / 25.4;
const SIZES = { a4: [210, 297], letter: [215.9, 279.4] }; // mm
const TRIES = 4000; // blocks moved at most; a page that never ends is not to hang the window

// Rules for paper hold in the frame, those for the screen do not.
function asPrinted(page) {
  for (const sheet of page.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof page.defaultView.CSSMediaRule)) continue;
      const parts = rule.media.mediaText.split(",").map((part) => part.trim());
      if (parts.some((part) => /^print\b/.test(part))) rule.media.mediaText = "all";
      else if (parts.every((part) => /^screen\b/.test(part))) rule.media.mediaText = "not all";
    }
  }
}

// The margins that the last plain rule for pages gives, in pixels: top, right, bottom, left.
function margins(page) {
  const found = { top: "0", right: "0", bottom: "0", left: "0" };
  for (const sheet of page.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof page.defaultView.CSSPageRule) || rule.selectorText) continue;
      for (const side of Object.keys(found)) {
        found[side] = rule.style.getPropertyValue(`margin-${side}`) || found[side];
      }
    }
  }
  const probe = page.body.appendChild(page.createElement("div"));
  const pixels = Object.values(found).map((length) => {
    probe.style.width = length;
    return probe.getBoundingClientRect().width;
  });
  probe.remove();
  return pixels;
}

function kept(style) {
  return style.breakInside.startsWith("avoid") || style.display === "table-row";
}

// What has to stand on the page of what follows it moves along with it.
function leading(block, view) {
  let first = block;
  for (let before = first.previousElementSibling; before; before = first.previousElementSibling) {
    if (!view.getComputedStyle(before).breakAfter.startsWith("avoid")) break;
    first = before;
  }
  return first;
}

// Set the page for a paper, push what would be torn to the next page, and return where pages end, in pixels.
export function paginate(frame, paper) {
  const page = frame.contentDocument;
  const view = page.defaultView;
  const [width, height] = SIZES[paper].map((length) => length * MM);
  asPrinted(page);
  const [top, right, bottom, left] = margins(page);
  frame.style.width = `${width}px`;
  page.documentElement.style.overflow = "hidden";
  page.body.style.padding = `0 ${right}px 0 ${left}px`;
  const room = height - top - bottom;
  const start = () => page.body.getBoundingClientRect().top;
  let tries = 0;
  for (const block of page.body.querySelectorAll("*")) {
    const style = view.getComputedStyle(block);
    const forced = /^(page|always|left|right)$/.test(style.breakBefore);
    const after = block.previousElementSibling;
    const ended = after && /^(page|always)$/.test(view.getComputedStyle(after).breakAfter);
    if (!forced && !ended && !kept(style)) continue;
    const box = block.getBoundingClientRect();
    const from = box.top - start();
    const end = (Math.floor(from / room + 0.001) + 1) * room;
    const torn = from + box.height > end + 0.5 && box.height <= room;
    const mid = from % room > 1 && room - (from % room) > 1;
    if (!(torn || ((forced || ended) && mid)) || (tries += 1) > TRIES) continue;
    const moved = torn ? leading(block, view) : block;
    const gap = end - (moved.getBoundingClientRect().top - start());
    moved.style.marginTop = `${parseFloat(view.getComputedStyle(moved).marginTop) + gap}px`;
  }
  const whole = page.body.scrollHeight;
  frame.style.height = `${whole}px`;
  const pages = Math.max(1, Math.ceil((whole - 1) / room));
  return Array.from({ length: pages - 1 }, (_, number) => (number + 1) * room);
}
