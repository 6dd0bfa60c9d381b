//! Backend Advice.
pub mod advice;
pub mod consultation;
pub mod fault;
pub mod prompts;
pub mod wording;
