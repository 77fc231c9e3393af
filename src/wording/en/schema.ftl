# What the schemas say of the files, for editors. What each key is stands in src/schema/.

# $value is what holds where the line is left out.
schema-without = Without the line: `{ $value }`.
schema-in = In { $language }.
schema-off = is not checked
schema-info = note
schema-warning = warning
schema-error = error: nothing is published
# $nb and $nn are what stands on the pages where nobody replaced it.
schema-otherwise = Otherwise: nb { $nb }, nn { $nn }.
schema-platform = the vision, the values and the rest of the platform
