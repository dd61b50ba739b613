// The window follows the builds: it shows a page anew when it changed, where the reader was, and what is to be mended.
import { paginate } from "/_quiz/pages.js";

const SHOW = "/_quiz/show/";
const PAPERS = { a4: "A4", letter: "Letter" };
const stage = document.getElementById("stage");
const choice = document.getElementById("page");
const seen = { page: decodeURIComponent(location.pathname.slice(SHOW.length)), view: "screen", mark: "" };
let state = { pages: {}, errors: {}, warnings: 0 };

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function frame(address, title) {
  return element("iframe", { src: address, title });
}

function loaded(made) {
  return new Promise((done) => made.addEventListener("load", done, { once: true }));
}

// On the screen, the new page is loaded behind the old one and takes its place at the same line.
async function onScreen() {
  const before = stage.querySelector("iframe:not(.coming)");
  stage.querySelectorAll("iframe.coming").forEach((left) => left.remove());
  const coming = frame(`/${encodeURIComponent(seen.page)}`, seen.page);
  if (before) coming.className = "coming";
  stage.append(coming);
  await loaded(coming);
  if (!coming.isConnected) return;
  if (before && before.title === seen.page) coming.contentWindow.scrollTo(0, before.contentWindow.scrollY);
  coming.className = "";
  [...stage.children].forEach((left) => left === coming || left.remove());
  follow(coming);
}

// A link inside a page leads to another page of this window.
function follow(shown) {
  shown.contentDocument.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    const name = link && decodeURIComponent(new URL(link.href).pathname.slice(1));
    if (!name || !(name in state.pages)) return;
    event.preventDefault();
    show(name, seen.view);
  });
}

// On paper, the page is set for both papers as it would be printed, with the bounds of the printed pages.
async function onPaper() {
  const scrolled = [stage.scrollLeft, stage.scrollTop];
  const made = Object.keys(PAPERS).map((paper) => {
    const inside = frame(`/_quiz/on/${paper}/${encodeURIComponent(seen.page)}`, `${seen.page}, ${PAPERS[paper]}`);
    const roll = element("div", { className: "roll" }, inside);
    const caption = element("figcaption", { textContent: PAPERS[paper] });
    return { paper, inside, roll, caption, figure: element("figure", {}, caption, roll) };
  });
  const old = [...stage.children];
  stage.append(...made.map((each) => each.figure));
  await Promise.all(made.map((each) => loaded(each.inside)));
  await Promise.all(made.map((each) => each.inside.contentDocument.fonts.ready));
  for (const { paper, inside, roll, caption } of made) {
    const bounds = paginate(inside, paper);
    caption.textContent = `${PAPERS[paper]}: ${bounds.length + 1} ${bounds.length ? "pages" : "page"}`;
    roll.append(...bounds.map((top, number) => {
      const line = element("div", { className: "bound" }, element("span", { textContent: `page ${number + 2}` }));
      line.style.top = `${top}px`;
      return line;
    }));
  }
  old.forEach((each) => each.remove());
  stage.scrollTo(...scrolled);
}

async function draw() {
  seen.mark = state.pages[seen.page];
  document.title = `${seen.page} – quiz`;
  document.getElementById("alone").href = `/${encodeURIComponent(seen.page)}`;
  if (stage.className !== seen.view) stage.replaceChildren();
  stage.className = seen.view;
  if (!seen.mark) {
    stage.replaceChildren(element("p", { textContent: `${seen.page} is not there (yet).` }));
    return;
  }
  await (seen.view === "paper" ? onPaper() : onScreen());
  stage.dataset.shown = seen.mark;
}

function show(page, view, push = true) {
  Object.assign(seen, { page, view });
  choice.value = page;
  if (push) history.pushState({ page, view }, "", SHOW + encodeURIComponent(page));
  draw();
}

function list() {
  const names = Object.keys(state.pages);
  if (names.join() === [...choice.options].map((option) => option.value).join()) return;
  choice.replaceChildren(...names.map((name) => element("option", { value: name, textContent: name })));
  choice.value = seen.page;
}

function learn(news) {
  state = news;
  list();
  const errors = Object.values(state.errors);
  document.getElementById("list").textContent = errors.join("\n");
  document.getElementById("findings").hidden = errors.length === 0;
  const warnings = state.warnings ? `, ${state.warnings} ${state.warnings > 1 ? "warnings" : "warning"}: see quiz check` : "";
  document.getElementById("state").textContent = errors.length ? "not built" : `up to date${warnings}`;
  if (state.pages[seen.page] !== seen.mark) draw();
}

choice.addEventListener("change", () => show(choice.value, seen.view));
document.querySelectorAll("input[name=view]").forEach((input) => {
  input.addEventListener("change", () => show(seen.page, input.value, false));
});
addEventListener("popstate", () => show(decodeURIComponent(location.pathname.slice(SHOW.length)), seen.view, false));

const events = new EventSource("/_quiz/events");
events.addEventListener("message", (event) => learn(JSON.parse(event.data)));
events.addEventListener("error", () => {
  document.getElementById("state").textContent = "the server does not answer; waiting for it";
});
