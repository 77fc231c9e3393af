# Hjelpen på kommandolinjen og manualsidene, på bokmål.
#
# Det som står etter et punktum, er forklaringen av et argument eller et valg. Det i hakeparentes til slutt er
# hva som gjelder når valget ikke er med. MAPPE, DATO og slike står i «help-values», og skal være de samme her.

help-layout =
    .usage = Bruk
    .arguments = Argumenter
    .options = Valg
    .commands = Kommandoer
    .command = KOMMANDO

# Det som skal skrives etter et valg.
help-values =
    .folder = MAPPE
    .file = FIL
    .name = NAVN
    .id = ID
    .service = TJENESTE
    .record = SLAG:ID
    .key = NØKKEL
    .rule = REGEL
    .language = SPRÅK
    .date = DATO
    .number = TALL
    .address = ADRESSE
    .program = PROGRAM
    .shell = KOMMANDOSKALL
    .format = FORMAT

# Det som er likt i flere kommandoer.
help-shared =
    .dir = Mappen med strategien [uten den: denne mappen]
    .today = Dagen det regnes fra, som 2026-01-31 [uten den: i dag]
    .messages = Språket i meldinger og hjelp: nb, nn eller en [uten det: VEIVALG_MESSAGES, ellers det første språket i veivalg.toml, ellers språket på maskinen]
    .messages-nb = Bokmål
    .messages-nn = Nynorsk
    .messages-en = Engelsk
    .help = Vis denne hjelpen
    .version = Vis versjonen
    .licenses = Vis lisensene til programmet, skriftene og bibliotekene
    .baseline = Filen med kjente funn som kan vente, som known.toml [uten den: VEIVALG_BASELINE]

help-veivalg = Lager nettsted og PDF av en arbeidsgiverstrategi på bokmål og nynorsk
    .usage = veivalg KOMMANDO [VALG]

help-build = Lag nettstedet og PDF-ene
    .usage = veivalg build [MAPPE] [VALG]
    .out = Mappen nettstedet skal ligge i [uten den: public/ i mappen med strategien]
    .in_place = Oppdater mappen fil for fil i stedet for å bytte den ut: for en mappe som en webserver i en container viser
    .fresh = Lag alle PDF-ene på nytt, også dem som ville blitt som sist
    .only = Lag bare disse dokumentene, og la resten av mappen stå: navn fra documents i veivalg.toml, med komma mellom

help-check = Kontroller strategien; skriver ingenting uten at du ber om det
    .usage = veivalg check [MAPPE] [VALG]
    .format = Hvordan funnene skrives ut: human, concise, json, github, gitlab, junit eller sarif [uten det: human]
    .format-human = Med linjen fra filen
    .format-concise = Én linje for hvert funn
    .format-json = For andre programmer
    .format-github = For GitHub Actions
    .format-gitlab = For GitLab
    .format-junit = For Jenkins og andre
    .format-sarif = For verktøy som leser SARIF 2.1.0
    .strict = Regn advarsler som feil
    .fix = Rett det som er trygt å rette: vis endringene, og spør før de skrives
    .yes = Skriv endringene fra --fix uten å spørre
    .verbose = Vis alle funnene, også når en fil har mange av samme slag
    .write_baseline = Skriv feilene som er der nå, til filen, og fjern dem som er rettet
    .owner = Hvem som har ansvar for de nye funnene i filen
    .until = Den siste dagen de nye funnene kan vente, som 2026-01-31
    .output = Kontroller også at nettstedet i denne mappen er laget av disse filene, med dette programmet

help-explain = Forklar en regel, eller list opp alle
    .usage = veivalg explain [REGEL] [VALG]
    .rule = Navnet på regelen, som goal-without-measure [uten det: listen over alle]

help-serve = Vis strategien i nettleseren mens den skrives
    .usage = veivalg serve [MAPPE] [VALG]
    .port = Porten [uten den: 8620, eller en som er ledig]
    .host = Nettverksadressen; alle andre enn 127.0.0.1 åpner for andre maskiner [uten den: 127.0.0.1]
    .open = Åpne nettleseren
    .poll = Se etter endringer fire ganger i sekundet, for nettverksmapper som ikke sier fra
    .editor = Program eller adresse som åpner en fil, som «code» eller vscode://file/{"{"}file{"}"}:{"{"}line{"}"} [uten det: VISUAL]

