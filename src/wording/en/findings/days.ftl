# Findings about days: review, hearing, last day.

review-overdue = the strategy should have been reviewed by { $date }
    .help = review the strategy, and write a new date
hearing-over = the hearing ended on { $date }
    .help = write a new deadline, or another status when the hearing is over
hearing-without-status = the hearing is not shown, for the strategy is not out for comment
    .help = write status = "hearing" while the hearing lasts, else remove [hearing]
    .status = the status is here
strategy-expired = the strategy was valid until { $date }
    .help = write a new date when it is prolonged, or status = "replaced" when a new one holds
