//! What the policy of calls promises, held against an emulator in simulated time: how often a call arrives, and how
//! often it takes effect, whatever goes wrong on the way.

mod calls;
mod credentials;
mod faults;
mod pages;
mod rates;
mod schedules;
mod simulation;
mod waits;
