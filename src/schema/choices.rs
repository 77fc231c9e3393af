//! Every closed list that authors choose from, with what readers see each value called.

use super::choice::{choices, labels_of};

choices! {
    /// How far a strategy has come.
    pub enum State {
        /// Being written.
        Draft "draft" ["utkast", "utkast"],
        /// Out for comment.
        Hearing "hearing" ["på høring", "på høyring"],
        /// Adopted.
        Adopted "adopted" ["vedtatt; skriv også [adopted]", "vedteken; skriv også [adopted]"],
        /// A newer one holds.
        Replaced "replaced" ["erstattet av en nyere", "erstatta av ein nyare"],
        /// A guide that nobody adopts.
        Published "published" ["en veileder som ingen skal vedta", "ein rettleiar som ingen skal vedta"],
    }

    /// Somebody of whom something is expected. Its key is also the name of its page.
    pub enum Audience {
        /// Leaders.
        Leaders "leaders" ["ledere", "leiarar"],
        /// Employees.
        Employees "employees" ["medarbeidere", "medarbeidarar"],
        /// Elected members (folkevalgte).
        Elected "elected" ["folkevalgte", "folkevalde"],
        /// The employer.
        Employer "employer" ["arbeidsgiver", "arbeidsgivar"],
        /// Union and safety representatives.
        Representatives "representatives" ["tillitsvalgte og verneombud", "tillitsvalde og verneombod"],
    }

    /// How far an action has come.
    pub enum ActionState {
        /// Not begun.
        Planned "planned" ["planlagt", "planlagt"],
        /// Under way.
        Started "started" ["i gang", "i gang"],
        /// Done.
        Done "done" ["gjennomført", "gjennomført"],
        /// Given up.
        Stopped "stopped" ["stanset", "stansa"],
    }

    /// What a measure's figures count.
    pub enum Unit {
        /// Per cent.
        Percent "percent" ["prosent", "prosent"],
        /// A score.
        Score "score" ["skår", "skår"],
        /// A number of something.
        Count "count" ["antall", "antal"],
        /// Norwegian kroner.
        Kroner "kroner" ["kroner", "kroner"],
        /// Days.
        Days "days" ["dager", "dagar"],
        /// Years.
        Years "years" ["år", "år"],
        /// A share, 0 to 1.
        Share "share" ["andel", "andel"],
        /// No number: judged.
        Qualitative "qualitative" [
            "en vurdering i ord, når ingen tall passer",
            "ei vurdering i ord, når ingen tal passar"
        ],
        /// Named by the measure's `unit_name`.
        Other "other" [
            "en annen enhet; skriv navnet i unit_name",
            "ei anna eining; skriv namnet i unit_name"
        ],
    }

    /// Which way a measure gets better.
    pub enum Direction {
        /// Higher is better.
        Up "up" ["høyere er bedre", "høgare er betre"],
        /// Lower is better.
        Down "down" ["lavere er bedre", "lågare er betre"],
        /// Neither.
        None "none" ["ingen av delene er bedre", "ingen av delane er betre"],
    }

    /// How often a measure is taken.
    pub enum Frequency {
        /// Every month.
        Monthly "monthly" ["hver måned", "kvar månad"],
        /// Every quarter.
        Quarterly "quarterly" ["hvert kvartal", "kvart kvartal"],
        /// Every four months.
        Tertial "tertial" ["hvert tertial", "kvart tertial"],
        /// Every year.
        Yearly "yearly" ["hvert år", "kvart år"],
        /// Every second year.
        Biennial "biennial" ["annethvert år", "annakvart år"],
        /// Once.
        Once "once" ["én gang", "éin gong"],
    }

    /// What a value is held against.
    pub enum Compare {
        /// The straight line from baseline to target.
        Line "line" [
            "den rette linja fra utgangspunkt til måltall",
            "den rette linja frå utgangspunkt til måltal"
        ],
        /// The same season of other years.
        SamePeriod "same-period" [
            "samme måned, kvartal eller tertial i andre år: den første verdien for den tiden av året, og den årlige endringen fra utgangspunkt til måltall",
            "same månad, kvartal eller tertial i andre år: den første verdien for den tida av året, og den årlege endringa frå utgangspunkt til måltal"
        ],
    }

    /// How a measure stands. Always shown as a word and a shape, never as a colour alone.
    pub enum Standing {
        /// The target is met.
        Reached "reached" ["nådd", "nådd"],
        /// At or better than what the way from baseline to target asks for.
        OnTrack "on-track" ["i rute", "i rute"],
        /// Worse than that.
        OffTrack "off-track" ["ikke i rute", "ikkje i rute"],
        /// Nothing to judge by.
        NoFigures "no-figures",
    }

    /// Where a chapter stands.
    pub enum Placement {
        /// Before the areas.
        Before "before" ["før områdene", "før områda"],
        /// After the areas.
        After "after" ["etter områdene", "etter områda"],
        /// Last of all, with a letter.
        Appendix "appendix" ["et vedlegg: sist av alt, med en bokstav", "eit vedlegg: sist av alt, med ein bokstav"],
    }

    /// A licence.
    pub enum License {
        /// Creative Commons Attribution 4.0.
        CcBy4 "CC-BY-4.0" [
            "Creative Commons: alle kan bruke teksten når de sier hvem den er fra",
            "Creative Commons: alle kan bruke teksten når dei seier kven han er frå"
        ],
        /// Norsk lisens for offentlige data 2.0.
        Nlod2 "NLOD-2.0" ["Norsk lisens for offentlige data", "Norsk lisens for offentlege data"],
    }

    /// Paper, as Typst names it.
    pub enum Paper {
        /// 210 × 297 mm.
        A4 "a4" ["210 × 297 mm", "210 × 297 mm"],
        /// 148 × 210 mm.
        A5 "a5" ["148 × 210 mm", "148 × 210 mm"],
        /// 216 × 279 mm.
        UsLetter "us-letter" ["216 × 279 mm", "216 × 279 mm"],
    }
}

