# Det lesere ikke ville sett: ord som går tapt, og deler uten ord.

## Fotnoter og adresser med navn

unused-note = fotnoten «{ $name }» blir ikke brukt i teksten, og blir ikke vist
    .help = sett [^{ $name }] der noten hører til, eller slett den
note-defined-again = fotnoten «{ $name }» er skrevet to ganger; denne blir ikke vist
    .help = gi en av dem et eget navn, både her og i teksten: [^{ $name }-b]
    .shown = denne blir vist begge steder
unused-address = linjen med [{ $name }]: blir ikke vist, for ingen lenke bruker den
    .help = en fotnote skriver du [^{ $name }]: her og [^{ $name }] i teksten; en lenke [ord](adresse)
address-defined-again = {"["}{ $name }]: er skrevet to ganger; ingen lenke går til denne adressen
    .help = gi adressene hvert sitt navn, eller skriv [ord](adresse) i teksten
    .first = alle lenkene går hit

## Ord på steder der ingen ser dem

words-beside-a-fence = «{ $words }» blir ikke vist
    .help = flytt ordene til linjen under ``` eller ~~~
open-comment = kommentaren blir aldri avsluttet, så resten av teksten blir ikke vist
    .help = skriv --> der kommentaren slutter
title-of-a-link = tittelen «{ $title }» på lenken blir ikke vist
    .help = skriv ordene i teksten, og bare [ord](adresse) for lenken
title-of-a-tag = «{ $title }» står i en HTML-kode, og blir ikke vist
    .help = skriv ordene i teksten, eller slett dem
picture-in-a-picture = bildet står inni klammene til et annet bilde, og blir ikke vist
    .help = skriv bildene etter hverandre
cells-beyond-the-head = { $columns ->
        [one] tabellen har bare { $columns } kolonne, så «{ $words }» blir ikke vist
       *[other] tabellen har bare { $columns } kolonner, så «{ $words }» blir ikke vist
    }
    .help = legg til en kolonne i den øverste raden og i streken under; skriv \| for en strek i teksten
only-a-comment = teksten er bare en kommentar, og blir ikke vist
    .help = skriv teksten utenfor <!-- og -->, eller slett hele linjen
no-words = det er ingen ord her, så ingenting blir vist
    .help = skriv teksten mellom anførselstegnene, eller slett hele linjen

## Deler uten ord

empty-heading = overskriften har ingen ord, og blir utelatt
    .help = skriv overskriften etter ##, eller slett linjen
empty-link = lenken har ingen ord, og blir utelatt
    .help = skriv hva lenken går til mellom klammene: [ord](adresse)
empty-note = fotnoten har ingen ord, og blir utelatt
    .help = skriv noten etter kolonet, eller slett den og tegnet i teksten
empty-item = punktet har ingen ord, og blir utelatt
    .help = skriv det som skal stå her, eller slett tegnene
empty-numbered-item = punktet har ingen ord, bare et nummer
    .help = skriv det som skal stå her, eller slett punktet
empty-quote = sitatet har ingen ord, og blir utelatt
    .help = skriv det som skal stå her, eller slett tegnene
empty-table = tabellen har ingen ord, og blir utelatt
    .help = skriv det som skal stå her, eller slett tegnene
empty-code = blokken har ingen ord, og blir utelatt
    .help = skriv det som skal stå her, eller slett tegnene

## Språk

not-a-language = «{ $code }» er ikke koden for et språk
    .help = skriv koden med små bokstaver, for eksempel «da» (dansk), «en» (engelsk) eller «se» (nordsamisk)
    .meant = skriv "{ $meant }"
