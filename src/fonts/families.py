#!/usr/bin/env python3
"""Makes the two families of pages and print: the letters that a Norwegian text may hold, of Source Serif 4 and
Source Sans 3, as TrueType for the PDF (here) and the same outlines as WOFF2 for the site (the theme's `fonts/`).

    npm pack source-serif@4.5.1 source-sans@3.52.0
    for package in *.tgz; do mkdir -p "${package%.tgz}"; tar xzf "$package" -C "${package%.tgz}"; done
    pip install fonttools==4.68.0 brotli==1.2.1
    python3 families.py FOLDER

FOLDER holds the packages, packed and unpacked; their sums are compared. The results are under the SIL Open Font
License as well (OFL-Source.txt). "Source" is a reserved name, which what is cut out of a font may not bear.
"""
import hashlib
import sys
from pathlib import Path

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import flagOverlapSimple

SUMS = {
    "source-serif-4.5.1.tgz": "19a448df98f4aa777de3452b0a1e29aa7ffe29252fe552c8a2d2531702d80746",
    "source-sans-3.52.0.tgz": "49cf78ddd79b436591ee696785222b54ff28102922e3d3df297fe382d7fdfa88",
}

# The file's name, the family, its style by name, weight and slant, and what it is cut out of. Serifs stand in
# headings, leads and quotes: the cuts for such sizes.
FACES = [
    ("serif-regular", "Veivalg Serif", "Regular", 400, False, "SourceSerif4Subhead-Regular"),
    ("serif-italic", "Veivalg Serif", "Italic", 400, True, "SourceSerif4Subhead-It"),
    ("serif-bold", "Veivalg Serif", "Bold", 700, False, "SourceSerif4Subhead-Semibold"),
    ("sans-regular", "Veivalg Sans", "Regular", 400, False, "SourceSans3-Regular"),
    ("sans-italic", "Veivalg Sans", "Italic", 400, True, "SourceSans3-It"),
    ("sans-bold", "Veivalg Sans", "Bold", 700, False, "SourceSans3-Semibold"),
    ("sans-bold-italic", "Veivalg Sans", "Bold Italic", 700, True, "SourceSans3-SemiboldIt"),
]

RANGES = [
    (0x20, 0x7E), (0xA0, 0x17F),  # Norwegian, Northern, Lule and South Sami, and what else is written in Latin
    (0x1E4, 0x1E9), (0x1EE, 0x1EF), (0x1FC, 0x1FF), (0x218, 0x21B), (0x292, 0x292), (0x1B7, 0x1B7), (0x1E80, 0x1E85),
    (0x2C6, 0x2C7), (0x2D8, 0x2DD), (0x300, 0x304), (0x306, 0x308), (0x30A, 0x30C),
    (0x2009, 0x200A), (0x2010, 0x2015), (0x2018, 0x201E), (0x2020, 0x2022), (0x2026, 0x2026), (0x202F, 0x202F),
    (0x2030, 0x2030), (0x2032, 0x2033), (0x2039, 0x203A), (0x2044, 0x2044), (0x2070, 0x2079), (0x2080, 0x2089),
    (0x20AC, 0x20AC), (0x2116, 0x2116), (0x2122, 0x2122), (0x2150, 0x215E), (0x2190, 0x2193), (0x2196, 0x2199),
    (0x2206, 0x2206), (0x220F, 0x220F), (0x2211, 0x2212), (0x221A, 0x221A), (0x221E, 0x221E), (0x2248, 0x2248),
    (0x2260, 0x2260), (0x2264, 0x2265), (0x25CF, 0x25CF), (0x25CB, 0x25CB), (0x2713, 0x2713),
]
FEATURES = [
    "kern", "mark", "mkmk", "ccmp", "locl", "liga", "lnum", "onum", "pnum", "tnum", "numr", "dnom", "frac", "sups",
    "subs", "case",
]


