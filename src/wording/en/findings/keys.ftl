# Findings about names in the TOML files: unknown, missing, or with values of another kind.

## Names that there are not, or that are out of place.

# $header and $home are headers in the TOML file, like [hearing].
unknown-key = unknown name: “{ $key }”
belongs-at-the-top = { $count ->
        [one] { $names } belongs at the top of the file, before { $header }
       *[other] { $names } belong at the top of the file, before { $header }
    }
    .help = { $count ->
        [one] move the line there; here it landed in { $header }
       *[other] move { $header } with its content down below these lines; here they landed in { $header }
    }
belongs-below = “{ $name }” belongs in { $home }, not in { $header }
    .help = move the line down below { $home }, or write { $home } on a line of its own above it
header-missing = { $count ->
        [one] { $names } belongs below { $homes }
       *[other] { $names } belong below { $homes }
    }
    .help = write { $homes } on a line of its own above
header-in-a-comment = “{ $name }” belongs in { $header }, which has # in front of it
    .help = remove the # before { $header } too
    .line = it is here

## Names that are missing.

# $choices is what may stand there: "a", "b" or "c".
missing-key = “{ $key }” is missing
    .help = { $kind ->
        [text] write { $key }.nb = "…"
        [list] write { $key } = ["…"]
        [date] write { $key } = 2027-06-30
        [number] write { $key } = 92.5
        [truth] write { $key } = true
        [choice] write { $key } = { $choices }
       *[word] write { $key } = "…"
    }

## Values of another kind than the name takes.

# $right is the value as it is to be.
wrong-type-text = a text belongs here
    .help = write .nb = "…" and .nn = "…", or one text in quotation marks when it is the same in both languages
wrong-type-date = a date belongs here
    .help = write the date without quotation marks, like 2027-06-30
    .right = write the date without quotation marks: { $right }
wrong-type-number = a number belongs here
    .help = write the number without quotation marks and with a point, like 92.5
    .right = write the number without quotation marks and with a point: { $right }
wrong-type-truth = yes (true) or no (false) belongs here
    .help = write true or false, without quotation marks
wrong-type-list = a list belongs here
    .help = put brackets around it, even around a single item: ["…"]
    .right = put brackets around it: { $right }
wrong-type-period = a period belongs here
    .help = write the period in quotation marks, like "2027" or "2027-K1"
wrong-type-word = a text in quotation marks belongs here
    .help = write "…"
wrong-type-points = both a period and a value belong here
    .help = write { $example }
wrong-type-tables = “{ $key }” belongs in double brackets
    .help = write [[{ $key }]] on a line of its own for each item, its content below
wrong-type-table = “{ $key }” belongs in single brackets
    .help = write [{ $key }] on a line of its own, its content below
wrong-setting-truth = true or false belongs here
    .help = write true
