# Hjelpa på kommandolinja og manualsidene, på nynorsk.
#
# Det som står etter eit punktum, er forklaringa av eit argument eller eit val. Det i hakeparentes til slutt er
# kva som gjeld når valet ikkje er med. MAPPE, DATO og slike står i «help-values», og skal vere dei same her.

help-layout =
    .usage = Bruk
    .arguments = Argument
    .options = Val
    .commands = Kommandoar
    .command = KOMMANDO

# Det som skal skrivast etter eit val.
help-values =
    .folder = MAPPE
    .file = FIL
    .name = NAMN
    .id = ID
    .service = TENESTE
    .record = SLAG:ID
    .key = NØKKEL
    .rule = REGEL
    .language = SPRÅK
    .date = DATO
    .number = TAL
    .address = ADRESSE
    .program = PROGRAM
    .shell = KOMMANDOSKAL
    .format = FORMAT

# Det som er likt i fleire kommandoar.
help-shared =
    .dir = Mappa med strategien [utan ho: denne mappa]
    .today = Dagen det blir rekna frå, som 2026-01-31 [utan han: i dag]
    .messages = Språket i meldingar og hjelp: nb, nn eller en [utan det: VEIVALG_MESSAGES, elles det første språket i veivalg.toml, elles språket på maskina]
    .messages-nb = Bokmål
    .messages-nn = Nynorsk
    .messages-en = Engelsk
    .help = Vis denne hjelpa
    .version = Vis versjonen
    .licenses = Vis lisensane til programmet, skriftene og biblioteka
    .baseline = Fila med kjende funn som kan vente, som known.toml [utan ho: VEIVALG_BASELINE]

help-veivalg = Lagar nettstad og PDF av ein arbeidsgivarstrategi på bokmål og nynorsk
    .usage = veivalg KOMMANDO [VAL]

help-build = Lag nettstaden og PDF-ane
    .usage = veivalg build [MAPPE] [VAL]
    .out = Mappa nettstaden skal liggje i [utan ho: public/ i mappa med strategien]
    .in_place = Oppdater mappa fil for fil i staden for å byte ho ut: for ei mappe som ein vevtenar i ein container viser
    .fresh = Lag alle PDF-ane på nytt, også dei som ville blitt som sist
    .only = Lag berre desse dokumenta, og la resten av mappa stå: namn frå documents i veivalg.toml, med komma mellom

help-check = Kontroller strategien; skriv ingenting utan at du ber om det
    .usage = veivalg check [MAPPE] [VAL]
    .format = Korleis funna blir skrivne ut: human, concise, json, github, gitlab, junit eller sarif [utan det: human]
    .format-human = Med linja frå fila
    .format-concise = Éi linje for kvart funn
    .format-json = For andre program
    .format-github = For GitHub Actions
    .format-gitlab = For GitLab
    .format-junit = For Jenkins og andre
    .format-sarif = For verktøy som les SARIF 2.1.0
    .strict = Rekn åtvaringar som feil
    .fix = Rett det som er trygt å rette: vis endringane, og spør før dei blir skrivne
    .yes = Skriv endringane frå --fix utan å spørje
    .verbose = Vis alle funna, også når ei fil har mange av same slag
    .write_baseline = Skriv feila som er der no, til fila, og fjern dei som er retta
    .owner = Kven som har ansvar for dei nye funna i fila
    .until = Den siste dagen dei nye funna kan vente, som 2026-01-31
    .output = Kontroller også at nettstaden i denne mappa er laga av desse filene, med dette programmet

help-explain = Forklar ein regel, eller list opp alle
    .usage = veivalg explain [REGEL] [VAL]
    .rule = Namnet på regelen, som goal-without-measure [utan det: lista over alle]

help-serve = Vis strategien i nettlesaren medan han blir skriven
    .usage = veivalg serve [MAPPE] [VAL]
    .port = Porten [utan han: 8620, eller ein som er ledig]
    .host = Nettverksadressa; alle andre enn 127.0.0.1 opnar for andre maskiner [utan ho: 127.0.0.1]
    .open = Opne nettlesaren
    .poll = Sjå etter endringar fire gonger i sekundet, for nettverksmapper som ikkje seier frå
    .editor = Program eller adresse som opnar ei fil, som «code» eller vscode://file/{"{"}file{"}"}:{"{"}line{"}"} [utan det: VISUAL]

