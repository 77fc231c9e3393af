# Funn om tema.
