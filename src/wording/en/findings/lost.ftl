# What readers would not see: words that are lost, and elements without words.

## Footnotes and addresses with names

unused-note = the footnote “{ $name }” is not used in the text, and not shown
    .help = put [^{ $name }] where the note belongs, or delete it
note-defined-again = the footnote “{ $name }” is written twice; this one is not shown
    .help = give one of them a name of its own, here and in the text: [^{ $name }-b]
    .shown = this one is shown in both places
unused-address = the line with [{ $name }]: is not shown, because no link uses it
    .help = a footnote is written [^{ $name }]: here and [^{ $name }] in the text; a link is written [words](address)
address-defined-again = {"["}{ $name }]: is written twice; no link leads to this address
    .help = give each address a name of its own, or write [words](address) in the text
    .first = all links lead here

## Words in places where nobody sees them

words-beside-a-fence = “{ $words }” is not shown
    .help = move the words to the line below ``` or ~~~
open-comment = the comment never ends, so the rest of the text is not shown
    .help = write --> where the comment ends
title-of-a-link = the title “{ $title }” of the link is not shown
    .help = write the words in the text, and only [words](address) for the link
title-of-a-tag = “{ $title }” stands in an HTML tag, and is not shown
    .help = write the words in the text, or delete them
picture-in-a-picture = the picture stands between the brackets of another one, and is not shown
    .help = write the pictures one after the other
cells-beyond-the-head = { $columns ->
        [one] the table has only { $columns } column, so “{ $words }” is not shown
       *[other] the table has only { $columns } columns, so “{ $words }” is not shown
    }
    .help = add a column to the first row and to the rule below it; write \| for a bar in the text
only-a-comment = the text is only a comment, and is not shown
    .help = write the text outside <!-- and -->, or delete the whole line
no-words = there are no words here, so nothing is shown
    .help = write the text between the quotation marks, or delete the whole line

## Elements without words

empty-heading = the heading has no words, and is left out
    .help = write the heading after ##, or delete the line
empty-link = the link has no words, and is left out
    .help = write where the link leads between the brackets: [words](address)
empty-note = the footnote has no words, and is left out
    .help = write the note after the colon, or delete it and its mark in the text
empty-item = the item has no words, and is left out
    .help = write what is to stand here, or delete the marks
empty-numbered-item = the item has no words, only a number
    .help = write what is to stand here, or delete the item
empty-quote = the quotation has no words, and is left out
    .help = write what is to stand here, or delete the marks
empty-table = the table has no words, and is left out
    .help = write what is to stand here, or delete the marks
empty-code = the block has no words, and is left out
    .help = write what is to stand here, or delete the marks

## Languages

not-a-language = “{ $code }” is not the code of a language
    .help = write the code in small letters, for example “da” (Danish), “en” (English) or “se” (Northern Sami)
    .meant = write "{ $meant }"
