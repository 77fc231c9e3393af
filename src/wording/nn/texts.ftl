# Det «veivalg translations» seier om korleis tekstane står på dei to språka.

texts-title = Bokmål og nynorsk, tekst for tekst
texts-sum = I alt
texts-column-texts = Tekstar
texts-column-stale = utdatert
texts-column-drafts = utkast
texts-column-missing = manglar
texts-column-changed = endra
texts-share = { $share } på { $language }
# $first og $second er delen på kvart av språka, som «94 % på nynorsk».
texts-in-step = { $count ->
        [one] { $count } tekst. I takt: { $first } og { $second }.
       *[other] { $count } tekstar. I takt: { $first } og { $second }.
    }
texts-in-step-one-language = { $count ->
        [one] { $count } tekst. I takt: { $first }.
       *[other] { $count } tekstar. I takt: { $first }.
    }
texts-without-lock = Det er inga translations.lock, så ingen veit om ein tekst er utdatert. Lag ho med: veivalg translations accept --all
texts-all-in-step = Alle tekstane er i takt.
texts-more = … og { $count } til; --all viser alle
texts-stale = Utdatert på { $own } ({ $count })
texts-draft = Utkast på { $own } ({ $count })
texts-missing = Manglar på { $own } ({ $count })
texts-changed-in-both = Nye eller endra på begge språka ({ $count })
texts-settled = I takt ({ $count })
texts-stale-advice = Teksten er endra på { $other }. Endre han på { $own } også. Seier begge framleis det same: veivalg translations accept NØKKEL --unchanged-meaning
texts-draft-advice = Omsett av ei maskin. Les gjennom og rett, så: veivalg translations accept NØKKEL
texts-missing-advice = Skriv teksten på { $own }, eller få eit utkast: veivalg translations draft --to { $tag }. Lesarane får han på { $other } så lenge.
texts-changed-in-both-advice = Hald dei to opp mot kvarandre; seier dei det same: veivalg translations accept NØKKEL
texts-new-words = nytt: { $words }
texts-gone-words = borte: { $words }
