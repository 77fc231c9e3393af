//! Every closed list that authors choose from, with what readers see each value called.

use super::choice::{choices, labels_of};

choices! {
    /// How far a strategy has come.
    pub enum State {
        /// Being written.
        Draft "draft" ["utkast", "utkast", "draft"],
        /// Out for comment.
        Hearing "hearing" ["på høring", "på høyring", "out for comment"],
        /// Adopted.
        Adopted "adopted" ["vedtatt; skriv også [adopted]", "vedteken; skriv også [adopted]", "adopted; write [adopted] too"],
        /// A newer one holds.
        Replaced "replaced" ["erstattet av en nyere", "erstatta av ein nyare", "replaced by a newer one"],
        /// A guide that nobody adopts.
        Published "published" ["en veileder som ingen skal vedta", "ein rettleiar som ingen skal vedta", "a guide that nobody adopts"],
    }

    /// Somebody of whom something is expected. Its key is also the name of its page.
    pub enum Audience {
        /// Leaders.
        Leaders "leaders" ["ledere", "leiarar", "leaders"],
        /// Employees.
        Employees "employees" ["medarbeidere", "medarbeidarar", "employees"],
        /// Elected members (folkevalgte).
        Elected "elected" ["folkevalgte", "folkevalde", "elected members"],
        /// The employer.
        Employer "employer" ["arbeidsgiver", "arbeidsgivar", "the employer"],
        /// Union and safety representatives.
        Representatives "representatives" ["tillitsvalgte og verneombud", "tillitsvalde og verneombod", "union and safety representatives"],
    }

    /// How far an action has come.
    pub enum ActionState {
        /// Not begun.
        Planned "planned" ["planlagt", "planlagt", "planned"],
        /// Under way.
        Started "started" ["i gang", "i gang", "under way"],
        /// Done.
        Done "done" ["gjennomført", "gjennomført", "done"],
        /// Given up.
        Stopped "stopped" ["stanset", "stansa", "given up"],
    }

    /// What a measure's figures count.
    pub enum Unit {
        /// Per cent.
        Percent "percent" ["prosent", "prosent", "per cent"],
        /// A score.
        Score "score" ["skår", "skår", "score"],
        /// A number of something.
        Count "count" ["antall", "tal", "number"],
        /// Norwegian kroner.
        Kroner "kroner" ["kroner", "kroner", "kroner"],
        /// Days.
        Days "days" ["dager", "dagar", "days"],
        /// Years.
        Years "years" ["år", "år", "years"],
        /// A share, 0 to 1.
        Share "share" ["andel", "andel", "share"],
        /// No number: judged.
        Qualitative "qualitative" ["en vurdering i ord, når ingen tall passer", "ei vurdering i ord, når ingen tal passar", "a judgment in words, where no number fits"],
        /// Named by the measure's `unit_name`.
        Other "other" ["en annen enhet; skriv navnet i unit_name", "ei anna eining; skriv namnet i unit_name", "another unit; write its name in unit_name"],
    }

    /// Which way a measure gets better.
    pub enum Direction {
        /// Higher is better.
        Up "up" ["høyere er bedre", "høgare er betre", "higher is better"],
        /// Lower is better.
        Down "down" ["lavere er bedre", "lågare er betre", "lower is better"],
        /// Neither.
        None "none" ["ingen av delene er bedre", "ingen av delane er betre", "neither is better"],
    }

    /// How often a measure is taken.
    pub enum Frequency {
        /// Every month.
        Monthly "monthly" ["hver måned", "kvar månad", "every month"],
        /// Every quarter.
        Quarterly "quarterly" ["hvert kvartal", "kvart kvartal", "every quarter"],
        /// Every four months.
        Tertial "tertial" ["hvert tertial", "kvart tertial", "every tertial (four months)"],
        /// Every year.
        Yearly "yearly" ["hvert år", "kvart år", "every year"],
        /// Every second year.
        Biennial "biennial" ["annethvert år", "annakvart år", "every second year"],
        /// Once.
        Once "once" ["én gang", "éin gong", "once"],
    }

    /// What a value is compared with.
    pub enum Compare {
        /// The straight line from baseline to target.
        Line "line" ["den rette linjen fra utgangspunkt til måltall", "den rette linja frå utgangspunkt til måltal", "the straight line from baseline to target"],
        /// The same season of other years.
        SamePeriod "same-period" ["samme måned, kvartal eller tertial i andre år: den første verdien for den tiden av året, og den årlige endringen fra utgangspunkt til måltall", "same månad, kvartal eller tertial i andre år: den første verdien for den tida av året, og den årlege endringa frå utgangspunkt til måltal", "the same month, quarter or tertial of other years: the first value for that time of the year, and the yearly change from baseline to target"],
    }

    /// How a measure stands. Always shown as a word and a shape, never as a colour alone.
    pub enum Standing {
        /// The target is met.
        Reached "reached" ["nådd", "nådd", "reached"],
        /// At or better than what the way from baseline to target asks for.
        OnTrack "on-track" ["i rute", "i rute", "on track"],
        /// Worse than that.
        OffTrack "off-track" ["ikke i rute", "ikkje i rute", "off track"],
        /// Nothing to judge by.
        NoFigures "no-figures",
    }

    /// Where a chapter stands.
    pub enum Placement {
        /// Before the areas.
        Before "before" ["før områdene", "før områda", "before the areas"],
        /// After the areas.
        After "after" ["etter områdene", "etter områda", "after the areas"],
        /// Last of all, with a letter.
        Appendix "appendix" ["et vedlegg: sist av alt, med en bokstav", "eit vedlegg: sist av alt, med ein bokstav", "an appendix: last of all, with a letter"],
    }

    /// A licence.
    pub enum License {
        /// Creative Commons Attribution 4.0.
        CcBy4 "CC-BY-4.0" ["Creative Commons: alle kan bruke teksten når de sier hvem den er fra", "Creative Commons: alle kan bruke teksten når dei seier kven han er frå", "Creative Commons: all may use the text who say whom it is from"],
        /// Norsk lisens for offentlige data 2.0.
        Nlod2 "NLOD-2.0" ["Norsk lisens for offentlige data", "Norsk lisens for offentlege data", "the Norwegian licence for open government data"],
    }

    /// Paper, as Typst names it.
    pub enum Paper {
        /// 210 × 297 mm.
        A4 "a4" ["210 × 297 mm", "210 × 297 mm", "210 × 297 mm"],
        /// 148 × 210 mm.
        A5 "a5" ["148 × 210 mm", "148 × 210 mm", "148 × 210 mm"],
        /// 216 × 279 mm.
        UsLetter "us-letter" ["216 × 279 mm", "216 × 279 mm", "216 × 279 mm"],
    }

    /// Where the strategy's PDF has its questions for reflection.
    pub enum QuestionPlace {
        /// Where they are asked.
        Parts "parts" ["i områdene og kapitlene", "i områda og kapitla", "in the areas and chapters"],
        /// As cards in an appendix.
        Appendix "appendix" ["som kort i et vedlegg", "som kort i eit vedlegg", "as cards in an appendix"],
    }
}

