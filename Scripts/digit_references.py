#!/usr/bin/env python3
"""Draws the ten digits in free typefaces and writes their coarse shapes as Sources/PageReader/DigitReferences.swift.

What a lying font is found out by (docs/reader.md, "A font that lies"): no font's data is kept, only how a digit looks in
8 x 12 squares. A shape that is nearly one of those before it is left out. The reduction is that of shape.c.

    Scripts/digit_references.py FONT[:INDEX]... > Sources/PageReader/DigitReferences.swift

Made from DejaVu (Sans, Sans Condensed, Sans Mono, Sans ExtraLight, Serif, Serif Condensed; Bold, Oblique, Italic), Noto
Sans CJK SC and Noto Serif CJK SC (Regular, Bold), Liberation (Sans, Sans Narrow, Serif, Mono; Bold, Italic), Carlito
(Regular, Bold), AR PL SungtiL GB and AR PL UKai. Needs Pillow.
"""
import math
import sys

from PIL import Image, ImageDraw, ImageFont

WIDTH, HEIGHT, SIZE, LEAST_INK, NEARLY = 8, 12, 48, 64, 0.94


def draw(font, digit):
    picture = Image.new("L", (2 * SIZE, 2 * SIZE))
    ImageDraw.Draw(picture).text((SIZE // 2, SIZE // 4), digit, font=font, fill=255)
    return picture.crop(picture.point(lambda ink: 255 * (ink >= LEAST_INK)).getbbox())


def shares(count, size, start, step):
    """For each of `count` squares the pixels that it touches and how much of the square each fills."""
    for k in range(count):
        low, high = start + k * step, start + (k + 1) * step
        yield [(p, (min(p + 1, high) - max(p, low)) / step) for p in range(size) if p + 1 > low and p < high]


def reduce(picture):
    width, height = picture.size
    down = height / HEIGHT
    across = width / (WIDTH * min(1, math.sqrt(width / (down * WIDTH))))
    columns = list(shares(WIDTH, width, (width - across * WIDTH) / 2, across))
    rows = shares(HEIGHT, height, 0, down)
    return [sum(a * b * picture.getpixel((x, y)) for y, a in row for x, b in column) for row in rows for column in columns]


def likeness(one, other):
    def spread(shape):
        mean = sum(shape) / len(shape)
        return [ink - mean for ink in shape]

    a, b = spread(one), spread(other)
    return sum(x * y for x, y in zip(a, b)) / math.sqrt(sum(x * x for x in a) * sum(y * y for y in b))


def main(names):
    fonts = [ImageFont.truetype(name.split(":")[0], SIZE, index=int((name + ":0").split(":")[1])) for name in names]
    print("// Made by Scripts/digit_references.py; do not edit.\n")
    print("/// The ten digits as free typefaces draw them: a hexadecimal digit for the ink of each square, row by row.")
    print("enum DigitReferences {\n  static let shapes: [[StaticString]] = [")
    for digit in "0123456789":
        kept = []
        for font in fonts:
            shape = [round(ink / 17) for ink in reduce(draw(font, digit))]
            if all(likeness(shape, other) < NEARLY for other in kept):
                kept.append(shape)
        print("    [")
        for shape in kept:
            print(f'      "{"".join(format(ink, "x") for ink in shape)}",')
        print("    ],")
    print("  ]\n}")


main(sys.argv[1:])
