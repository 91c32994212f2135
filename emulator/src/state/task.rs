//! Background tasks: a row of stages with the status the instance has in each, and an effect at the end.

use serde::Serialize;
use tencentdb_postgres::api::{DbInstanceStatus, TaskDetail, TaskSet, TaskStatus, TaskSwitchTag};

use super::Effect;
use super::transition::{Failure, Gate};
use crate::clock;
use crate::json::{fields, variants};

/// A task.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Task {
    pub id: u64,
    pub kind: Kind,
    pub region: String,
    pub instance_id: String,
    pub started_ms: u64,
    pub ended_ms: Option<u64>,
    /// Never empty.
    pub stages: Vec<Stage>,
    /// The stage under way.
    pub stage: usize,
    pub switch: TaskSwitchTag,
    pub switch_time: String,
    pub input: String,
    pub effect: Effect,
    #[serde(skip_serializing_if = "Gate::is_open")]
    pub gate: Gate,
    /// What becomes of it where it is to fail.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failure: Option<Failure>,
}

fields!(Task { id, kind, region, instance_id, started_ms, ended_ms, stages, stage, switch, switch_time, input, effect } or { gate, failure });

/// A part of a task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Stage {
    /// The status the instance has meanwhile; its own where the task leaves it alone.
    pub status: Option<DbInstanceStatus>,
    pub until_ms: u64,
}

fields!(Stage { status, until_ms });

impl Stage {
    /// Returns whether nothing is done in it but wait for a time of switching.
    pub(super) fn waits(&self) -> bool {
        self.status.as_ref() == Some(&DbInstanceStatus::WAIT_SWITCH)
    }
}

/// Makes the kinds of work of a table of their names, as `DescribeTasks` shows them, and their steps.
macro_rules! kinds {
    ($($name:ident: [$($step:literal),+ $(,)?],)+) => {
        /// What a task does.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
        pub(crate) enum Kind {
            $($name,)+
        }

        variants!(Kind { $($name),+ });

        impl Kind {
            pub(super) const ALL: &[Self] = &[$(Self::$name,)+];

            pub(super) fn name(self) -> &'static str {
                match self {
                    $(Self::$name => stringify!($name),)+
                }
            }

            fn steps(self) -> &'static [&'static str] {
                match self {
                    $(Self::$name => &[$($step,)+],)+
                }
            }
        }
    };
}

