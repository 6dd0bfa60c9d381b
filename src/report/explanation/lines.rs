//! Lines of plain text: columns that align, and what is too long broken at a space.

/// Columns of a terminal that nearly everybody has.
const WIDTH: usize = 110;

/// How wide the names at the left of a table are.
pub(super) const NAMES: usize = 32;

/// A line of a table: a name, then cells set to the right of their columns.
pub(super) fn row(name: &str, cells: &[String], widths: &[usize]) -> String {
    let mut line = format!("  {name:NAMES$}");
    for (cell, width) in cells.iter().zip(widths) {
        line.push_str(&format_cell(cell, *width));
    }
    line.truncate(line.trim_end().len());
    line
}

/// At least two spaces stay before each cell, so that a program can tell cells apart.
fn format_cell(cell: &str, width: usize) -> String {
    format!("  {cell:>width$}")
}

/// Between words that stay on one line.
pub(super) const TIED: char = '\u{a0}';

/// A text broken at its spaces, but not where it is [`TIED`]; lines after the first stand two columns further in than `lead` begins.
pub(super) fn wrapped(lead: &str, text: &str) -> Vec<String> {
    let margin = lead.chars().take_while(|&letter| letter == ' ').count() + 2;
    let mut lines = Vec::new();
    let mut line = lead.to_owned();
    let mut is_empty = true;
    for word in text.split(' ') {
        let space = usize::from(!is_empty);
        if !is_empty && line.chars().count() + space + word.chars().count() > WIDTH {
            lines.push(std::mem::replace(&mut line, " ".repeat(margin)));
            is_empty = true;
        }
        if !is_empty {
            line.push(' ');
        }
        line.push_str(&word.replace(TIED, " "));
        is_empty = false;
    }
    lines.push(line);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_breaks_at_spaces_and_stays_within_the_width() {
        let lines = wrapped("  why: ", &"word ".repeat(60));
        assert!(lines.len() > 2);
        assert!(lines.iter().all(|line| line.chars().count() <= WIDTH));
        assert!(lines[0].starts_with("  why: word"));
        assert!(lines[1].starts_with("    word"));
    }
}
