# Findings about parts of a text that stand in one language only.

# $missing is the language that lacks the parts, $own the other one; $accept is the command that says that they belong there only.
missing-parts = { $count ->
        [one] { $part ->
                [paragraph] the paragraph
                [heading] the heading
                [item] the item
                [row] the row
                [quote] the quotation
                [note] the footnote
               *[other] this part
            } is missing in { $missing }
       *[other] { $count } { $part ->
                [paragraph] paragraphs
                [heading] headings
                [item] items
                [row] rows
                [quote] quotations
                [note] footnotes
               *[other] parts of the text
            } are missing in { $missing }
    }
    .help = write it in { $missing } too; if it belongs in { $own } only: { $accept }
    .beside = it belongs here
# The same, where they were there when the languages were reviewed.
missing-parts-since = { $count ->
        [one] { $part ->
                [paragraph] the paragraph
                [heading] the heading
                [item] the item
                [row] the row
                [quote] the quotation
                [note] the footnote
               *[other] this part
            } is no longer in { $missing }, but still in { $own }
       *[other] { $count } { $part ->
                [paragraph] paragraphs
                [heading] headings
                [item] items
                [row] rows
                [quote] quotations
                [note] footnotes
               *[other] parts of the text
            } are no longer in { $missing }, but still in { $own }
    }
    .help = remove it here too, or write it in { $missing } again; if it belongs in { $own } only: { $accept }

## The whole file.

incomplete-translation = the file lacks some of what is in { $other }: { $lacks } of { $of } paragraphs, items and rows are missing
    .help = readers are told that there is more in the other language, until it is written here too
    .first = this is the first
