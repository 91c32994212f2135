//! All actions of the service, by what the model says of them.

#[path = "../support/mod.rs"]
mod support;

mod codes;
mod effects;
mod model;
mod scene;
mod sequences;
mod table;
mod variants;
