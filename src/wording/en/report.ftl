# How findings are laid out: on the screen, in logs and on the pages of the rules.

report-level = { $level ->
        [error] error
        [warning] warning
       *[info] note
    }
report-count = { $level ->
        [error] { $count ->
            [one] { $count } error
           *[other] { $count } errors
        }
        [warning] { $count ->
            [one] { $count } warning
           *[other] { $count } warnings
        }
       *[info] { $count ->
            [one] { $count } note
           *[other] { $count } notes
        }
    }
report-no-errors = no errors
# “2 errors, 1 warning and 3 notes”: $first is what stands before the last, with commas.
report-and = { $first } and { $last }
report-help = help
report-see-also = see also
report-line = line { $line }
report-fixable = { $fixable } of these can be fixed for you: veivalg check --fix
report-more-alike = … and { $more } more of the same in { $path }; --verbose shows them all
report-and-more = … and { $more } more

# What stands in the log and the summary of GitHub.
report-title = Check of the strategy
report-no-room = There is no room for all of them here. The log has { $more } more.
report-others = { $more } more
report-ten-of-each = GitHub shows ten of each kind in the files. All are here, and in the run's summary.

# What `veivalg explain` says, and the pages in docs/. What is said of each rule stands in src/diagnostic/explain/.
rules-title = The rules
rules-intro = `veivalg check` checks the strategy by these rules. `veivalg explain RULE` shows the same in the terminal.
rules-one = `veivalg explain RULE` explains a rule, with an example.
rules-fixed = Always errors: the program does not understand the files
rules-free = Rules for the strategy: the level can be changed
rules-column-rule = Rule
rules-column-level = Level
rules-column-fault = Fault
rule-level-fixed = Level: { $level } (cannot be changed)
rule-level = Level: { $level } (can be changed under [check] in veivalg.toml)
rule-wants = What the rule wants
rule-why = Why
rule-faulty = A faulty example
rule-fixed = The same, fixed
