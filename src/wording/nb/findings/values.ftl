# Funn om verdier som ikke kan stå der de står.
