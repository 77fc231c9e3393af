# What `veivalg status` says of how the strategy stands.

status-lead = Status { $day }. { $state }
status-nothing = Nothing to follow up
status-to-do = To follow up
status-draft-revision = This is a draft of a revision of the strategy. The strategy was last adopted on { $date }.
status-hearing-revision = This is a revision of the strategy, out for comment. The strategy was last adopted on { $date }.
status-draft = The strategy is a draft.
status-hearing = The strategy is out for comment.
status-replaced = The strategy is replaced.
status-adopted-on = The strategy was adopted on { $date }.
status-adopted = The strategy is adopted.
status-published = The strategy is published.
status-was-valid = The strategy was valid until { $date }
status-not-reviewed = The strategy should have been reviewed by { $date }
status-undecided = The strategy is marked as adopted, but the date of the decision is missing
status-no-areas = The strategy has no areas yet
status-areas-without-goals = { $count ->
        [one] { $count } area has no goal
       *[other] { $count } areas have no goals
    }
status-goals-without-measure = { $count ->
        [one] { $count } of { $all } goals has no measure
       *[other] { $count } of { $all } goals have no measure
    }
status-overdue = { $count ->
        [one] { $count } action is overdue
       *[other] { $count } actions are overdue
    }
status-nobody-answers = nobody is responsible
status-changed-in-both = { $count ->
        [one] { $count } text is new or changed in both languages, and not reviewed
       *[other] { $count } texts are new or changed in both languages, and not reviewed
    }
status-stale-texts = { $count ->
        [one] { $count } text is stale in { $language }
       *[other] { $count } texts are stale in { $language }
    }
status-drafted-texts = { $count ->
        [one] { $count } text is only a draft in { $language }
       *[other] { $count } texts are only drafts in { $language }
    }
status-missing-texts = { $count ->
        [one] { $count } text is missing in { $language }
       *[other] { $count } texts are missing in { $language }
    }
status-off-track = { $count ->
        [one] { $count } measure is off track
       *[other] { $count } measures are off track
    }
status-without-value = { $count ->
        [one] { $count } measure has no value yet
       *[other] { $count } measures have no value yet
    }
status-without-target = { $count ->
        [one] { $count } measure has no target
       *[other] { $count } measures have no target
    }
status-without-frequency = { $count ->
        [one] { $count } measure does not say how often it is taken
       *[other] { $count } measures do not say how often they are taken
    }
status-with-age = { $name } (figures from { $period })
status-stale-values = { $count ->
        [one] { $count } measure should have had a new value by
       *[other] { $count } measures should have had a new value by
    }
status-latest = the latest is { $period }
status-column-goals = Goals
status-column-unmeasured = unmeasured
status-column-actions = Actions
status-column-overdue = overdue
status-column-sum = Total
status-column-area = Area
status-measures = Measures
status-actions = Actions
status-texts = Texts
status-valid = Valid
status-review = Review
status-from = from { $date }
status-until = until { $date }
status-by = by { $date }
status-none = none
status-part-reached = { $count } reached
status-part-reached-before = { $count } reached by older figures
status-part-on-track = { $count } on track
status-part-on-track-before = { $count } on track by older figures
status-part-not-on-track = { $count } off track
status-part-not-on-track-before = { $count } off track by older figures
status-part-too-few-figures = { $count } without enough figures
status-part-planned = { $count } planned
status-part-started = { $count } under way
status-part-done = { $count } done
status-part-stopped = { $count } stopped
status-part = Part
status-words = { $count } words
status-heavy = How heavy the texts are
status-lix = LIX counts long words and long sentences only (below 40 is easy to read, above 50 is heavy), and says nothing about whether a text is right, clear or well ordered.
status-longest = The longest sentences

due-lead = Deadlines as of { $day }
due-nothing = No deadlines
due-heading = Deadlines
due-past = Overdue
due-coming = { $days ->
        [0] Today
        [one] Today or tomorrow
       *[other] The next { $days } days
    }
due-later = Later
due-action = { $text }
due-value = New figure for the measure “{ $text }”
due-hearing = Deadline for comments
due-review = The strategy is due for review
due-end = The strategy ceases to apply
due-responsible = Responsible: { $name }
