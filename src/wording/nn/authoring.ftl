# Det «veivalg new» skriv i nye filer, og det «veivalg new» og «veivalg rename» seier.

# Kommentarane over det som skal fyllast ut.
fill-area = Fyll ut: kva området heiter. Innleiinga står i ei .md-fil for kvart språk.
fill-goal =
    Fyll ut: kva de vil oppnå, i éi setning.
    Om målet er nådd, viser målinga «{ $measure }» i measures.toml.
fill-veivalg = Fyll ut: kva de vel å gjere. Teksten held fram setninga «Vi når målet saman ved å».
fill-measure =
    Fyll ut: kva som blir målt, kvar talet kjem frå, og kven som har ansvar for det.
    unit er percent (prosent), score (skår), count (tal på noko), kroner, days (dagar), years (år) eller share (andel).
    Finst det ikkje noko tal, skriv de unit = "qualitative" og vurderer i ord.
fill-action = Fyll ut: kva som skal gjerast, og kven som har ansvaret. Fristen står i due.
fill-chapter = Fyll ut: kva kapittelet heiter. Teksten står i ei .md-fil for kvart språk.
fill-area-prose = Fyll ut: nokre få avsnitt om kvifor området er viktig akkurat hos dykk.
fill-chapter-prose = Fyll ut: teksten i kapittelet. Overskriftene byrjar med ##.

added-files = Desse filene er nye eller endra:
added-next = Fyll ut tekstane som står tomme. «veivalg check» viser kvar dei er.

no-id = «{ $id }» kan ikkje vere ein id; skriv små bokstavar frå a til z, tal og bindestrek, med ein bokstav først
no-id-near = «{ $id }» kan ikkje vere ein id; skriv «{ $near }»
id-taken = «{ $id }» finst allereie, i { $place }; vel ein annan id
no-areas = det er ingen område enno; lag eit først, med «veivalg new area» og ein id
which-area = det er fleire område; vel eitt med --area: { $ids }
no-area = området «{ $area }» finst ikkje; desse finst: { $ids }
faulty-first = { $path } har feil som må rettast først; sjå «veivalg check»
coded = { $place }: «{ $id }» står der på ein måte som ikkje kan endrast av seg sjølv; skriv det rett fram, utan kodar, og køyr igjen. Ingenting er skrive
linked = { $path } er ei lenkje, og det blir ikkje skrive gjennom lenkjer; legg sjølve fila der, og køyr igjen. Ingenting er skrive
no-kind = «{ $kind }» kan ikkje leggjast til; skriv area, goal, measure, action eller chapter
no-id-given = det manglar ein id; skriv han etter «veivalg new { $kind }»

renamed-files = Den nye id-en står no i desse filene:
renamed-moves = Desse har fått nytt namn:
new-id-taken = «{ $id }» finst allereie; vel ein annan id
not-there = «{ $id }» finst ikkje
not-there-near = «{ $id }» finst ikkje; meinte du «{ $near }»?
no-record = «{ $word }» er ikkje noko som har ein id; skriv det slik lenkjer gjer, som area:gammalt-namn eller goal:gammalt-namn

# Det «veivalg new» spør om, og det kommandoen skriv for GitHub.
ask-name = Kva heiter kommunen? [Eksempel kommune]
ask-languages = Kva for språk: nb, nn eller begge? [begge]
ask-examples = Med eksempeltekstar? [J/n]
ask-ci = Kvar skal strategien liggje: github, gitlab, azure eller berre på eiga maskin? [eiga maskin]
ask-again = «{ $answer }» er ikkje eit av svara. Vel eit av dei, eller trykk Enter for det som står i klammer.
ci-github-head = Kontrollerer strategien, byggjer nettstaden og publiserer han på GitHub Pages. I Settings, Pages, vel de «GitHub Actions».
ci-github-preview = I ein pull request ligg nettstaden som ei fil til å laste ned.
ci-github-pages = Publiserer det som er kome inn i main.
ci-github-deadlines = Den første i månaden: éi sak med det som er over fristen, eller forfell innan 60 dagar.
ci-github-issue = Fristar i strategien
