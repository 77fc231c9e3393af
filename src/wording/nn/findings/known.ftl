# Funn som er utsette, og feil i fila som seier det.

unknown-rule = det finst ingen regel som heiter «{ $name }»
cannot-wait-hides = «{ $name }» kan ikkje vente: feilen skjuler det som står i fila
    .help = rett fila det gjeld, og slett dette funnet her
cannot-wait = «{ $name }» kan ikkje vente: strategien blir ikkje rett før feilen er retta
    .help = rett fila det gjeld, og slett dette funnet her
known-without-owner = det står ikkje kven som har ansvar for funnet
    .help = skriv namnet på ein person, som owner = "Kari Nordmann"
known-and-mended = funnet er retta og treng ikkje stå her lenger
    .help = slett det her, eller køyr på nytt med --write-baseline
known-and-fewer = nokre av funna er retta
    .help = skriv count = { $left }, eller køyr på nytt med --write-baseline

## Det som blir sagt framfor rådet til eit funn som er utsett.

can-wait = kan vente til og med { $until }; { $owner } har ansvaret
waited = var utsett til og med { $until }; { $owner } har ansvaret
