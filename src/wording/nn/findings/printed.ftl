# Det PDF-en ikkje kan vise slik det er skrive.

## Teikn og skrifter

# $signs er teikna etter kvarandre, $count kor mange dei er.
unshowable-sign = { $count ->
        [one] PDF-en kan ikkje vise teiknet «{ $signs }»
       *[other] PDF-en kan ikkje vise teikna «{ $signs }»
    }
    .help = skriv det med bokstavar, eller legg til ei skrift som har det, under [pdf] i veivalg.toml: fonts = ["assets/….ttf"]
private-sign = her står eit teikn som berre blir vist i programmet det er kopiert frå
    .help = ta det bort, og skriv det det skulle vere: - framfor eit punkt i ei liste, → for ei pil, ✓ for ein hake
font-without-regular = skrifta «{ $family }» har ikkje noko vanleg snitt
    .help = legg til fila med det snittet frå same familie
font-without-bold = skrifta «{ $family }» har ikkje noko feitt snitt
    .help = legg til fila med det snittet frå same familie

## Slik PDF-en blir; $words er orda til programmet som lagar han

simplified-text = i PDF-en står denne teksten som reine ord, for han kan ikkje visast slik han er skriven
    .help = skriv han enklare: kanskje er det noko uvanleg i ei liste, ein note eller noko i kolonnar
imperfect-pdf = PDF-en er kanskje ikkje heilt som han skal: { $words }
    .help = sjå over PDF-en, særleg sidetala, og vis meldinga til dei som tek seg av temaet
unset-pdf = PDF-en kan ikkje lagast: { $words }
    .help = feilen ligg ikkje i det du har skrive; vis meldinga til dei som tek seg av temaet eller programmet
