# Det «veivalg status» seier om korleis strategien står.

status-lead = Status { $day }. { $state }
status-nothing = Ingenting må følgjast opp
status-to-do = Må følgjast opp
status-draft-revision = Dette er eit utkast til revisjon av strategien. Strategien blei sist vedteken { $date }.
status-hearing-revision = Dette er ein revisjon av strategien som er på høyring. Strategien blei sist vedteken { $date }.
status-draft = Strategien er eit utkast.
status-hearing = Strategien er på høyring.
status-replaced = Strategien er erstatta.
status-adopted-on = Strategien blei vedteken { $date }.
status-adopted = Strategien er vedteken.
status-published = Strategien er publisert.
status-was-valid = Strategien gjaldt til { $date }
status-not-reviewed = Strategien skulle ha vore gjennomgått innan { $date }
status-undecided = Strategien står som vedteken, men utan dato for vedtaket
status-no-areas = Strategien har ingen område enno
status-areas-without-goals = { $count ->
        [one] { $count } område har ikkje noko mål
       *[other] { $count } område har ingen mål
    }
status-goals-without-measure = { $count } av { $all } mål har inga måling
status-overdue = { $count } tiltak er over fristen
status-nobody-answers = ingen har ansvar
status-changed-in-both = { $count ->
        [one] { $count } tekst er ny eller endra på begge språka, og ingen har gått gjennom han
       *[other] { $count } tekstar er nye eller endra på begge språka, og ingen har gått gjennom dei
    }
status-stale-texts = { $count ->
        [one] { $count } tekst er utdatert på { $language }
       *[other] { $count } tekstar er utdaterte på { $language }
    }
status-drafted-texts = { $count ->
        [one] { $count } tekst er berre eit utkast på { $language }
       *[other] { $count } tekstar er berre utkast på { $language }
    }
status-missing-texts = { $count ->
        [one] { $count } tekst manglar på { $language }
       *[other] { $count } tekstar manglar på { $language }
    }
status-off-track = { $count ->
        [one] { $count } måling er ikkje i rute
       *[other] { $count } målingar er ikkje i rute
    }
status-without-value = { $count ->
        [one] { $count } måling har ingen verdi enno
       *[other] { $count } målingar har ingen verdi enno
    }
status-without-target = { $count ->
        [one] { $count } måling har ikkje noko måltal
       *[other] { $count } målingar har ikkje noko måltal
    }
status-without-frequency = { $count ->
        [one] { $count } måling seier ikkje kor ofte det blir målt
       *[other] { $count } målingar seier ikkje kor ofte det blir målt
    }
status-with-age = { $name } (tal frå { $period })
status-stale-values = { $count ->
        [one] { $count } måling skulle ha hatt ein ny verdi innan
       *[other] { $count } målingar skulle ha hatt ein ny verdi innan
    }
status-latest = siste er { $period }
status-column-goals = Mål
status-column-unmeasured = utan måling
status-column-actions = Tiltak
status-column-overdue = over fristen
status-column-sum = I alt
status-column-area = Område
status-measures = Målingar
status-actions = Tiltak
status-texts = Tekstar
status-valid = Gjeld
status-review = Gjennomgang
status-from = frå { $date }
status-until = til { $date }
status-by = innan { $date }
status-none = ingen
status-part-reached = { $count ->
        [one] { $count } nådd
       *[other] { $count } nådde
    }
status-part-reached-before = { $count ->
        [one] { $count } nådd etter eldre tal
       *[other] { $count } nådde etter eldre tal
    }
status-part-on-track = { $count } i rute
status-part-on-track-before = { $count } i rute etter eldre tal
status-part-not-on-track = { $count } ikkje i rute
status-part-not-on-track-before = { $count } ikkje i rute etter eldre tal
status-part-too-few-figures = { $count } utan nok tal
status-part-planned = { $count ->
        [one] { $count } planlagt
       *[other] { $count } planlagde
    }
status-part-started = { $count } i gang
status-part-done = { $count ->
        [one] { $count } gjennomført
       *[other] { $count } gjennomførte
    }
status-part-stopped = { $count } stansa
status-part = Del
status-words = { $count } ord
status-heavy = Kor tunge tekstane er
status-lix = LIX måler berre kor lange orda og setningane er (under 40 er lett å lese, over 50 er tungt) og seier ingenting om teksten er rett, klar eller godt ordna.
status-longest = Dei lengste setningane

due-lead = Fristar per { $day }
due-nothing = Ingen fristar
due-heading = Fristar
due-past = Fristen er ute
due-coming = { $days ->
        [0] I dag
        [one] I dag eller i morgon
       *[other] Dei neste { $days } dagane
    }
due-later = Seinare
due-action = { $text }
due-value = Nytt tal for målinga «{ $text }»
due-hearing = Frist for høyringssvar
due-review = Strategien skal vere gjennomgått
due-end = Strategien sluttar å gjelde
due-responsible = Ansvar: { $name }