help-status = Vis hvordan strategien står: mål, målinger, tiltak og språk
    .usage = veivalg status [MAPPE] [VALG]
    .format = Hvordan statusen skrives ut: human, json, markdown eller ics [uten det: human]
    .format-human = For mennesker
    .format-json = For andre programmer
    .format-markdown = For en wiki eller en e-post
    .format-ics = For en kalender, som i Outlook: fristene, alle eller dem --due velger
    .due = Vis bare det som er over fristen, eller forfaller innen så mange dager

help-translations = Vis hvordan bokmål og nynorsk står, tekst for tekst, og godta det som er gått gjennom
    .usage =
        veivalg translations [MAPPE] [VALG]
        veivalg translations KOMMANDO [VALG]
    .format = Hvordan listen skrives ut: human, json eller markdown [uten det: human]
    .format-human = For mennesker
    .format-json = For andre programmer
    .format-markdown = For en wiki eller en e-post
    .all = List opp alle tekstene, også dem som er i takt

help-translations-accept = Godta tekstene slik de står nå: de to språkene sier det samme
    .usage = veivalg translations accept [NØKKEL...] [VALG]
    .after =
        Skriv nøkkelen som står i meldingen, en fil, en mappe, eller fil og linje som strategy.toml:12.
        Det som bare står på ett språk, blir aldri godtatt uten at det er navngitt sammen med --only-in.
        Skriver du ingenting av dette, blir bare translations.lock satt i orden, for eksempel når git har slått sammen to utgaver.
    .keys = Tekstene som er gått gjennom: nøkkel, fil, mappe, eller fil og linje
    .all = Godta alle tekstene
    .unchanged_meaning = Godta også tekster der bare det ene språket er endret, når meningen er den samme
    .only_in = Godta at det NØKKEL navngir, bare hører til på dette språket: nb eller nn
    .only_in-nb = Bokmål
    .only_in-nn = Nynorsk

help-translations-draft = Lag utkast til tekstene som mangler eller er utdatert, med oversettelsesprogrammet Apertium
    .usage = veivalg translations draft --to SPRÅK [NØKKEL...] [VALG]
    .keys = Bare disse tekstene: nøkkel, fil, mappe, eller fil og linje som strategy.toml:12 [uten dem: alle]
    .to = Språket det skal lages utkast på: nb eller nn
    .to-nb = Bokmål
    .to-nn = Nynorsk

help-new = Lag en liten strategi å begynne med, eller legg til et område, et mål, en måling, et tiltak eller et kapittel
    .usage =
        veivalg new MAPPE [VALG]
        veivalg new area|goal|measure|action|chapter ID [VALG]
    .what = Mappen som skal lages, eller det som skal legges til i en strategi: area, goal, measure, action eller chapter
    .id = Id-en til det som legges til, som friske-medarbeidere
    .area = Området målet eller tiltaket hører til [uten det: området du står i, eller det eneste]
    .name = Navnet på kommunen [uten det: spør, eller Eksempel kommune]
    .languages = Språkene: nb, nn eller nb,nn [uten dem: spør, eller begge]
    .languages-nb = Bokmål
    .languages-nn = Nynorsk
    .without_examples = Lag filene uten eksempeltekster
    .ci = Lag oppsettet for kontroll og publisering: github, gitlab, azure eller none [uten det: spør, eller none]
    .ci-github = GitHub Actions og GitHub Pages
    .ci-gitlab = GitLab CI
    .ci-azure = Azure Pipelines
    .ci-none = Ikke noe oppsett

help-rename = Gi noe en annen id, overalt der strategien nevner det
    .usage = veivalg rename SLAG:ID ID [VALG]
    .record = Det som skal få en annen id, slik lenker skriver det: area:gammelt-navn, goal:gammelt-navn, measure:gammelt-navn
    .id = Den nye id-en

