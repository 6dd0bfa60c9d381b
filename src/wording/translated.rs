//! The faults of translated sentences, held against the standard ones: variables that went missing, and branches that a
//! language needs, does not know, or would never say.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use fluent_syntax::ast;
use unic_langid::LanguageIdentifier;

use super::faults::{offset_of, variables};
use crate::fault::{Fault, place_in};

/// The names by which languages tell numbers apart (<https://cldr.unicode.org/index/cldr-spec/plural-rules>).
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];
/// Numbers that pages tell: counts and points are below.
const USUAL: std::ops::RangeInclusive<i64> = 0..=200;
/// One for which some languages have a name of their own.
const GREAT: i64 = 1_000_000;
/// Languages that have it since CLDR 38; the rules that sentences are said by are older, so it may be there and need not.
const MANY_SINCE_LATELY: [&str; 5] = ["ca", "es", "fr", "it", "pt"];

/// What is wrong with translated sentences.
pub(super) fn faults_against(
    language: &LanguageIdentifier,
    (file, text): (&str, &str),
    standard: &str,
) -> Vec<Fault> {
    let (Ok(resource) | Err((resource, _))) = fluent_syntax::parser::parse(text);
    let (Ok(known) | Err((known, _))) = fluent_syntax::parser::parse(standard);
    let known: BTreeMap<&str, &ast::Pattern<&str>> = sentences(&known).collect();
    let plurals = Plurals::of(language);
    let mut faults = Vec::new();
    for (key, pattern) in sentences(&resource) {
        let Some(original) = known.get(key) else {
            continue;
        };
        let place = place_in(file, text, offset_of(text, key));
        let wrong = lost(pattern, original)
            .into_iter()
            .chain(plurals.wrong_in(pattern))
            .chain(unlike(pattern, original));
        faults.extend(
            wrong.map(|(what, instead)| {
                Fault::new(place.clone(), format!("`{key}` {what}"), instead)
            }),
        );
    }
    faults
}

/// What is wrong, and what to write instead.
type Wrong = (String, String);

fn sentences<'r, 'a>(
    resource: &'r ast::Resource<&'a str>,
) -> impl Iterator<Item = (&'a str, &'r ast::Pattern<&'a str>)> {
    resource.body.iter().filter_map(|entry| match entry {
        ast::Entry::Message(message) => Some((message.id.name, message.value.as_ref()?)),
        _ => None,
    })
}

/// Variables that the standard sentence has and the translated one has not.
fn lost(pattern: &ast::Pattern<&str>, original: &ast::Pattern<&str>) -> Vec<Wrong> {
    let (mut here, mut there) = (BTreeSet::new(), BTreeSet::new());
    variables(pattern, &mut here);
    variables(original, &mut there);
    let lost = there.difference(&here);
    lost.map(|name| {
        let what = format!("leaves out the variable ${name}");
        (what, format!("say {{ ${name} }} in it"))
    })
    .collect()
}

/// A choice between branches: the variable that it goes by, and the names of its branches.
struct Choice<'a> {
    variable: &'a str,
    branches: BTreeSet<&'a str>,
}

impl Choice<'_> {
    /// Whether it goes by a number.
    fn is_plural(&self) -> bool {
        let mut branches = self.branches.iter();
        branches.all(|name| CATEGORIES.contains(name) || name.parse::<i64>().is_ok())
    }
}

/// Branches by a word, of which a translation must have the same.
fn unlike(pattern: &ast::Pattern<&str>, original: &ast::Pattern<&str>) -> Vec<Wrong> {
    let known: BTreeMap<&str, BTreeSet<&str>> = choices(original)
        .into_iter()
        .filter(|choice| !choice.is_plural())
        .map(|choice| (choice.variable, choice.branches))
        .collect();
    let mut wrong = Vec::new();
    for choice in choices(pattern) {
        let Some(branches) = known.get(choice.variable) else {
            continue;
        };
        wrong.extend(branches.difference(&choice.branches).map(|name| {
            let what = format!("lacks the branch [{name}] of ${}", choice.variable);
            (what, format!("write [{name}], as in the standard sentence"))
        }));
        wrong.extend(choice.branches.difference(branches).map(|name| {
            let what = format!(
                "has a branch [{name}] of ${} that is never said",
                choice.variable
            );
            let known: Vec<&str> = branches.iter().copied().collect();
            (what, format!("use {}", known.join(", ")))
        }));
    }
    wrong
}

/// The names of numbers that a language uses.
struct Plurals {
    needed: BTreeSet<&'static str>,
    /// With those that only great numbers have.
    possible: BTreeSet<&'static str>,
}

