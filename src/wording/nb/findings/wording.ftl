# Ord: begreper som hører sammen, ord som ikke skal brukes, og målform.
# $own og $theirs er språk: det teksten står under, og det andre.

## Ordlisten i terms.toml

term-mismatch = «{ $word }» står på { $own }, men «{ $partner }» mangler på { $theirs }
    .listed = skriv «{ $partner }» på { $theirs }, eller endre ordlisten i terms.toml
    .name = «{ $partner }» er et navn i strategien; bruk det i teksten på { $theirs } også
avoided-word = «{ $word }» er et ord som ikke skal brukes
    .help = si det på en annen måte
    .instead = skriv «{ $instead }»
# Det som står etter det over; $reason er grunnen i listen.
reason-in-list = grunnen er «{ $reason }»
in-list = i ordlisten

## Målform og språk

wrong-language = teksten står som { $own }, men ser ut til å være { $theirs }
    .help = skriv den på { $own }
    .same = de to språkene har samme tekst; skriv den på { $own } her
    .same-text = den samme teksten
    .move = flytt den til { $theirs } ({ $code }), eller skriv den på { $own }
swapped-languages = tekstene på bokmål og nynorsk ser ut til å ha byttet plass
    .help = bytt dem om
word-of-other-form = «{ $word }» er { $theirs } i en tekst på { $own }
    .help = skriv det på { $own }; er det et sitat eller et navn, så sett anførselstegn om det (« »)
# $tag er koden for språket.
foreign-language = { $tag ->
        [da] teksten står som { $own }, men ser ut til å være dansk
        [sv] teksten står som { $own }, men ser ut til å være svensk
       *[en] teksten står som { $own }, men ser ut til å være engelsk
    }
    .help = { $tag ->
            [da] skriv den på { $own }; skal den være på dansk, så sett <span lang="{ $tag }"> og </span> om den
            [sv] skriv den på { $own }; skal den være på svensk, så sett <span lang="{ $tag }"> og </span> om den
           *[en] skriv den på { $own }; skal den være på engelsk, så sett <span lang="{ $tag }"> og </span> om den
        }

## Ordbøker

unknown-word = ordboken har ikke ordet «{ $word }»
    .help = rett skrivefeilen; er ordet riktig, så skriv det i listen words i terms.toml
no-dictionaries = ingen ord er slått opp, for denne maskinen har ikke ordbøker for bokmål og nynorsk
    .help = installer ordbøkene: de følger med LibreOffice, og heter hunspell-no i Debian og Ubuntu; ligger de i en annen mappe, så skriv den i DICPATH
