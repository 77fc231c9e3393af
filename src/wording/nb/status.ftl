# Det «veivalg status» sier om hvordan strategien står.

status-lead = Status { $day }. { $state }
status-nothing = Ingenting må følges opp
status-to-do = Må følges opp
status-draft-revision = Dette er et utkast til revisjon av strategien. Strategien ble sist vedtatt { $date }.
status-hearing-revision = Dette er en revisjon av strategien som er på høring. Strategien ble sist vedtatt { $date }.
status-draft = Strategien er et utkast.
status-hearing = Strategien er på høring.
status-replaced = Strategien er erstattet.
status-adopted-on = Strategien ble vedtatt { $date }.
status-adopted = Strategien er vedtatt.
status-published = Strategien er publisert.
status-was-valid = Strategien gjaldt til { $date }
status-not-reviewed = Strategien skulle vært gjennomgått innen { $date }
status-undecided = Strategien står som vedtatt, men uten dato for vedtaket
status-no-areas = Strategien har ingen områder ennå
status-areas-without-goals = { $count ->
        [one] { $count } område har ikke noe mål
       *[other] { $count } områder har ingen mål
    }
status-goals-without-measure = { $count } av { $all } mål har ingen måling
status-overdue = { $count } tiltak er over fristen
status-nobody-answers = ingen har ansvar
status-changed-in-both = { $count ->
        [one] { $count } tekst er ny eller endret på begge språk, og ingen har gått gjennom den
       *[other] { $count } tekster er nye eller endret på begge språk, og ingen har gått gjennom dem
    }
status-stale-texts = { $count ->
        [one] { $count } tekst er utdatert på { $language }
       *[other] { $count } tekster er utdatert på { $language }
    }
status-drafted-texts = { $count ->
        [one] { $count } tekst er bare et utkast på { $language }
       *[other] { $count } tekster er bare utkast på { $language }
    }
status-missing-texts = { $count ->
        [one] { $count } tekst mangler på { $language }
       *[other] { $count } tekster mangler på { $language }
    }
status-off-track = { $count ->
        [one] { $count } måling er ikke i rute
       *[other] { $count } målinger er ikke i rute
    }
status-without-value = { $count ->
        [one] { $count } måling har ingen verdi ennå
       *[other] { $count } målinger har ingen verdi ennå
    }
status-without-target = { $count ->
        [one] { $count } måling har ikke noe måltall
       *[other] { $count } målinger har ikke noe måltall
    }
status-without-frequency = { $count ->
        [one] { $count } måling sier ikke hvor ofte det måles
       *[other] { $count } målinger sier ikke hvor ofte det måles
    }
status-with-age = { $name } (tall fra { $period })
status-stale-values = { $count ->
        [one] { $count } måling skulle hatt en ny verdi innen
       *[other] { $count } målinger skulle hatt en ny verdi innen
    }
status-latest = siste er { $period }
status-column-goals = Mål
status-column-unmeasured = uten måling
status-column-actions = Tiltak
status-column-overdue = over fristen
status-column-sum = I alt
status-column-area = Område
status-measures = Målinger
status-actions = Tiltak
status-texts = Tekster
status-valid = Gjelder
status-review = Gjennomgang
status-from = fra { $date }
status-until = til { $date }
status-by = innen { $date }
status-none = ingen
status-part-reached = { $count } nådd
status-part-reached-before = { $count } nådd etter eldre tall
status-part-on-track = { $count } i rute
status-part-on-track-before = { $count } i rute etter eldre tall
status-part-not-on-track = { $count } ikke i rute
status-part-not-on-track-before = { $count } ikke i rute etter eldre tall
status-part-too-few-figures = { $count } uten nok tall
status-part-planned = { $count } planlagt
status-part-started = { $count } i gang
status-part-done = { $count } gjennomført
status-part-stopped = { $count } stanset
status-part = Del
status-words = { $count } ord
status-heavy = Hvor tunge tekstene er
status-lix = LIX måler bare hvor lange ordene og setningene er (under 40 er lett å lese, over 50 er tungt) og sier ingenting om teksten er riktig, klar eller godt ordnet.
status-longest = De lengste setningene

due-lead = Frister per { $day }
due-nothing = Ingen frister
due-heading = Frister
due-past = Fristen er ute
due-coming = { $days ->
        [0] I dag
        [one] I dag eller i morgen
       *[other] De neste { $days } dagene
    }
due-later = Senere
due-action = { $text }
due-value = Nytt tall for målingen «{ $text }»
due-hearing = Frist for høringssvar
due-review = Strategien skal være gjennomgått
due-end = Strategien slutter å gjelde
due-responsible = Ansvar: { $name }