help-import = Lag en strategi av et dokument fra Word eller LibreOffice, eller av markdown
    .usage = veivalg import FIL [MAPPE] [VALG]
    .file = Dokumentet, som strategi.docx eller strategi.md
    .dir = Mappen som skal lages [uten den: en mappe med samme navn som dokumentet]
    .into = Legg tekstene inn i strategien i denne mappen, på språket dokumentet er skrevet på
    .lang = Språket dokumentet er skrevet på: nb eller nn [uten det: det språket det meste er skrevet på]
    .lang-nb = Bokmål
    .lang-nn = Nynorsk

help-completions = Skriv ut det kommandoskallet trenger for å fullføre kommandoer med tabulatortasten
    .usage = veivalg completions KOMMANDOSKALL
    .shell = Kommandoskallet: bash, zsh, fish, powershell eller elvish

help-man = Lag manualsider
    .usage = veivalg man [MAPPE] [VALG]
    .dir = Mappen sidene skal ligge i; lages om den ikke finnes [uten den: vis siden om programmet]

help-export = Lag strategien som regneark (Excel), CSV og JSON
    .usage = veivalg export [MAPPE] [VALG]
    .format = Hva slags filer: csv, xlsx eller json, med komma mellom [uten det: alle]
    .format-csv = Én tabell i hver fil, slik Excel åpner den
    .format-xlsx = Alle tabellene i én arbeidsbok
    .format-json = For andre programmer, med JSON Schema
    .out = Mappen filene skal ligge i [uten den: export/ i mappen med strategien]

help-figures = Les inn tall fra regneark og fra SSB
    .usage = veivalg figures KOMMANDO [VALG]

help-figures-import = Les inn tall fra en fil, vis hva som er nytt, og skriv det
    .usage = veivalg figures import FIL [VALG]
    .after =
        Filen kan være xlsx, xls, ods, CSV eller JSON-stat2 fra SSB. Tallene havner hos målingene som har samme navn
        eller id som i filen, eller samme faktor i 10-FAKTOR. Tall som står der fra før, blir ikke endret uten --revise.
    .file = Filen med tallene
    .measure = Id-en til målingen tallene gjelder [uten den: målingene som har samme navn som i filen]
    .dir = Mappen med strategien [uten den: denne mappen]
    .sheet = Arket tallene står i [uten det: alle arkene]
    .series = Navnet på raden eller kolonnen tallene står i
    .fractions = Hva 0,5 er når det måles i prosent: whole eller percent
    .fractions-whole = Halvparten, som er 50 prosent
    .fractions-percent = En halv prosent
    .by = Hvem som leser inn tallene; vises sammen med dem
    .license = Hvem tallene er fra, og vilkårene for dem [uten den, for tall fra SSB: SSB, CC BY 4.0]
    .revise = Endre også tall som står der fra før; en merknad forteller hva som sto
    .dry_run = Vis hva som ville bli skrevet, og skriv ingenting
    .yes = Skriv uten å spørre

help-schema = Vis formatet som JSON Schema, eller legg det der redigeringsprogrammet finner det
    .usage = veivalg schema [NAVN] [VALG]
    .name = Filen det gjelder, som area [uten den: listen over dem]
    .write = Lagre alle skjemaene i .veivalg/, med id-ene som er i bruk i strategien [uten MAPPE: denne mappen]

help-theme = Lag et eget tema å begynne med, eller vis det PDF-ene blir laget av
    .usage =
        veivalg theme NAVN [VALG]
        veivalg theme --typst MAPPE [VALG]
    .name = Navnet på temaet som skal lages, med små bokstaver; filene i det innebygde legges i themes/NAVN
    .typst = Legg det PDF-ene blir laget av i en ny mappe: Typst-filer, data, bilder og skrifter, en mappe for hver PDF

# Overskriftene på manualsidene, og det som står til slutt på dem. Programmer som lister opp manualsider,
# kjenner igjen NAVN.
help-manual =
    .name = NAVN
    .usage = BRUK
    .description = BESKRIVELSE
    .version = VERSJON
    .more = MER
    .status = SLUTTKODE
    .status-0 = Ingen feil.
    .status-1 = Strategien har feil, eller advarsler når --strict er med.
    .status-2 = Argumentene er feil, eller maskinen svikter.
