# Funn om dager: gjennomgang, høring, siste dag.

review-overdue = strategien skulle vært gjennomgått innen { $date }
    .help = gå gjennom strategien, og skriv en ny dato
hearing-over = høringsfristen gikk ut { $date }
    .help = skriv en ny frist, eller en annen status når høringen er over
hearing-without-status = høringen blir ikke vist, for strategien er ikke på høring
    .help = skriv status = "hearing" mens høringen varer, ellers ta bort [hearing]
    .status = statusen står her
strategy-expired = strategien gjaldt til { $date }
    .help = skriv en ny dato når den er forlenget, eller status = "replaced" når en ny gjelder
