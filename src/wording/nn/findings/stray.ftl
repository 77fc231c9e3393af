# Teikn som blei til tekst: kva program dei kjem frå, og kva ein skriv i staden.

## Lenkjer

stray-space-in-address = adressa har mellomrom i seg
    .help = skriv %20 for kvart mellomrom, eller gi fila eit namn utan mellomrom
stray-link-apart = mellomrommet framfor adressa gjer at lenkja blir vist som tekst
    .help = skriv «[tekst](adresse)» utan mellomrom mellom «]» og «(»
stray-link-broken = lenkja er ikkje skriven ferdig, og blir vist som tekst
    .help = skriv «[tekst](adresse)», med ei adresse utan mellomrom
stray-link-undefined = lenkja har inga adresse, og blir vist som tekst
    .help = skriv «[tekst](adresse)»
stray-link-of-other-tool = lenkja er skriven slik eit anna program gjer det, og blir vist som tekst
    .help = skriv «[tekst](adresse)», og «![kva biletet viser](assets/…)» for eit bilete

## Utheving

stray-stars-apart = stjernene blir viste som dei står
    .help = set dei heilt inntil orda: «**viktig**», ikkje «** viktig **»
stray-stars-at-mark = stjernene blir viste som dei står, for dei står mellom eit teikn og ein bokstav
    .help = set dei innanfor teiknet, «**trygg**»leik, eller uthev heile ordet
stray-stars-open = stjernene manglar maken sin, og blir viste som dei står
    .help = skriv «**ord**» med stjerner på begge sider, eller ta dei bort
stray-marks-open = teiknet manglar maken sin, og blir vist som det står
    .help = set det heilt inntil ordet på begge sider, eller ta det bort

## Overskrifter og punkt

stray-heading-tight = det manglar eit mellomrom etter «#»
    .help = skriv «## Overskrift»
stray-item-tight = det manglar eit mellomrom etter teiknet framfor punktet
    .help = skriv «- punkt» eller «1. punkt»
stray-date-as-item = linja byrjar som eit nummerert punkt; ho er lesen som vanleg tekst
    .help = skriv «17\. mai», eller la linja byrje med eit anna ord
stray-number-jump = lista hoppar over tal; tala er viste som dei er skrivne
    .help = sjå om eit punkt manglar, og rett tala

## Kodar frå andre program

stray-attributes = koden i krøllparentesar kjem frå eit anna program (pandoc), og blir vist som tekst
    .help = slett «{"{"}…{"}"}», og klammene rundt orda; eller hent teksten med pandoc -t commonmark
stray-div = «:::» kjem frå eit anna program (pandoc), og blir vist som tekst
    .help = slett linjene med «:::»; ei ramme ved teksten blir skriven under [[facts]]
stray-script = heva og senka skrift finst ikkje her
    .help = skriv teiknet sjølv, som «²» eller «CO₂»; ein fotnote blir skriven «[^namn]»
stray-highlight = «==» blir vist som tekst
    .help = skriv «**ord**» for å framheve
stray-inline-note = noten blir vist som tekst
    .help = skriv «[^namn]» i teksten, og «[^namn]: noten» på ei eiga linje
stray-comment-open = notatet til kollegaer blir aldri avslutta, og blir vist som tekst
    .help = skriv «-->» der notatet sluttar
stray-definition = linja byrjar som adressa til ei lenkje, men er ikkje det
    .help = ein fotnote blir skriven «[^namn]» i teksten og «[^namn]: noten» her
stray-citation = kjeldetilvisinga er skriven slik eit anna program gjer det
    .help = skriv «[^id]», med id-en til kjelda i references.toml
stray-callout = ramma frå eit anna program blir vist som tekst
    .help = slett koden; ei ramme ved teksten blir skriven under [[facts]]

## Tabellar, strekar og delte ord

stray-rows = rader og kolonnar blir viste som løpande tekst
    .help = skriv radene med «|» mellom kolonnane, og «|---|---|» under den første
stray-front-matter = innstillingar for eit anna program blir ikkje brukte, og er utelatne
    .help = slett dei; tittelen står i title i den andre fila i mappa
stray-underlined = streken rett under gjer setninga til ei overskrift; ho er lesen som ei setning
    .help = la ei linje stå tom over streken, eller slett han; ei overskrift blir skriven «## …»
stray-divided = ordet er delt ved slutten av linja, og blir vist med bindestrek og mellomrom
    .help = skriv ordet samla på éi linje; programmet deler sjølv

## Wikiar, LaTeX og Word

stray-heading-of-other-tool = overskrifta er skriven slik eit anna program gjer det
    .help = skriv «## Overskrift»
stray-wiki = koden frå ein wiki blir vist som tekst
    .help = skriv «**feit**», «*kursiv*» eller «[tekst](adresse)»
stray-macro = koden frå eit anna program blir vist som tekst
    .help = slett han, og skriv det han skulle vise
stray-entity = teiknkoden blir vist som tekst
    .help = skriv teiknet sjølv, eller eit vanleg mellomrom
stray-latex = koden frå LaTeX blir vist som tekst
    .help = skriv «**feit**», «*kursiv*», «## Overskrift» eller «- punkt», eller slett han
stray-backslash = omvend skråstrek blir vist som han står
    .help = slett han; eit linjeskift blir skrive med «\» heilt sist på linja
stray-word = ein rest etter Word blir vist som tekst
    .help = slett han, og skriv det som skulle stå der
stray-contents = innhaldslista er limt inn, med sidetal som ikkje gjeld her
    .help = slett ho; nettstaden og PDF-en får si eiga
stray-letters = bokstavar er øydelagde av feil teiknsett
    .help = skriv dei på nytt, og lagre fila som UTF-8
stray-forum = koden i klammer blir vist som tekst
    .help = skriv «**feit**», «*kursiv*» eller «[tekst](adresse)»
stray-run-together = punkta står på same linje og blir ikkje til ei liste
    .help = skriv «- punkt» på ei eiga linje for kvart av dei
stray-open-fence = resten av teksten blir vist som kode, for «```» er ikkje lukka
    .help = slett «```», eller skriv det på ei eiga linje der koden er slutt

## Når det er fleire av eit slag; $what er det som står over

stray-with-more = { $more ->
        [one] { $what } (og { $more } stad til i teksten)
       *[other] { $what } (og { $more } stader til i teksten)
    }
