# Funn om målingar og verdiane deira.
