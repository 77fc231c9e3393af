# Funn om dagar: gjennomgang, høyring, siste dag.

review-overdue = strategien skulle ha vore gjennomgått innan { $date }
    .help = gå gjennom strategien, og skriv ein ny dato
hearing-over = høyringsfristen gjekk ut { $date }
    .help = skriv ein ny frist, eller ein annan status når høyringa er over
hearing-without-status = høyringa blir ikkje vist, for strategien er ikkje på høyring
    .help = skriv status = "hearing" medan høyringa varer, elles ta bort [hearing]
    .status = statusen står her
strategy-expired = strategien gjaldt til { $date }
    .help = skriv ein ny dato når han er forlengd, eller status = "replaced" når ein ny gjeld
