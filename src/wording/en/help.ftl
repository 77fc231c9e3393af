# The help on the command line and the manual pages, in English.
#
# What stands after a full stop explains an argument or an option. What is in brackets at the end is what holds
# when it is left out. FOLDER, DATE and the like are in `help-values`, and are to be the same here.

help-layout =
    .usage = Usage
    .arguments = Arguments
    .options = Options
    .commands = Commands
    .command = COMMAND

# What is to be written after an option.
help-values =
    .folder = FOLDER
    .file = FILE
    .name = NAME
    .id = ID
    .service = SERVICE
    .record = KIND:ID
    .key = KEY
    .rule = RULE
    .language = LANGUAGE
    .date = DATE
    .number = NUMBER
    .address = ADDRESS
    .program = PROGRAM
    .shell = SHELL
    .format = FORMAT

# What several commands have in common.
help-shared =
    .dir = The strategy's folder [without it: this folder]
    .today = The day to count from, like 2026-01-31 [without it: today]
    .messages = The language of messages and help: nb, nn or en [without it: VEIVALG_MESSAGES, else the first language in veivalg.toml, else that of the machine]
    .messages-nb = Bokmål
    .messages-nn = Nynorsk
    .messages-en = English
    .help = Show this help
    .version = Show the version
    .licenses = Show the licences of the program, its fonts and libraries
    .baseline = The file of known findings that can wait, like known.toml [without it: VEIVALG_BASELINE]

help-veivalg = Makes a website and a PDF of an employer strategy in bokmål and nynorsk
    .usage = veivalg COMMAND [OPTIONS]

