# Findings about themes.
