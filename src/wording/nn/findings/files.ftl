# Funn om filer som ikkje kan lesast, og om mapper og filer på feil stad.

## Filer som ikkje kan lesast.

not-utf8 = fila er ikkje lagra som UTF-8
    .help = { $table ->
        [yes] i Excel: vel Lagre som og «CSV UTF-8 (semikolondelt)»
       *[no] lagre fila på nytt, med teiknkodinga UTF-8
    }
not-a-file = { $path } er ikkje ei vanleg fil
    .help = legg ei vanleg fil her, eller fjern ho
not-a-folder = { $path } er ikkje ei mappe
    .help = lag ei mappe med dette namnet, eller fjern fila
bad-name = namnet har teikn som ikkje alle maskiner kan lese
    .help = gi fila eit namn med berre bokstavar, tal, bindestrek og punktum
too-large-file = fila er på { $size } MB, og grensa er { $limit } MB
    .help = gjer fila mindre, eller del ho
needed-file-missing = { $path } manglar
    .help = skriv namnet på mappa med strategien, som «veivalg check min-strategi» eller «--dir min-strategi»; «veivalg new MAPPE» lagar ein å byrje med
# $why er grunnen maskina gir, som «ingen tilgang».
unreadable-file = fila kan ikkje lesast ({ $why })
    .help = sjå om du har lov til å lese ho

## Snarvegar (symbolske lenkjer).

link-loop = snarvegen fører til ei mappe han sjølv ligg i
    .help = fjern han
link-out = snarvegen fører ut av mappa til strategien
    .help = kopier fila inn i mappa i staden
link-hidden = snarvegen fører til noko som er skjult
    .help = fjern han; det som er skjult, blir aldri publisert
link-kind = snarvegen fører ikkje til ei fil av same slag i strategien
    .help = legg sjølve fila her; ein tekst kan berre vise til ein tekst, eit bilete til eit bilete
link-many = snarvegane til mapper fører til for mange filer
    .help = legg sjølve mappa her i staden
link-dead = snarvegen { $path } fører ikkje til noko
    .help = legg ei vanleg fil her, eller fjern han

## Mapper og filer på feil stad.

# $key er mappa dei ligg i: areas eller chapters.
unlisted-folder = mappa { $key }/{ $id } står ikkje i strategy.toml
    .help = legg til "{ $id }" i { $key } i strategy.toml, eller slett mappa
    .list = lista står her
    .rename-and-list = gi mappa namnet { $right }, og legg til "{ $right }" i { $key } i strategy.toml; eller slett mappa
folder-without-toml = mappa { $key }/{ $id } har inga { $file }
    .help = lag { $key }/{ $id }/{ $file } med minst ein tittel
unknown-file = fila { $name } blir ikkje lesen
    .help = flytt fila dit ho høyrer til, eller slett ho
    .hidden-ending = gi fila namnet { $meant }; Windows viser ikkje alltid heile namnet ({ $name })
    .document = kopier teksten inn i { $text }; filer frå Word og andre program blir ikkje lesne
unknown-folder = mappa { $name } blir ikkje lesen
file-of-another-name = { $right } manglar
    .help = gi fila { $name } namnet { $right }
folder-of-another-name = mappa { $key }/{ $id } finst ikkje
looks-like-a-copy = ser ut som ein kopi av { $original }, slik OneDrive, Dropbox og Windows lagar; flytt over det du vil ha, og slett han
rename-folder = gi mappa { $name } namnet { $right }
unused-asset = ingen tekst og inga måling brukar { $path }
    .help = bruk fila i ein tekst eller ei måling, eller slett ho

## Namn som ikkje finst på alle maskiner.

name-of-other-case = { $path } skil seg berre i store og små bokstavar frå { $other }
    .help = gi den eine eit anna namn, eller slett ho; på Windows og Mac er det plass til berre den eine
name-of-device = Windows kan ikkje ha ei fil eller mappe med namnet { $name }
    .help = gi ho eit anna namn
name-ends-badly = namnet «{ $name }» sluttar med punktum eller mellomrom, og det kan ikkje filnamn gjere på Windows
    .help = fjern det siste teiknet
name-with-sign = namnet { $name } har teiknet { $sign }, som ikkje kan brukast i filnamn på Windows
    .help = gi fila eit namn med berre bokstavar, tal, bindestrek og punktum
path-too-long = namnet med mappene er på { $letters } teikn, og det kan bli for langt for Windows og OneDrive
    .help = gi fila eller mappene kortare namn, så det blir høgst { $most } teikn

## Namn i veivalg.toml som ikkje finst.

unknown-theme = temaet «{ $name }» finst ikkje
unknown-document = dokumentet «{ $name }» finst ikkje

## Filer i static/.

static-taken = { $path } blir ikkje med: nettstaden brukar sjølv namnet { $name }
    .help = gi fila eit anna namn, eller slett ho
static-sitemap = { $path } blir ikkje med: programmet lagar fila sjølv når adressa til nettstaden er kjend
    .help = skriv base_url i veivalg.toml, og slett fila
static-kind = { $path } blir ikkje med: filer av dette slaget blir ikkje publiserte frå static/
    .help = her kan det liggje CNAME, .nojekyll, _headers, .well-known/security.txt, favicon.ico og dokument; bilete høyrer til i assets/

## Mange funn av same slag.

more-of-these = { $count } funn til av same slag i denne fila
    .help = rett dei første og køyr kontrollen ein gong til, så kjem dei neste
