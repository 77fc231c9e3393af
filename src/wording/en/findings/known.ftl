# Findings that are put off, and faults in the file that says so.

unknown-rule = there is no rule called “{ $name }”
cannot-wait-hides = “{ $name }” cannot wait: the fault hides what is in the file
    .help = fix the file concerned, and delete this finding here
cannot-wait = “{ $name }” cannot wait: the strategy is not right until the fault is fixed
    .help = fix the file concerned, and delete this finding here
known-without-owner = it does not say who is responsible for the finding
    .help = write a person's name, as owner = "Kari Nordmann"
known-and-mended = the finding is fixed and need not be here any more
    .help = delete it here, or run again with --write-baseline
known-and-fewer = some of the findings are fixed
    .help = write count = { $left }, or run again with --write-baseline

## What is said before the help of a finding that is put off.

can-wait = can wait through { $until }; { $owner } is responsible
waited = was put off through { $until }; { $owner } is responsible
