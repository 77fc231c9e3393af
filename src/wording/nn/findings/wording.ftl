# Ord: omgrep som høyrer saman, ord som ikkje skal brukast, og målform.
# $own og $theirs er språk: det teksten står under, og det andre.

## Ordlista i terms.toml

term-mismatch = «{ $word }» står på { $own }, men «{ $partner }» manglar på { $theirs }
    .listed = skriv «{ $partner }» på { $theirs }, eller endre ordlista i terms.toml
    .name = «{ $partner }» er eit namn i strategien; bruk det i teksten på { $theirs } også
avoided-word = «{ $word }» er eit ord som ikkje skal brukast
    .help = sei det på ein annan måte
    .instead = skriv «{ $instead }»
# Det som står etter det over; $reason er grunnen i lista.
reason-in-list = grunnen er «{ $reason }»
in-list = i ordlista

## Målform og språk

wrong-language = teksten står som { $own }, men ser ut til å vere { $theirs }
    .help = skriv han på { $own }
    .same = dei to språka har same tekst; skriv han på { $own } her
    .same-text = den same teksten
    .move = flytt han til { $theirs } ({ $code }), eller skriv han på { $own }
swapped-languages = tekstane på bokmål og nynorsk ser ut til å ha bytt plass
    .help = byt dei om
word-of-other-form = «{ $word }» er { $theirs } i ein tekst på { $own }
    .help = skriv det på { $own }; er det eit sitat eller eit namn, så set hermeteikn om det (« »)
# $tag er koden for språket.
foreign-language = { $tag ->
        [da] teksten står som { $own }, men ser ut til å vere dansk
        [sv] teksten står som { $own }, men ser ut til å vere svensk
       *[en] teksten står som { $own }, men ser ut til å vere engelsk
    }
    .help = { $tag ->
            [da] skriv han på { $own }; skal han vere på dansk, så set <span lang="{ $tag }"> og </span> om han
            [sv] skriv han på { $own }; skal han vere på svensk, så set <span lang="{ $tag }"> og </span> om han
           *[en] skriv han på { $own }; skal han vere på engelsk, så set <span lang="{ $tag }"> og </span> om han
        }

## Ordbøker

unknown-word = ordboka har ikkje ordet «{ $word }»
    .help = rett skrivefeilen; er ordet rett, så skriv det i lista words i terms.toml
no-dictionaries = ingen ord er slått opp, for denne maskina har ikkje ordbøker for bokmål og nynorsk
    .help = installer ordbøkene: dei følgjer med LibreOffice, og heiter hunspell-no i Debian og Ubuntu; ligg dei i ei anna mappe, så skriv ho i DICPATH
