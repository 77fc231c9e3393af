//! What somebody else wrote is not written over, and nothing that a measure has is lost on the way to its file.

use proptest::prelude::{
    Just, ProptestConfig, Strategy as _, prop, prop_assert, prop_assert_eq, prop_oneof, proptest,
};

use crate::cli::{stderr, strategy, tree, veivalg, write};

/// The own table of somebody, with what is nowhere else.
const TABLE: &str =
    "Avdeling;2023;2024;Merknad fra Kari\nSkole;8,1;7,7;talt for hånd\nHelse;9,9;9,6;spør Ola\n";
const SOURCE: &str = "file = \"Karis ark.xlsx\"\n";
const VALUES: &str = "values = [{ period = \"2023\", value = 90 }]\n";
const NEW: &str = "År;naervaer\n2023;90\n2026;95\n";

/// A folder with a strategy, a measure with these keys and these files beside.
fn folder(keys: &str, files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("room");
    let dir = folder.path();
    strategy(dir, true);
    let register = format!(
        "[[measures]]\nid = \"naervaer\"\nname.nb = \"Nærvær\"\nunit = \"percent\"\nsource.nb = \"Lønn\"\nowner.nb = \"HR\"\n{keys}"
    );
    write(dir, &[("measures.toml", &register), ("ny.csv", NEW)]);
    write(dir, files);
    folder
}

/// What the import says on its way to failing; the folder is as it was.
fn refused(keys: &str, files: &[(&str, &str)]) -> String {
    let folder = folder(keys, files);
    let before = tree(folder.path());
    let arguments = ["figures", "import", "ny.csv", "--yes", "--revise"];
    let output = veivalg(folder.path(), &arguments);
    let said = stderr(&output);
    assert_eq!(output.status.code(), Some(1), "{keys} {files:?}: {said}");
    assert_eq!(tree(folder.path()), before, "{keys} {files:?}: {said}");
    said
}

#[test]
fn no_file_of_somebody_elses_is_written_over() {
    let other = "\n[[measures]]\nid = \"natt\"\nname.nb = \"Natt\"\nunit = \"percent\"\nsource.nb = \"x\"\nowner.nb = \"x\"\n";
    let with_other = |data: &str| format!("{VALUES}{other}data = \"{data}\"\n");
    let plain = "periode;verdi\n2022;55\n";
    for (keys, files, words) in [
        (
            VALUES.to_owned(),
            vec![("data/naervaer.csv", TABLE)],
            "data/naervaer.csv finnes fra før",
        ),
        (
            String::new(),
            vec![("data/naervaer.csv", plain)],
            "data/naervaer.csv finnes fra før",
        ),
        // Where letters of two sizes are the same, this is the same file.
        (
            VALUES.to_owned(),
            vec![("data/Naervaer.CSV", TABLE)],
            "data/Naervaer.CSV finnes fra før",
        ),
        (
            VALUES.to_owned(),
            vec![("data/naervaer.source.toml", SOURCE)],
            "data/naervaer.source.toml finnes fra før",
        ),
        (
            with_other("data/naervaer.csv"),
            vec![("data/naervaer.csv", plain)],
            "filen til målingen «natt»",
        ),
        (
            with_other("data/naervaer.csv"),
            vec![],
            "filen til målingen «natt»",
        ),
        (
            with_other("data/naervaer.txt"),
            vec![("data/naervaer.txt", plain)],
            "data/naervaer.txt er filen til målingen «natt»",
        ),
        (
            format!("data = \"data/to.csv\"\n{other}data = \"data/to.tsv\"\n"),
            vec![
                ("data/to.csv", plain),
                ("data/to.tsv", plain),
                ("data/to.source.toml", SOURCE),
            ],
            "data/to.tsv er filen til målingen «natt»",
        ),
    ] {
        let said = refused(&keys, &files);
        assert!(said.contains(words), "{keys} {files:?}: {said}");
    }
}

