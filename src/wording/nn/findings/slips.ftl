# Funn om vanlege feil i TOML.
