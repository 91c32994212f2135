//! Networks.

use tencentdb_postgres::api::{
    CloseDbExtranetAccess, CloseDbExtranetAccessResponse, CreateDbInstanceNetworkAccess,
    CreateDbInstanceNetworkAccessResponse, CreateReadOnlyGroupNetworkAccess, CreateReadOnlyGroupNetworkAccessResponse,
    DeleteDbInstanceNetworkAccess, DeleteDbInstanceNetworkAccessResponse, DeleteReadOnlyGroupNetworkAccess,
    DeleteReadOnlyGroupNetworkAccessResponse, OpenDbExtranetAccess, OpenDbExtranetAccessResponse,
};

use crate::actions::{Answer, Context};
use crate::refusal::Refusal;

pub(crate) fn close_db_extranet_access(
    _: &mut Context,
    _: CloseDbExtranetAccess,
) -> Answer<CloseDbExtranetAccessResponse> {
    Err(Refusal::not_emulated("CloseDBExtranetAccess"))
}

pub(crate) fn create_db_instance_network_access(
    _: &mut Context,
    _: CreateDbInstanceNetworkAccess,
) -> Answer<CreateDbInstanceNetworkAccessResponse> {
    Err(Refusal::not_emulated("CreateDBInstanceNetworkAccess"))
}

pub(crate) fn create_read_only_group_network_access(
    _: &mut Context,
    _: CreateReadOnlyGroupNetworkAccess,
) -> Answer<CreateReadOnlyGroupNetworkAccessResponse> {
    Err(Refusal::not_emulated("CreateReadOnlyGroupNetworkAccess"))
}

pub(crate) fn delete_db_instance_network_access(
    _: &mut Context,
    _: DeleteDbInstanceNetworkAccess,
) -> Answer<DeleteDbInstanceNetworkAccessResponse> {
    Err(Refusal::not_emulated("DeleteDBInstanceNetworkAccess"))
}

pub(crate) fn delete_read_only_group_network_access(
    _: &mut Context,
    _: DeleteReadOnlyGroupNetworkAccess,
) -> Answer<DeleteReadOnlyGroupNetworkAccessResponse> {
    Err(Refusal::not_emulated("DeleteReadOnlyGroupNetworkAccess"))
}

pub(crate) fn open_db_extranet_access(
    _: &mut Context,
    _: OpenDbExtranetAccess,
) -> Answer<OpenDbExtranetAccessResponse> {
    Err(Refusal::not_emulated("OpenDBExtranetAccess"))
}
