# Words: terms that belong together, words not to use, and the form of Norwegian.
# $own and $theirs are languages: the one the text stands under, and the other.

## The list in terms.toml

term-mismatch = “{ $word }” is in { $own }, but “{ $partner }” is missing in { $theirs }
    .listed = write “{ $partner }” in { $theirs }, or change the list in terms.toml
    .name = “{ $partner }” is a name in the strategy; use it in the text in { $theirs } too
avoided-word = “{ $word }” is a word not to be used
    .help = say it in another way
    .instead = write “{ $instead }”
# What stands after the above; $reason is the reason in the list.
reason-in-list = the reason is “{ $reason }”
in-list = in the list

## Form and language

wrong-language = the text is marked as { $own }, but looks like { $theirs }
    .help = write it in { $own }
    .same = both languages have the same text; write it in { $own } here
    .same-text = the same text
    .move = move it to { $theirs } ({ $code }), or write it in { $own }
swapped-languages = the texts in bokmål and nynorsk seem to have changed places
    .help = swap them
word-of-other-form = “{ $word }” is { $theirs } in a text in { $own }
    .help = write it in { $own }; if it is a quotation or a name, put quotation marks around it (« »)
# $tag is the code of the language.
foreign-language = { $tag ->
        [da] the text is marked as { $own }, but looks like Danish
        [sv] the text is marked as { $own }, but looks like Swedish
       *[en] the text is marked as { $own }, but looks like English
    }
    .help = { $tag ->
            [da] write it in { $own }; if it is to be in Danish, put <span lang="{ $tag }"> and </span> around it
            [sv] write it in { $own }; if it is to be in Swedish, put <span lang="{ $tag }"> and </span> around it
           *[en] write it in { $own }; if it is to be in English, put <span lang="{ $tag }"> and </span> around it
        }

## Dictionaries

unknown-word = no dictionary has the word “{ $word }”
    .help = correct the slip; if the word is right, add it to the list words in terms.toml
no-dictionaries = no word was looked up, because this machine has no dictionaries of bokmål and nynorsk
    .help = install them: they come with LibreOffice, and are called hunspell-no in Debian and Ubuntu; where they lie in another folder, name it in DICPATH
