//! The faults of one wording file, held against what the program says.
//!
//! What a translation has against the sentences that it translates is in `translated`.

use std::collections::BTreeSet;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast;

use super::Phrase;
use crate::fault::{Fault, nearest, place_in};

/// Broken Fluent, unknown sentences and variables; and the sentences that are missing.
pub(super) fn faults_in(file: &str, text: &str) -> (Vec<Fault>, Vec<Fault>) {
    let (resource, mut faults) = match fluent_syntax::parser::parse(text) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => {
            let faults = errors
                .iter()
                .map(|error| {
                    let place = place_in(file, text, error.pos.start);
                    Fault::new(place, error.kind.to_string(), "mend the Fluent here")
                })
                .collect();
            (resource, faults)
        }
    };
    let mut present = BTreeSet::new();
    for entry in &resource.body {
        if let ast::Entry::Message(message) = entry {
            let key = message.id.name;
            if !present.insert(key) {
                let place = place_in(file, text, offset_of(text, key));
                faults.push(Fault::new(
                    place,
                    format!("`{key}` stands twice"),
                    "keep one of them",
                ));
            }
            faults.extend(message_faults(file, text, message));
        }
    }
    let missing = Phrase::all().filter(|phrase| !present.contains(phrase.key()));
    let missing = missing.map(|phrase| {
        let key = phrase.key();
        Fault::new(
            file,
            format!("`{key}` is missing"),
            format!("write `{key} = …`"),
        )
    });
    (faults, missing.collect())
}

fn message_faults(file: &str, text: &str, message: &ast::Message<&str>) -> Vec<Fault> {
    let key = message.id.name;
    let at = place_in(file, text, offset_of(text, key));
    let Some(phrase) = Phrase::all().find(|phrase| phrase.key() == key) else {
        let instead = match nearest(key, Phrase::all().map(Phrase::key)) {
            Some(near) => format!("write `{near}`"),
            None => "remove it".to_owned(),
        };
        return vec![Fault::new(at, format!("nobody says `{key}`"), instead)];
    };
    let Some(pattern) = &message.value else {
        return vec![Fault::new(
            at,
            format!("`{key}` says nothing"),
            format!("write `{key} = …`"),
        )];
    };
    let mut used = BTreeSet::new();
    variables(pattern, &mut used);
    used.into_iter()
        .filter(|variable| !phrase.arguments().contains(variable))
        .map(|variable| {
            let known = phrase.arguments().join(", $");
            Fault::new(
                at.clone(),
                format!("`{key}` has no variable ${variable}"),
                if known.is_empty() {
                    "use none".to_owned()
                } else {
                    format!("use ${known}")
                },
            )
        })
        .collect()
}

/// Where a slice of `text` starts in it.
pub(super) fn offset_of(text: &str, part: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize)
}

pub(super) fn variables<'a>(pattern: &ast::Pattern<&'a str>, used: &mut BTreeSet<&'a str>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            match expression {
                ast::Expression::Inline(inline) => inline_variables(inline, used),
                ast::Expression::Select { selector, variants } => {
                    inline_variables(selector, used);
                    for variant in variants {
                        variables(&variant.value, used);
                    }
                }
            }
        }
    }
}

fn inline_variables<'a>(inline: &ast::InlineExpression<&'a str>, used: &mut BTreeSet<&'a str>) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            used.insert(id.name);
        }
        ast::InlineExpression::Placeable { expression } => match expression.as_ref() {
            ast::Expression::Inline(inner) => inline_variables(inner, used),
            ast::Expression::Select { selector, .. } => inline_variables(selector, used),
        },
        _ => {}
    }
}

/// The faults that only show when sentences are filled in: references to nothing, functions, sentences that are too
/// long for their place.
pub(super) fn faults_in_use(
    (file, text): (&str, &str),
    bundle: &FluentBundle<FluentResource>,
) -> Vec<Fault> {
    Phrase::all()
        .filter_map(|phrase| {
            let pattern = bundle.get_message(phrase.key())?.value()?;
            let mut arguments = FluentArgs::new();
            for name in phrase.arguments() {
                arguments.set(*name, SAMPLE);
            }
            let mut slips = Vec::new();
            let said = bundle.format_pattern(pattern, Some(&arguments), &mut slips);
            let key = phrase.key();
            if let Some(slip) = slips.first() {
                let what = format!("`{key}` cannot be said ({slip})");
                return Some(Fault::new(
                    place_of(file, text, key),
                    what,
                    "use the variables of the sentence only",
                ));
            }
            let length = said.chars().count();
            (length > phrase.limit()).then(|| {
                let what = format!("`{key}` has {length} letters when it is filled in");
                let place = place_of(file, text, key);
                Fault::new(place, what, format!("write at most {}", phrase.limit()))
            })
        })
        .collect()
}

/// Where a sentence begins: at the start of a line, before a sign of equality.
fn place_of(file: &str, text: &str, key: &str) -> String {
    let starts = text.match_indices(key).find(|(at, _)| {
        let before = text.get(..*at).unwrap_or_default();
        let after = text.get(at + key.len()..).unwrap_or_default();
        (before.is_empty() || before.ends_with('\n')) && after.trim_start().starts_with('=')
    });
    starts.map_or_else(|| file.to_owned(), |(at, _)| place_in(file, text, at))
}

/// What sentences are filled with on trial: as long as a name or a label usually is.
const SAMPLE: &str = "Express Services Group";
