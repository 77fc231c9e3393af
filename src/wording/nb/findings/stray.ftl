# Tegn som ble til tekst: hvilket program de kommer fra, og hva en skriver i stedet.

## Lenker

stray-space-in-address = adressen har mellomrom i seg
    .help = skriv %20 for hvert mellomrom, eller gi filen et navn uten mellomrom
stray-link-apart = mellomrommet foran adressen gjør at lenken blir vist som tekst
    .help = skriv «[tekst](adresse)» uten mellomrom mellom «]» og «(»
stray-link-broken = lenken er ikke skrevet ferdig, og blir vist som tekst
    .help = skriv «[tekst](adresse)», med en adresse uten mellomrom
stray-link-undefined = lenken har ingen adresse, og blir vist som tekst
    .help = skriv «[tekst](adresse)»
stray-link-of-other-tool = lenken er skrevet slik et annet program gjør det, og blir vist som tekst
    .help = skriv «[tekst](adresse)», og «![hva bildet viser](assets/…)» for et bilde

## Utheving

stray-stars-apart = stjernene blir vist som de står
    .help = sett dem helt inntil ordene: «**viktig**», ikke «** viktig **»
stray-stars-at-mark = stjernene blir vist som de står, for de står mellom et tegn og en bokstav
    .help = sett dem innenfor tegnet, «**trygg**»het, eller uthev hele ordet
stray-stars-open = stjernene mangler sin make, og blir vist som de står
    .help = skriv «**ord**» med stjerner på begge sider, eller ta dem bort
stray-marks-open = tegnet mangler sin make, og blir vist som det står
    .help = sett det helt inntil ordet på begge sider, eller ta det bort

## Overskrifter og punkter

stray-heading-tight = det mangler et mellomrom etter «#»
    .help = skriv «## Overskrift»
stray-item-tight = det mangler et mellomrom etter tegnet foran punktet
    .help = skriv «- punkt» eller «1. punkt»
stray-date-as-item = linjen begynner som et nummerert punkt; den er lest som vanlig tekst
    .help = skriv «17\. mai», eller la linjen begynne med et annet ord
stray-number-jump = listen hopper over tall; tallene er vist som de er skrevet
    .help = se om et punkt mangler, og rett tallene

## Koder fra andre programmer

stray-attributes = koden i krøllparenteser kommer fra et annet program (pandoc), og blir vist som tekst
    .help = slett «{"{"}…{"}"}», og klammene rundt ordene; eller hent teksten med pandoc -t commonmark
stray-div = «:::» kommer fra et annet program (pandoc), og blir vist som tekst
    .help = slett linjene med «:::»; en ramme ved teksten skrives under [[facts]]
stray-script = hevet og senket skrift finnes ikke her
    .help = skriv tegnet selv, som «²» eller «CO₂»; en fotnote skrives «[^navn]»
stray-highlight = «==» blir vist som tekst
    .help = skriv «**ord**» for å framheve
stray-inline-note = noten blir vist som tekst
    .help = skriv «[^navn]» i teksten, og «[^navn]: noten» på en egen linje
stray-comment-open = notatet til kolleger blir aldri avsluttet, og blir vist som tekst
    .help = skriv «-->» der notatet slutter
stray-definition = linjen begynner som adressen til en lenke, men er ikke det
    .help = en fotnote skrives «[^navn]» i teksten og «[^navn]: noten» her
stray-citation = kildehenvisningen er skrevet slik et annet program gjør det
    .help = skriv «[^id]», med id-en til kilden i references.toml
stray-callout = rammen fra et annet program blir vist som tekst
    .help = slett koden; en ramme ved teksten skrives under [[facts]]

## Tabeller, streker og delte ord

stray-rows = rader og kolonner blir vist som løpende tekst
    .help = skriv radene med «|» mellom kolonnene, og «|---|---|» under den første
stray-front-matter = innstillinger for et annet program blir ikke brukt, og er utelatt
    .help = slett dem; tittelen står i title i den andre filen i mappen
stray-underlined = streken rett under gjør setningen til en overskrift; den er lest som en setning
    .help = la en linje stå tom over streken, eller slett den; en overskrift skrives «## …»
stray-divided = ordet er delt ved linjens slutt, og blir vist med bindestrek og mellomrom
    .help = skriv ordet samlet på én linje; programmet deler selv

## Wikier, LaTeX og Word

stray-heading-of-other-tool = overskriften er skrevet slik et annet program gjør det
    .help = skriv «## Overskrift»
stray-wiki = koden fra en wiki blir vist som tekst
    .help = skriv «**fet**», «*kursiv*» eller «[tekst](adresse)»
stray-macro = koden fra et annet program blir vist som tekst
    .help = slett den, og skriv det den skulle vise
stray-entity = tegnkoden blir vist som tekst
    .help = skriv tegnet selv, eller et vanlig mellomrom
stray-latex = koden fra LaTeX blir vist som tekst
    .help = skriv «**fet**», «*kursiv*», «## Overskrift» eller «- punkt», eller slett den
stray-backslash = omvendt skråstrek blir vist som den står
    .help = slett den; et linjeskift skrives med «\» helt sist på linjen
stray-word = en rest etter Word blir vist som tekst
    .help = slett den, og skriv det som skulle stå der
stray-contents = innholdsfortegnelsen er limt inn, med sidetall som ikke gjelder her
    .help = slett den; nettstedet og PDF-en får sin egen
stray-letters = bokstaver er ødelagt av feil tegnsett
    .help = skriv dem på nytt, og lagre filen som UTF-8
stray-forum = koden i klammer blir vist som tekst
    .help = skriv «**fet**», «*kursiv*» eller «[tekst](adresse)»
stray-run-together = punktene står på samme linje og blir ikke til en liste
    .help = skriv «- punkt» på en egen linje for hvert av dem
stray-open-fence = resten av teksten blir vist som kode, for «```» er ikke lukket
    .help = slett «```», eller skriv det på en egen linje der koden er slutt

## Når det er flere av et slag; $what er det som står over

stray-with-more = { $more ->
        [one] { $what } (og { $more } sted til i teksten)
       *[other] { $what } (og { $more } steder til i teksten)
    }
