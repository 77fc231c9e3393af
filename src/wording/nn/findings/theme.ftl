# Feil i filene til eit tema.
# $words er orda til programmet som fann feilen.
theme-fault = feil i temaet: { $words }
    .help = rett fila i temaet, eller slett ho, så blir den innebygde brukt
damaged-web-font = skrifta { $name } er skadd eller for stor, så nettlesarar kan ikkje bruke ho
    .help = hent fila på nytt frå dei som har laga skrifta, som .woff2
theme-setting-fault = temaet skildrar ei innstilling feil
    .help = ei innstilling har kind (color, file, boolean, text eller choice med choices) og eventuelt default
unknown-field = temaet viser eit felt som ikkje finst: «{ $name }»
    .help = det som står framfor punktumet, har ingen felt
