# Findings about HTML in texts, and what to write instead.

# The help by the name of the code: .bold for <b>, .italic for <i>, .raised for <sup>, .block for <div>, .plain for <span>, .active for <script>, .hidden for <details>.
raw-html = { $more ->
        [0] HTML codes are shown as plain text
       *[other] HTML codes are shown as plain text (and in { $more } more places of the text)
    }
    .bold = write **bold**
    .italic = write *italic*
    .underlined = there is no underlining, because it looks like a link; write **bold** or *italic*
    .struck = write ~~struck~~
    .link = write [text](address)
    .picture = write ![what it shows](assets/picture.png "the caption")
    .table = write rows with | between the columns, and |---|---| below the first
    .list = write “- item” or “1. item”, each on a line of its own
    .heading = write “## Heading”
    .quote = write “> ” before the lines that are quoted
    .raised = write the sign itself, as “²” or “CO₂”; a footnote is written “[^name]”
    .code = write `code` between these marks: `
    .break = a name and a heading are one line; write a space
    .block = delete the code, and let an empty line separate paragraphs
    .plain = delete the code and keep the words
    .active = delete the code; film and sound can be linked to: [text](address)
    .hidden = delete the code; everybody sees the text
    .other = write **bold**, *italic* or [link](address) instead
