# Det «veivalg translations» sier om hvordan tekstene står på de to språkene.

texts-title = Bokmål og nynorsk, tekst for tekst
texts-sum = I alt
texts-column-texts = Tekster
texts-column-stale = utdatert
texts-column-drafts = utkast
texts-column-missing = mangler
texts-column-changed = endret
texts-share = { $share } på { $language }
# $first og $second er andelen på hvert av språkene, som «94 % på nynorsk».
texts-in-step = { $count ->
        [one] { $count } tekst. I takt: { $first } og { $second }.
       *[other] { $count } tekster. I takt: { $first } og { $second }.
    }
texts-in-step-one-language = { $count ->
        [one] { $count } tekst. I takt: { $first }.
       *[other] { $count } tekster. I takt: { $first }.
    }
texts-without-lock = Det er ingen translations.lock, så ingen vet om en tekst er utdatert. Lag den med: veivalg translations accept --all
texts-all-in-step = Alle tekstene er i takt.
texts-more = … og { $count } til; --all viser alle
texts-stale = Utdatert på { $own } ({ $count })
texts-draft = Utkast på { $own } ({ $count })
texts-missing = Mangler på { $own } ({ $count })
texts-changed-in-both = Nye eller endret på begge språk ({ $count })
texts-settled = I takt ({ $count })
texts-stale-advice = Teksten er endret på { $other }. Endre den på { $own } også. Sier begge fortsatt det samme: veivalg translations accept NØKKEL --unchanged-meaning
texts-draft-advice = Oversatt av en maskin. Les gjennom og rett, så: veivalg translations accept NØKKEL
texts-missing-advice = Skriv teksten på { $own }, eller få et utkast: veivalg translations draft --to { $tag }. Leserne får den på { $other } så lenge.
texts-changed-in-both-advice = Hold de to opp mot hverandre; sier de det samme: veivalg translations accept NØKKEL
texts-new-words = nytt: { $words }
texts-gone-words = borte: { $words }
