# Bilete som ikkje kan visast, og bilete som blir viste mindre enn dei er.

## Biletet kan ikkje visast; $reason er ein av grunnane under

unshowable-picture = «{ $path }» kan ikkje visast som bilete: { $reason }
unpublished-picture = biletet «{ $path }» kan ikkje publiserast: { $reason }

## Grunnar, kvar med kva ein kan gjere

picture-empty = fila er tom
    .help = hent biletet på nytt der det kom frå, og legg det inn i staden
picture-pointer = her ligg berre ei tilvising frå git-lfs, ikkje sjølve biletet
    .help = hent bileta med «git lfs pull»; i GitHub Actions skriv du «lfs: true» under actions/checkout
# $name er filtypen, som TIFF.
picture-foreign = fila er av typen { $name }
    .help = opne fila, og lagre biletet på nytt som PNG eller JPEG (eller SVG, GIF, WebP); eit nytt namn er ikkje nok
picture-cut-off = fila sluttar midt i biletet
    .help = hent biletet på nytt der det kom frå, og legg det inn i staden
picture-broken = fila er skadd, eller ikkje eit bilete
    .help = opne fila i eit biletprogram, og lagre biletet på nytt som PNG eller JPEG; går ikkje det, må biletet hentast på nytt
picture-too-large = { $width } × { $height } pikslar er for mange
    .help = gjer biletet mindre i eit biletprogram; 4000 pikslar i breidda er meir enn nok
drawing-with-fault = teikninga har ein feil i linje { $line }
    .help = opne teikninga i programmet ho er laga med, og lagre ho på nytt som SVG eller PNG
drawing-broken = fila er skadd, eller ikkje ei SVG-teikning
    .help = opne teikninga i programmet ho er laga med, og lagre ho på nytt som SVG eller PNG
drawing-encoding = teikninga er lagra med ei anna teiknkoding enn ho seier
    .help = lagre teikninga på nytt, med teiknkodinga UTF-8
drawing-with-browser-text = teikninga har tekst som berre nettlesarar kan vise, ikkje PDF-en
    .help = i draw.io: ta bort «Formatted Text» under Text for all tekst, og lagre som SVG på nytt; eller lagre som PNG
drawing-with-link = teikninga hentar «{ $address }», som ikkje følgjer med
    .help = bygg biletet inn i teikninga (ofte kalla «embed») og lagre på nytt, eller lagre teikninga som PNG
drawing-blank = teikninga viser ingenting
    .help = sjå om noko i teikninga har farge og ligg innanfor flata, og lagre på nytt, eller lagre ho som PNG
drawing-too-complex = teikninga har for mange delar, for mykje tekst eller for tunge effektar
    .help = gjer teikninga enklare, eller lagre ho som PNG
drawing-undrawable = noko i teikninga kan ikkje teiknast
    .help = gjer teikninga enklare, eller lagre ho som PNG

## Det som er i ei teikning, og ikkje kan publiserast; $what er ei liste av det under

active-content = teikninga «{ $path }» blir publisert utan dette i fila: { $what }
    .help = sjå om teikninga framleis viser det ho skal; lagre ho så utan dette i teikneprogrammet, ofte kalla «Plain SVG»
taken-script = skript
taken-page = nettside
taken-elsewhere = noko som blir henta frå andre stader
taken-link = lenkjer
taken-font = ei eiga skrift
taken-movement = rørsle
signs-in-picture = «{ $path }» har teikn som skrifta i PDF-en manglar: «{ $signs }»
    .help = gjer teksten om til kurver (omriss) i teikneprogrammet og lagre på nytt, eller lagre teikninga som PNG

## Storleik

pictures-together = «{ $path }» blir ikkje vist: bileta i strategien er for mange og for store til saman
    .help = lagre bilete mindre, til dømes 2000 pikslar breie, og teikningar enklare, eller ta nokre ut
# $own er storleiken fila har, $pages og $print den som blir vist: «4000 × 3000 (2,1 MB)».
large-picture = «{ $path }» er { $own }, og blir vist som { $pages } på nettstaden og { $print } i PDF-en
    .help = du treng ikkje gjere noko; det kameraet skreiv i fila om stad og eigar, blir ikkje publisert
# Storleiken på eit bilete, i pikslar og kilobyte eller megabyte.
picture-in-kilobytes = { $width } × { $height } ({ $kilobytes } kB)
picture-in-megabytes = { $width } × { $height } ({ $megabytes } MB)
