# Funn som er utsatt, og feil i filen som sier det.

unknown-rule = det finnes ingen regel som heter «{ $name }»
cannot-wait-hides = «{ $name }» kan ikke vente: feilen skjuler det som står i filen
    .help = rett filen det gjelder, og slett dette funnet her
cannot-wait = «{ $name }» kan ikke vente: strategien blir ikke riktig før feilen er rettet
    .help = rett filen det gjelder, og slett dette funnet her
known-without-owner = det står ikke hvem som har ansvar for funnet
    .help = skriv navnet på en person, som owner = "Kari Nordmann"
known-and-mended = funnet er rettet og trenger ikke stå her lenger
    .help = slett det her, eller kjør på nytt med --write-baseline
known-and-fewer = noen av funnene er rettet
    .help = skriv count = { $left }, eller kjør på nytt med --write-baseline

## Det som blir sagt foran rådet til et funn som er utsatt.

can-wait = kan vente til og med { $until }; { $owner } har ansvaret
waited = var utsatt til og med { $until }; { $owner } har ansvaret
