# Hints that several findings give, and how names are listed.

did-you-mean = did you mean “{ $near }”?
there-are-none = there are none yet; make “{ $word }”, or remove it
there-are = there are: { $list }

# Names in a sentence: “a”, “b” and “c”. Before the last one stands $first, with commas.
quoted = “{ $name }”
quoted-and = { $first } and “{ $last }”
# What may be written: "a", "b" or "c".
things-or = { $first } or { $last }

the-other-text = the other text
