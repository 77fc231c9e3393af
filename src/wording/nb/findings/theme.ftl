# Feil i filene til et tema.
# $words er ordene til programmet som fant feilen.
theme-fault = feil i temaet: { $words }
    .help = rett filen i temaet, eller slett den, så brukes den innebygde
damaged-web-font = skriften { $name } er skadet eller for stor, så nettlesere kan ikke bruke den
    .help = hent filen på nytt fra dem som har laget skriften, som .woff2
theme-setting-fault = temaet beskriver en innstilling feil
    .help = en innstilling har kind (color, file, boolean, text eller choice med choices) og eventuelt default
unknown-field = temaet viser et felt som ikke finnes: «{ $name }»
    .help = det som står foran punktumet, har ingen felt
