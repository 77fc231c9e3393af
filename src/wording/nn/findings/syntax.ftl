# Funn om TOML som ikkje kan lesast.
