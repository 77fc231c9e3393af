# Measures that nobody can trust, reach or use.
# $named is “yes” where the measure has an id, which then is $id.

## What is missing

unused-measure = no goal uses the measure “{ $id }”
    .help = add "{ $id }" to a goal's measures, or delete the measure
measure-without-source = { $named ->
        [yes] the measure “{ $id }” does not say where its figure comes from
       *[no] the measure does not say where its figure comes from
    }
    .help = write source.nb = "…", or url = "https://…"
measure-without-owner = { $named ->
        [yes] nobody is responsible for the measure “{ $id }”
       *[no] nobody is responsible for the measure
    }
    .help = write owner.nb = "…", for example HR-sjefen
measure-without-target = { $named ->
        [yes] the measure “{ $id }” has no target
       *[no] the measure has no target
    }
    .help = write target = {"{"} period = "2030", value = 90 {"}"}
target-without-baseline = { $named ->
        [yes] the measure “{ $id }” has a target but no baseline
       *[no] the measure has a target but no baseline
    }
    .help = write baseline = {"{"} period = "2026", value = 88 {"}"}
# $by is the last month for a new value, $latest the period of the value that is there.
value-overdue = { $named ->
        [yes] the measure “{ $id }” should have had a newer value by the end of { $by }
       *[no] the measure should have had a newer value by the end of { $by }
    }
    .how = add the value that came after { $latest }, or correct frequency
shared-measure = { $count } goals use the measure “{ $id }”
    .help = consider whether each goal needs a measure of its own
    .used = used here

## Targets that go the wrong way

target-below-baseline = the target is lower than the baseline, but higher is better
    .help = write direction = "down", or correct one of the figures; if it is a level to keep, write hold = true in target
    .baseline = the baseline is this
target-above-baseline = the target is higher than the baseline, but lower is better
    .help = write direction = "up", or correct one of the figures; if it is a level to keep, write hold = true in target
    .baseline = the baseline is this

## Figures that are hardly right

percent-out-of-range = a percentage is rarely below 0 or above 100
    .help = look for a misplaced decimal sign, or another unit
share-out-of-range = a share is from 0 to 1
    .help = write unit = "percent" if the figure is a percentage
count-out-of-range = a count is never below 0
    .help = fix the figure, or choose another unit
far-away = the figure is at least ten times larger or smaller than all the others
    .help = look for a misplaced comma or point; 12.345 is read as a little more than twelve
not-yet-measured = the period has not begun, so nothing can have been measured in it
    .help = correct the period; what you want to reach belongs in target
factor-out-of-range = a factor of 10-FAKTOR is measured from 1 to 5
    .help = write the mean on the scale from 1 to 5, like 4.2

## Figures that cannot be published

few-responses = { $count ->
        [one] { $count } answer is fewer than { $least }, so the value is not published
       *[other] { $count } answers are fewer than { $least }, so the value is not published
    }
    .help = it is withheld everywhere, and the page says why; the limit is min_responses in veivalg.toml
withheld-file = a text leads to “{ $path }”, which has values with fewer than { $least } answers
    .help = remove the link to the file, or publish a file without these values
withheld-in-static = “{ $path }” has figures of which some have fewer than { $least } answers, and all in static/ is published
    .help = delete the file or the link, or put a file without these values there
personal-data = this is a national identity number, and it would be published
    .help = delete the number, and tell the data protection officer if the file has been shared
unsearched-locked = the file is locked with a password, so it was not searched for national identity numbers
    .help = publish a file without a password, or look through it yourself before readers get it
unsearched-old = the file is saved in an old format, so it was not searched for national identity numbers
    .help = save the file again in the format that its name says
unsearched-large = the file is so large that only part of it was searched for national identity numbers
    .help = split the file, or look through it yourself before readers get it
unsearched-damaged = the file is damaged, so not all of it was searched for national identity numbers
    .help = open the file in the program that made it, and save it again
