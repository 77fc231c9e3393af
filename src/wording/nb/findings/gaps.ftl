# Funn om deler av en tekst som bare står på det ene språket.

# $missing er språket som mangler delene, $own det andre; $accept er kommandoen som sier at de bare hører til der.
missing-parts = { $count ->
        [one] { $part ->
                [paragraph] avsnittet
                [heading] overskriften
                [item] punktet
                [row] raden
                [quote] sitatet
                [note] fotnoten
               *[other] denne delen
            } mangler på { $missing }
       *[other] { $count } { $part ->
                [paragraph] avsnitt
                [heading] overskrifter
                [item] punkter
                [row] rader
                [quote] sitater
                [note] fotnoter
               *[other] deler av teksten
            } mangler på { $missing }
    }
    .help = skriv det på { $missing } også; hører det bare til på { $own }: { $accept }
    .beside = her hører det til
# De samme, når de var der da språkene sist ble gått gjennom.
missing-parts-since = { $count ->
        [one] { $part ->
                [paragraph] avsnittet
                [heading] overskriften
                [item] punktet
                [row] raden
                [quote] sitatet
                [note] fotnoten
               *[other] denne delen
            } står ikke lenger på { $missing }, men fortsatt på { $own }
       *[other] { $count } { $part ->
                [paragraph] avsnitt
                [heading] overskrifter
                [item] punkter
                [row] rader
                [quote] sitater
                [note] fotnoter
               *[other] deler av teksten
            } står ikke lenger på { $missing }, men fortsatt på { $own }
    }
    .help = ta det bort her også, eller skriv det på { $missing } igjen; hører det bare til på { $own }: { $accept }

## Hele filen.

incomplete-translation = filen har ikke alt som står på { $other }: { $lacks } av { $of } avsnitt, punkter og rader mangler
    .help = leserne får vite at det står mer på det andre språket, til det er skrevet her også
    .first = dette er det første
