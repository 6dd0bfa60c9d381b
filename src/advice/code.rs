//! The code: answers as a short text, `BA1-…`, that people share and that every button carries.
//!
//! The text holds question and choice numbers only, never positions, so it opens under guides with questions added,
//! removed or reordered. Letters are Crockford's base 32 (<https://www.crockford.com/base32.html>): no case, no letter
//! that looks like a digit. The last three letters are a check, so a slip of the pen is refused and not misread.
//!
//! Answers to questions that a server's overlay added stand behind all others, with a mark of what those questions ask
//! and offer: a guide that does not have the very same questions drops these answers and never takes them for others. A
//! code without such answers has no trace of all that. Start reading at [`encode`] and [`decode`].

use std::collections::BTreeSet;

use super::answers::{Answer, Answers};
use super::guide::{ChoiceNumber, Guide, Kind, Question, QuestionNumber};

/// What every code of this version starts with.
pub const PREFIX: &str = "BA1-";

/// Greatest question or choice number of a guide that a code can carry; questions that overlays add have greater ones.
pub const GREATEST_NUMBER: u8 = 63;

/// Bits of the mark that tells which added questions a code has answers to. With the check, one foreign code in a
/// trillion would pass.
pub(super) const MARK_BITS: usize = 25;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LETTER_BITS: usize = 5;
const CHECK_LETTERS: usize = 3;
/// Letters between the dashes of a code written for people.
const GROUP: usize = 5;

/// Why a text is not a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotACode {
    /// It does not look like a code at all.
    #[error("not a code of Backend Advice")]
    Foreign,
    /// It is a code of a version that this program does not know.
    #[error("a code of a version that is not known here")]
    UnknownVersion,
    /// It looks like a code, but letters are missing or wrong.
    #[error("a code with a letter missing or wrong")]
    Garbled,
}

/// A code that was read under a guide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// The answers that this guide knows.
    pub answers: Answers,
    /// Edition of the guide that the code was made under.
    pub edition: u16,
    /// How many answers were dropped because this guide has no such question or choice any more.
    pub dropped: usize,
    /// How many of those are answers to questions that a server added and this guide does not have.
    pub foreign: usize,
}

/// The code for these answers, in groups of letters for people to read out.
pub fn encode(guide: &Guide, answers: &Answers) -> String {
    let letters = letters(guide, answers);
    let mut code = String::from(PREFIX.trim_end_matches('-'));
    for (index, letter) in letters.chars().enumerate() {
        if index % GROUP == 0 {
            code.push('-');
        }
        code.push(letter);
    }
    code
}

/// The code for these answers without prefix and dashes, for places where every letter counts.
pub fn letters(guide: &Guide, answers: &Answers) -> String {
    let mut bits = Bits::default();
    bits.write_number(u32::from(guide.edition()) + 1);
    let own = QuestionNumber(u16::from(GREATEST_NUMBER));
    let shipped: Vec<_> = answers
        .iter()
        .filter(|(number, _)| *number <= own)
        .collect();
    bits.write_number(u32::try_from(shipped.len()).unwrap_or(0) + 1);
    let mut before = 0;
    for (QuestionNumber(number), answer) in shipped {
        bits.write_number(u32::from(number.saturating_sub(before)));
        bits.write_answer(answer);
        before = number;
    }
    bits.write_added(guide, answers);
    let body = bits.to_letters();
    let check = check(body.as_bytes());
    body + &check
}

/// Reads a code that a person typed or pasted: any case, with or without dashes and spaces around.
///
/// # Errors
/// Says whether the text is no code at all, of another version, or garbled.
pub fn decode(guide: &Guide, text: &str) -> Result<Opened, NotACode> {
    let bare: String = text
        .chars()
        .filter(|letter| !letter.is_whitespace() && *letter != '-')
        .map(|letter| letter.to_ascii_uppercase())
        .collect();
    match bare.strip_prefix("BA1") {
        Some(letters) => decode_letters(guide, letters),
        None if is_other_version(&bare) => Err(NotACode::UnknownVersion),
        None => Err(NotACode::Foreign),
    }
}

fn is_other_version(bare: &str) -> bool {
    bare.strip_prefix("BA")
        .and_then(|rest| rest.chars().next())
        .is_some_and(|version| version.is_ascii_digit())
}