help-build = Make the site and the PDFs
    .usage = veivalg build [FOLDER] [OPTIONS]
    .out = The folder for the site [without it: public/ in the strategy's folder]
    .in_place = Bring the folder up to date file by file instead of replacing it: for one that a web server in a container shows
    .fresh = Make all PDFs anew, also those that would be as before
    .only = Make these documents only, and leave the rest of the folder: names from documents in veivalg.toml, with commas between

help-check = Check the strategy; writes nothing unless you ask for it
    .usage = veivalg check [FOLDER] [OPTIONS]
    .format = How to print the findings: human, concise, json, github, gitlab, junit or sarif [without it: human]
    .format-human = With the line from the file
    .format-concise = A line for each finding
    .format-json = For other programs
    .format-github = For GitHub Actions
    .format-gitlab = For GitLab
    .format-junit = For Jenkins and others
    .format-sarif = For tools that read SARIF 2.1.0
    .strict = Count warnings as errors
    .fix = Fix what is safe to fix: show the changes, and ask before they are written
    .yes = Write the changes of --fix without asking
    .verbose = Show all findings, also where a file has many of the same kind
    .write_baseline = Write the errors there are now to the file, and remove those that are fixed
    .owner = Who answers for the new findings in the file
    .until = The last day the new findings can wait, like 2026-01-31
    .output = Check too that the website in this folder was made from these files, by this program

help-explain = Explain a rule, or list them all
    .usage = veivalg explain [RULE] [OPTIONS]
    .rule = The name of the rule, like goal-without-measure [without it: the list of all]

help-serve = Show the strategy in the browser while it is written
    .usage = veivalg serve [FOLDER] [OPTIONS]
    .port = The port [without it: 8620, or one that is free]
    .host = The network address; any but 127.0.0.1 lets other machines in [without it: 127.0.0.1]
    .open = Open the browser
    .poll = Look for changes four times a second, for network folders that do not report them
    .editor = Program or address that opens a file, like `code` or vscode://file/{"{"}file{"}"}:{"{"}line{"}"} [without it: VISUAL]

help-status = Show how the strategy stands: goals, measures, actions and languages
    .usage = veivalg status [FOLDER] [OPTIONS]
    .format = How the status is printed: human, json, markdown or ics [without it: human]
    .format-human = For people
    .format-json = For other programs
    .format-markdown = For a wiki or an e-mail
    .format-ics = For a calendar, as in Outlook: the deadlines, all or those that --due chooses
    .due = Show only what is overdue or falls due within so many days

help-translations = Show how bokmål and nynorsk stand, text by text, and accept what was reviewed
    .usage =
        veivalg translations [FOLDER] [OPTIONS]
        veivalg translations COMMAND [OPTIONS]
    .format = How to print the list: human, json or markdown [without it: human]
    .format-human = For people
    .format-json = For other programs
    .format-markdown = For a wiki or an e-mail
    .all = List all texts, also those in step

help-translations-accept = Accept the texts as they stand: the two languages say the same
    .usage = veivalg translations accept [KEY...] [OPTIONS]
    .after =
        Write the key that the message names, a file, a folder, or file and line like strategy.toml:12.
        What stands in one language only is never accepted unless it is named together with --only-in.
        Without any of them, translations.lock is only put in order, as after a merge in git.
    .keys = The texts that were reviewed: key, file, folder, or file and line
    .all = Accept all texts
    .unchanged_meaning = Accept also texts where only one language was changed, when the meaning is the same
    .only_in = Accept that what KEY names belongs in this language only: nb or nn
    .only_in-nb = Bokmål
    .only_in-nn = Nynorsk

help-translations-draft = Draft the texts that are missing or stale, with the translation program Apertium
    .usage = veivalg translations draft --to LANGUAGE [KEY...] [OPTIONS]
    .keys = Only these texts: key, file, folder, or file and line like strategy.toml:12 [without them: all]
    .to = The language to draft in: nb or nn
    .to-nb = Bokmål
    .to-nn = Nynorsk

help-new = Make a small strategy to start from, or add an area, a goal, a measure, an action or a chapter
    .usage =
        veivalg new FOLDER [OPTIONS]
        veivalg new area|goal|measure|action|chapter ID [OPTIONS]
    .what = The folder to make, or what to add to a strategy: area, goal, measure, action or chapter
    .id = The id of what is added, as healthy-staff
    .area = The area that the goal or action belongs in [without it: the area you are in, or the only one]
    .name = The name of the municipality [without it: asks, else Eksempel kommune]
    .languages = The languages: nb, nn or nb,nn [without them: asks, else both]
    .languages-nb = Bokmål
    .languages-nn = Nynorsk
    .without_examples = Make the files without example texts
    .ci = Make the files that check and publish it: github, gitlab, azure or none [without it: asks, else none]
    .ci-github = GitHub Actions and GitHub Pages
    .ci-gitlab = GitLab CI
    .ci-azure = Azure Pipelines
    .ci-none = Nothing

help-rename = Give something another id, wherever the strategy names it
    .usage = veivalg rename KIND:ID ID [OPTIONS]
    .record = What is to have another id, as links write it: area:old-name, goal:old-name, measure:old-name
    .id = The new id

help-import = Make a strategy from a Word, LibreOffice or markdown document
    .usage = veivalg import FILE [FOLDER] [OPTIONS]
    .file = The document, as strategy.docx or strategy.md
    .dir = The folder to make [without it: a folder with the document's name]
    .into = Add the texts to the strategy in this folder, in the language the document is written in
    .lang = The language the document is written in: nb or nn [without it: the one most of it is written in]
    .lang-nb = Bokmål
    .lang-nn = Nynorsk

help-completions = Print what the shell needs to complete commands with the Tab key
    .usage = veivalg completions SHELL
    .shell = The shell: bash, zsh, fish, powershell or elvish

help-man = Make manual pages
    .usage = veivalg man [FOLDER] [OPTIONS]
    .dir = The folder for the pages; made where there is none [without it: show the program's page]

help-export = Make the strategy as a workbook (Excel), CSV and JSON
    .usage = veivalg export [FOLDER] [OPTIONS]
    .format = Which kinds of file: csv, xlsx or json, with commas between [without it: all]
    .format-csv = One table a file, as Excel opens it
    .format-xlsx = All tables in one workbook
    .format-json = For other programs, with JSON Schema
    .out = The folder for the files [without it: export/ in the strategy's folder]

help-figures = Read in figures from workbooks and from Statistics Norway
    .usage = veivalg figures COMMAND [OPTIONS]

help-figures-import = Read in figures from a file, show what is new, and write it
    .usage = veivalg figures import FILE [OPTIONS]
    .after =
        The file may be xlsx, xls, ods, CSV or JSON-stat2 from Statistics Norway. Figures go to the measures that have
        the same name or id as in the file, or the same factor of 10-FAKTOR. Figures that are there already are not
        changed without --revise.
    .file = The file with the figures
    .measure = The id of the measure the figures belong to [without it: the measures that have the same name as in the file]
    .dir = The strategy's folder [without it: this folder]
    .sheet = The sheet the figures are in [without it: all sheets]
    .series = The name of the row or column the figures are in
    .fractions = What 0.5 means where the unit is per cent: whole or percent
    .fractions-whole = Half of all, which is 50 per cent
    .fractions-percent = Half a per cent
    .by = Who reads the figures in; shown with them
    .license = Who the figures are from, and their terms of use [without it, for those of Statistics Norway: SSB, CC BY 4.0]
    .revise = Also change figures that are there already; a note tells what they were
    .dry_run = Show what would be written, and write nothing
    .yes = Write without asking

help-schema = Show the format as JSON Schema, or put it where the editor finds it
    .usage = veivalg schema [NAME] [OPTIONS]
    .name = The file it is about, like area [without it: the list of them]
    .write = Save all schemas in .veivalg/, with the ids that the strategy uses [without FOLDER: this folder]

help-theme = Make a theme of your own to start from, or show what the PDFs are made from
    .usage =
        veivalg theme NAME [OPTIONS]
        veivalg theme --typst FOLDER [OPTIONS]
    .name = The name of the theme to make, in small letters; the built-in one's files are put in themes/NAME
    .typst = Put what the PDFs are made from in a new folder: Typst files, data, pictures and fonts, a folder for each PDF

# The headings of the manual pages, and what stands at their end. Programs that list manual pages know NAME for
# what it is.
help-manual =
    .name = NAME
    .usage = SYNOPSIS
    .description = DESCRIPTION
    .version = VERSION
    .more = MORE
    .status = EXIT STATUS
    .status-0 = No errors.
    .status-1 = The strategy has errors, or warnings with --strict.
    .status-2 = The arguments are wrong, or the machine failed.
