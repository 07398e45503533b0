// What the reader says: a number or a finding was seen, or is wrong. Kept by the browser, saved as CSV.

const store = `pdf2budget:${data.sha256}:${data.version}`;
const marks = (() => {
  try {
    return JSON.parse(localStorage.getItem(store)) ?? {};
  } catch {
    return {};  // a browser that keeps nothing still shows the page
  }
})();

function keep() {
  try {
    localStorage.setItem(store, JSON.stringify(marks));
  } catch {
    // the marks last as long as the page
  }
}

// What a key marks: the number that is looked at, else the finding.
const marked = () => (view.figure != null ? `f${view.figure}` : view.finding != null ? `x${view.finding}` : null);

// - Parameter mark: "seen" or "wrong"; the same again takes it away.
function setMark(id, mark, note = marks[id]?.note ?? "") {
  if (id == null) return;
  if (marks[id]?.mark === mark && note === (marks[id].note ?? "")) delete marks[id];
  else marks[id] = { mark, note };
  keep();
  change("marks");
}
function setNote(id, note) {
  marks[id] = { mark: marks[id]?.mark ?? "wrong", note };
  keep();
}

const markSign = (id) =>
  marks[id] ? node("span", { class: `mark ${marks[id].mark}` }, t("mark." + marks[id].mark)) : null;

function markControls(id) {
  const button = (mark) =>
    node("button", { type: "button", "aria-pressed": String(marks[id]?.mark === mark), on: { click: () => setMark(id, mark) } }, t("mark." + mark));
  const note = node("input", { type: "text", id: "note", placeholder: t("note"), "aria-label": t("note") });
  note.value = marks[id]?.note ?? "";
  note.addEventListener("change", () => setNote(id, note.value));
  return node("p", { class: "marks" }, button("seen"), button("wrong"), note);
}
on("marks", () => showSums());

// A cell that no spreadsheet runs.
function cell(value) {
  const text = String(value ?? "");
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?[\d.,]+%?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const columns = [
  "file", "sha256", "page", "x0", "y0", "x1", "y1", "kind", "id", "table", "code", "item", "measure_label", "raw", "amount",
  "unit", "status", "mark", "note", "says",
];
function line(id) {
  const { mark, note } = marks[id];
  const index = Number(id.slice(1));
  const file = { file: data.file, sha256: data.sha256, mark, note };
  if (id[0] === "f") return { ...amountPlace(data.figures[index]), ...file, kind: "amount" };
  const finding = data.findings[index];
  const [x0, y0, x1, y1] = finding.box ?? [];
  const place =
    finding.figures.length > 0 ? amountPlace(data.figures[finding.figures[0]]) : { page: finding.page, x0, y0, x1, y1, item: finding.message };
  return {
    ...place, ...file, kind: finding.kind, id: finding.id ?? data.sums[finding.sum]?.rule,
    says: `${about(finding)} ${message(finding)}`.trim(),
  };
}
// What finds a number again in another run: its place, and what it is of.
function amountPlace(figure) {
  const [x0, y0, x1, y1] = figure.box;
  const table = figure.table == null ? "" : data.tables[figure.table].name || data.tables[figure.table].kind;
  return { ...figure, x0, y0, x1, y1, table, measure_label: figure.header };
}
function corrections() {
  const known = Object.keys(marks).filter((id) => (id[0] === "f" ? data.figures : data.findings)[Number(id.slice(1))]);
  const lines = known.map(line).map((values) => columns.map((name) => cell(values[name])).join(","));
  return `\uFEFF${[columns.join(","), ...lines].join("\r\n")}\r\n`;
}
function save() {
  const address = URL.createObjectURL(new Blob([corrections()], { type: "text/csv" }));
  node("a", { href: address, download: `${data.file.replace(/\.pdf$/i, "")}.corrections.csv` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
