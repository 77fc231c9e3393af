# Korleis dei to språka følgjer kvarandre.
# $own og $other er språk; $accept er kommandoen som godtek teksten.

## Endra og omsett

stale-translation = teksten er endra på { $other }, men ikkje på { $own }
    .how = endre denne også; seier begge framleis det same: { $accept }
    .changed = denne er endra
changed-translation = teksten er ny eller endra på begge språka, og ingen har gått gjennom han
    .how = hald dei to opp mot kvarandre; seier dei det same: { $accept }
unreviewed-translation = teksten er omsett av ei maskin, og ingen har godteke han
    .how = les gjennom og rett han, så: { $accept }
    .how-after-changes = les gjennom og rett han, så: { $accept }; teksten på { $other } er endra etter omsetjinga
doubtful-word = ord å sjå på

## Ord som gjekk og kom; $words er ei liste av det under

what-changed = endra på { $language }: { $words }
words-came = nytt «{ $came }»
words-went = borte «{ $went }»
words-became = «{ $went }» → «{ $came }»

## Heile strategien

adopted-with-drafts = { $drafts ->
        [one] strategien er vedteken, men { $drafts } tekst er omsett av ei maskin og ikkje godteken
       *[other] strategien er vedteken, men { $drafts } tekstar er omsette av ei maskin og ikkje godtekne
    }
    .help = les gjennom, rett og godta; «veivalg translations» viser kva det gjeld
    .first = den første teksten
translation-coverage = { $percent } % av tekstane er i takt på { $language }; grensa er { $least } %
    .help = «veivalg translations» listar opp dei som manglar, er utdaterte eller berre er utkast

## Filer som git og programmet skriv

prose-conflict = git greidde ikkje å slå saman to utgåver her
    .help = vel den eine teksten, eller skriv dei saman, og ta bort linjene med <<<<<<<, ======= og >>>>>>>
lock-conflict = git greidde ikkje å slå saman to utgåver her
    .help = køyr «veivalg translations accept»: kommandoen ordnar fila, og ingen av linjene går tapt
lock-line = dette er ikkje skrive av «veivalg translations»
    .help = skriv linja slik ho var (git viser det), eller ta henne bort og køyr «veivalg translations accept»; utan linja er utkastet til ei maskin ikkje lenger merkt
