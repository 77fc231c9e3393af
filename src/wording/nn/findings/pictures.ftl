# Funn om bilete.
