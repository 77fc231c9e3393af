//! Numbers of two wordings are compared as values.

use veivalg::check::numbers::{self, Difference};
use veivalg::markdown::seen;

fn differences(first: &str, second: &str) -> Vec<Difference> {
    numbers::differences(
        [first, second],
        [&seen(first).words, &seen(second).words],
        Vec::new(),
    )
}

fn same(first: &str, second: &str) {
    assert_eq!(differences(first, second), [], "{first:?} and {second:?}");
}

fn differ(first: &str, second: &str) {
    assert!(
        !differences(first, second).is_empty(),
        "{first:?} and {second:?}"
    );
}

#[test]
fn values_count_not_wordings() {
    same("1 000 kroner", "1000 kroner");
    same("3,5 dager", "3.5 dagar");
    same("12 prosent av oss", "12 % av oss");
    same("tre ledere", "3 leiarar");
    same("Det ble −3 prosent", "Det vart minus 3 prosent");
    same("fem og to ansatte", "5 og 2 tilsette");
    same("3 rådgiver og 2 lærere", "2 lærarar og 3 rådgjevar");
    same("10–100 ansatte", "10 til 100 tilsette");
    same("Det var 40\n100 kom", "Det var 40 og 100 kom");
    same("Se kapittel 2.1.", "Sjå kapittel 2.1 i planen");
    same("innen 31.12.", "innan 31. desember");
    same("XXXX kroner", "XXXXX kroner");
    same("Det er 2020-2024 det gjelder", "Det er 2020–2024 det gjeld");
    same("syv av ti", "sju av ti");
    same("23. november 2016", "23.11.2016");
    same("12\u{a0}500 og 0,50", "12.500 og 0,5");
    same("en leder", "ein leiar");
    same("mellom 8,0 og 8,5 prosent", "mellom 8 og 8,5 %");
    same("§ 1-8 (2)", "§ 1-8 (2)");
}

#[test]
fn what_is_not_shown_is_not_compared() {
    same(
        "se [her](https://a.no/2026)",
        "sjå [her](https://a.no/nn/2027)",
    );
    same("påstand[^1-a]", "påstand[^2-b]");
    same("tekst <!-- 3 -->", "tekst");
    same("les https://a.no/2026", "les https://a.no/2027");
}

#[test]
fn other_values_are_told() {
    differ("12 prosent", "21 prosent");
    differ("12 prosent", "12 stykk");
    differ("innen 2026", "innan 2027");
    differ("tre ledere", "fire leiarar");
    differ("1. mai", "1. juni");
    differ("12", "1 2");
    differ("2 og 2", "2");
    differ("innen tjue dager", "innan tretti dagar");
    differ("i november 2026", "i oktober 2026");
    differ("en tredjedel", "ein firedel");
    differ("1,5 mill. kroner", "15 mill. kroner");
    differ("en million", "éin milliard");
    differ("kl. 8.30", "kl. 8.45");
    differ("2016/17", "2016/18");
    differ("3. tertial", "andre tertial");
    differ("fra 71 til 78", "frå 78 til 71");
    differ("I 1. kvartal kom 5", "I ein periode kom 5");
    // Numbers that have changed places.
    differ("3 rådgiver og 2 lærere", "2 rådgjevar og 3 lærarar");
    differ("Det første er viktig", "Det andre er viktig");
    differ("kapittel XXXVIII", "kapittel XXXVII");
    differ("Det ble −3 prosent", "Det vart 3 prosent");
    differ("Det var minus 3 grader (-3)", "Det var minus 3 gradar (3)");
    differ("i 5 timer", "i 5 dagar");
    differ("i 5timer", "i 5 dagar");
}

#[test]
fn words_are_numbers_in_both_languages() {
    same("én leder", "1 leiar");
    same("en av tre", "1 av 3");
    same("tjuefem år og trettien dager", "25 år og 31 dagar");
    same(
        "første kvartal og tredje tertial",
        "1. kvartal og 3. tertial",
    );
    same("to tredjedeler", "2/3");
    same(
        "femhundre kroner og totusen dager",
        "500 kroner og 2000 dagar",
    );
    same("to-tre ledere", "2–3 leiarar");
    same("kapittel XXXVIII", "kapittel 38");
    same("halvparten", "50 %");
    same("hundre prosent", "100 %");
    same("én prosent", "1 %");
    same("begge språkene", "dei to språka");
    // Said twice in words, it may be said once in others.
    same("to kolleger, og de to", "to kollegaer, og dei");
}