/// Reads what [`letters`] wrote.
///
/// # Errors
/// [`NotACode::Garbled`] unless every letter is as written.
pub fn decode_letters(guide: &Guide, letters: &str) -> Result<Opened, NotACode> {
    let plain = unmistakable(letters).ok_or(NotACode::Garbled)?;
    let split = plain
        .len()
        .checked_sub(CHECK_LETTERS)
        .ok_or(NotACode::Garbled)?;
    let (body, given) = plain.split_at_checked(split).ok_or(NotACode::Garbled)?;
    if check(body.as_bytes()) != given {
        return Err(NotACode::Garbled);
    }
    let raw = read(body).ok_or(NotACode::Garbled)?;
    let mut opened = Opened {
        answers: Answers::default(),
        edition: raw.edition,
        dropped: 0,
        foreign: 0,
    };
    for (number, answer) in raw.answers {
        opened.take(guide.question(number), &answer);
    }
    if let Some(added) = raw.added {
        let has_them = added.is_of(guide);
        for (place, answer) in added.answers {
            let own = guide.added().get(place).filter(|_| has_them);
            opened.foreign += usize::from(own.is_none());
            opened.take(own.and_then(|own| guide.question(own.number)), &answer);
        }
    }
    Ok(opened)
}

impl Opened {
    /// Keeps what is left of an answer under this question.
    fn take(&mut self, question: Option<&Question>, answer: &Answer) {
        match question.map(|question| (question.number, kept(question, answer))) {
            Some((number, Some(kept))) => {
                self.dropped += usize::from(kept != *answer);
                self.answers.set(number, kept);
            }
            Some((_, None)) | None => self.dropped += 1,
        }
    }
}

/// The most letters that any set of answers to this guide can take.
pub fn longest(guide: &Guide) -> usize {
    let fullest: Answers = guide
        .questions()
        .iter()
        .map(|question| (question.number, longest_answer(question)))
        .collect();
    letters(guide, &fullest).len()
}

fn longest_answer(question: &Question) -> Answer {
    let candidates = question
        .choices
        .iter()
        .map(|choice| Answer::one(choice.number))
        .chain((question.kind == Kind::Many).then(|| {
            Answer::Choices(
                question
                    .choices
                    .iter()
                    .map(|choice| choice.number)
                    .collect(),
            )
        }));
    candidates
        .max_by_key(|answer| {
            let mut bits = Bits::default();
            bits.write_answer(answer);
            bits.0.len()
        })
        .unwrap_or(Answer::NotSure)
}

/// What is left of an answer under this question, or `None` if nothing is.
pub(super) fn kept(question: &Question, answer: &Answer) -> Option<Answer> {
    let Answer::Choices(choices) = answer else {
        return Some(Answer::NotSure);
    };
    let known: BTreeSet<_> = choices
        .iter()
        .copied()
        .filter(|&choice| question.choice(choice).is_some())
        .collect();
    let kept = Answer::Choices(known);
    kept.fits(question).then_some(kept)
}

/// Upper case, with the letters that are easily mistaken for digits read as those digits.
fn unmistakable(letters: &str) -> Option<String> {
    letters
        .chars()
        .map(|letter| match letter.to_ascii_uppercase() {
            'I' | 'L' => Some('1'),
            'O' => Some('0'),
            plain if plain.is_ascii() && ALPHABET.contains(&(plain as u8)) => Some(plain),
            _ => None,
        })
        .collect()
}