labels_of! {
    /// The label of one that is not the revision of another.
    State::label in LABELS {
        Draft "state_draft" "Utkast" "Utkast"
        Hearing "state_hearing" "På høring" "På høyring"
        Adopted "state_adopted" "Vedtatt" "Vedteken"
        Replaced "state_replaced" "Erstattet" "Erstatta"
        Published "state_published" "Publisert" "Publisert"
    }
}

labels_of! {
    /// The label of one that revises what was adopted.
    State::revision in REVISIONS {
        Draft "state_draft_revision" "Utkast til revisjon" "Utkast til revisjon"
        Hearing "state_hearing_revision" "Revisjon på høring" "Revisjon på høyring"
        ; none Adopted Replaced Published
    }
}

labels_of! {
    /// The label of the sentence that every page says of it: what stands there is not the strategy in force.
    State::notice in NOTICES {
        Draft "state_draft_notice" "Dette er et utkast. Strategien er ikke vedtatt." "Dette er eit utkast. Strategien er ikkje vedteken."
        Hearing "state_hearing_notice" "Strategien er på høring og ikke vedtatt ennå." "Strategien er på høyring og ikkje vedteken enno."
        Replaced "state_replaced_notice" "Denne strategien er erstattet og gjelder ikke lenger." "Denne strategien er erstatta og gjeld ikkje lenger."
        ; none Adopted Published
    }
}

labels_of! {
    /// The label of the same sentence of one that revises what was adopted.
    State::revision_notice in REVISION_NOTICES {
        Draft "state_draft_revision_notice" "Dette er et utkast til revisjon av strategien." "Dette er eit utkast til revisjon av strategien."
        Hearing "state_hearing_revision_notice" "Dette er en revisjon av strategien som er på høring." "Dette er ein revisjon av strategien som er på høyring."
        ; none Adopted Replaced Published
    }
}

labels_of! {
    /// The label of who they are.
    Audience::label in LABELS {
        Leaders "leaders" "Ledere" "Leiarar"
        Employees "employees" "Medarbeidere" "Medarbeidarar"
        Elected "elected" "Folkevalgte" "Folkevalde"
        Employer "employer" "Arbeidsgiver" "Arbeidsgivar"
        Representatives "representatives" "Tillitsvalgte og verneombud" "Tillitsvalde og verneombod"
    }
}

