# Funn om vanlige feil i TOML.
