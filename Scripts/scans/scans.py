#!/usr/bin/env python3
"""What scans with recognised text come to: prints the pages of documents as pictures, lays their text over them as text
recognition does, invisible and a little beside the print, and compares what is read with what the documents themselves give.

usage: scans.py [--pages N] [--only LOOK…] BINARY FILE.pdf…
Prints a table in Markdown, a line for each look: how many amounts the documents have, how many of them come out of the scans
verified, in conflict or unproven, and how many amounts are wrong (in page, code, label, measure, number or unit) and
verified all the same.
"""
import argparse
import collections
import csv
import html
import io
import math
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen import canvas

FONT = "STSong-Light"
# How far recognised words stand beside their print, in points, one in three further.
ASIDE = 0.5
# Dots an inch.
FINE, COARSE = 200, 150


def grey(picture, seed):
    """Grey paper with noise, and pale ink."""
    pixels = np.asarray(picture).astype(float) * 0.85 + 20
    noise = np.random.default_rng(seed).normal(0, 6, pixels.shape)
    return Image.fromarray((pixels + noise).clip(0, 255).astype("uint8"))


# Each gives a page's picture anew; the text is turned by as many degrees as the picture.
LOOKS = {
    "clean": dict(),
    "grey paper": dict(change=grey),
    "black and white": dict(dots=FINE, change=lambda picture, _: picture.point(lambda v: 255 if v > 175 else 0).convert("1")),
    "eight strips": dict(strips=8),
    "tilted by 0.15°": dict(tilt=0.15),
    "tilted by 0.4°": dict(tilt=0.4),
}


def words(file, last):
    """The size of each page, and its lines of words with their boxes."""
    layout = subprocess.run(["pdftotext", "-bbox-layout", "-l", str(last), file, "-"], capture_output=True, text=True, check=True)
    for width, height, body in re.findall(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', layout.stdout, re.S):
        lines = [
            [(*map(float, box), html.unescape(text))
             for *box, text in re.findall(r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>', line, re.S)]
            for line in re.findall(r"<line .*?>(.*?)</line>", body, re.S)
        ]
        yield float(width), float(height), lines


def picture_of(file, page, dots):
    image = subprocess.run(
        ["pdftoppm", "-r", str(dots), "-gray", "-f", str(page), "-l", str(page), file], capture_output=True, check=True)
    return Image.open(io.BytesIO(image.stdout)).convert("L")


def scan(file, out, last, dots=COARSE, change=None, strips=1, tilt=0.0):
    chance = random.Random(out.name)
    sheet = canvas.Canvas(str(out))
    for number, (width, height, lines) in enumerate(words(file, last), 1):
        picture = picture_of(file, number, dots)
        if tilt:
            picture = picture.rotate(-tilt, fillcolor=255, resample=Image.BICUBIC)
        if change:
            picture = change(picture, number)
        sheet.setPageSize((width, height))
        for strip in range(strips):
            top, bottom = (picture.height * edge // strips for edge in (strip, strip + 1))
            packed = io.BytesIO()
            kind = dict(format="PNG") if picture.mode == "1" else dict(format="JPEG", quality=70)
            picture.crop((0, top, picture.width, bottom)).save(packed, **kind)
            sheet.drawImage(ImageReader(packed), 0, height - height * (strip + 1) / strips, width, height / strips)
        layer = sheet.beginText()
        layer.setTextRenderMode(3)
        for line in lines:
            lift = chance.gauss(0, ASIDE)
            for x0, y0, x1, y1, text in line:
                size = max(3, (y1 - y0) * chance.uniform(0.8, 1.05))
                if not (usual := pdfmetrics.stringWidth(text, FONT, size)):
                    continue
                layer.setFont(FONT, size)
                layer.setHorizScale(100 * (x1 - x0 + chance.gauss(0, ASIDE)) / usual)
                place = complex(x0 + chance.gauss(0, ASIDE / 2), height - y1 + (y1 - y0) * 0.2 - lift)
                middle, turn = complex(width / 2, height / 2), math.radians(-tilt)
                place = middle + (place - middle) * complex(math.cos(turn), math.sin(turn))
                layer.setTextOrigin(place.real, place.imag)
                layer.textOut(text)
        sheet.drawText(layer)
        sheet.showPage()
    sheet.save()


def facts(binary, file, last):
    """The amounts of a document: what they are, and their status."""
    run = subprocess.run([binary, file, "--format", "csv", "--quiet"], capture_output=True, text=True)
    for row in csv.DictReader(io.StringIO(run.stdout)):
        if int(row["page"]) <= last:
            yield tuple(row[name] for name in ("page", "code", "item", "measure", "amount", "unit")), row["status"]


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("binary")
    options.add_argument("files", nargs="+")
    options.add_argument("--pages", type=int, default=25, help="only so many of each document (25)")
    options.add_argument("--only", nargs="+", choices=LOOKS, default=list(LOOKS))
    given = options.parse_args()
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    print("| look | amounts | verified | conflict | unproven | wrong and verified |\n| --- | --: | --: | --: | --: | --: |")
    with tempfile.TemporaryDirectory() as folder:
        for look in given.only:
            count = collections.Counter()
            for file in given.files:
                truth = collections.Counter(fact for fact, _ in facts(given.binary, file, given.pages))
                if not truth:
                    continue
                out = Path(folder) / Path(file).name
                scan(file, out, given.pages, **LOOKS[look])
                count["amounts"] += truth.total()
                for fact, status in facts(given.binary, out, given.pages):
                    is_right = truth[fact] > 0
                    truth[fact] -= is_right
                    count[status if is_right else "wrong " + status] += 1
            cells = (count[name] for name in ("amounts", "verified", "conflict", "unverified", "wrong verified"))
            print("|", look, "|", " | ".join(map(str, cells)), "|", flush=True)


if __name__ == "__main__":
    sys.exit(main())
