//! What holds of every drawing, whatever it shows.

use kurbo::Rect;
use veivalg::lang::Lang;
use veivalg::model::{Labels, Measure, format, status};
use veivalg::view::{Chart, Drawing};

use super::{chart, series};

/// Holds a chart of a measure to all of it.
pub fn hold(measure: &Measure) -> Result<(), String> {
    for lang in Lang::ALL {
        if let Some(chart) = chart(measure, lang) {
            words(measure, &chart, lang)?;
            for drawing in &chart.drawings {
                let told = |fault| format!("{} {lang}: {fault}\n{drawing:#?}", drawing.size);
                boxes(drawing).map_err(told)?;
                let ticks = ticks(drawing).map_err(told)?;
                inside(drawing).map_err(told)?;
                points(measure, drawing, &ticks).map_err(told)?;
            }
        }
    }
    Ok(())
}

/// No words over others, and none outside.
fn boxes(drawing: &Drawing) -> Result<(), String> {
    let frame = Rect::new(0.0, 0.0, drawing.width.get(), drawing.height.get());
    for (at, (words, one)) in drawing.boxes.iter().enumerate() {
        if frame.inflate(0.1, 0.1).union(*one) != frame.inflate(0.1, 0.1) {
            return Err(format!("{words:?} is outside: {one:?}"));
        }
        for (others, other) in &drawing.boxes[..at] {
            let both = one.intersect(*other);
            if both.width() > 0.2 && both.height() > 0.2 {
                return Err(format!("{words:?} is over {others:?}: {one:?}, {other:?}"));
            }
        }
    }
    Ok(())
}

/// Three to five round ticks, evenly apart; what they say, where it can be read back.
fn ticks(drawing: &Drawing) -> Result<Vec<(f64, f64)>, String> {
    let ticks = &drawing.ticks;
    if !(3..=5).contains(&ticks.len()) {
        return Err(format!("{} ticks", ticks.len()));
    }
    let read = |words: &str| -> Option<f64> {
        let plain = words.replace('\u{a0}', "").replace('\u{2212}', "-");
        plain.replace(',', ".").parse().ok()
    };
    let read = |tick: &veivalg::view::Tick| Some((tick.at.get(), read(&tick.words.words)?));
    let Some(values) = ticks.iter().map(read).collect::<Option<Vec<_>>>() else {
        return Ok(Vec::new());
    };
    // Its first digits: those after them are of rounding.
    let step = values[1].1 - values[0].1;
    let step: f64 = format!("{step:.3e}").parse().expect("a number");
    for pair in values.windows(2) {
        if (pair[1].1 - pair[0].1 - step).abs() > step * 1e-4 {
            return Err(format!("ticks are not evenly apart: {values:?}"));
        }
    }
    let digit = step / 10f64.powf(step.log10().floor());
    if ![1.0, 2.0, 5.0, 10.0]
        .iter()
        .any(|round| (digit - round).abs() < 1e-6)
    {
        return Err(format!("a step of {step} is not round"));
    }
    if (values[0].1 / step - (values[0].1 / step).round()).abs() > 1e-6 {
        return Err(format!("{} is no multiple of {step}", values[0].1));
    }
    Ok(values)
}

/// All that is drawn lies between the ticks, and between the ends of their lines.
fn inside(drawing: &Drawing) -> Result<(), String> {
    let (low, high) = (
        drawing.ticks[0].at.get(),
        drawing.ticks[drawing.ticks.len() - 1].at.get(),
    );
    let [left, right] = drawing.across.map(|x| x.get());
    let series = [&drawing.figures, &drawing.season, &drawing.means];
    let marks = [&drawing.ring, &drawing.diamond].into_iter().flatten();
    let all = series.into_iter().flatten().flatten().chain(&drawing.dots);
    for at in all.chain(&drawing.squares).chain(&drawing.way).chain(marks) {
        let [x, y] = at.map(|place| place.get());
        if !(high - 0.1..=low + 0.1).contains(&y) || !(left..=right).contains(&x) {
            return Err(format!("{x}, {y} is outside of the ticks"));
        }
    }
    Ok(())
}

