# Det kommandoane seier om det dei har gjort.

nothing-written = Ingenting er skrive. Rett feila, og køyr på nytt.
built-without-pdf = Denne utgåva av programmet kan ikkje lage PDF-ar, så nettstaden er utan.
nothing-to-make = Ingenting å lage: strategien har ikkje innhald til desse dokumenta, eller documents i veivalg.toml nemner dei ikkje.
laid-in-site = { $file } blei lagd i { $out } medan nettstaden der blei bytt ut. Ho er teken vare på: { $at }
read-more = Les meir om den første: veivalg explain { $rule }
nothing-fixed-yet = Ingenting kan rettast enno: nokre filer kan ikkje lesast. Rett dei først, og køyr på nytt.
nothing-to-fix = Ingenting kan rettast utan at nokon tek stilling til det.
fix-not-agreed = Ingenting er skrive. Køyr på nytt med --fix --yes for å skrive dette.
fix-not-written = Ingenting er skrive.
fix-question = Skal dette skrivast? [j/N]
files-changed = { $files ->
        [one] 1 fil er endra.
       *[other] { $files } filer er endra.
    }
known-hint = Skal funna i { $file } vente, så køyr: { $command }
known-same = { $path }: ingenting nytt, ingenting retta
known-changed = { $path }: { $added } inn, { $removed } retta og fjerna
pages-made = { $number } sider ligg i { $dir }; les den første med: man -l { $first }
strategy-made =
    Strategien ligg i { $dir }. Skriv i filene der, og køyr:
      veivalg check { $dir }
      veivalg build { $dir }
    Sjå han i nettlesaren medan du skriv:
      veivalg serve { $dir } --open
step-check = Kontrollerer
step-site = Lagar sidene
step-pdf = Lagar PDF-ane
schemas-written = { $folder }: { $changed } av { $all } filer er nye eller endra
schema-lines = Skriv dette øvst i filene, med ei tom linje etter:
stopped = Stoppa.
editor-schemas-old = kan ikkje skrive i .veivalg ({ $why }); det redigeringsprogrammet føreslår, kan vere gammalt
port-taken = Port { $port } er oppteken; ein annan er vald.
others-reach = Andre maskiner på nettverket har tilgang til førehandsvisinga.
preview-at = Førehandsvising på { $url } – avslutt med Ctrl-C
looking = Ser etter endringar fire gonger i sekundet.
looking-for-folder = Mappa seier ikkje frå om endringar; ser etter dei fire gonger i sekundet.
files-new = { $files ->
        [one] Oppdatert: 1 fil på nettstaden er ny ({ $time }); { $summary }
       *[other] Oppdatert: { $files } filer på nettstaden er nye ({ $time }); { $summary }
    }
pages-as-before = Sidene er som før til feila er retta.
browser-not-opened = nettlesaren opna seg ikkje; opne han, og skriv inn adressa { $url }
status-not-shown = Statusen kan ikkje visast før dette er retta.
theme-made =
    Temaet ligg i { $dir }. Skriv theme = "{ $name }" i veivalg.toml, så blir det brukt.
    Slett dei filene du ikkje skal endre: då blir dei innebygde brukte, også når programmet blir nyare.
typst-files-made =
    Filene ligg i { $dir }. Typst lagar den same PDF-en av dei med:
    { $command }
no-lock-yet =
    Det er inga translations.lock enno. Denne lagar ho, med tekstane slik dei står no:
      veivalg translations accept --all
lock-ordered = translations.lock er sett i orden.
lock-in-order = translations.lock er i orden.
not-accepted-stale = Ikkje godteke: berre det eine språket er endra. Endre det andre også, eller bruk --unchanged-meaning når meininga er den same:
not-accepted-alone = Ikkje godteke: dette står berre på det eine språket. Skriv det på det andre også, eller bruk NØKKEL --only-in nb (eller nn) når det berre høyrer til der:
not-accepted-missing = Ikkje godteke: teksten manglar på det eine språket:
more-texts = … og { $more } til
step-draft = Lagar utkast
some-files-not-read = Noko kan ikkje lesast, og er ikkje med: { $files }{ $more ->
    [0] {""}
   *[other] {" "}og { $more } til
}. «veivalg check» viser kva.
in-one-language = Strategien er berre på { $name }, så det er ingen tekstar å følgje på to språk.
draft-unknown-words = Ord som maskina ikkje kjenner, eller ikkje kan bøye:
draft-uninflected = Ord frå ordlista som står ubøygde, fordi programmet ikkje kjenner bøyinga:
draft-doubtful = Ord å sjå på:
draft-replaced = Her stod det ein eldre ordlyd, som utkastet har teke plassen til:
draft-left = Desse fekk ikkje noko utkast; dei må du skrive sjølv:
draft-to-accept =
    Kvart utkast er merkt til nokon har godteke det. Les gjennom, rett og køyr:
      veivalg translations accept NØKKEL
draft-not-published = { $name } blir ikkje publisert før det står i veivalg.toml: languages = ["nb", "nn"]
left-unclear = teksten har teikn (*, _, [ ]) som programmet ikkje kan skilje frå orda
left-lost = utheving, lenkjer eller notar ville hamne feil
left-gone = teksten er teken bort på det andre språket
left-unread = teksten på det andre språket er sjølv eit utkast; les og godta han først
left-part = det manglar berre ein del av teksten; skriv han der han høyrer til
left-figures = han står i ei CSV-fil; skriv han i kolonnen note_nb eller note_nn
left-faulty = fila har feil som må rettast først; sjå «veivalg check»
pdf-sizes = { $size }
pdf-sizes-reused = { $size }; { $reused } som sist
times = kontroll { $check }, sider { $site }, PDF { $pdf }
# $pages og $pdfs er tal, $total er storleiken av alt, $all er heile tida.
built = { $out }: { $pages } sider, { $pdfs ->
        [one] 1 PDF
       *[other] { $pdfs } PDF-ar
    } ({ $sizes }), { $total } i alt; { $all } ({ $times })
printed = PDF på { $language }: { $time }
printed-one-of-many = PDF { $which } på { $language }: { $time }
no-pages-yet = Det er ingen sider å vise enno; dei kjem av seg sjølve når feila er retta.
accepted = { $count ->
        [0] Ingen fleire tekstar er godtekne.
        [one] 1 tekst er godteken:
       *[other] { $count } tekstar er godtekne:
    }
accepted-many = { $count } tekstar er godtekne.
waiting = { $count ->
        [one] 1 tekst ventar; sjå «veivalg translations».
       *[other] { $count } tekstar ventar; sjå «veivalg translations».
    }
drafted = { $count ->
        [0] Ingen tekstar har fått utkast på { $name }.
        [one] 1 tekst har fått utkast på { $name }:
       *[other] { $count } tekstar har fått utkast på { $name }:
    }
short-of-memory = PDF-ane treng om lag { $needed } minne, og { $free } er ledig. Stoppar «veivalg build» utan noka anna melding, er det fordi minnet tok slutt. Lukk andre program, eller køyr på ei maskin med meir minne.

# $out er mappa med nettstaden.
stale-no-site = { $out } har ingen nettstad som veivalg har laga; køyr «veivalg build»
stale-unknown = nettstaden i { $out } seier ikkje kva han er laga av; køyr «veivalg build»
stale-program = nettstaden i { $out } er laga av ei anna utgåve av veivalg ({ $version }); køyr «veivalg build»
stale-sources = nettstaden i { $out } er laga av andre filer enn dei som er her no; køyr «veivalg build»
stale-changed = { $file } i { $out } er endra eller borte sidan nettstaden blei laga; køyr «veivalg build»
