# Slips in TOML of people who know other ways of writing.
syntax-conflict = git could not merge two versions here
    .help = keep the right one of the two, and delete the lines with <<<<<<<, ======= and >>>>>>>
syntax-comment = a comment begins with #
    .help = put # in front of the comment instead
syntax-semicolon = no semicolon belongs after the value
    .help = remove it
syntax-no-open-bracket = the list lacks its [
    .help = put [ before the first item and ] after the last
syntax-broken-string = the text runs over several lines
    .help = put three quotation marks (""") before and after it, or write it on one line
syntax-backslash = a backslash cannot be used here
    .help = write /
syntax-norwegian = the name is Norwegian; the format has English names
    .help = use the English name
syntax-brackets = the brackets around the name do not match
    .help = write [name] or [[name]]
syntax-record-twice = this is there twice
    .help = remove one; a new item of a list begins with [[name]]
syntax-other = this does not belong here
    .help = see how the lines around it are written
