# Funn om det en strategi bør ha: målinger, veivalg, vedtak, ansvarlige, tekster på begge språk.

## Mål, veivalg og vedtak.

goal-without-measure = { $part ->
        [yes] { $named ->
            [yes] delmålet «{ $id }» har ingen måling
           *[no] delmålet har ingen måling
        }
       *[no] { $named ->
            [yes] målet «{ $id }» har ingen måling
           *[no] målet har ingen måling
        }
    }
    .make = lag en måling i measures.toml, og skriv measures = ["id-en"] i målet
    .write = skriv measures = ["{ $example }"]
    .unfinished = i et utkast kan målet også ha en måling uten tall (unit = "qualitative"), eller vente: goal-without-measure = "warning" under [check] i veivalg.toml, eller veivalg check --baseline known.toml --write-baseline
area-without-goal = området har ingen mål
    .help = legg til [[goals]] med id, text og measures
area-without-veivalg = området har mål, men ingen veivalg
    .help = legg til [[veivalg]] som sier hvordan målene skal nås
adopted-without-decision = strategien er vedtatt, men vedtaket mangler
    .help = legg til [adopted] med date, og gjerne by (hvem) og case (saksnummer)
action-without-responsible = { $named ->
        [yes] ingen har ansvar for tiltaket «{ $id }»
       *[no] ingen har ansvar for tiltaket
    }
    .help = skriv responsible.nb = "…" i tiltaket eller i området
action-overdue = { $named ->
        [yes] fristen for tiltaket «{ $id }» var { $due }
       *[no] fristen for tiltaket var { $due }
    }
    .help = skriv status = "done" eller "stopped", eller sett en ny frist

## Bilder, overskrifter og annet i teksten.

image-without-alt = bildet mangler alternativ tekst
    .help = skriv hva bildet viser mellom klammene: ![…](assets/…)
# $marks, $found og $expected er nivåer som de skrives: ##, ###.
headings-begin-with-two = overskrifter i teksten begynner med ##; alle er flyttet ett nivå ned
    .help = skriv ## her, og flytt overskriftene under like langt
headings-moved-up = overskriften hopper over et nivå ({ $marks }); alle er flyttet opp
    .help = skriv ## her, og flytt overskriftene under like langt
heading-one = overskrifter i teksten begynner med ##
    .help = skriv ##; tittelen på siden kommer fra title
heading-skipped = overskriften hopper over et nivå ({ $found })
    .help = skriv { $expected }
heading-in-key = her kan det ikke stå en overskrift
    .help = bruk **fet skrift**, eller flytt teksten til nb.md og nn.md
not-in-a-line = en overskrift eller et navn kan bare ha ord, *kursiv* og **fet** skrift
    .help = flytt lenken, fotnoten, bildet eller listen til teksten under
nested-too-deep = mer enn { $most } nivåer med lister, sitater, fotnoter eller merker inni hverandre
    .help = fjern noen av tegnene > eller - foran linjen, eller noen av merkene rundt ordene, som ** og <span>
too-many-notes = mer enn { $most } fotnoter i én tekst
    .help = del teksten i flere kapitler, eller vis til flere kilder i samme fotnote
line-too-long = mer enn { $most } tegn i et navn, en tittel, et spørsmål eller en fast tekst
    .help = skriv det kortere, og resten i teksten under
endless-source = kilden viser til seg selv, eller videre gjennom mer enn { $most } andre
    .help = skriv navnet på den andre kilden i teksten
text-too-long = mer enn { $most } tegn i én tekst
    .help = skriv den kortere, eller skriv det i nb.md
word-too-long = mer enn { $most } tegn uten mellomrom
    .help = del det opp med mellomrom, eller ta det bort
too-many-pieces = mer enn { $most } lenker, uthevinger, linjeskift og tekstbiter mellom dem i ett avsnitt
    .help = del det i flere avsnitt, eller lag en liste eller en tabell av det
too-much-code = koden har mer enn { $most } linjer
    .help = legg den i en fil som teksten lenker til
too-large-table = tabellen har mer enn { $most } celler
    .help = del den i flere tabeller, eller legg tallene i en fil som teksten lenker til

## De to språkene.

missing-translation = teksten mangler på { $language }
    .help = { $place_known ->
        [yes] skriv den på { $language } i { $place }; til da vises den på { $other }
       *[no] skriv den på { $language } også; til da vises den på { $other }
    }
unlisted-language = teksten er på { $language }, som ikke blir publisert
    .help = legg til "{ $tag }" i languages i veivalg.toml, eller slett teksten
# $here og $there er det som bare står her eller i den andre teksten, med komma mellom.
number-mismatch = { $only ->
        [here] tallene er ulike på de to språkene: { $here } står bare her
        [there] tallene er ulike på de to språkene: { $there } står bare i den andre
       *[both] tallene er ulike på de to språkene: { $here } her, { $there } i den andre
    }
    .help = se hvilket tall som er riktig, og rett det andre

## Annet.

accessibility-statement-missing = lenken til tilgjengelighetserklæringen mangler
    .help = { $commented ->
        [yes] fjern # foran linjen når erklæringen er publisert, og lim inn adressen; regelverket krever erklæringen
       *[no] skriv accessibility_statement.nb = "https://uustatus.no/…" i veivalg.toml; regelverket krever erklæringen
    }
unused-reference = ingen tekst viser til kilden «{ $id }»
    .help = sett [^{ $id }] der kilden er brukt, eller slett den
