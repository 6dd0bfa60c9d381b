//! The pages that end a consultation: the result, the result after a change, the result for everybody.

use crate::advice::ranking::verdict;
use crate::advice::{Answers, outlook};
use crate::wording::{Phrase, Voice};

use super::control::{Audience, Control, PersonId, Step, Topic};
use super::house::Sharing;
use super::overlay;
use super::page::{Block, Button, ButtonStyle, Choosing, OptionLine, Page, Row, Subject, Tone};
use super::request::contact_buttons;
use super::sentence;
use super::setting::Setting;
use super::team;
use super::telling::Telling;

/// The result for these answers, with its next steps.
pub(super) fn page(at: &Setting<'_>, answers: &Answers) -> Page {
    let telling = Telling::new(at, answers);
    let mut blocks = telling.blocks();
    blocks.extend(overlay::difference_line(at).map(Block::Text));
    let mut rows = own_rows(at, answers, telling.has_split());
    if let Some(Row::Buttons(last)) = rows.last_mut() {
        last.extend(overlay::difference_button(at));
    }
    Page {
        subject: Subject::Result(telling.recommendation.verdict.pick),
        tone: telling.tone(),
        blocks,
        rows,
    }
}

/// The result after one answer was changed, with what that did.
pub(super) fn changed_page(at: &Setting<'_>, before: &Answers, after: &Answers) -> Page {
    let guide = at.guide;
    let name = |answers| sentence::short(at.voice, guide, verdict(guide, answers));
    let (was, is) = (name(before), name(after));
    let note = if was == is {
        at.voice
            .say(Phrase::ChangedNothing, &[("after", (&is).into())])
    } else {
        at.voice.say(
            Phrase::Changed,
            &[("before", (&was).into()), ("after", (&is).into())],
        )
    };
    page(at, after).under(note)
}

/// The result for everybody in a place, with what they can do about it.
pub(super) fn shared_page(
    at: &Setting<'_>,
    answers: &Answers,
    owner: PersonId,
    name: &str,
) -> Page {
    let telling = Telling::new(at, answers);
    let mut blocks = telling.blocks();
    if let Some(picture) = telling.picture() {
        blocks.insert(1, picture);
    }
    blocks.push(Block::Text(at.voice.say(
        Phrase::SharedBy,
        &[("name", (&sentence::plain_name(name)).into())],
    )));
    let everybody = |step, label| {
        at.button(
            &Control::open(step, answers.clone()),
            label,
            ButtonStyle::Secondary,
        )
    };
    let own = Control {
        step: Step::TakeBack,
        owner: Some(owner),
        answers: answers.clone(),
        team: None,
    };
    blocks.extend(overlay::difference_line(at).map(Block::Text));
    let mut onward = contact_buttons(at, answers);
    if at.settings.follow_ups.in_threads() {
        onward.push(everybody(Step::Discuss, Phrase::Discuss));
    }
    if at.settings.follow_ups.on {
        onward.push(everybody(Step::Ask(Audience::Alone), Phrase::AskFollowUp));
    }
    let mut copies = vec![
        everybody(Step::Open, Phrase::OpenCopy),
        everybody(Step::Record, Phrase::GiveRecord),
        at.button(
            &Control::open(Step::Start, Answers::default()),
            Phrase::StartOwn,
            ButtonStyle::Secondary,
        ),
        at.button(&own, Phrase::TakeBack, ButtonStyle::Secondary),
    ];
    copies.extend(overlay::difference_button(at));
    Page {
        subject: Subject::Result(telling.recommendation.verdict.pick),
        tone: telling.tone(),
        blocks,
        rows: vec![Row::Buttons(onward), Row::Buttons(copies)],
    }
}

/// The decision record as files, with what to do with them.
pub(super) fn record_page(at: &Setting<'_>, answers: &Answers) -> Page {
    let mut page = Page::of(Tone::Open, at.voice.plain(Phrase::RecordNote));
    page.blocks.push(Block::Record(answers.clone()));
    page
}

/// The note on answers that an older guide had and this one has not.
pub(super) fn dropped_note(voice: Voice<'_>, count: usize) -> String {
    voice.say(Phrase::Dropped, &[("count", count.into())])
}

