# Findings about words: terms, words to avoid, the wrong form of Norwegian.
