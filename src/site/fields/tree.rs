//! A template as a tree of what its tags look up: statements and expressions as far as it matters which fields
//! they look up. Tera's own tree is not public. Plain data.

use std::collections::BTreeMap;

/// A template.
#[derive(Debug)]
pub struct Template<'a> {
    /// The template that it extends.
    pub parent: Option<&'a str>,
    /// Its statements.
    pub nodes: Vec<Node<'a>>,
    /// The components that it defines, by name.
    pub components: BTreeMap<String, Component<'a>>,
}

/// A component.
#[derive(Debug)]
pub struct Component<'a> {
    /// What it is given.
    pub params: Vec<Param<'a>>,
    /// What it is called with beside that.
    pub rest: Option<&'a str>,
    /// Its statements.
    pub body: Vec<Node<'a>>,
}

/// What a component is given.
#[derive(Debug)]
pub struct Param<'a> {
    /// Its name.
    pub name: &'a str,
    /// Whether it is taken from around the call.
    pub implicit: bool,
    /// What it is where the call does not say.
    pub default: Option<Expr<'a>>,
}

/// A statement.
#[derive(Debug)]
pub enum Node<'a> {
    /// Something that is shown, or looked up in passing.
    Shown(Expr<'a>),
    /// A name for a value; none for what a body writes.
    Set {
        name: &'a str,
        value: Option<Expr<'a>>,
    },
    If {
        of: Expr<'a>,
        then: Vec<Node<'a>>,
        other: Vec<Node<'a>>,
    },
    For {
        of: Expr<'a>,
        key: Option<&'a str>,
        value: &'a str,
        body: Vec<Node<'a>>,
        other: Vec<Node<'a>>,
    },
    Block {
        name: &'a str,
        body: Vec<Node<'a>>,
    },
    Include(&'a str),
    /// What is in something that writes it itself.
    Body(Vec<Node<'a>>),
}

/// A name and where it stands.
#[derive(Debug, Clone, Copy)]
pub struct Word<'a> {
    /// The name.
    pub text: &'a str,
    /// Its first byte.
    pub at: usize,
}

/// An expression.
#[derive(Debug)]
pub enum Expr<'a> {
    /// A text as it is in the source.
    Text(Word<'a>),
    /// A number or none.
    Plain,
    Truth(bool),
    Name(Word<'a>),
    Field(Box<Expr<'a>>, Word<'a>),
    Item(Box<Expr<'a>>, Box<Expr<'a>>),
    /// Some of a list.
    Slice(Box<Expr<'a>>, Vec<Expr<'a>>),
    Filter(Box<Expr<'a>>, &'a str, Args<'a>),
    Test(Box<Expr<'a>>, &'a str, Args<'a>),
    /// One of two, by a third.
    Either(Box<[Expr<'a>; 3]>),
    And(Box<[Expr<'a>; 2]>),
    Or(Box<[Expr<'a>; 2]>),
    /// What comes of two other values.
    Worked(Box<[Expr<'a>; 2]>),
    Not(Box<Expr<'a>>),
    Minus(Box<Expr<'a>>),
    /// Items, and lists of them.
    List(Vec<Expr<'a>>, Vec<Expr<'a>>),
    Map(Args<'a>),
    /// A list made of another.
    Each {
        item: Box<Expr<'a>>,
        key: Option<&'a str>,
        value: &'a str,
        of: Box<Expr<'a>>,
        condition: Option<Box<Expr<'a>>>,
    },
    Component(String, Args<'a>),
    Function(Args<'a>),
}

/// What something is called with.
#[derive(Debug, Default)]
pub struct Args<'a> {
    /// Values by name.
    pub named: Vec<(&'a str, Expr<'a>)>,
    /// Maps of more.
    pub spread: Vec<Expr<'a>>,
}
