# Det PDF-en ikke kan vise slik det er skrevet.

## Tegn og skrifter

# $signs er tegnene etter hverandre, $count hvor mange de er.
unshowable-sign = { $count ->
        [one] PDF-en kan ikke vise tegnet «{ $signs }»
       *[other] PDF-en kan ikke vise tegnene «{ $signs }»
    }
    .help = skriv det med bokstaver, eller legg til en skrift som har det, under [pdf] i veivalg.toml: fonts = ["assets/….ttf"]
private-sign = her står et tegn som bare vises i programmet det er kopiert fra
    .help = ta det bort, og skriv det det skulle være: - foran et punkt i en liste, → for en pil, ✓ for en hake
font-without-regular = skriften «{ $family }» har ikke noe vanlig snitt
    .help = legg til filen med det snittet fra samme familie
font-without-bold = skriften «{ $family }» har ikke noe fett snitt
    .help = legg til filen med det snittet fra samme familie

## Slik PDF-en blir; $words er ordene til programmet som lager den

simplified-text = i PDF-en står denne teksten som rene ord, for den kan ikke vises slik den er skrevet
    .help = skriv den enklere: kanskje er det noe uvanlig i en liste, en note eller noe i kolonner
imperfect-pdf = PDF-en er kanskje ikke helt som den skal: { $words }
    .help = se over PDF-en, særlig sidetallene, og vis meldingen til dem som tar seg av temaet
unset-pdf = PDF-en kan ikke lages: { $words }
    .help = feilen ligger ikke i det du har skrevet; vis meldingen til dem som tar seg av temaet eller programmet
