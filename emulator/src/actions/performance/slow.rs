//! Slow queries, one by one and by statement.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use tencentdb_postgres::api::{
    AnalysisItems, DescribeSlowQueryAnalysis, DescribeSlowQueryAnalysisResponse, DescribeSlowQueryList,
    DescribeSlowQueryListResponse, Detail, DurationAnalysis, RawSlowQuery, SlowQueryAnalysisOrderBy,
    SlowQueryListOrderBy, SortDirection,
};

use super::{counted_page, window};
use crate::actions::{Answer, Context};
use crate::clock;
use crate::order;
use crate::workload::slow::{self, SlowQuery};

/// The ranges of durations that are counted, by the seconds they begin with. The last has no end.
const RANGES: [u64; 14] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30, 40, 50];

pub(crate) fn describe_slow_query_list(
    context: &mut Context,
    request: DescribeSlowQueryList,
) -> Answer<DescribeSlowQueryListResponse> {
    let range = (request.start_time.as_str(), request.end_time.as_str());
    let mut queries = queries(context, &request.db_instance_id, range, request.database_name.as_deref())?;
    if request.order_by == Some(SlowQueryListOrderBy::DURATION) {
        order::sort_by_key(&mut queries, |query| query.micros);
    }
    if request.order_by_type != Some(SortDirection::ASC) {
        queries.reverse();
    }
    let duration_analysis = ranges(&queries);
    let (total_count, page) = counted_page(queries, request.offset, request.limit)?;
    Ok(DescribeSlowQueryListResponse {
        total_count,
        duration_analysis,
        raw_slow_query_list: page.iter().map(shown).collect(),
        request_id: context.request_id.clone(),
    })
}

/// The slow queries on an instance within a time range, oldest first.
fn queries<'c>(
    context: &'c Context,
    id: &str,
    (start, end): (&str, &str),
    database: Option<&str>,
) -> Answer<Vec<SlowQuery<'c>>> {
    let instance = context.instance(id)?;
    let window = window(start, end, context.now_ms)?;
    let mut queries = slow::queries(instance, context.state.data_of(instance), window, context.now_ms);
    queries.retain(|query| database.is_none_or(|name| query.session.database.name == name));
    Ok(queries)
}

fn shown(query: &SlowQuery) -> RawSlowQuery {
    let session = &query.session;
    RawSlowQuery {
        raw_query: query.raw(),
        database_name: session.database.name.clone(),
        duration: millis(query.micros),
        client_addr: session.address(),
        user_name: session.user.into(),
        session_start_time: format!("{} CST", clock::text(session.at_ms)),
        process_id: Some(session.process_id),
        session_id: Some(session.id()),
        virtual_transaction_id: Some(session.transaction()),
        sql_state_code: Some("00000".into()),
        application_name: Some(session.application.into()),
    }
}

fn ranges(queries: &[SlowQuery]) -> Vec<DurationAnalysis> {
    let mut counts = [0; RANGES.len()];
    for query in queries {
        let at = RANGES.partition_point(|from| from * 1_000_000 <= query.micros);
        counts[at.saturating_sub(1)] += 1;
    }
    let name = |at: usize| match RANGES.get(at + 1) {
        Some(to) => format!("{}-{to}s", RANGES[at]),
        None => format!("{}s-", RANGES[at]),
    };
    let range = |(at, count)| DurationAnalysis { time_segment: Some(name(at)), count: Some(count) };
    counts.into_iter().enumerate().map(range).collect()
}

/// Microseconds in the unit that answers have.
#[allow(clippy::cast_precision_loss, reason = "years of microseconds fit")]
fn millis(micros: u64) -> f64 {
    micros as f64 / 1000.0
}

/// The queries of one statement, one database and one account.
struct Group<'q, 'i> {
    first: &'q SlowQuery<'i>,
    last_ms: u64,
    calls: u64,
    micros: u64,
    shortest: u64,
    longest: u64,
    one_host: bool,
}

impl<'q, 'i> Group<'q, 'i> {
    fn of(first: &'q SlowQuery<'i>) -> Self {
        let last_ms = first.session.at_ms;
        Self { first, last_ms, calls: 0, micros: 0, shortest: u64::MAX, longest: 0, one_host: true }
    }

    fn add(&mut self, query: &SlowQuery) {
        self.last_ms = query.session.at_ms;
        self.calls += 1;
        self.micros += query.micros;
        self.shortest = self.shortest.min(query.micros);
        self.longest = self.longest.max(query.micros);
        self.one_host &= query.session.is_from_host_of(&self.first.session);
    }

    fn average(&self) -> u64 {
        self.micros / self.calls.max(1)
    }

    fn shown(&self, whole: &Detail) -> AnalysisItems {
        let session = &self.first.session;
        AnalysisItems {
            database_name: session.database.name.clone(),
            user_name: session.user.into(),
            normal_query: self.first.normal(),
            client_addr: if self.one_host { session.host() } else { String::new() },
            call_num: self.calls,
            call_percent: percent(self.calls, whole.total_call_num),
            cost_time: millis(self.micros),
            cost_percent: millis(self.micros) / whole.total_time * 100.0,
            min_cost_time: millis(self.shortest),
            max_cost_time: millis(self.longest),
            avg_cost_time: millis(self.average()),
            first_time: clock::text(session.at_ms),
            last_time: clock::text(self.last_ms),
        }
    }
}

#[allow(clippy::cast_precision_loss, reason = "there are no more than some thousands")]
fn percent(part: u64, whole: u64) -> f64 {
    part as f64 / whole as f64 * 100.0
}

pub(crate) fn describe_slow_query_analysis(
    context: &mut Context,
    request: DescribeSlowQueryAnalysis,
) -> Answer<DescribeSlowQueryAnalysisResponse> {
    let range = (request.start_time.as_str(), request.end_time.as_str());
    let queries = queries(context, &request.db_instance_id, range, request.database_name.as_deref())?;
    let mut groups = BTreeMap::new();
    for query in &queries {
        groups.entry(query.group()).or_insert_with(|| Group::of(query)).add(query);
    }
    let mut groups: Vec<Group> = groups.into_values().collect();
    let by = request.order_by.unwrap_or(SlowQueryAnalysisOrderBy::CALL_NUM);
    let compare = |one: &Group, other: &Group| -> Ordering {
        if by == SlowQueryAnalysisOrderBy::COST_TIME {
            one.micros.cmp(&other.micros)
        } else if by == SlowQueryAnalysisOrderBy::AVG_COST_TIME {
            one.average().cmp(&other.average())
        } else {
            one.calls.cmp(&other.calls)
        }
    };
    order::sort_by(&mut groups, compare);
    if request.order_by_type != Some(SortDirection::ASC) {
        groups.reverse();
    }
    let mut detail = Detail {
        total_time: millis(queries.iter().map(|query| query.micros).sum()),
        total_call_num: queries.len() as u64,
        analysis_items: Vec::new(),
    };
    let (total_count, page) = counted_page(groups, request.offset, request.limit)?;
    detail.analysis_items = page.iter().map(|group| group.shown(&detail)).collect();
    Ok(DescribeSlowQueryAnalysisResponse { total_count, detail, request_id: context.request_id.clone() })
}