def barred_t(font):
    """Draws the Sami ŧ and Ŧ where a font lacks them: T with a bar as thick as that of đ through its stem."""
    names, outlines = font.getBestCmap(), font["glyf"]
    if 0x167 in names:
        return
    # What đ has and d has not is the bar.
    of_d, of_barred_d = (outlines[names[ord(letter)]].getCoordinates(outlines)[0] for letter in "dđ")
    heights = sorted({y for x, y in of_barred_d if (x, y) not in of_d})
    thickness = min(upper - lower for lower, upper in zip(heights, heights[1:]) if upper - lower > 15)
    slope = 0.2 if font["post"].italicAngle else 0
    for plain, sign, height, reach in [("t", 0x167, "sxHeight", 0.5), ("T", 0x166, "sCapHeight", 0.32)]:
        glyph, name = outlines[names[ord(plain)]], f"uni{sign:04X}"
        middle = round(getattr(font["OS/2"], height) * 0.5)
        half = (glyph.xMax - glyph.xMin) * reach + 4
        centre = (glyph.xMax + glyph.xMin) / 2 - slope * 20
        low, high = middle - thickness // 2, middle + thickness - thickness // 2
        record, pen = DecomposingRecordingPen(font.getGlyphSet()), TTGlyphPen(None)
        font.getGlyphSet()[names[ord(plain)]].draw(record)
        record.replay(pen)
        lean = slope * thickness / 2
        pen.moveTo((round(centre - half - lean), low))
        pen.lineTo((round(centre - half + lean), high))
        pen.lineTo((round(centre + half + lean), high))
        pen.lineTo((round(centre + half - lean), low))
        pen.closePath()
        font.setGlyphOrder([*font.getGlyphOrder(), name])
        outlines[name] = pen.glyph()
        outlines[name].recalcBounds(outlines)
        outlines[name].flags[0] |= flagOverlapSimple
        font["hmtx"][name] = (font["hmtx"][names[ord(plain)]][0], outlines[name].xMin)
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[sign] = name


def face(folder, file, family, style, weight, italic, source):
    [path] = Path(folder).rglob(f"TTF/{source}.ttf")
    font = TTFont(path, recalcTimestamp=False)
    barred_t(font)
    options = Options(
        layout_features=FEATURES, hinting=False, notdef_outline=True, name_IDs=[0, 7, 13, 14], glyph_names=False
    )
    options.drop_tables += ["DSIG", "BASE", "gasp"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[sign for first, last in RANGES for sign in range(first, last + 1)])
    subsetter.subset(font)
    postscript = f"{family} {style}".replace(" ", "", 1).replace(" ", "-", 1).replace(" ", "")
    names = [(1, family), (2, style), (3, postscript), (4, f"{family} {style}"), (6, postscript)]
    for name, text in [*names, (13, "SIL Open Font License, Version 1.1"), (14, "https://openfontlicense.org")]:
        font["name"].setName(text, name, 3, 1, 0x409)
    bold = weight >= 600
    font["OS/2"].usWeightClass = weight
    font["OS/2"].fsSelection = font["OS/2"].fsSelection & ~0b1100001 | (italic | bold << 5 or 1 << 6)
    font["head"].macStyle = bold | italic << 1
    font["post"].formatType = 3.0
    font["head"].created = font["head"].modified = 0
    font.recalcTimestamp = False
    here = Path(__file__).parent
    font.save(here / f"{file}.ttf")
    lacks = [chr(sign) for first, last in RANGES for sign in range(first, last + 1) if sign not in font.getBestCmap()]
    font.flavor = "woff2"
    web = here.parent.parent / "themes/default/fonts"
    web.mkdir(exist_ok=True)
    font.save(web / f"{file}.woff2")
    print(file, (web / f"{file}.woff2").stat().st_size, "lacks", "".join(lacks))


def main(folder):
    for package, known in SUMS.items():
        found = hashlib.sha256((Path(folder) / package).read_bytes()).hexdigest()
        if found != known:
            sys.exit(f"{package} is another than the fonts were made of: {found}")
    for one in FACES:
        face(folder, *one)


if __name__ == "__main__":
    main(*sys.argv[1:])
