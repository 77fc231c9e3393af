//! The walk through a template, as it is rendered, with what is known of each value on the way.
//!
//! In: the theme's templates as trees, and what each page's template is given. Out: every place where a field
//! is looked up, with whether any way there knows it. What is in two templates or is called from two
//! places is walked from each; a name is a fault only where none of them has it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::shape::Shape;
use super::tree::{Args, Component, Expr, Node, Template, Word};

/// The theme's templates, by name.
pub type Templates<'a> = BTreeMap<&'a str, Template<'a>>;

/// The names around a statement, and what is known of their values.
type Names<'a> = BTreeMap<&'a str, Shape>;

/// What is looked up somewhere.
#[derive(Debug)]
pub struct Lookup {
    /// Its name.
    pub name: String,
    /// Whether any way there knows it, or may.
    pub is_known: bool,
    /// The names that there are instead.
    pub there_are: BTreeSet<String>,
}

/// Walks templates.
pub struct Walk<'a> {
    templates: &'a Templates<'a>,
    /// What any page is given, by name.
    given: &'a Names<'a>,
    /// What was looked up, by template and first byte.
    pub lookups: BTreeMap<(&'a str, usize), Lookup>,
    /// The components that were called, with what.
    called: Vec<(String, Names<'a>)>,
    /// The templates that were reached.
    reached: Vec<&'a str>,
}

/// Where the walk is.
#[derive(Clone, Copy)]
struct Here<'a, 'b> {
    /// The template's name.
    template: &'a str,
    /// That of the page, and of all that it extends.
    chain: &'b [&'a str],
}

impl<'a> Walk<'a> {
    /// A walk that has not begun. `given` are the names that pages' templates may have.
    pub fn new(templates: &'a Templates<'a>, given: &'a Names<'a>) -> Self {
        Self {
            templates,
            given,
            lookups: BTreeMap::new(),
            called: Vec::new(),
            reached: Vec::new(),
        }
    }

    /// Walks a page's template, with what it is given.
    pub fn page(&mut self, name: &str, given: &Names<'a>) {
        let mut chain = Vec::new();
        let mut next = self.templates.get_key_value(name);
        while let Some((name, template)) = next.filter(|(name, _)| !chain.contains(*name)) {
            chain.push(*name);
            next = (template.parent).and_then(|parent| self.templates.get_key_value(parent));
        }
        let Some(&outermost) = chain.last() else {
            return;
        };
        self.reached.extend(&chain);
        let here = Here {
            template: outermost,
            chain: &chain,
        };
        self.nodes(here, &mut given.clone(), &self.templates[outermost].nodes);
    }

    /// Walks what no page has reached, of which less is known.
    pub fn rest(&mut self) {
        let unknown = |shape: Option<&Shape>| shape.cloned().unwrap_or(Shape::Any);
        for &name in self.templates.keys() {
            if !self.reached.contains(&name) {
                self.page(name, self.given);
            }
        }
        let templates = self.templates;
        for (&name, template) in templates {
            for (component, defined) in &template.components {
                if self.called.iter().any(|(called, _)| called == component) {
                    continue;
                }
                let params = defined.params.iter();
                let names = params.map(|param| match param.implicit {
                    true => (param.name, unknown(self.given.get(param.name))),
                    false => (param.name, Shape::Any),
                });
                self.body(name, defined, names.collect());
            }
        }
    }

    fn body(&mut self, template: &'a str, component: &'a Component<'a>, mut names: Names<'a>) {
        names.extend(component.rest.map(|rest| (rest, Shape::Any)));
        names.insert("body", Shape::Any);
        let here = Here {
            template,
            chain: &[],
        };
        self.nodes(here, &mut names, &component.body);
    }

