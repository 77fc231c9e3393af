# Funn om delar av ein tekst som berre står på det eine språket.

# $missing er språket som manglar delane, $own det andre; $accept er kommandoen som seier at dei berre høyrer til der.
missing-parts = { $count ->
        [one] { $part ->
                [paragraph] avsnittet
                [heading] overskrifta
                [item] punktet
                [row] rada
                [quote] sitatet
                [note] fotnoten
               *[other] denne delen
            } manglar på { $missing }
       *[other] { $count } { $part ->
                [paragraph] avsnitt
                [heading] overskrifter
                [item] punkt
                [row] rader
                [quote] sitat
                [note] fotnotar
               *[other] delar av teksten
            } manglar på { $missing }
    }
    .help = skriv det på { $missing } også; høyrer det berre til på { $own }: { $accept }
    .beside = her høyrer det til
# Dei same, når dei var der då språka sist blei gått gjennom.
missing-parts-since = { $count ->
        [one] { $part ->
                [paragraph] avsnittet
                [heading] overskrifta
                [item] punktet
                [row] rada
                [quote] sitatet
                [note] fotnoten
               *[other] denne delen
            } står ikkje lenger på { $missing }, men framleis på { $own }
       *[other] { $count } { $part ->
                [paragraph] avsnitt
                [heading] overskrifter
                [item] punkt
                [row] rader
                [quote] sitat
                [note] fotnotar
               *[other] delar av teksten
            } står ikkje lenger på { $missing }, men framleis på { $own }
    }
    .help = ta det bort her også, eller skriv det på { $missing } igjen; høyrer det berre til på { $own }: { $accept }

## Heile fila.

incomplete-translation = fila har ikkje alt som står på { $other }: { $lacks } av { $of } avsnitt, punkt og rader manglar
    .help = lesarane får vite at det står meir på det andre språket, til det er skrive her også
    .first = dette er det første
