# Det «veivalg figures import» sier, på bokmål. $cell er celleadressen, som Fravær!B7.

figures-no-such-kind = { $file } er verken et regneark (xlsx, xls eller ods), en CSV-fil eller JSON-stat2.
figures-damaged = { $file } er skadet. Åpne filen i Excel, lagre den på nytt og prøv igjen.
figures-locked = { $file } er låst med passord. Lagre en kopi uten passord, og les inn kopien.
figures-too-large = { $file } er for stor. Kopier arket med tallene til en egen fil, og les inn den filen.
figures-other-json = { $file } er JSON, men ikke JSON-stat2. Velg «json-stat2» når du henter tallene fra SSB.
figures-not-found = Fant ingen tall i { $file }. Det må stå år, kvartal, tertial eller måneder i en rad eller en kolonne, og tall ved siden av eller under.
figures-no-measures = Det er ingen målinger i measures.toml å lese inn tall til.
figures-no-such-measure = Ingen måling har id-en «{ $id }». Målingene er: { $ids }.
figures-of-several = Navnet «{ $series }» passer til flere målinger ({ $ids }). Velg én med --measure.
figures-of-none = Ingen av navnene i filen er navnet på en måling. Velg målingen med --measure ({ $ids }), og om nødvendig tallene med --series. I filen står dette:
figures-several-series = Flere rader eller kolonner kan være tallene til «{ $id }»:
figures-name-the-series = Velg én av dem med --series og navnet, eller arket med --sheet.
figures-which-series = Hvilken? Skriv nummeret:
figures-without-name = uten navn
figures-more = … og { $more } til
figures-fractions = Tallene i «{ $series }» er mellom 0 og 1, og «{ $id }» måles i prosent. Er 0,5 halvparten (--fractions whole) eller en halv prosent (--fractions percent)?
figures-which-fractions = Skriv 1 for halvparten eller 2 for en halv prosent:
figures-of-words = «{ $id }» er en vurdering i ord, som det ikke kan leses inn tall til. Skal målingen ha tall, bytter du unit = "qualitative" i measures.toml med enheten, for eksempel "percent" eller "count".
figures-old-first = Rett feilene i { $path } først.
figures-more-than-numbers = Verdiene til «{ $id }» i measures.toml har mer enn det er plass til i en CSV-fil. Flytt dem til en fil under data/ for hånd først.
figures-more-in-file = { $path } har mer enn tallene: en tittel, en merknad eller flere kolonner. Det ville gått tapt, så ingenting er skrevet. Flytt det til en annen fil, eller skriv inn de nye tallene for hånd.
figures-with-comments = Det står kommentarer mellom verdiene til «{ $id }» i measures.toml, og en CSV-fil har ikke plass til dem. Ingenting er skrevet. Skriv dem i note på verdiene, eller flytt dem øverst i målingen.
figures-not-in-text = { $path }, som står i data under «{ $id }» i measures.toml, er ingen CSV-fil med tall, og blir ikke skrevet over. Skriv navnet på en annen fil der, en som slutter på .csv.
figures-file-there = { $path } finnes fra før, og tallene til «{ $id }» ville blitt skrevet over den. Ingenting er skrevet. Gi filen et annet navn. Har den disse tallene allerede, så skriv heller data = "{ $path }" under målingen i measures.toml, og ta bort values der.
figures-source-there = { $path } finnes fra før, og ville blitt overskrevet med hvor tallene til «{ $id }» kommer fra. Ingenting er skrevet. Slett filen eller gi den et annet navn.
figures-of-another = { $path } er filen til målingen «{ $other }», og tallene til «{ $id }» ville blitt skrevet over den eller blandet sammen med den. Ingenting er skrevet. Gi filen et annet navn, og skriv det i data under «{ $other }» i measures.toml.
figures-two-of-one-file = { $path } er filen til flere målinger, og tallene som er lest for «{ $id }», er andre enn for målingen før. Ingenting er skrevet. Les dem inn for én av målingene med --measure, eller gi hver måling sin egen fil.
figures-read = { $id }: «{ $name }» ({ $range })
figures-new = { $period }: { $now } – ny
figures-same = { $period }: { $now } – som før
figures-kept = { $period }: { $now } – står ikke i filen; blir stående
figures-differs = { $period }: { $before } – i filen står det { $now }; ikke endret
figures-revised = { $period }: { $before } blir til { $now }
figures-remark = Rettet { $day } (før: { $before }).
figures-remark-withheld = Rettet { $day }.
figures-no-value = ingen verdi
figures-responses = { $count ->
        [one] 1 svar
       *[other] { $count } svar
    }
figures-mean = landssnitt { $mean }
figures-left = { $count ->
        [one] 1 rad eller kolonne hører ikke til noen måling, og er ikke lest inn:
       *[other] { $count } rader eller kolonner hører ikke til noen måling, og er ikke lest inn:
    }
figures-not-revised = { $count ->
        [one] 1 verdi er en annen enn før, og er ikke endret. Skal den endres, legg til --revise.
       *[other] { $count } verdier er andre enn før, og er ikke endret. Skal de endres, legg til --revise.
    }
figures-nothing-new = Det er ingenting nytt å skrive.
figures-dry-run = Ingenting er skrevet, for --dry-run er med.
figures-question = Skal dette skrives? [j/N]
figures-not-written = Ingenting er skrevet.
figures-not-agreed = Ingenting er skrevet. Legg til --yes for å skrive det som står over.
figures-written = Skrevet: { $files }
figures-register = Skriv data = "{ $path }" under målingen «{ $id }» i measures.toml, og ta bort values der.
figures-ask-again = Slik henter du de samme tallene på nytt fra SSB, med det som er kommet til:
figures-troubles = { $count ->
        [one] 1 celle eller rad er ikke lest:
       *[other] { $count } celler eller rader er ikke lest:
    }
cell-without-value = { $cell }: formelen er lagret uten verdi. Åpne filen i Excel og lagre den.
cell-with-error = { $cell }: cellen viser feilen { $error }. Rett formelen i regnearket.
cell-day-as-number = { $cell }: { $number } er kanskje en dato som er lagret som et tall. Gi cellen datoformat, eller skriv året.
cell-with-day = { $cell }: dagen kan høre til flere perioder. Skriv frequency på målingen, eller skriv perioden i cellen.
cell-no-period = { $cell }: «{ $text }» er verken et år, et kvartal, et tertial eller en måned.
cell-ambiguous = { $cell }: «{ $text }» kan leses på to måter. Skriv tallet uten skilletegn for tusener.
cell-no-number = { $cell }: «{ $text }» er ikke et tall.
cell-too-large = { $cell }: { $number } er for stort for et tall i en måling. Velg en større enhet, som millioner.
cell-row-hidden = Rad { $row } er skjult. Vis den i regnearket hvis den skal være med.
cell-column-hidden = Kolonne { $column } er skjult. Vis den i regnearket hvis den skal være med.
cell-merged = { $cell }: cellen er slått sammen med andre. Tallet er lest som om det bare står i denne.
cell-period-twice = { $cell }: { $period } står der fra før. Bare det første tallet er lest.

exported = { $out }: { $files ->
        [one] 1 fil
       *[other] { $files } filer
    } med strategien som data.