#[test]
fn places_in_an_order_are_numbers() {
    for (first, second) in [
        ("i første kvartal", "i andre kvartal"),
        ("innen første halvår", "innan andre halvår"),
        ("den første etappen", "den andre etappen"),
        ("i andre tertial", "i fyrste tertial"),
        ("i annen etasje", "i fyrste etasje"),
        ("den femte verdien", "den sjette verdien"),
        ("det ellevte året", "det tolvte året"),
        ("den tjueførste i måneden", "den tjueandre i månaden"),
        ("K1 2026", "K2 2026"),
        ("fase II", "fase III"),
        ("Del I", "Del V"),
        ("den syttende mai", "den attande mai"),
        ("første mai", "første juni"),
        ("i løpet av første kvartal", "i løpet av året"),
    ] {
        differ(first, second);
    }
    for (first, second) in [
        ("første kvartal", "fyrste kvartal"),
        ("første kvartal 2026", "1. kvartal 2026"),
        ("første kvartal 2026", "K1 2026"),
        (
            "annet halvår og andre halvår",
            "andre halvår og andre halvår",
        ),
        ("den syvende og den niende", "den sjuande og den niande"),
        ("den femtende", "den 15."),
        ("fase II", "fase 2"),
        ("kapittel IV", "kapittel 4"),
        ("den syttende mai", "17. mai"),
        ("første mai 2026", "1. mai 2026"),
        ("den trettiende", "den 30."),
    ] {
        same(first, second);
    }
}

#[test]
fn words_of_an_order_that_are_other_words_are_not_missed() {
    same("først og fremst", "aller mest");
    same("i første omgang", "til å byrja med");
    same("andre kommuner", "nabokommunane");
    same("den andre", "den eine og den andre");
    same(
        "for det første og for det andre",
        "for det første og dessutan",
    );
    same(
        "I kommunen vil VI at X skal skje",
        "I kommunen vil vi at dette skal skje",
    );
    same(
        "et mål om 1 lærling per 1 000",
        "mål om ein lærling per 1 000",
    );
    same("hver enkelt", "kvar einskild");
}

#[test]
fn shares_and_times_as_much_are_numbers_where_both_have_one() {
    differ("halvparten av oss", "ein tredel av oss");
    differ("dobbelt så mange", "tredobbelt så mange");
    differ("halvert", "dobla");
    differ("en femdel", "ein sjettedel");
    differ("ti prosent", "tolv prosent");
    same("halvparten", "helvta");
    same("halvparten", "1/2");
    same("dobbelt så mange", "to gonger så mange");
    same("doblet", "dobla");
    same("en tidel", "ein tiandedel");
    same("to hundre og femti", "250");
    same("hundre og ti", "110");
    same("femogtyve", "tjuefem");
    same("halvannen", "1,5");
}

#[test]
fn shares_are_the_same_as_their_percentages() {
    for (share, percent) in [
        ("Åtte av ti er fornøyd.", "80 prosent er nøgde."),
        ("8 av de 10 er fornøyd.", "80 % er nøgde."),
        ("Hver femte er fornøyd.", "20 prosent er nøgde."),
        ("En av fire er fornøyd.", "25 prosent er nøgde."),
        ("Sju av åtte er fornøyd.", "87,5 prosent er nøgde."),
    ] {
        same(share, percent);
        same(percent, share);
        differ(share, "70 prosent er nøgde.");
        differ("70 prosent er fornøyd.", share);
    }
    // What is no share stays what it is.
    differ("Åtte ledere og ti ansatte.", "80 prosent er leiarar.");
    differ("Åtte av ti, og 12 nye.", "80 prosent, og 13 nye.");
}

#[test]
fn quarters_of_an_hour_are_minutes() {
    same("Det tar tre kvarter.", "Det tek 45 minutt.");
    same("Det tar 90 minutter.", "Det tek seks kvarter.");
    same("Det tar to timer.", "Det tek 120 minutt.");
    differ("Det tar tre kvarter.", "Det tek 40 minutt.");
}

#[test]
fn words_that_only_look_like_numbers_are_none() {
    same("Loven trer i kraft", "Lova gjeld");
    same("skal tre i kraft i 2027", "skal gjelde frå 2027");
    same("å tre støttende til", "å hjelpe");
    same("et tre", "ei bjørk");
    same("en to-delt løsning", "ei todelt løysing");
    same("en annen og et annet", "ein annan");
    same("for det første", "først");
}

