//! Data API.

use tencentdb_postgres::api::{
    ClosePostgRestService, ClosePostgRestServiceResponse, DescribePostgRestService, DescribePostgRestServiceResponse,
    OpenPostgRestService, OpenPostgRestServiceResponse,
};

use crate::actions::{Answer, Context};
use crate::refusal::Refusal;

pub(crate) fn close_postg_rest_service(
    _: &mut Context,
    _: ClosePostgRestService,
) -> Answer<ClosePostgRestServiceResponse> {
    Err(Refusal::not_emulated("ClosePostgRESTService"))
}

pub(crate) fn describe_postg_rest_service(
    _: &mut Context,
    _: DescribePostgRestService,
) -> Answer<DescribePostgRestServiceResponse> {
    Err(Refusal::not_emulated("DescribePostgRESTService"))
}

pub(crate) fn open_postg_rest_service(
    _: &mut Context,
    _: OpenPostgRestService,
) -> Answer<OpenPostgRestServiceResponse> {
    Err(Refusal::not_emulated("OpenPostgRESTService"))
}
