# Funn om det som ikke får plass på trykk, og om dokumenter uten innhold.

card-too-long = { $letters ->
        [one] spørsmålet er én bokstav for langt for et kort
       *[other] spørsmålet er { $letters } bokstaver for langt for et kort
    }
    .help = kort det ned, eller del det i to spørsmål
handout-too-long = arket for denne målgruppen har { $pages } sider, og et ark har to
    .help = kort ned det som er forventet, eller slå sammen det som sier det samme i flere områder

## Et dokument som veivalg.toml ber om.

document-without-content = dokumentet «{ $document }» blir ikke laget, for strategien har ikke innhold til det
    .help = { $document ->
        [cards] skriv spørsmål til refleksjon ([[reflection]]), eller ta navnet bort fra documents
        [slides] skriv en visjon, verdier, områder, målinger, spørsmål eller forventninger til ledere eller medarbeidere, eller ta navnet bort fra documents
        [handouts] skriv det som er forventet av ledere, medarbeidere eller andre ([[leaders]], [[employees]]), eller ta navnet bort fra documents
       *[other] skriv det som dokumentet viser, eller ta navnet bort fra documents
    }
