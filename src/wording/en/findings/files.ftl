# Findings about files that cannot be read, and folders and files out of place.

## Files that cannot be read.

not-utf8 = the file is not saved as UTF-8
    .help = { $table ->
        [yes] in Excel: choose Save As and “CSV UTF-8”
       *[no] save the file again, with the encoding UTF-8
    }
not-a-file = { $path } is not a regular file
    .help = put a regular file here, or remove it
not-a-folder = { $path } is not a folder
    .help = make a folder with this name, or remove the file
bad-name = the name has characters that not every machine can read
    .help = give it a name of letters, digits, hyphens and full stops
too-large-file = the file is { $size } MB, and the limit is { $limit } MB
    .help = make the file smaller, or split it
needed-file-missing = { $path } is missing
    .help = name the strategy's folder, as `veivalg check my-strategy` or `--dir my-strategy`; `veivalg new FOLDER` makes one to start from
# $why is the reason that the machine gives, as “no access”.
unreadable-file = the file cannot be read ({ $why })
    .help = see whether you are allowed to read it

## Symbolic links.

link-loop = the link leads to a folder that it is in itself
    .help = remove it
link-out = the link leads out of the strategy's folder
    .help = copy the file into the folder instead
link-hidden = the link leads to something hidden
    .help = remove it; what is hidden is never published
link-kind = the link does not lead to a file of the same kind in the strategy
    .help = put the file itself here; a text may only lead to a text, a picture to a picture
link-many = the links of folders lead to too many files
    .help = put the folder itself here instead
link-dead = the link { $path } leads to nothing
    .help = put a regular file here, or remove it

## Folders and files out of place.

# $key is the folder they are in: areas or chapters.
unlisted-folder = the folder { $key }/{ $id } is not listed in strategy.toml
    .help = add "{ $id }" to { $key } in strategy.toml, or delete the folder
    .list = the list is here
    .rename-and-list = rename the folder to { $right }, and add "{ $right }" to { $key } in strategy.toml; or delete the folder
folder-without-toml = the folder { $key }/{ $id } has no { $file }
    .help = make { $key }/{ $id }/{ $file } with a title at least
unknown-file = the file { $name } is not read
    .help = move the file to where it belongs, or delete it
    .hidden-ending = rename the file to { $meant }; Windows does not always show the whole name ({ $name })
    .document = copy the text into { $text }; files of Word and other programs are not read
unknown-folder = the folder { $name } is not read
file-of-another-name = { $right } is missing
    .help = rename the file { $name } to { $right }
folder-of-another-name = there is no folder { $key }/{ $id }
looks-like-a-copy = looks like a copy of { $original }, as OneDrive, Dropbox and Windows make; move over what you want, and delete it
rename-folder = rename the folder { $name } to { $right }
unused-asset = no text or measure uses { $path }
    .help = use the file in a text or a measure, or delete it

## Names that not every machine has.

name-of-other-case = { $path } differs from { $other } only in its capitals
    .help = rename one of them, or delete it; Windows and macOS have room for only one
name-of-device = Windows cannot have a file or folder called { $name }
    .help = give it another name
name-ends-badly = the name “{ $name }” ends in a full stop or a blank, which no file on Windows can
    .help = remove the last character
name-with-sign = the name { $name } has the character { $sign }, which no file on Windows can
    .help = give the file a name of letters, digits, hyphens and full stops only
path-too-long = the name with its folders has { $letters } characters, which may be too long for Windows and OneDrive
    .help = give the file or the folders shorter names, so that it has { $most } characters at most

## Names in veivalg.toml that do not exist.

unknown-theme = there is no theme “{ $name }”
unknown-document = there is no document “{ $name }”

## Files in static/.

static-taken = { $path } is left out: the website itself uses the name { $name }
    .help = give the file another name, or remove it
static-sitemap = { $path } is left out: the program makes this file itself where the address of the website is known
    .help = write base_url in veivalg.toml, and remove the file
static-kind = { $path } is left out: files of this kind are not published from static/
    .help = CNAME, .nojekyll, _headers, .well-known/security.txt, favicon.ico and documents may be here; pictures belong in assets/

## Many findings of one kind.

more-of-these = { $count ->
        [one] one more finding of this kind in this file
       *[other] { $count } more findings of this kind in this file
    }
    .help = mend the first ones and check again, and the next ones are told
