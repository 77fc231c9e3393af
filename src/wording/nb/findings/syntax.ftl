# Funn om TOML som ikke kan leses.
