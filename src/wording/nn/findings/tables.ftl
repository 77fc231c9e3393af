# CSV-filer med kolonnar eller rader som ikkje er slik dei må vere.

## Kolonnar

missing-column = kolonnen «{ $column }» manglar
    .help = skriv namna på kolonnane i første linje: period,value
missing-headings = fila manglar namn på kolonnane
    .help = skriv periode;verdi som første linje, og ei rad for kvar periode under
cell-without-heading = kolonnen har ikkje noko namn, så dette blir ikkje lese
    .help = gi kolonnen eit namn i første linje, som svar eller merknad_nn, eller slett dette
unknown-column = ukjend kolonne: «{ $column }»
column-twice = kolonnen «{ $column }» står to gonger
    .help = fjern den eine

## Rader

cell-not-closed = teksten manglar hermeteikn på slutten
    .help = set " etter teksten; eit hermeteikn inne i teksten skriv du ""
row-without-period = rada manglar periode
    .help = skriv perioden i første kolonne, som 2027
figures-of-many = meir enn { $most } målingar har tala sine i { $path }
    .help = la kvar måling ha si eiga fil
too-many-rows = fila har meir enn { $most } rader; frå denne rada av blir ingenting lese
    .help = ta berre med éi rad for kvar periode
row-too-long = { $columns ->
        [one] rada har { $cells } verdiar, men fila har { $columns } kolonne
       *[other] rada har { $cells } verdiar, men fila har { $columns } kolonnar
    }
    .help = skriv desimalar med punktum (92.5), eller semikolon mellom kolonnane i heile fila
day-as-period = «{ $day }» er ein dag, ikkje ein periode
    .help = skriv perioden, som 2027 eller 2027-K1, eller frequency i målinga, så følgjer perioden av den

## Tal som kan lesast på to måtar; $whole og $decimal er slik dei kan skrivast

number-with-point = «{ $number }» kan lesast på to måtar: punktumet kan skilje tusen eller desimalar
    .how = skriv { $whole } om det er tusen, og { $decimal } om det er desimalar
number-with-comma = «{ $number }» kan lesast på to måtar: kommaet kan skilje tusen eller desimalar
    .how = skriv { $whole } om det er tusen, og { $decimal } om det er desimalar

## Filer som ikkje er CSV

figures-in-a-workbook = «{ $path }» er eit rekneark, og tala i det kan ikkje lesast
    .help = i Excel: vel Lagre som og «CSV UTF-8 (semikolondelt)», legg fila i data/, og skriv data = "data/namn.csv"
figures-in-an-empty-file = fila «{ $path }» er tom
    .help = skriv periode;verdi i første linje, og ei rad for kvar periode under
figures-in-another-encoding = «{ $path }» er ikkje lagra som UTF-8
    .help = i Excel: vel Lagre som og «CSV UTF-8 (semikolondelt)», legg fila i data/, og skriv data = "data/namn.csv"
figures-by-another-name = «{ $path }» er ikkje ei CSV-fil
    .help = gi fila eit namn som endar på .csv, og skriv det namnet her
no-figures = «{ $path }» er ikkje ei CSV-fil
    .help = lagre tala som CSV med periode;verdi i første linje, legg fila i data/, og skriv data = "data/namn.csv"
