"""Uses a review page as its reader would, in a real browser: browse.py PAGE.html CHROMIUM [PICTURES]

With index.html, the list of the pages of a batch, it uses that. Says what does not work, a line each; exit status 1 if there is anything. With a folder PICTURES it leaves pictures of the
window there, for eyes.
"""

import csv
import io
import json
import pathlib
import sys

from playwright.sync_api import sync_playwright

WINDOW = {"width": 1400, "height": 900}
page_path, chromium = sys.argv[1:3]
pictures = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else None
problems = []


def expect(holds, what):
    if not holds:
        problems.append(what)


def picture(page, name):
    if pictures:
        page.screenshot(path=str(pictures / f"{name}.png"))


def count(page, selector):
    return page.locator(selector).count()


def look(page, data):
    """What is there before anything was done."""
    expect(count(page, "#findings li button") == len(data["findings"]), "findings are missing")
    expect(count(page, "#pages figure") == len(data["sheets"]), "pages are missing")
    page.wait_for_function("document.querySelector('#pages img')?.naturalWidth > 0")
    boxes = count(page, "#pages .box")
    expect(0 < boxes <= len(data["figures"]), f"{boxes} boxes")
    filled = count(page, "#pages img")
    expect(filled <= 12, f"{filled} pictures at once")


def point(page):
    """Pointing at a number lights it in both places."""
    seek_number(page)
    first = page.locator("#tables .number").first
    index = first.get_attribute("data-figure")
    first.hover()
    expect(count(page, f"#pages .box.lit[data-figure='{index}']") == 1, "pointing at a row lights no box")
    box = page.locator(f"#pages .box[data-figure='{index}']")
    box.scroll_into_view_if_needed()
    page.wait_for_timeout(100)
    page.locator("#sums").hover()
    box.hover(force=True)
    expect(count(page, "#tables tr.lit") >= 1, "pointing at a box lights no row")
    box.click(force=True)
    # Another number may stand in the same place.
    expect(count(page, "#pages .box.chosen") == 1, "a click chooses no number")
    expect(page.locator("#sums h2").count() == 1, "a click shows no sums")


def visit(page, data):
    """Every finding is a key away, with its numbers in the window."""
    for index, finding in enumerate(data["findings"][:40]):
        page.keyboard.press("n")
        expect(count(page, f"#findings li.now[data-finding='{index}']") == 1, f"finding {index} is not the next one")
        if finding["figures"]:
            chosen = page.locator("#pages .box.chosen")
            expect(chosen.count() == 1, f"finding {index} chooses nothing")
            expect(chosen.count() == 1 and is_seen(page, chosen), f"the number of finding {index} is not in the window")
    if len(data["findings"]) > 1:
        page.keyboard.press("p")
        last = min(len(data["findings"]), 40) - 2
        expect(count(page, f"#findings li.now[data-finding='{last}']") == 1, "p is not the one before")


def is_seen(page, locator):
    box, pane = locator.bounding_box(), page.locator("#pages").bounding_box()
    return box and pane["y"] - 1 <= box["y"] and box["y"] + box["height"] <= pane["y"] + pane["height"] + 1


def seek_number(page):
    """Turns from the first page to one with a number in a table."""
    page.wait_for_selector("#tables h1")
    scroll(page, 0)
    while not count(page, "#tables .number"):
        page.keyboard.press("j")


