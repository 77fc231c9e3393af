//! Marks that became text: what tool they come from, and what to write instead.

use crate::diagnostic::{Diagnostic, Rule};
use crate::source::Span;
use crate::wording::{Message, say};

macro_rules! stray {
    ($($(#[$doc:meta])* $variant:ident: $message:expr;)*) => {
        /// A kind of marks that mean nothing here.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Stray {
            $($(#[$doc])* $variant,)*
        }

        impl Stray {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// What is wrong; what to write instead belongs to it.
            fn message(self) -> Message {
                match self { $(Self::$variant => $message,)* }
            }
        }
    };
}

stray! {
    /// A space in the address of a link or a picture.
    SpaceInAddress: say!("stray-space-in-address");
    /// `[text] (address)`.
    LinkApart: say!("stray-link-apart");
    /// `[text](address` that is not finished, or whose address cannot be one.
    LinkBroken: say!("stray-link-broken");
    /// `[text][name]` where the name leads nowhere.
    LinkUndefined: say!("stray-link-undefined");
    /// A link as another tool writes it.
    LinkOfOtherTool: say!("stray-link-of-other-tool");
    /// `** x **`.
    StarsApart: say!("stray-stars-apart");
    /// `**«trygg»**het`.
    StarsAtMark: say!("stray-stars-at-mark");
    /// `**halv`.
    StarsOpen: say!("stray-stars-open");
    /// `__x`, `~~x`, `_x`, ` *x` or a backtick.
    MarksOpen: say!("stray-marks-open");
    /// `##Heading`.
    HeadingTight: say!("stray-heading-tight");
    /// `-item` and `1.item`.
    ItemTight: say!("stray-item-tight");
    /// A date at a line's beginning.
    DateAsItem: say!("stray-date-as-item");
    /// A numbered list that jumps.
    NumberJump: say!("stray-number-jump");
    /// `{#id}`, `{width=..}`, `[x]{.mark}`.
    Attributes: say!("stray-attributes");
    /// `:::`.
    Div: say!("stray-div");
    /// `^2^` and `~2~`.
    Script: say!("stray-script");
    /// `==x==`.
    Highlight: say!("stray-highlight");
    /// `^[note]`.
    InlineNote: say!("stray-inline-note");
    /// `<!--` that nothing ends.
    CommentOpen: say!("stray-comment-open");
    /// `[1]: Lov ...`.
    Definition: say!("stray-definition");
    /// `[@lai2013]`.
    Citation: say!("stray-citation");
    /// `[!NOTE]`.
    Callout: say!("stray-callout");
    /// Rows and columns as another tool draws them.
    Rows: say!("stray-rows");
    /// Settings of another tool at the beginning.
    FrontMatter: say!("stray-front-matter");
    /// `---` or `===` right below a sentence.
    Underlined: say!("stray-underlined");
    /// `kompe-` at a line's end.
    Divided: say!("stray-divided");
    /// A heading as another tool writes it.
    HeadingOfOtherTool: say!("stray-heading-of-other-tool");
    /// Emphasis, `[[links]]` and the like of a wiki.
    Wiki: say!("stray-wiki");
    /// A macro or directive of another tool.
    Macro: say!("stray-macro");
    /// `&nbsp;`.
    Entity: say!("stray-entity");
    /// `\textbf{x}`.
    Latex: say!("stray-latex");
    /// A backslash that escapes nothing.
    Backslash: say!("stray-backslash");
    /// A field or leftover of Word.
    Word: say!("stray-word");
    /// A table of contents that was pasted.
    Contents: say!("stray-contents");
    /// Letters of a file that was saved wrongly.
    Letters: say!("stray-letters");
    /// `[b]x[/b]`.
    Forum: say!("stray-forum");
    /// Items of a list that were pasted on one line.
    RunTogether: say!("stray-run-together");
    /// Code that is never closed.
    OpenFence: say!("stray-open-fence");
}

/// A mark that became text: the first of its kind in the text, and how many `more` there are.
pub fn stray_markup(at: Span, kind: Stray, more: usize) -> Diagnostic {
    let what = kind.message();
    if more == 0 {
        return Diagnostic::new(Rule::StrayMarkup, at, what);
    }
    let help = what.attribute("help");
    Diagnostic::new(Rule::StrayMarkup, at, say!("stray-with-more", what, more)).help(help)
}
