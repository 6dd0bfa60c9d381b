//! The colours of the graph on a light and on a dark ground, and what lights up under the pointer.

use std::fmt::Write;

use crate::advice::Guide;

pub(super) const GROUND: &str = "#f7f8fa";
pub(super) const NODE: &str = "#e3e7ed";
pub(super) const HEAD: &str = "#cfd7e2";
pub(super) const INK: &str = "#1b1f24";
pub(super) const FAINT: &str = "#454d58";
pub(super) const MATTERS: &str = "#66707d";
pub(super) const FOR: &str = "#2a64a0";
pub(super) const AGAINST: &str = "#b3470f";
pub(super) const BAR: &str = "#5f4b9a";

/// Each colour on a light ground, and what stands in its place on a dark one.
const DARK: [(&str, &str); 9] = [
    (GROUND, "#15181c"),
    (NODE, "#2a3038"),
    (HEAD, "#38414d"),
    (INK, "#eceff3"),
    (FAINT, "#b9c1cc"),
    (MATTERS, "#98a2b0"),
    (FOR, "#6fb0f5"),
    (AGAINST, "#f59b62"),
    (BAR, "#a995ea"),
];

/// The style of the whole graph.
///
/// The light colours stand on the shapes themselves, so that a program without styles draws them right.
pub(super) fn style(guide: &Guide) -> String {
    let mut style = String::from(
        "text{font-family:'DejaVu Sans',Verdana,sans-serif}\
         path{stroke-opacity:.6}\
         .all:hover path{stroke-opacity:.12}\
         .all .node:hover path{stroke-opacity:1}",
    );
    for index in 0..guide.criteria().len() {
        light_up(&mut style, &format!("k{index}"));
    }
    for index in 0..guide.candidates().len() {
        light_up(&mut style, &format!("c{index}"));
    }
    style.push_str("@media (prefers-color-scheme:dark){");
    for (light, dark) in DARK {
        // Writing to a String cannot fail.
        let _written = write!(
            style,
            "[fill='{light}']{{fill:{dark}}}[stroke='{light}']{{stroke:{dark}}}"
        );
    }
    style.push('}');
    style
}

/// Under the pointer a node lights up the lines that come to it, too.
fn light_up(style: &mut String, name: &str) {
    let _written = write!(
        style,
        ".all:has(.{name}:hover) .to-{name}{{stroke-opacity:1}}"
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::paint::tests::contrast;

    #[test]
    fn letters_and_lines_stand_out_from_a_light_and_a_dark_ground() {
        let dark = |light: &str| DARK.iter().find(|(one, _)| *one == light).unwrap().1;
        for ground in [GROUND, NODE, HEAD] {
            for letters in [INK, FAINT] {
                assert!(contrast(letters, ground) >= 4.5, "{letters} on {ground}");
                let (letters, ground) = (dark(letters), dark(ground));
                assert!(contrast(letters, ground) >= 4.5, "{letters} on {ground}");
            }
        }
        for line in [MATTERS, FOR, AGAINST, BAR] {
            assert!(contrast(line, GROUND) >= 3.0, "{line}");
            assert!(contrast(dark(line), dark(GROUND)) >= 3.0, "{line}");
        }
    }
}
