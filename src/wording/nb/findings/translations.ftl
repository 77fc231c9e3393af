# Funn om hvordan de to språkene følger hverandre.
