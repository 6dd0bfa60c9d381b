//! One message, several questions: where one ends and the next begins.

/// A question as it stands in a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question<'t> {
    /// Its words.
    pub text: &'t str,
    /// Whether it is so short that it may be a part of its neighbour, or nothing: "right?", "thanks!".
    pub is_short: bool,
}

/// Fewest words of a sentence that surely stands for itself.
const FEWEST_WORDS: usize = 3;

/// The questions of a message, in order; a message without a question mark is one.
///
/// Sentences that lead up to a question ("We have 5 developers. Is that enough for both?") stay with it.
pub fn questions(text: &str) -> Vec<Question<'_>> {
    let mut questions = Vec::new();
    let mut rest = text.trim();
    while let Some(end) = end_of_question(rest) {
        let (question, after) = rest.split_at(end);
        push(&mut questions, question);
        rest = after.trim_start();
    }
    push(&mut questions, rest);
    questions
}

fn push<'t>(questions: &mut Vec<Question<'t>>, text: &'t str) {
    let text = text.trim();
    let words = text
        .split_whitespace()
        .filter(|word| word.contains(char::is_alphanumeric))
        .count();
    if words > 0 {
        let is_short = words < FEWEST_WORDS && !questions.is_empty();
        questions.push(Question { text, is_short });
    }
}

/// The byte after the question mark, or after the line, that ends the first question.
fn end_of_question(text: &str) -> Option<usize> {
    let mark = text.find('?').map(|at| {
        let more = text.get(at..).unwrap_or_default();
        at + more.len() - more.trim_start_matches(['?', '!', ')', '"']).len()
    });
    let line = text.find('\n').map(|at| at + 1);
    match (mark, line) {
        (Some(mark), Some(line)) => Some(mark.min(line)),
        (mark, line) => mark.or(line),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<&str> {
        let questions = questions(text).into_iter();
        let long = questions.filter(|one| !one.is_short);
        long.map(|one| one.text).collect()
    }

    #[test]
    fn each_question_mark_and_each_line_ends_a_question() {
        assert_eq!(
            texts("Is FastAPI mature? And does it do websockets??"),
            ["Is FastAPI mature?", "And does it do websockets??"]
        );
        assert_eq!(
            texts("is django slow\nwhat about celery then"),
            ["is django slow", "what about celery then"]
        );
    }

    #[test]
    fn a_short_one_at_the_end_is_a_question_that_may_be_none() {
        let found = questions("Should I use Postgres? Also, hiring?");
        let short: Vec<bool> = found.iter().map(|one| one.is_short).collect();
        assert_eq!(short, [false, true]);
    }

    #[test]
    fn what_leads_up_to_a_question_stays_with_it_and_thanks_are_none() {
        assert_eq!(
            texts("We have 5 developers. Is that enough for both? Thanks!"),
            ["We have 5 developers. Is that enough for both?"]
        );
        assert_eq!(texts("Express?"), ["Express?"]);
        assert!(texts(" ?! ").is_empty());
    }
}
