# Funn om merke frå andre verktøy som er blitt til tekst.
