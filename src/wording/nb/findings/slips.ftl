# Skrivemåter i TOML som kommer fra andre steder.
syntax-conflict = git klarte ikke å slå sammen to utgaver her
    .help = behold den riktige av de to, og slett linjene med <<<<<<<, ======= og >>>>>>>
syntax-comment = en kommentar begynner med #
    .help = sett # foran kommentaren i stedet
syntax-semicolon = det skal ikke stå semikolon etter verdien
    .help = ta det bort
syntax-no-open-bracket = listen mangler [ foran
    .help = sett [ foran det første leddet og ] etter det siste
syntax-broken-string = teksten går over flere linjer
    .help = sett tre anførselstegn (""") både før og etter den, eller skriv den på én linje
syntax-backslash = en omvendt skråstrek kan ikke stå her
    .help = skriv /
syntax-norwegian = navnet er på norsk; formatet har engelske navn
    .help = bruk det engelske navnet
syntax-brackets = klammene rundt navnet passer ikke sammen
    .help = skriv [navn] eller [[navn]]
syntax-record-twice = dette står to ganger
    .help = fjern det ene; et nytt punkt i en liste begynner med [[navn]]
syntax-other = dette kan ikke stå her
    .help = se hvordan linjene rundt er skrevet
