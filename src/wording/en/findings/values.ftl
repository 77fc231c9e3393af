# Values of the right kind that are outside what is allowed.

## Ids and words

invalid-id = “{ $id }” cannot be an id
    .help = use lower-case a–z, digits and hyphens; begin with a letter; at most 64 characters
    .how = write "{ $right }"; use lower-case a–z, digits and hyphens; begin with a letter; at most 64 characters
    .rename = rename the folder { $parent }/{ $folder } to { $right }, and write "{ $right }" here
invalid-choice = “{ $word }” cannot be used here
    .meant = did you mean "{ $meant }"?
    .choices = write { $choices }
fixed-rule = “{ $rule }” is always an error
    .help = remove the line; this level cannot be changed

## Numbers

out-of-range = the number cannot be used here
    .at-least = write a whole number from { $least } up
    .between = write a whole number from { $least } to { $most }
negative = the number cannot be below zero
    .help = write 0 or a higher number
unlikely-year = the year is before 1900
    .help = write the year with all four digits, as in 2027-06-30
number-too-large = the number is too large
    .help = write it in a larger unit, such as millions of kroner
not-a-number = this is not a number
    .help = write the number only, without a unit

## Labels

label-without-variable = the text lacks { "{" }{ $variable }{ "}" }
    .help = write { "{" }{ $variable }{ "}" } where the value belongs, as in "valid until { "{" }day{ "}" }"

## Addresses, lengths and colours

invalid-url = “{ $url }” is not a web address
    .help = write the whole address, with https:// in front
invalid-email = “{ $email }” is not an e-mail address
    .help = write the address alone, such as "hr@kommunen.example"
invalid-phone = “{ $phone }” is not a telephone number
    .help = write the number in digits, such as "32 00 00 00"
invalid-base-url = the addresses of the pages cannot begin with “{ $url }”
    .help = write the address of the website alone, without ?, #, @ and .., such as "https://kommunen.example/strategi"
no-page-of-its-own = “{ $from }” never had an address of its own
    .help = write what has been given another id, such as area:old-name or goal:old-name
redirect-from-page = “{ $from }” is still here, and cannot lead to anything else
    .help = remove this block, or give it another name with `veivalg rename`
redirect-to-other-kind = “{ $from }” was a part of a page, and can only lead to something of the same kind
    .help = write what has taken its place, such as { $kind }:new-name
invalid-length = “{ $length }” is not a length in millimetres
    .help = write a length from "0mm" to "20mm"
invalid-color = “{ $color }” is not a colour
    .help = write # and six digits or letters a–f, like "#00528c"

## Periods and days

invalid-period = “{ $period }” is not a period
    .help = write a year (2027), tertial (2027-1), quarter (2027-K1) or month (2027-06)
period-written-otherwise = “{ $period }” is not how a period is written here
    .how = write "{ $meant }"
ends-before-it-begins = the strategy stops being valid before it starts
    .help = write a day after from
    .from = it starts here
due-before-start = the action is due before it starts
    .help = write a day after start
    .start = it starts here
two-kinds-of-period = the measure mixes two kinds of period
    .help = use years, tertials, quarters or months throughout the measure
    .first = the first is like this
period-twice = the period { $period } has two values
    .help = keep one of them
    .first = the first is here

## Measures

values-and-data = the measure has both values and data
    .help = keep the values in one place: here or in the file
target-before-baseline = the target is not for a period after the baseline
    .help = write the period by which the target is to be reached
    .baseline = the baseline is for this period
number-of-a-judgment = a judgment has no number
    .help = write status and text instead of value
judgment-of-a-number = a measure of numbers has no status for each value
    .help = write value, or unit = "qualitative" for the measure
