# What `veivalg new` writes in new files, and what `veivalg new` and `veivalg rename` say.

# The comments above what is to be filled in.
fill-area = Fill in: the name of the area. Its introduction is in an .md file for each language.
fill-goal =
    Fill in: what you want to achieve, in one sentence.
    The measure “{ $measure }” in measures.toml shows whether the goal is reached.
fill-veivalg = Fill in: what you choose to do. The text continues the sentence “We reach the goal together by”.
fill-measure =
    Fill in: what is measured, where the figure comes from, and who is responsible for it.
    unit is percent, score, count, kroner, days, years or share.
    Where there is no figure, write unit = "qualitative" and assess it in words.
fill-action = Fill in: what is to be done, and who is responsible. The deadline is in due.
fill-chapter = Fill in: the title of the chapter. Its text is in an .md file for each language.
fill-area-prose = Fill in: a few paragraphs on why the area matters to you in particular.
fill-chapter-prose = Fill in: the text of the chapter. Headings begin with ##.

added-files = These files are new or changed:
added-next = Fill in the texts that are empty. `veivalg check` shows where they are.

no-id = “{ $id }” cannot be an id; write lower-case letters from a to z, digits and hyphens, with a letter first
no-id-near = “{ $id }” cannot be an id; write “{ $near }”
id-taken = “{ $id }” exists already, in { $place }; choose another id
no-areas = there are no areas yet; make one first, with `veivalg new area` and an id
which-area = there are several areas; choose one with --area: { $ids }
no-area = there is no area “{ $area }”; there are: { $ids }
faulty-first = { $path } has faults that must be fixed first; see `veivalg check`
coded = { $place }: “{ $id }” is written there in a way that cannot be changed automatically; write it plainly, without codes, and run again. Nothing was written
linked = { $path } is a link, and nothing is written through links; put the file itself there, and run again. Nothing was written
no-kind = “{ $kind }” cannot be added; write area, goal, measure, action or chapter
no-id-given = an id is missing; write it after `veivalg new { $kind }`

renamed-files = The new id is now in these files:
renamed-moves = These have a new name:
new-id-taken = “{ $id }” exists already; choose another id
not-there = there is no “{ $id }”
not-there-near = there is no “{ $id }”; did you mean “{ $near }”?
no-record = “{ $word }” does not name anything with an id; write it as links do, as area:old-name or goal:old-name

# What `veivalg new` asks for, and what it writes for GitHub.
ask-name = What is the municipality called? [Eksempel kommune]
ask-languages = Which languages: nb, nn or both? [both]
ask-examples = With example texts? [Y/n]
ask-ci = Where will the strategy be kept: github, gitlab, azure or only on your own machine? [own machine]
ask-again = “{ $answer }” is none of the answers. Choose one of them, or press Enter for the one in brackets.
ci-github-head = Checks the strategy, builds the website and publishes it on GitHub Pages. In Settings, Pages, choose “GitHub Actions”.
ci-github-preview = In a pull request the website is a file to download.
ci-github-pages = Publishes what is merged into main.
ci-github-deadlines = On the first of the month: one issue with what is overdue or falls due within 60 days.
ci-github-issue = Deadlines of the strategy
