# How the two languages follow each other.
# $own and $other are languages; $accept is the command that accepts the text.

## Changed and translated

stale-translation = the text has changed in { $other }, but not in { $own }
    .how = change this one too; if both still say the same: { $accept }
    .changed = this one has changed
changed-translation = the text is new or changed in both languages, and not reviewed
    .how = compare the two; if they say the same: { $accept }
unreviewed-translation = the text is translated by a machine, and nobody has accepted it
    .how = read it through and correct it, then: { $accept }
    .how-after-changes = read it through and correct it, then: { $accept }; the text in { $other } has changed since it was translated
doubtful-word = a word to look at

## Words that went and came; $words is a list of what stands below

what-changed = changed in { $language }: { $words }
words-came = new “{ $came }”
words-went = gone “{ $went }”
words-became = “{ $went }” → “{ $came }”

## The whole strategy

adopted-with-drafts = { $drafts ->
        [one] the strategy is adopted, but { $drafts } text is translated by a machine and not accepted
       *[other] the strategy is adopted, but { $drafts } texts are translated by a machine and not accepted
    }
    .help = read through, correct and accept; `veivalg translations` shows which
    .first = the first text
translation-coverage = { $percent }% of the texts are in step in { $language }; the limit is { $least }%
    .help = `veivalg translations` lists those that are missing, stale or only drafts

## Files that git and the program write

prose-conflict = git could not merge two versions here
    .help = choose one of the texts, or merge them, and remove the lines with <<<<<<<, ======= and >>>>>>>
lock-conflict = git could not merge two versions here
    .help = run `veivalg translations accept`: it puts the file in order, and no line is lost
lock-line = this was not written by `veivalg translations`
    .help = write the line as it was (git shows it), or delete it and run `veivalg translations accept`; without the line, a machine's draft is no longer marked
