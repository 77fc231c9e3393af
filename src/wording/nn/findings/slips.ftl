# Skrivemåtar i TOML som kjem frå andre stader.
syntax-conflict = git greidde ikkje å slå saman to utgåver her
    .help = behald den rette av dei to, og slett linjene med <<<<<<<, ======= og >>>>>>>
syntax-comment = ein kommentar byrjar med #
    .help = set # framfor kommentaren i staden
syntax-semicolon = det skal ikkje stå semikolon etter verdien
    .help = ta det bort
syntax-no-open-bracket = lista manglar [ framfor
    .help = set [ framfor det første leddet og ] etter det siste
syntax-broken-string = teksten går over fleire linjer
    .help = set tre hermeteikn (""") både før og etter han, eller skriv han på éi linje
syntax-backslash = ein omvend skråstrek kan ikkje stå her
    .help = skriv /
syntax-norwegian = namnet er på norsk; formatet har engelske namn
    .help = bruk det engelske namnet
syntax-brackets = klammene rundt namnet passar ikkje saman
    .help = skriv [namn] eller [[namn]]
syntax-record-twice = dette står to gonger
    .help = fjern det eine; eit nytt punkt i ei liste byrjar med [[namn]]
syntax-other = dette kan ikkje stå her
    .help = sjå korleis linjene rundt er skrivne
