# Målingar som ingen kan stole på, nå eller bruke.
# $named er «yes» når målinga har ein id, og då er $id han.

## Det som manglar

unused-measure = ingen mål brukar målinga «{ $id }»
    .help = legg til "{ $id }" i measures i eit mål, eller slett målinga
measure-without-source = { $named ->
        [yes] målinga «{ $id }» seier ikkje kvar talet kjem frå
       *[no] målinga seier ikkje kvar talet kjem frå
    }
    .help = skriv source.nn = "…", eller url = "https://…"
measure-without-owner = { $named ->
        [yes] ingen har ansvar for målinga «{ $id }»
       *[no] ingen har ansvar for målinga
    }
    .help = skriv owner.nn = "…", til dømes HR-sjefen
measure-without-target = { $named ->
        [yes] målinga «{ $id }» har ikkje noko måltal
       *[no] målinga har ikkje noko måltal
    }
    .help = skriv target = {"{"} period = "2030", value = 90 {"}"}
target-without-baseline = { $named ->
        [yes] målinga «{ $id }» har måltal, men ikkje noko utgangspunkt
       *[no] målinga har måltal, men ikkje noko utgangspunkt
    }
    .help = skriv baseline = {"{"} period = "2026", value = 88 {"}"}
# $by er den siste månaden for ein ny verdi, $latest perioden til den verdien som er der.
value-overdue = { $named ->
        [yes] målinga «{ $id }» skulle ha hatt ein nyare verdi innan utgangen av { $by }
       *[no] målinga skulle ha hatt ein nyare verdi innan utgangen av { $by }
    }
    .how = legg til verdien som kom etter { $latest }, eller rett frequency
shared-measure = { $count } mål brukar målinga «{ $id }»
    .help = vurder om kvart mål treng si eiga måling
    .used = brukt her

## Måltal som går feil veg

target-below-baseline = måltalet er lågare enn utgangspunktet, men høgare er betre
    .help = skriv direction = "down", eller rett det eine talet; er det eit nivå å halde, skriv hold = true i target
    .baseline = utgangspunktet er dette
target-above-baseline = måltalet er høgare enn utgangspunktet, men lågare er betre
    .help = skriv direction = "up", eller rett det eine talet; er det eit nivå å halde, skriv hold = true i target
    .baseline = utgangspunktet er dette

## Tal som neppe er rette

percent-out-of-range = eit prosenttal er sjeldan under 0 eller over 100
    .help = sjå etter eit komma på feil stad, eller ei anna måleeining (unit)
share-out-of-range = ein andel (share) er frå 0 til 1
    .help = skriv unit = "percent" om talet er i prosent
count-out-of-range = det ein tel, er aldri færre enn 0
    .help = rett talet, eller vel ei anna måleeining (unit)
far-away = talet er minst ti gonger større eller mindre enn alle dei andre
    .help = sjå etter eit komma eller punktum på feil stad; 12.345 blir lese som tolv komma tre
not-yet-measured = perioden har ikkje byrja, så ingenting kan vere målt i han
    .help = rett perioden; det de vil nå, skriv de i target
factor-out-of-range = ein faktor i 10-FAKTOR blir målt frå 1 til 5
    .help = skriv snittet på skalaen frå 1 til 5, som 4,2

## Tal som ikkje kan publiserast

few-responses = { $count } svar er færre enn { $least }, så verdien blir ikkje publisert
    .help = han er halden tilbake overalt, og sida seier kvifor; grensa er min_responses i veivalg.toml
withheld-file = ein tekst viser til «{ $path }», som har verdiar med færre enn { $least } svar
    .help = fjern lenkja til fila, eller legg ut ei fil utan desse verdiane
withheld-in-static = «{ $path }» har tal der nokre verdiar har færre enn { $least } svar, og alt i static/ blir publisert
    .help = slett fila eller snarvegen, eller legg ei fil utan desse verdiane der
personal-data = dette er eit fødselsnummer, og det ville ha blitt publisert
    .help = slett nummeret, og sei frå til personvernombodet om fila har vore delt med andre
unsearched-locked = fila er låst med passord, så ho er ikkje gjennomsøkt etter fødselsnummer
    .help = legg ut ei fil utan passord, eller sjå gjennom ho sjølv før lesarane får ho
unsearched-old = fila er lagra i eit gammalt format, så ho er ikkje gjennomsøkt etter fødselsnummer
    .help = lagre fila på nytt i det formatet namnet seier
unsearched-large = fila er så stor at berre ein del er gjennomsøkt etter fødselsnummer
    .help = del fila i fleire, eller sjå gjennom ho sjølv før lesarane får ho
unsearched-damaged = fila er skadd, så ikkje alt innhaldet er gjennomsøkt etter fødselsnummer
    .help = opne fila i programmet ho er laga i, og lagre ho på nytt
