//! Files that people put beside a command or form.

use axum::body::Bytes;

use super::Refused;
use crate::playground::files::{Upload, plain_name};
use crate::playground::id::Id;
use crate::playground::objects::attachment_limit;
use crate::playground::state::State;

impl State {
    pub(in crate::playground) fn upload(
        &mut self,
        name: &str,
        bytes: &[u8],
    ) -> Result<Id, Refused> {
        if bytes.len() as u64 > attachment_limit() {
            let most = attachment_limit() / 1024 / 1024;
            return Err(Refused::BadValue(format!("a file has up to {most} MiB")));
        }
        let id = self.new_id();
        let file = Upload {
            number: String::new(),
            name: plain_name(name),
            content_type: None,
            bytes: Bytes::copy_from_slice(bytes),
        };
        self.files.upload(id, self.world.bot, &file, self.address);
        Ok(id)
    }
}
