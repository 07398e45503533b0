"""One file of each kind that cannot be read, or only with help."""
import shutil

import pikepdf
import typst

import variants

PROSE = "本文件只有文字说明，没有任何表格，也没有说明任何金额。"


def make(folder):
    target = folder / "broken"
    target.mkdir(exist_ok=True)
    whole = folder / "final-2024.pdf"
    (target / "empty.pdf").write_bytes(b"")
    (target / "not-a-pdf.pdf").write_text("<!DOCTYPE html>\n<html><body>404</body></html>\n", encoding="utf-8")
    (target / "truncated.pdf").write_bytes(whole.read_bytes()[: whole.stat().st_size // 3])
    variants.encrypt(whole, target / "encrypted.pdf", "budget")
    shutil.copy(folder / "final-2024.facts.csv", target / "encrypted.facts.csv")
    scan(target / "scan.pdf")
    text(target / "no-table.pdf", PROSE * 5)


def text(path, prose):
    """A page of running text."""
    typst.compile(
        f'#set document(date: none)\n#set text(font: "Noto Sans CJK SC", lang: "zh")\n{prose}'.encode(),
        output=str(path))


def scan(path):
    """A page that is one grey picture."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(595, 842))
    side = 64
    picture = pikepdf.Stream(pdf, bytes((x * y) % 256 for y in range(side) for x in range(side)))
    picture.Type, picture.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
    picture.Width = picture.Height = side
    picture.ColorSpace, picture.BitsPerComponent = pikepdf.Name.DeviceGray, 8
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=picture))
    page.Contents = pikepdf.Stream(pdf, b"q 595 0 0 842 0 0 cm /Im0 Do Q")
    pdf.save(path, deterministic_id=True)
