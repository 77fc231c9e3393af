# Findings about marks of other tools that became text.
