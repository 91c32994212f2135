//! Database proxies.

use tencentdb_postgres::api::{
    CloseDbProxyAddress, CloseDbProxyAddressResponse, CreateDbProxy, CreateDbProxyAddress,
    CreateDbProxyAddressResponse, CreateDbProxyResponse, DescribeDbProxy, DescribeDbProxyResponse,
    DescribeDbProxySpecs, DescribeDbProxySpecsResponse, DescribeDbProxySslConfig, DescribeDbProxySslConfigResponse,
    DestroyDbProxy, DestroyDbProxyResponse, ModifyDbProxy, ModifyDbProxyAddress, ModifyDbProxyAddressResponse,
    ModifyDbProxyResponse, ModifyDbProxySslConfig, ModifyDbProxySslConfigResponse, ReloadBalanceDbProxyNode,
    ReloadBalanceDbProxyNodeResponse,
};

use crate::actions::{Answer, Context};
use crate::refusal::Refusal;

pub(crate) fn close_db_proxy_address(_: &mut Context, _: CloseDbProxyAddress) -> Answer<CloseDbProxyAddressResponse> {
    Err(Refusal::not_emulated("CloseDBProxyAddress"))
}

pub(crate) fn create_db_proxy(_: &mut Context, _: CreateDbProxy) -> Answer<CreateDbProxyResponse> {
    Err(Refusal::not_emulated("CreateDBProxy"))
}

pub(crate) fn create_db_proxy_address(
    _: &mut Context,
    _: CreateDbProxyAddress,
) -> Answer<CreateDbProxyAddressResponse> {
    Err(Refusal::not_emulated("CreateDBProxyAddress"))
}

pub(crate) fn describe_db_proxy(_: &mut Context, _: DescribeDbProxy) -> Answer<DescribeDbProxyResponse> {
    Err(Refusal::not_emulated("DescribeDBProxy"))
}

pub(crate) fn describe_db_proxy_ssl_config(
    _: &mut Context,
    _: DescribeDbProxySslConfig,
) -> Answer<DescribeDbProxySslConfigResponse> {
    Err(Refusal::not_emulated("DescribeDBProxySSLConfig"))
}

pub(crate) fn describe_db_proxy_specs(
    _: &mut Context,
    _: DescribeDbProxySpecs,
) -> Answer<DescribeDbProxySpecsResponse> {
    Err(Refusal::not_emulated("DescribeDBProxySpecs"))
}

pub(crate) fn destroy_db_proxy(_: &mut Context, _: DestroyDbProxy) -> Answer<DestroyDbProxyResponse> {
    Err(Refusal::not_emulated("DestroyDBProxy"))
}

pub(crate) fn modify_db_proxy(_: &mut Context, _: ModifyDbProxy) -> Answer<ModifyDbProxyResponse> {
    Err(Refusal::not_emulated("ModifyDBProxy"))
}

pub(crate) fn modify_db_proxy_address(
    _: &mut Context,
    _: ModifyDbProxyAddress,
) -> Answer<ModifyDbProxyAddressResponse> {
    Err(Refusal::not_emulated("ModifyDBProxyAddress"))
}

pub(crate) fn modify_db_proxy_ssl_config(
    _: &mut Context,
    _: ModifyDbProxySslConfig,
) -> Answer<ModifyDbProxySslConfigResponse> {
    Err(Refusal::not_emulated("ModifyDBProxySSLConfig"))
}

pub(crate) fn reload_balance_db_proxy_node(
    _: &mut Context,
    _: ReloadBalanceDbProxyNode,
) -> Answer<ReloadBalanceDbProxyNodeResponse> {
    Err(Refusal::not_emulated("ReloadBalanceDBProxyNode"))
}