kinds! {
    CreateInstance: ["Pre-check", "Allocate Resources", "Initialize New Instance", "Open Network", "Task Complete"],
    CloneInstance: [
        "Pre-check",
        "Allocate Resources",
        "Download Base Backup",
        "Download WAL Logs and Redo",
        "Open Network",
        "Task Complete",
    ],
    ModifyInstanceSpec: ["Pre-check", "Prepare New Nodes", "Synchronize Data", "Switch", "Task Complete"],
    ModifyInstanceDeployment: ["Pre-check", "Prepare New Nodes", "Synchronize Data", "Switch", "Task Complete"],
    RestartInstance: ["Pre-check", "Restart Nodes", "Task Complete"],
    SwitchInstancePrimary: ["Pre-check", "Switch", "Task Complete"],
    UpgradeKernelVersion: ["Pre-check", "Upgrade Standby Node", "Switch", "Task Complete"],
    UpgradeMajorVersion: [
        "Pre-check",
        "Full Backup",
        "Upgrade Data",
        "Switch",
        "Refresh Statistics",
        "Task Complete",
    ],
    ModifySSLConfig: ["Pre-check", "Issue Certificate", "Reload Nodes", "Task Complete"],
    ModifyInstanceParams: ["Pre-check", "Modify Parameters", "Task Complete"],
    OpenMem0Service: ["Pre-check", "Allocate Resources", "Start Service", "Open Network", "Task Complete"],
    CloseMem0Service: ["Pre-check", "Close Network", "Release Resources", "Task Complete"],
    OpenPostgRESTService: ["Pre-check", "Allocate Resources", "Start Service", "Open Network", "Task Complete"],
    ClosePostgRESTService: ["Pre-check", "Close Network", "Release Resources", "Task Complete"],
    ProxyCreate: ["Pre-check", "Allocate Resources", "Start Nodes", "Open Network", "Task Complete"],
    ProxyModify: ["Pre-check", "Allocate Resources", "Start Nodes", "Open Network", "Task Complete"],
    ProxyDestroy: ["Pre-check", "Close Network", "Release Resources", "Task Complete"],
    ProxyCreateAddress: ["Pre-check", "Reload Nodes", "Task Complete"],
    ProxyModifyAddress: ["Pre-check", "Reload Nodes", "Task Complete"],
    ProxyCloseAddress: ["Pre-check", "Reload Nodes", "Task Complete"],
    ProxyModifySSL: ["Pre-check", "Reload Nodes", "Task Complete"],
    RestoreDatabase: [
        "Pre-check",
        "Download Base Backup",
        "Download WAL Logs and Redo",
        "Execute Recovery",
        "Task Complete",
    ],
    CreateReadOnlyInstance: [
        "Pre-check",
        "Allocate Resources",
        "Copy Data",
        "Start Replication",
        "Open Network",
        "Task Complete",
    ],
    CreateReadOnlyGroup: ["Pre-check", "Open Network", "Task Complete"],
    DeleteReadOnlyGroup: ["Pre-check", "Close Network", "Task Complete"],
    AddInstanceToReadOnlyGroup: ["Pre-check", "Update Routes", "Task Complete"],
    RemoveInstanceFromReadOnlyGroup: ["Pre-check", "Update Routes", "Task Complete"],
    ModifyInstanceReadOnlyGroup: ["Pre-check", "Update Routes", "Task Complete"],
    RebalanceReadOnlyGroup: ["Pre-check", "Update Routes", "Task Complete"],
    CreateNetworkAccess: ["Pre-check", "Allocate Address", "Open Network", "Task Complete"],
    DeleteNetworkAccess: ["Pre-check", "Close Network", "Release Address", "Task Complete"],
    OpenExtranetAccess: ["Pre-check", "Allocate Address", "Open Network", "Task Complete"],
    CloseExtranetAccess: ["Pre-check", "Close Network", "Release Address", "Task Complete"],
    IsolateInstance: ["Pre-check", "Close Network", "Task Complete"],
    DisIsolateInstance: ["Pre-check", "Open Network", "Task Complete"],
    DestroyInstance: ["Pre-check", "Delete Data", "Release Resources", "Task Complete"],
}

impl Kind {
    /// The kind of this name.
    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }
}

impl Task {
    pub(crate) fn is_live(&self) -> bool {
        self.ended_ms.is_none()
    }

    /// Returns whether it goes on by the time alone.
    pub(crate) fn passes(&self) -> bool {
        self.is_live() && self.gate.is_open()
    }

    /// When the stage under way ends.
    pub(crate) fn due_ms(&self) -> u64 {
        self.stages[self.stage].until_ms
    }

    /// Returns whether it is under way, but the instance does not show it yet.
    pub(crate) fn is_about_to_begin(&self) -> bool {
        let (present, later) = self.stages[self.stage..].split_at(1);
        self.is_live() && present[0].status.is_none() && later.iter().any(|stage| stage.status.is_some())
    }

    fn waits(&self) -> bool {
        self.is_live() && self.stages[self.stage].waits()
    }

    /// When all of it ends.
    pub(super) fn ends_ms(&self) -> u64 {
        self.stages.last().map_or(0, |stage| stage.until_ms)
    }

    /// Lets it end now, whatever it waited for.
    pub(super) fn release(&mut self, now_ms: u64) {
        self.gate = Gate::Open;
        for stage in &mut self.stages[self.stage..] {
            stage.until_ms = now_ms;
        }
    }

    /// Ends the wait for the switch now. Answers whether there was one.
    pub(crate) fn switch_now(&mut self, now_ms: u64) -> bool {
        if !self.waits() {
            return false;
        }
        let earlier = self.due_ms().saturating_sub(now_ms);
        for stage in &mut self.stages[self.stage..] {
            stage.until_ms -= earlier;
        }
        self.switch = TaskSwitchTag::NOW;
        true
    }

