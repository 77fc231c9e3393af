//! Marks that became text: what tool they come from, and what to write instead.

use crate::diagnostic::{Diagnostic, Rule, Wording};
use crate::source::Span;

macro_rules! stray {
    ($($(#[$doc:meta])* $variant:ident: [$($what:literal),*], [$($help:literal),*];)*) => {
        /// A kind of marks that mean nothing here.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Stray {
            $($(#[$doc])* $variant,)*
        }

        impl Stray {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// What is wrong, in one line.
            fn what(self) -> [&'static str; 3] {
                match self { $(Self::$variant => [$($what),*],)* }
            }

            /// What to write instead.
            fn instead(self) -> [&'static str; 3] {
                match self { $(Self::$variant => [$($help),*],)* }
            }
        }
    };
}

stray! {
    /// A space in the address of a link or a picture.
    SpaceInAddress: [
        "adressen har mellomrom i seg",
        "adressa har mellomrom i seg",
        "the address has spaces in it"
    ], [
        "skriv %20 for hvert mellomrom, eller gi filen et navn uten mellomrom",
        "skriv %20 for kvart mellomrom, eller gi fila eit namn utan mellomrom",
        "write %20 for each space, or give the file a name without spaces"
    ];
    /// `[text] (address)`.
    LinkApart: [
        "mellomrommet foran adressen gjør at lenken blir vist som tekst",
        "mellomrommet framfor adressa gjer at lenkja blir vist som tekst",
        "the space before the address makes the link plain text"
    ], [
        "skriv «[tekst](adresse)» uten mellomrom mellom «]» og «(»",
        "skriv «[tekst](adresse)» utan mellomrom mellom «]» og «(»",
        "write “[text](address)” without a space between “]” and “(”"
    ];
    /// `[text](address` that is not finished, or whose address cannot be one.
    LinkBroken: [
        "lenken er ikke skrevet ferdig, og blir vist som tekst",
        "lenkja er ikkje skriven ferdig, og blir vist som tekst",
        "the link is not finished, and is shown as text"
    ], [
        "skriv «[tekst](adresse)», med en adresse uten mellomrom",
        "skriv «[tekst](adresse)», med ei adresse utan mellomrom",
        "write “[text](address)”, with an address without spaces"
    ];
    /// `[text][name]` where the name leads nowhere.
    LinkUndefined: [
        "lenken har ingen adresse, og blir vist som tekst",
        "lenkja har inga adresse, og blir vist som tekst",
        "the link has no address, and is shown as text"
    ], [
        "skriv «[tekst](adresse)»",
        "skriv «[tekst](adresse)»",
        "write “[text](address)”"
    ];
    /// A link as another tool writes it.
    LinkOfOtherTool: [
        "lenken er skrevet slik et annet program gjør det, og blir vist som tekst",
        "lenkja er skriven slik eit anna program gjer det, og blir vist som tekst",
        "the link is written as another tool does, and is shown as text"
    ], [
        "skriv «[tekst](adresse)», og «![hva bildet viser](assets/…)» for et bilde",
        "skriv «[tekst](adresse)», og «![kva biletet viser](assets/…)» for eit bilete",
        "write “[text](address)”, and “![what it shows](assets/…)” for a picture"
    ];
    /// `** x **`.
    StarsApart: [
        "stjernene blir vist som de står",
        "stjernene blir viste som dei står",
        "the asterisks are shown as they stand"
    ], [
        "sett dem helt inntil ordene: «**viktig**», ikke «** viktig **»",
        "set dei heilt inntil orda: «**viktig**», ikkje «** viktig **»",
        "put them close to the words: “**bold**”, not “** bold **”"
    ];
    /// `**«trygg»**het`.
    StarsAtMark: [
        "stjernene blir vist som de står, for de står mellom et tegn og en bokstav",
        "stjernene blir viste som dei står, for dei står mellom eit teikn og ein bokstav",
        "the asterisks are shown as they stand, for they are between a sign and a letter"
    ], [
        "sett dem innenfor tegnet, «**trygg**»het, eller uthev hele ordet",
        "set dei innanfor teiknet, «**trygg**»leik, eller uthev heile ordet",
        "put them inside the sign, “**safe**”ty, or make the whole word bold"
    ];
    /// `**halv`.
    StarsOpen: [
        "stjernene mangler sin make, og blir vist som de står",
        "stjernene manglar maken sin, og blir viste som dei står",
        "the asterisks lack their partner, and are shown as they stand"
    ], [
        "skriv «**ord**» med stjerner på begge sider, eller ta dem bort",
        "skriv «**ord**» med stjerner på begge sider, eller ta dei bort",
        "write “**word**” with asterisks on both sides, or take them away"
    ];
    /// `__x`, `~~x`, `_x`, ` *x` or a backtick.
    MarksOpen: [
        "tegnet mangler sin make, og blir vist som det står",
        "teiknet manglar maken sin, og blir vist som det står",
        "the mark lacks its partner, and is shown as it stands"
    ], [
        "sett det helt inntil ordet på begge sider, eller ta det bort",
        "set det heilt inntil ordet på begge sider, eller ta det bort",
        "put it close to the word on both sides, or take it away"
    ];
    /// `##Heading`.
    HeadingTight: [
        "det mangler et mellomrom etter «#»",
        "det manglar eit mellomrom etter «#»",
        "a space is missing after “#”"
    ], [
        "skriv «## Overskrift»",
        "skriv «## Overskrift»",
        "write “## Heading”"
    ];
    /// `-item` and `1.item`.
    ItemTight: [
        "det mangler et mellomrom etter tegnet foran punktet",
        "det manglar eit mellomrom etter teiknet framfor punktet",
        "a space is missing after the mark before the item"
    ], [
        "skriv «- punkt» eller «1. punkt»",
        "skriv «- punkt» eller «1. punkt»",
        "write “- item” or “1. item”"
    ];
    /// A date at a line's beginning.
    DateAsItem: [
        "linjen begynner som et nummerert punkt; den er lest som vanlig tekst",
        "linja byrjar som eit nummerert punkt; ho er lesen som vanleg tekst",
        "the line begins as a numbered item does; it is read as plain text"
    ], [
        "skriv «17\\. mai», eller la linjen begynne med et annet ord",
        "skriv «17\\. mai», eller la linja byrje med eit anna ord",
        "write “17\\. mai”, or let the line begin with another word"
    ];
    /// A numbered list that jumps.
    NumberJump: [
        "listen hopper over tall; tallene er vist som de er skrevet",
        "lista hoppar over tal; tala er viste som dei er skrivne",
        "the list skips numbers; they are shown as they are written"
    ], [
        "se om et punkt mangler, og rett tallene",
        "sjå om eit punkt manglar, og rett tala",
        "see whether an item is missing, and mend the numbers"
    ];
    /// `{#id}`, `{width=..}`, `[x]{.mark}`.
    Attributes: [
        "koden i krøllparenteser kommer fra et annet program (pandoc), og blir vist som tekst",
        "koden i krøllparentesar kjem frå eit anna program (pandoc), og blir vist som tekst",
        "the code in braces comes from another tool (pandoc), and is shown as text"
    ], [
        "slett «{…}», og klammene rundt ordene; eller hent teksten med pandoc -t commonmark",
        "slett «{…}», og klammene rundt orda; eller hent teksten med pandoc -t commonmark",
        "delete “{…}” and the brackets around the words, or convert with pandoc -t commonmark"
    ];
    /// `:::`.
    Div: [
        "«:::» kommer fra et annet program (pandoc), og blir vist som tekst",
        "«:::» kjem frå eit anna program (pandoc), og blir vist som tekst",
        "“:::” comes from another tool (pandoc), and is shown as text"
    ], [
        "slett linjene med «:::»; en ramme ved teksten skrives under [[facts]]",
        "slett linjene med «:::»; ei ramme ved teksten blir skriven under [[facts]]",
        "delete the lines with “:::”; a box beside the text is written under [[facts]]"
    ];
    /// `^2^` and `~2~`.
    Script: [
        "hevet og senket skrift finnes ikke her",
        "heva og senka skrift finst ikkje her",
        "there is no raised or lowered type here"
    ], [
        "skriv tegnet selv, som «²» eller «CO₂»; en fotnote skrives «[^navn]»",
        "skriv teiknet sjølv, som «²» eller «CO₂»; ein fotnote blir skriven «[^namn]»",
        "write the sign itself, as “²” or “CO₂”; a footnote is written “[^name]”"
    ];
    /// `==x==`.
    Highlight: [
        "«==» blir vist som tekst",
        "«==» blir vist som tekst",
        "“==” is shown as text"
    ], [
        "skriv «**ord**» for å framheve",
        "skriv «**ord**» for å framheve",
        "write “**word**” to highlight"
    ];
    /// `^[note]`.
    InlineNote: [
        "noten blir vist som tekst",
        "noten blir vist som tekst",
        "the note is shown as text"
    ], [
        "skriv «[^navn]» i teksten, og «[^navn]: noten» på en egen linje",
        "skriv «[^namn]» i teksten, og «[^namn]: noten» på ei eiga linje",
        "write “[^name]” in the text, and “[^name]: the note” on a line of its own"
    ];
    /// `<!--` that nothing ends.
    CommentOpen: [
        "notatet til kolleger blir aldri avsluttet, og blir vist som tekst",
        "notatet til kollegaer blir aldri avslutta, og blir vist som tekst",
        "the note to colleagues never ends, and is shown as text"
    ], [
        "skriv «-->» der notatet slutter",
        "skriv «-->» der notatet sluttar",
        "write “-->” where the note ends"
    ];
    /// `[1]: Lov ...`.
    Definition: [
        "linjen begynner som adressen til en lenke, men er ikke det",
        "linja byrjar som adressa til ei lenkje, men er ikkje det",
        "the line begins as a link's address does, but is none in use"
    ], [
        "en fotnote skrives «[^navn]» i teksten og «[^navn]: noten» her",
        "ein fotnote blir skriven «[^namn]» i teksten og «[^namn]: noten» her",
        "a footnote is written “[^name]” in the text and “[^name]: the note” here"
    ];
    /// `[@lai2013]`.
    Citation: [
        "kildehenvisningen er skrevet slik et annet program gjør det",
        "kjeldetilvisinga er skriven slik eit anna program gjer det",
        "the citation is written as another tool does"
    ], [
        "skriv «[^id]», med id-en til kilden i references.toml",
        "skriv «[^id]», med id-en til kjelda i references.toml",
        "write “[^id]”, with the id of the source in references.toml"
    ];
    /// `[!NOTE]`.
    Callout: [
        "rammen fra et annet program blir vist som tekst",
        "ramma frå eit anna program blir vist som tekst",
        "the callout of another tool is shown as text"
    ], [
        "slett koden; en ramme ved teksten skrives under [[facts]]",
        "slett koden; ei ramme ved teksten blir skriven under [[facts]]",
        "delete the code; a box beside the text is written under [[facts]]"
    ];
    /// Rows and columns as another tool draws them.
    Rows: [
        "rader og kolonner blir vist som løpende tekst",
        "rader og kolonnar blir viste som løpande tekst",
        "rows and columns are shown as running text"
    ], [
        "skriv radene med «|» mellom kolonnene, og «|---|---|» under den første",
        "skriv radene med «|» mellom kolonnane, og «|---|---|» under den første",
        "write the rows with “|” between the columns, and “|---|---|” below the first"
    ];
    /// Settings of another tool at the beginning.
    FrontMatter: [
        "innstillinger for et annet program blir ikke brukt, og er utelatt",
        "innstillingar for eit anna program blir ikkje brukte, og er utelatne",
        "settings of another tool are not used, and are left out"
    ], [
        "slett dem; tittelen står i title i den andre filen i mappen",
        "slett dei; tittelen står i title i den andre fila i mappa",
        "delete them; the title stands in title in the other file of the folder"
    ];
    /// `---` or `===` right below a sentence.
    Underlined: [
        "streken rett under gjør setningen til en overskrift; den er lest som en setning",
        "streken rett under gjer setninga til ei overskrift; ho er lesen som ei setning",
        "the line right below makes the sentence a heading; it is read as a sentence"
    ], [
        "la en linje stå tom over streken, eller slett den; en overskrift skrives «## …»",
        "la ei linje stå tom over streken, eller slett han; ei overskrift blir skriven «## …»",
        "leave an empty line above it, or delete it; a heading is written “## …”"
    ];
    /// `kompe-` at a line's end.
    Divided: [
        "ordet er delt ved linjens slutt, og blir vist med bindestrek og mellomrom",
        "ordet er delt ved slutten av linja, og blir vist med bindestrek og mellomrom",
        "the word is divided at the line's end, and is shown with a hyphen and a space"
    ], [
        "skriv ordet samlet på én linje; programmet deler selv",
        "skriv ordet samla på éi linje; programmet deler sjølv",
        "write the word whole on one line; the program divides it itself"
    ];
    /// A heading as another tool writes it.
    HeadingOfOtherTool: [
        "overskriften er skrevet slik et annet program gjør det",
        "overskrifta er skriven slik eit anna program gjer det",
        "the heading is written as another tool does"
    ], [
        "skriv «## Overskrift»",
        "skriv «## Overskrift»",
        "write “## Heading”"
    ];
    /// Emphasis, `[[links]]` and the like of a wiki.
    Wiki: [
        "koden fra en wiki blir vist som tekst",
        "koden frå ein wiki blir vist som tekst",
        "the code of a wiki is shown as text"
    ], [
        "skriv «**fet**», «*kursiv*» eller «[tekst](adresse)»",
        "skriv «**feit**», «*kursiv*» eller «[tekst](adresse)»",
        "write “**bold**”, “*italic*” or “[text](address)”"
    ];
    /// A macro or directive of another tool.
    Macro: [
        "koden fra et annet program blir vist som tekst",
        "koden frå eit anna program blir vist som tekst",
        "the code of another tool is shown as text"
    ], [
        "slett den, og skriv det den skulle vise",
        "slett han, og skriv det han skulle vise",
        "delete it, and write what it was to show"
    ];
    /// `&nbsp;`.
    Entity: [
        "tegnkoden blir vist som tekst",
        "teiknkoden blir vist som tekst",
        "the character code is shown as text"
    ], [
        "skriv tegnet selv, eller et vanlig mellomrom",
        "skriv teiknet sjølv, eller eit vanleg mellomrom",
        "write the character itself, or a plain space"
    ];
    /// `\textbf{x}`.
    Latex: [
        "koden fra LaTeX blir vist som tekst",
        "koden frå LaTeX blir vist som tekst",
        "the code of LaTeX is shown as text"
    ], [
        "skriv «**fet**», «*kursiv*», «## Overskrift» eller «- punkt», eller slett den",
        "skriv «**feit**», «*kursiv*», «## Overskrift» eller «- punkt», eller slett han",
        "write “**bold**”, “*italic*”, “## Heading” or “- item”, or delete it"
    ];
    /// A backslash that escapes nothing.
    Backslash: [
        "omvendt skråstrek blir vist som den står",
        "omvend skråstrek blir vist som han står",
        "the backslash is shown as it stands"
    ], [
        "slett den; et linjeskift skrives med «\\» helt sist på linjen",
        "slett han; eit linjeskift blir skrive med «\\» heilt sist på linja",
        "delete it; a line break is written with “\\” at the very end of the line"
    ];
    /// A field or leftover of Word.
    Word: [
        "en rest etter Word blir vist som tekst",
        "ein rest etter Word blir vist som tekst",
        "a leftover of Word is shown as text"
    ], [
        "slett den, og skriv det som skulle stå der",
        "slett han, og skriv det som skulle stå der",
        "delete it, and write what was to stand there"
    ];
    /// A table of contents that was pasted.
    Contents: [
        "innholdsfortegnelsen er limt inn, med sidetall som ikke gjelder her",
        "innhaldslista er limt inn, med sidetal som ikkje gjeld her",
        "a table of contents was pasted, with page numbers that are not true here"
    ], [
        "slett den; nettstedet og PDF-en får sin egen",
        "slett ho; nettstaden og PDF-en får si eiga",
        "delete it; site and PDF get their own"
    ];
    /// Letters of a file that was saved wrongly.
    Letters: [
        "bokstaver er ødelagt av feil tegnsett",
        "bokstavar er øydelagde av feil teiknsett",
        "letters were damaged by the wrong encoding"
    ], [
        "skriv dem på nytt, og lagre filen som UTF-8",
        "skriv dei på nytt, og lagre fila som UTF-8",
        "write them anew, and save the file as UTF-8"
    ];
    /// `[b]x[/b]`.
    Forum: [
        "koden i klammer blir vist som tekst",
        "koden i klammer blir vist som tekst",
        "the code in brackets is shown as text"
    ], [
        "skriv «**fet**», «*kursiv*» eller «[tekst](adresse)»",
        "skriv «**feit**», «*kursiv*» eller «[tekst](adresse)»",
        "write “**bold**”, “*italic*” or “[text](address)”"
    ];
    /// Items of a list that were pasted on one line.
    RunTogether: [
        "punktene står på samme linje og blir ikke til en liste",
        "punkta står på same linje og blir ikkje til ei liste",
        "the items stand on one line and become no list"
    ], [
        "skriv «- punkt» på en egen linje for hvert av dem",
        "skriv «- punkt» på ei eiga linje for kvart av dei",
        "write “- item” on a line of its own for each of them"
    ];
    /// Code that is never closed.
    OpenFence: [
        "resten av teksten blir vist som kode, for «```» er ikke lukket",
        "resten av teksten blir vist som kode, for «```» er ikkje lukka",
        "the rest of the text is shown as code, for “```” is not closed"
    ], [
        "slett «```», eller skriv det på en egen linje der koden er slutt",
        "slett «```», eller skriv det på ei eiga linje der koden er slutt",
        "delete “```”, or write it on a line of its own where the code ends"
    ];
}

/// Marks that became text, the first of so many more of their kind in the text.
pub fn stray_markup(at: Span, kind: Stray, more: usize) -> Diagnostic {
    let [nb, nn, en] = kind.what();
    let what: Wording = if more == 0 {
        [nb, nn, en].into()
    } else {
        [
            format!("{nb} (og {more} steder til i teksten)"),
            format!("{nn} (og {more} stader til i teksten)"),
            format!("{en} (and in {more} more places of the text)"),
        ]
        .into()
    };
    Diagnostic::new(Rule::StrayMarkup, at, what).help(kind.instead())
}
