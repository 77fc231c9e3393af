//! In the place of `pdf` where the program is built without its feature: sets nothing, and says nothing.
//!
//! Typst is a whole typesetter and takes minutes to build. What has nothing to do with it (fuzz targets,
//! mutation tests) is built without. `build` tells that there are no PDFs.

mod data;
mod families;
mod words;

use std::collections::BTreeMap;

use serde_json::Value;

use crate::diagnostic::Diagnostics;
use crate::lang::Date;
use crate::model::Strategy;
use crate::output::Earlier;
use crate::source::Sources;
use crate::view::Extent;

/// What the theme sets in a PDF, by the paths of its data files: all words of it, before it is laid out.
pub fn contents(strategy: &Strategy, spec: PdfSpec, today: Date) -> BTreeMap<String, Value> {
    data::data(strategy, spec, today, &families::Families::default()).files
}

pub use data::{
    DataBuilder, PdfSpec, TypstData, View, cards_view, handout_view, slides_view, strategy_view,
};

/// Makes no PDF.
#[derive(Debug, Default)]
pub struct PdfCompiler;

/// Never made.
#[derive(Debug, Clone)]
pub struct Printed {
    /// The file.
    pub bytes: Vec<u8>,
    /// The page (from 1) where each part begins.
    pub parts: BTreeMap<String, usize>,
    /// A sum of all that it was made of.
    pub inputs: Option<String>,
    /// Whether an earlier build made it.
    pub is_earlier: bool,
}

impl Printed {
    /// How long it is.
    pub fn extent(&self) -> Extent {
        Extent {
            bytes: self.bytes.len(),
            pages: None,
        }
    }
}

impl PdfCompiler {
    /// A compiler that sets nothing.
    pub fn new() -> Self {
        Self
    }

    /// No PDF.
    pub fn pdf(
        &mut self,
        _diagnostics: &mut Diagnostics,
        _strategy: &Strategy,
        _sources: &Sources,
        _spec: PdfSpec,
        _today: Date,
        _earlier: Option<&Earlier>,
    ) -> Option<Printed> {
        None
    }

    /// No files.
    pub fn files(
        &mut self,
        _strategy: &Strategy,
        _sources: &Sources,
        _spec: PdfSpec,
        _today: Date,
    ) -> Option<BTreeMap<String, Vec<u8>>> {
        None
    }

    /// Nothing is remembered.
    pub fn forget(&self) {}

    /// Nothing is remembered.
    pub fn forget_earlier(&self) {}
}
