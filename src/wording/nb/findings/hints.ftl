# Råd som flere funn gir, og hvordan navn blir ramset opp.

did-you-mean = mente du «{ $near }»?
there-are-none = det finnes ingen ennå; lag «{ $word }», eller ta det bort
there-are = disse finnes: { $list }

# Navn i en setning: «a», «b» og «c». Foran det siste står $first, med komma mellom.
quoted = «{ $name }»
quoted-and = { $first } og «{ $last }»
# Det som kan skrives: "a", "b" eller "c".
things-or = { $first } eller { $last }

the-other-text = den andre teksten
