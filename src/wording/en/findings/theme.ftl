# Faults in a theme's files.
# $words are those of the program that met the fault.
theme-fault = fault in the theme: { $words }
    .help = fix the theme's file, or delete it to use the built-in one
damaged-web-font = the font { $name } is damaged or too large, so browsers cannot use it
    .help = get the file anew from those who made the font, as .woff2
theme-setting-fault = the theme declares a setting wrongly
    .help = a setting has kind (color, file, boolean, text, or choice with choices) and optionally default
unknown-field = the theme shows a field that does not exist: “{ $name }”
    .help = what stands before the dot has no fields
