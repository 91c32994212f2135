//! When an instance switches over to what a task has made ready.

use tencentdb_postgres::api::{
    DbInstanceStatus, ModifySwitchTimePeriod, ModifySwitchTimePeriodResponse, SwitchTag, TaskSwitchTag,
};

use crate::actions::{Answer, Context, StatusCode};
use crate::clock;
use crate::refusal::Refusal;
use crate::state::{Effect, Instance, Job, Kind, Stage};

/// A wish for a time, as the actions take it.
pub(crate) struct Wish<'a> {
    pub tag: SwitchTag,
    pub start: Option<&'a str>,
    pub end: Option<&'a str>,
    /// How the two are called, for messages.
    pub names: [&'static str; 2],
    /// The shortest window taken, in seconds.
    pub least: u64,
}

/// The time it comes to.
pub(crate) enum Moment {
    Now,
    Given { start: u64, length: u64, text: String },
    Maintenance,
}

impl Wish<'_> {
    pub(crate) fn read(&self) -> Answer<Moment> {
        match self.tag {
            SwitchTag::GIVEN_WINDOW => {}
            SwitchTag::MAINTENANCE_WINDOW => return Ok(Moment::Maintenance),
            _ => return Ok(Moment::Now),
        }
        let [start_name, end_name] = self.names;
        let (Some(start), Some(end)) = (self.start, self.end) else {
            return Err(Refusal::value(format!(
                "{start_name} and {end_name} must be given for a window of one's own."
            )));
        };
        let (Some(from), Some(to)) = (clock::time_of_day(start), clock::time_of_day(end)) else {
            return Err(Refusal::value(format!("{start_name} and {end_name} must be times of day such as 01:00:00.")));
        };
        let length = (to + 86_400 - from) % 86_400;
        if length == 0 || length < self.least {
            let minutes = self.least / 60;
            return Err(Refusal::value(format!("{end_name} must be at least {minutes} minutes after {start_name}.")));
        }
        Ok(Moment::Given { start: from, length, text: format!("{start}-{end}") })
    }
}

/// A change that takes a while to get ready, and then a switch.
pub(crate) struct Change {
    pub kind: Kind,
    /// The status while it is made ready, and how long that takes.
    pub preparing: (DbInstanceStatus, u64),
    /// The same for the switch.
    pub switching: (DbInstanceStatus, u64),
    pub effect: Effect,
    pub input: String,
}

impl Change {
    /// The task of the change, waiting for its moment where that is not now.
    pub(crate) fn job(self, instance: &Instance, moment: Moment, now_ms: u64) -> Job {
        let ready_ms = now_ms + self.preparing.1;
        let (switch, switch_ms, switch_time) = match moment {
            Moment::Now => (TaskSwitchTag::NOW, ready_ms, String::new()),
            Moment::Given { start, length, text } => {
                (TaskSwitchTag::GIVEN_TIME, clock::next_open(ready_ms, start, length, &[]), text)
            }
            Moment::Maintenance => {
                let window = &instance.maintenance;
                (TaskSwitchTag::MAINTENANCE_WINDOW, window.next_open(ready_ms), window.text())
            }
        };
        let mut stages = Vec::with_capacity(3);
        if self.preparing.1 > 0 {
            stages.push(Stage { status: Some(self.preparing.0), until_ms: ready_ms });
        }
        if switch_ms > ready_ms {
            stages.push(Stage { status: Some(DbInstanceStatus::WAIT_SWITCH), until_ms: switch_ms });
        }
        stages.push(Stage { status: Some(self.switching.0), until_ms: switch_ms + self.switching.1 });
        Job { kind: self.kind, stages, effect: self.effect, switch, switch_time, input: self.input }
    }
}

/// `ModifySwitchTimePeriod`: what waits, switches now.
pub(crate) fn modify_switch_time_period(
    context: &mut Context,
    request: ModifySwitchTimePeriod,
) -> Answer<ModifySwitchTimePeriodResponse> {
    let id = &request.db_instance_id;
    context.instance_in(id, &[DbInstanceStatus::WAIT_SWITCH], StatusCode::LimitOp)?;
    let now_ms = context.now_ms;
    context.state.tasks.change_live_of(id, |task| {
        task.switch_now(now_ms);
    });
    // The wait is over at this very moment, not when somebody next looks.
    context.state.advance(now_ms);
    Ok(ModifySwitchTimePeriodResponse { request_id: context.request_id.clone() })
}