help-status = Vis korleis strategien står: mål, målingar, tiltak og språk
    .usage = veivalg status [MAPPE] [VAL]
    .format = Korleis statusen blir skriven ut: human, json, markdown eller ics [utan det: human]
    .format-human = For menneske
    .format-json = For andre program
    .format-markdown = For ein wiki eller ein e-post
    .format-ics = For ein kalender, som i Outlook: fristane, alle eller dei --due vel
    .due = Vis berre det som er over fristen, eller forfell innan så mange dagar

help-translations = Vis korleis bokmål og nynorsk står, tekst for tekst, og godta det som er gått gjennom
    .usage =
        veivalg translations [MAPPE] [VAL]
        veivalg translations KOMMANDO [VAL]
    .format = Korleis lista blir skriven ut: human, json eller markdown [utan det: human]
    .format-human = For menneske
    .format-json = For andre program
    .format-markdown = For ein wiki eller ein e-post
    .all = List opp alle tekstane, også dei som er i takt

help-translations-accept = Godta tekstane slik dei står no: dei to språka seier det same
    .usage = veivalg translations accept [NØKKEL...] [VAL]
    .after =
        Skriv nøkkelen som står i meldinga, ei fil, ei mappe, eller fil og linje som strategy.toml:12.
        Det som berre står på eitt språk, blir aldri godteke utan at det er namngitt saman med --only-in.
        Skriv du ingenting av dette, blir berre translations.lock sett i orden, til dømes når git har slått saman to utgåver.
    .keys = Tekstane som er gått gjennom: nøkkel, fil, mappe, eller fil og linje
    .all = Godta alle tekstane
    .unchanged_meaning = Godta også tekstar der berre det eine språket er endra, når meininga er den same
    .only_in = Godta at det NØKKEL namngir, berre høyrer til på dette språket: nb eller nn
    .only_in-nb = Bokmål
    .only_in-nn = Nynorsk

help-translations-draft = Lag utkast til tekstane som manglar eller er utdaterte, med omsetjingsprogrammet Apertium
    .usage = veivalg translations draft --to SPRÅK [NØKKEL...] [VAL]
    .keys = Berre desse tekstane: nøkkel, fil, mappe, eller fil og linje som strategy.toml:12 [utan dei: alle]
    .to = Språket det skal lagast utkast på: nb eller nn
    .to-nb = Bokmål
    .to-nn = Nynorsk

help-new = Lag ein liten strategi å byrje med, eller legg til eit område, eit mål, ei måling, eit tiltak eller eit kapittel
    .usage =
        veivalg new MAPPE [VAL]
        veivalg new area|goal|measure|action|chapter ID [VAL]
    .what = Mappa som skal lagast, eller det som skal leggjast til i ein strategi: area, goal, measure, action eller chapter
    .id = Id-en til det som blir lagt til, som friske-medarbeidarar
    .area = Området målet eller tiltaket høyrer til [utan det: området du står i, eller det einaste]
    .name = Namnet på kommunen [utan det: spør, eller Eksempel kommune]
    .languages = Språka: nb, nn eller nb,nn [utan dei: spør, eller begge]
    .languages-nb = Bokmål
    .languages-nn = Nynorsk
    .without_examples = Lag filene utan eksempeltekstar
    .ci = Lag oppsettet for kontroll og publisering: github, gitlab, azure eller none [utan det: spør, eller none]
    .ci-github = GitHub Actions og GitHub Pages
    .ci-gitlab = GitLab CI
    .ci-azure = Azure Pipelines
    .ci-none = Ikkje noko oppsett

help-rename = Gi noko ein annan id, overalt der strategien nemner det
    .usage = veivalg rename SLAG:ID ID [VAL]
    .record = Det som skal få ein annan id, slik lenkjer skriv det: area:gammalt-namn, goal:gammalt-namn, measure:gammalt-namn
    .id = Den nye id-en