fn own_rows(at: &Setting<'_>, answers: &Answers, has_split: bool) -> Vec<Row> {
    let step = |step, label| {
        at.button(
            &Control::open(step, answers.clone()),
            label,
            ButtonStyle::Secondary,
        )
    };
    if at.team.is_some() {
        let topics = topics(at, answers, has_split, None);
        let topics = Some(topics).filter(|_| !answers.is_empty());
        let own = team::ballot_rows(at, answers, false, false);
        return topics.into_iter().chain(own).collect();
    }
    let contact = contact_buttons(at, answers);
    // One button stands with the others; several choices of the same thing stand together.
    let (mut onward, contact) = match contact.len() {
        1 => (contact, Vec::new()),
        _ => (Vec::new(), contact),
    };
    if outlook::next(at.guide, answers).is_some() {
        onward.push(step(Step::GoOn, Phrase::GoOn));
    } else if answers.len() < at.guide.questions().len() {
        onward.push(step(Step::GoOnAnyway, Phrase::GoOnAnyway));
    }
    if answers.is_empty() {
        return vec![Row::Buttons(onward)];
    }
    onward.push(step(Step::List, Phrase::ChangeAnswer));
    if at.settings.follow_ups.on {
        onward.push(step(Step::Ask(Audience::Alone), Phrase::AskFollowUp));
    }
    let mut away = vec![
        step(Step::Record, Phrase::GiveRecord),
        step(Step::StartOver, Phrase::StartOver),
    ];
    if at.settings.sharing != Sharing::Nowhere {
        away.insert(0, step(Step::Share, Phrase::ShareHere));
    }
    let mut rows = vec![topics(at, answers, has_split, None)];
    rows.extend(
        Some(contact)
            .filter(|row| !row.is_empty())
            .map(Row::Buttons),
    );
    rows.extend([Row::Buttons(onward), Row::Buttons(away)]);
    rows
}

/// The list of topics to look into, the split only where there is one; the one that is on the screen is marked.
fn topics(at: &Setting<'_>, answers: &Answers, has_split: bool, shown: Option<Topic>) -> Row {
    let option = |topic: Topic, label, description| OptionLine {
        value: topic.id().to_owned(),
        label: at.voice.plain(label),
        description: at.voice.plain(description),
        chosen: shown == Some(topic),
    };
    Row::Choose(Choosing {
        id: at.id(&Control::open(Step::Details, answers.clone())),
        placeholder: at.voice.plain(Phrase::DetailsChoose),
        options: Topic::ALL
            .into_iter()
            .filter(|&topic| has_split || topic != Topic::Split)
            .map(|topic| match topic {
                Topic::Picture => option(topic, Phrase::TopicPicture, Phrase::TopicPictureNote),
                Topic::Reasons => option(topic, Phrase::TopicReasons, Phrase::TopicReasonsNote),
                Topic::Evidence => option(topic, Phrase::TopicEvidence, Phrase::TopicEvidenceNote),
                Topic::Flips => option(topic, Phrase::TopicFlips, Phrase::TopicFlipsNote),
                Topic::Split => option(topic, Phrase::TopicSplit, Phrase::TopicSplitNote),
            })
            .collect(),
        most: 1,
    })
}

/// One topic of a result in full.
pub(super) fn details_page(at: &Setting<'_>, answers: &Answers, topic: Topic) -> Page {
    let telling = Telling::new(at, answers);
    let mut blocks = vec![Block::Text(telling.title())];
    blocks.extend(telling.details(topic));
    let back = at.button(
        &Control::open(Step::Result, answers.clone()),
        Phrase::ToResult,
        ButtonStyle::Primary,
    );
    Page {
        subject: Subject::Other,
        tone: telling.tone(),
        blocks,
        rows: vec![
            topics(at, answers, telling.has_split(), Some(topic)),
            Row::Buttons(vec![back]),
        ],
    }
}

/// The contact, with nothing of a result: that goes along only with somebody who said so.
pub(super) fn contact(at: &Setting<'_>) -> Button {
    let contact = &at.settings.contact;
    Button::Link {
        url: contact.bare_url(),
        label: at.voice.say(
            Phrase::Contact,
            &[("name", (&sentence::straight(contact.name())).into())],
        ),
    }
}

/// `python-fastapi`, `both-fastapi-nestjs`, `depends`.
pub(super) fn recommendation_id(at: &Setting<'_>, answers: &Answers) -> String {
    let verdict = verdict(at.guide, answers);
    let mut id = verdict.pick.id().to_owned();
    for language in verdict.pick.languages() {
        if let Some(framework) = verdict
            .framework(language)
            .and_then(|index| at.guide.candidate(index))
        {
            id.push('-');
            id.push_str(&framework.id);
        }
    }
    id
}
