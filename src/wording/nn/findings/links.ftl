# Funn om id-ar, lenkjer, fotnotar og bilete som ikkje fører nokon stad.

## Postar og id-ar.

duplicate-id = id-en «{ $id }» er brukt to gonger
    .help = gi den eine ein annan id, eller slett han
    .first = den første står her
unknown-reference = { $kind ->
        [measure] det finst inga måling «{ $id }»
        [area] det finst ikkje noko område «{ $id }»
        [goal] det finst ikkje noko mål «{ $id }»
        [veivalg] det finst ikkje noko vegval «{ $id }»
        [action] det finst ikkje noko tiltak «{ $id }»
        [value] det finst ingen verdi «{ $id }»
        [steering-goal] det finst ikkje noko overordna mål «{ $id }»
        [chapter] det finst ikkje noko kapittel «{ $id }»
        [section] det finst ikkje noko avsnitt «{ $id }»
        [reference] det finst inga kjelde «{ $id }»
       *[platform] det finst inga plattform «{ $id }»
    }
no-platform = strategien har inga plattform å lenkje til
    .help = skriv ein visjon, verdiar eller overordna mål i strategy.toml, eller ta bort lenkja
platform-with-id = ei lenkje til plattforma har ingen id
    .help = skriv (platform:)

## Fotnotar og lenkjer.

unknown-footnote = fotnoten «{ $id }» fører ikkje nokon stad
    .near = meinte du [^{ $near }]?
    .define = legg kjelda i references.toml, eller skriv noten nedst i teksten: [^{ $id }]: …
broken-link = lenkja «{ $url }» fører ikkje nokon stad
    .help = bruk https://…, mailto:…, tel:…, assets/… eller noko i strategien, som area:… eller measure:…
link-with-user = adressa «{ $url }» fører til det som står etter @, ikkje til det som står først
    .help = skriv adressa utan @ og det som står framfor
# $here og $there er det som berre står her eller i den andre teksten, med komma mellom.
link-mismatch = { $only ->
        [here] lenkjene er ulike på dei to språka: { $here } står berre her
        [there] lenkjene er ulike på dei to språka: { $there } står berre i den andre
       *[both] lenkjene er ulike på dei to språka: { $here } her, { $there } i den andre
    }
    .help = ta med dei same lenkjene og fotnotane i begge tekstane

## Filer.

hidden-file = «{ $path }» er skjult og blir ikkje lesen
missing-file = fila «{ $path }» finst ikkje
missing-file-hidden = filer og mapper med punktum først i namnet er skjulte og blir aldri lesne; bruk eit anna namn
missing-file-with-slashes = skriv "{ $near }", med / mellom mappe og fil
missing-file-elsewhere = filer blir berre lesne frå assets/ og data/; flytt fila dit, og skriv data/{ $name }
missing-file-whole-name = skriv mappe og filnamn, som assets/bilete.png eller data/tal.csv
folder-as-file = «{ $path }» er ei mappe, ikkje ei fil
    .help = skriv namnet på fila også, som data/tal.csv
unpublished-kind = filer av same slag som «{ $path }» blir ikkje publiserte
disguised-file = { $what ->
        [page] «{ $path }» blir ikkje publisert: ho er ei nettside, og ikkje det namnet seier
       *[program] «{ $path }» blir ikkje publisert: ho er eit program, og ikkje det namnet seier
    }
published-kinds = lagre ho som PDF, eller som docx, xlsx, pptx, odt, ods, csv, txt, ics eller eit bilete; eller lenk til ei nettadresse
picture-elsewhere = biletet «{ $path }» ligg ikkje i assets/
    .help = kopier biletet til assets/, og skriv assets/namnet
file-elsewhere = fila «{ $path }» ligg ikkje i assets/
    .help = kopier fila til assets/, og skriv assets/namnet
not-a-font = «{ $path }» er ikkje ei skriftfil som kan brukast
    .help = bruk TrueType eller OpenType (.ttf, .otf, .ttc) der bokstavane ikkje er teikningar (SVG); skrift for nettsider (.woff) må gjerast om først
damaged-font = «{ $path }» er skadd, så ho kan ikkje brukast i ein PDF
    .help = hent fila på nytt frå dei som har laga skrifta; hjelper ikkje det, vel ei anna skrift
heavy-font = { $what ->
        [shapes] omrissa av bokstavane i «{ $path }» er så innvikla at det tek for lang tid å lage PDF-en
        [colors] dei farga teikna i «{ $path }» er sette saman av så mykje at det tek for lang tid å lage PDF-en
       *[growth] «{ $path }» kan gjere éin bokstav om til så mange teikn at det tek for lang tid å lage PDF-en
    }
    .help = hent fila på nytt frå dei som har laga skrifta; hjelper ikkje det, vel ei anna skrift
