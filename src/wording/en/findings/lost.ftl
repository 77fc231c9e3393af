# Findings about what is written and no reader would see.
