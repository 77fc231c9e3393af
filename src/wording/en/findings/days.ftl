# Findings about days: review, hearing, last day.

review-overdue = the strategy should have been reviewed by { $date }
    .help = review the strategy, and write a new date
hearing-over = the deadline for comments was { $date }
    .help = write a new deadline, or another status once it is over
hearing-without-status = the hearing is not shown, because the strategy is not out for comment
    .help = write status = "hearing" while it is out for comment, or remove [hearing]
    .status = the status is here
strategy-expired = the strategy was valid until { $date }
    .help = write a new date when it is extended, or status = "replaced" when a new one applies
