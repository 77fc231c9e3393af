# Funn om HTML i teksten, og kva som skal stå i staden.

# Rådet etter namnet på koden: .bold for <b>, .italic for <i>, .raised for <sup>, .block for <div>, .plain for <span>, .active for <script>, .hidden for <details>.
raw-html = { $more ->
        [0] HTML-kodar blir viste som vanleg tekst
       *[other] HTML-kodar blir viste som vanleg tekst (og { $more } stader til i teksten)
    }
    .bold = skriv **feit**
    .italic = skriv *kursiv*
    .underlined = understreking finst ikkje her, for ho ser ut som ei lenkje; skriv **feit** eller *kursiv*
    .struck = skriv ~~stroke~~
    .link = skriv [tekst](adresse)
    .picture = skriv ![kva biletet viser](assets/bilete.png "biletteksten")
    .table = skriv rader med | mellom kolonnane, og |---|---| under den første
    .list = skriv «- punkt» eller «1. punkt», kvart på si linje
    .heading = skriv «## Overskrift»
    .quote = skriv «> » framfor linjene som er sitat
    .raised = skriv teiknet sjølv, som «²» eller «CO₂»; ein fotnote blir skriven «[^namn]»
    .code = skriv `kode` mellom slike teikn: `
    .break = eit namn og ei overskrift står på éi linje; skriv eit mellomrom
    .block = slett koden, og la ei tom linje skilje avsnitta
    .plain = slett koden og ta vare på orda
    .active = slett koden; film og lyd kan du lenkje til: [tekst](adresse)
    .hidden = slett koden; teksten er synleg for alle
    .other = skriv **feit**, *kursiv* eller [lenkje](adresse) i staden
