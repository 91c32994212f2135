//! What Terraform's provider calls for each of its resources, in its order: what it makes it reads twice alike,
//! changes, waits for, and deletes.

#[path = "../support/mod.rs"]
mod support;

mod account;
mod audit;
mod backup;
mod coverage;
mod database;
mod instance;
mod offer;
mod operations;
mod parameter;
mod provider;
mod readonly;
mod settings;
