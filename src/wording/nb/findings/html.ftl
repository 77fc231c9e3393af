# Funn om HTML i teksten, og hva som skal stå i stedet.

# Rådet etter navnet på koden: .bold for <b>, .italic for <i>, .raised for <sup>, .block for <div>, .plain for <span>, .active for <script>, .hidden for <details>.
raw-html = { $more ->
        [0] HTML-koder blir vist som vanlig tekst
       *[other] HTML-koder blir vist som vanlig tekst (og { $more } steder til i teksten)
    }
    .bold = skriv **fet**
    .italic = skriv *kursiv*
    .underlined = understreking finnes ikke her, for den ser ut som en lenke; skriv **fet** eller *kursiv*
    .struck = skriv ~~strøket~~
    .link = skriv [tekst](adresse)
    .picture = skriv ![hva bildet viser](assets/bilde.png "bildeteksten")
    .table = skriv rader med | mellom kolonnene, og |---|---| under den første
    .list = skriv «- punkt» eller «1. punkt», hvert på sin linje
    .heading = skriv «## Overskrift»
    .quote = skriv «> » foran linjene som er sitat
    .raised = skriv tegnet selv, som «²» eller «CO₂»; en fotnote skrives «[^navn]»
    .code = skriv `kode` mellom slike tegn: `
    .break = et navn og en overskrift står på én linje; skriv et mellomrom
    .block = slett koden, og la en tom linje skille avsnittene
    .plain = slett koden og behold ordene
    .active = slett koden; film og lyd kan du lenke til: [tekst](adresse)
    .hidden = slett koden; teksten er synlig for alle
    .other = skriv **fet**, *kursiv* eller [lenke](adresse) i stedet
