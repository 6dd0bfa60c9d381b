//! `guide --json`: the guide for other programs.

use std::io::Write;
use std::process::ExitCode;

use serde_json::{Value, json};

use super::Stop;
use crate::advice::{Candidate, Criterion, Evidence, Guide, Kind, Question, Role};
use crate::config::CommonArgs;

pub(super) fn run(common: &CommonArgs) -> Result<ExitCode, Stop> {
    let prompts = common.prompts()?;
    writeln!(std::io::stdout(), "{:#}", guide(&prompts.guide))?;
    Ok(ExitCode::SUCCESS)
}

fn guide(guide: &Guide) -> Value {
    json!({
        "version": guide.edition(),
        "questions": guide.questions().iter().map(|entry| question(guide, entry)).collect::<Vec<_>>(),
        "criteria": guide.criteria().iter().map(|entry| criterion(guide, entry)).collect::<Vec<_>>(),
        "candidates": guide.candidates().iter().map(candidate).collect::<Vec<_>>(),
        "evidence": guide.evidence().iter().map(evidence).collect::<Vec<_>>(),
    })
}

fn question(guide: &Guide, question: &Question) -> Value {
    let choices: Vec<Value> = question
        .choices
        .iter()
        .map(|choice| {
            let matters: serde_json::Map<String, Value> = choice
                .importances
                .iter()
                .filter_map(|(&index, &importance)| {
                    Some((guide.criterion(index)?.id.clone(), importance.into()))
                })
                .collect();
            let rules_out: Vec<_> = choice
                .ruled_out()
                .iter()
                .map(|language| language.id())
                .collect();
            json!({
                "id": choice.id,
                "number": choice.number.0,
                "label": choice.label,
                "description": choice.description,
                "matters": matters,
                "rules_out": rules_out,
            })
        })
        .collect();
    let kind = match question.kind {
        Kind::One => "one",
        Kind::Many => "many",
    };
    json!({
        "id": question.id,
        "number": question.number.0,
        "text": question.text,
        "why": question.why,
        "kind": kind,
        "choices": choices,
    })
}

fn criterion(guide: &Guide, criterion: &Criterion) -> Value {
    let fits: serde_json::Map<String, Value> = criterion
        .fits
        .iter()
        .filter_map(|(&index, fit)| {
            let evidence: Vec<_> = fit
                .evidence
                .iter()
                .filter_map(|&index| guide.evidence_at(index))
                .map(|evidence| evidence.id.as_str())
                .collect();
            let id = guide.candidate(index)?.id.clone();
            Some((id, json!({ "points": fit.points, "evidence": evidence })))
        })
        .collect();
    json!({
        "id": criterion.id,
        "name": criterion.name,
        "of_a_part": criterion.of_a_part,
        "fits": fits,
    })
}

fn candidate(candidate: &Candidate) -> Value {
    let (kind, language) = match candidate.role {
        Role::Language(_) => ("language", None),
        Role::Both => ("both", None),
        Role::Off => ("off", None),
        Role::Framework(language) => ("framework", Some(language.id())),
    };
    json!({
        "id": candidate.id,
        "name": candidate.name,
        "kind": kind,
        "language": language,
        "summary": candidate.summary,
        "price": candidate.price,
        "variant_of": candidate.variant_of,
    })
}

fn evidence(evidence: &Evidence) -> Value {
    let other = evidence
        .other_reading
        .as_ref()
        .map(|other| json!({ "claim": other.claim, "source": other.source }));
    json!({
        "id": evidence.id,
        "claim": evidence.claim,
        "source": evidence.source,
        "publisher": evidence.publisher,
        "checked": evidence.checked,
        "stale_after": evidence.stale_after,
        "strength": evidence.strength.id(),
        "second_hand": evidence.second_hand,
        "other_reading": other,
    })
}
