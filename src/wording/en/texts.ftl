# What `veivalg translations` says of how the texts stand in the two languages.

texts-title = Bokmål and nynorsk, text by text
texts-sum = Total
texts-column-texts = Texts
texts-column-stale = stale
texts-column-drafts = drafts
texts-column-missing = missing
texts-column-changed = changed
texts-share = { $share } in { $language }
# $first and $second are the shares of the two languages, like “94% in nynorsk”.
texts-in-step = { $count ->
        [one] { $count } text. In step: { $first } and { $second }.
       *[other] { $count } texts. In step: { $first } and { $second }.
    }
texts-in-step-one-language = { $count ->
        [one] { $count } text. In step: { $first }.
       *[other] { $count } texts. In step: { $first }.
    }
texts-without-lock = There is no translations.lock, so nobody knows whether a text is stale. Make it with: veivalg translations accept --all
texts-all-in-step = All texts are in step.
texts-more = … and { $count } more; --all shows all
texts-stale = Stale in { $own } ({ $count })
texts-draft = Drafts in { $own } ({ $count })
texts-missing = Missing in { $own } ({ $count })
texts-changed-in-both = New or changed in both languages ({ $count })
texts-settled = In step ({ $count })
texts-stale-advice = Changed in { $other }. Change it in { $own } too; if both still say the same: veivalg translations accept KEY --unchanged-meaning
texts-draft-advice = Translated by a machine. Read it through and correct it, then: veivalg translations accept KEY
texts-missing-advice = Write the text in { $own }, or get a draft: veivalg translations draft --to { $tag }. Readers get it in { $other } until then.
texts-changed-in-both-advice = Compare the two; if they say the same: veivalg translations accept KEY
texts-new-words = new: { $words }
texts-gone-words = gone: { $words }
