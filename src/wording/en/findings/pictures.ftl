# Pictures that cannot be shown, and those that are shown smaller than they are.

## The picture cannot be shown; $reason is one of those below

unshowable-picture = “{ $path }” cannot be shown as a picture: { $reason }
unpublished-picture = the picture “{ $path }” cannot be published: { $reason }

## Reasons, each with what to do

picture-empty = the file is empty
    .help = fetch the picture again from where it came, and put it here instead
picture-pointer = there is only a git-lfs pointer here, not the picture itself
    .help = fetch the pictures with “git lfs pull”; in GitHub Actions, write “lfs: true” below actions/checkout
# $name is the kind of file, like TIFF.
picture-foreign = the file is of the kind { $name }
    .help = open the file, and save the picture again as PNG or JPEG (or SVG, GIF, WebP); a new name is not enough
picture-cut-off = the file ends in the middle of the picture
    .help = fetch the picture again from where it came, and put it here instead
picture-broken = the file is damaged, or not a picture
    .help = open it in a picture program, and save it again as PNG or JPEG; where that fails, fetch it again
picture-too-large = { $width } × { $height } pixels are too many
    .help = make the picture smaller in a picture program; a width of 4000 pixels is more than enough
drawing-with-fault = the drawing has a fault in line { $line }
    .help = open the drawing in the program it was made with, and save it again as SVG or PNG
drawing-broken = the file is damaged, or not an SVG drawing
    .help = open the drawing in the program it was made with, and save it again as SVG or PNG
drawing-encoding = the drawing is saved in a different encoding from the one it declares
    .help = save the drawing again, with the encoding UTF-8
drawing-with-browser-text = the drawing has text that browsers can show, but not the PDF
    .help = in draw.io: remove “Formatted Text” below Text for all text, and save as SVG again; or save as PNG
drawing-with-link = the drawing fetches “{ $address }”, which does not come with it
    .help = embed the picture in the drawing and save it again, or save the drawing as PNG
drawing-blank = the drawing shows nothing
    .help = see whether something in it has a colour and lies inside its frame, or save it as PNG
drawing-too-complex = the drawing has too many parts, too much text or too heavy effects
    .help = make the drawing simpler, or save it as PNG
drawing-undrawable = something in the drawing cannot be drawn
    .help = make the drawing simpler, or save it as PNG

## What is in a drawing and cannot be published; $what is a list of what stands below

active-content = the drawing “{ $path }” is published without this in the file: { $what }
    .help = see whether the drawing still shows what it should; then save it without this in the drawing program, often called “Plain SVG”
taken-script = scripts
taken-page = a web page
taken-elsewhere = something fetched from elsewhere
taken-link = links
taken-font = a font of its own
taken-movement = movement
signs-in-picture = “{ $path }” has signs that the PDF's font lacks: “{ $signs }”
    .help = make outlines of the text in the drawing program and save it again, or save the drawing as PNG

## Size

pictures-together = “{ $path }” is not shown: the strategy's pictures are too many and too large together
    .help = save pictures smaller, for example 2000 pixels wide, and drawings simpler, or leave some out
# $own is the size of the file, $pages and $print what is shown: “4000 × 3000 (2.1 MB)”.
large-picture = “{ $path }” is { $own }, and is shown as { $pages } on the site and { $print } in the PDF
    .help = you need not do anything; what the camera recorded about place and owner is not published
# The size of a picture, in pixels and kilobytes or megabytes.
picture-in-kilobytes = { $width } × { $height } ({ $kilobytes } kB)
picture-in-megabytes = { $width } × { $height } ({ $megabytes } MB)
