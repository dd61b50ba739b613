// Asks the questions of the page one by one, says what is right and where it stands, and counts. Questions and options
// are asked in another order each time; printed, they stand as the page has them.
"use strict";

const find = (id) => document.getElementById(id);
const { says, answers, proofs } = JSON.parse(find("key").textContent);
const exercises = [...document.querySelectorAll(".exercise")].map((place, number) => ({
  place,
  form: place.querySelector("form"),
  fields: place.querySelector("fieldset"),
  list: place.querySelector(".options"),
  options: [...place.querySelectorAll(".options > li")],
  answer: answers[number],
}));
const panel = find("answering").content.querySelector(".answering").cloneNode(true);
const feedback = panel.querySelector(".feedback");
const buttons = [...panel.querySelectorAll("button")];
let round = [];
let at = 0;
let right = 0;
let wrong = [];

function shuffled(things) {
  const mixed = [...things];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(Math.random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other], mixed[last]];
  }
  return mixed;
}

function filled(phrase, values) {
  return phrase.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

// Text of a sheet only ever becomes a text node, so nothing in it can act.
function element(name, kind, ...content) {
  const made = document.createElement(name);
  made.className = kind;
  made.append(...content);
  return made;
}

// What a learner types is compared without case, accents, spaces and punctuation; ae is as good as ä, oe as œ. Signs
// that make another answer count (AA+ and AA-, -12 and 12, 10 € and 10 %), as quiz/sheet/tokens.py has it.
const SPELLED = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", "−": "-", "–": "-" };

function comparable(text) {
  const raised = text.replace(/(\d)([⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻])/g, "$1^$2").replace(/(\d)([¼½¾⅐-⅞])/g, "$1 $2");
  const folded = raised.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  const plain = folded.replace(/[ßæœøłđðþı−–]/g, (sign) => SPELLED[sign]);
  const numbers = plain
    .replace(/(\d)[.,](\d{1,2})(?!\d)/g, "$1·$2")
    .replace(/(\d)[:/⁄-](?=\d)/g, "$1·")
    .replace(/(^|[^\p{L}\p{N})])\+(?=\d)/gu, "$1")
    .replace(/(^|[^\p{L}\p{N}+#*♯♭-])[#*]+/gu, "$1")
    .replace(/-+/g, (dash, at, whole) => (means(whole.slice(0, at), whole.slice(at + dash.length)) ? "-" : ""));
  return numbers.replace(/[^\p{L}\p{N}\p{Sc}\p{Sm}\p{So}·%‰^#*-]|[°©®™]/gu, "") || text.trim();
}

// A dash is a minus before a number, and a sign behind a word that nothing follows.
function means(before, behind) {
  if (/^\d/.test(behind)) return !/[\p{L}\p{N})]$|\d\s$/u.test(before);
  return /[\p{L}\p{N}+#*]$/u.test(before) && !/^\s*[\p{L}\p{N}]/u.test(behind);
}

function spelledOut(text) {
  return text.normalize("NFC").replace(/[äöü]/gi, (sign) => `${sign.normalize("NFD")[0]}e`);
}

function same(typed, accepted) {
  return comparable(typed) === comparable(accepted) || comparable(spelledOut(typed)) === comparable(spelledOut(accepted));
}

function only(shown) {
  for (const id of ["start", "standing", "result"]) find(id).hidden = id !== shown;
}

function offer(...names) {
  for (const button of buttons) button.hidden = !names.includes(button.className);
}

function focusOn(name) {
  panel.querySelector(`.${name}`).focus();
}

function begin(chosen) {
  round = shuffled(chosen);
  [at, right, wrong] = [0, 0, []];
  only("standing");
  ask();
}

function ask() {
  const exercise = round[at];
  const { place, form, fields, list, options } = exercise;
  for (const each of exercises) each.place.classList.toggle("asked", each === exercise);
  form.reset();
  fields.disabled = false;
  if (list && !("inOrder" in place.dataset)) list.append(...shuffled(options));
  for (const option of options) mark(option, "");
  feedback.replaceChildren();
  form.append(panel);
  offer(...(place.classList.contains("open") ? ["reveal"] : place.classList.contains("typed") ? ["check", "give-up"] : ["check"]));
  find("progress").textContent = filled(says.progress, { number: at + 1, total: round.length });
  count(at);
  find("progress").focus();
}

function count(answered) {
  find("score").textContent = answered ? filled(says.score, { right, total: answered }) : "";
}

function mark(option, verdict) {
  option.className = verdict;
  option.querySelector(".verdict")?.remove();
  if (!verdict) return;
  const sign = element("span", "verdict", { right: "✓", wrong: "✗" }[verdict]);
  sign.setAttribute("aria-hidden", "true");
  option.querySelector("label").append(sign);
}

function check(event) {
  event.preventDefault();
  const { answer, options, form } = round[at];
  const given = form.elements.answer.value;
  if (answer.accepted) {
    settle(answer.accepted.some((accepted) => same(given, accepted)));
    return;
  }
  const reason = answer.reasons[given]; // null for the right option
  mark(options[answer.reasons.indexOf(null)], "right");
  if (reason !== null) mark(options[given], "wrong");
  const chosen = options[given].querySelector(".text").textContent;
  const told = reason ? [element("span", "text", chosen), `${says.colon} `, element("span", "text", reason)] : [];
  settle(reason === null, told);
}

function settle(isRight, reason = []) {
  tell(isRight ? says.right : says.wrong, isRight ? "right" : "wrong", reason, !isRight);
  judged(isRight);
  panel.querySelector(".next").textContent = at + 1 < round.length ? says.following : says.finish;
  offer("next");
  focusOn("next");
}

function reveal() {
  tell("", "", [], true);
  offer("knew", "did-not-know");
  focusOn("feedback");
}

function tell(verdict, kind, reason, withAnswer) {
  const { answer, fields } = round[at];
  fields.disabled = true;
  const lines = [];
  if (verdict) lines.push(element("p", `judgement ${kind}`, verdict));
  if (withAnswer) lines.push(shownAnswer(answer));
  if (reason.length) lines.push(element("p", "reason", ...reason));
  const proof = element("dl", "proof");
  for (const [label, text, manner] of proofs[answer.fact]) {
    proof.append(element("dt", "", label), element("dd", `text ${manner}`, text));
  }
  feedback.replaceChildren(...lines, proof);
}

function shownAnswer(answer) {
  return element("p", "right-answer", `${says.right_is} `, element("span", `text ${answer.manner}`, answer.right));
}

function judged(isRight) {
  if (isRight) right += 1;
  else wrong.push(round[at]);
  count(at + 1);
}

function next() {
  at += 1;
  if (at < round.length) ask();
  else finish();
}

function finish() {
  for (const { place } of exercises) place.classList.remove("asked");
  only("result");
  find("final").textContent = filled(says.score, { right, total: round.length });
  find("nothing-wrong").hidden = wrong.length > 0;
  find("wrong-ones").hidden = find("again").hidden = wrong.length === 0;
  find("wrong-ones").querySelector("ul").replaceChildren(
    ...wrong.map(({ place, answer }) => {
      const question = element("p", "ask text", place.querySelector(".ask").textContent);
      const material = place.querySelector(".material");
      return element("li", "", question, ...(material ? [material.cloneNode(true)] : []), shownAnswer(answer));
    }),
  );
  find("result-title").focus();
}

// A round asks each fact once, as far as there are enough of them.
function drawn(number) {
  const seen = new Set();
  const mixed = shuffled(exercises);
  const first = mixed.filter(({ answer }) => !seen.has(answer.fact) && seen.add(answer.fact));
  return [...first, ...mixed.filter((exercise) => !first.includes(exercise))].slice(0, number);
}

function startAnew() {
  only("start");
  find("how-many").focus();
}

for (const { form } of exercises) form.addEventListener("submit", check);
panel.querySelector(".give-up").addEventListener("click", () => settle(false));
panel.querySelector(".reveal").addEventListener("click", reveal);
panel.querySelector(".next").addEventListener("click", next);
panel.querySelector(".knew").addEventListener("click", () => {
  judged(true);
  next();
});
panel.querySelector(".did-not-know").addEventListener("click", () => {
  judged(false);
  next();
});
for (const button of document.querySelectorAll("[data-round]")) {
  button.addEventListener("click", () => begin(drawn(Number(button.dataset.round))));
}
find("again").addEventListener("click", () => begin(wrong));
find("new-round").addEventListener("click", startAnew);
addEventListener("beforeprint", () => {
  for (const { list, options } of exercises) list?.append(...options);
});
document.documentElement.classList.add("scripted");
only("start");
