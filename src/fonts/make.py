#!/usr/bin/env python3
"""Makes signs.ttf: the signs that a Norwegian text may hold and Noto Sans lacks, cut out of other Noto fonts.

    npm pack @expo-google-fonts/noto-sans@0.4.2 @expo-google-fonts/noto-sans-math@0.4.2 \\
        @expo-google-fonts/noto-sans-symbols@0.4.1 @expo-google-fonts/noto-sans-symbols-2@0.4.1 \\
        @expo-google-fonts/noto-emoji@0.4.7
    for package in *.tgz; do mkdir -p "${package%.tgz}"; tar xzf "$package" -C "${package%.tgz}"; done
    pip install fonttools==4.68.0
    python3 make.py FOLDER NOTO_SANS

FOLDER holds the unpacked packages, NOTO_SANS is the folder of the fonts that are embedded beside this one (the
crate `notosans`). The result is the same font under the SIL Open Font License (OFL.txt), by another name.
"""
import sys
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

FAMILY = "Veivalg Signs"

# In the order they are asked: the first that has a sign gives it.
FONTS = ["NotoSans_400Regular", "NotoSansSymbols2_400Regular", "NotoSansMath_400Regular",
         "NotoSansSymbols_400Regular", "NotoEmoji_400Regular"]

RANGES = [
    (0x2010, 0x2027), (0x2030, 0x205E),  # dashes, quotation marks, dots
    (0x2070, 0x209C),  # superscripts and subscripts
    (0x20A0, 0x20BF),  # currencies
    (0x2100, 0x214F), (0x2150, 0x2189),  # letter-like signs, fractions and Roman numerals
    (0x2190, 0x21FF), (0x27F5, 0x27FA),  # arrows
    (0x2200, 0x22A5), (0x22C5, 0x22C6), (0x2308, 0x230B),  # mathematics
    (0x2460, 0x2473), (0x2776, 0x2793),  # numbers in circles
    (0x2500, 0x2503), (0x250C, 0x250C), (0x2510, 0x2510), (0x2514, 0x2514), (0x2518, 0x2518),
    (0x251C, 0x251C), (0x2524, 0x2524), (0x252C, 0x252C), (0x2534, 0x2534), (0x253C, 0x253C),
    (0x2588, 0x2588), (0x2591, 0x2593),  # boxes and bars
    (0x25A0, 0x25FF),  # shapes that lists are marked with
    (0x2600, 0x2606), (0x260E, 0x2615), (0x261B, 0x261F), (0x2639, 0x263C), (0x2640, 0x2642),
    (0x2660, 0x266F), (0x267B, 0x267B), (0x2691, 0x2693), (0x2695, 0x2696), (0x2699, 0x2699),
    (0x26A0, 0x26A1), (0x26BD, 0x26BD), (0x26C4, 0x26C4), (0x26D4, 0x26D4),
    (0x2701, 0x2709), (0x270D, 0x2718), (0x271A, 0x271A), (0x2728, 0x2728), (0x2731, 0x2733), (0x2736, 0x2736),
    (0x273D, 0x273D), (0x2744, 0x2744), (0x274C, 0x2757), (0x275B, 0x275E), (0x2764, 0x2765), (0x2794, 0x27BE),  # ticks, crosses, stars, arrows
    (0x2B05, 0x2B07), (0x2B1B, 0x2B1C), (0x2B50, 0x2B50), (0x2B55, 0x2B55), (0x2022, 0x2043), (0x204C, 0x204D),
]
# What people put in front of a heading or after a sentence.
EMOJI = (
    "⌚⌛⏰⏱⏳⬆⬇⬅🌍🌐🌟🌱🌳🌻🍀🍎🎁🎈🎉🎊🎓🎤🎨🎭🎯🎵🏁🏃🏅🏆🏔🏗🏘🏙🏠🏡🏢🏥🏫👀👂👆👇👈👉👋👌👍👎👏👐👤👥👨👩💊💙💚💛💜"
    "💡💥💪💬💭💯💰💶💻💼📁📂📃📄📅📆📈📉📊📋📌📍📎📏📖📚📝📞📢📣📧📩📬📱📷🔁🔄🔊🔍🔎🔑🔒🔓🔔🔗🔜🔝🔥🔧🔨🔬🔴🔵🔶🔷🔸🔹🔺🔻🖊🖥🗂"
    "🗑🗒🗓🗝🗣🗳😀😁😃😄😅😆😇😉😊😌😍😎😐😔😕😞😟😢😬😮😴🙁🙂🙃🙄🙌🙏🙋🚀🚌🚑🚗🚧🚨🚩🚫🚲🚴🚶🛑🛠🛡🟠🟡🟢🟣🟤🤔🤖🤗🤝🤞🤩🥇🥈🥉"
    "🥳🧑🧠🧡🧩🧭🧰🧱🩺🫂🫶"
)


def cut(font, signs):
    options = Options(layout_features=[], hinting=False, notdef_outline=True, name_IDs=[0, 13, 14], glyph_names=False)
    options.drop_tables += ["MATH", "vhea", "vmtx", "GDEF", "GPOS", "GSUB", "meta", "STAT", "gasp", "DSIG", "VDMX"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=signs)
    subsetter.subset(font)
    scale_upem(font, 1000)


def main(folder, noto_sans):
    known = set.intersection(*(set(TTFont(path).getBestCmap()) for path in Path(noto_sans).glob("NotoSans-*.ttf")))
    wanted = {sign for first, last in RANGES for sign in range(first, last + 1)} | {ord(sign) for sign in EMOJI}
    wanted -= known
    parts = []
    for name in FONTS:
        [path] = Path(folder).rglob(name + ".ttf")
        font = TTFont(path, recalcTimestamp=False)
        signs = wanted & set(font.getBestCmap())
        if signs:
            wanted -= signs
            cut(font, signs)
            part = Path(folder) / f"part-{name}.ttf"
            font.save(part)
            parts.append(str(part))
    font = Merger().merge(parts)
    postscript = FAMILY.replace(" ", "")
    for name, text in [(1, FAMILY), (2, "Regular"), (3, postscript), (4, FAMILY), (6, postscript + "-Regular"),
                       (13, "SIL Open Font License, Version 1.1"), (14, "https://openfontlicense.org")]:
        font["name"].setName(text, name, 3, 1, 0x409)
    font["OS/2"].usWeightClass = 400
    font["post"].formatType = 3.0
    font["head"].created = font["head"].modified = 0
    font.recalcTimestamp = False
    font.save(Path(__file__).parent / "signs.ttf")
    print("none of the fonts has:", "".join(chr(sign) for sign in sorted(wanted)))


if __name__ == "__main__":
    main(*sys.argv[1:])
