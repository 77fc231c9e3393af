# Findings about how the two languages follow each other.
