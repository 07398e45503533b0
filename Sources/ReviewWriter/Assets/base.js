// The data of the document, what is looked at, and nodes. Words of the document become text nodes and nothing else.
"use strict";

const read = (id) => JSON.parse(document.getElementById(id).textContent);
const data = read("data");
const texts = read("texts");

// What is looked at. `change` tells those who show it.
const view = { language: document.documentElement.lang.startsWith("zh") ? 0 : 1, zoom: 1, sheet: 0, figure: null, sum: null, finding: null };
const listeners = {};
const on = (what, listener) => (listeners[what] ??= []).push(listener);
const change = (what) => (listeners[what] ?? []).forEach((listener) => listener());

// A text in the reader's language, with {0}, {1} … filled in; of a key without one the key.
const t = (key, ...values) =>
  (texts[key]?.[view.language] ?? key).replace(/\{(\d)\}/g, (_, index) => values[index] ?? "");

function node(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value == null || value === false) continue;
    if (name === "on") for (const [event, listener] of Object.entries(value)) made.addEventListener(event, listener);
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.flat().filter((child) => child != null && child !== ""));
  return made;
}

// What stands on a page, and what a number is in: asked for at every step, so found out once.
const figuresByPage = new Map();
data.figures.forEach((figure, index) => {
  if (!figuresByPage.has(figure.page)) figuresByPage.set(figure.page, []);
  figuresByPage.get(figure.page).push(index);
});
const sumsByFigure = new Map();
data.sums.forEach((sum, index) => {
  for (const term of new Set(sum.terms.map((term) => term.figure))) {
    if (!sumsByFigure.has(term)) sumsByFigure.set(term, []);
    sumsByFigure.get(term).push(index);
  }
});
const sheetOfPage = new Map(data.sheets.map((sheet, index) => [sheet.page, index]));

// How a number is shown: by its doubts before its status.
const look = (figure) => (figure.doubts.length > 0 ? "doubt" : figure.status);
const signs = { verified: "✓", unverified: "·", conflict: "✗", doubt: "?", record: "" };
const printed = (figure) => figure.amount + (figure.unit ?? "");
// The text and a table may say the same in two units: then each side has its own.
const unitOf = (sum, side) =>
  sum.unit ?? data.figures[sum.terms.find((term) => term.side === side)?.figure]?.unit ?? "";

// What is pointed at is lit wherever it stands; so are the terms of the sum that is looked at.
const nodesOf = (figure) => document.querySelectorAll(`[data-figure="${figure}"]`);
function point(figure) {
  document.querySelectorAll(".lit").forEach((lit) => lit.classList.remove("lit"));
  if (figure == null) return;
  nodesOf(figure).forEach((shown) => (shown.closest("tr") ?? shown).classList.add("lit"));
}
const figureAt = (event) => {
  const shown = event.target.closest?.("[data-figure]");
  return shown ? Number(shown.dataset.figure) : null;
};
function watch(pane) {
  pane.addEventListener("mouseover", (event) => point(figureAt(event)));
  pane.addEventListener("mouseleave", () => point(null));
  pane.addEventListener("focusin", (event) => point(figureAt(event)));
  pane.addEventListener("click", (event) => {
    const figure = figureAt(event);
    if (figure != null) choose(figure);
  });
}

// Puts a number into the middle of what is looked at.
function choose(figure, sum = null) {
  view.figure = figure;
  const sums = sumsByFigure.get(figure) ?? [];
  view.sum = sum ?? sums.find((index) => !data.sums[index].holds) ?? sums[0] ?? null;
  change("figure");
  if (figure != null) reveal(data.figures[figure].page, data.figures[figure].box);
}

// The classes of a number's node that depend on what is looked at.
function classesOf(index) {
  const isTerm = view.sum != null && data.sums[view.sum].terms.some((term) => term.figure === index);
  return { chosen: view.figure === index, term: isTerm };
}
on("figure", () => {
  document.querySelectorAll(".chosen, .term").forEach((shown) => shown.classList.remove("chosen", "term"));
  const terms = view.sum == null ? [] : data.sums[view.sum].terms.map((term) => term.figure);
  terms.forEach((term) => nodesOf(term).forEach((shown) => shown.classList.add("term")));
  if (view.figure != null) nodesOf(view.figure).forEach((shown) => shown.classList.add("chosen"));
});
