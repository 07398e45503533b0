"""Pages drawn operator by operator, for faults that no typesetter makes: text outside its cell, text that nobody sees,
fonts that lie. Coordinates are points from the top left of the page; y of a text is its baseline."""
import io
import subprocess
from functools import lru_cache

import pikepdf
from fontTools import subset
from fontTools.pens.basePen import BasePen
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Stream

SANS, ARABIC = "Noto Sans CJK SC:style=Regular", "DejaVu Sans:style=Book"
CHINESE_WIDTH = 1000


@lru_cache(None)
def source(pattern):
    """The installed font: its bytes, its number in its file, and the font, read."""
    found = subprocess.run(["fc-match", "-f", "%{file}\t%{index}", pattern], capture_output=True, text=True, check=True)
    file, index = found.stdout.split("\t")
    with open(file, "rb") as handle:
        data = handle.read()
    return data, int(index), TTFont(io.BytesIO(data), fontNumber=int(index))


class Face:
    """A font as a document embeds it. What it says of itself may be wrong: its height, and in `names` what a character
    is, None for one of which it says nothing."""

    def __init__(self, pattern=SANS, ascent=880, descent=-120, names=None):
        self.pattern, self.ascent, self.descent, self.names, self.used = pattern, ascent, descent, names or {}, set()
        self.font = source(pattern)[2]
        self.glyphs = self.font.getBestCmap()

    @property
    def has_cids(self):
        return "CFF " in self.font

    def code(self, char):
        glyph = self.glyphs[ord(char)]
        return int(glyph[3:]) if self.has_cids else self.font.getGlyphID(glyph)

    def advance(self, char):
        return self.font["hmtx"][self.glyphs[ord(char)]][0] * 1000 / self.font["head"].unitsPerEm

    def width(self, text, size):
        return sum(self.advance(char) for char in text) * size / 1000

    def encode(self, text):
        self.used |= set(text)
        return "<" + "".join(f"{self.code(char):04x}" for char in text) + ">"

    def program(self):
        """The used glyphs only, as a font program."""
        options = subset.Options(layout_features=[], name_IDs=[], hinting=False, desubroutinize=True)
        options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx", "DSIG", "FFTM"]
        options.retain_gids = not self.has_cids
        data, number, _ = source(self.pattern)
        font = TTFont(io.BytesIO(data), fontNumber=number, recalcTimestamp=False)
        maker = subset.Subsetter(options)
        maker.populate(text="".join(sorted(self.used)))
        maker.subset(font)
        out = io.BytesIO()
        font.save(out)
        return TTFont(out).reader["CFF "] if self.has_cids else out.getvalue()

    def embedded(self, pdf):
        file = Stream(pdf, self.program())
        name = Name("/AAAAAA+Sample")
        descriptor = Dictionary(
            Type=Name.FontDescriptor, FontName=name, Flags=4, FontBBox=[-200, -250, 1200, 1000], ItalicAngle=0,
            Ascent=self.ascent, Descent=self.descent, CapHeight=730, StemV=80)
        if self.has_cids:
            file.Subtype = Name.CIDFontType0C
            descriptor.FontFile3 = pdf.make_indirect(file)
        else:
            descriptor.FontFile2 = pdf.make_indirect(file)
        chars = sorted(self.used)
        child = Dictionary(
            Type=Name.Font, Subtype=Name.CIDFontType0 if self.has_cids else Name.CIDFontType2, BaseFont=name,
            CIDSystemInfo=Dictionary(Registry="Adobe", Ordering="Identity", Supplement=0), DW=CHINESE_WIDTH,
            W=Array([part for char in chars for part in (self.code(char), Array([round(self.advance(char))]))]),
            FontDescriptor=pdf.make_indirect(descriptor))
        if not self.has_cids:
            child.CIDToGIDMap = Name.Identity
        return pdf.make_indirect(Dictionary(
            Type=Name.Font, Subtype=Name.Type0, BaseFont=name, Encoding=Name("/Identity-H"),
            DescendantFonts=Array([pdf.make_indirect(child)]), ToUnicode=Stream(pdf, self.told(chars).encode())))

    def told(self, chars):
        """The map from codes to characters, as far as the font tells."""
        told = [(self.code(char), self.names.get(char, char)) for char in chars]
        lines = [f"<{code:04x}> <{text.encode('utf-16-be').hex()}>" for code, text in told if text is not None]
        return "\n".join([
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Sample def /CMapType 2 def",
            "1 begincodespacerange <0000> <ffff> endcodespacerange", f"{len(lines)} beginbfchar", *lines,
            "endbfchar endcmap end end"])


