# TOML som ikkje følgjer skrivereglane: kva det er, og kva ein skriv i staden.

## Linjer utan verdi, tekstar og lister utan slutt

syntax-no-value = linja manglar «=» og ein verdi
    .help = skriv namn = "verdi", eller set # framfor ein kommentar
syntax-empty-value = verdien manglar etter «=»
    .help = skriv verdien, ein tekst i hermeteikn, eller ta bort linja
syntax-open-string = teksten manglar hermeteikn på slutten
    .help = set " etter teksten; eit hermeteikn inne i teksten skriv du \"
syntax-open-block = teksten som byrjar her, sluttar ikkje
    .help = set tre hermeteikn (""") der teksten sluttar
syntax-open-list = lista er ikkje avslutta
    .help = set komma mellom ledda og ] etter det siste
syntax-open-header = klammene rundt namnet er ikkje lukka
    .help = skriv [namn] eller [[namn]]

## Hermeteikn og skråstrekar

syntax-not-quoted = teksten manglar hermeteikn
    .help = set teksten mellom " og "
syntax-curly-quotes = hermeteikna er av feil slag
    .help = bruk rette hermeteikn: "tekst"
syntax-inner-quote = teksten sluttar før linja gjer det
    .help = bruk « og » inne i teksten, eller skriv \" for eit hermeteikn
syntax-escape = ein omvend skråstrek kan ikkje stå her
    .help = skriv to: \\

## Namn

syntax-key = dette kan ikkje stå framfor «=»
    .help = skriv namn = "verdi", med berre a–z, tal, - og _ i namnet
syntax-colon = her skal det stå «=», ikkje «:»
    .help = skriv namn = "verdi", eller set # framfor ein kommentar
syntax-mixed-languages = teksten står både med og utan språk
    .help = skriv .nb og .nn, eller berre éin tekst når han er lik på begge språka
syntax-single-header = namnet skal stå i doble klammer
    .help = skriv [[namn]] på ei eiga linje for kvart punkt
syntax-twice = dette står to gonger
    .help = fjern det eine; eit nytt punkt i ei liste byrjar med [[namn]]

## Tal, datoar og teikn for mykje

syntax-decimal-comma = talet er skrive med komma
    .help = skriv desimalar med punktum, som 92.5
syntax-date = datoen finst ikkje, eller er skriven feil
    .help = skriv år-månad-dag, som 2027-06-30
syntax-extra-equals = det står eit «=» for mykje
    .help = skriv berre eitt: namn = "verdi"
syntax-extra-comma = det står eit komma for mykje
    .help = ta bort kommaet, eller skriv det som manglar
syntax-capital = true og false skal ha små bokstavar
    .help = skriv true eller false; ein tekst står mellom " og "
syntax-number = talet er skrive på ein måte som ikkje kan lesast
    .help = skriv berre siffer, som 12 eller 92.5; ein tekst står mellom " og "
syntax-deep = for mange lister inni kvarandre
    .help = ta bort nokre av klammene

## Slik skal det vere, når det er kjent; $right er det rette

syntax-write = skriv { $right }
syntax-write-path = skriv { $right }, med / mellom mappe og fil
syntax-write-header = skriv { $right } på ei eiga linje over kvart punkt, også dette; eller fjern det eine
syntax-mark-of-header = ta bort # framfor { $right } også
# Det som står etter .help over.
syntax-here = her: { $right }
