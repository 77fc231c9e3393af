# Findings about ids, links, footnotes and pictures that lead nowhere.

## Records and ids.

duplicate-id = the id “{ $id }” is used twice
    .help = give one of them another id, or remove it
    .first = the first is here
unknown-reference = { $kind ->
        [measure] there is no measure “{ $id }”
        [area] there is no area “{ $id }”
        [goal] there is no goal “{ $id }”
        [veivalg] there is no veivalg “{ $id }”
        [action] there is no action “{ $id }”
        [value] there is no value “{ $id }”
        [steering-goal] there is no overall goal “{ $id }”
        [chapter] there is no chapter “{ $id }”
        [section] there is no section “{ $id }”
        [reference] there is no source “{ $id }”
       *[platform] there is no platform “{ $id }”
    }
no-platform = the strategy has no platform to link to
    .help = write a vision, values or overall goals in strategy.toml, or remove the link
platform-with-id = a link to the platform has no id
    .help = write (platform:)

## Footnotes and links.

unknown-footnote = the footnote “{ $id }” leads nowhere
    .near = did you mean [^{ $near }]?
    .define = add the source to references.toml, or write the note at the end of the text: [^{ $id }]: …
broken-link = the link “{ $url }” leads nowhere
    .help = use https://…, mailto:…, tel:…, assets/… or something in the strategy, like area:… or measure:…
link-with-user = the address “{ $url }” leads to what is after the @, not to what comes first
    .help = write the address without the @ and what is before it
# $here and $there are what stands only here or in the other text, with commas.
link-mismatch = { $only ->
        [here] the links differ between the languages: { $here } only here
        [there] the links differ between the languages: { $there } only in the other
       *[both] the links differ between the languages: { $here } here, { $there } in the other
    }
    .help = give both texts the same links and footnotes

## Files.

hidden-file = “{ $path }” is hidden and is not read
missing-file = there is no file “{ $path }”
missing-file-hidden = files and folders whose name begins with a full stop are hidden and never read; use another name
missing-file-with-slashes = write "{ $near }", with / between folder and file
missing-file-elsewhere = files are read from assets/ and data/ only; move it there, and write data/{ $name }
missing-file-whole-name = write folder and file name, like assets/picture.png or data/figures.csv
folder-as-file = “{ $path }” is a folder, not a file
    .help = write the name of the file too, like data/figures.csv
unpublished-kind = files of the kind of “{ $path }” are not published
disguised-file = { $what ->
        [page] “{ $path }” is not published: it is a web page, and not what its name says
       *[program] “{ $path }” is not published: it is a program, and not what its name says
    }
published-kinds = save it as PDF, or as docx, xlsx, pptx, odt, ods, csv, txt, ics or a picture; or link to a web address
picture-elsewhere = the picture “{ $path }” is not in assets/
    .help = copy the picture to assets/, and write assets/its-name
file-elsewhere = the file “{ $path }” is not in assets/
    .help = copy the file to assets/, and write assets/its-name
not-a-font = “{ $path }” is not a font file that can be used
    .help = use TrueType or OpenType (.ttf, .otf, .ttc) whose letters are no drawings (SVG); web fonts (.woff) must be converted first
damaged-font = “{ $path }” is damaged, so a PDF cannot use it
    .help = get the file anew from those who made the font; if that does not help, choose another font
heavy-font = { $what ->
        [shapes] the outlines of the letters in “{ $path }” are so intricate that the PDF would take too long to make
        [colors] the coloured signs in “{ $path }” are made of so much that the PDF would take too long to make
       *[growth] “{ $path }” can turn one letter into so many signs that the PDF would take too long to make
    }
    .help = get the file anew from those who made the font; if that does not help, choose another font
