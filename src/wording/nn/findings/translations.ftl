# Funn om korleis dei to språka følgjer kvarandre.
