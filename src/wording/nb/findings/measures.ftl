# Målinger som ingen kan stole på, nå eller bruke.
# $named er «yes» når målingen har en id, og da er $id den.

## Det som mangler

unused-measure = ingen mål bruker målingen «{ $id }»
    .help = legg til "{ $id }" i measures i et mål, eller slett målingen
measure-without-source = { $named ->
        [yes] målingen «{ $id }» sier ikke hvor tallet kommer fra
       *[no] målingen sier ikke hvor tallet kommer fra
    }
    .help = skriv source.nb = "…", eller url = "https://…"
measure-without-owner = { $named ->
        [yes] ingen har ansvar for målingen «{ $id }»
       *[no] ingen har ansvar for målingen
    }
    .help = skriv owner.nb = "…", for eksempel HR-sjefen
measure-without-target = { $named ->
        [yes] målingen «{ $id }» har ikke noe måltall
       *[no] målingen har ikke noe måltall
    }
    .help = skriv target = {"{"} period = "2030", value = 90 {"}"}
target-without-baseline = { $named ->
        [yes] målingen «{ $id }» har måltall, men ikke noe utgangspunkt
       *[no] målingen har måltall, men ikke noe utgangspunkt
    }
    .help = skriv baseline = {"{"} period = "2026", value = 88 {"}"}
# $by er den siste måneden for en ny verdi, $latest perioden til den verdien som er der.
value-overdue = { $named ->
        [yes] målingen «{ $id }» skulle hatt en nyere verdi innen utgangen av { $by }
       *[no] målingen skulle hatt en nyere verdi innen utgangen av { $by }
    }
    .how = legg til verdien som kom etter { $latest }, eller rett frequency
shared-measure = { $count } mål bruker målingen «{ $id }»
    .help = vurder om hvert mål trenger sin egen måling
    .used = brukt her

## Måltall som går feil vei

target-below-baseline = måltallet er lavere enn utgangspunktet, men høyere er bedre
    .help = skriv direction = "down", eller rett det ene tallet; er det et nivå å holde, skriv hold = true i target
    .baseline = utgangspunktet er dette
target-above-baseline = måltallet er høyere enn utgangspunktet, men lavere er bedre
    .help = skriv direction = "up", eller rett det ene tallet; er det et nivå å holde, skriv hold = true i target
    .baseline = utgangspunktet er dette

## Tall som neppe er riktige

percent-out-of-range = et prosenttall er sjelden under 0 eller over 100
    .help = se etter et komma på feil sted, eller en annen måleenhet (unit)
share-out-of-range = en andel (share) er fra 0 til 1
    .help = skriv unit = "percent" hvis tallet er i prosent
count-out-of-range = et antall er aldri mindre enn 0
    .help = rett tallet, eller velg en annen måleenhet (unit)
far-away = tallet er minst ti ganger større eller mindre enn alle de andre
    .help = se etter et komma eller punktum på feil sted; 12.345 leses som tolv komma tre
not-yet-measured = perioden har ikke begynt, så ingenting kan være målt i den
    .help = rett perioden; det dere vil nå, skriver dere i target
factor-out-of-range = en faktor i 10-FAKTOR måles fra 1 til 5
    .help = skriv snittet på skalaen fra 1 til 5, som 4,2

## Tall som ikke kan publiseres

few-responses = { $count } svar er færre enn { $least }, så verdien blir ikke publisert
    .help = den er holdt tilbake overalt, og siden sier hvorfor; grensen er min_responses i veivalg.toml
withheld-file = en tekst viser til «{ $path }», som har verdier med færre enn { $least } svar
    .help = fjern lenken til filen, eller legg ut en fil uten disse verdiene
withheld-in-static = «{ $path }» har tall der noen verdier har færre enn { $least } svar, og alt i static/ blir publisert
    .help = slett filen eller snarveien, eller legg en fil uten disse verdiene der
personal-data = dette er et fødselsnummer, og det ville blitt publisert
    .help = slett nummeret, og si fra til personvernombudet hvis filen har vært delt med andre
unsearched-locked = filen er låst med passord, så den er ikke gjennomsøkt etter fødselsnummer
    .help = legg ut en fil uten passord, eller se gjennom den selv før leserne får den
unsearched-old = filen er lagret i et gammelt format, så den er ikke gjennomsøkt etter fødselsnummer
    .help = lagre filen på nytt i det formatet navnet sier
unsearched-large = filen er så stor at bare en del er gjennomsøkt etter fødselsnummer
    .help = del filen i flere, eller se gjennom den selv før leserne får den
unsearched-damaged = filen er skadet, så ikke alt i den er gjennomsøkt etter fødselsnummer
    .help = åpne filen i programmet den er laget i, og lagre den på nytt
