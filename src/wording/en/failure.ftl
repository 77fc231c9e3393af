# What a command could not do, and what to do about it.
#
# $why is the reason, in the words of the machine, like “no access”.

folder-not-opened = the folder { $path } cannot be opened ({ $why }); name the strategy's folder
folder-not-empty = { $path } is not an empty folder; choose a new one
folder-not-writable = cannot write in { $path } ({ $why }); choose a folder you may write in
not-exported = { $path } is not as the last export wrote it: move it or give it another name, so that nothing in it is lost, or choose another folder with --out
schemas-not-renewed = it is done, but { $path } cannot be written ({ $why }): what the editor suggests may be old. Fix that, and run veivalg schema --write
not-printed = cannot print ({ $why })
done-not-printed = it is done, but what was done cannot be printed ({ $why })
too-little-memory = the machine does not have enough memory ({ $why }); close other programs
port-not-used = { $address } cannot be used ({ $why }); choose another port with --port
known-not-read = the file { $path } cannot be read ({ $why }); name the file of known findings, or make it with --write-baseline
known-name-wrong = { $path } cannot be the file of known findings; call it known.toml, for example
known-first = the strategy was not checked; fix { $path } first
known-not-written = cannot write { $path } ({ $why }); the file is as it was
nobody-answers = { $count ->
    [one] 1 new finding, and nobody is responsible for it; nothing was written. Say who, and until when it can wait, like --owner "Kari Nordmann" --until 2026-01-31
   *[other] { $count } new findings, and nobody is responsible for them; nothing was written. Say who, and until when they can wait, like --owner "Kari Nordmann" --until 2026-01-31
    }
day-past = { $date } is already past; write a later day after --until
figures-file-not-read = cannot read { $path } ({ $why })
summary-not-written = cannot write the summary in { $path } ({ $why }); look at GITHUB_STEP_SUMMARY
no-strategy = there is no strategy.toml in { $path }; name the strategy's folder, as { $option } my-strategy
lock-not-read = translations.lock cannot be read; nothing was written
clock-wrong = the machine's clock is wrong; write --today 2026-01-31
fault-in-program = this is a fault in the program; nothing was written. Please report it, with the strategy that caused it
rule-near = there is no rule “{ $name }”; did you mean “{ $near }”?
rule-unknown = there is no rule “{ $name }”; `veivalg explain` lists them all
text-near = there is no text “{ $name }”; did you mean “{ $near }”?
text-unknown = there is no text “{ $name }”; `veivalg translations --all` lists them all
apertium-not-installed = the program Apertium, which makes the drafts, is not installed. On Debian and Ubuntu: sudo apt install apertium apertium-nno-nob
apertium-without-mode = Apertium does not know bokmål and nynorsk yet ({ $mode } is missing). On Debian and Ubuntu: sudo apt install apertium-nno-nob
apertium-slow = Apertium did not answer in { $seconds } seconds; nothing was written. Try with fewer texts: name a file or a folder after draft
apertium-no-answer = Apertium gave no answer that can be used ({ $words }); nothing was written. Try with fewer texts to find the one that is the cause
apertium-silent = Apertium gave no answer that can be used; nothing was written. Try with fewer texts to find the one that is the cause
apertium-not-started = Apertium cannot be started ({ $why }); nothing was written
out-foreign = { $path } holds something that was not made here, or that was changed since ({ $file }); move it, or choose another folder with --out
out-is-link = { $path } is a link; choose a regular folder with --out
out-is-file = { $path } is not a folder; choose a folder with --out
out-protected = { $path } is protected: the strategy or other files are there; choose a folder of its own with --out, like public
out-among-the-strategys = { $path } is protected: the strategy's files are there; choose a folder outside it, or one of its own, like export
out-mounted = something else is mounted at { $mounted } and would be lost; unmount it, or choose another folder with --out. Nothing was changed
out-busy = another run writes beside { $path } and does not end; nothing was changed. Wait, and run again
out-not-written = cannot write { $file } ({ $why }); nothing was changed
out-unfinished = cannot write { $file } ({ $why }); some files in { $path } are new, the others are as they were, and all are whole. Fix that, and run again
out-away = cannot write { $path } ({ $why }). The site that was there is kept in { $saved }; run again to have it back, or rename that folder to { $path }
inside-strategy = { $path } is inside a strategy, and a strategy cannot be inside another; choose a folder outside it
file-changed = { $path } was changed after it was read; nothing was written. Run again
file-changed-after-others = { $path } was changed after it was read; only these files were written: { $files }. Run again
file-not-written = cannot write { $path } ({ $why }); nothing was written
file-not-written-after-others = cannot write { $path } ({ $why }); only these files were written: { $files }
folder-not-moved = the folder { $path } cannot be moved where it lies, on a disk of several layers; nothing has changed. Copy the folder, delete it, give the copy the old name, and run the command again
inside-strategy-area = { $path } is inside a strategy; an area is the folder areas/{ $id } with the file area.toml in it (title.nb = "…"), and "{ $id }" in the list areas in strategy.toml
inside-strategy-chapter = { $path } is inside a strategy; a chapter is the folder chapters/{ $id } with the file chapter.toml in it (title.nb = "…"), and "{ $id }" in the list chapters in strategy.toml