labels_of! {
    /// The label of the heading over what is expected of them.
    Audience::expectations in EXPECTATIONS {
        Leaders "leaders_expectations" "Forventninger til ledere" "Forventningar til leiarar"
        Employees "employees_expectations" "Forventninger til medarbeidere" "Forventningar til medarbeidarar"
        Elected "elected_expectations" "Forventninger til folkevalgte" "Forventningar til folkevalde"
        Employer "employer_expectations" "Forventninger til arbeidsgiver" "Forventningar til arbeidsgivar"
        Representatives "representatives_expectations" "Forventninger til tillitsvalgte og verneombud" "Forventningar til tillitsvalde og verneombod"
    }
}

labels_of! {
    /// The label of what stands before each expectation, which is its end.
    Audience::lead_in in LEAD_INS {
        Leaders "leaders_lead_in" "" ""
        Employees "employees_lead_in" "" ""
        Elected "elected_lead_in" "" ""
        Employer "employer_lead_in" "" ""
        Representatives "representatives_lead_in" "" ""
    }
}

labels_of! {
    /// Its label.
    ActionState::label in LABELS {
        Planned "action_planned" "Planlagt" "Planlagt"
        Started "action_started" "I gang" "I gang"
        Done "action_done" "Gjennomført" "Gjennomført"
        Stopped "action_stopped" "Stanset" "Stansa"
    }
}

labels_of! {
    /// Its label; none where the measure names it.
    Unit::label in LABELS {
        Percent "unit_percent" "prosent" "prosent"
        Score "unit_score" "skår" "skår"
        Count "unit_count" "antall" "antal"
        Kroner "unit_kroner" "kroner" "kroner"
        Days "unit_days" "dager" "dagar"
        Years "unit_years" "år" "år"
        Share "unit_share" "andel" "andel"
        Qualitative "unit_qualitative" "vurdering" "vurdering"
        ; none Other
    }
}

labels_of! {
    /// Its label; none where it says nothing.
    Direction::label in LABELS {
        Up "direction_up" "Høyere er bedre" "Høgare er betre"
        Down "direction_down" "Lavere er bedre" "Lågare er betre"
        ; none None
    }
}

labels_of! {
    /// Its label.
    Frequency::label in LABELS {
        Monthly "frequency_monthly" "Hver måned" "Kvar månad"
        Quarterly "frequency_quarterly" "Hvert kvartal" "Kvart kvartal"
        Tertial "frequency_tertial" "Hvert tertial" "Kvart tertial"
        Yearly "frequency_yearly" "Hvert år" "Kvart år"
        Biennial "frequency_biennial" "Annethvert år" "Annakvart år"
        Once "frequency_once" "Én gang" "Éin gong"
    }
}

labels_of! {
    /// Its label.
    Standing::label in LABELS {
        Reached "status_reached" "Nådd" "Nådd"
        OnTrack "status_on_track" "I rute" "I rute"
        OffTrack "status_off_track" "Ikke i rute" "Ikkje i rute"
        NoFigures "status_no_figures" "Ikke nok tall" "Ikkje nok tal"
    }
}

impl State {
    /// Whether every page must say it: what stands there is not the strategy in force.
    pub fn is_marked(self) -> bool {
        self.notice().is_some()
    }

    /// Whether it is on its way to be adopted.
    pub fn is_in_the_making(self) -> bool {
        matches!(self, Self::Draft | Self::Hearing)
    }
}

impl ActionState {
    /// Whether it is still to be done.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Planned | Self::Started)
    }
}

impl License {
    /// Where the licence is read, in the reader's language.
    pub fn url(self) -> &'static str {
        match self {
            Self::CcBy4 => "https://creativecommons.org/licenses/by/4.0/deed.no",
            Self::Nlod2 => "https://data.norge.no/nlod/no/2.0",
        }
    }
}
