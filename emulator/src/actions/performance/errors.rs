//! Error logs.

use tencentdb_postgres::api::{
    DescribeDbErrlogs, DescribeDbErrlogsResponse, ErrLogDetail, LogFilter, LogFilterCompare,
};

use super::{counted_page, window};
use crate::actions::{Answer, Context};
use crate::clock;
use crate::refusal::Refusal;
use crate::workload::errors::{self, LoggedError};

pub(crate) fn describe_db_errlogs(
    context: &mut Context,
    request: DescribeDbErrlogs,
) -> Answer<DescribeDbErrlogsResponse> {
    let instance = context.instance(&request.db_instance_id)?;
    let window = window(request.start_time.as_str(), request.end_time.as_str(), context.now_ms)?;
    let filters = request.log_filters.unwrap_or_default();
    let filters = filters.iter().map(Condition::of).collect::<Answer<Vec<_>>>()?;
    let keys = request.search_keys.unwrap_or_default();
    let mut rows = errors::logged(instance, context.state.data_of(instance), window);
    rows.retain(|error| {
        request.database_name.as_ref().is_none_or(|name| error.session.database.name == *name)
            && keys.iter().all(|key| error.message.contains(key.as_str()))
            && filters.iter().all(|filter| filter.holds(error))
    });
    let (total_count, page) = counted_page(rows, request.offset, request.limit)?;
    Ok(DescribeDbErrlogsResponse {
        total_count,
        details: page.iter().map(shown).collect(),
        request_id: context.request_id.clone(),
    })
}

fn shown(error: &LoggedError) -> ErrLogDetail {
    let session = &error.session;
    ErrLogDetail {
        user_name: session.user.into(),
        database: session.database.name.clone(),
        err_time: clock::text(session.at_ms),
        err_msg: error.message.clone(),
        process_id: Some(session.process_id),
        client_addr: Some(session.address()),
        session_id: Some(session.id()),
        session_start_time: Some(session.started()),
        virtual_transaction_id: Some(session.transaction()),
        sql_state_code: Some(error.sql_state.into()),
        application_name: Some(session.application.into()),
    }
}

/// A filter that can be applied.
struct Condition<'f> {
    /// The text of an entry that it looks at.
    text: fn(&LoggedError) -> String,
    filter: &'f LogFilter,
    ranges: Vec<(i64, i64)>,
}

impl<'f> Condition<'f> {
    fn of(filter: &'f LogFilter) -> Answer<Self> {
        // The manual's list is open, and its example takes the name of a field. So the others do too.
        let text: fn(&LoggedError) -> String = match filter.r#type.as_str() {
            "sql" | "ErrMsg" => |error| error.message.clone(),
            "host" => |error| error.session.host(),
            "user" | "UserName" => |error| error.session.user.into(),
            "ClientAddr" => |error| error.session.address(),
            "Database" => |error| error.session.database.name.clone(),
            "ApplicationName" => |error| error.session.application.into(),
            "SqlStateCode" => |error| error.sql_state.into(),
            "SessionId" => |error| error.session.id(),
            "ProcessId" => |error| error.session.process_id.to_string(),
            other => return Err(Refusal::value(format!("The emulator knows no log filter of the type {other}."))),
        };
        let by_range = filter.compare == LogFilterCompare::RG;
        let range = |value: &String| {
            let (from, to) = value.split_once('-')?;
            Some((from.trim().parse().ok()?, to.trim().parse().ok()?))
        };
        let ranges = filter.value.iter().filter(|_| by_range).map(range).collect::<Option<_>>().ok_or_else(|| {
            Refusal::value("The values of a log filter that compares by RG must be ranges such as 1-100.")
        })?;
        Ok(Self { text, filter, ranges })
    }

    fn holds(&self, error: &LoggedError) -> bool {
        let text = (self.text)(error);
        let values = &self.filter.value;
        match self.filter.compare.as_str() {
            "INC" => values.iter().any(|value| text.contains(value.as_str())),
            "EXC" => !values.iter().any(|value| text.contains(value.as_str())),
            "EQS" => values.contains(&text),
            "NEQ" => !values.contains(&text),
            _ => text
                .parse()
                .is_ok_and(|number: i64| self.ranges.iter().any(|(from, to)| (*from..=*to).contains(&number))),
        }
    }
}
