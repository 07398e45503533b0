// The list of pages: sorted by a click on a column's head, filtered by what is looked for.

const rows = read("rows");
const kinds = ["conflict", "text", "doubt", "missing", "warning"];
const statuses = ["verified", "unverified", "conflict"];
// More rows than these take a browser seconds; a button shows them.
const fewRows = 1000;

const found = (row, kind) => row.card?.findings[kind] ?? 0;
const total = (row) => kinds.reduce((sum, kind) => sum + found(row, kind), 0);
const name = (row) => row.card?.file ?? row.path;
// A column: the key of its text, what it sorts by, and whether large numbers come first.
const columns = [
  { key: "index.document", of: name },
  { key: "index.organization", of: (row) => row.card?.organization ?? "" },
  { key: "index.year", of: (row) => row.card?.year ?? "" },
  { key: "index.report", of: (row) => (row.card?.report ? t("report." + row.card.report) : "") },
  { key: "index.pages", of: (row) => row.card?.page_count ?? "", isNumber: true },
  ...statuses.map((status) => ({ key: status === "conflict" ? "index.conflict" : "status." + status, of: (row) => row.card?.counts[status] ?? "", isNumber: true, class: status })),
  ...kinds.map((kind) => ({ key: "kindOf." + kind, of: (row) => (row.card ? found(row, kind) : ""), isNumber: true, class: kind })),
];
const wanted = { text: "", year: "", finding: "", column: null, isDown: false, isWhole: false };

const fits = {
  any: (row) => total(row) > 0,
  none: (row) => row.card != null && total(row) === 0,
  failed: (row) => row.failure != null,
  ...Object.fromEntries(kinds.map((kind) => [kind, (row) => found(row, kind) > 0])),
};
function matches(row) {
  const words = `${row.path} ${name(row)} ${row.card?.organization ?? ""}`.toLowerCase();
  return (
    words.includes(wanted.text.toLowerCase()) && (wanted.year === "" || String(row.card?.year ?? "") === wanted.year) &&
    (wanted.finding === "" || fits[wanted.finding](row)));
}

// Blank ones come last, whichever way the others are sorted.
function compare(one, other) {
  const [a, b] = [columns[wanted.column].of(one), columns[wanted.column].of(other)];
  if (a === "" || b === "") return (a === "") - (b === "");
  const order = typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "zh");
  return wanted.isDown ? -order : order;
}
function chosen() {
  const rest = rows.filter(matches);
  return wanted.column == null ? rest : rest.sort(compare);
}

function sortBy(index) {
  const isSame = wanted.column === index;
  wanted.isDown = isSame ? !wanted.isDown : Boolean(columns[index].isNumber);
  wanted.column = index;
  show();
}

const body = node("tbody");
const heads = node("tr");
const counted = node("p", { role: "status" });
const more = node("button", { type: "button", class: "more", on: { click: () => { wanted.isWhole = true; show(); } } });
const controls = node("form", { role: "search", on: { submit: (event) => event.preventDefault() } });

const failure = ({ id, message, chinese }) =>
  node("span", { class: "failure", title: id }, " ", view.language === 0 ? chinese : message);

function cells(row) {
  return columns.map((column, index) => {
    const value = column.of(row);
    if (index > 0) {
      const look = !column.isNumber ? null : value > 0 ? column.class : "zero";
      return node("td", { class: [column.isNumber ? "number" : "", look ?? ""].join(" ").trim() || null }, String(value));
    }
    const link = row.page ? node("a", { href: row.page.split("/").map(encodeURIComponent).join("/") }, value) : node("span", {}, value);
    return node("th", { scope: "row", title: row.path }, link, row.failure ? failure(row.failure) : null);
  });
}

function show() {
  const all = chosen();
  const shown = wanted.isWhole ? all : all.slice(0, fewRows);
  body.replaceChildren(...shown.map((row) => node("tr", {}, cells(row))));
  counted.textContent = t("index.count", all.length, rows.length);
  more.textContent = t("more", all.length - shown.length);
  more.hidden = shown.length === all.length;
  heads.replaceChildren(...columns.map((column, index) => {
    const isSorted = wanted.column === index;
    const order = !isSorted ? "none" : wanted.isDown ? "descending" : "ascending";
    const arrow = !isSorted ? "" : wanted.isDown ? " ▼" : " ▲";
    return node(
      "th", { scope: "col", "aria-sort": order },
      node("button", { type: "button", on: { click: () => sortBy(index) } }, t(column.key), arrow));
  }));
}

function choice(key, values, text, apply) {
  const options = [["", t("index.all")], ...values.map((value) => [value, text(value)])];
  const list = node("select", { on: { change: () => { apply(list.value); show(); } } }, options.map(([value, label]) => node("option", { value }, label)));
  list.value = key === "index.year" ? wanted.year : wanted.finding;
  return node("label", {}, t(key), " ", list);
}
function showControls() {
  document.documentElement.lang = languageTags[view.language];
  document.title = t("index.title");
  const search = node("input", { type: "search", placeholder: t("index.search"), on: { input: () => { wanted.text = search.value; show(); } } });
  search.value = wanted.text;
  const years = [...new Set(rows.map((row) => row.card?.year).filter((year) => year != null))].sort().map(String);
  const findingText = (value) => (fits[value] && kinds.includes(value) ? t("kindOf." + value) : t("index." + value));
  controls.replaceChildren(
    node("label", {}, t("index.searchLabel"), " ", search), choice("index.year", years, (year) => year, (year) => (wanted.year = year)),
    choice("index.finding", Object.keys(fits), findingText, (finding) => (wanted.finding = finding)),
    node("button", { type: "button", on: { click: () => { view.language = 1 - view.language; showControls(); show(); } } }, t("language")));
  heading.textContent = t("index.title");
}

const heading = node("h1");
document.body.append(
  node("header", {}, heading, controls, counted),
  node("main", {}, node("table", {}, node("thead", {}, heads), body), more));
showControls();
show();
