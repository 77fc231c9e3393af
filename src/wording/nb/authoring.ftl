# Det «veivalg new» skriver i nye filer, og det «veivalg new» og «veivalg rename» sier.

# Kommentarene over det som skal fylles ut.
fill-area = Fyll ut: hva området heter. Innledningen står i en .md-fil for hvert språk.
fill-goal =
    Fyll ut: hva dere vil oppnå, i én setning.
    Om målet er nådd, viser målingen «{ $measure }» i measures.toml.
fill-veivalg = Fyll ut: hva dere velger å gjøre. Teksten fortsetter setningen «Vi når målet sammen ved å».
fill-measure =
    Fyll ut: hva som måles, hvor tallet kommer fra, og hvem som har ansvar for det.
    unit er percent (prosent), score (skår), count (antall), kroner, days (dager), years (år) eller share (andel).
    Finnes det ikke noe tall, skriver dere unit = "qualitative" og vurderer i ord.
fill-action = Fyll ut: hva som skal gjøres, og hvem som har ansvaret. Fristen står i due.
fill-chapter = Fyll ut: hva kapitlet heter. Teksten står i en .md-fil for hvert språk.
fill-area-prose = Fyll ut: noen få avsnitt om hvorfor området er viktig akkurat hos dere.
fill-chapter-prose = Fyll ut: teksten i kapitlet. Overskriftene begynner med ##.

added-files = Disse filene er nye eller endret:
added-next = Fyll ut tekstene som står tomme. «veivalg check» viser hvor de er.

no-id = «{ $id }» kan ikke være en id; skriv små bokstaver fra a til z, tall og bindestrek, med en bokstav først
no-id-near = «{ $id }» kan ikke være en id; skriv «{ $near }»
id-taken = «{ $id }» finnes allerede, i { $place }; velg en annen id
no-areas = det er ingen områder ennå; lag et først, med «veivalg new area» og en id
which-area = det er flere områder; velg ett med --area: { $ids }
no-area = området «{ $area }» finnes ikke; disse finnes: { $ids }
faulty-first = { $path } har feil som må rettes først; se «veivalg check»
coded = { $place }: «{ $id }» står der på en måte som ikke kan endres av seg selv; skriv det rett fram, uten koder, og kjør igjen. Ingenting er skrevet
linked = { $path } er en lenke, og det skrives ikke gjennom lenker; legg selve filen der, og kjør igjen. Ingenting er skrevet
no-kind = «{ $kind }» kan ikke legges til; skriv area, goal, measure, action eller chapter
no-id-given = det mangler en id; skriv den etter «veivalg new { $kind }»

renamed-files = Den nye id-en står nå i disse filene:
renamed-moves = Disse har fått nytt navn:
new-id-taken = «{ $id }» finnes allerede; velg en annen id
not-there = «{ $id }» finnes ikke
not-there-near = «{ $id }» finnes ikke; mente du «{ $near }»?
no-record = «{ $word }» er ikke noe som har en id; skriv det slik lenker gjør, som area:gammelt-navn eller goal:gammelt-navn

# Det «veivalg new» spør om, og det den skriver for GitHub.
ask-name = Hva heter kommunen? [Eksempel kommune]
ask-languages = Hvilke språk: nb, nn eller begge? [begge]
ask-examples = Med eksempeltekster? [J/n]
ask-ci = Hvor skal strategien ligge: github, gitlab, azure eller bare på egen maskin? [egen maskin]
ask-again = «{ $answer }» er ikke et av svarene. Velg et av dem, eller trykk Enter for det som står i klammer.
ci-github-head = Kontrollerer strategien, bygger nettstedet og publiserer det på GitHub Pages. I Settings, Pages, velger dere «GitHub Actions».
ci-github-preview = I en pull request ligger nettstedet som en fil til å laste ned.
ci-github-pages = Publiserer det som er kommet inn i main.
ci-github-deadlines = Den første i måneden: én sak med det som er over fristen, eller forfaller innen 60 dager.
ci-github-issue = Frister i strategien
