//! Pages in a terminal: Discord's Markdown as plain text with a little emphasis.

use console::Style;

/// A page's text for a terminal.
pub(super) fn plain(markdown: &str) -> String {
    let lines: Vec<String> = markdown.lines().map(line).collect();
    lines.join("\n")
}

fn line(markdown: &str) -> String {
    let bold = Style::new().bold();
    if let Some(note) = markdown.strip_prefix("-# ") {
        return Style::new().dim().apply_to(inline(note)).to_string();
    }
    if let Some(item) = markdown.strip_prefix("- ") {
        return format!("  • {}", inline(item));
    }
    let heading = markdown.trim_start_matches('#');
    if heading.len() < markdown.len() && heading.starts_with(' ') {
        return format!("\n{}", bold.apply_to(inline(heading.trim_start())));
    }
    match markdown
        .strip_prefix("**")
        .and_then(|rest| rest.strip_suffix("**"))
    {
        Some(title) if !title.contains("**") => format!("\n{}", bold.apply_to(inline(title))),
        _ => inline(markdown),
    }
}

/// Without marks of emphasis; links as `text <address>`.
fn inline(markdown: &str) -> String {
    let mut text = String::with_capacity(markdown.len());
    let mut rest = markdown;
    while let Some((before, label, address, after)) = link(rest) {
        text.push_str(&bare(before));
        text.push_str(&bare(label));
        text.push_str(" <");
        text.push_str(address);
        text.push('>');
        rest = after;
    }
    text + &bare(rest)
}

/// Splits at the first `[label](address)`.
fn link(text: &str) -> Option<(&str, &str, &str, &str)> {
    let (before, rest) = text.split_once('[')?;
    let (label, rest) = rest.split_once("](")?;
    let (address, after) = rest.split_once(')')?;
    Some((before, label, address, after))
}

fn bare(text: &str) -> String {
    text.replace("**", "").replace(['*', '`'], "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_go_and_links_stay_readable() {
        assert_eq!(
            inline("**+3** for *A*: see ([B](https://b.c/d), x)"),
            "+3 for A: see (B <https://b.c/d>, x)"
        );
    }

    #[test]
    fn lists_and_headings_are_told_apart() {
        assert_eq!(line("- one"), "  • one");
        assert!(line("## Title").contains("Title"));
        assert_eq!(line("#hashtag"), "#hashtag");
    }
}