impl Plurals {
    /// As the rules of the language name numbers.
    fn of(language: &LanguageIdentifier) -> Self {
        let branches = CATEGORIES.map(|name| match name {
            "other" => "\n *[other] other".to_owned(),
            name => format!("\n [{name}] {name}"),
        });
        let trial = format!("name = {{ $number ->{}\n }}", branches.concat());
        let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(trial);
        let mut bundle = FluentBundle::new(vec![language.clone()]);
        bundle.add_resource_overriding(resource);
        let name = |number: i64| {
            let pattern = bundle.get_message("name")?.value()?;
            let mut arguments = FluentArgs::new();
            arguments.set("number", number);
            let said = bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new());
            CATEGORIES.into_iter().find(|known| *known == said)
        };
        let needed: BTreeSet<_> = USUAL.filter_map(name).collect();
        let lately = MANY_SINCE_LATELY.contains(&language.language.as_str());
        let great = name(GREAT).into_iter().chain(lately.then_some("many"));
        let possible = needed.iter().copied().chain(great).collect();
        Self { needed, possible }
    }

    /// Choices by a number that lack a branch of this language, or have one that it never uses.
    fn wrong_in(&self, pattern: &ast::Pattern<&str>) -> Vec<Wrong> {
        let mut wrong = Vec::new();
        // What is only told apart as "none" and "some" takes no other branch.
        let by_number = choices(pattern).into_iter().filter(|choice| {
            let named = |name: &&str| **name != *"other" && CATEGORIES.contains(name);
            choice.is_plural() && choice.branches.iter().any(named)
        });
        for Choice { variable, branches } in by_number {
            wrong.extend(self.needed.difference(&branches).map(|name| {
                let what = format!("lacks the branch [{name}] of ${variable}");
                (what, format!("write [{name}]: this language needs it"))
            }));
            let named = branches.iter().filter(|name| CATEGORIES.contains(name));
            wrong.extend(
                named
                    .filter(|name| !self.possible.contains(*name))
                    .map(|name| {
                        let what =
                            format!("has a branch [{name}] of ${variable} that is never said");
                        (
                            what,
                            "remove it: this language has no such number".to_owned(),
                        )
                    }),
            );
        }
        wrong
    }
}

fn choices<'a>(pattern: &'a ast::Pattern<&'a str>) -> Vec<Choice<'a>> {
    let mut found = Vec::new();
    collect(pattern, &mut found);
    found
}

fn collect<'a>(pattern: &'a ast::Pattern<&'a str>, found: &mut Vec<Choice<'a>>) {
    for element in &pattern.elements {
        let ast::PatternElement::Placeable {
            expression: ast::Expression::Select { selector, variants },
        } = element
        else {
            continue;
        };
        if let ast::InlineExpression::VariableReference { id } = selector {
            let branches = variants.iter().map(|variant| match &variant.key {
                ast::VariantKey::Identifier { name } => *name,
                ast::VariantKey::NumberLiteral { value } => *value,
            });
            found.push(Choice {
                variable: id.name,
                branches: branches.collect(),
            });
        }
        for variant in variants {
            collect(&variant.value, found);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STANDARD: &str = "\
answers = { $count ->
    [one] One answer of { $name }
   *[other] { $count } answers of { $name }
}
more = { $count ->
    [0] {\"\"}
   *[other] and { $count } more
}
standing = { $standing ->
    [contested] contested
   *[firm] firm
}
";

    fn faults(locale: &str, text: &str) -> Vec<String> {
        let found = faults_against(&locale.parse().unwrap(), ("x.ftl", text), STANDARD);
        found.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn each_language_has_its_own_branches() {
        let german = "answers = { $count ->\n [one] Eine Antwort von { $name }\n *[other] { $count } Antworten von { $name }\n }";
        assert!(faults("de", german).is_empty());
        assert!(faults("ja", german)[0].contains("[one] of $count that is never said"));
        assert!(faults("pl", german)[0].contains("lacks the branch [few]"));
        let with_many = german.replace(
            " *[other]",
            " [many] { $count } de réponses de { $name }\n *[other]",
        );
        assert!(faults("fr", german).is_empty());
        assert!(faults("fr", &with_many).is_empty());
        assert!(faults("de", &with_many)[0].contains("[many] of $count that is never said"));
        let only_other = "answers = { $count ->\n *[other] { $name }: { $count }\n }";
        assert!(faults("ja", only_other).is_empty());
    }

    #[test]
    fn what_went_missing_is_told_with_its_line() {
        assert_eq!(
            faults("de", "# a\n\nanswers = { $count } Antworten"),
            ["x.ftl:3:1: `answers` leaves out the variable $name; say { $name } in it"]
        );
        let renamed = "standing = { $standing ->\n [umstritten] umstritten\n *[firm] sicher\n }";
        let found = faults("de", renamed);
        assert!(
            found[0].contains("lacks the branch [contested]"),
            "{found:?}"
        );
        assert!(found[1].contains("[umstritten] of $standing that is never said"));
    }

    #[test]
    fn none_and_some_need_no_further_branch() {
        let text = "more = { $count ->\n [0] {\"\"}\n *[other] und { $count } weitere\n }";
        assert!(faults("de", text).is_empty());
    }
}
