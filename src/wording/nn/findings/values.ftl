# Funn om verdiar som ikkje kan stå der dei står.
