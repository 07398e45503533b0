// Left: the pages as printed, with a box over each number. A page has its picture and boxes only while it is near the
// window, so that a document of any length scrolls.

const pagesPane = node("section", { id: "pages", tabindex: "0" });
const sheets = data.sheets.map((sheet, index) => {
  const paper = node("div", { class: "paper" });
  return { sheet, index, paper, frame: node("figure", { "data-sheet": index }, node("figcaption"), paper) };
});
pagesPane.append(...sheets.map((each) => each.frame));
sheets[view.sheet]?.frame.classList.add("now");

const percent = (part, whole) => `${((100 * part) / whole).toFixed(3)}%`;
function place(box, sheet, made) {
  const [x0, y0, x1, y1] = box;
  made.style.left = percent(x0, sheet.width);
  made.style.top = percent(y0, sheet.height);
  made.style.width = percent(x1 - x0, sheet.width);
  made.style.height = percent(y1 - y0, sheet.height);
  return made;
}

function fill({ sheet, paper }) {
  if (paper.firstChild) return;
  const picture = document.getElementById(`picture-${sheet.page}`);
  if (picture) {
    paper.append(
      node("img", { alt: t("page", sheet.page), src: `data:image/png;base64,${picture.textContent}`, decoding: "async" }));
  } else {
    paper.append(node("p", {}, t("noPicture")));
  }
  // Below the numbers: an indicator's box holds those of its points.
  for (const index of placesByPage.get(sheet.page) ?? []) {
    paper.append(place(data.places[index].box, sheet, node("div", { class: "box words", "data-place": index })));
  }
  for (const index of figuresByPage.get(sheet.page) ?? []) {
    const figure = data.figures[index];
    const box = node("div", { class: `box ${look(figure)}`, "data-figure": index, title: title(figure) });
    for (const [name, isSo] of Object.entries(classesOf(index))) box.classList.toggle(name, isSo);
    paper.append(place(figure.box, sheet, box));
  }
  markSpot();
}
function refill() {
  for (const each of sheets.filter(({ paper }) => paper.firstChild)) {
    each.paper.replaceChildren();
    fill(each);
  }
}
const title = (figure) => `${printed(figure)} · ${t("status." + look(figure))}`;

const nearby = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) {
      const each = sheets[Number(entry.target.dataset.sheet)];
      if (entry.isIntersecting) fill(each);
      else each.paper.replaceChildren();
    }
  },
  { root: pagesPane, rootMargin: "100% 0%" });

// A place that a finding names without a number of its own.
function markSpot() {
  document.querySelectorAll(".spot").forEach((spot) => spot.remove());
  const finding = view.finding == null ? null : data.findings[view.finding];
  if (!finding?.box) return;
  const each = sheets[sheetOfPage.get(finding.page)];
  if (each?.paper.firstChild) each.paper.append(place(finding.box, each.sheet, node("div", { class: "spot" })));
}

function layOut() {
  for (const { sheet, paper, frame } of sheets) {
    paper.style.width = `${sheet.width * view.zoom}px`;
    paper.style.height = `${sheet.height * view.zoom}px`;
    frame.firstChild.textContent = t("page", sheet.page);
  }
}

// The steps of the zoom; pictures are sharp up to 2.
const zooms = [0.4, 0.5, 0.6, 0.75, 0.9, 1, 1.25, 1.5, 2, 2.5, 3, 4];
function zoomBy(steps) {
  const nearest = zooms.reduce((best, zoom, i) => (Math.abs(zoom - view.zoom) < Math.abs(zooms[best] - view.zoom) ? i : best), 0);
  zoomTo(zooms[Math.min(Math.max(nearest + steps, 0), zooms.length - 1)]);
}
function zoomTo(zoom) {
  const across = (pagesPane.scrollLeft + pagesPane.clientWidth / 2) / pagesPane.scrollWidth;
  const frame = sheets[view.sheet]?.frame;
  const down = frame ? (pagesPane.scrollTop - frame.offsetTop) / frame.offsetHeight : 0;
  view.zoom = zoom;
  layOut();
  goTo(
    frame ? frame.offsetTop + down * frame.offsetHeight : 0, across * pagesPane.scrollWidth - pagesPane.clientWidth / 2);
  change("zoom");
}
function fitWidth() {
  const widest = Math.max(...data.sheets.map((sheet) => sheet.width), 1);
  zoomTo(Math.min(Math.max((pagesPane.clientWidth - 24) / widest, zooms[0]), 2));
}

function turnTo(index) {
  const wanted = Math.min(Math.max(index, 0), sheets.length - 1);
  if (wanted < 0) return;
  goTo(sheets[wanted].frame.offsetTop, pagesPane.scrollLeft);
  arrive(wanted);
}
function arrive(index) {
  if (view.sheet === index) return;
  sheets[view.sheet]?.frame.classList.remove("now");
  sheets[index]?.frame.classList.add("now");
  view.sheet = index;
  change("sheet");
}

// Scrolls so that a place is in the window, if it is not.
function reveal(page, box) {
  const index = sheetOfPage.get(page);
  if (index == null) return;
  fill(sheets[index]);
  arrive(index);
  const { paper, sheet } = sheets[index];
  const [x0, y0, x1, y1] = box ?? [0, 0, 0, 0];
  const top = paper.offsetTop + (paper.clientHeight * y0) / sheet.height;
  const bottom = top + (paper.clientHeight * (y1 - y0)) / sheet.height;
  const left = paper.offsetLeft + (paper.clientWidth * x0) / sheet.width;
  const right = left + (paper.clientWidth * (x1 - x0)) / sheet.width;
  const { scrollTop, scrollLeft, clientHeight, clientWidth } = pagesPane;
  const isHigh = top < scrollTop || bottom > scrollTop + clientHeight;
  const isWide = left < scrollLeft || right > scrollLeft + clientWidth;
  goTo(isHigh ? (top + bottom - clientHeight) / 2 : scrollTop, isWide ? (left + right - clientWidth) / 2 : scrollLeft);
}

// The page in the middle of the window is the one whose tables are shown, unless another one was asked for: then that one,
// until somebody scrolls.
let asked = 0;
function goTo(top, left) {
  pagesPane.scrollTo(left, top);
  asked = pagesPane.scrollTop;
}
let isWaiting = false;
pagesPane.addEventListener("scroll", () => {
  if (isWaiting) return;
  isWaiting = true;
  requestAnimationFrame(() => {
    isWaiting = false;
    if (Math.abs(pagesPane.scrollTop - asked) < 1) return;
    const middle = pagesPane.scrollTop + pagesPane.clientHeight / 2;
    const index = sheets.findLastIndex(({ frame }) => frame.offsetTop <= middle);
    arrive(Math.max(index, 0));
  });
});
watch(pagesPane);
