//! Tells cargo that the binary holds the prompts, also files that were not there at the last build.

fn main() {
    println!("cargo:rerun-if-changed=prompts");
}
