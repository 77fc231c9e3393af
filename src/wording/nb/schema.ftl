# Det skjemaene sier om filene, til redigeringsprogrammet. Hva hver nøkkel er, står i src/schema/.

# $value er verdien som gjelder når linjen ikke er der.
schema-without = Uten linjen: `{ $value }`.
schema-in = På { $language }.
schema-off = blir ikke kontrollert
schema-info = merknad
schema-warning = advarsel
schema-error = feil: ingenting blir publisert
# $nb og $nn er det som står på sidene når ingen har byttet det ut.
schema-otherwise = Ellers: nb { $nb }, nn { $nn }.
schema-platform = visjonen, verdiene og det andre i plattformen
