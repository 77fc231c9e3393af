//! The settings of one document: once as it comes, again with the parts closer whose last page would
//! hold only a few lines, and last with those closer that it helped.
//!
//! In: the world, and the documents that were set when last asked. Out: documents. A document is laid
//! out over and over until the page numbers it shows are its own; that is begun from the numbers of the
//! last document like it, which after a small change are right at once.

use std::collections::{BTreeMap, BTreeSet};

use typst::comemo::{Constraint, Track};
use typst::diag::{SourceDiagnostic, SourceResult};
use typst::ecow::EcoVec;
use typst::engine::{Engine, Route, Sink, Traced};
use typst::foundations::{Output, StyleChain, Target, TargetElem};
use typst::introspection::{EmptyIntrospector, Introspector};
use typst::utils::Protected;
use typst_layout::PagedDocument;

use super::places::Places;
use super::world::{Setting, World};
use super::{ends, faults};

/// The names of parts to set closer.
pub type Closer = BTreeSet<String>;

/// How often a document is laid out before that is given up.
const TRIES: usize = 5;

/// Documents by what in them is set closer.
type Documents = BTreeMap<Closer, PagedDocument>;

/// The settings of one document, and those of the document that it is an edited form of.
#[derive(Default)]
pub struct Settings {
    last: Documents,
    made: Documents,
    warnings: EcoVec<SourceDiagnostic>,
}

impl Settings {
    /// Begins an edited form of the document.
    pub fn renew(&mut self) {
        self.last = std::mem::take(&mut self.made);
        self.warnings = EcoVec::new();
    }

    /// The document with these parts closer.
    pub fn set(&mut self, world: &World, closer: &Closer) -> SourceResult<PagedDocument> {
        if let Some(known) = self.made.get(closer) {
            return Ok(known.clone());
        }
        let world = Setting::new(world, closer);
        let like = self.last.get(closer);
        let like = like.or_else(|| self.made.values().next_back());
        let (document, warnings) = faults::caught(|| match settle(&world, like) {
            Some(settled) => Ok(settled),
            None => {
                let compiled = typst::compile(&world);
                Ok((compiled.output?, compiled.warnings))
            }
        })?;
        for warning in warnings {
            if !self.warnings.contains(&warning) {
                self.warnings.push(warning);
            }
        }
        self.made.insert(closer.clone(), document.clone());
        Ok(document)
    }

    /// What Typst warned of since the document was begun, each once.
    pub fn warnings(&self) -> EcoVec<SourceDiagnostic> {
        self.warnings.clone()
    }

    /// The parts that end a page earlier when they are set closer, and would leave a page almost empty
    /// otherwise.
    pub fn closer(&mut self, world: &World) -> SourceResult<Closer> {
        let before = ends::ends(&self.set(world, &Closer::new())?);
        let tried = ends::wasteful(&before);
        let after = ends::ends(&self.set(world, &tried)?);
        Ok(ends::helped(&tried, &before, &after))
    }
}

/// Lays out a document with the page numbers of `like`, and again with its own until they hold. None
/// when they do not soon, or there is a fault: `typst::compile`, which this follows, tells of it.
fn settle(
    world: &dyn typst::World,
    like: Option<&PagedDocument>,
) -> Option<(PagedDocument, EcoVec<SourceDiagnostic>)> {
    let main = world.source(world.main()).ok()?;
    let library = world.library();
    let world = world.track();
    let traced = Traced::default();
    let mut evaluated = Sink::new();
    let content = typst_eval::eval(
        world,
        library,
        traced.track(),
        evaluated.track_mut(),
        Route::default().track(),
        &main,
    )
    .ok()?
    .content();
    let target = TargetElem::target.set(Target::Paged).wrap();
    let base = StyleChain::new(&library.styles);
    let mut like = like.cloned();
    for _ in 0..TRIES {
        let places = Places(match &like {
            Some(like) => Output::introspector(like),
            None => &EmptyIntrospector,
        });
        let constraint = Constraint::new();
        let mut sink = Sink::new();
        let mut engine = Engine {
            library,
            world,
            introspector: Protected::new((&places as &dyn Introspector).track_with(&constraint)),
            traced: traced.track(),
            sink: sink.track_mut(),
            route: Route::default(),
        };
        let styles = base.chain(&target);
        let document = typst_layout::layout_document(&mut engine, &content, styles).ok()?;
        let places = Places(Output::introspector(&document));
        if constraint.validate(&places as &dyn Introspector) {
            let whole = sink.delayed().is_empty();
            let mut warnings = evaluated.warnings();
            warnings.extend(sink.warnings());
            return whole.then_some((document, warnings));
        }
        like = Some(document);
    }
    None
}
