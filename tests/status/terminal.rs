//! What a terminal is told, to the letter.

use snapbox::{assert_data_eq, str};

use super::{HUMAN, UNFINISHED, day, told};
use crate::tools::example;
use veivalg::diagnostic::MessageLang;
use veivalg::lang::Lang;
use veivalg::status::{Format, render, status};

#[test]
fn a_terminal_is_told_the_gravest_first() {
    assert_data_eq!(
        told(UNFINISHED, HUMAN, MessageLang::Nb),
        str![[r#"
Arbeidsgiverstrategi for Åmøy
Status 21. november 2026. Strategien ble vedtatt 16. juni 2022.

Må følges opp

! Strategien skulle vært gjennomgått innen 1. juni 2026

! 1 område har ikke noe mål
    Kompetanse

! 1 av 2 mål har ingen måling
    Det er trygt å si fra, og alle som melder avvik, får svar i løpet av fjorten
    dager (Arbeidsmiljø og nærvær)

! 2 tiltak er over fristen
    31. mars 2026      Øve på å håndtere vold og trusler på alle skoler og i
                       alle boliger med heldøgns omsorg (Kommunalsjefene)
    20. november 2026  Opprette et nærværsteam (HR-sjefen)

! 1 måling skulle hatt en ny verdi innen
    mars 2025  Sykefravær (siste er 2023)

! 1 måling er ikke i rute
    Sykefravær (tall fra 2023)

! 4 tekster mangler på nynorsk
    Forord (2), Arbeidsmiljø og nærvær (1), measures.toml (1)

- 1 måling har ingen verdi ennå
    Samarbeid

- 1 måling har ikke noe måltall
    Turnover

- 1 måling sier ikke hvor ofte det måles
    Turnover

Satsingsområde          Mål  uten måling  Tiltak  over fristen     nb     nn
Arbeidsmiljø og nærvær    2            1       3             2  100 %   85 %
Kompetanse                –            –       –             –  100 %  100 %
I alt                     2            1       3             2  100 %   87 %

Målinger     3 (1 ikke i rute etter eldre tall, 2 uten nok tall)
Tiltak       3 (1 planlagt, 1 i gang, 1 gjennomført)
Tekster      13 (100 % nb, 69 % nn)
Gjelder      fra 1. juli 2022
Gjennomgang  innen 1. juni 2026

"#]]
    );
}

#[test]
fn nynorsk_and_english_say_the_same() {
    assert_data_eq!(
        told(UNFINISHED, HUMAN, MessageLang::Nn),
        str![[r#"
Arbeidsgivarstrategi for Åmøy
Status 21. november 2026. Strategien blei vedteken 16. juni 2022.

Må følgjast opp

! Strategien skulle ha vore gjennomgått innan 1. juni 2026

! 1 område har ikkje noko mål
    Kompetanse

! 1 av 2 mål har inga måling
    Det er trygt å seie frå, og alle som melder avvik, får svar i løpet av
    fjorten dagar (Arbeidsmiljø og nærvær)

! 2 tiltak er over fristen
    31. mars 2026      Øve på å handtere vald og trugsmål på alle skular og i
                       alle bustader med heildøgns omsorg (Kommunalsjefane)
    20. november 2026  Opprette eit nærværsteam (HR-sjefen)

! 1 måling skulle ha hatt ein ny verdi innan
    mars 2025  Sjukefråvær (siste er 2023)

! 1 måling er ikkje i rute
    Sjukefråvær (tal frå 2023)

! 4 tekstar manglar på nynorsk
    Forord (2), Arbeidsmiljø og nærvær (1), measures.toml (1)

- 1 måling har ingen verdi enno
    Samarbeid

- 1 måling har ikkje noko måltal
    Turnover

- 1 måling seier ikkje kor ofte det blir målt
    Turnover

Satsingsområde          Mål  utan måling  Tiltak  over fristen     nb     nn
Arbeidsmiljø og nærvær    2            1       3             2  100 %   85 %
Kompetanse                –            –       –             –  100 %  100 %
I alt                     2            1       3             2  100 %   87 %

Målingar     3 (1 ikkje i rute etter eldre tal, 2 utan nok tal)
Tiltak       3 (1 planlagt, 1 i gang, 1 gjennomført)
Tekstar      13 (100 % nb, 69 % nn)
Gjeld        frå 1. juli 2022
Gjennomgang  innan 1. juni 2026

"#]]
    );
    assert_data_eq!(
        told(UNFINISHED, HUMAN, MessageLang::En),
        str![[r#"
Arbeidsgiverstrategi for Åmøy
Status 2026-11-21. The strategy was adopted on 2022-06-16.

To follow up

! The strategy should have been reviewed by 2026-06-01

! 1 area has no goal
    Kompetanse

! 1 of 2 goals has no measure
    Det er trygt å si fra, og alle som melder avvik, får svar i løpet av fjorten
    dager (Arbeidsmiljø og nærvær)

! 2 actions are overdue
    2026-03-31  Øve på å håndtere vold og trusler på alle skoler og i alle
                boliger med heldøgns omsorg (Kommunalsjefene)
    2026-11-20  Opprette et nærværsteam (HR-sjefen)

! 1 measure should have had a new value by
    2025-03  Sykefravær (the latest is 2023)

! 1 measure is off track
    Sykefravær (figures from 2023)

! 4 texts are missing in nynorsk
    Forord (2), Arbeidsmiljø og nærvær (1), measures.toml (1)

- 1 measure has no value yet
    Samarbeid

- 1 measure has no target
    Turnover

- 1 measure does not say how often it is taken
    Turnover

Area                    Goals  unmeasured  Actions  overdue    nb    nn
Arbeidsmiljø og nærvær      2           1        3        2  100%   85%
Kompetanse                  –           –        –        –  100%  100%
Total                       2           1        3        2  100%   87%

Measures  3 (1 off track by older figures, 2 without enough figures)
Actions   3 (1 planned, 1 under way, 1 done)
Texts     13 (100% nb, 69% nn)
Valid     from 2022-07-01
Review    by 2026-06-01

"#]]
    );
}

#[test]
fn a_strategy_that_is_well_is_soon_told() {
    let (_, compilation) = example();
    let strategy = compilation.strategy.as_ref().expect("it builds");
    let told = |today, lang, names| {
        let status = status(strategy, &compilation.review, day(today), names);
        render(HUMAN, &status, lang)
    };
    assert_data_eq!(
        told("2026-11-21", MessageLang::Nb, Lang::Nb),
        str![[r#"
Arbeidsgiverstrategi for Rogndal kommune
Status 21. november 2026. Strategien ble vedtatt 18. juni 2025.

Må følges opp

! 4 målinger er ikke i rute
    Sykefravær, Ansatte i full stilling, Mestringsorientert ledelse, Innleie fra
    vikarbyrå

- 1 måling har ingen verdi ennå
    Ansatte med grunnkurs i kunstig intelligens

Satsingsområde              Mål  uten måling  Tiltak  over fristen     nb     nn
Arbeidsmiljø og nærvær        2            –       4             –  100 %  100 %
Heltid og rekruttering        3            –       4             –  100 %  100 %
Ledelse og medbestemmelse     2            –       3             –  100 %  100 %
Kompetanse og nye
arbeidsmåter                  2            –       4             –  100 %  100 %
I alt                         9            –      15             –  100 %  100 %

Målinger     16 (1 nådd, 10 i rute, 4 ikke i rute, 1 uten nok tall)
Tiltak       15 (4 planlagt, 5 i gang, 4 gjennomført, 2 stanset)
Tekster      335 (100 % nb, 100 % nn)
Gjelder      fra 1. juli 2025 til 31. desember 2030
Gjennomgang  innen 1. juni 2028

Hvor tunge tekstene er
LIX måler bare hvor lange ordene og setningene er (under 40 er lett å lese, over
50 er tungt) og sier ingenting om teksten er riktig, klar eller godt ordnet.

Del                             LIX nb  LIX nn
strategy.toml                       31      32
Forord                              34      34
Dette møter vi                      30      29
Slik følger vi opp                  32      31
Arbeidsmiljø og nærvær              32      32
Heltid og rekruttering              35      35
Ledelse og medbestemmelse           36      35
Kompetanse og nye arbeidsmåter      32      32
measures.toml                       42      37
process.toml                        36      35

De lengste setningene:
    31 ord  Når innbyggerne i Rogndal trenger kommunen, møter de et menneske:
            læreren som tar imot i skolegården, fagarbeideren som rykker ut når
            vannet blir borte, sykepleieren som kommer på døra en søndagskveld.
            (chapters/forord/prose#499d7434, nb)
    31 ord  Når innbyggjarane i Rogndal treng kommunen, møter dei eit menneske:
            læraren som tek imot i skulegarden, fagarbeidaren som rykkjer ut når
            vatnet blir borte, sjukepleiaren som kjem på døra ein søndagskveld.
            (chapters/forord/prose#499d7434, nn)
    29 ord  Er et måltall utenfor kurs ved to målinger på rad, legger
            kommunedirektøren fram en vurdering: Skal vi gjøre mer av det samme,
            velge en annen vei eller endre målet?
            (chapters/slik-folger-vi-opp/prose#ddfd48db, nb)
    29 ord  Er eit måltal utanfor kurs ved to målingar på rad, legg
            kommunedirektøren fram ei vurdering: Skal vi gjere meir av det same,
            velje ein annan veg eller endre målet?
            (chapters/slik-folger-vi-opp/prose#ddfd48db, nn)
    28 ord  I hvert område sier vi hva vi vil oppnå, hvilke veivalg vi tar, og
            hvordan vi skal se om det virker. Visjonen og verdiene ligger under
            alt sammen. (chapters/forord/prose#fe6a37f6, nb)
    28 ord  I kvart område seier vi kva vi vil oppnå, kva vegval vi tek, og
            korleis vi skal sjå om det verkar. Visjonen og verdiane ligg under
            alt saman. (chapters/forord/prose#fe6a37f6, nn)
    27 ord  Kurs har sin plass, men kompetansen fester seg når en erfaren
            kollega tar seg tid, når vi øver, og når vi snakker om det som gikk
            galt. (areas/kompetanse-og-nye-arbeidsmater/prose#52cf78f4, nb)
    27 ord  Kurs har sin plass, men kompetansen festar seg når ein erfaren
            kollega tek seg tid, når vi øver, og når vi snakkar om det som gjekk
            gale. (areas/kompetanse-og-nye-arbeidsmater/prose#52cf78f4, nn)
    26 ord  En lys vei deler seg i fire ved et veiskilt: til et tun, til en
            skole, over ei bru til ei grend og opp mot fjellet.
            (chapters/forord/prose#b6dacd10, nb)
    26 ord  Ein lys veg deler seg i fire ved eit vegskilt: til eit tun, til ein
            skule, over ei bru til ei grend og opp mot fjellet.
            (chapters/forord/prose#b6dacd10, nn)

"#]]
    );
    assert_data_eq!(
        told("2029-01-01", MessageLang::Nn, Lang::Nn),
        str![[r#"
Arbeidsgivarstrategi for Rogndal kommune
Status 1. januar 2029. Strategien blei vedteken 18. juni 2025.

Må følgjast opp

! Strategien skulle ha vore gjennomgått innan 1. juni 2028

! 9 tiltak er over fristen
    1. august 2027     Tilsetje tre fagkoordinatorar som avlastar leiarar med
                       mange medarbeidarar (Kommunalsjefen for helse og omsorg)
    1. september 2027  Tilby ein samtale om siste del av yrkeslivet til alle frå
                       det året dei fyller 58 (HR-sjefen)
    30. november 2027  Øve på å handtere vald og trugsmål på alle skular og i
                       alle bustader med heildøgns omsorg (Kommunalsjefane)
    15. desember 2027  Lage ein kompetanseplan for kvar sektor, med
                       oppgåvedeling som fast tema (Kommunalsjefane)
    31. desember 2027  Leggje inn svarfrist på 14 dagar i kvalitetssystemet, med
                       påminning til leiaren (Kvalitetsrådgivaren)
    31. desember 2027  Prøve ut årsturnus på to avdelingar ved sjukeheimen og
                       dele erfaringane med resten av sektoren (Kommunalsjefen
                       for helse og omsorg)
    1. februar 2028    Starte neste kull på leiarskulen, med plass til 16
                       leiarar frå alle sektorar (HR-sjefen)
    30. juni 2028      Gjennomføre eit grunnkurs i kunstig intelligens på to
                       timar for alle med datatilgang
                       (Digitaliseringsrådgivaren)
    15. august 2028    Opprette fire nye læreplassar i tekniske fag og it-drift
                       (Fagansvarleg for lærlingar)

! 4 målingar er ikkje i rute
    Sjukefråvær, Tilsette i full stilling, Meistringsorientert leiing, Innleige
    frå vikarbyrå

- 1 måling har ingen verdi enno
    Tilsette med grunnkurs i kunstig intelligens

Satsingsområde              Mål  utan måling  Tiltak  over fristen     nb     nn
Arbeidsmiljø og nærvær        2            –       4             2  100 %  100 %
Heiltid og rekruttering       3            –       4             3  100 %  100 %
Leiing og medbestemming       2            –       3             2  100 %  100 %
Kompetanse og nye
arbeidsmåtar                  2            –       4             2  100 %  100 %
I alt                         9            –      15             9  100 %  100 %

Målingar     16 (1 nådd, 10 i rute, 4 ikkje i rute, 1 utan nok tal)
Tiltak       15 (4 planlagde, 5 i gang, 4 gjennomførte, 2 stansa)
Tekstar      335 (100 % nb, 100 % nn)
Gjeld        frå 1. juli 2025 til 31. desember 2030
Gjennomgang  innan 1. juni 2028

Kor tunge tekstane er
LIX måler berre kor lange orda og setningane er (under 40 er lett å lese, over
50 er tungt) og seier ingenting om teksten er rett, klar eller godt ordna.

Del                             LIX nb  LIX nn
strategy.toml                       31      32
Forord                              34      34
Dette møter vi                      30      29
Slik følgjer vi opp                 32      31
Arbeidsmiljø og nærvær              32      32
Heiltid og rekruttering             35      35
Leiing og medbestemming             36      35
Kompetanse og nye arbeidsmåtar      32      32
measures.toml                       42      37
process.toml                        36      35

Dei lengste setningane:
    31 ord  Når innbyggerne i Rogndal trenger kommunen, møter de et menneske:
            læreren som tar imot i skolegården, fagarbeideren som rykker ut når
            vannet blir borte, sykepleieren som kommer på døra en søndagskveld.
            (chapters/forord/prose#499d7434, nb)
    31 ord  Når innbyggjarane i Rogndal treng kommunen, møter dei eit menneske:
            læraren som tek imot i skulegarden, fagarbeidaren som rykkjer ut når
            vatnet blir borte, sjukepleiaren som kjem på døra ein søndagskveld.
            (chapters/forord/prose#499d7434, nn)
    29 ord  Er et måltall utenfor kurs ved to målinger på rad, legger
            kommunedirektøren fram en vurdering: Skal vi gjøre mer av det samme,
            velge en annen vei eller endre målet?
            (chapters/slik-folger-vi-opp/prose#ddfd48db, nb)
    29 ord  Er eit måltal utanfor kurs ved to målingar på rad, legg
            kommunedirektøren fram ei vurdering: Skal vi gjere meir av det same,
            velje ein annan veg eller endre målet?
            (chapters/slik-folger-vi-opp/prose#ddfd48db, nn)
    28 ord  I hvert område sier vi hva vi vil oppnå, hvilke veivalg vi tar, og
            hvordan vi skal se om det virker. Visjonen og verdiene ligger under
            alt sammen. (chapters/forord/prose#fe6a37f6, nb)
    28 ord  I kvart område seier vi kva vi vil oppnå, kva vegval vi tek, og
            korleis vi skal sjå om det verkar. Visjonen og verdiane ligg under
            alt saman. (chapters/forord/prose#fe6a37f6, nn)
    27 ord  Kurs har sin plass, men kompetansen fester seg når en erfaren
            kollega tar seg tid, når vi øver, og når vi snakker om det som gikk
            galt. (areas/kompetanse-og-nye-arbeidsmater/prose#52cf78f4, nb)
    27 ord  Kurs har sin plass, men kompetansen festar seg når ein erfaren
            kollega tek seg tid, når vi øver, og når vi snakkar om det som gjekk
            gale. (areas/kompetanse-og-nye-arbeidsmater/prose#52cf78f4, nn)
    26 ord  En lys vei deler seg i fire ved et veiskilt: til et tun, til en
            skole, over ei bru til ei grend og opp mot fjellet.
            (chapters/forord/prose#b6dacd10, nb)
    26 ord  Ein lys veg deler seg i fire ved eit vegskilt: til eit tun, til ein
            skule, over ei bru til ei grend og opp mot fjellet.
            (chapters/forord/prose#b6dacd10, nn)

"#]]
    );
}

#[test]
fn one_language_has_one_column() {
    let files = [
        (
            "strategy.toml",
            "title.nn = \"Strategi\"\nareas = [\"tillit\"]\n",
        ),
        ("measures.toml", ""),
        (
            "areas/tillit/area.toml",
            "title.nn = \"Tillit\"\n[[goals]]\nid = \"trygge\"\ntext.nn = \"Vi er trygge.\"\n",
        ),
    ];
    assert_data_eq!(
        told(&files, HUMAN, MessageLang::Nn),
        str![[r#"
Strategi
Status 21. november 2026. Strategien er eit utkast.

Må følgjast opp

! 1 av 1 mål har inga måling
    Vi er trygge (Tillit)

Strategiområde  Mål  utan måling  Tiltak  over fristen     nn
Tillit            1            1       –             –  100 %

Målingar  ingen
Tiltak    ingen
Tekstar   3 (100 % nn)

"#]]
    );
}

#[test]
fn a_strategy_without_areas_is_a_status_too() {
    let files = [
        ("strategy.toml", "title.nb = \"Strategi\"\nareas = []\n"),
        ("measures.toml", ""),
    ];
    assert_data_eq!(
        told(&files, HUMAN, MessageLang::Nb),
        str![[r#"
Strategi
Status 21. november 2026. Strategien er et utkast.

Må følges opp

! Strategien har ingen områder ennå

Målinger  ingen
Tiltak    ingen
Tekster   1 (100 % nb)

"#]]
    );
    let markdown = told(&files, Format::Markdown, MessageLang::Nb);
    assert!(!markdown.contains('|'), "{markdown}");
}

#[test]
fn colour_adds_nothing_but_colour() {
    let plain = told(UNFINISHED, HUMAN, MessageLang::Nb);
    let painted = told(UNFINISHED, Format::Human { color: true }, MessageLang::Nb);
    assert!(painted.contains("\u{1b}[1;31m!\u{1b}[0m"), "{painted}");
    let mut rest = painted.as_str();
    let mut washed = String::new();
    while let Some((before, after)) = rest.split_once('\u{1b}') {
        washed.push_str(before);
        rest = after.split_once('m').expect("a colour").1;
    }
    assert_eq!(washed + rest, plain);
}

#[test]
fn no_line_is_wider_than_a_terminal() {
    use unicode_width::UnicodeWidthStr as _;
    for lang in [MessageLang::Nb, MessageLang::Nn, MessageLang::En] {
        for line in told(UNFINISHED, HUMAN, lang).lines() {
            assert!(line.width() <= 80, "{line}");
        }
    }
}

/// Nothing that an author wrote steers the terminal, and a name without a space breaks nothing.
#[test]
fn names_are_words_and_nothing_more() {
    let mut files = UNFINISHED.to_vec();
    let title = format!(
        "title.nb = \"\\u001b[2J\\u202e{}\"\n",
        "Arbeidsmiljø".repeat(9)
    );
    files[5].1 = &title;
    let text = told(&files, HUMAN, MessageLang::Nb);
    assert!(text.contains(&"Arbeidsmiljø".repeat(9)), "{text}");
    let steers = |letter: char| letter != '\n' && letter.is_control() || letter == '\u{202e}';
    assert!(!text.contains(steers), "{text:?}");
}
