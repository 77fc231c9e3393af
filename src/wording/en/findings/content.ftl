# Findings about what a strategy ought to have: measures, paths, decisions, people who answer, texts in both languages.

## Goals, paths and decisions.

goal-without-measure = { $part ->
        [yes] { $named ->
            [yes] the subgoal “{ $id }” has no measure
           *[no] the subgoal has no measure
        }
       *[no] { $named ->
            [yes] the goal “{ $id }” has no measure
           *[no] the goal has no measure
        }
    }
    .make = make a measure in measures.toml, and write measures = ["its-id"] in the goal
    .write = write measures = ["{ $example }"]
    .unfinished = in a draft the goal may also have a measure without numbers (unit = "qualitative"), or wait: goal-without-measure = "warning" below [check] in veivalg.toml, or veivalg check --baseline known.toml --write-baseline
area-without-goal = the area has no goal
    .help = add [[goals]] with id, text and measures
area-without-veivalg = the area has goals but no veivalg
    .help = add [[veivalg]] that say how the goals are to be reached
adopted-without-decision = the strategy is adopted, but the decision is missing
    .help = add [adopted] with date, and preferably by (who) and case (case number)
action-without-responsible = { $named ->
        [yes] nobody is responsible for the action “{ $id }”
       *[no] nobody is responsible for the action
    }
    .help = write responsible.nb = "…" in the action or the area
action-overdue = { $named ->
        [yes] the action “{ $id }” was due on { $due }
       *[no] the action was due on { $due }
    }
    .help = write status = "done" or "stopped", or set a new date

## Pictures, headings and the like in texts.

image-without-alt = the picture has no alternative text
    .help = write what the picture shows between the brackets: ![…](assets/…)
# $marks, $found and $expected are levels as they are written: ##, ###.
headings-begin-with-two = headings in the text begin with ##; all are moved one level down
    .help = write ## here, and move the headings below as far
headings-moved-up = the heading skips a level ({ $marks }); all are moved up
    .help = write ## here, and move the headings below as far
heading-one = headings in the text begin with ##
    .help = write ##; the title of the page comes from title
heading-skipped = the heading skips a level ({ $found })
    .help = write { $expected }
heading-in-key = a heading cannot be used here
    .help = use **bold**, or move the text to nb.md and nn.md
not-in-a-line = a heading or name takes only words, *italics* and **bold**
    .help = move the link, footnote, picture or list to the text below
nested-too-deep = more than { $most } levels of lists, quotes, footnotes or marks within each other
    .help = remove some of the marks > or - in front of the line, or some of the marks around the words, like ** and <span>
too-many-notes = more than { $most } footnotes in one text
    .help = split the text into several chapters, or name several sources in one footnote
line-too-long = more than { $most } letters in a name, a title, a question or a label
    .help = make it shorter, and write the rest in the text below
endless-source = the source cites itself, or goes on through more than { $most } others
    .help = write the name of the other source in the text
text-too-long = more than { $most } letters in one text
    .help = make it shorter, or write it in nb.md and nn.md
word-too-long = more than { $most } letters without a space
    .help = divide it by spaces, or remove it
too-many-pieces = more than { $most } links, emphasized words, line breaks and pieces of text between them in one paragraph
    .help = split it into several paragraphs, or make it a list or a table
too-much-code = the code has more than { $most } lines
    .help = put it in a file that the text links to
too-large-table = the table has more than { $most } cells
    .help = split it into several tables, or put the figures in a file that the text links to

## The two languages.

missing-translation = the text is missing in { $language }
    .help = { $place_known ->
        [yes] write it in { $language } in { $place }; until then it is shown in { $other }
       *[no] write it in { $language } too; until then it is shown in { $other }
    }
unlisted-language = the text is in { $language }, which is not published
    .help = add "{ $tag }" to languages in veivalg.toml, or delete the text
# $here and $there are what stands only here or in the other text, with commas.
number-mismatch = { $only ->
        [here] the numbers differ between the languages: { $here } only here
        [there] the numbers differ between the languages: { $there } only in the other
       *[both] the numbers differ between the languages: { $here } here, { $there } in the other
    }
    .help = see which number is right, and correct the other

## Other things.

accessibility-statement-missing = the link to the accessibility statement is missing
    .help = { $commented ->
        [yes] once the statement is published, remove the # in front of the line and paste the address; the regulations require one
       *[no] write accessibility_statement.nb = "https://uustatus.no/…" in veivalg.toml; the regulations require one
    }
unused-reference = no text cites the source “{ $id }”
    .help = put [^{ $id }] where the source is used, or delete it