labels_of! {
    /// The label of one that is not the revision of another.
    State::label {
        Draft "state_draft"
        Hearing "state_hearing"
        Adopted "state_adopted"
        Replaced "state_replaced"
        Published "state_published"
    }
}

labels_of! {
    /// The label of one that revises what was adopted.
    State::revision {
        Draft "state_draft_revision"
        Hearing "state_hearing_revision"
        ; none Adopted Replaced Published
    }
}

labels_of! {
    /// The label of the sentence that every page says of it: what is there is not the strategy in force.
    State::notice {
        Draft "state_draft_notice"
        Hearing "state_hearing_notice"
        Replaced "state_replaced_notice"
        ; none Adopted Published
    }
}

labels_of! {
    /// The label of the same sentence of one that revises what was adopted.
    State::revision_notice {
        Draft "state_draft_revision_notice"
        Hearing "state_hearing_revision_notice"
        ; none Adopted Replaced Published
    }
}

labels_of! {
    /// The label of who they are.
    Audience::label {
        Leaders "leaders"
        Employees "employees"
        Elected "elected"
        Employer "employer"
        Representatives "representatives"
    }
}

labels_of! {
    /// The label of the heading over what is expected of them.
    Audience::expectations {
        Leaders "leaders_expectations"
        Employees "employees_expectations"
        Elected "elected_expectations"
        Employer "employer_expectations"
        Representatives "representatives_expectations"
    }
}

labels_of! {
    /// The label of what is before each expectation, which is its end.
    Audience::lead_in {
        Leaders "leaders_lead_in"
        Employees "employees_lead_in"
        Elected "elected_lead_in"
        Employer "employer_lead_in"
        Representatives "representatives_lead_in"
    }
}

labels_of! {
    /// Its label.
    ActionState::label {
        Planned "action_planned"
        Started "action_started"
        Done "action_done"
        Stopped "action_stopped"
    }
}

labels_of! {
    /// Its label; none where the measure names it.
    Unit::label {
        Percent "unit_percent"
        Score "unit_score"
        Count "unit_count"
        Kroner "unit_kroner"
        Days "unit_days"
        Years "unit_years"
        Share "unit_share"
        Qualitative "unit_qualitative"
        ; none Other
    }
}

labels_of! {
    /// Its label; none where it says nothing.
    Direction::label {
        Up "direction_up"
        Down "direction_down"
        ; none None
    }
}

labels_of! {
    /// Its label.
    Frequency::label {
        Monthly "frequency_monthly"
        Quarterly "frequency_quarterly"
        Tertial "frequency_tertial"
        Yearly "frequency_yearly"
        Biennial "frequency_biennial"
        Once "frequency_once"
    }
}

labels_of! {
    /// Its label.
    Standing::label {
        Reached "status_reached"
        OnTrack "status_on_track"
        OffTrack "status_off_track"
        NoFigures "status_no_figures"
    }
}

impl State {
    /// Whether every page must say it: what is there is not the strategy in force.
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
    /// The licence as those who made it write its name; the key is the one of SPDX.
    pub fn name(self) -> &'static str {
        match self {
            Self::CcBy4 => "CC BY 4.0",
            Self::Nlod2 => "NLOD 2.0",
        }
    }

    /// Where the licence is read, in the reader's language.
    pub fn url(self) -> &'static str {
        match self {
            Self::CcBy4 => "https://creativecommons.org/licenses/by/4.0/deed.no",
            Self::Nlod2 => "https://data.norge.no/nlod/no/2.0",
        }
    }
}
