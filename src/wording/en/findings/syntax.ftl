# TOML that does not follow the rules of writing: what it is, and what to write instead.

## Lines without a value, texts and lists without an end

syntax-no-value = the line lacks `=` and a value
    .help = write name = "value", or put # in front of a comment
syntax-empty-value = the value is missing after `=`
    .help = write the value, a text in quotation marks, or remove the line
syntax-open-string = the text lacks its closing quotation mark
    .help = put " after the text; a quotation mark inside it is written \"
syntax-open-block = the text that begins here does not end
    .help = put three quotation marks (""") where the text ends
syntax-open-list = the list is not closed
    .help = put commas between the items and ] after the last
syntax-open-header = the brackets around the name are not closed
    .help = write [name] or [[name]]

## Quotation marks and backslashes

syntax-not-quoted = the text lacks quotation marks
    .help = put the text between " and "
syntax-curly-quotes = the quotation marks are of the wrong kind
    .help = use straight quotation marks: "text"
syntax-inner-quote = the text ends before the line does
    .help = use “ and ” inside the text, or write \" for a quotation mark
syntax-escape = a backslash cannot be used here
    .help = write two: \\

## Names

syntax-key = this cannot be used in front of `=`
    .help = write name = "value", with only a–z, digits, - and _ in the name
syntax-colon = `=` belongs here, not `:`
    .help = write name = "value", or put # in front of a comment
syntax-mixed-languages = the text stands both with and without its language
    .help = write .nb and .nn, or one text when it is the same in both languages
syntax-single-header = the name belongs in double brackets
    .help = write [[name]] on a line of its own for each item
syntax-twice = this is there twice
    .help = remove one; a new item of a list begins with [[name]]

## Numbers, dates and signs too many

syntax-decimal-comma = the number is written with a comma
    .help = write decimals with a point, like 92.5
syntax-date = there is no such date, or it is written wrongly
    .help = write year-month-day, like 2027-06-30
syntax-extra-equals = there is one `=` too many
    .help = write only one: name = "value"
syntax-extra-comma = there is one comma too many
    .help = remove the comma, or write what is missing
syntax-capital = true and false are written in lower case
    .help = write true or false; a text goes between " and "
syntax-number = the number is written in a way that cannot be read
    .help = write digits only, like 12 or 92.5; a text goes between " and "
syntax-deep = too many lists within each other
    .help = remove some of the brackets

## How it ought to be, where that is known; $right is the right way

syntax-write = write { $right }
syntax-write-path = write { $right }, with / between folder and file
syntax-write-header = write { $right } on a line of its own above each item, this one too; or remove one
syntax-mark-of-header = remove the # before { $right } too
# What stands after .help above.
syntax-here = here: { $right }
