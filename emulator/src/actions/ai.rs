//! AI services.

use tencentdb_postgres::api::{
    CloseMem0Service, CloseMem0ServiceResponse, DescribeMem0Service, DescribeMem0ServiceResponse, OpenMem0Service,
    OpenMem0ServiceResponse,
};

use crate::actions::{Answer, Context};
use crate::refusal::Refusal;

pub(crate) fn close_mem0_service(_: &mut Context, _: CloseMem0Service) -> Answer<CloseMem0ServiceResponse> {
    Err(Refusal::not_emulated("CloseMem0Service"))
}

pub(crate) fn describe_mem0_service(_: &mut Context, _: DescribeMem0Service) -> Answer<DescribeMem0ServiceResponse> {
    Err(Refusal::not_emulated("DescribeMem0Service"))
}

pub(crate) fn open_mem0_service(_: &mut Context, _: OpenMem0Service) -> Answer<OpenMem0ServiceResponse> {
    Err(Refusal::not_emulated("OpenMem0Service"))
}
