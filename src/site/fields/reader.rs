//! Reads a template into its tree, by Tera's grammar.
//!
//! In: a template that Tera has read without a fault, so nothing is checked again here. Out: its tree.

use std::collections::BTreeMap;

use super::tokens::{Kind, Token, tokens};
use super::tree::{Args, Component, Expr, Node, Param, Template, Word};

/// Reads a template; none when it is not as Tera would have it.
pub fn read(source: &str) -> Option<Template<'_>> {
    let mut reader = Reader {
        tokens: tokens(source)?.into_iter().peekable(),
        parent: None,
        components: BTreeMap::new(),
    };
    let (nodes, end) = reader.until(&[])?;
    end.is_none().then_some(Template {
        parent: reader.parent,
        nodes,
        components: reader.components,
    })
}

struct Reader<'a> {
    tokens: std::iter::Peekable<std::vec::IntoIter<Token<'a>>>,
    parent: Option<&'a str>,
    components: BTreeMap<String, Component<'a>>,
}

/// Statements, and the word that ended them.
type Until<'a> = Option<(Vec<Node<'a>>, Option<&'a str>)>;

impl<'a> Reader<'a> {
    fn kind(&mut self) -> Option<Kind<'a>> {
        self.tokens.peek().map(|token| token.kind)
    }

    fn next(&mut self) -> Option<Kind<'a>> {
        self.tokens.next().map(|token| token.kind)
    }

    fn takes(&mut self, kind: Kind) -> bool {
        self.tokens.next_if(|token| token.kind == kind).is_some()
    }

    fn takes_sign(&mut self, sign: &str) -> bool {
        self.takes(Kind::Sign(sign))
    }

    fn needs(&mut self, kind: Kind) -> Option<()> {
        self.takes(kind).then_some(())
    }

    fn sign(&mut self, sign: &str) -> Option<()> {
        self.needs(Kind::Sign(sign))
    }

    fn word(&mut self) -> Option<Word<'a>> {
        let token = self.tokens.next()?;
        match token.kind {
            Kind::Word(text) => Some(Word { text, at: token.at }),
            _ => None,
        }
    }

    fn text(&mut self) -> Option<&'a str> {
        match self.next()? {
            Kind::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Statements until a tag that begins with one of these words, or `</`; that tag's first token is taken.
    fn until(&mut self, ends: &[&str]) -> Until<'a> {
        let mut nodes = Vec::new();
        while let Some(kind) = self.next() {
            if kind == Kind::Shown {
                nodes.push(Node::Shown(self.expression(0)?));
                self.needs(Kind::End)?;
                continue;
            }
            match self.next()? {
                Kind::Word(word) | Kind::Sign(word) if ends.contains(&word) => {
                    return Some((nodes, Some(word)));
                }
                Kind::Sign("<") => {
                    let component = self.component_call()?;
                    self.sign(">")?;
                    self.needs(Kind::End)?;
                    nodes.push(Node::Shown(component));
                    nodes.push(Node::Body(self.until(&["</"])?.0));
                    self.dotted()?;
                    self.sign(">")?;
                    self.needs(Kind::End)?;
                }
                Kind::Word(word) => nodes.extend(self.tag(word)?),
                _ => return None,
            }
        }
        ends.is_empty().then_some((nodes, None))
    }

    fn tag(&mut self, word: &'a str) -> Option<Vec<Node<'a>>> {
        let mut nodes = Vec::new();
        match word {
            "set" | "set_global" => {
                let name = self.word()?.text;
                let mut value = None;
                if self.takes_sign("=") {
                    value = Some(self.expression(0)?);
                } else {
                    nodes.extend(self.filters()?);
                    self.needs(Kind::End)?;
                    nodes.push(Node::Body(self.until(&["endset"])?.0));
                }
                nodes.push(Node::Set { name, value });
            }
            "include" => nodes.push(Node::Include(self.text()?)),
            "extends" => self.parent = Some(self.text()?),
            "block" => {
                let name = self.word()?.text;
                self.needs(Kind::End)?;
                let body = self.until(&["endblock"])?.0;
                self.ends_with_a_name();
                nodes.push(Node::Block { name, body });
            }
            "for" => nodes.push(self.for_loop()?),
            "if" => nodes.push(self.condition()?),
            "filter" => {
                nodes.extend(self.filter(Expr::Plain).map(Node::Shown));
                nodes.extend(self.filters()?);
                self.needs(Kind::End)?;
                nodes.push(Node::Body(self.until(&["endfilter"])?.0));
            }
            "component" => self.component()?,
            "break" | "continue" => {}
            _ => return None,
        }
        self.needs(Kind::End)?;
        Some(nodes)
    }

    fn ends_with_a_name(&mut self) {
        while let Some(Kind::Word(_) | Kind::Sign(".")) = self.kind() {
            self.next();
        }
    }

    /// The filters that what a body writes goes through.
    fn filters(&mut self) -> Option<Vec<Node<'a>>> {
        let mut nodes = Vec::new();
        while self.takes_sign("|") {
            nodes.push(Node::Shown(self.filter(Expr::Plain)?));
        }
        Some(nodes)
    }

    /// What a loop goes over: its names, and `in`.
    fn names_of_loop(&mut self) -> Option<(Option<&'a str>, &'a str)> {
        let first = self.word()?.text;
        let names = if self.takes_sign(",") {
            (Some(first), self.word()?.text)
        } else {
            (None, first)
        };
        self.needs(Kind::Word("in"))?;
        Some(names)
    }

    fn for_loop(&mut self) -> Option<Node<'a>> {
        let (key, value) = self.names_of_loop()?;
        let of = self.expression(0)?;
        self.needs(Kind::End)?;
        let (body, end) = self.until(&["endfor", "else"])?;
        let mut other = Vec::new();
        if end == Some("else") {
            self.needs(Kind::End)?;
            other = self.until(&["endfor"])?.0;
        }
        Some(Node::For {
            of,
            key,
            value,
            body,
            other,
        })
    }

    /// All of a condition but its last tag's end.
    fn condition(&mut self) -> Option<Node<'a>> {
        let of = self.expression(0)?;
        self.needs(Kind::End)?;
        let (then, end) = self.until(&["endif", "else", "elif"])?;
        let other = match end? {
            "elif" => vec![self.condition()?],
            "else" => {
                self.needs(Kind::End)?;
                self.until(&["endif"])?.0
            }
            _ => Vec::new(),
        };
        Some(Node::If { of, then, other })
    }

    fn dotted(&mut self) -> Option<String> {
        let mut name = self.word()?.text.to_owned();
        while self.takes_sign(".") {
            name.push('.');
            name.push_str(self.word()?.text);
        }
        Some(name)
    }

    /// All of a component but its last tag's end.
    fn component(&mut self) -> Option<()> {
        let name = self.dotted()?;
        self.sign("(")?;
        let mut params = Vec::new();
        let mut rest = None;
        while !self.takes_sign(")") {
            if self.takes_sign(",") {
                continue;
            }
            if self.takes_sign("...") {
                rest = Some(self.word()?.text);
                continue;
            }
            let implicit = self.takes_sign("@");
            let name = self.word()?.text;
            if self.takes_sign(":") {
                self.word()?;
            }
            let default = match self.takes_sign("=") {
                true => Some(self.expression(0)?),
                false => None,
            };
            params.push(Param {
                name,
                implicit,
                default,
            });
        }
        if self.takes_sign("{") {
            self.map()?;
        }
        self.needs(Kind::End)?;
        let body = self.until(&["endcomponent"])?.0;
        self.ends_with_a_name();
        let component = Component { params, rest, body };
        self.components.insert(name, component);
        Some(())
    }

    /// A call of a component, after `<` and until what ends it.
    fn component_call(&mut self) -> Option<Expr<'a>> {
        let name = self.dotted()?;
        let mut args = Args::default();
        loop {
            if self.takes_sign("{") {
                self.sign("...")?;
                args.spread.push(self.expression(0)?);
                self.sign("}")?;
            } else if let Some(Kind::Word(_)) = self.kind() {
                let word = self.word()?;
                let value = if !self.takes_sign("=") {
                    Expr::Name(word)
                } else if self.takes_sign("{") {
                    let value = self.expression(0)?;
                    self.sign("}")?;
                    value
                } else {
                    self.text()?;
                    Expr::Plain
                };
                args.named.push((word.text, value));
            } else {
                return Some(Expr::Component(name, args));
            }
        }
    }

    /// What is in parentheses after a filter, a test or a function.
    fn arguments(&mut self) -> Option<Args<'a>> {
        let mut args = Args::default();
        if !self.takes_sign("(") {
            return Some(args);
        }
        while !self.takes_sign(")") {
            if self.takes_sign(",") {
                continue;
            }
            let name = self.word()?.text;
            self.sign("=")?;
            args.named.push((name, self.expression(0)?));
        }
        Some(args)
    }

    fn filter(&mut self, of: Expr<'a>) -> Option<Expr<'a>> {
        let name = self.word()?.text;
        Some(Expr::Filter(of.into(), name, self.arguments()?))
    }

    fn map(&mut self) -> Option<Expr<'a>> {
        let mut args = Args::default();
        while !self.takes_sign("}") {
            if self.takes_sign(",") {
                continue;
            }
            if self.takes_sign("...") {
                args.spread.push(self.expression(0)?);
                continue;
            }
            let key = match self.next()? {
                Kind::Text(key) => key,
                // No field has such a name.
                _ => "",
            };
            self.sign(":")?;
            args.named.push((key, self.expression(0)?));
        }
        Some(Expr::Map(args))
    }

    fn list(&mut self) -> Option<Expr<'a>> {
        let (mut items, mut lists) = (Vec::new(), Vec::new());
        while !self.takes_sign("]") {
            if self.takes_sign(",") {
                continue;
            }
            if self.takes_sign("...") {
                lists.push(self.expression(0)?);
                continue;
            }
            let item = self.expression(0)?;
            if self.takes(Kind::Word("for")) {
                let (key, value) = self.names_of_loop()?;
                let of = self.expression(1)?.into();
                let condition = match self.takes(Kind::Word("if")) {
                    true => Some(self.expression(1)?.into()),
                    false => None,
                };
                self.sign("]")?;
                return Some(Expr::Each {
                    item: item.into(),
                    key,
                    value,
                    of,
                    condition,
                });
            }
            items.push(item);
        }
        Some(Expr::List(items, lists))
    }

    /// What is in brackets after a value.
    fn subscript(&mut self, of: Expr<'a>) -> Option<Expr<'a>> {
        let mut parts = Vec::new();
        let mut slice = false;
        while !self.takes_sign("]") {
            if self.takes_sign(":") {
                slice = true;
                continue;
            }
            parts.push(self.expression(0)?);
        }
        if slice {
            return Some(Expr::Slice(of.into(), parts));
        }
        Some(Expr::Item(of.into(), parts.pop()?.into()))
    }

    /// An expression whose operators bind at least so strongly.
    fn expression(&mut self, least: u8) -> Option<Expr<'a>> {
        let token = self.tokens.next()?;
        let mut value = match token.kind {
            Kind::Number | Kind::Word("none" | "None" | "null") => Expr::Plain,
            Kind::Word("true" | "True") => Expr::Truth(true),
            Kind::Word("false" | "False") => Expr::Truth(false),
            Kind::Text(text) => Expr::Text(Word {
                text,
                at: token.at + 1,
            }),
            Kind::Word("not") => Expr::Not(self.expression(5)?.into()),
            Kind::Sign("-") => Expr::Minus(self.expression(20)?.into()),
            Kind::Word(_) if self.kind() == Some(Kind::Sign("(")) => {
                Expr::Function(self.arguments()?)
            }
            Kind::Word(text) => self.chain(Word { text, at: token.at })?,
            Kind::Sign("<") => {
                let call = self.component_call()?;
                self.sign("/")?;
                self.sign(">")?;
                call
            }
            Kind::Sign("{") => self.map()?,
            Kind::Sign("[") => self.list()?,
            Kind::Sign("(") => {
                let inner = self.expression(0)?;
                self.sign(")")?;
                inner
            }
            _ => return None,
        };
        while let Some(Kind::Word(operator) | Kind::Sign(operator)) = self.kind() {
            if operator == "[" {
                self.next();
                value = self.subscript(value)?;
                continue;
            }
            let (left, right) = match operator {
                "if" => (0, 0),
                "or" => (1, 2),
                "and" => (3, 4),
                "in" | "is" | "not" => (5, 6),
                "==" | "!=" | "<" | "<=" | ">" | ">=" => (7, 8),
                "+" | "-" => (11, 12),
                "*" | "/" | "%" | "~" | "//" => (13, 14),
                "**" => (16, 15),
                "|" => (17, 18),
                _ => break,
            };
            if left < least {
                break;
            }
            self.next();
            value = match operator {
                "if" => {
                    let condition = self.expression(0)?;
                    self.needs(Kind::Word("else"))?;
                    let other = self.expression(0)?;
                    return Some(Expr::Either([condition, value, other].into()));
                }
                "|" => self.filter(value)?,
                "is" => {
                    self.takes(Kind::Word("not"));
                    let name = self.word()?.text;
                    Expr::Test(value.into(), name, self.arguments()?)
                }
                "not" => {
                    self.needs(Kind::Word("in"))?;
                    Expr::Worked([value, self.expression(right)?].into())
                }
                "and" => Expr::And([value, self.expression(right)?].into()),
                "or" => Expr::Or([value, self.expression(right)?].into()),
                _ => Expr::Worked([value, self.expression(right)?].into()),
            };
        }
        Some(value)
    }

    /// A name with what is looked up in it.
    fn chain(&mut self, word: Word<'a>) -> Option<Expr<'a>> {
        let mut value = Expr::Name(word);
        loop {
            if self.takes_sign(".") || self.takes_sign("?.") {
                value = Expr::Field(value.into(), self.word()?);
            } else if self.takes_sign("[") || self.takes_sign("?[") {
                value = self.subscript(value)?;
            } else {
                return Some(value);
            }
        }
    }
}
