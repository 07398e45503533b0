// The data of the document, what is looked at, and how numbers are shown.

const data = read("data");

// What is looked at. `change` tells those who show it.
Object.assign(view, { zoom: 1, sheet: 0, figure: null, sum: null, finding: null });
const listeners = {};
const on = (what, listener) => (listeners[what] ??= []).push(listener);
const change = (what) => (listeners[what] ?? []).forEach((listener) => listener());

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
const placesByPage = new Map();
data.places.forEach((place, index) => {
  if (!placesByPage.has(place.page)) placesByPage.set(place.page, []);
  placesByPage.get(place.page).push(index);
});
const sheetOfPage = new Map(data.sheets.map((sheet, index) => [sheet.page, index]));

// How a number is shown: by its doubts before its status.
const look = (figure) => (figure.doubts.length > 0 ? "doubt" : figure.status);
const signs = { verified: "✓", unverified: "·", conflict: "✗", doubt: "?", record: "" };
const printed = (figure) => figure.amount + (figure.unit ?? "");
// The text and a table may say the same in two units: then each side has its own.
const unitOf = (sum, side) =>
  sum.unit ?? data.figures[sum.terms.find((term) => term.side === side)?.figure]?.unit ?? "";

// What is pointed at, a number or a place with words, is lit wherever it stands; so are the terms of the sum that is looked
// at.
const nodesOf = (figure) => document.querySelectorAll(`[data-figure="${figure}"]`);
function point(shown) {
  document.querySelectorAll(".lit").forEach((lit) => lit.classList.remove("lit"));
  if (shown == null) return;
  const { figure, place } = shown.dataset;
  const all = figure != null ? nodesOf(figure) : document.querySelectorAll(`[data-place="${place}"]`);
  all.forEach((each) => (each.closest("tr") ?? each).classList.add("lit"));
}
const shownAt = (event) => event.target.closest?.("[data-figure], [data-place]");
function watch(pane) {
  pane.addEventListener("mouseover", (event) => point(shownAt(event)));
  pane.addEventListener("mouseleave", () => point(null));
  pane.addEventListener("focusin", (event) => point(shownAt(event)));
  pane.addEventListener("click", (event) => {
    const shown = shownAt(event);
    if (shown?.dataset.figure != null) choose(Number(shown.dataset.figure));
    else if (shown) reveal(data.places[shown.dataset.place].page, data.places[shown.dataset.place].box);
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
