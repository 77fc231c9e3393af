# What is wrong with what somebody wrote on the command line.

value-missing = something is missing after { $option }
value-wrong = “{ $value }” cannot come after { $option }
value-unknown = there is no “{ $value }”
theme-name-wrong = “{ $value }” cannot be the name of a theme; write small letters from a to z, like heimly
# $message is one of the messages above.
for-example = { $message }; write { $example }, for example
option-twice = { $option } may be used only once
options-not-together = { $one } cannot be used with { $other }
argument-missing = { $argument } is missing; see `veivalg --help`
# $words is what the program itself says, in English.
arguments-not-understood = the arguments cannot be understood ({ $words }); see `veivalg --help`

# $check is the command that was meant.
command-is-folder = “{ $command }” is a folder, not a command; write the command first, like { $check }
command-near = there is no command “{ $command }”; did you mean `{ $near }`?
command-unknown = there is no command “{ $command }”; `veivalg help` lists those there are
option-near = there is no option “{ $option }”; did you mean `{ $near }`?
option-unknown = there is no option “{ $option }”; see `{ $help }`
word-too-many = “{ $word }” is one word too many; see `veivalg help`
word-or-folder = “{ $word }” is one word too many; if it is the strategy's folder, write --dir { $folder }, and a name with spaces goes in quotation marks
word-of-a-name = “{ $word }” is one word too many; a name with spaces goes in quotation marks: { $name }

# Where the program was opened from a folder, and its window would close.
press-enter = Press Enter to close the window.
