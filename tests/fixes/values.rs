//! Values that are right but for how they are written.

use super::{AREA, BASE, becomes, fixed, stays};

#[test]
fn days_in_the_wrong_order_change_places() {
    let strategy = |valid: &str| format!("{}{valid}", BASE[0].1);
    becomes(
        "strategy.toml",
        &strategy("[valid] # når\nfrom = 2029-12-31 # siste\nto   = 2027-01-01\n"),
        &strategy("[valid] # når\nfrom = 2027-01-01 # siste\nto   = 2029-12-31\n"),
    );
    becomes(
        "strategy.toml",
        &strategy("valid = { to = \"2027-01-01\", \"from\" = 2029-12-31 }\n"),
        &strategy("valid = { to = 2029-12-31, \"from\" = 2027-01-01 }\n"),
    );
    becomes(
        "strategy.toml",
        &strategy("valid.from = 2029-12-31\r\nvalid.to = 2027-01-01\r\n"),
        &strategy("valid.from = 2027-01-01\r\nvalid.to = 2029-12-31\r\n"),
    );
}

#[test]
fn dates_and_numbers_lose_their_marks_and_a_single_item_gets_brackets() {
    let measure = |lines: &str| format!("{}{lines}", BASE[1].1);
    for (before, after) in [
        ("decimals = \"1\" # én\n", "decimals = 1 # én\n"),
        (
            "baseline = { period = \"2016\", value = \"92,5\" }\n",
            "baseline = { period = \"2016\", value = 92.5 }\n",
        ),
        (
            "baseline = { period = \"2016\", value = '-3' }\n",
            "baseline = { period = \"2016\", value = -3 }\n",
        ),
        ("direction = 'UP'\n", "direction = 'up'\n"),
        (
            "unit_name = \"x\"\nfrequency = \"Yearly\"\n",
            "unit_name = \"x\"\nfrequency = \"yearly\"\n",
        ),
        ("status = \"on track\"\n", "status = \"on-track\"\n"),
    ] {
        becomes("measures.toml", &measure(before), &measure(after));
    }
    for left in [
        // A thousand, or one with three decimals.
        "baseline = { period = \"2016\", value = \"1.000\" }\n",
        "baseline = { period = \"2016\", value = \"1 000\" }\n",
        "baseline = { period = \"2016\", value = \"92 %\" }\n",
        "decimals = \"9\"\n",
        "decimals = \"01\"\n",
        // One letter from another word is another word.
        "direction = \"done\"\n",
        "status = \"of-track\"\n",
    ] {
        stays("measures.toml", &measure(left));
    }
    let goal = BASE[2].1;
    becomes(
        AREA,
        &goal.replace("[\"naervaer\"]", "'naervaer' # én"),
        &goal.replace("[\"naervaer\"]", "['naervaer'] # én"),
    );
    stays(
        AREA,
        &goal.replace("[\"naervaer\"]", "\"naervaer, turnover\""),
    );
    let strategy = |lines: &str| format!("{}{lines}", BASE[0].1);
    for (before, after) in [
        ("sdg = 8\n", "sdg = [8]\n"),
        ("status = \"Draft\"\n", "status = \"draft\"\n"),
        (
            "[valid]\nto = \"2029-12-31\"\n",
            "[valid]\nto = 2029-12-31\n",
        ),
    ] {
        becomes("strategy.toml", &strategy(before), &strategy(after));
    }
    for left in [
        "sdg = 18\n",
        "status = \"adoptert\"\n",
        "[valid]\nto = \"2029-02-30\"\n",
        "[valid]\nto = \"31.12.2029\"\n",
    ] {
        stays("strategy.toml", &strategy(left));
    }
    let config = |lines: &str| format!("{}{lines}", BASE[3].1);
    becomes(
        "veivalg.toml",
        &config("license = \"cc by 4.0\"\n"),
        &config("license = \"CC-BY-4.0\"\n"),
    );
    stays("veivalg.toml", &config("license = \"CC-BY-3.0\"\n"));
    stays("veivalg.toml", &config("[pdf]\npaper = \"b5\"\n"));
}

#[test]
fn what_only_a_person_can_tell_is_left() {
    // Another measure would be another promise.
    stays(
        AREA,
        &BASE[2]
            .1
            .replace("[\"naervaer\"]", "[\"nærvær\", \"naervaerr\"]"),
    );
    // Which of the two places was meant?
    stays(
        "strategy.toml",
        "title = \"T\"\nareas = [\"tillit\", \"tillit\"]\n",
    );
    // Other files may name it so.
    stays(AREA, &BASE[2].1.replace("\"lytte\"", "\"Lytte\""));
}

#[test]
fn several_faults_on_a_line_and_one_behind_another_are_all_mended() {
    becomes(
        "strategy.toml",
        "title = \"T\"\nAreas = \"tillit\"\nvald = { From = \"2029-01-01\", TO = \"2027-01-01\" } # gjelder\n",
        "title = \"T\"\nareas = [\"tillit\"]\nvalid = { from = 2027-01-01, to = 2029-01-01 } # gjelder\n",
    );
    // Values that touch, as the two of one key do.
    let (after, errors) = fixed(
        "measures.toml",
        "[[measure]]\nname.NB=\"Nærvær\"\nUnit=\"Percent\"\nvalus=[{period=2020,Value=\"5\"}]\n",
    );
    assert_eq!(
        after,
        "[[measures]]\nid = \"naervaer\"\nname.nb=\"Nærvær\"\nunit=\"percent\"\nvalues=[{period=2020,value=5}]\n"
    );
    assert!(errors.is_empty(), "{errors:?}");
}
