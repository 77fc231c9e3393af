# Findings about what has no room in print, and about documents without content.

card-too-long = { $letters ->
        [one] the question is one letter too long for a card
       *[other] the question is { $letters } letters too long for a card
    }
    .help = shorten it, or split it into two questions
handout-too-long = the sheet for this audience has { $pages } pages, and a sheet has two
    .help = shorten what is expected, or bring together what says the same in several areas

## A document that veivalg.toml asks for.

document-without-content = the document “{ $document }” is not made, because the strategy has no content for it
    .help = { $document ->
        [cards] write questions for reflection ([[reflection]]), or remove the name from documents
        [slides] write a vision, values, areas, measures, questions, or expectations of leaders or employees, or remove the name from documents
        [handouts] write what is expected of leaders, employees or others ([[leaders]], [[employees]]), or remove the name from documents
       *[other] write what the document shows, or remove the name from documents
    }
