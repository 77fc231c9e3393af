# Findings about values that cannot stand where they do.
