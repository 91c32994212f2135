//! What is inside an instance: accounts, databases, privileges, and what applications leave behind.

#[path = "../support/mod.rs"]
mod support;

mod account;
mod cam;
mod database;
mod examples;
mod home;
mod keeping;
mod performance;
mod privileges;
