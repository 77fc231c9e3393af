# Det som er gale med det nokon har skrive på kommandolinja.

value-missing = etter { $option } manglar det noko
value-wrong = «{ $value }» kan ikkje stå etter { $option }
value-unknown = «{ $value }» finst ikkje
theme-name-wrong = «{ $value }» kan ikkje vere namnet på eit tema; skriv små bokstavar frå a til z, som heimly
# $message er ei av meldingane ovanfor.
for-example = { $message }; skriv til dømes { $example }
option-twice = { $option } kan berre brukast éin gong
options-not-together = { $one } kan ikkje brukast saman med { $other }
argument-missing = { $argument } manglar; sjå «veivalg --help»
# $words er det programmet sjølv seier, på engelsk.
arguments-not-understood = argumenta kan ikkje forståast ({ $words }); sjå «veivalg --help»

# $check er kommandoen som var meint.
command-is-folder = «{ $command }» er ei mappe, ikkje ein kommando; skriv kommandoen først, som { $check }
command-near = kommandoen «{ $command }» finst ikkje; meinte du «{ $near }»?
command-unknown = kommandoen «{ $command }» finst ikkje; «veivalg help» viser dei som finst
option-near = valet «{ $option }» finst ikkje; meinte du «{ $near }»?
option-unknown = valet «{ $option }» finst ikkje; sjå «{ $help }»
word-too-many = «{ $word }» er eit ord for mykje; sjå «veivalg help»
word-or-folder = «{ $word }» er eit ord for mykje; er det mappa med strategien, skriv du --dir { $folder }, og eit namn med mellomrom skal stå i hermeteikn
word-of-a-name = «{ $word }» er eit ord for mykje; eit namn med mellomrom skal stå i hermeteikn: { $name }

# Når programmet er opna frå ei mappe, og vindauget elles ville lukka seg.
press-enter = Trykk Enter for å lukke vindauget.
