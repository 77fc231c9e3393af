# Det «veivalg figures import» seier, på nynorsk. $cell er celleadressa, som Fråvær!B7.

figures-no-such-kind = { $file } er korkje eit rekneark (xlsx, xls eller ods), ei CSV-fil eller JSON-stat2.
figures-damaged = { $file } er skadd. Opne fila i Excel, lagre ho på nytt og prøv igjen.
figures-locked = { $file } er låst med passord. Lagre ein kopi utan passord, og les inn kopien.
figures-too-large = { $file } er for stor. Kopier arket med tala til ei eiga fil, og les inn den fila.
figures-other-json = { $file } er JSON, men ikkje JSON-stat2. Vel «json-stat2» når du hentar tala frå SSB.
figures-not-found = Fann ingen tal i { $file }. Det må stå år, kvartal, tertial eller månader i ei rad eller ein kolonne, og tal ved sida av eller under.
figures-no-measures = Det er ingen målingar i measures.toml å lese inn tal til.
figures-no-such-measure = Inga måling har id-en «{ $id }». Målingane er: { $ids }.
figures-of-several = Namnet «{ $series }» passar til fleire målingar ({ $ids }). Vel éi med --measure.
figures-of-none = Ingen av namna i fila er namnet på ei måling. Vel målinga med --measure ({ $ids }), og om nødvendig tala med --series. I fila står dette:
figures-several-series = Fleire rader eller kolonnar kan vere tala til «{ $id }»:
figures-name-the-series = Vel éin av dei med --series og namnet, eller arket med --sheet.
figures-which-series = Kva for ein? Skriv nummeret:
figures-without-name = utan namn
figures-more = … og { $more } til
figures-fractions = Tala i «{ $series }» er mellom 0 og 1, og «{ $id }» blir målt i prosent. Er 0,5 halvparten (--fractions whole) eller ein halv prosent (--fractions percent)?
figures-which-fractions = Skriv 1 for halvparten eller 2 for ein halv prosent:
figures-of-words = «{ $id }» er ei vurdering i ord, som det ikkje kan lesast inn tal til. Skal målinga ha tal, byter du unit = "qualitative" i measures.toml med eininga, til dømes "percent" eller "count".
figures-old-first = Rett feila i { $path } først.
figures-more-than-numbers = Verdiane til «{ $id }» i measures.toml har meir enn det er plass til i ei CSV-fil. Flytt dei til ei fil under data/ for hand først.
figures-more-in-file = { $path } har meir enn tala: ein tittel, ein merknad eller fleire kolonnar. Det ville gått tapt, så ingenting er skrive. Flytt det til ei anna fil, eller skriv inn dei nye tala for hand.
figures-with-comments = Det står kommentarar mellom verdiane til «{ $id }» i measures.toml, og ei CSV-fil har ikkje plass til dei. Ingenting er skrive. Skriv dei i note på verdiane, eller flytt dei øvst i målinga.
figures-not-in-text = { $path }, som står i data under «{ $id }» i measures.toml, er inga CSV-fil med tal, og blir ikkje skriven over. Skriv namnet på ei anna fil der, ei som sluttar på .csv.
figures-file-there = { $path } finst frå før, og tala til «{ $id }» ville ha vorte skrivne over ho. Ingenting er skrive. Gi fila eit anna namn. Har ho desse tala allereie, så skriv heller data = "{ $path }" under målinga i measures.toml, og ta bort values der.
figures-source-there = { $path } finst frå før, og ville ha vorte skriven over med kvar tala til «{ $id }» kjem frå. Ingenting er skrive. Slett fila eller gi ho eit anna namn.
figures-of-another = { $path } er fila til målinga «{ $other }», og tala til «{ $id }» ville ha vorte skrivne over ho eller blanda saman med ho. Ingenting er skrive. Gi fila eit anna namn, og skriv det i data under «{ $other }» i measures.toml.
figures-two-of-one-file = { $path } er fila til fleire målingar, og tala som er lesne for «{ $id }», er andre enn for målinga før. Ingenting er skrive. Les dei inn for éi av målingane med --measure, eller gi kvar måling si eiga fil.
figures-read = { $id }: «{ $name }» ({ $range })
figures-new = { $period }: { $now } – ny
figures-same = { $period }: { $now } – som før
figures-kept = { $period }: { $now } – står ikkje i fila; blir ståande
figures-differs = { $period }: { $before } – i fila står det { $now }; ikkje endra
figures-revised = { $period }: { $before } blir til { $now }
figures-remark = Retta { $day } (før: { $before }).
figures-remark-withheld = Retta { $day }.
figures-no-value = ingen verdi
figures-responses = { $count ->
        [one] 1 svar
       *[other] { $count } svar
    }
figures-mean = landssnitt { $mean }
figures-left = { $count ->
        [one] 1 rad eller kolonne høyrer ikkje til noka måling, og er ikkje lesen inn:
       *[other] { $count } rader eller kolonnar høyrer ikkje til noka måling, og er ikkje lesne inn:
    }
figures-not-revised = { $count ->
        [one] 1 verdi er ein annan enn før, og er ikkje endra. Skal han endrast, legg til --revise.
       *[other] { $count } verdiar er andre enn før, og er ikkje endra. Skal dei endrast, legg til --revise.
    }
figures-nothing-new = Det er ingenting nytt å skrive.
figures-dry-run = Ingenting er skrive, for --dry-run er med.
figures-question = Skal dette skrivast? [j/N]
figures-not-written = Ingenting er skrive.
figures-not-agreed = Ingenting er skrive. Legg til --yes for å skrive det som står over.
figures-written = Skrive: { $files }
figures-register = Skriv data = "{ $path }" under målinga «{ $id }» i measures.toml, og ta bort values der.
figures-ask-again = Slik hentar du dei same tala på nytt frå SSB, med det som har kome til:
figures-troubles = { $count ->
        [one] 1 celle eller rad er ikkje lesen:
       *[other] { $count } celler eller rader er ikkje lesne:
    }
cell-without-value = { $cell }: formelen er lagra utan verdi. Opne fila i Excel og lagre ho.
cell-with-error = { $cell }: cella viser feilen { $error }. Rett formelen i reknearket.
cell-day-as-number = { $cell }: { $number } er kanskje ein dato som er lagra som eit tal. Gi cella datoformat, eller skriv året.
cell-with-day = { $cell }: dagen kan høyre til fleire periodar. Skriv frequency på målinga, eller skriv perioden i cella.
cell-no-period = { $cell }: «{ $text }» er korkje eit år, eit kvartal, eit tertial eller ein månad.
cell-ambiguous = { $cell }: «{ $text }» kan lesast på to måtar. Skriv talet utan skiljeteikn mellom tusen.
cell-no-number = { $cell }: «{ $text }» er ikkje eit tal.
cell-too-large = { $cell }: { $number } er for stort for eit tal i ei måling. Vel ei større eining, som millionar.
cell-row-hidden = Rad { $row } er skjult. Vis ho i reknearket om ho skal vere med.
cell-column-hidden = Kolonne { $column } er skjult. Vis han i reknearket om han skal vere med.
cell-merged = { $cell }: cella er slått saman med andre. Talet er lese som om det berre står i denne.
cell-period-twice = { $cell }: { $period } står der frå før. Berre det første talet er lese.

exported = { $out }: { $files ->
        [one] 1 fil
       *[other] { $files } filer
    } med strategien som data.
