"""A page that says more in its text layer than a reader sees: words clipped away, words painted over, invisible words,
and bold made by printing glyphs twice. Written operator by operator, because typesetters do none of this."""
import pikepdf

ROWS = [("201", "General", "120.50"), ("20103", "Office", "120.50"), ("2010301", "Operation", "120.50")]
LEFT, TOP, HEIGHT = 72, 700, 20
WIDTHS = [70, 120, 90]


def make(path):
    """Writes the PDF; returns its facts."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(595, 842))
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
    page.Contents = pikepdf.Stream(pdf, "\n".join(operators()).encode())
    pdf.save(path, deterministic_id=True)
    return [[1, "other", "", "", code, item, "", amount] for code, item, amount in ROWS]


def operators():
    edges = [LEFT + sum(WIDTHS[:i]) for i in range(len(WIDTHS) + 1)]
    rows = [("Code", "Name", "Value")] + ROWS
    bottom = TOP - HEIGHT * len(rows)
    yield "0.5 w"
    for i in range(len(rows) + 1):
        yield f"{edges[0]} {TOP - i * HEIGHT} m {edges[-1]} {TOP - i * HEIGHT} l S"
    for x in edges:
        yield f"{x} {TOP} m {x} {bottom} l S"
    for i, row in enumerate(rows):
        y = TOP - (i + 1) * HEIGHT + 6
        for x, value in zip(edges, row):
            yield show(x + 4, y, value)
            if i == 0:
                yield show(x + 4.3, y, value)  # bold
    # A longer amount that the cell's clip cuts off wholly, and one that a white box covers.
    yield f"q {edges[2]} {bottom} {WIDTHS[2]} {HEIGHT} re W n " + show(edges[3] + 30, bottom + 6, "999.99") + " Q"
    yield show(edges[2] + 4, bottom - 30, "888.88")
    yield f"q 1 g {edges[2]} {bottom - 36} 90 20 re f Q"
    # Text render mode 3 shows nothing.
    yield f"BT 3 Tr /F1 9 Tf {edges[2] + 40} {TOP - 2 * HEIGHT + 6} Td (777.77) Tj ET"


def show(x, y, value):
    return f"BT 0 Tr /F1 9 Tf {x} {y} Td ({value}) Tj ET"
