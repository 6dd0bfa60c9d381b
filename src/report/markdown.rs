//! Markdown written by hand: what comes from outside never becomes markup.

/// A document that grows downwards, with an empty line between its blocks.
#[derive(Debug, Default)]
pub(super) struct Document {
    text: String,
}

impl Document {
    /// A document that begins with data on itself.
    pub(super) fn with_front_matter(entries: &[(&str, &str)]) -> Self {
        let lines: Vec<String> = entries
            .iter()
            .map(|(key, value)| format!("{key}: {value}\n"))
            .collect();
        Self {
            text: format!("---\n{}---\n", lines.concat()),
        }
    }

    pub(super) fn heading(&mut self, level: usize, text: &str) {
        self.block(&format!("{} {text}", "#".repeat(level)));
    }

    pub(super) fn paragraph(&mut self, text: &str) {
        self.block(text);
    }

    pub(super) fn list(&mut self, items: impl IntoIterator<Item = String>) {
        self.items(items.into_iter().map(|item| format!("* {item}")));
    }

    pub(super) fn numbered(&mut self, items: impl IntoIterator<Item = String>) {
        let items = items.into_iter().zip(1..);
        self.items(items.map(|(item, number)| format!("{number}. {item}")));
    }

    fn items(&mut self, items: impl Iterator<Item = String>) {
        let lines: Vec<String> = items.collect();
        if !lines.is_empty() {
            self.block(&lines.join("\n"));
        }
    }

    fn block(&mut self, text: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        for line in text.lines() {
            self.text.push_str(line.trim_end());
            self.text.push('\n');
        }
    }

    pub(super) fn finish(self) -> String {
        self.text
    }
}

/// A text from outside, as itself: on one line, with every mark of Markdown escaped.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if safe.is_empty() {
            // At the start of a line these would open a list.
            let number = word.trim_end_matches(['.', ')']);
            let is_number = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
            match word {
                "-" | "+" => safe.push('\\'),
                _ if is_number && number.len() < word.len() => {
                    safe.push_str(number);
                    safe.push('\\');
                    safe.push_str(word.get(number.len()..).unwrap_or_default());
                    continue;
                }
                _ => {}
            }
        } else {
            safe.push(' ');
        }
        for letter in word.chars() {
            if r"\`*_[]<>#|~&".contains(letter) {
                safe.push('\\');
            }
            safe.push(letter);
        }
    }
    safe
}

/// An address for the round brackets of a link.
pub(super) fn address(url: &str) -> String {
    let mut safe = String::with_capacity(url.len());
    for letter in url.chars() {
        match letter {
            '(' => safe.push_str("%28"),
            ')' => safe.push_str("%29"),
            '<' => safe.push_str("%3C"),
            '>' => safe.push_str("%3E"),
            '\\' => safe.push_str("%5C"),
            space if space.is_whitespace() || space.is_control() => safe.push_str("%20"),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_from_outside_becomes_markup() {
        assert_eq!(
            escaped("# <b>*bold*</b>\n[a](b) `c`"),
            r"\# \<b\>\*bold\*\</b\> \[a\](b) \`c\`"
        );
        assert_eq!(escaped("1. first"), r"1\. first");
        assert_eq!(escaped("- item"), r"\- item");
        assert_eq!(escaped("1 to 3 people"), "1 to 3 people");
        assert_eq!(address("https://a.b/c_(d) e"), "https://a.b/c_%28d%29%20e");
    }

    #[test]
    fn blocks_stand_apart_and_no_line_ends_in_a_space() {
        let mut document = Document::with_front_matter(&[("status", "proposed")]);
        document.heading(1, "Title ");
        document.list(["one ".to_owned(), "two".to_owned()]);
        document.list([]);
        document.numbered(["three".to_owned()]);
        assert_eq!(
            document.finish(),
            "---\nstatus: proposed\n---\n\n# Title\n\n* one\n* two\n\n1. three\n"
        );
    }
}
