# What "veivalg figures import" says, in English. $cell is the address of a cell, such as Absence!B7.

figures-no-such-kind = { $file } is neither a workbook (xlsx, xls or ods), a CSV file nor JSON-stat2.
figures-damaged = { $file } is damaged. Open the file in Excel, save it again and retry.
figures-locked = { $file } is locked with a password. Save a copy without one, and read the copy in.
figures-too-large = { $file } is too large. Copy the sheet with the figures to a file of its own, and read that file in.
figures-other-json = { $file } is JSON, but not JSON-stat2. Choose “json-stat2” when you fetch the figures from Statistics Norway.
figures-not-found = Found no figures in { $file }. There must be years, quarters, tertials or months in a row or a column, and numbers beside or below.
figures-no-measures = There are no measures in measures.toml to read figures for.
figures-no-such-measure = No measure has the id “{ $id }”. The measures are: { $ids }.
figures-of-several = The name “{ $series }” fits several measures ({ $ids }). Choose one with --measure.
figures-of-none = None of the names in the file is that of a measure. Choose the measure with --measure ({ $ids }), and if needed the figures with --series. The file has:
figures-several-series = Several rows or columns may be the figures of “{ $id }”:
figures-name-the-series = Choose one of them with --series and its name, or the sheet with --sheet.
figures-which-series = Which? Write its number:
figures-without-name = without a name
figures-more = … and { $more } more
figures-fractions = The numbers in “{ $series }” are between 0 and 1, and “{ $id }” is measured in per cent. Is 0.5 half of all (--fractions whole) or half a per cent (--fractions percent)?
figures-which-fractions = Write 1 for half of all or 2 for half a per cent:
figures-of-words = “{ $id }” is judged in words; no figures can be read in for it. If the measure is to have figures, replace unit = "qualitative" in measures.toml with its unit, such as "percent" or "count".
figures-old-first = Fix the faults in { $path } first.
figures-more-than-numbers = The values of “{ $id }” in measures.toml have more than a CSV file can hold. Move them to a file under data/ by hand first.
figures-more-in-file = { $path } has more than the figures: a title, a remark or more columns. It would be lost, so nothing is written. Move it to another file, or write the new figures in by hand.
figures-with-comments = There are comments among the values of “{ $id }” in measures.toml, and a CSV file cannot hold them. Nothing is written. Write them in note of the values, or move them to the top of the measure.
figures-not-in-text = { $path }, which data names below “{ $id }” in measures.toml, is no CSV file with figures, and is not written over. Name another file there, one that ends in .csv.
figures-file-there = { $path } is there already, and the figures of “{ $id }” would be written over it. Nothing is written. Give that file another name. If it already has these figures, write data = "{ $path }" below the measure in measures.toml instead, and remove values there.
figures-source-there = { $path } is there already, and would be written over by where the figures of “{ $id }” come from. Nothing is written. Remove that file or give it another name.
figures-of-another = { $path } is the file of the measure “{ $other }”, and the figures of “{ $id }” would be written over it or mixed up with it. Nothing is written. Give that file another name, and write it in data below “{ $other }” in measures.toml.
figures-two-of-one-file = { $path } is the file of several measures, and the figures read for “{ $id }” are others than those of the measure before it. Nothing is written. Read them in for one of them with --measure, or give each measure a file of its own.
figures-read = { $id }: “{ $name }” ({ $range })
figures-new = { $period }: { $now } – new
figures-same = { $period }: { $now } – as before
figures-kept = { $period }: { $now } – not in the file; it stays
figures-differs = { $period }: { $before } – the file says { $now }; not changed
figures-revised = { $period }: { $before } becomes { $now }
figures-remark = Corrected { $day } (before: { $before }).
figures-remark-withheld = Corrected { $day }.
figures-no-value = no value
figures-responses = { $count ->
        [one] 1 answer
       *[other] { $count } answers
    }
figures-mean = national mean { $mean }
figures-left = { $count ->
        [one] 1 row or column belongs to no measure, and is not read in:
       *[other] { $count } rows or columns belong to no measure, and are not read in:
    }
figures-not-revised = { $count ->
        [one] 1 value differs from the one before, and is not changed. To change it, add --revise.
       *[other] { $count } values differ from those before, and are not changed. To change them, add --revise.
    }
figures-nothing-new = There is nothing new to write.
figures-dry-run = Nothing is written, because --dry-run is given.
figures-question = Write this? [y/N]
figures-not-written = Nothing is written.
figures-not-agreed = Nothing is written. Add --yes to write what is listed above.
figures-written = Written: { $files }
figures-register = Write data = "{ $path }" below the measure “{ $id }” in measures.toml, and remove values there.
figures-ask-again = How to fetch the same figures again from Statistics Norway, with what has come since:
figures-troubles = { $count ->
        [one] 1 cell or row is not read:
       *[other] { $count } cells or rows are not read:
    }
cell-without-value = { $cell }: the formula was saved without its value. Open the file in Excel and save it.
cell-with-error = { $cell }: the cell shows the error { $error }. Fix the formula in the workbook.
cell-day-as-number = { $cell }: { $number } may be a date that is stored as a number. Format the cell as a date, or write the year.
cell-with-day = { $cell }: the day may belong to several periods. Write frequency on the measure, or the period in the cell.
cell-no-period = { $cell }: “{ $text }” is not a year, quarter, tertial or month.
cell-ambiguous = { $cell }: “{ $text }” can be read in two ways. Write the number without a separator between the thousands.
cell-no-number = { $cell }: “{ $text }” is not a number.
cell-too-large = { $cell }: { $number } is too large for a figure. Choose a larger unit, such as millions.
cell-row-hidden = Row { $row } is hidden. Show it in the workbook if it is to be read.
cell-column-hidden = Column { $column } is hidden. Show it in the workbook if it is to be read.
cell-merged = { $cell }: the cell is merged with others. The number is read as if it stood in this one alone.
cell-period-twice = { $cell }: { $period } is there already. Only the first number is read.

exported = { $out }: { $files ->
        [one] 1 file
       *[other] { $files } files
    } with the strategy as data.
