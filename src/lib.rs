//! Backend Advice: a Discord bot that recommends Python, Node.js or both for a backend, and explains every point.
//!
//! # Words
//!
//! One meaning each, in code, prompts and texts.
//!
//! | word | meaning |
//! |---|---|
//! | guide | the data that the advice is made from: questions, choices, criteria, candidates, evidence |
//! | question, choice, answer | an answer is one choice, several (where the question allows), or "not sure" |
//! | criterion | something that a backend can matter for |
//! | candidate | python, nodejs, both, and the frameworks of each language; libraries hang on candidates |
//! | importance, fit | how much a criterion matters to an answer; how well a candidate serves a criterion |
//! | evidence | a claim with source, date, strength, and a date after which it is stale |
//! | recommendation | the result: python, nodejs, both (with the split), neither or "it depends", with framework and libraries |
//! | verdict | a recommendation without its reasons: what flips and readings compare |
//! | reading | one plausible way to understand the same answers |
//! | flip | a smallest change of answers that changes the recommendation |
//! | brief | what somebody wants to build, in their own words; it proposes answers and never gives any |
//! | cue | a phrase in the guide by which a brief shows that a choice fits |
//! | code | the answers as a short text, `BA1-…`; the same codec makes what every button carries |
//! | translation | the texts of a guide in another language; what it lacks is told in the next best one |
//! | consultation | one conversation: nothing but (guide, answers, view) |
//! | control | what a button or list carries: a step, an owner, the answers so far |
//! | page | what a person is shown, free of any front end |
//! | progress | how far a consultation came with one event, for counting: begun, answered, finished, left at which question |
//! | slip | something that cannot be done as asked: it gets a kind sentence and the next step |
//! | audit | whether a guide that can be loaded also makes sense, over all answers and over random people |
//! | report | a result outside a conversation: as a picture, as a decision record, as its calculation, as data for other programs |
//! | standing | what somebody may do in the server where they act, by its own permissions and roles |
//! | store | what cannot travel in buttons: server settings, counts, which thread is about which decision; in a SQLite file or in PostgreSQL |
//! | decision | the answers, as their code, that a thread was opened to discuss |
//! | errand | what a front end does beyond showing a page: a form, a thread, a language model's turn |
//! | passage | one entry of the knowledge that follow-ups are answered from: a text, its questions, its sources |
//! | lexicon | what words mean for the search over passages: which are the same, which are near, which are names |
//! | sense | whether a passage tells when to use something, or when not |
//! | follow-up | a question after or without a result: answered from passages, or about the result from the calculation |
//! | gap | a follow-up of which nothing is known; counted by topic, never kept |
//! | mention | a message that names the bot, or replies to it with the name on |
//! | overlay | a server's own changes to the guide: a TOML file that its administrators write |
//! | server settings | what a server set up for itself in place of the program's own settings |
//! | house | those settings as people meet them: one page that shows all of them and changes each, and the check of what works in a place |
//! | staff | where requests for a person go in a server: a channel, or a webhook |
//! | count | how often something happened on a day; never who, and never an answer |
//! | model | an optional language model: it words what passages say and finds answers in a brief; it decides nothing |
//! | material | all that a worded answer may be made of: question, facts, passages |
//! | allowance | how often a day a server may ask the model |
//! | endpoint | the second way in: interactions as signed HTTP requests, answered in the response |
//! | seal | signature and time of such a request |
//! | team decision | what a team is asked on a card: each member answers alone, and all ballots count the same |
//! | ballot | one member's answers in a team decision |
//! | card | the message that everybody sees of a team decision: who asked, until when, who has answered, then the outcome |
//! | council | all ballots of a team worked out: what they settle on, how each alone comes out, what divides them |
//! | what is kept of a person | what a store holds under their id: team decisions, ballots, invitations, requests; shown, given as a file, forgotten |
//! | retention | for how long something is kept before it is deleted: as the server chose, or the standard |
//! | playground | a local stand-in for Discord with a web page, so that the real bot runs without an account |
//!
//! # What always holds
//!
//! - Score = Σ importance × fit, in whole numbers. Every reason is a term of that sum, so the explanation is the
//!   calculation. The contact is never part of it.
//! - `advice`, `knowledge`, `consultation` and `report` do no I/O, know no Discord, no clock, no async. The same event gives the same reply.
//! - A follow-up is answered with passages word for word, or from the calculation; asking again or louder changes nothing.
//! - A consultation keeps nothing between two events: its answers travel in its controls.
//! - An overlay changes the guide of its own server only: codes open everywhere, without what a server added, and no number
//!   of the guide that ships means anything else. One that does not fit the guide that ships does not hold.
//! - The store holds no text but overlays and no person, and no answer but the code of what a thread discusses; except for team
//!   decisions, whose ballots, names and ids are deleted after the retention or when somebody asks. It may be slow, away or stopped: everybody is still answered.
//! - A team decision ends once, by one statement, and its card ends up showing what the store says, whichever process is
//!   killed; a person has one ballot, and none is taken after the end.
//! - A guide or wording with a fault never starts; nothing is looked up by name after loading.
//! - People read sentences from `prompts/`; operators read logs; no token, body, brief or answer reaches a log.
//! - A server's settings are saved field by field in one statement, so that whoever changes another one at the same time loses
//!   nothing; they hold at once in the process that saved them, and within a minute in every other.
//! - What the model says is checked before anybody sees it, and what does not pass is as if it had not been said: the same
//!   passages answer without it. It gets no id and no name.
//! - Over the endpoint nothing is parsed before its signature holds. No label of a metric is about a person or a place.
//! - `playground` names nothing of ours: the real [`discord`] module is pointed at its address.
//!
//! # Modules, in reading order
//!
//! `main → cli → discord → bot → {model, store, report, telemetry} → consultation → prompts → {knowledge → advice, wording} →
//! reading → fault`, with `http` below the two that serve it, `discord` and `telemetry`; `store` names nothing of ours, `model`
//! the guide only; each may name what stands further right, never left. `tests/suite/layers.rs` holds the directions.
//!
//! Where this differs from the first design: `knowledge` is pure and stands right of `consultation`, so that answering is part
//! of a conversation; the model, which is not pure, is a module of its own that only the bot asks. `wording` and `prompts` are modules of their own, pure like the core,
//! because the terminal speaks the same sentences as Discord; `cli` is a folder, one file a task. The sockets of the gateway are
//! twilight's and not serenity's: serenity 0.12 ignores where to resume, starts sessions without end after some close codes,
//! parses every event twice and needs 40 % more processor time for the same conversations; its model stays in use. A picture
//! is drawn when somebody asks for it or shares a result, not with every result, for it costs a hundred times a page.

pub mod advice;
pub mod consultation;
pub mod knowledge;
pub mod prompts;
pub mod report;
pub mod wording;

pub mod bot;
pub mod discord;
pub mod model;
pub mod playground;
pub mod store;

pub mod cli;
pub mod config;
pub mod fault;
pub mod http;
mod reading;
pub mod telemetry;
