// Right: what was read of the page in the middle of the window: its tables, and the figures of its text.

const tablesPane = node("section", { id: "tables", tabindex: "0" });

function number(index) {
  const figure = data.figures[index];
  const classes = Object.entries(classesOf(index)).filter(([, isSo]) => isSo).map(([name]) => name);
  return node(
    "button",
    { type: "button", class: ["number", look(figure), ...classes].join(" "), "data-figure": index, title: title(figure) },
    node("span", { class: "sign", "aria-hidden": "true" }, signs[look(figure)]), figure.amount, markSign(`f${index}`));
}

function row(each, hasCodes) {
  const label = node("th", { scope: "row", class: each.role }, each.label || "—");
  const cells = each.cells.map((cell) => node("td", {}, cell == null ? "" : number(cell)));
  return node("tr", {}, hasCodes ? node("td", { class: "code" }, each.code ?? "") : null, label, cells);
}

function panel(each, page) {
  const rows = each.rows.filter((row) => row.page === page);
  if (rows.length === 0) return null;
  const hasCodes = rows.some((row) => row.code);
  const names = [...(hasCodes ? [t("code")] : []), t("item"), ...each.columns];
  return node(
    "div", { class: "scroll" },
    node(
      "table", {}, each.name ? node("caption", {}, t(each.name)) : null,
      node("thead", {}, node("tr", {}, names.map((name) => node("th", { scope: "col" }, name)))),
      node("tbody", {}, rows.map((each) => row(each, hasCodes)))));
}

function formRow(each, form) {
  const cells = each.cells.map((cell, index) => {
    if (cell.figure != null) return node("td", {}, number(cell.figure));
    // Labels that the program gives are keys of the texts; what the page prints is not.
    return node("td", {}, index === 0 && form.columns[0] === "form.label" ? t(cell.text ?? "") : cell.text ?? "");
  });
  return node("tr", { "data-place": each.place }, cells);
}

function form(each, page) {
  const rows = each.rows.filter((row) => row.page === page);
  if (rows.length === 0) return null;
  return node(
    "div", { class: "scroll" },
    node(
      "table", { class: "form" }, each.name ? node("caption", {}, t(each.name)) : null,
      node("thead", {}, node("tr", {}, each.columns.map((key) => node("th", { scope: "col" }, t(key))))),
      node("tbody", {}, rows.map((row) => formRow(row, each)))));
}

function table(each, page) {
  const unit = each.unit ? ` (${each.unit})` : "";
  return [
    node("h2", {}, (each.name || t("kind." + each.kind)) + unit),
    node("p", { class: "about" }, t("kind." + each.kind), " · ", t("pages", each.pages.join(", "))),
    each.panels.map((part) => panel(part, page)), each.forms.map((part) => form(part, page)),
  ];
}

function textFigures(page) {
  const indices = (figuresByPage.get(page) ?? []).filter((index) => data.figures[index].sentence != null);
  if (indices.length === 0) return [];
  const sentenceOf = (at) => data.figures[indices[at]]?.sentence;
  const rows = indices.map((index, at) => {
    const figure = data.figures[index];
    // A sentence of several figures stands beside all of them.
    let count = 1;
    while (sentenceOf(at + count) === figure.sentence) count += 1;
    const isFirst = sentenceOf(at - 1) !== figure.sentence;
    return node(
      "tr", {}, node("th", { scope: "row" }, figure.item || "—"), node("td", { class: "says" }, t("figure." + figure.header)),
      node("td", { class: "amount" }, number(index), figure.unit ?? ""),
      isFirst ? node("td", { class: "sentence", rowspan: count }, figure.sentence) : null);
  });
  const names = ["subject", "says", "amount", "sentence"].map((key) => node("th", { scope: "col" }, t(key)));
  return [
    node("h2", {}, t("text")),
    node("div", { class: "scroll" }, node("table", {}, node("thead", {}, node("tr", {}, names)), node("tbody", {}, rows))),
  ];
}

function showTables() {
  const page = data.sheets[view.sheet]?.page;
  const tables = data.tables.filter((each) => each.pages.includes(page)).flatMap((each) => table(each, page));
  const shown = [...tables, ...textFigures(page)].flat(Infinity);
  tablesPane.replaceChildren(
    node("h1", {}, t("page", page ?? "")), ...(shown.length > 0 ? shown : [node("p", {}, t("nothing"))]).filter(Boolean));
  tablesPane.scrollTop = 0;
}
on("sheet", showTables);
on("marks", showTables);
on("figure", () => tablesPane.querySelector(".chosen")?.scrollIntoView({ block: "nearest", inline: "nearest" }));
watch(tablesPane);
