//! Slow queries and error logs.

use tencentdb_postgres::api::{
    DescribeDbErrlogs, DescribeDbErrlogsResponse, DescribeSlowQueryAnalysis, DescribeSlowQueryAnalysisResponse,
    DescribeSlowQueryList, DescribeSlowQueryListResponse,
};

use crate::actions::{Answer, Context};
use crate::refusal::Refusal;

pub(crate) fn describe_db_errlogs(_: &mut Context, _: DescribeDbErrlogs) -> Answer<DescribeDbErrlogsResponse> {
    Err(Refusal::not_emulated("DescribeDBErrlogs"))
}

pub(crate) fn describe_slow_query_analysis(
    _: &mut Context,
    _: DescribeSlowQueryAnalysis,
) -> Answer<DescribeSlowQueryAnalysisResponse> {
    Err(Refusal::not_emulated("DescribeSlowQueryAnalysis"))
}

pub(crate) fn describe_slow_query_list(
    _: &mut Context,
    _: DescribeSlowQueryList,
) -> Answer<DescribeSlowQueryListResponse> {
    Err(Refusal::not_emulated("DescribeSlowQueryList"))
}
