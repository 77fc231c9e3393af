# Funn om namn i TOML-filene: ukjende, manglande, eller med verdiar av feil slag.

## Namn som ikkje finst, eller som står på feil stad.

# $header og $home er overskrifter i TOML-fila, som [hearing].
unknown-key = ukjent namn: «{ $key }»
belongs-at-the-top = { $count ->
        [one] { $names } høyrer til øvst i fila, før { $header }
       *[other] { $names } høyrer til øvst i fila, før { $header }
    }
    .help = { $count ->
        [one] flytt linja dit; her blir ho rekna med til { $header }
       *[other] flytt { $header } med innhaldet ned under desse linjene; her blir dei rekna med til { $header }
    }
belongs-below = «{ $name }» høyrer til i { $home }, ikkje i { $header }
    .help = flytt linja ned under { $home }, eller skriv { $home } på ei eiga linje over ho
header-missing = { $count ->
        [one] { $names } høyrer til under { $homes }
       *[other] { $names } høyrer til under { $homes }
    }
    .help = skriv { $homes } på ei eiga linje over
header-in-a-comment = «{ $name }» høyrer til i { $header }, som har # framfor seg
    .help = ta bort # framfor { $header } også
    .line = han står her

## Namn som manglar.

# $choices er det som kan stå der: "a", "b" eller "c".
missing-key = «{ $key }» manglar
    .help = { $kind ->
        [text] skriv { $key }.nn = "…"
        [list] skriv { $key } = ["…"]
        [date] skriv { $key } = 2027-06-30
        [number] skriv { $key } = 92.5
        [truth] skriv { $key } = true
        [choice] skriv { $key } = { $choices }
       *[word] skriv { $key } = "…"
    }

## Verdiar av eit anna slag enn det namnet tek.

# $right er verdien slik han skal stå.
wrong-type-text = her skal det stå ein tekst
    .help = skriv .nb = "…" og .nn = "…", eller éin tekst i hermeteikn når han er lik på begge språka
wrong-type-date = her skal det stå ein dato
    .help = skriv datoen utan hermeteikn, som 2027-06-30
    .right = skriv datoen utan hermeteikn: { $right }
wrong-type-number = her skal det stå eit tal
    .help = skriv talet utan hermeteikn og med punktum, som 92.5
    .right = skriv talet utan hermeteikn og med punktum: { $right }
wrong-type-truth = her skal det stå ja (true) eller nei (false)
    .help = skriv true eller false, utan hermeteikn
wrong-type-list = her skal det stå ei liste
    .help = set klammer rundt, også når det berre er eitt ledd: ["…"]
    .right = set klammer rundt: { $right }
wrong-type-period = her skal det stå ein periode
    .help = skriv perioden i hermeteikn, som "2027" eller "2027-K1"
wrong-type-word = her skal det stå ein tekst i hermeteikn
    .help = skriv "…"
wrong-type-points = her skal det stå både periode og verdi
    .help = skriv { $example }
wrong-type-tables = «{ $key }» skal stå i doble klammer
    .help = skriv [[{ $key }]] på ei eiga linje for kvart punkt, og innhaldet under
wrong-type-table = «{ $key }» skal stå i enkle klammer
    .help = skriv [{ $key }] på ei eiga linje, og innhaldet under
wrong-setting-truth = her skal det stå true eller false
    .help = skriv true