class OutlinePen(BasePen):
    """Glyphs as paths of a page."""

    def __init__(self, glyphs):
        super().__init__(glyphs)
        self.operators = []

    def add(self, operator, *points):
        self.operators.append(" ".join(f"{x:g} {y:g}" for x, y in points) + f" {operator}")

    def _moveTo(self, point): self.add("m", point)
    def _lineTo(self, point): self.add("l", point)
    def _curveToOne(self, *points): self.add("c", *points)
    def _closePath(self): self.operators.append("h")


def plain(value):
    """PDF knows no exponents."""
    return f"{value:.5f}".rstrip("0").rstrip(".")


class Page:
    def __init__(self, width=480, height=340):
        self.width, self.height, self.operators, self.faces, self.pictures = width, height, [], [], []

    def add(self, text):
        self.operators.append(text)

    def text(self, x, y, text, face, size=9, align="left", mode=0, grey=0, turn=(1, 0, 0, 1)):
        """- align: where x is, at the left, the middle or the right of the text."""
        if face not in self.faces:
            self.faces.append(face)
        x -= {"left": 0, "middle": 0.5, "right": 1}[align] * face.width(text, size)
        matrix = " ".join(map(plain, turn))
        self.add(
            f"q {plain(grey)} g BT {mode} Tr /F{self.faces.index(face)} {plain(size)} Tf {matrix} {x:.2f} {self.height - y:.2f} Tm "
            f"{face.encode(text)} Tj ET Q")

    def outlines(self, x, y, text, face, size=9, align="left", **_):
        """The same as shapes, which say of no character what it is."""
        x -= {"left": 0, "middle": 0.5, "right": 1}[align] * face.width(text, size)
        glyphs, scale = face.font.getGlyphSet(), size / face.font["head"].unitsPerEm
        for char in text:
            pen = OutlinePen(glyphs)
            glyphs[face.glyphs[ord(char)]].draw(pen)
            self.add(f"q {scale:.5f} 0 0 {scale:.5f} {x:.2f} {self.height - y:.2f} cm {' '.join(pen.operators)} f Q")
            x += face.width(char, size)

    def line(self, x0, y0, x1, y1):
        self.add(f"0.5 w {x0:.2f} {self.height - y0:.2f} m {x1:.2f} {self.height - y1:.2f} l S")

    def fill(self, x0, y0, x1, y1, grey):
        self.add(f"q {grey:g} g {x0:.2f} {self.height - y1:.2f} {x1 - x0:.2f} {y1 - y0:.2f} re f Q")

    def picture(self, bitmap):
        """A picture as large as the page; see `bitmap_of`."""
        self.pictures.append(bitmap)
        self.add(f"q {self.width} 0 0 {self.height} 0 0 cm /P{len(self.pictures) - 1} Do Q")


def save(pages, path):
    pdf = pikepdf.new()
    fonts = {}
    for page in pages:
        for face in page.faces:
            if face not in fonts:
                fonts[face] = face.embedded(pdf)
    for page in pages:
        made = pdf.add_blank_page(page_size=(page.width, page.height))
        pictures = Dictionary({f"/P{i}": pdf.make_indirect(image(pdf, bitmap)) for i, bitmap in enumerate(page.pictures)})
        made.Resources = Dictionary(
            Font=Dictionary({f"/F{i}": fonts[face] for i, face in enumerate(page.faces)}), XObject=pictures)
        made.Contents = Stream(pdf, "\n".join(page.operators).encode())
    pdf.save(path, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate, compress_streams=True)


def bitmap_of(path, dots_per_inch=150):
    """The first page of a PDF as black and white dots: width, height, bytes."""
    command = ["pdftoppm", "-mono", "-r", str(dots_per_inch), "-f", "1", "-l", "1", str(path)]
    data = subprocess.run(command, capture_output=True, check=True).stdout
    kind, size, dots = data.split(b"\n", 2)
    assert kind == b"P4", "pdftoppm -mono writes PBM"
    width, height = map(int, size.split())
    return width, height, dots


def image(pdf, bitmap):
    width, height, dots = bitmap
    return Stream(pdf, dots, Type=Name.XObject, Subtype=Name.Image, Width=width, Height=height,
                  ColorSpace=Name.DeviceGray, BitsPerComponent=1, Decode=[1, 0])