/// The latest figure's dot and the target's diamond are as high as the ticks say; each that there is has one label.
fn points(measure: &Measure, drawing: &Drawing, ticks: &[(f64, f64)]) -> Result<(), String> {
    let labels: Vec<&str> = drawing.labels.iter().map(|label| label.of).collect();
    let latest =
        status::latest(&measure.values).and_then(|figure| Some((figure.period, figure.value?)));
    let is_latest = |point: &veivalg::model::Point| Some((point.period, point.value)) == latest;
    let mut wanted = vec!["latest"];
    wanted.extend(measure.target.map(|_| "target"));
    wanted.extend(
        measure
            .baseline
            .filter(|point| !is_latest(point))
            .map(|_| "baseline"),
    );
    let has_mean = measure
        .values
        .iter()
        .any(|figure| figure.comparison.is_some());
    wanted.extend(has_mean.then_some("mean"));
    let sorted = |mut names: Vec<&'static str>| {
        names.sort_unstable();
        names
    };
    if sorted(labels.clone()) != sorted(wanted.clone()) {
        return Err(format!("labels {labels:?}, not {wanted:?}"));
    }
    let (Some((low, least)), Some((high, most))) = (ticks.first(), ticks.last()) else {
        return Ok(());
    };
    // The axis may be in millions.
    let size = |value: f64| (value - least) / (most - least) * (high - low) + low;
    let near = |value: f64, y: f64| {
        [1.0, 1e6, 1e9]
            .iter()
            .any(|scale| (size(value / scale) - y).abs() < 0.2)
    };
    if let (Some(dot), Some((_, value))) = (drawing.dots.last(), latest)
        && !near(value, dot[1].get())
    {
        return Err(format!("the latest, {value}, is not at {dot:?}"));
    }
    if let (Some(diamond), Some(target)) = (drawing.diamond, measure.target)
        && !near(target.value, diamond[1].get())
    {
        return Err(format!(
            "the target, {}, is not at {diamond:?}",
            target.value
        ));
    }
    Ok(())
}

/// The sentence tells the latest figure and the target, in sentences of one language.
fn words(measure: &Measure, chart: &Chart, lang: Lang) -> Result<(), String> {
    let said = &chart.sentence;
    let latest = status::latest(&measure.values).ok_or("a chart without figures")?;
    let labels = Labels::default();
    let value = latest.value.ok_or("a latest without value")?;
    let value = format::value(measure, value, &labels, lang);
    let tells_latest = said.contains(&value) && said.contains(&latest.period.long());
    let target = measure
        .target
        .map(|point| format::point(measure, point, &labels, lang));
    let other = lang.pick(
        [" frå ", "måltalet", "heile"],
        [" fra ", "måltallet", "hele"],
    );
    let is_pure = !other.iter().any(|word| said.contains(word));
    if tells_latest
        && is_pure
        && said.ends_with('.')
        && target.is_none_or(|target| said.contains(&target))
    {
        return Ok(());
    }
    Err(format!("{lang}: {said}"))
}

#[test]
fn every_kind_of_series_is_drawn_without_a_collision() {
    for (name, measure) in series::all() {
        assert!(chart(&measure, Lang::Nb).is_some(), "{name}");
        if let Err(fault) = hold(&measure) {
            panic!("{name}: {fault}");
        }
    }
}

/// Labels stand beside their points wherever there is room, which is nearly everywhere.
#[test]
fn labels_stand_below_only_where_nothing_else_is_left() {
    let below = |measure: &Measure| {
        let drawings = chart(measure, Lang::Nb).expect("a chart").drawings;
        let is_below = |drawing: &Drawing| drawing.labels.iter().any(|label| label.mark.is_some());
        drawings.iter().filter(|drawing| is_below(drawing)).count()
    };
    let all = series::all();
    let count: usize = all.iter().map(|(_, measure)| below(measure)).sum();
    assert!(count * 20 <= all.len() * 3, "{count} of {}", all.len() * 3);
}

#[test]
fn a_gap_stays_a_gap() {
    let (_, measure) = series::all()
        .into_iter()
        .find(|(name, _)| *name == "Hull i rekka")
        .expect("it");
    let drawings = chart(&measure, Lang::Nb).expect("a chart").drawings;
    for drawing in drawings {
        // The baseline and two figures; the others stand alone, with their dots.
        let runs: Vec<usize> = drawing.figures.iter().map(Vec::len).collect();
        assert_eq!((runs, drawing.dots.len()), (vec![3], 5));
    }
}

#[test]
fn the_same_season_of_each_year_stands_out() {
    let (_, measure) = series::all()
        .into_iter()
        .find(|(name, _)| *name == "To sesonger")
        .expect("it");
    let chart = chart(&measure, Lang::Nn).expect("a chart");
    for drawing in &chart.drawings {
        let season: Vec<usize> = drawing.season.iter().map(Vec::len).collect();
        assert_eq!((season, drawing.dots.len()), (vec![3], 3));
    }
    let note = chart.note.expect("what the lines are");
    assert!(note.contains("1.\u{a0}tertial kvart år"), "{note}");
}

#[test]
fn an_axis_that_does_not_begin_at_zero_says_so() {
    for (name, measure) in series::all() {
        for drawing in chart(&measure, Lang::Nb).expect("a chart").drawings {
            let has_zero = drawing.ticks.iter().any(|tick| {
                tick.words
                    .words
                    .chars()
                    .all(|sign| matches!(sign, '0' | ','))
            });
            let says = drawing.title.words.contains("aksen ");
            assert_ne!(has_zero, says, "{name}: {:?}", drawing.title.words);
        }
    }
}