def mark(page):
    """Marks are shown, kept, and saved."""
    page.keyboard.press("Escape")
    seek_number(page)
    page.locator("#tables .number").first.click()
    page.keyboard.press("v")
    expect(count(page, ".mark.seen") > 0, "v marks nothing")
    page.keyboard.press("w")
    page.keyboard.type('=1+1, "x"')
    page.keyboard.press("Enter")
    expect(count(page, ".mark.wrong") > 0, "w marks nothing")
    # The browser keeps what a page stores a moment later.
    page.wait_for_timeout(1500)
    page.reload()
    seek_number(page)
    expect(count(page, ".mark.wrong") > 0, "a mark is not kept")
    with page.expect_download() as waiting:
        page.locator("[data-tool=save]").click()
    text = pathlib.Path(waiting.value.path()).read_text("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    expect(len(rows) == 1 and rows[0]["mark"] == "wrong", f"the CSV is {text!r}")
    expect(rows and rows[0]["note"] == "'=1+1, \"x\"", "a formula of a note is not disarmed")
    expect(rows and rows[0]["amount"] != "" and rows[0]["page"] != "", "the CSV has no place")


def zoom(page):
    before = page.locator("#zoom").inner_text()
    for _ in range(12):
        page.keyboard.press("+")
    expect(page.locator("#zoom").inner_text() == "400%", "+ does not end at 400 %")
    while page.locator("#zoom").inner_text() != "200%":
        page.keyboard.press("-")
    expect(before != "200%", "the zoom began at its end")


def scroll(page, part):
    page.evaluate("at => { const p = document.getElementById('pages'); p.scrollTop = at * p.scrollHeight; }", part)
    page.wait_for_timeout(300)


def turn(page, data):
    scroll(page, 0)
    for _ in range(3):
        page.keyboard.press("j")
    page.wait_for_timeout(300)
    number = data["sheets"][min(3, len(data["sheets"]) - 1)]["page"]
    expect(str(number) in page.locator("#tables h1").inner_text(), "j does not turn the page")
    page.keyboard.press("k")
    for at in (0.3, 0.6, 1):
        scroll(page, at)
    last = data["sheets"][-1]["page"]
    expect(str(last) in page.locator("#tables h1").inner_text(), "the last page is not reached by scrolling")
    expect(count(page, "#pages img") <= 12, "pictures of pages far away stay")


def glance(page, data):
    """Charts on demand, each with its numbers in words; what is chosen there is looked at on its page."""
    page.keyboard.press("s")
    expect(count(page, "#summary svg") == len(data["charts"]), "charts are missing")
    expect(count(page, "#summary details") == len(data["charts"]), "charts have no words")
    picture(page, "summary")
    if data["charts"]:
        page.locator("#summary rect").first.click()
        expect(page.locator("#summary").is_hidden(), "the charts stay before the page")
        expect(count(page, "#pages .box.chosen") == 1, "a bar chooses no number")
    else:
        page.keyboard.press("Escape")
    expect(page.locator("#summary").is_hidden(), "the charts do not go away")


def read_words(page, data):
    """The words of a form light their box, and the box lights them."""
    places = [row["place"] for table in data["tables"] for form in table["forms"] for row in form["rows"] if "place" in row]
    if not places:
        return
    place = data["places"][places[0]]
    index = [sheet["page"] for sheet in data["sheets"]].index(place["page"])
    scroll(page, 0)
    for _ in range(index):
        page.keyboard.press("j")
    row = page.locator(f"#tables tr[data-place='{places[0]}']")
    row.hover()
    expect(count(page, f"#pages .box.words.lit[data-place='{places[0]}']") == 1, "pointing at words lights no box")
    row.click()
    picture(page, "words")


# Of its four levels.
AXE_LEVELS = ("serious", "critical")


def inspect(page, where):
    """What a checker of accessibility finds, where it is installed."""
    try:
        from axe_playwright_python.sync_playwright import Axe
    except ImportError:
        return
    for fault in Axe().run(page).response["violations"]:
        if fault["impact"] in AXE_LEVELS:
            places = [node["target"] for node in fault["nodes"][:3]]
            problems.append(f"axe, {where}: {fault['impact']} {fault['id']} at {places}")


def use_list(page):
    """Sorting and filtering the list of pages."""
    rows = json.loads(page.locator("#rows").text_content())
    expect(count(page, "tbody tr") == len(rows), "rows are missing")
    inspect(page, "list")
    picture(page, "list")
    page.locator("thead button").nth(5).click()
    found = [int(text or 0) for text in page.locator("tbody tr td:nth-child(6)").all_inner_texts()]
    expect(found == sorted(found, reverse=True), f"not sorted: {found}")
    page.locator("select").nth(1).select_option("failed")
    expect(count(page, "tbody tr") == sum("failure" in row for row in rows), "failures are not filtered")
    page.locator("select").nth(1).select_option("")
    name = rows[0]["path"].split("/")[-1]
    page.locator("input").fill(name)
    expect(count(page, "tbody tr") == sum(name in row["path"] for row in rows), "names are not filtered")
    page.locator("form button").click()
    picture(page, "list-language")
    page.locator("tbody a").first.click()
    page.wait_for_selector("#findings li")


def use(page):
    data = json.loads(page.locator("#data").text_content())
    look(page, data)
    picture(page, "begin")
    point(page)
    picture(page, "chosen")
    inspect(page, "page")
    glance(page, data)
    read_words(page, data)
    visit(page, data)
    picture(page, "finding")
    page.keyboard.press("Escape")
    turn(page, data)
    mark(page)
    page.locator("[data-tool=language]").click()
    picture(page, "language")
    zoom(page)
    page.wait_for_timeout(400)
    picture(page, "zoomed")


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
    page = browser.new_page(viewport=WINDOW)
    page.on("console", lambda said: problems.append(f"console: {said.text}") if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: problems.append(f"error: {error}"))
    page.on("dialog", lambda dialog: (problems.append(f"says: {dialog.message}"), dialog.dismiss()))
    page.on("request", lambda request: expect(request.url.startswith(("file:", "data:", "blob:")), f"asks for {request.url}"))
    page.goto(pathlib.Path(page_path).resolve().as_uri())
    if pathlib.Path(page_path).name == "index.html":
        use_list(page)
    else:
        page.wait_for_selector("#findings li")
        use(page)
    expect(count(page, "[onerror], img[src='x']") == 0, "words of the document became markup")
    browser.close()
print("\n".join(problems))
sys.exit(1 if problems else 0)
