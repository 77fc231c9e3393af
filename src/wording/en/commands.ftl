# What the commands say of what they did.

nothing-written = Nothing was written. Fix the errors, and run again.
built-without-pdf = This build of the program cannot make PDFs, so the site has none.
nothing-to-make = Nothing to make: the strategy has no content for these documents, or documents in veivalg.toml does not name them.
laid-in-site = { $file } was put in { $out } while the site there was being replaced. It is kept: { $at }
read-more = Read more about the first: veivalg explain { $rule }
nothing-fixed-yet = Nothing can be fixed yet: some files cannot be read. Fix that first, and run again.
nothing-to-fix = Nothing can be fixed without somebody deciding how.
fix-not-agreed = Nothing was written. Run again with --fix --yes to write this.
fix-not-written = Nothing was written.
fix-question = Write this? [y/N]
files-changed = { $files ->
        [one] 1 file was changed.
       *[other] { $files } files were changed.
    }
known-hint = To let the findings in { $file } wait, run: { $command }
known-same = { $path }: nothing new, nothing fixed
known-changed = { $path }: { $added } added, { $removed } fixed and removed
pages-made = { $number } pages are in { $dir }; read the first with: man -l { $first }
strategy-made =
    The strategy is in { $dir }. Write in the files there, and run:
      veivalg check { $dir }
      veivalg build { $dir }
    See it in the browser while you write:
      veivalg serve { $dir } --open
step-check = Checking
step-site = Making the pages
step-pdf = Making the PDFs
schemas-written = { $folder }: { $changed } of { $all } files are new or changed
schema-lines = Write this at the top of the files, with an empty line after it:
stopped = Stopped.
editor-schemas-old = cannot write in .veivalg ({ $why }); what the editor suggests may be old
port-taken = Port { $port } is taken; another was chosen.
others-reach = Other machines on the network can reach the preview.
preview-at = Preview at { $url } – end with Ctrl-C
looking = Looking for changes four times a second.
looking-for-folder = The folder does not report changes; looking for them four times a second.
files-new = { $files ->
        [one] Updated: 1 file of the site is new ({ $time }); { $summary }
       *[other] Updated: { $files } files of the site are new ({ $time }); { $summary }
    }
pages-as-before = The pages stay as they were until the errors are fixed.
browser-not-opened = the browser did not open; open it, and type the address { $url }
status-not-shown = The status cannot be shown before this is fixed.
theme-made =
    The theme is in { $dir }. Write theme = "{ $name }" in veivalg.toml to use it.
    Delete the files that you do not want to change: the built-in ones are then used, also by newer versions of the program.
typst-files-made =
    The files are in { $dir }. Typst makes the same PDF of them with:
    { $command }
no-lock-yet =
    There is no translations.lock yet. This makes it, with the texts as they are now:
      veivalg translations accept --all
lock-ordered = translations.lock is put in order.
lock-in-order = translations.lock is in order.
not-accepted-stale = Not accepted: only one language has changed. Change the other one too, or use --unchanged-meaning when the meaning is the same:
not-accepted-alone = Not accepted: this is in one language only. Write it in the other one too, or use KEY --only-in nb (or nn) when it belongs there only:
not-accepted-missing = Not accepted: the text is missing in one language:
more-texts = … and { $more } more
step-draft = Drafting
some-files-not-read = Something cannot be read, and is left out: { $files }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}. `veivalg check` shows what.
in-one-language = The strategy is in { $name } only, so there are no texts to follow in two languages.
draft-unknown-words = Words that the machine does not know, or cannot inflect:
draft-uninflected = Words from the list in terms.toml that are not inflected, because the program does not know how:
draft-doubtful = Words to look at:
draft-replaced = An older wording stood here; the draft has replaced it:
draft-left = These got no draft; write them yourselves:
draft-to-accept =
    Each draft is marked until somebody has accepted it. Read it through, correct it, and run:
      veivalg translations accept KEY
draft-not-published = { $name } is not published until veivalg.toml says so: languages = ["nb", "nn"]
left-unclear = the text has marks (*, _, [ ]) that the program cannot tell from the words
left-lost = emphasis, links or notes would go astray
left-gone = the text was removed in the other language
left-unread = the text in the other language is a draft itself; read and accept it first
left-part = only a part of the text is missing; write it where it belongs
left-figures = it is in a CSV file; write it in the column note_nb or note_nn
left-faulty = the file has faults to fix first; see `veivalg check`
pdf-sizes = { $size }
pdf-sizes-reused = { $size }; { $reused } as before
times = check { $check }, pages { $site }, PDF { $pdf }
# $pages and $pdfs are counts, $total is the size of all, $all is the whole time.
built = { $out }: { $pages } pages, { $pdfs ->
        [one] 1 PDF
       *[other] { $pdfs } PDFs
    } ({ $sizes }), { $total } in all; { $all } ({ $times })
printed = PDF in { $language }: { $time }
printed-one-of-many = PDF { $which } in { $language }: { $time }
no-pages-yet = There are no pages to show yet; they come by themselves when the errors are fixed.
accepted = { $count ->
        [0] No more texts were accepted.
        [one] 1 text was accepted:
       *[other] { $count } texts were accepted:
    }
accepted-many = { $count } texts were accepted.
waiting = { $count ->
        [one] 1 text waits; see `veivalg translations`.
       *[other] { $count } texts wait; see `veivalg translations`.
    }
drafted = { $count ->
        [0] No text was drafted in { $name }.
        [one] 1 text was drafted in { $name }:
       *[other] { $count } texts were drafted in { $name }:
    }
short-of-memory = The PDFs need about { $needed } of memory, and { $free } is free. If `veivalg build` stops without any other message, it ran out of memory. Close other programs, or run it on a machine with more memory.

# $out is the folder of the website.
stale-no-site = { $out } has no website that veivalg made; run `veivalg build`
stale-unknown = the website in { $out } does not say what it was made from; run `veivalg build`
stale-program = the website in { $out } was made by another veivalg ({ $version }); run `veivalg build`
stale-sources = the website in { $out } was made from other files than those here now; run `veivalg build`
stale-changed = { $file } in { $out } was changed or removed after the website was made; run `veivalg build`
