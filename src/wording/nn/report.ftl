# Korleis funn blir lagde fram: på skjermen, i loggar og på sidene om reglane.

report-level = { $level ->
        [error] feil
        [warning] åtvaring
       *[info] merknad
    }
report-count = { $level ->
        [error] { $count ->
            [one] { $count } feil
           *[other] { $count } feil
        }
        [warning] { $count ->
            [one] { $count } åtvaring
           *[other] { $count } åtvaringar
        }
       *[info] { $count ->
            [one] { $count } merknad
           *[other] { $count } merknader
        }
    }
report-no-errors = ingen feil
# «2 feil, 1 åtvaring og 3 merknader»: $first er det som står framfor det siste, med komma mellom.
report-and = { $first } og { $last }
report-help = hjelp
report-see-also = sjå også
report-line = linje { $line }
report-fixable = { $fixable } av desse kan rettast for deg: veivalg check --fix
report-more-alike = … og { $more } til av same slag i { $path }; --verbose viser alle
report-and-more = … og { $more } til

# Det som står i loggen og oppsummeringa til GitHub.
report-title = Kontroll av strategien
report-no-room = Det er ikkje plass til alle her. { $more } funn til står i loggen.
report-others = { $more } funn til
report-ten-of-each = GitHub viser ti av kvart slag i filene. Alle står her, og i oppsummeringa av køyringa.

# Det «veivalg explain» seier, og sidene i docs/. Det som er sagt om kvar regel, står i src/diagnostic/explain/.
rules-title = Reglane
rules-intro = `veivalg check` kontrollerer strategien etter desse reglane. `veivalg explain REGEL` viser det same i terminalen.
rules-one = «veivalg explain REGEL» forklarer ein regel, med døme.
rules-fixed = Alltid feil: programmet forstår ikkje filene
rules-free = Reglar for strategien: nivået kan endrast
rules-column-rule = Regel
rules-column-level = Nivå
rules-column-fault = Feilen
rule-level-fixed = Nivå: { $level } (kan ikkje endrast)
rule-level = Nivå: { $level } (kan endrast under [check] i veivalg.toml)
rule-wants = Kva regelen krev
rule-why = Kvifor
rule-faulty = Døme med feil
rule-fixed = Det same, retta
