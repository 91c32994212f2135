//! Backups: plans and what they make, by hand and by time, and what is brought back from them.

#![allow(deprecated, reason = "DescribeDBBackups and DescribeDBXlogs still answer")]

#[path = "../support/mod.rs"]
mod support;

mod by_hand;
mod clone;
mod download;
mod examples;
mod home;
mod lists;
mod made;
mod plan;
mod property;
mod recovery;
