# Funn om tabeller og CSV-filer.
