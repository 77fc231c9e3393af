# Hvordan de to språkene følger hverandre.
# $own og $other er språk; $accept er kommandoen som godtar teksten.

## Endret og oversatt

stale-translation = teksten er endret på { $other }, men ikke på { $own }
    .how = endre denne også; sier begge fortsatt det samme: { $accept }
    .changed = denne er endret
changed-translation = teksten er ny eller endret på begge språk, og ingen har gått gjennom den
    .how = hold de to opp mot hverandre; sier de det samme: { $accept }
unreviewed-translation = teksten er oversatt av en maskin, og ingen har godtatt den
    .how = les gjennom og rett den, så: { $accept }
    .how-after-changes = les gjennom og rett den, så: { $accept }; teksten på { $other } er endret etter oversettelsen
doubtful-word = ord å se på

## Ord som gikk og kom; $words er en liste av det under

what-changed = endret på { $language }: { $words }
words-came = nytt «{ $came }»
words-went = borte «{ $went }»
words-became = «{ $went }» → «{ $came }»

## Hele strategien

adopted-with-drafts = { $drafts ->
        [one] strategien er vedtatt, men { $drafts } tekst er oversatt av en maskin og ikke godtatt
       *[other] strategien er vedtatt, men { $drafts } tekster er oversatt av en maskin og ikke godtatt
    }
    .help = les gjennom, rett og godta; «veivalg translations» viser hva det gjelder
    .first = den første teksten
translation-coverage = { $percent } % av tekstene er i takt på { $language }; grensen er { $least } %
    .help = «veivalg translations» lister opp dem som mangler, er utdatert eller bare er utkast

## Filer som git og programmet skriver

prose-conflict = git klarte ikke å slå sammen to utgaver her
    .help = velg den ene teksten, eller skriv dem sammen, og ta bort linjene med <<<<<<<, ======= og >>>>>>>
lock-conflict = git klarte ikke å slå sammen to utgaver her
    .help = kjør «veivalg translations accept»: kommandoen ordner filen, og ingen av linjene går tapt
lock-line = dette er ikke skrevet av «veivalg translations»
    .help = skriv linjen slik den var (git viser det), eller ta den bort og kjør «veivalg translations accept»; uten linjen er en maskins utkast ikke lenger merket
