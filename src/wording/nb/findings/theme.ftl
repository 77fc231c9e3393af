# Funn om temaer.
