//! Bringing databases back beside what they are now.

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::{RestoreDbInstanceObjects, RestoreDbInstanceObjectsResponse};

use super::backed_up;
use super::recovery::point;
use crate::actions::{Answer, Context, StatusCode};
use crate::clock::{self, SECOND};
use crate::refusal::Refusal;
use crate::state::{Database, Effect, Job, Kind};

const RESTORE: u64 = 20 * SECOND;
/// PostgreSQL cuts names that are longer.
const LONGEST_NAME: usize = 63;

pub(crate) fn restore_db_instance_objects(
    context: &mut Context,
    request: RestoreDbInstanceObjects,
) -> Answer<RestoreDbInstanceObjectsResponse> {
    let (id, names, now_ms) = (&request.db_instance_id, &request.restore_objects, context.now_ms);
    let instance = backed_up(context, id, StatusCode::Limit)?;
    let (set, time) = (request.backup_set_id.as_deref(), request.restore_target_time.as_deref());
    if set.is_some() == time.is_some() {
        return Err(refuse("Either BackupSetId or RestoreTargetTime must say what is restored, not both."));
    }
    if names.is_empty() {
        return Err(refuse("RestoreObjects must name at least one database."));
    }
    let at_ms = point(context, id, set, time).map_err(|refusal| refuse(refusal.message.as_str()))?.at_ms;
    let mut databases: Vec<Database> = Vec::new();
    for name in names {
        let database = instance
            .databases_at(at_ms)
            .find(|database| database.name == *name)
            .ok_or_else(|| refuse(format!("The instance {id} had no database {name:?} at {}.", clock::text(at_ms))))?;
        let restored = format!("{name}_bak_{}", now_ms / SECOND);
        let is_taken = instance.databases.get(&restored).is_some();
        if is_taken || restored.len() > LONGEST_NAME || databases.iter().any(|other| other.name == restored) {
            return Err(refuse(format!(
                "{name} cannot be restored as {restored}: that is there already, or too long."
            )));
        }
        databases.push(Database { name: restored, ..database.without_grants() });
    }
    if context.state.tasks.live_of(id).any(|task| task.kind == Kind::RestoreDatabase) {
        let message = format!("Databases of {id} are being restored; others can be afterwards.");
        return Err(Refusal::new(Code::FAILED_OPERATION_FLOW_CREATE_ERROR, message));
    }
    let (kind, point) =
        if set.is_some() { ("specifyBackupSet", "BackupSetTime") } else { ("specifyTime", "RestoreTargetTime") };
    let input = serde_json::json!({ "RestoreObjects": names, "RestoreType": kind, point: clock::text(at_ms) });
    let effect = Effect::BringBack { names: names.clone(), databases };
    let job = Job { input: input.to_string(), ..Job::aside(Kind::RestoreDatabase, now_ms + RESTORE, effect) };
    let task = context.state.start(id, now_ms, job) as i64;
    Ok(RestoreDbInstanceObjectsResponse { task_id: Some(task), request_id: context.request_id.clone() })
}

fn refuse(message: impl Into<String>) -> Refusal {
    Refusal::new(Code::INVALID_PARAMETER_VALUE_PARAMETER_HANDLE_ERROR, message)
}
