# Det ein kommando ikkje fekk gjort, og kva ein kan gjere med det.
#
# $why er grunnen, med orda til maskina, som «ingen tilgang».

folder-not-opened = mappa { $path } kan ikkje opnast ({ $why }); skriv namnet på mappa med strategien
folder-not-empty = { $path } er ikkje ei tom mappe; vel ei ny mappe
folder-not-writable = kan ikkje skrive i { $path } ({ $why }); vel ei mappe du har lov til å skrive i
not-exported = { $path } er ikkje slik siste eksport skreiv ho: flytt fila eller gi ho eit anna namn, så ikkje noko i ho går tapt, eller vel ei anna mappe med --out
schemas-not-renewed = det er gjort, men det går ikkje å skrive i { $path } ({ $why }): det redigeringsprogrammet føreslår, kan vere gammalt. Rett det, og køyr veivalg schema --write
not-printed = kan ikkje skrive ut ({ $why })
done-not-printed = det er gjort, men det går ikkje å skrive ut kva ({ $why })
too-little-memory = maskina har ikkje nok minne ({ $why }); lukk andre program
port-not-used = { $address } kan ikkje brukast ({ $why }); vel ein annan port med --port
known-not-read = fila { $path } kan ikkje lesast ({ $why }); skriv namnet på fila med kjende funn, eller lag ho med --write-baseline
known-name-wrong = { $path } kan ikkje vere fila med kjende funn; kall ho til dømes known.toml
known-first = strategien er ikkje kontrollert; rett { $path } først
known-not-written = kan ikkje skrive { $path } ({ $why }); fila er som ho var
nobody-answers = { $count ->
    [one] 1 nytt funn, og ingen som har ansvar for det; ingenting er skrive. Skriv kven, og til når det kan vente, som --owner "Kari Nordmann" --until 2026-01-31
   *[other] { $count } nye funn, og ingen som har ansvar for dei; ingenting er skrive. Skriv kven, og til når dei kan vente, som --owner "Kari Nordmann" --until 2026-01-31
    }
day-past = { $date } er allereie forbi; skriv ein seinare dag etter --until
figures-file-not-read = kan ikkje lese { $path } ({ $why })
summary-not-written = kan ikkje skrive oppsummeringa i { $path } ({ $why }); sjå på GITHUB_STEP_SUMMARY
no-strategy = det er ingen strategy.toml i { $path }; skriv mappa med strategien etter { $option }, som { $option } min-strategi
lock-not-read = translations.lock kan ikkje lesast; ingenting er skrive
clock-wrong = klokka på maskina er feil; skriv --today 2026-01-31
fault-in-program = dette er ein feil i programmet; ingenting er skrive. Meld han gjerne, med strategien som utløyste han
rule-near = regelen «{ $name }» finst ikkje; meinte du «{ $near }»?
rule-unknown = regelen «{ $name }» finst ikkje; «veivalg explain» viser alle reglane
text-near = ingen tekst heiter «{ $name }»; meinte du «{ $near }»?
text-unknown = ingen tekst heiter «{ $name }»; «veivalg translations --all» viser alle tekstane
apertium-not-installed = programmet Apertium, som lagar utkasta, er ikkje installert. På Debian og Ubuntu: sudo apt install apertium apertium-nno-nob
apertium-without-mode = Apertium kan ikkje bokmål og nynorsk enno ({ $mode } manglar). På Debian og Ubuntu: sudo apt install apertium-nno-nob
apertium-slow = Apertium svarte ikkje på { $seconds } sekund; ingenting er skrive. Prøv med færre tekstar: skriv ei fil eller ei mappe etter draft
apertium-no-answer = Apertium gav ikkje noko svar som kan brukast ({ $words }); ingenting er skrive. Prøv med færre tekstar for å finne den det gjeld
apertium-silent = Apertium gav ikkje noko svar som kan brukast; ingenting er skrive. Prøv med færre tekstar for å finne den det gjeld
apertium-not-started = Apertium kan ikkje startast ({ $why }); ingenting er skrive
out-foreign = { $path } har noko som ikkje er laga her, eller som er endra sidan ({ $file }); flytt det, eller vel ei anna mappe med --out
out-is-link = { $path } er ein snarveg; vel ei vanleg mappe med --out
out-is-file = { $path } er ikkje ei mappe; vel ei mappe med --out
out-protected = { $path } er verna: der ligg strategien eller andre filer; vel ei eiga mappe med --out, som public
out-among-the-strategys = { $path } er verna: der ligg filene i strategien; vel ei mappe utanfor, eller ei eiga, som export
out-mounted = noko anna er kopla til i { $mounted }, og det ville gått tapt; kople det frå, eller vel ei anna mappe med --out. Ingenting er endra
out-busy = ei anna køyring skriv ved sida av { $path } og blir ikkje ferdig; ingenting er endra. Vent, og køyr på nytt
out-not-written = kan ikkje skrive { $file } ({ $why }); ingenting er endra
out-unfinished = kan ikkje skrive { $file } ({ $why }); nokre filer i { $path } er nye, resten er som dei var, og alle er heile. Rett det, og køyr på nytt
out-away = kan ikkje skrive { $path } ({ $why }). Nettstaden som låg der, er teken vare på i { $saved }; køyr på nytt, så kjem han tilbake, eller gi mappa namnet { $path }
inside-strategy = { $path } ligg i ein strategi, og ein strategi kan ikkje liggje i ein annan; vel ei mappe utanfor
file-changed = { $path } er endra etter at ho blei lesen; ingenting er skrive. Køyr på nytt
file-changed-after-others = { $path } er endra etter at ho blei lesen; berre desse filene er skrivne: { $files }. Køyr på nytt
file-not-written = kan ikkje skrive { $path } ({ $why }); ingenting er skrive
file-not-written-after-others = kan ikkje skrive { $path } ({ $why }); berre desse filene er skrivne: { $files }
folder-not-moved = mappa { $path } kan ikkje flyttast der ho ligg, på ein disk i fleire lag; ingenting er endra. Kopier mappa, slett ho, gi kopien det gamle namnet, og køyr kommandoen ein gong til
inside-strategy-area = { $path } ligg i ein strategi; eit område er mappa areas/{ $id } med fila area.toml i (title.nn = "…"), og "{ $id }" i lista areas i strategy.toml
inside-strategy-chapter = { $path } ligg i ein strategi; eit kapittel er mappa chapters/{ $id } med fila chapter.toml i (title.nn = "…"), og "{ $id }" i lista chapters i strategy.toml
