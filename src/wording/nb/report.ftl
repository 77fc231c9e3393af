# Hvordan funn blir lagt fram: på skjermen, i logger og på sidene om reglene.

report-level = { $level ->
        [error] feil
        [warning] advarsel
       *[info] merknad
    }
report-count = { $level ->
        [error] { $count ->
            [one] { $count } feil
           *[other] { $count } feil
        }
        [warning] { $count ->
            [one] { $count } advarsel
           *[other] { $count } advarsler
        }
       *[info] { $count ->
            [one] { $count } merknad
           *[other] { $count } merknader
        }
    }
report-no-errors = ingen feil
# «2 feil, 1 advarsel og 3 merknader»: $first er det som står foran det siste, med komma mellom.
report-and = { $first } og { $last }
report-help = hjelp
report-see-also = se også
report-line = linje { $line }
report-fixable = { $fixable } av disse kan rettes for deg: veivalg check --fix
report-more-alike = … og { $more } til av samme slag i { $path }; --verbose viser alle
report-and-more = … og { $more } til

# Det som står i loggen og oppsummeringen til GitHub.
report-title = Kontroll av strategien
report-no-room = Det er ikke plass til alle her. { $more } funn til står i loggen.
report-others = { $more } funn til
report-ten-of-each = GitHub viser ti av hvert slag i filene. Alle står her, og i oppsummeringen av kjøringen.

# Det «veivalg explain» sier, og sidene i docs/. Det som er sagt om hver regel, står i src/diagnostic/explain/.
rules-title = Reglene
rules-intro = `veivalg check` kontrollerer strategien etter disse reglene. `veivalg explain REGEL` viser det samme i terminalen.
rules-one = «veivalg explain REGEL» forklarer en regel, med eksempel.
rules-fixed = Alltid feil: programmet forstår ikke filene
rules-free = Regler for strategien: nivået kan endres
rules-column-rule = Regel
rules-column-level = Nivå
rules-column-fault = Feilen
rule-level-fixed = Nivå: { $level } (kan ikke endres)
rule-level = Nivå: { $level } (kan endres under [check] i veivalg.toml)
rule-wants = Hva regelen krever
rule-why = Hvorfor
rule-faulty = Eksempel med feil
rule-fixed = Det samme, rettet
