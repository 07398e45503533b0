// Top: what somebody should look at, the most certain first.

const findingsList = node("ol", {});
const findingsPane = node("nav", { id: "findings" }, findingsList);

function conflict(finding, sum) {
  const unit = sum.unit ?? "";
  const cause = finding.cause === "unexplained" && sum.guess ? t("guess." + sum.guess) : t("cause." + finding.cause);
  const difference =
    finding.wanted == null
      ? t("finding.conflict", sum.found + unit, sum.expected + unit, sum.difference + unit)
      : t("finding.wanted", printed(data.figures[finding.figures[0]]), finding.wanted + unit);
  return t("finding.cause", cause, difference, finding.sum_count);
}

function about(finding) {
  const sum = finding.sum == null ? null : data.sums[finding.sum];
  switch (finding.kind) {
    case "conflict": return conflict(finding, sum);
    case "text":
      return t("finding.text", t("rule." + sum.rule), sum.found + unitOf(sum, "found"), sum.expected + unitOf(sum, "expected"));
    case "doubt": return t("finding.doubt", finding.figures.length, t("doubt." + finding.id));
    case "missing": return t("finding.missing");
    default: return "";
  }
}

// What the program says, it says in both languages; what the document says stays.
const message = (finding) => (view.language === 0 ? finding.chinese : null) ?? finding.message;

function entry(finding, index) {
  const page = finding.page == null ? "" : t("page", finding.page);
  return node(
    "li", { "data-finding": index, class: finding.kind + (view.finding === index ? " now" : "") },
    node(
      "button", { type: "button", "aria-current": view.finding === index ? "true" : null, on: { click: () => visit(index) } },
      node("b", {}, t("kindOf." + finding.kind)), ` ${page} `, about(finding), " ", message(finding),
      markSign(`x${index}`)));
}

function visit(index) {
  if (data.findings.length === 0) return;
  view.finding = (index + data.findings.length) % data.findings.length;
  const finding = data.findings[view.finding];
  change("finding");
  if (finding.figures.length > 0) choose(finding.figures[0], finding.sum);
  else {
    choose(null);
    if (finding.page != null) reveal(finding.page, finding.box);
  }
  markSpot();
}
const next = (step) => visit(view.finding == null ? (step > 0 ? 0 : -1) : view.finding + step);

function showFindings() {
  const none = [node("li", { class: "none" }, t("noFindings"))];
  findingsList.replaceChildren(...(data.findings.length > 0 ? data.findings.map(entry) : none));
}
on("finding", () => {
  findingsList.querySelectorAll("li").forEach((item, index) => {
    const isNow = index === view.finding;
    item.classList.toggle("now", isNow);
    if (isNow) item.firstChild.setAttribute("aria-current", "true");
    else item.firstChild.removeAttribute?.("aria-current");
    if (isNow) item.scrollIntoView({ block: "nearest" });
  });
});
on("marks", showFindings);
