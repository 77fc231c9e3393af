# Funn om merker fra andre verktøy som er blitt til tekst.
