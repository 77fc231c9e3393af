//! `data/<id>.source.toml`: what is kept of where figures came from that the program has read in. Plain data.

use super::{Kind, Table, optional, required};

/// `data/<id>.source.toml`, which the program writes beside figures that it has read in.
pub const FIGURES_SOURCE: Table = Table {
    keys: &[
        required(
            "file",
            Kind::String,
            [
                "Filen tallene er lest fra.",
                "Fila tala er lesne frå.",
                "The file that the figures were read from.",
            ],
        ),
        optional(
            "sheet",
            Kind::String,
            ["Arket i filen.", "Arket i fila.", "The sheet in the file."],
        ),
        optional(
            "range",
            Kind::String,
            [
                "Cellene i arket.",
                "Cellene i arket.",
                "The cells of the sheet.",
            ],
        ),
        optional(
            "series",
            Kind::String,
            [
                "Det tallene heter der.",
                "Det tala heiter der.",
                "What the figures are called there.",
            ],
        ),
        optional(
            "table",
            Kind::String,
            [
                "Nummeret på tabellen hos den som gir ut tallene.",
                "Nummeret på tabellen hos den som gir ut tala.",
                "The number of the table at whoever publishes the figures.",
            ],
        ),
        optional(
            "query",
            Kind::String,
            [
                "Spørringen som gir de samme tallene igjen.",
                "Spørjinga som gir dei same tala att.",
                "The query that gives the same figures again.",
            ],
        ),
        optional(
            "sha256",
            Kind::String,
            [
                "Sjekksummen av filen.",
                "Sjekksummen av fila.",
                "The checksum of the file.",
            ],
        ),
        optional(
            "imported",
            Kind::Date,
            [
                "Dagen tallene ble lest inn.",
                "Dagen tala blei lesne inn.",
                "The day the figures were read in.",
            ],
        ),
        optional(
            "by",
            Kind::String,
            [
                "Hvem som leste dem inn.",
                "Kven som las dei inn.",
                "Who read them in.",
            ],
        ),
        optional(
            "license",
            Kind::String,
            [
                "Hvem tallene er fra, og vilkårene for dem, som SSB, CC BY 4.0.",
                "Kven tala er frå, og vilkåra for dei, som SSB, CC BY 4.0.",
                "Whom the figures are from, and their terms, such as SSB, CC BY 4.0.",
            ],
        ),
    ],
};

/// The file beside a file of figures that tells where they came from.
pub fn figures_source_of(data: &str) -> String {
    let stem = data.rsplit_once('.').map_or(data, |(stem, _)| stem);
    format!("{stem}.source.toml")
}
