# Marks that became text: what tool they come from, and what to write instead.

## Links

stray-space-in-address = the address has spaces in it
    .help = write %20 for each space, or give the file a name without spaces
stray-link-apart = the space before the address makes the link plain text
    .help = write “[text](address)” without a space between “]” and “(”
stray-link-broken = the link is not finished, and is shown as text
    .help = write “[text](address)”, with an address without spaces
stray-link-undefined = the link has no address, and is shown as text
    .help = write “[text](address)”
stray-link-of-other-tool = the link is written as another tool does, and is shown as text
    .help = write “[text](address)”, and “![what it shows](assets/…)” for a picture

## Emphasis

stray-stars-apart = the asterisks are shown as they stand
    .help = put them close to the words: “**bold**”, not “** bold **”
stray-stars-at-mark = the asterisks are shown as they stand, because they are between a sign and a letter
    .help = put them inside the sign, “**safe**”ty, or make the whole word bold
stray-stars-open = the asterisks lack their partner, and are shown as they stand
    .help = write “**word**” with asterisks on both sides, or remove them
stray-marks-open = the mark lacks its partner, and is shown as it stands
    .help = put it close to the word on both sides, or remove it

## Headings and items

stray-heading-tight = a space is missing after “#”
    .help = write “## Heading”
stray-item-tight = a space is missing after the mark before the item
    .help = write “- item” or “1. item”
stray-date-as-item = the line begins as a numbered item does; it is read as plain text
    .help = write “17\. mai”, or let the line begin with another word
stray-number-jump = the list skips numbers; they are shown as they are written
    .help = see whether an item is missing, and fix the numbers

## Codes of other programs

stray-attributes = the code in braces comes from another tool (pandoc), and is shown as text
    .help = delete “{"{"}…{"}"}” and the brackets around the words, or convert with pandoc -t commonmark
stray-div = “:::” comes from another tool (pandoc), and is shown as text
    .help = delete the lines with “:::”; a box beside the text is written under [[facts]]
stray-script = there is no raised or lowered type here
    .help = write the sign itself, as “²” or “CO₂”; a footnote is written “[^name]”
stray-highlight = “==” is shown as text
    .help = write “**word**” to highlight
stray-inline-note = the note is shown as text
    .help = write “[^name]” in the text, and “[^name]: the note” on a line of its own
stray-comment-open = the note to colleagues never ends, and is shown as text
    .help = write “-->” where the note ends
stray-definition = the line begins as a link's address does, but is not one
    .help = a footnote is written “[^name]” in the text and “[^name]: the note” here
stray-citation = the citation is written as another tool does
    .help = write “[^id]”, with the id of the source in references.toml
stray-callout = the callout of another tool is shown as text
    .help = delete the code; a box beside the text is written under [[facts]]

## Tables, lines and divided words

stray-rows = rows and columns are shown as running text
    .help = write the rows with “|” between the columns, and “|---|---|” below the first
stray-front-matter = settings of another tool are not used, and are left out
    .help = delete them; the title stands in title in the other file of the folder
stray-underlined = the line right below makes the sentence a heading; it is read as a sentence
    .help = leave an empty line above it, or delete it; a heading is written “## …”
stray-divided = the word is divided at the line's end, and is shown with a hyphen and a space
    .help = write the word whole on one line; the program divides it itself

## Wikis, LaTeX and Word

stray-heading-of-other-tool = the heading is written as another tool does
    .help = write “## Heading”
stray-wiki = the code of a wiki is shown as text
    .help = write “**bold**”, “*italic*” or “[text](address)”
stray-macro = the code of another tool is shown as text
    .help = delete it, and write what it was to show
stray-entity = the character code is shown as text
    .help = write the character itself, or a plain space
stray-latex = the code of LaTeX is shown as text
    .help = write “**bold**”, “*italic*”, “## Heading” or “- item”, or delete it
stray-backslash = the backslash is shown as it stands
    .help = delete it; a line break is written with “\” at the very end of the line
stray-word = a leftover of Word is shown as text
    .help = delete it, and write what was to stand there
stray-contents = a table of contents was pasted, with page numbers that are not true here
    .help = delete it; the website and the PDF get their own
stray-letters = letters were damaged by the wrong encoding
    .help = write them anew, and save the file as UTF-8
stray-forum = the code in brackets is shown as text
    .help = write “**bold**”, “*italic*” or “[text](address)”
stray-run-together = the items stand on one line and become no list
    .help = write “- item” on a line of its own for each of them
stray-open-fence = the rest of the text is shown as code, because “```” is not closed
    .help = delete “```”, or write it on a line of its own where the code ends

## Where there are more of a kind; $what is what stands above

stray-with-more = { $more ->
        [one] { $what } (and in { $more } more place of the text)
       *[other] { $what } (and in { $more } more places of the text)
    }
