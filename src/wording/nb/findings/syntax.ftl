# TOML som ikke følger skrivereglene: hva det er, og hva en skriver i stedet.

## Linjer uten verdi, tekster og lister uten slutt

syntax-no-value = linjen mangler «=» og en verdi
    .help = skriv navn = "verdi", eller sett # foran en kommentar
syntax-empty-value = verdien mangler etter «=»
    .help = skriv verdien, en tekst i anførselstegn, eller ta bort linjen
syntax-open-string = teksten mangler anførselstegn på slutten
    .help = sett " etter teksten; et anførselstegn inne i teksten skrives \"
syntax-open-block = teksten som begynner her, slutter ikke
    .help = sett tre anførselstegn (""") der teksten slutter
syntax-open-list = listen er ikke avsluttet
    .help = sett komma mellom leddene og ] etter det siste
syntax-open-header = klammene rundt navnet er ikke lukket
    .help = skriv [navn] eller [[navn]]

## Anførselstegn og skråstreker

syntax-not-quoted = teksten mangler anførselstegn
    .help = sett teksten mellom " og "
syntax-curly-quotes = anførselstegnene er av feil slag
    .help = bruk rette anførselstegn: "tekst"
syntax-inner-quote = teksten slutter før linjen gjør det
    .help = bruk « og » inne i teksten, eller skriv \" for et anførselstegn
syntax-escape = en omvendt skråstrek kan ikke stå her
    .help = skriv to: \\

## Navn

syntax-key = dette kan ikke stå foran «=»
    .help = skriv navn = "verdi", med bare a–z, tall, - og _ i navnet
syntax-colon = her skal det stå «=», ikke «:»
    .help = skriv navn = "verdi", eller sett # foran en kommentar
syntax-mixed-languages = teksten står både med og uten språk
    .help = skriv .nb og .nn, eller bare én tekst når den er lik på begge språk
syntax-single-header = navnet skal stå i doble klammer
    .help = skriv [[navn]] på en egen linje for hvert punkt
syntax-twice = dette står to ganger
    .help = fjern det ene; et nytt punkt i en liste begynner med [[navn]]

## Tall, datoer og tegn for mye

syntax-decimal-comma = tallet er skrevet med komma
    .help = skriv desimaler med punktum, som 92.5
syntax-date = datoen finnes ikke, eller er skrevet feil
    .help = skriv år-måned-dag, som 2027-06-30
syntax-extra-equals = det står et «=» for mye
    .help = skriv bare ett: navn = "verdi"
syntax-extra-comma = det står et komma for mye
    .help = ta bort kommaet, eller skriv det som mangler
syntax-capital = true og false skrives med små bokstaver
    .help = skriv true eller false; en tekst står mellom " og "
syntax-number = tallet er skrevet på en måte som ikke kan leses
    .help = skriv bare siffer, som 12 eller 92.5; en tekst står mellom " og "
syntax-deep = for mange lister inni hverandre
    .help = ta bort noen av klammene

## Slik skal det være, når det er kjent; $right er det riktige

syntax-write = skriv { $right }
syntax-write-path = skriv { $right }, med / mellom mappe og fil
syntax-write-header = skriv { $right } på en egen linje over hvert punkt, også dette; eller fjern det ene
syntax-mark-of-header = ta bort # foran { $right } også
# Det som står etter .help over.
syntax-here = her: { $right }
