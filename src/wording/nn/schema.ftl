# Det skjemaa seier om filene, til redigeringsprogrammet. Kva kvar nøkkel er, står i src/schema/.

# $value er verdien som gjeld når linja ikkje er der.
schema-without = Utan linja: `{ $value }`.
schema-in = På { $language }.
schema-off = blir ikkje kontrollert
schema-info = merknad
schema-warning = åtvaring
schema-error = feil: ingenting blir publisert
# $nb og $nn er det som står på sidene når ingen har bytt det ut.
schema-otherwise = Elles: nb { $nb }, nn { $nn }.
schema-platform = visjonen, verdiane og det andre i plattforma
