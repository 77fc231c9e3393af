# Det kommandoene sier om det de har gjort.

nothing-written = Ingenting er skrevet. Rett feilene, og kjør på nytt.
built-without-pdf = Denne utgaven av programmet kan ikke lage PDF-er, så nettstedet er uten.
nothing-to-make = Ingenting å lage: strategien har ikke innhold til disse dokumentene, eller documents i veivalg.toml nevner dem ikke.
laid-in-site = { $file } ble lagt i { $out } mens nettstedet der ble byttet ut. Den er tatt vare på: { $at }
read-more = Les mer om den første: veivalg explain { $rule }
nothing-fixed-yet = Ingenting kan rettes ennå: noen filer kan ikke leses. Rett dem først, og kjør på nytt.
nothing-to-fix = Ingenting kan rettes uten at noen tar stilling til det.
fix-not-agreed = Ingenting er skrevet. Kjør på nytt med --fix --yes for å skrive dette.
fix-not-written = Ingenting er skrevet.
fix-question = Skal dette skrives? [j/N]
files-changed = { $files ->
        [one] 1 fil er endret.
       *[other] { $files } filer er endret.
    }
known-hint = Skal funnene i { $file } vente, så kjør: { $command }
known-same = { $path }: ingenting nytt, ingenting rettet
known-changed = { $path }: { $added } inn, { $removed } rettet og fjernet
pages-made = { $number } sider ligger i { $dir }; les den første med: man -l { $first }
strategy-made =
    Strategien ligger i { $dir }. Skriv i filene der, og kjør:
      veivalg check { $dir }
      veivalg build { $dir }
    Se den i nettleseren mens du skriver:
      veivalg serve { $dir } --open
step-check = Kontrollerer
step-site = Lager sidene
step-pdf = Lager PDF-ene
schemas-written = { $folder }: { $changed } av { $all } filer er nye eller endret
schema-lines = Skriv dette øverst i filene, med en tom linje etter:
stopped = Stoppet.
editor-schemas-old = kan ikke skrive i .veivalg ({ $why }); det redigeringsprogrammet foreslår, kan være gammelt
port-taken = Port { $port } er opptatt; en annen er valgt.
others-reach = Andre maskiner på nettverket har tilgang til forhåndsvisningen.
preview-at = Forhåndsvisning på { $url } – avslutt med Ctrl-C
looking = Ser etter endringer fire ganger i sekundet.
looking-for-folder = Mappen sier ikke fra om endringer; ser etter dem fire ganger i sekundet.
files-new = { $files ->
        [one] Oppdatert: 1 fil på nettstedet er ny ({ $time }); { $summary }
       *[other] Oppdatert: { $files } filer på nettstedet er nye ({ $time }); { $summary }
    }
pages-as-before = Sidene er som før til feilene er rettet.
browser-not-opened = nettleseren åpnet seg ikke; åpne den, og skriv inn adressen { $url }
status-not-shown = Statusen kan ikke vises før dette er rettet.
theme-made =
    Temaet ligger i { $dir }. Skriv theme = "{ $name }" i veivalg.toml, så brukes det.
    Slett de filene du ikke skal endre: da brukes de innebygde, også når programmet blir nyere.
typst-files-made =
    Filene ligger i { $dir }. Typst lager den samme PDF-en av dem med:
    { $command }
no-lock-yet =
    Det er ingen translations.lock ennå. Denne lager den, med tekstene slik de står nå:
      veivalg translations accept --all
lock-ordered = translations.lock er satt i orden.
lock-in-order = translations.lock er i orden.
not-accepted-stale = Ikke godtatt: bare det ene språket er endret. Endre det andre også, eller bruk --unchanged-meaning når meningen er den samme:
not-accepted-alone = Ikke godtatt: dette står bare på det ene språket. Skriv det på det andre også, eller bruk NØKKEL --only-in nb (eller nn) når det bare hører til der:
not-accepted-missing = Ikke godtatt: teksten mangler på det ene språket:
more-texts = … og { $more } til
step-draft = Lager utkast
some-files-not-read = Noe kan ikke leses, og er ikke med: { $files }{ $more ->
    [0] {""}
   *[other] {" "}og { $more } til
}. «veivalg check» viser hva.
in-one-language = Strategien er bare på { $name }, så det er ingen tekster å følge på to språk.
draft-unknown-words = Ord som maskinen ikke kjenner, eller ikke kan bøye:
draft-uninflected = Ord fra ordlisten som står ubøyde, fordi programmet ikke kjenner bøyningen:
draft-doubtful = Ord å se på:
draft-replaced = Her sto det en eldre ordlyd, som utkastet har tatt plassen til:
draft-left = Disse fikk ikke noe utkast; dem må du skrive selv:
draft-to-accept =
    Hvert utkast er merket til noen har godtatt det. Les gjennom, rett og kjør:
      veivalg translations accept NØKKEL
draft-not-published = { $name } blir ikke publisert før det står i veivalg.toml: languages = ["nb", "nn"]
left-unclear = teksten har tegn (*, _, [ ]) som programmet ikke kan skille fra ordene
left-lost = utheving, lenker eller noter ville havnet feil
left-gone = teksten er tatt bort på det andre språket
left-unread = teksten på det andre språket er selv et utkast; les og godta den først
left-part = det mangler bare en del av teksten; skriv den der den hører til
left-figures = den står i en CSV-fil; skriv den i kolonnen note_nb eller note_nn
left-faulty = filen har feil som må rettes først; se «veivalg check»
pdf-sizes = { $size }
pdf-sizes-reused = { $size }; { $reused } som sist
times = kontroll { $check }, sider { $site }, PDF { $pdf }
# $pages og $pdfs er antall, $total er størrelsen av alt, $all er hele tiden.
built = { $out }: { $pages } sider, { $pdfs ->
        [one] 1 PDF
       *[other] { $pdfs } PDF-er
    } ({ $sizes }), { $total } i alt; { $all } ({ $times })
printed = PDF på { $language }: { $time }
printed-one-of-many = PDF { $which } på { $language }: { $time }
no-pages-yet = Det er ingen sider å vise ennå; de kommer av seg selv når feilene er rettet.
accepted = { $count ->
        [0] Ingen flere tekster er godtatt.
        [one] 1 tekst er godtatt:
       *[other] { $count } tekster er godtatt:
    }
accepted-many = { $count } tekster er godtatt.
waiting = { $count ->
        [one] 1 tekst venter; se «veivalg translations».
       *[other] { $count } tekster venter; se «veivalg translations».
    }
drafted = { $count ->
        [0] Ingen tekster har fått utkast på { $name }.
        [one] 1 tekst har fått utkast på { $name }:
       *[other] { $count } tekster har fått utkast på { $name }:
    }
short-of-memory = PDF-ene trenger om lag { $needed } minne, og { $free } er ledig. Stopper «veivalg build» uten noen annen melding, er det fordi minnet tok slutt. Lukk andre programmer, eller kjør på en maskin med mer minne.

# $out er mappen med nettstedet.
stale-no-site = { $out } har ikke noe nettsted som veivalg har laget; kjør «veivalg build»
stale-unknown = nettstedet i { $out } sier ikke hva det er laget av; kjør «veivalg build»
stale-program = nettstedet i { $out } er laget av en annen utgave av veivalg ({ $version }); kjør «veivalg build»
stale-sources = nettstedet i { $out } er laget av andre filer enn dem som er her nå; kjør «veivalg build»
stale-changed = { $file } i { $out } er endret eller borte siden nettstedet ble laget; kjør «veivalg build»
