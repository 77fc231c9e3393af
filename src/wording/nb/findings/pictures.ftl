# Bilder som ikke kan vises, og bilder som vises mindre enn de er.

## Bildet kan ikke vises; $reason er en av grunnene under

unshowable-picture = «{ $path }» kan ikke vises som bilde: { $reason }
unpublished-picture = bildet «{ $path }» kan ikke publiseres: { $reason }

## Grunner, hver med hva en kan gjøre

picture-empty = filen er tom
    .help = hent bildet på nytt fra der det kom, og legg det inn i stedet
picture-pointer = her ligger bare en henvisning fra git-lfs, ikke selve bildet
    .help = hent bildene med «git lfs pull»; i GitHub Actions skriver du «lfs: true» under actions/checkout
# $name er filtypen, som TIFF.
picture-foreign = filen er av typen { $name }
    .help = åpne filen, og lagre bildet på nytt som PNG eller JPEG (eller SVG, GIF, WebP); et nytt navn er ikke nok
picture-cut-off = filen slutter midt i bildet
    .help = hent bildet på nytt fra der det kom, og legg det inn i stedet
picture-broken = filen er skadet, eller ikke et bilde
    .help = åpne filen i et bildeprogram, og lagre bildet på nytt som PNG eller JPEG; går ikke det, må bildet hentes på nytt
picture-too-large = { $width } × { $height } piksler er for mange
    .help = gjør bildet mindre i et bildeprogram; 4000 piksler i bredden er mer enn nok
drawing-with-fault = tegningen har en feil i linje { $line }
    .help = åpne tegningen i programmet den er laget med, og lagre den på nytt som SVG eller PNG
drawing-broken = filen er skadet, eller ikke en SVG-tegning
    .help = åpne tegningen i programmet den er laget med, og lagre den på nytt som SVG eller PNG
drawing-encoding = tegningen er lagret med en annen tegnkoding enn den sier
    .help = lagre tegningen på nytt, med tegnkodingen UTF-8
drawing-with-browser-text = tegningen har tekst som bare nettlesere kan vise, ikke PDF-en
    .help = i draw.io: ta bort «Formatted Text» under Text for all tekst, og lagre som SVG på nytt; eller lagre som PNG
drawing-with-link = tegningen henter «{ $address }», som ikke følger med
    .help = bygg bildet inn i tegningen (ofte kalt «embed») og lagre på nytt, eller lagre tegningen som PNG
drawing-blank = tegningen viser ingenting
    .help = se om noe i den har farge og ligger innenfor flaten, og lagre på nytt, eller lagre den som PNG
drawing-too-complex = tegningen har for mange deler, for mye tekst eller for tunge effekter
    .help = gjør tegningen enklere, eller lagre den som PNG
drawing-undrawable = noe i tegningen kan ikke tegnes
    .help = gjør tegningen enklere, eller lagre den som PNG

## Det som er i en tegning, og ikke kan publiseres; $what er en liste av det under

active-content = tegningen «{ $path }» blir publisert uten dette i filen: { $what }
    .help = se om tegningen fortsatt viser det den skal; lagre den så uten dette i tegneprogrammet, ofte kalt «Plain SVG»
taken-script = skript
taken-page = nettside
taken-elsewhere = noe som hentes fra andre steder
taken-link = lenker
taken-font = en egen skrift
taken-movement = bevegelse
signs-in-picture = «{ $path }» har tegn som skriften i PDF-en mangler: «{ $signs }»
    .help = gjør teksten om til kurver (omriss) i tegneprogrammet og lagre på nytt, eller lagre tegningen som PNG

## Størrelse

pictures-together = «{ $path }» blir ikke vist: bildene i strategien er for mange og for store til sammen
    .help = lagre bilder mindre, for eksempel 2000 piksler brede, og tegninger enklere, eller ta noen ut
# $own er størrelsen filen har, $pages og $print den som vises: «4000 × 3000 (2,1 MB)».
large-picture = «{ $path }» er { $own }, og vises som { $pages } på nettstedet og { $print } i PDF-en
    .help = du trenger ikke gjøre noe; det kameraet skrev i filen om sted og eier, publiseres ikke
# Størrelsen på et bilde, i piksler og kilobyte eller megabyte.
picture-in-kilobytes = { $width } × { $height } ({ $kilobytes } kB)
picture-in-megabytes = { $width } × { $height } ({ $megabytes } MB)
