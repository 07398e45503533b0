// The whole page, and the keys.

const pageTitle = () =>
  [data.organization, data.year, data.report && t("report." + data.report)].filter(Boolean).join(" ") || data.file;
const zoomShown = node("output", { id: "zoom" });
const header = node("header", {});

function showHeader() {
  document.documentElement.lang = languageTags[view.language];
  document.title = pageTitle();
  const counts = ["verified", "unverified", "conflict"].map((status) =>
    node("span", { class: `count ${status}` }, `${signs[status]} ${data.counts[status]} ${t("status." + status)}`));
  const button = (key, act, more = {}) =>
    node("button", { type: "button", title: t("key." + key), "data-tool": key, ...more, on: { click: act } }, t(key));
  const summaryState = { id: "summaryButton", "aria-expanded": String(!summaryPane.hidden), "aria-controls": "summary" };
  header.replaceChildren(
    node("h1", {}, pageTitle()), node("span", { class: "about" }, data.file, " · ", t("pageCount", data.page_count)),
    ...counts, node("span", { class: "count" }, t("findings", data.findings.length)),
    node(
      "span", { class: "tools" }, button("summary", toggleSummary, summaryState), button("previousFinding", () => next(-1)), button("nextFinding", () => next(1)),
      button("smaller", () => zoomBy(-1)), zoomShown, button("larger", () => zoomBy(1)), button("save", save),
      button("language", changeLanguage)));
  summaryPane.setAttribute("aria-label", t("summary"));
  findingsPane.setAttribute("aria-label", t("findingsPane"));
  pagesPane.setAttribute("aria-label", t("pagesPane"));
  tablesPane.setAttribute("aria-label", t("tablesPane"));
  sumsPane.setAttribute("aria-label", t("sumsPane"));
}

function showAll() {
  showHeader();
  showFindings();
  layOut();
  showTables();
  showSums();
  if (!summaryPane.hidden) showSummary();
}
function changeLanguage() {
  view.language = 1 - view.language;
  showAll();
  refill();
}

const keys = {
  n: () => next(1), p: () => next(-1),
  j: () => turnTo(view.sheet + 1), k: () => turnTo(view.sheet - 1),
  ArrowRight: () => turnTo(view.sheet + 1), ArrowLeft: () => turnTo(view.sheet - 1),
  "+": () => zoomBy(1), "=": () => zoomBy(1), "-": () => zoomBy(-1),
  s: toggleSummary,
  v: () => setMark(marked(), "seen"),
  w: () => {
    const id = marked();
    if (id == null) return;
    if (marks[id]?.mark !== "wrong") setMark(id, "wrong");
    document.getElementById("note")?.focus();
  },
  Escape: () => (summaryPane.hidden ? choose(null) : toggleSummary()),
};
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.matches?.("input")) {
    if (event.key === "Escape" || event.key === "Enter") event.target.blur();
    return;
  }
  const act = keys[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

on("zoom", () => (zoomShown.textContent = `${Math.round(100 * view.zoom)}%`));
document.body.append(header, summaryPane, findingsPane, node("main", {}, pagesPane, node("div", { id: "right" }, tablesPane, sumsPane)));
document.getElementById("noscript")?.remove();
showAll();
fitWidth();
sheets.forEach((each) => nearby.observe(each.frame));
