# Funn om navn i TOML-filene: ukjente, manglende, eller med verdier av feil slag.

## Navn som ikke finnes, eller som står på feil sted.

# $header og $home er overskrifter i TOML-filen, som [hearing].
unknown-key = ukjent navn: «{ $key }»
belongs-at-the-top = { $count ->
        [one] { $names } hører til øverst i filen, før { $header }
       *[other] { $names } hører til øverst i filen, før { $header }
    }
    .help = { $count ->
        [one] flytt linjen dit; her regnes den med til { $header }
       *[other] flytt { $header } med innholdet ned under disse linjene; her regnes de med til { $header }
    }
belongs-below = «{ $name }» hører til i { $home }, ikke i { $header }
    .help = flytt linjen ned under { $home }, eller skriv { $home } på en egen linje over den
header-missing = { $count ->
        [one] { $names } hører til under { $homes }
       *[other] { $names } hører til under { $homes }
    }
    .help = skriv { $homes } på en egen linje over
header-in-a-comment = «{ $name }» hører til i { $header }, som har # foran seg
    .help = ta bort # foran { $header } også
    .line = den står her

## Navn som mangler.

# $choices er det som kan stå der: "a", "b" eller "c".
missing-key = «{ $key }» mangler
    .help = { $kind ->
        [text] skriv { $key }.nb = "…"
        [list] skriv { $key } = ["…"]
        [date] skriv { $key } = 2027-06-30
        [number] skriv { $key } = 92.5
        [truth] skriv { $key } = true
        [choice] skriv { $key } = { $choices }
       *[word] skriv { $key } = "…"
    }

## Verdier av et annet slag enn det navnet tar.

# $right er verdien slik den skal stå.
wrong-type-text = her skal det stå en tekst
    .help = skriv .nb = "…" og .nn = "…", eller én tekst i anførselstegn når den er lik på begge språk
wrong-type-date = her skal det stå en dato
    .help = skriv datoen uten anførselstegn, som 2027-06-30
    .right = skriv datoen uten anførselstegn: { $right }
wrong-type-number = her skal det stå et tall
    .help = skriv tallet uten anførselstegn og med punktum, som 92.5
    .right = skriv tallet uten anførselstegn og med punktum: { $right }
wrong-type-truth = her skal det stå ja (true) eller nei (false)
    .help = skriv true eller false, uten anførselstegn
wrong-type-list = her skal det stå en liste
    .help = sett klammer rundt, også når det bare er ett ledd: ["…"]
    .right = sett klammer rundt: { $right }
wrong-type-period = her skal det stå en periode
    .help = skriv perioden i anførselstegn, som "2027" eller "2027-K1"
wrong-type-word = her skal det stå en tekst i anførselstegn
    .help = skriv "…"
wrong-type-points = her skal det stå både periode og verdi
    .help = skriv { $example }
wrong-type-tables = «{ $key }» skal stå i doble klammer
    .help = skriv [[{ $key }]] på en egen linje for hvert punkt, og innholdet under
wrong-type-table = «{ $key }» skal stå i enkle klammer
    .help = skriv [{ $key }] på en egen linje, og innholdet under
wrong-setting-truth = her skal det stå true eller false
    .help = skriv true
