# CSV-filer med kolonner eller rader som ikke er slik de må være.

## Kolonner

missing-column = kolonnen «{ $column }» mangler
    .help = skriv navnene på kolonnene i første linje: period,value
missing-headings = filen mangler navn på kolonnene
    .help = skriv periode;verdi som første linje, og en rad for hver periode under
cell-without-heading = kolonnen har ikke noe navn, så dette blir ikke lest
    .help = gi kolonnen et navn i første linje, som svar eller merknad_nb, eller slett dette
unknown-column = ukjent kolonne: «{ $column }»
column-twice = kolonnen «{ $column }» står to ganger
    .help = fjern den ene

## Rader

cell-not-closed = teksten mangler anførselstegn på slutten
    .help = sett " etter teksten; et anførselstegn inne i teksten skrives ""
row-without-period = raden mangler periode
    .help = skriv perioden i første kolonne, som 2027
figures-of-many = mer enn { $most } målinger har tallene sine i { $path }
    .help = la hver måling ha sin egen fil
too-many-rows = filen har mer enn { $most } rader; fra denne raden av blir ingenting lest
    .help = ta bare med én rad for hver periode
row-too-long = { $columns ->
        [one] raden har { $cells } verdier, men filen har { $columns } kolonne
       *[other] raden har { $cells } verdier, men filen har { $columns } kolonner
    }
    .help = skriv desimaler med punktum (92.5), eller semikolon mellom kolonnene i hele filen
day-as-period = «{ $day }» er en dag, ikke en periode
    .help = skriv perioden, som 2027 eller 2027-K1, eller frequency i målingen, så følger perioden av den

## Tall som kan leses på to måter; $whole og $decimal er slik de kan skrives

number-with-point = «{ $number }» kan leses på to måter: punktumet kan skille tusener eller desimaler
    .how = skriv { $whole } hvis det er tusener, og { $decimal } hvis det er desimaler
number-with-comma = «{ $number }» kan leses på to måter: kommaet kan skille tusener eller desimaler
    .how = skriv { $whole } hvis det er tusener, og { $decimal } hvis det er desimaler

## Filer som ikke er CSV

figures-in-a-workbook = «{ $path }» er et regneark, og tallene i det kan ikke leses
    .help = i Excel: velg Lagre som og «CSV UTF-8 (semikolondelt)», legg filen i data/, og skriv data = "data/navn.csv"
figures-in-an-empty-file = filen «{ $path }» er tom
    .help = skriv periode;verdi i første linje, og en rad for hver periode under
figures-in-another-encoding = «{ $path }» er ikke lagret som UTF-8
    .help = i Excel: velg Lagre som og «CSV UTF-8 (semikolondelt)», legg filen i data/, og skriv data = "data/navn.csv"
figures-by-another-name = «{ $path }» er ikke en CSV-fil
    .help = gi filen et navn som slutter på .csv, og skriv det navnet her
no-figures = «{ $path }» er ikke en CSV-fil
    .help = lagre tallene som CSV med periode;verdi i første linje, legg filen i data/, og skriv data = "data/navn.csv"
