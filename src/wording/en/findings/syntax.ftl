# Findings about TOML that cannot be read.
