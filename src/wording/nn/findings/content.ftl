# Funn om det ein strategi bør ha: målingar, vegval, vedtak, ansvarlege, tekstar på begge språka.

## Mål, vegval og vedtak.

goal-without-measure = { $part ->
        [yes] { $named ->
            [yes] delmålet «{ $id }» har inga måling
           *[no] delmålet har inga måling
        }
       *[no] { $named ->
            [yes] målet «{ $id }» har inga måling
           *[no] målet har inga måling
        }
    }
    .make = lag ei måling i measures.toml, og skriv measures = ["id-en"] i målet
    .write = skriv measures = ["{ $example }"]
    .unfinished = i eit utkast kan målet også ha ei måling utan tal (unit = "qualitative"), eller vente: goal-without-measure = "warning" under [check] i veivalg.toml, eller veivalg check --baseline known.toml --write-baseline
area-without-goal = området har ingen mål
    .help = legg til [[goals]] med id, text og measures
area-without-veivalg = området har mål, men ingen vegval
    .help = legg til [[veivalg]] som seier korleis måla skal nåast
adopted-without-decision = strategien er vedteken, men vedtaket manglar
    .help = legg til [adopted] med date, og gjerne by (kven) og case (saksnummer)
action-without-responsible = { $named ->
        [yes] ingen har ansvar for tiltaket «{ $id }»
       *[no] ingen har ansvar for tiltaket
    }
    .help = skriv responsible.nn = "…" i tiltaket eller i området
action-overdue = { $named ->
        [yes] fristen for tiltaket «{ $id }» var { $due }
       *[no] fristen for tiltaket var { $due }
    }
    .help = skriv status = "done" eller "stopped", eller set ein ny frist

## Bilete, overskrifter og anna i teksten.

image-without-alt = biletet manglar alternativ tekst
    .help = skriv kva biletet viser mellom klammene: ![…](assets/…)
# $marks, $found og $expected er nivå slik dei blir skrivne: ##, ###.
headings-begin-with-two = overskrifter i teksten byrjar med ##; alle er flytte eitt nivå ned
    .help = skriv ## her, og flytt overskriftene under like langt
headings-moved-up = overskrifta hoppar over eit nivå ({ $marks }); alle er flytte opp
    .help = skriv ## her, og flytt overskriftene under like langt
heading-one = overskrifter i teksten byrjar med ##
    .help = skriv ##; tittelen på sida kjem frå title
heading-skipped = overskrifta hoppar over eit nivå ({ $found })
    .help = skriv { $expected }
heading-in-key = her kan det ikkje stå ei overskrift
    .help = bruk **feit skrift**, eller flytt teksten til nb.md og nn.md
not-in-a-line = ei overskrift eller eit namn kan berre ha ord, *kursiv* og **feit** skrift
    .help = flytt lenkja, fotnoten, biletet eller lista til teksten under
nested-too-deep = meir enn { $most } nivå med lister, sitat, fotnotar eller merke inni kvarandre
    .help = fjern nokre av teikna > eller - framfor linja, eller nokre av merka rundt orda, som ** og <span>
too-many-notes = meir enn { $most } fotnotar i éin tekst
    .help = del teksten i fleire kapittel, eller vis til fleire kjelder i same fotnote
line-too-long = meir enn { $most } teikn i eit namn, ein tittel, eit spørsmål eller ein fast tekst
    .help = skriv det kortare, og resten i teksten under
endless-source = kjelda viser til seg sjølv, eller vidare gjennom meir enn { $most } andre
    .help = skriv namnet på den andre kjelda i teksten
text-too-long = meir enn { $most } teikn i éin tekst
    .help = skriv han kortare, eller skriv det i nn.md
word-too-long = meir enn { $most } teikn utan mellomrom
    .help = del det opp med mellomrom, eller ta det bort
too-many-pieces = meir enn { $most } lenkjer, uthevingar, linjeskift og tekstbitar mellom dei i eitt avsnitt
    .help = del det i fleire avsnitt, eller lag ei liste eller ein tabell av det
too-much-code = koden har meir enn { $most } linjer
    .help = legg han i ei fil som teksten lenkjer til
too-large-table = tabellen har meir enn { $most } celler
    .help = del han i fleire tabellar, eller legg tala i ei fil som teksten lenkjer til

## Dei to språka.

missing-translation = teksten manglar på { $language }
    .help = { $place_known ->
        [yes] skriv han på { $language } i { $place }; til då blir han vist på { $other }
       *[no] skriv han på { $language } også; til då blir han vist på { $other }
    }
unlisted-language = teksten er på { $language }, som ikkje blir publisert
    .help = legg til "{ $tag }" i languages i veivalg.toml, eller slett teksten
# $here og $there er det som berre står her eller i den andre teksten, med komma mellom.
number-mismatch = { $only ->
        [here] tala er ulike på dei to språka: { $here } står berre her
        [there] tala er ulike på dei to språka: { $there } står berre i den andre
       *[both] tala er ulike på dei to språka: { $here } her, { $there } i den andre
    }
    .help = sjå kva tal som er rett, og rett det andre

## Anna.

accessibility-statement-missing = lenkja til tilgjengelegheitserklæringa manglar
    .help = { $commented ->
        [yes] fjern # framfor linja når erklæringa er publisert, og lim inn adressa; regelverket krev erklæringa
       *[no] skriv accessibility_statement.nn = "https://uustatus.no/…" i veivalg.toml; regelverket krev erklæringa
    }
unused-reference = ingen tekst viser til kjelda «{ $id }»
    .help = set [^{ $id }] der kjelda er brukt, eller slett ho
