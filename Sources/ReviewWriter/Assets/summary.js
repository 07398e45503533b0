// On demand: the document at a glance, a few charts with their numbers beside them. A number in a chart is the number of a
// table: pointing at it and a click do the same.

const summaryPane = node("section", { id: "summary", hidden: true });

// Lengths of a chart, in units of its own picture.
const chartSize = { label: 190, bar: 230, value: 130, line: 20, gap: 8 };
// More classes than these are too small to see.
const mostBars = 12;

const amountOf = (bar, index) => (bar.yuan[index] == null ? null : Number(bar.yuan[index]));
const largest = (bar) => Math.max(...bar.yuan.map((_, index) => Math.abs(amountOf(bar, index) ?? 0)));
const barName = (bar) => [bar.code, bar.label].filter(Boolean).join(" ");
const seriesName = (measure) => t("series." + measure);
const chartTitle = (chart) => {
  const table = data.tables[chart.table];
  return t("chart." + chart.kind, table.name || t("kind." + table.kind));
};

// The bars that are drawn: the largest where there are many, in the order of the page.
function drawn(chart) {
  const few = new Set([...chart.bars].sort((one, other) => largest(other) - largest(one)).slice(0, mostBars));
  return chart.bars.filter((bar) => few.has(bar));
}

function shorten(text, most) {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

function bars(chart) {
  const { label, bar: length, value, line, gap } = chartSize;
  const most = Math.max(...chart.bars.map(largest), 1);
  const shown = drawn(chart);
  const group = chart.series.length * line + gap;
  const parts = shown.flatMap((bar, place) => {
    const top = place * group;
    const name = shape("text", { x: label - 6, y: top + (group - gap) / 2 + 5, "text-anchor": "end" }, shape("title", {}, barName(bar)), shorten(barName(bar), 14));
    const lines = chart.series.flatMap((measure, index) => {
      const amount = amountOf(bar, index);
      if (amount == null) return [];
      const y = top + index * line;
      // What was paid back is drawn as it is long; its sign is in the number.
      const width = Math.max((length * Math.abs(amount)) / most, amount === 0 ? 0 : 1).toFixed(1);
      const figure = data.figures[bar.figures[index]];
      return [
        shape("rect", { x: label, y: y + 2, width, height: line - 4, class: `series${index}`, "data-figure": bar.figures[index] }, shape("title", {}, `${seriesName(measure)} ${printed(figure)}`)),
        shape("text", { x: label + Number(width) + 5, y: y + line - 6 }, printed(figure)),
      ];
    });
    return [name, ...lines];
  });
  const size = `0 0 ${label + length + value} ${Math.max(shown.length * group, 1)}`;
  // The table below says the same in words.
  return shape("svg", { viewBox: size, role: "img", "aria-label": t("chart.alternative", chartTitle(chart)) }, parts);
}

function legend(chart) {
  if (chart.series.length < 2) return seriesName(chart.series[0]);
  return chart.series.flatMap((measure, index) => [node("i", { class: `series${index}` }), ` ${seriesName(measure)} `]);
}

function chartNumbers(chart) {
  const row = (bar) =>
    node(
      "tr", {}, node("th", { scope: "row" }, barName(bar)),
      bar.figures.map((figure) => node("td", {}, figure == null ? "" : [number(figure), data.figures[figure].unit ?? ""])));
  const heads = [t("item"), ...chart.series.map(seriesName)].map((name) => node("th", { scope: "col" }, name));
  return node(
    "details", {}, node("summary", {}, t("chart.numbers")),
    node("div", { class: "scroll" }, node("table", {}, node("thead", {}, node("tr", {}, heads)), node("tbody", {}, chart.bars.map(row)))));
}

function chart(each) {
  const rest = each.bars.length - drawn(each).length;
  return node(
    "figure", {}, node("figcaption", {}, node("h2", {}, chartTitle(each)), node("p", { class: "about" }, legend(each))),
    bars(each), rest > 0 ? node("p", { class: "about" }, t("more", rest)) : null, chartNumbers(each));
}

function showSummary() {
  const none = node("p", {}, t("chart.none"));
  const close = node("button", { type: "button", class: "close", on: { click: toggleSummary } }, t("close"));
  summaryPane.replaceChildren(close, ...(data.charts.length > 0 ? data.charts.map(chart) : [none]));
}
function toggleSummary() {
  summaryPane.hidden = !summaryPane.hidden;
  if (!summaryPane.hidden) {
    showSummary();
    summaryPane.querySelector(".close").focus();
  } else document.getElementById("summaryButton")?.focus();
  document.getElementById("summaryButton")?.setAttribute("aria-expanded", String(!summaryPane.hidden));
}
on("marks", () => summaryPane.hidden || showSummary());
// A number that was chosen is looked at on its page.
summaryPane.addEventListener("click", (event) => shownAt(event) && toggleSummary());
watch(summaryPane);
