# Råd som fleire funn gir, og korleis namn blir rekna opp.

did-you-mean = meinte du «{ $near }»?
there-are-none = det finst ingen enno; lag «{ $word }», eller ta det bort
there-are = desse finst: { $list }

# Namn i ei setning: «a», «b» og «c». Framfor det siste står $first, med komma mellom.
quoted = «{ $name }»
quoted-and = { $first } og «{ $last }»
# Det som kan skrivast: "a", "b" eller "c".
things-or = { $first } eller { $last }

the-other-text = den andre teksten
