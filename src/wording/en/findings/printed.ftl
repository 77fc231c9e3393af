# What the PDF cannot show as it is written.

## Signs and fonts

# $signs are the signs one after the other, $count how many they are.
unshowable-sign = { $count ->
        [one] the PDF cannot show the sign “{ $signs }”
       *[other] the PDF cannot show the signs “{ $signs }”
    }
    .help = write it in letters, or add a font that has it, below [pdf] in veivalg.toml: fonts = ["assets/….ttf"]
private-sign = here is a sign that only the program it was copied from can show
    .help = remove it, and write what it was to be: - before an item of a list, → for an arrow, ✓ for a tick
font-without-regular = the font “{ $family }” has no regular face
    .help = add the file with that face of the same family
font-without-bold = the font “{ $family }” has no bold face
    .help = add the file with that face of the same family

## Typesetting; $words are those of the typesetter

simplified-text = in the PDF this text appears as plain words, because it cannot be shown as it is written
    .help = write it more simply: there may be something unusual in a list, a note or something in columns
imperfect-pdf = the PDF may not be quite as it should: { $words }
    .help = look through the PDF, especially the page numbers, and show this message to those who look after the theme
unset-pdf = the PDF cannot be made: { $words }
    .help = the fault is not in what you have written; show this message to those who look after the theme or the program