/// Two measures that share a file get the same figures, or none.
#[test]
fn figures_of_two_measures_are_not_written_to_one_file() {
    let shared = "data = \"data/to.csv\"\n\n[[measures]]\nid = \"natt\"\nname.nb = \"Natt\"\nunit = \"percent\"\nsource.nb = \"x\"\nowner.nb = \"x\"\ndata = \"data/to.csv\"\n";
    let figures = ("data/to.csv", "periode;verdi\n2022;55\n");
    let two = "År;naervaer;natt\n2023;90;80\n";
    let said = refused(shared, &[figures, ("ny.csv", two)]);
    assert!(
        said.contains("data/to.csv er filen til flere målinger"),
        "{said}"
    );
    let folder = folder(shared, &[figures, ("ny.csv", "År;naervaer\n2023;90\n")]);
    let output = veivalg(folder.path(), &["figures", "import", "ny.csv", "--yes"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
}

/// A file that `data` names by mistake, such as the workbook itself.
#[test]
fn what_is_no_file_of_values_is_not_written_over() {
    for path in ["data/t.xlsx", "data/t.json", "data/t.csv"] {
        let files = [(path, "PK\u{3}\u{4} a workbook")];
        let said = refused(&format!("data = \"{path}\"\n"), &files);
        assert!(said.contains("ingen CSV-fil med tall"), "{path}: {said}");
    }
}

/// What cannot be read stays where it is, until somebody has corrected it.
#[test]
fn values_with_faults_are_not_moved() {
    for keys in [
        "values = [{ period = \"en gang\", value = 90 }]\n",
        "values = [{ period = \"2023\", value = \"ni av ti\" }]\n",
        "values = [{ period = \"2023\", value = 90 }, { period = \"2023\", value = 91 }]\n",
        "values = [{ value = 90 }]\n",
    ] {
        let said = refused(keys, &[]);
        assert!(
            said.contains("Rett feilene i measures.toml først"),
            "{keys}: {said}"
        );
    }
    let twice = ("data/n.csv", "periode;verdi\n2022;55\n2022;56\n");
    let said = refused("data = \"data/n.csv\"\n", &[twice]);
    assert!(said.contains("Rett feilene i data/n.csv først"), "{said}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever lies in the folder and whatever the measure says, only its own file and source change, and only where it
    /// names them.
    #[test]
    fn only_its_own_files_change(
        keys in prop_oneof![
            Just(String::new()),
            Just(VALUES.to_owned()),
            prop_oneof!["naervaer", "a", "natt"].prop_map(|stem| format!("data = \"data/{stem}.csv\"\n")),
        ],
        files in prop::collection::btree_map(
            ("(naervaer|a|natt|Naervaer)", "(csv|source\\.toml|txt)"),
            prop_oneof![Just(TABLE), Just(SOURCE), Just("periode;verdi\n2022;55\n"), Just("")],
            0..5,
        ),
    ) {
        let files: Vec<(String, &str)> = files
            .into_iter()
            .map(|((stem, ending), text)| (format!("data/{stem}.{ending}"), text))
            .collect();
        let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), *text)).collect();
        let folder = folder(&keys, &files);
        let before = tree(folder.path());
        let output = veivalg(folder.path(), &["figures", "import", "ny.csv", "--yes"]);
        let after = tree(folder.path());
        let own = keys.split('"').find(|part| part.starts_with("data/"));
        let own: Vec<String> = own.into_iter().flat_map(|path| [path.to_owned(), path.replace(".csv", ".source.toml")]).collect();
        for (path, text) in &before {
            let is_register = path.ends_with("measures.toml");
            let may_change = is_register || own.iter().any(|own| path.ends_with(own.as_str()));
            prop_assert!(may_change || after.get(path) == Some(text), "{}", path);
        }
        if output.status.code() != Some(0) {
            prop_assert_eq!(after, before);
        }
    }
}

/// A run that was killed after its first file is ended on another day too.
#[test]
fn a_source_that_a_run_left_the_day_before_is_taken_over() {
    let import = |dir: &std::path::Path, day: &str| {
        let arguments = ["figures", "import", "ny.csv", "--yes", "--today", day];
        let output = veivalg(dir, &arguments);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    };
    let path = "data/naervaer.source.toml";
    let whole = folder(VALUES, &[]);
    import(whole.path(), "2026-11-20");
    let left = std::fs::read_to_string(whole.path().join(path)).expect("it is there");
    let partly = folder(VALUES, &[(path, &left)]);
    import(partly.path(), "2026-11-21");
    let source = std::fs::read_to_string(partly.path().join(path)).expect("it is there");
    assert!(source.contains("imported = 2026-11-21"), "{source}");
}

