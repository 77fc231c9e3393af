# Findings about measures and their values.
