# Det en kommando ikke fikk gjort, og hva en kan gjøre med det.
#
# $why er grunnen, med maskinens ord, som «ingen tilgang».

folder-not-opened = mappen { $path } kan ikke åpnes ({ $why }); skriv navnet på mappen med strategien
folder-not-empty = { $path } er ikke en tom mappe; velg en ny mappe
folder-not-writable = kan ikke skrive i { $path } ({ $why }); velg en mappe du har lov til å skrive i
not-exported = { $path } er ikke slik siste eksport skrev den: flytt den eller gi den et annet navn, så ikke noe i den går tapt, eller velg en annen mappe med --out
schemas-not-renewed = det er gjort, men det går ikke å skrive i { $path } ({ $why }): det redigeringsprogrammet foreslår, kan være gammelt. Rett det, og kjør veivalg schema --write
not-printed = kan ikke skrive ut ({ $why })
done-not-printed = det er gjort, men det går ikke å skrive ut hva ({ $why })
too-little-memory = maskinen har ikke nok minne ({ $why }); lukk andre programmer
port-not-used = { $address } kan ikke brukes ({ $why }); velg en annen port med --port
known-not-read = filen { $path } kan ikke leses ({ $why }); skriv navnet på filen med kjente funn, eller lag den med --write-baseline
known-name-wrong = { $path } kan ikke være filen med kjente funn; kall den for eksempel known.toml
known-first = strategien er ikke kontrollert; rett { $path } først
known-not-written = kan ikke skrive { $path } ({ $why }); filen er som den var
nobody-answers = { $count ->
    [one] 1 nytt funn, og ingen som har ansvar for det; ingenting er skrevet. Skriv hvem, og til når det kan vente, som --owner "Kari Nordmann" --until 2026-01-31
   *[other] { $count } nye funn, og ingen som har ansvar for dem; ingenting er skrevet. Skriv hvem, og til når de kan vente, som --owner "Kari Nordmann" --until 2026-01-31
    }
day-past = { $date } er allerede forbi; skriv en senere dag etter --until
figures-file-not-read = kan ikke lese { $path } ({ $why })
summary-not-written = kan ikke skrive oppsummeringen i { $path } ({ $why }); se på GITHUB_STEP_SUMMARY
no-strategy = det er ingen strategy.toml i { $path }; skriv mappen med strategien etter { $option }, som { $option } min-strategi
lock-not-read = translations.lock kan ikke leses; ingenting er skrevet
clock-wrong = klokken på maskinen er feil; skriv --today 2026-01-31
fault-in-program = dette er en feil i programmet; ingenting er skrevet. Meld den gjerne, med strategien som utløste den
rule-near = regelen «{ $name }» finnes ikke; mente du «{ $near }»?
rule-unknown = regelen «{ $name }» finnes ikke; «veivalg explain» viser alle reglene
text-near = ingen tekst heter «{ $name }»; mente du «{ $near }»?
text-unknown = ingen tekst heter «{ $name }»; «veivalg translations --all» viser alle tekstene
apertium-not-installed = programmet Apertium, som lager utkastene, er ikke installert. På Debian og Ubuntu: sudo apt install apertium apertium-nno-nob
apertium-without-mode = Apertium kan ikke bokmål og nynorsk ennå ({ $mode } mangler). På Debian og Ubuntu: sudo apt install apertium-nno-nob
apertium-slow = Apertium svarte ikke på { $seconds } sekunder; ingenting er skrevet. Prøv med færre tekster: skriv en fil eller en mappe etter draft
apertium-no-answer = Apertium ga ikke noe svar som kan brukes ({ $words }); ingenting er skrevet. Prøv med færre tekster for å finne den det gjelder
apertium-silent = Apertium ga ikke noe svar som kan brukes; ingenting er skrevet. Prøv med færre tekster for å finne den det gjelder
apertium-not-started = Apertium kan ikke startes ({ $why }); ingenting er skrevet
out-foreign = { $path } har noe som ikke er laget her, eller som er endret siden ({ $file }); flytt det, eller velg en annen mappe med --out
out-is-link = { $path } er en snarvei; velg en vanlig mappe med --out
out-is-file = { $path } er ikke en mappe; velg en mappe med --out
out-protected = { $path } er vernet: der ligger strategien eller andre filer; velg en egen mappe med --out, som public
out-among-the-strategys = { $path } er vernet: der ligger filene i strategien; velg en mappe utenfor, eller en egen, som export
out-mounted = noe annet er koblet til i { $mounted }, og det ville gått tapt; koble det fra, eller velg en annen mappe med --out. Ingenting er endret
out-busy = en annen kjøring skriver ved siden av { $path } og blir ikke ferdig; ingenting er endret. Vent, og kjør på nytt
out-not-written = kan ikke skrive { $file } ({ $why }); ingenting er endret
out-unfinished = kan ikke skrive { $file } ({ $why }); noen filer i { $path } er nye, resten er som de var, og alle er hele. Rett det, og kjør på nytt
out-away = kan ikke skrive { $path } ({ $why }). Nettstedet som lå der, er tatt vare på i { $saved }; kjør på nytt, så kommer det tilbake, eller gi mappen navnet { $path }
inside-strategy = { $path } ligger i en strategi, og en strategi kan ikke ligge i en annen; velg en mappe utenfor
file-changed = { $path } er endret etter at den ble lest; ingenting er skrevet. Kjør på nytt
file-changed-after-others = { $path } er endret etter at den ble lest; bare disse filene er skrevet: { $files }. Kjør på nytt
file-not-written = kan ikke skrive { $path } ({ $why }); ingenting er skrevet
file-not-written-after-others = kan ikke skrive { $path } ({ $why }); bare disse filene er skrevet: { $files }
folder-not-moved = mappen { $path } kan ikke flyttes der den ligger, på en disk i flere lag; ingenting er endret. Kopier mappen, slett den, gi kopien det gamle navnet, og kjør kommandoen en gang til
inside-strategy-area = { $path } ligger i en strategi; et område er mappen areas/{ $id } med filen area.toml i (title.nb = "…"), og "{ $id }" i listen areas i strategy.toml
inside-strategy-chapter = { $path } ligger i en strategi; et kapittel er mappen chapters/{ $id } med filen chapter.toml i (title.nb = "…"), og "{ $id }" i listen chapters i strategy.toml
