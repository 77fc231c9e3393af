# Funn om id-er, lenker, fotnoter og bilder som ikke fører noe sted.

## Poster og id-er.

duplicate-id = id-en «{ $id }» er brukt to ganger
    .help = gi den ene en annen id, eller slett den
    .first = den første står her
unknown-reference = { $kind ->
        [measure] det finnes ingen måling «{ $id }»
        [area] det finnes ikke noe område «{ $id }»
        [goal] det finnes ikke noe mål «{ $id }»
        [veivalg] det finnes ikke noe veivalg «{ $id }»
        [action] det finnes ikke noe tiltak «{ $id }»
        [value] det finnes ingen verdi «{ $id }»
        [steering-goal] det finnes ikke noe overordnet mål «{ $id }»
        [chapter] det finnes ikke noe kapittel «{ $id }»
        [section] det finnes ikke noe avsnitt «{ $id }»
        [reference] det finnes ingen kilde «{ $id }»
       *[platform] det finnes ingen plattform «{ $id }»
    }
no-platform = strategien har ingen plattform å lenke til
    .help = skriv en visjon, verdier eller overordnede mål i strategy.toml, eller ta bort lenken
platform-with-id = en lenke til plattformen har ingen id
    .help = skriv (platform:)

## Fotnoter og lenker.

unknown-footnote = fotnoten «{ $id }» fører ingen steder
    .near = mente du [^{ $near }]?
    .define = legg kilden i references.toml, eller skriv noten nederst i teksten: [^{ $id }]: …
broken-link = lenken «{ $url }» fører ingen steder
    .help = bruk https://…, mailto:…, tel:…, assets/… eller noe i strategien, som area:… eller measure:…
link-with-user = adressen «{ $url }» fører til det som står etter @, ikke til det som står først
    .help = skriv adressen uten @ og det som står foran
# $here og $there er det som bare står her eller i den andre teksten, med komma mellom.
link-mismatch = { $only ->
        [here] lenkene er ulike på de to språkene: { $here } står bare her
        [there] lenkene er ulike på de to språkene: { $there } står bare i den andre
       *[both] lenkene er ulike på de to språkene: { $here } her, { $there } i den andre
    }
    .help = ta med de samme lenkene og fotnotene i begge tekstene

## Filer.

hidden-file = «{ $path }» er skjult og blir ikke lest
missing-file = filen «{ $path }» finnes ikke
missing-file-hidden = filer og mapper med punktum først i navnet er skjult og blir aldri lest; bruk et annet navn
missing-file-with-slashes = skriv "{ $near }", med / mellom mappe og fil
missing-file-elsewhere = filer blir bare lest fra assets/ og data/; flytt filen dit, og skriv data/{ $name }
missing-file-whole-name = skriv mappe og filnavn, som assets/bilde.png eller data/tall.csv
folder-as-file = «{ $path }» er en mappe, ikke en fil
    .help = skriv navnet på filen også, som data/tall.csv
unpublished-kind = filer av samme slag som «{ $path }» blir ikke publisert
disguised-file = { $what ->
        [page] «{ $path }» blir ikke publisert: den er en nettside, og ikke det navnet sier
       *[program] «{ $path }» blir ikke publisert: den er et program, og ikke det navnet sier
    }
published-kinds = lagre den som PDF, eller som docx, xlsx, pptx, odt, ods, csv, txt, ics eller et bilde; eller lenk til en nettadresse
picture-elsewhere = bildet «{ $path }» ligger ikke i assets/
    .help = kopier bildet til assets/, og skriv assets/navnet
file-elsewhere = filen «{ $path }» ligger ikke i assets/
    .help = kopier filen til assets/, og skriv assets/navnet
not-a-font = «{ $path }» er ikke en skriftfil som kan brukes
    .help = bruk TrueType eller OpenType (.ttf, .otf, .ttc) der bokstavene ikke er tegninger (SVG); skrift for nettsider (.woff) må gjøres om først
damaged-font = «{ $path }» er skadet, så den kan ikke brukes i en PDF
    .help = hent filen på nytt fra dem som har laget skriften; hjelper ikke det, velg en annen skrift
heavy-font = { $what ->
        [shapes] omrissene av bokstavene i «{ $path }» er så innviklede at det tar for lang tid å lage PDF-en
        [colors] de fargede tegnene i «{ $path }» er satt sammen av så mye at det tar for lang tid å lage PDF-en
       *[growth] «{ $path }» kan gjøre én bokstav om til så mange tegn at det tar for lang tid å lage PDF-en
    }
    .help = hent filen på nytt fra dem som har laget skriften; hjelper ikke det, velg en annen skrift
