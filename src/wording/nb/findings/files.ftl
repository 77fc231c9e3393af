# Funn om filer som ikke kan leses, og om mapper og filer på feil sted.

## Filer som ikke kan leses.

not-utf8 = filen er ikke lagret som UTF-8
    .help = { $table ->
        [yes] i Excel: velg Lagre som og «CSV UTF-8 (semikolondelt)»
       *[no] lagre filen på nytt, med tegnkodingen UTF-8
    }
not-a-file = { $path } er ikke en vanlig fil
    .help = legg en vanlig fil her, eller fjern den
not-a-folder = { $path } er ikke en mappe
    .help = lag en mappe med dette navnet, eller fjern filen
bad-name = navnet har tegn som ikke alle maskiner kan lese
    .help = gi filen et navn med bare bokstaver, tall, bindestrek og punktum
too-large-file = filen er på { $size } MB, og grensen er { $limit } MB
    .help = gjør filen mindre, eller del den
needed-file-missing = { $path } mangler
    .help = skriv navnet på mappen med strategien, som «veivalg check min-strategi» eller «--dir min-strategi»; «veivalg new MAPPE» lager en å begynne med
# $why er grunnen maskinen gir, som «ingen tilgang».
unreadable-file = filen kan ikke leses ({ $why })
    .help = se om du har lov til å lese den

## Snarveier (symbolske lenker).

link-loop = snarveien fører til en mappe den selv ligger i
    .help = fjern den
link-out = snarveien fører ut av mappen til strategien
    .help = kopier filen inn i mappen i stedet
link-hidden = snarveien fører til noe som er skjult
    .help = fjern den; det som er skjult, blir aldri publisert
link-kind = snarveien fører ikke til en fil av samme slag i strategien
    .help = legg selve filen her; en tekst kan bare vise til en tekst, et bilde til et bilde
link-many = snarveiene til mapper fører til for mange filer
    .help = legg selve mappen her i stedet
link-dead = snarveien { $path } fører ikke til noe
    .help = legg en vanlig fil her, eller fjern den

## Mapper og filer på feil sted.

# $key er mappen de ligger i: areas eller chapters.
unlisted-folder = mappen { $key }/{ $id } står ikke i strategy.toml
    .help = legg til "{ $id }" i { $key } i strategy.toml, eller slett mappen
    .list = listen står her
    .rename-and-list = gi mappen navnet { $right }, og legg til "{ $right }" i { $key } i strategy.toml; eller slett mappen
folder-without-toml = mappen { $key }/{ $id } har ingen { $file }
    .help = lag { $key }/{ $id }/{ $file } med minst en tittel
unknown-file = filen { $name } blir ikke lest
    .help = flytt filen dit den hører til, eller slett den
    .hidden-ending = gi filen navnet { $meant }; Windows viser ikke alltid hele navnet ({ $name })
    .document = kopier teksten inn i { $text }; filer fra Word og andre programmer blir ikke lest
unknown-folder = mappen { $name } blir ikke lest
file-of-another-name = { $right } mangler
    .help = gi filen { $name } navnet { $right }
folder-of-another-name = mappen { $key }/{ $id } finnes ikke
looks-like-a-copy = ser ut som en kopi av { $original }, slik OneDrive, Dropbox og Windows lager; flytt over det du vil ha, og slett den
rename-folder = gi mappen { $name } navnet { $right }
unused-asset = ingen tekst og ingen måling bruker { $path }
    .help = bruk filen i en tekst eller en måling, eller slett den

## Navn som ikke finnes på alle maskiner.

name-of-other-case = { $path } skiller seg bare i store og små bokstaver fra { $other }
    .help = gi den ene et annet navn, eller slett den; på Windows og Mac er det plass til bare den ene
name-of-device = Windows kan ikke ha en fil eller mappe med navnet { $name }
    .help = gi den et annet navn
name-ends-badly = navnet «{ $name }» slutter med punktum eller mellomrom, og det kan ikke filnavn gjøre på Windows
    .help = fjern det siste tegnet
name-with-sign = navnet { $name } har tegnet { $sign }, som ikke kan brukes i filnavn på Windows
    .help = gi filen et navn med bare bokstaver, tall, bindestrek og punktum
path-too-long = navnet med mappene er på { $letters } tegn, og det kan bli for langt for Windows og OneDrive
    .help = gi filen eller mappene kortere navn, så det blir høyst { $most } tegn

## Navn i veivalg.toml som ikke finnes.

unknown-theme = temaet «{ $name }» finnes ikke
unknown-document = dokumentet «{ $name }» finnes ikke

## Filer i static/.

static-taken = { $path } blir ikke med: nettstedet bruker selv navnet { $name }
    .help = gi filen et annet navn, eller slett den
static-sitemap = { $path } blir ikke med: programmet lager filen selv når adressen til nettstedet er kjent
    .help = skriv base_url i veivalg.toml, og slett filen
static-kind = { $path } blir ikke med: filer av dette slaget blir ikke publisert fra static/
    .help = her kan det ligge CNAME, .nojekyll, _headers, .well-known/security.txt, favicon.ico og dokumenter; bilder hører til i assets/

## Mange funn av samme slag.

more-of-these = { $count } funn til av samme slag i denne filen
    .help = rett de første og kjør kontrollen en gang til, så kommer de neste
