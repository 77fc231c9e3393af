# Det som er galt med det noen har skrevet på kommandolinjen.

value-missing = etter { $option } mangler det noe
value-wrong = «{ $value }» kan ikke stå etter { $option }
value-unknown = «{ $value }» finnes ikke
theme-name-wrong = «{ $value }» kan ikke være navnet på et tema; skriv små bokstaver fra a til z, som heimly
# $message er en av meldingene ovenfor.
for-example = { $message }; skriv for eksempel { $example }
option-twice = { $option } kan bare brukes én gang
options-not-together = { $one } kan ikke brukes sammen med { $other }
argument-missing = { $argument } mangler; se «veivalg --help»
# $words er det programmet selv sier, på engelsk.
arguments-not-understood = argumentene kan ikke forstås ({ $words }); se «veivalg --help»

# $check er kommandoen som var ment.
command-is-folder = «{ $command }» er en mappe, ikke en kommando; skriv kommandoen først, som { $check }
command-near = kommandoen «{ $command }» finnes ikke; mente du «{ $near }»?
command-unknown = kommandoen «{ $command }» finnes ikke; «veivalg help» viser dem som finnes
option-near = valget «{ $option }» finnes ikke; mente du «{ $near }»?
option-unknown = valget «{ $option }» finnes ikke; se «{ $help }»
word-too-many = «{ $word }» er et ord for mye; se «veivalg help»
word-or-folder = «{ $word }» er et ord for mye; er det mappen med strategien, skriver du --dir { $folder }, og et navn med mellomrom skal stå i anførselstegn
word-of-a-name = «{ $word }» er et ord for mye; et navn med mellomrom skal stå i anførselstegn: { $name }

# Når programmet er åpnet fra en mappe, og vinduet ellers ville lukket seg.
press-enter = Trykk Enter for å lukke vinduet.