    /// Percent of the work done; waiting is no work.
    fn progress(&self, now_ms: u64) -> u64 {
        if !self.is_live() && self.failure.is_none() {
            return 100;
        }
        let (mut done, mut whole, mut from) = (0, 0, self.started_ms);
        for (at, stage) in self.stages.iter().enumerate() {
            if !stage.waits() {
                whole += stage.until_ms - from;
                if at <= self.stage {
                    done += now_ms.clamp(from, stage.until_ms) - from;
                }
            }
            from = stage.until_ms;
        }
        (done * 100 / whole.max(1)).min(99)
    }

    fn step(&self, progress: u64) -> usize {
        let steps = self.kind.steps().len();
        if progress < 100 { (progress as usize * (steps - 1) / 100).min(steps - 2) } else { steps - 1 }
    }

    /// As `DescribeTasks` shows it.
    pub(crate) fn shown(&self, now_ms: u64) -> TaskSet {
        let progress = self.progress(now_ms);
        let steps = self.kind.steps();
        let current = self.step(progress);
        let all: Vec<String> = steps
            .iter()
            .enumerate()
            .map(|(at, name)| {
                let process = if at < current || progress == 100 { 100 } else { 0 };
                format!(r#"{{"stepID":{},"stepName":"{name}","stepProcess":{process}}}"#, at + 1)
            })
            .collect();
        let (status, output) = match &self.failure {
            _ if self.waits() => (TaskStatus::WAIT_SWITCH, String::new()),
            _ if self.is_live() => (TaskStatus::RUNNING, String::new()),
            None => (TaskStatus::SUCCESS, self.effect.output()),
            Some(failure) => (TaskStatus::FAIL, serde_json::json!({ "Message": failure.code }).to_string()),
        };
        TaskSet {
            task_id: self.id,
            task_type: self.kind.name().into(),
            db_instance_id: self.instance_id.clone(),
            start_time: clock::text(self.started_ms),
            end_time: Some(self.ended_ms.map(clock::text).unwrap_or_default()),
            status,
            progress,
            task_detail: Some(TaskDetail {
                current_step: Some(steps[current].into()),
                all_steps: Some(format!("[{}]", all.join(",")).into()),
                input: Some(self.input.clone().into()),
                output: Some(output.into()),
                switch_tag: Some(self.switch),
                switch_time: Some(self.switch_time.clone()),
                message: Some(String::new()),
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn task() -> Task {
        let stage = |status, until_ms| Stage { status: Some(status), until_ms };
        Task {
            id: 1,
            kind: Kind::ModifyInstanceSpec,
            region: "ap-guangzhou".into(),
            instance_id: "postgres-00000000".into(),
            started_ms: 1_000,
            ended_ms: None,
            stages: vec![
                stage(DbInstanceStatus::EXPANDING, 21_000),
                stage(DbInstanceStatus::WAIT_SWITCH, 101_000),
                stage(DbInstanceStatus::SWITCHING, 106_000),
            ],
            stage: 0,
            switch: TaskSwitchTag::GIVEN_TIME,
            switch_time: String::new(),
            input: String::new(),
            effect: Effect::Run,
            gate: Gate::Open,
            failure: None,
        }
    }

    #[test]
    fn progress_rises_with_the_work_and_stands_still_while_waiting() {
        let mut task = task();
        assert_eq!(task.shown(1_000).progress, 0);
        assert_eq!(task.shown(11_000).progress, 40);
        task.stage = 1;
        assert_eq!((task.shown(21_000).progress, task.shown(90_000).progress), (80, 80));
        assert_eq!(task.shown(90_000).status, TaskStatus::WAIT_SWITCH);
        task.stage = 2;
        assert_eq!(task.shown(106_000).progress, 99);
        task.ended_ms = Some(106_000);
        let ended = task.shown(200_000);
        assert_eq!((ended.progress, ended.status), (100, TaskStatus::SUCCESS));
        assert_eq!(ended.task_detail.unwrap().current_step.unwrap(), "Task Complete");
    }

    #[test]
    fn only_a_waiting_task_can_be_hurried() {
        let mut task = task();
        assert!(!task.switch_now(5_000));
        task.stage = 1;
        assert!(task.switch_now(31_000));
        assert_eq!(task.stages[1].until_ms, 31_000);
        assert_eq!(task.stages[2].until_ms, 36_000);
    }
}
