# Funn om bilder.