/// Three letters that change when any letter of `body` does.
fn check(body: &[u8]) -> String {
    // FNV-1a, folded to fifteen bits: enough to catch a slip, and no secret is kept by it.
    let hash = body.iter().fold(0x811c_9dc5_u32, |hash, &byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    let folded = (hash >> 15) ^ hash;
    (0..CHECK_LETTERS)
        .map(|index| letter((folded >> (index * LETTER_BITS)) & 31))
        .collect()
}

fn letter(value: u32) -> char {
    ALPHABET
        .get(value as usize)
        .copied()
        .map_or('0', char::from)
}

/// What the letters of a code hold, before any guide has looked at it.
struct Raw {
    edition: u16,
    answers: Vec<(QuestionNumber, Answer)>,
    added: Option<RawAdded>,
}

/// Answers to added questions, by their places among those.
struct RawAdded {
    mark: u32,
    answers: Vec<(usize, Answer)>,
}

impl RawAdded {
    /// Whether a guide has these very questions, from the first to the last that was answered.
    fn is_of(&self, guide: &Guide) -> bool {
        let last = self.answers.last().map(|&(place, _)| place);
        let known = last.and_then(|place| guide.added().get(place));
        known.is_some_and(|known| known.mark == self.mark)
    }
}

fn read(body: &str) -> Option<Raw> {
    let mut bits = BitReader::new(body)?;
    let edition = u16::try_from(bits.number()? - 1).ok()?;
    let count = bits.number()? - 1;
    let mut answers = Vec::new();
    let mut before = 0_u32;
    for _ in 0..count {
        before += bits.number()?;
        let number = u16::try_from(before)
            .ok()
            .filter(|&number| number <= u16::from(GREATEST_NUMBER))?;
        answers.push((QuestionNumber(number), bits.answer()?));
    }
    let added = if bits.is_finished() {
        None
    } else {
        Some(bits.added()?)
    };
    bits.is_finished().then_some(Raw {
        edition,
        answers,
        added,
    })
}

/// Bits being written, most significant first.
#[derive(Default)]
struct Bits(Vec<bool>);

impl Bits {
    /// Elias gamma code of a number from 1 on: small numbers are short.
    fn write_number(&mut self, number: u32) {
        let number = number.max(1);
        let length = number.ilog2();
        self.0.extend((0..length).map(|_| false));
        for position in (0..=length).rev() {
            self.0.push(number >> position & 1 == 1);
        }
    }

    fn write_answer(&mut self, answer: &Answer) {
        let choices: Vec<u8> = answer
            .choices()
            .map(|ChoiceNumber(number)| number)
            .collect();
        match choices.as_slice() {
            [] => self.0.extend([true, false]),
            [only] => {
                self.0.push(false);
                self.write_number(u32::from(*only));
            }
            [below @ .., greatest] => {
                self.0.extend([true, true]);
                self.write_number(u32::from(*greatest));
                for number in 1..*greatest {
                    self.0.push(below.contains(&number));
                }
            }
        }
    }

    /// The answers to added questions, where there are any: a one, so that it is told from the filling of the last letter,
    /// the mark of the last of these questions, and each answer by its question's place.
    fn write_added(&mut self, guide: &Guide, answers: &Answers) {
        let known = guide.added().iter().enumerate();
        let given: Vec<_> = known
            .filter_map(|(place, added)| Some((place, added.mark, answers.get(added.number)?)))
            .collect();
        let Some(&(_, mark, _)) = given.last() else {
            return;
        };
        self.0.push(true);
        self.0.extend(
            (0..MARK_BITS)
                .rev()
                .map(|position| mark >> position & 1 == 1),
        );
        self.write_number(u32::try_from(given.len()).unwrap_or(0));
        let mut before = 0;
        for (place, _, answer) in given {
            self.write_number(u32::try_from(place + 1 - before).unwrap_or(0));
            self.write_answer(answer);
            before = place + 1;
        }
    }

    fn to_letters(&self) -> String {
        self.0
            .chunks(LETTER_BITS)
            .map(|chunk| {
                let value = chunk
                    .iter()
                    .fold(0, |value, &bit| value << 1 | u32::from(bit));
                letter(value << (LETTER_BITS - chunk.len()))
            })
            .collect()
    }
}

struct BitReader {
    bits: Vec<bool>,
    at: usize,
}

impl BitReader {
    fn new(body: &str) -> Option<Self> {
        let mut bits = Vec::with_capacity(body.len() * LETTER_BITS);
        for letter in body.bytes() {
            let value = ALPHABET.iter().position(|&known| known == letter)?;
            bits.extend(
                (0..LETTER_BITS)
                    .rev()
                    .map(|position| value >> position & 1 == 1),
            );
        }
        Some(Self { bits, at: 0 })
    }

    fn bit(&mut self) -> Option<bool> {
        let bit = self.bits.get(self.at).copied()?;
        self.at += 1;
        Some(bit)
    }

    fn number(&mut self) -> Option<u32> {
        let mut length = 0;
        while !self.bit()? {
            length += 1;
            // Longer than any number that is ever written.
            if length > 16 {
                return None;
            }
        }
        (0..length).try_fold(1, |number, _| Some(number << 1 | u32::from(self.bit()?)))
    }

    fn choice(&mut self) -> Option<u8> {
        u8::try_from(self.number()?)
            .ok()
            .filter(|&number| number <= GREATEST_NUMBER)
    }

    fn answer(&mut self) -> Option<Answer> {
        if !self.bit()? {
            return Some(Answer::one(ChoiceNumber(self.choice()?)));
        }
        if !self.bit()? {
            return Some(Answer::NotSure);
        }
        let greatest = self.choice()?;
        let mut choices = BTreeSet::from([ChoiceNumber(greatest)]);
        for number in 1..greatest {
            if self.bit()? {
                choices.insert(ChoiceNumber(number));
            }
        }
        // A set of one is written as one choice, so here it is a slip.
        (choices.len() > 1).then_some(Answer::Choices(choices))
    }

    /// What [`Bits::write_added`] wrote.
    fn added(&mut self) -> Option<RawAdded> {
        if !self.bit()? {
            return None;
        }
        let mark =
            (0..MARK_BITS).try_fold(0, |mark, _| Some(mark << 1 | u32::from(self.bit()?)))?;
        let count = self.number()?;
        let mut answers = Vec::new();
        let mut next = 0;
        for _ in 0..count {
            next += usize::try_from(self.number()?).ok()?;
            answers.push((next - 1, self.answer()?));
        }
        Some(RawAdded { mark, answers })
    }

    /// Whether only the filling of the last letter is left, all of it nought.
    fn is_finished(&self) -> bool {
        let left = self.bits.get(self.at..).unwrap_or_default();
        left.len() < LETTER_BITS && left.iter().all(|bit| !bit)
    }
}