/// A comment on a value is nowhere in its file; one above the whole stays.
#[test]
fn comments_among_values_are_not_lost() {
    let value = "{ period = \"2023\", value = 90 }";
    for keys in [
        format!("values = [{value}] # Kari\n"),
        format!("values = [ # Kari\n{value}]\n"),
        format!("values = [\n# Kari\n{value}]\n"),
        format!("values = [{value}, # Kari\n]\n"),
        format!("values = [{value}\n# Kari\n]\n"),
        "values = [{ period = \"2023\", # Kari\nvalue = 90 }]\n".to_owned(),
        "values = [{ period = \"2023\", value = 90, # Kari\n}]\n".to_owned(),
        "# Kari\n[[measures.values]]\nperiod = \"2023\"\nvalue = 90\n".to_owned(),
        "[[measures.values]] # Kari\nperiod = \"2023\"\nvalue = 90\n".to_owned(),
        "[[measures.values]]\n# Kari\nperiod = \"2023\"\nvalue = 90\n".to_owned(),
        "[[measures.values]]\nperiod = \"2023\"\nvalue = 90 # Kari\n".to_owned(),
        "[[measures.values]]\nperiod = \"2022\"\nvalue = 90\n\n# Kari\n[[measures.values]]\nperiod = \"2023\"\nvalue = 90\n".to_owned(),
    ] {
        let said = refused(&keys, &[]);
        assert!(said.contains("kommentarer mellom verdiene til «naervaer»"), "{keys}: {said}");
    }
    for keys in [
        format!("# Kari\nvalues = [{value}]\n"),
        format!("values = [{value}]\n# Kari\n"),
        "direction = \"up\" # Kari\n[[measures.values]]\nperiod = \"2023\"\nvalue = 90\n"
            .to_owned(),
        "[[measures.values]]\nperiod = \"2023\"\nvalue = 90\n# Kari\n".to_owned(),
        "# Kari\ndata = \"data/mangler.csv\"\n".to_owned(),
        "data = \"data/mangler.csv\" # Kari\n".to_owned(),
    ] {
        let folder = folder(&keys, &[]);
        let output = veivalg(folder.path(), &["figures", "import", "ny.csv", "--yes"]);
        assert_eq!(output.status.code(), Some(0), "{keys}: {}", stderr(&output));
        let register = std::fs::read_to_string(folder.path().join("measures.toml")).expect("text");
        assert!(register.contains("# Kari"), "{keys}: {register}");
        assert!(
            register.contains("data = \"data/naervaer.csv\"") && !register.contains("values"),
            "{register}"
        );
    }
}

/// What stands around the figures in their file, or in columns of its own.
#[test]
fn nothing_in_the_file_of_figures_is_lost() {
    const DATA: &str = "data = \"data/naervaer.csv\"\n";
    for table in [
        "Nærvær i kommunen\n\nperiode;verdi\n2022;55\n",
        "periode;verdi\n2022;55\n\nKilde: HR. Tallene er foreløpige.\n",
        "periode;verdi;kommune\n2021;54;Vik\n2022;55;Vik\n",
        "periode,verdi,kommune\n2021,54,Vik\n2022,55,Vik\n",
        "periode;nærvær;kommune\n2021;54;Vik\n2022;55;Vik\n",
        "Nærvær;2021;2022\nVik;54;55\n",
    ] {
        let said = refused(DATA, &[("data/naervaer.csv", table)]);
        assert!(said.contains("har mer enn tallene"), "{table}: {said}");
    }
    for table in [
        "periode;verdi\n2022;55\n",
        "sep=,\nPeriode,Verdi,Svar\n\n2022,55,60\n",
        "År\tNærvær\n2022\t55\n2021\t54\n",
        "period;value;note_nb;note_nn\n2022;55;\"Ny\nmåte\";\"Ny\nmåte\"\n",
    ] {
        let folder = folder(DATA, &[("data/naervaer.csv", table)]);
        let arguments = ["figures", "import", "ny.csv", "--yes", "--revise"];
        let output = veivalg(folder.path(), &arguments);
        assert_eq!(
            output.status.code(),
            Some(0),
            "{table}: {}",
            stderr(&output)
        );
    }
}