    fn nodes(&mut self, here: Here<'a, '_>, names: &mut Names<'a>, nodes: &'a [Node<'a>]) {
        for node in nodes {
            self.node(here, names, node);
        }
    }

    fn node(&mut self, here: Here<'a, '_>, names: &mut Names<'a>, node: &'a Node<'a>) {
        match node {
            Node::Shown(expr) => {
                self.shape(here, names, expr);
            }
            Node::Set { name, value } => {
                let value = value.as_ref();
                let shape = value.map_or(Shape::Plain, |expr| self.shape(here, names, expr));
                names.insert(name, shape);
            }
            // What never happens needs no fields: a component may be told with a truth value what to leave out.
            Node::If { of, then, other } => match self.shape(here, names, of) {
                Shape::Truth(true) => self.nodes(here, names, then),
                Shape::Truth(false) => self.nodes(here, names, other),
                _ => {
                    let mut without = names.clone();
                    self.nodes(here, names, then);
                    self.nodes(here, &mut without, other);
                    merge(names, without);
                }
            },
            Node::For {
                of,
                key,
                value,
                body,
                other,
            } => {
                let of = self.shape(here, names, of);
                // What is set in one round may be there in the next.
                for _ in 0..2 {
                    let mut inner = names.clone();
                    enter(&mut inner, *key, value, &of);
                    inner.insert("loop", Shape::Any);
                    self.nodes(here, &mut inner, body);
                    for name in ["loop", value].into_iter().chain(*key) {
                        inner.remove(name);
                    }
                    let before = names.clone();
                    merge(names, inner);
                    if *names == before {
                        break;
                    }
                }
                self.nodes(here, names, other);
            }
            Node::Block { name, .. } => {
                for &template in here.chain {
                    if let Some(body) = block(&self.templates[template].nodes, name) {
                        let mut inner = names.clone();
                        self.nodes(Here { template, ..here }, &mut inner, body);
                        merge(names, inner);
                    }
                }
            }
            Node::Include(name) => {
                if let Some((&template, included)) = self.templates.get_key_value(name) {
                    self.reached.push(template);
                    self.nodes(Here { template, ..here }, names, &included.nodes);
                }
            }
            Node::Body(body) => self.nodes(here, &mut names.clone(), body),
        }
    }

    /// What is known of an expression's value.
    fn shape(&mut self, here: Here<'a, '_>, names: &Names<'a>, expr: &'a Expr<'a>) -> Shape {
        let mut of = |expr: &'a Expr<'a>| self.shape(here, names, expr);
        match expr {
            Expr::Text(_) | Expr::Plain => Shape::Plain,
            Expr::Truth(truth) => Shape::Truth(*truth),
            Expr::Name(word) => match names.get(word.text) {
                Some(shape) => shape.clone(),
                None => self.name(here, *word, names),
            },
            Expr::Field(inner, word) => {
                let inner = of(inner);
                self.look_up(here, &inner, *word)
            }
            Expr::Item(inner, key) => {
                let (inner, _) = (of(inner), of(key));
                match (&inner, &**key) {
                    (Shape::Lost, _) => Shape::Lost,
                    (Shape::List(item), _) => Shape::clone(item),
                    (Shape::Record(_) | Shape::Map(_), Expr::Text(word)) => {
                        self.look_up(here, &inner, *word)
                    }
                    (Shape::Map(value), _) => Shape::clone(value),
                    _ => Shape::Any,
                }
            }
            Expr::Slice(inner, parts) => {
                parts.iter().for_each(|part| {
                    of(part);
                });
                of(inner)
            }
            Expr::Filter(inner, name, args) => {
                let inner = of(inner);
                args.spread.iter().for_each(|expr| {
                    of(expr);
                });
                let named: Vec<(&str, Shape)> = args
                    .named
                    .iter()
                    .map(|(name, expr)| (*name, of(expr)))
                    .collect();
                self.filtered(here, inner, name, args, &named)
            }
            Expr::Test(inner, name, args) => {
                args.named.iter().for_each(|(_, expr)| {
                    of(expr);
                });
                match (*name, &**inner) {
                    // Whether it is there is what is asked.
                    ("defined" | "undefined", Expr::Field(inner, _) | Expr::Item(inner, _)) => {
                        of(inner);
                    }
                    ("defined" | "undefined", Expr::Name(_)) => {}
                    (_, inner) => {
                        of(inner);
                    }
                }
                Shape::Plain
            }
            Expr::Either(parts) => {
                let [condition, value, other] = &**parts;
                of(condition);
                of(value).or(of(other))
            }
            Expr::And(parts) => match parts.each_ref().map(&mut of) {
                [Shape::Truth(false), _] | [_, Shape::Truth(false)] => Shape::Truth(false),
                [Shape::Truth(true), Shape::Truth(true)] => Shape::Truth(true),
                _ => Shape::Any,
            },
            Expr::Or(parts) => match parts.each_ref().map(&mut of) {
                [Shape::Truth(true), _] | [_, Shape::Truth(true)] => Shape::Truth(true),
                [Shape::Truth(false), Shape::Truth(false)] => Shape::Truth(false),
                _ => Shape::Any,
            },
            Expr::Worked(parts) => {
                parts.iter().for_each(|part| {
                    of(part);
                });
                Shape::Plain
            }
            Expr::Not(inner) => match of(inner) {
                Shape::Truth(truth) => Shape::Truth(!truth),
                _ => Shape::Plain,
            },
            Expr::Minus(inner) => {
                of(inner);
                Shape::Plain
            }
            Expr::List(items, lists) => {
                let items = items.iter().map(&mut of).reduce(Shape::or);
                let lists = lists.iter().map(&mut of).map(item_of).reduce(Shape::or);
                let item = items.into_iter().chain(lists).reduce(Shape::or);
                Shape::List(Arc::new(item.unwrap_or(Shape::Any)))
            }
            Expr::Map(args) => {
                let named = args.named.iter().map(|(name, expr)| (*name, of(expr)));
                let record = Shape::record(named.collect::<Vec<_>>());
                args.spread.iter().for_each(|expr| {
                    of(expr);
                });
                if args.spread.is_empty() {
                    record
                } else {
                    Shape::Any
                }
            }
            Expr::Each {
                item,
                key,
                value,
                of: list,
                condition,
            } => {
                let list = of(list);
                let mut inner = names.clone();
                enter(&mut inner, *key, value, &list);
                condition.iter().for_each(|condition| {
                    self.shape(here, &inner, condition);
                });
                Shape::List(Arc::new(self.shape(here, &inner, item)))
            }
            Expr::Component(name, args) => {
                let named: Names = args
                    .named
                    .iter()
                    .map(|(name, expr)| (*name, of(expr)))
                    .collect();
                args.spread.iter().for_each(|expr| {
                    of(expr);
                });
                self.call(name, named, !args.spread.is_empty(), names);
                Shape::Plain
            }
            Expr::Function(args) => {
                args.named.iter().for_each(|(_, expr)| {
                    of(expr);
                });
                Shape::Any
            }
        }
    }

    /// A name that nothing around it has. One that no page is given at all is found with Tera's help.
    fn name(&mut self, here: Here<'a, '_>, word: Word<'a>, names: &Names<'a>) -> Shape {
        if self.given.contains_key(word.text) {
            let there_are = names.keys().map(|name| (*name).to_owned());
            self.note(here, word, false, there_are.collect());
            return Shape::Lost;
        }
        Shape::Any
    }

    fn look_up(&mut self, here: Here<'a, '_>, of: &Shape, word: Word<'a>) -> Shape {
        let (shape, there_are) = match of {
            Shape::Any => (Some(Shape::Any), BTreeSet::new()),
            Shape::Map(value) => (Some(Shape::clone(value)), BTreeSet::new()),
            Shape::Record(fields) => (
                fields.get(word.text).cloned(),
                fields.keys().cloned().collect(),
            ),
            Shape::Lost => return Shape::Lost,
            Shape::Plain | Shape::Truth(_) | Shape::List(_) => (None, BTreeSet::new()),
        };
        self.note(here, word, shape.is_some(), there_are);
        shape.unwrap_or(Shape::Lost)
    }

    fn note(
        &mut self,
        here: Here<'a, '_>,
        word: Word<'a>,
        is_known: bool,
        there_are: BTreeSet<String>,
    ) {
        let place = (here.template, word.at);
        let lookup = self.lookups.entry(place).or_insert_with(|| Lookup {
            name: word.text.to_owned(),
            is_known,
            there_are: BTreeSet::new(),
        });
        lookup.is_known |= is_known;
        lookup.there_are.extend(there_are);
    }

    /// What a filter makes of a value, where that has fields still.
    fn filtered(
        &mut self,
        here: Here<'a, '_>,
        of: Shape,
        filter: &str,
        args: &'a Args<'a>,
        named: &[(&str, Shape)],
    ) -> Shape {
        let text = |key: &str| {
            let mut all = args.named.iter();
            all.find_map(|(name, expr)| match expr {
                Expr::Text(word) if *name == key => Some(*word),
                _ => None,
            })
        };
        let given = |key: &str| named.iter().find(|(name, _)| *name == key);
        match filter {
            "safe" | "reverse" | "unique" => of,
            "first" | "last" | "nth" => item_of(of),
            "default" => match given("value") {
                Some((_, other)) => of.or(other.clone()),
                None => of,
            },
            "sort" | "group_by" => {
                let mut inner = item_of(of.clone());
                let path = text("attribute");
                let mut at = path.map_or(0, |path| path.at);
                for part in path.iter().flat_map(|path| path.text.split('.')) {
                    inner = self.look_up(here, &inner, Word { text: part, at });
                    at += part.len() + 1;
                }
                if filter == "sort" {
                    of
                } else {
                    Shape::Map(Arc::new(of))
                }
            }
            "get" => {
                let found = match text("key") {
                    Some(word) => self.look_up(here, &of, word),
                    None => Shape::Any,
                };
                match given("default") {
                    Some((_, other)) => found.or(other.clone()),
                    None => found,
                }
            }
            "length" | "join" | "str" | "int" | "float" | "upper" | "lower" | "trim" | "title" => {
                Shape::Plain
            }
            _ => Shape::Any,
        }
    }

    /// Walks a component with what it is called with.
    fn call(&mut self, name: &str, mut given: Names<'a>, may_be_more: bool, around: &Names<'a>) {
        let mut all = self.templates.iter();
        let defined =
            all.find_map(|(template, parsed)| Some((*template, parsed.components.get(name)?)));
        let Some((template, component)) = defined else {
            return;
        };
        for param in &component.params {
            if given.contains_key(param.name) {
                continue;
            }
            let implicit = around.get(param.name).filter(|_| param.implicit);
            let shape = match (&param.default, implicit) {
                _ if may_be_more => Shape::Any,
                (_, Some(shape)) => shape.clone(),
                (Some(default), None) => {
                    let here = Here {
                        template,
                        chain: &[],
                    };
                    self.shape(here, &Names::new(), default)
                }
                (None, None) => Shape::Any,
            };
            given.insert(param.name, shape);
        }
        let call = (name.to_owned(), given);
        if !self.called.contains(&call) {
            let given = call.1.clone();
            self.called.push(call);
            self.body(template, component, given);
        }
    }
}

/// The statements of a block of this name.
fn block<'a>(nodes: &'a [Node<'a>], wanted: &str) -> Option<&'a [Node<'a>]> {
    nodes.iter().find_map(|node| match node {
        Node::Block { name, body } if *name == wanted => Some(body.as_slice()),
        Node::Block { body, .. } | Node::Body(body) => block(body, wanted),
        Node::If { then, other, .. } => block(then, wanted).or_else(|| block(other, wanted)),
        Node::Shown(_) | Node::Set { .. } | Node::For { .. } | Node::Include(_) => None,
    })
}

/// What a loop gives names to.
fn enter<'a>(names: &mut Names<'a>, key: Option<&'a str>, value: &'a str, of: &Shape) {
    names.extend(key.map(|key| (key, Shape::Plain)));
    names.insert(value, item_of(of.clone()));
}

fn item_of(of: Shape) -> Shape {
    match of {
        Shape::List(item) | Shape::Map(item) => Shape::clone(&item),
        Shape::Lost => Shape::Lost,
        Shape::Any | Shape::Plain | Shape::Truth(_) | Shape::Record(_) => Shape::Any,
    }
}

/// What is known after one of two ways. A name that only one of them has may be of that one's shape.
fn merge<'a>(names: &mut Names<'a>, other: Names<'a>) {
    for (name, shape) in other {
        match names.get_mut(name) {
            Some(known) if *known == shape => {}
            Some(known) => *known = known.clone().or(shape),
            None => {
                names.insert(name, shape);
            }
        }
    }
}
