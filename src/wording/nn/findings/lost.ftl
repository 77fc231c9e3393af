# Det lesarar ikkje ville ha sett: ord som går tapt, og delar utan ord.

## Fotnotar og adresser med namn

unused-note = fotnoten «{ $name }» blir ikkje brukt i teksten, og blir ikkje vist
    .help = set [^{ $name }] der noten høyrer til, eller slett han
note-defined-again = fotnoten «{ $name }» er skriven to gonger; denne blir ikkje vist
    .help = gi ein av dei eit eige namn, både her og i teksten: [^{ $name }-b]
    .shown = denne blir vist begge stadene
unused-address = linja med [{ $name }]: blir ikkje vist, for inga lenkje brukar ho
    .help = ein fotnote skriv du [^{ $name }]: her og [^{ $name }] i teksten; ei lenkje [ord](adresse)
address-defined-again = {"["}{ $name }]: er skriven to gonger; inga lenkje går til denne adressa
    .help = gi adressene kvart sitt namn, eller skriv [ord](adresse) i teksten
    .first = alle lenkjene går hit

## Ord på stader der ingen ser dei

words-beside-a-fence = «{ $words }» blir ikkje vist
    .help = flytt orda til linja under ``` eller ~~~
open-comment = kommentaren blir aldri avslutta, så resten av teksten blir ikkje vist
    .help = skriv --> der kommentaren sluttar
title-of-a-link = tittelen «{ $title }» på lenkja blir ikkje vist
    .help = skriv orda i teksten, og berre [ord](adresse) for lenkja
title-of-a-tag = «{ $title }» står i ein HTML-kode, og blir ikkje vist
    .help = skriv orda i teksten, eller slett dei
picture-in-a-picture = biletet står inni klammene til eit anna bilete, og blir ikkje vist
    .help = skriv bileta etter kvarandre
cells-beyond-the-head = { $columns ->
        [one] tabellen har berre { $columns } kolonne, så «{ $words }» blir ikkje vist
       *[other] tabellen har berre { $columns } kolonnar, så «{ $words }» blir ikkje vist
    }
    .help = legg til ein kolonne i den øvste rada og i streken under; skriv \| for ein strek i teksten
only-a-comment = teksten er berre ein kommentar, og blir ikkje vist
    .help = skriv teksten utanfor <!-- og -->, eller slett heile linja
no-words = det er ingen ord her, så ingenting blir vist
    .help = skriv teksten mellom hermeteikna, eller slett heile linja

## Delar utan ord

empty-heading = overskrifta har ingen ord, og blir utelaten
    .help = skriv overskrifta etter ##, eller slett linja
empty-link = lenkja har ingen ord, og blir utelaten
    .help = skriv kva lenkja går til mellom klammene: [ord](adresse)
empty-note = fotnoten har ingen ord, og blir utelaten
    .help = skriv noten etter kolonet, eller slett han og teiknet i teksten
empty-item = punktet har ingen ord, og blir utelate
    .help = skriv det som skal stå her, eller slett teikna
empty-numbered-item = punktet har ingen ord, berre eit nummer
    .help = skriv det som skal stå her, eller slett punktet
empty-quote = sitatet har ingen ord, og blir utelate
    .help = skriv det som skal stå her, eller slett teikna
empty-table = tabellen har ingen ord, og blir utelaten
    .help = skriv det som skal stå her, eller slett teikna
empty-code = blokka har ingen ord, og blir utelaten
    .help = skriv det som skal stå her, eller slett teikna

## Språk

not-a-language = «{ $code }» er ikkje koden for eit språk
    .help = skriv koden med små bokstavar, til dømes «da» (dansk), «en» (engelsk) eller «se» (nordsamisk)
    .meant = skriv "{ $meant }"