help-import = Lag ein strategi av eit dokument frå Word eller LibreOffice, eller av markdown
    .usage = veivalg import FIL [MAPPE] [VAL]
    .file = Dokumentet, som strategi.docx eller strategi.md
    .dir = Mappa som skal lagast [utan ho: ei mappe med same namn som dokumentet]
    .into = Legg tekstane inn i strategien i denne mappa, på språket dokumentet er skrive på
    .lang = Språket dokumentet er skrive på: nb eller nn [utan det: det språket det meste er skrive på]
    .lang-nb = Bokmål
    .lang-nn = Nynorsk

help-completions = Skriv ut det kommandoskalet treng for å fullføre kommandoar med tabulatortasten
    .usage = veivalg completions KOMMANDOSKAL
    .shell = Kommandoskalet: bash, zsh, fish, powershell eller elvish

help-man = Lag manualsider
    .usage = veivalg man [MAPPE] [VAL]
    .dir = Mappa sidene skal liggje i; blir laga om ho ikkje finst [utan ho: vis sida om programmet]

help-export = Lag strategien som rekneark (Excel), CSV og JSON
    .usage = veivalg export [MAPPE] [VAL]
    .format = Kva slags filer: csv, xlsx eller json, med komma mellom [utan det: alle]
    .format-csv = Éin tabell i kvar fil, slik Excel opnar han
    .format-xlsx = Alle tabellane i éi arbeidsbok
    .format-json = For andre program, med JSON Schema
    .out = Mappa filene skal liggje i [utan ho: export/ i mappa med strategien]

help-figures = Les inn tal frå rekneark og frå SSB
    .usage = veivalg figures KOMMANDO [VAL]

help-figures-import = Les inn tal frå ei fil, vis kva som er nytt, og skriv det
    .usage = veivalg figures import FIL [VAL]
    .after =
        Fila kan vere xlsx, xls, ods, CSV eller JSON-stat2 frå SSB. Tala hamnar hos målingane som har same namn
        eller id som i fila, eller same faktor i 10-FAKTOR. Tal som står der frå før, blir ikkje endra utan --revise.
    .file = Fila med tala
    .measure = Id-en til målinga tala gjeld [utan han: målingane som har same namn som i fila]
    .dir = Mappa med strategien [utan ho: denne mappa]
    .sheet = Arket tala står i [utan det: alle arka]
    .series = Namnet på rada eller kolonnen tala står i
    .fractions = Kva 0,5 er når det blir målt i prosent: whole eller percent
    .fractions-whole = Halvparten, som er 50 prosent
    .fractions-percent = Ein halv prosent
    .by = Kven som les inn tala; blir vist saman med dei
    .license = Kven tala er frå, og vilkåra for dei [utan det, for tal frå SSB: SSB, CC BY 4.0]
    .revise = Endre også tal som står der frå før; ein merknad fortel kva som stod
    .dry_run = Vis kva som ville bli skrive, og skriv ingenting
    .yes = Skriv utan å spørje

help-schema = Vis formatet som JSON Schema, eller legg det der redigeringsprogrammet finn det
    .usage = veivalg schema [NAMN] [VAL]
    .name = Fila det gjeld, som area [utan ho: lista over dei]
    .write = Lagre alle skjemaa i .veivalg/, med id-ane som er i bruk i strategien [utan MAPPE: denne mappa]

help-theme = Lag eit eige tema å byrje med, eller vis det PDF-ane blir laga av
    .usage =
        veivalg theme NAMN [VAL]
        veivalg theme --typst MAPPE [VAL]
    .name = Namnet på temaet som skal lagast, med små bokstavar; filene i det innebygde blir lagde i themes/NAMN
    .typst = Legg det PDF-ane blir laga av i ei ny mappe: Typst-filer, data, bilete og skrifter, ei mappe for kvar PDF

# Overskriftene på manualsidene, og det som står til slutt på dei. Program som listar opp manualsider, kjenner
# igjen NAMN.
help-manual =
    .name = NAMN
    .usage = BRUK
    .description = OM KOMMANDOEN
    .version = VERSJON
    .more = MEIR
    .status = SLUTTKODE
    .status-0 = Ingen feil.
    .status-1 = Strategien har feil, eller åtvaringar når --strict er med.
    .status-2 = Argumenta er feil, eller maskina sviktar.
