# Findings about common slips in TOML.
