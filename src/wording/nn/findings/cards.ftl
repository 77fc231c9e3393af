# Funn om det som ikkje får plass på trykk, og om dokument utan innhald.

card-too-long = { $letters ->
        [one] spørsmålet er éin bokstav for langt for eit kort
       *[other] spørsmålet er { $letters } bokstavar for langt for eit kort
    }
    .help = kort det ned, eller del det i to spørsmål
handout-too-long = arket for denne målgruppa har { $pages } sider, og eit ark har to
    .help = kort ned det som er venta, eller slå saman det som seier det same i fleire område

## Eit dokument som veivalg.toml ber om.

document-without-content = dokumentet «{ $document }» blir ikkje laga, for strategien har ikkje innhald til det
    .help = { $document ->
        [cards] skriv spørsmål til refleksjon ([[reflection]]), eller ta namnet bort frå documents
        [slides] skriv ein visjon, verdiar, område, målingar, spørsmål eller forventningar til leiarar eller medarbeidarar, eller ta namnet bort frå documents
        [handouts] skriv det som er venta av leiarar, medarbeidarar eller andre ([[leaders]], [[employees]]), eller ta namnet bort frå documents
       *[other] skriv det som dokumentet viser, eller ta namnet bort frå documents
    }
