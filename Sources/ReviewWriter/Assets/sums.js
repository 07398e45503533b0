// Below right: the number that was chosen, and the sums that it is in, each with its terms.

const sumsPane = node("section", { id: "sums" });

// More terms than these say no more to the eye.
const mostTerms = 60;

function term(each) {
  const figure = data.figures[each.figure];
  const label = [figure.code, figure.item, figure.sentence == null ? figure.header : t("figure." + figure.header)];
  return node(
    "li", {}, number(each.figure), figure.unit ?? "", " ",
    label.filter(Boolean).join(" · "), " ", node("span", { class: "about" }, t("page", figure.page)));
}

function terms(sum, side) {
  const all = sum.terms.filter((each) => each.side === side);
  const more = all.length > mostTerms ? node("li", {}, t("more", all.length - mostTerms)) : null;
  return node("ul", {}, all.slice(0, mostTerms).map(term), more);
}

function sum(index) {
  const each = data.sums[index];
  const unit = each.unit ?? "";
  const result = each.holds ? "verified" : "conflict";
  const difference = each.difference == null ? [] : [
    node("dt", {}, t("difference")), node("dd", { class: result }, each.difference + unit),
    node("dt", {}, t("tolerance")), node("dd", {}, each.tolerance + unit),
  ];
  return node(
    "details", { open: view.sum === index },
    node(
      "summary", { class: result, on: { click: () => light(index) } },
      `${signs[result]} ${t(each.is_of_text ? "rule." + each.rule : "sum")} `, each.is_of_text ? null : node("code", {}, each.rule)),
    node("p", {}, t(each.is_of_text ? "foundText" : "foundTerms")), terms(each, "found"),
    node("p", {}, t(each.is_of_text ? "expectedText" : "expectedTerms")), terms(each, "expected"),
    node(
      "dl", {}, node("dt", {}, t(each.is_of_text ? "inText" : "found")), node("dd", {}, each.found + unitOf(each, "found")),
      node("dt", {}, t("expected")), node("dd", {}, each.expected + unitOf(each, "expected")), difference),
    each.guess ? node("p", { class: "about" }, t("guess." + each.guess)) : null);
}

// Lights the terms of another sum of the same number.
function light(index) {
  if (view.sum === index) return;
  view.sum = index;
  change("figure");
}

function showSums() {
  if (view.figure == null) return sumsPane.replaceChildren(node("p", { class: "about" }, t("choose")));
  const figure = data.figures[view.figure];
  const sums = sumsByFigure.get(view.figure) ?? [];
  const ordered = [...sums].sort((one, other) => data.sums[one].holds - data.sums[other].holds);
  sumsPane.replaceChildren(
    ...[
      node(
        "h2", { class: look(figure) }, `${signs[look(figure)]} ${printed(figure)} `,
        node("small", {}, t("status." + look(figure)))),
      node("p", {}, [figure.code, figure.item, figure.sentence == null ? figure.header : figure.sentence].filter(Boolean).join(" · ")),
      node("p", { class: "about" }, t("printed"), " ", node("q", {}, figure.raw), " · ", t("page", figure.page)),
      figure.doubts.map((id) => node("p", { class: "doubt" }, t("doubt." + id), " ", node("code", {}, id))),
      markControls(`f${view.figure}`),
      node("p", {}, sums.length > 0 ? t("sums", sums.length) : t("noSums")),
      ordered.map(sum),
    ].flat());
}
on("figure", showSums);
watch(sumsPane);