#[test]
fn dates_times_and_spans_are_written_in_many_ways() {
    same("23. nov. 2016", "23.11.16");
    same("2016-11-23", "23. november 2016");
    same("2016/17", "2016–2017");
    same("kl. 08.00–15.30", "kl. 8–15:30");
    same("10. og 11. mai", "10.–11. mai");
    same("3 til 5 prosent", "3 % til 5 %");
    same("mellom 3 og 5 prosent", "mellom 3 % og 5 %");
}

#[test]
fn great_numbers_are_the_same_with_words_and_noughts() {
    same("1,5 mill. kroner", "1 500 000 kroner");
    same("en million og to milliarder", "1 million og 2 mrd.");
    same("over tusen, 10 tusen", "over 1000, 10 000");
    same("fem hundre", "500");
    same("12\u{202f}000", "12.000");
}

#[test]
fn paragraphs_are_held_against_each_other() {
    // The same numbers, in the wrong paragraphs.
    assert_eq!(
        differences("12 her.\n\n21 der.", "21 her.\n\n12 der.").len(),
        2
    );
    // Cut in another way, only the whole can be compared.
    same("12 her.\n\n21 der.", "21 der og 12 her.");
}

#[test]
fn no_text_stops_it_and_every_text_is_like_itself() {
    let pieces = [
        "1", "12", "2016", "000", ".", ",", ":", "/", "-", "–", " ", "\u{a0}", "\n", "\n\n", "%",
        "prosent", "mai", "nov.", "tre", "i kraft", "å ", "tjue", "en", "del", "tredelar", "mill.",
        "ø", "«", "»", "*", "_", "`", "](", ")", "[^", "]", "<!--", "-->", "<a>", "```", "@",
        "https://", "hundre", "§",
    ];
    let mut state = 7_u64;
    for _ in 0..20_000 {
        let mut text = String::new();
        for _ in 0..12 {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            text.push_str(pieces[(state >> 33) as usize % pieces.len()]);
        }
        same(&text, &text);
        let words = seen(&text).own().into_owned();
        assert_eq!(words.len(), text.len(), "{text:?}");
    }
}

#[test]
fn a_mark_that_is_not_closed_hides_no_other_paragraph() {
    for line_end in ["\n", "\r\n"] {
        for mark in ["`", "<a", "[^a", "[a](b"] {
            let text = |number: &str| format!("Se {mark} her.\n\n{number} her ` > ] ).");
            let text = |number: &str| text(number).replace('\n', line_end);
            differ(&text("12"), &text("13"));
        }
        let text = format!("En *tittel{line_end}{line_end}og* mer.");
        assert_eq!(seen(&text).own(), text);
    }
    same("5 millioner", "5\r\nmillioner");
}

#[test]
fn times_in_words_are_in_the_morning_or_in_the_evening() {
    for (words, hours) in [
        ("halv åtte", ["7.30", "19.30"]),
        ("halv tolv", ["11.30", "23.30"]),
        ("kvart over ett", ["1.15", "13.15"]),
        ("kvart over tolv", ["12.15", "24.15"]),
        ("kvart på ni", ["8.45", "20.45"]),
        ("kvarter på tolv", ["11.45", "23.45"]),
    ] {
        for hour in hours {
            same(&format!("møte {words}"), &format!("møte kl. {hour}"));
        }
        differ(&format!("møte {words}"), "møte kl. 10.10");
    }
    differ("møte halv åtte", "møte kl. 8.30");
    differ("møte kvart på ni", "møte kl. 9.45");
}

#[test]
fn dates_reach_from_the_first_to_the_last_day_and_over_the_turn_of_a_century() {
    same("1.1.2016", "1. januar 2016");
    same("2016-01-01", "1. januar 2016");
    same("2016-12-31", "31.12.2016");
    same("31.12.16", "31. desember 2016");
    same("1.12.69", "1. desember 2069");
    same("1.12.70", "1. desember 1970");
    differ("31.12.2016", "30.12.2016");
    differ("1.12.69", "1. desember 1969");
}

#[test]
fn telephone_numbers_are_the_same_however_they_are_grouped() {
    same("ring 62 43 30 00", "ring 62433000");
    same("ring 977 12 345", "ring 97712345");
    same("ring 97 71 23 45", "ring 977 12 345");
    differ("ring 62 43 30 00", "ring 62 43 30 01");
}

#[test]
fn parts_of_a_section_of_a_law_are_compared() {
    same("§ 2 (1)", "§ 2 første ledd");
    same("§ 14-9 bokstav b", "§ 14-9 b");
    differ("§ 14-9 bokstav b", "§ 14-9 bokstav c");
    differ("§ 14-1 b", "§ 14-1 c");
}
