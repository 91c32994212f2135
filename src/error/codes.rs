// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

//! Every documented error code as a constant.

use super::code::ErrorCode;

impl ErrorCode {
    /// The account does not exist. Check which account makes the call and which one owns the instance.
    ///
    /// On the wire: `AccountNotExist`.
    pub const ACCOUNT_NOT_EXIST: Self = Self::known("AccountNotExist");

    /// The action has been withdrawn from the service. Use the action that replaced it.
    ///
    /// On the wire: `ActionOffline`.
    pub const ACTION_OFFLINE: Self = Self::known("ActionOffline");

    /// Access management rejected the signature or the permission of the call. Check the credential and grant the action to the account.
    ///
    /// On the wire: `AuthFailure`.
    pub const AUTH_FAILURE: Self = Self::known("AuthFailure");

    /// The `Authorization` header is not in the form the service requires. Correct the code that builds the header.
    ///
    /// On the wire: `AuthFailure.InvalidAuthorization`.
    pub const AUTH_FAILURE_INVALID_AUTHORIZATION: Self = Self::known("AuthFailure.InvalidAuthorization");

    /// The SecretId is not that of a cloud API key. Use an API key from the access-management console.
    ///
    /// On the wire: `AuthFailure.InvalidSecretId`.
    pub const AUTH_FAILURE_INVALID_SECRET_ID: Self = Self::known("AuthFailure.InvalidSecretId");

    /// Multi-factor verification of the caller failed. Complete the verification, or use a credential that does not need it.
    ///
    /// On the wire: `AuthFailure.MFAFailure`.
    pub const AUTH_FAILURE_MFA_FAILURE: Self = Self::known("AuthFailure.MFAFailure");

    /// The SecretId does not exist; the key may be deleted or disabled. Check the key in the console and look for stray spaces around the value.
    ///
    /// On the wire: `AuthFailure.SecretIdNotFound`.
    pub const AUTH_FAILURE_SECRET_ID_NOT_FOUND: Self = Self::known("AuthFailure.SecretIdNotFound");

    /// The request timestamp is more than five minutes away from server time. Correct the clock, sign again and repeat once.
    ///
    /// On the wire: `AuthFailure.SignatureExpire`.
    pub const AUTH_FAILURE_SIGNATURE_EXPIRE: Self = Self::known("AuthFailure.SignatureExpire");

    /// The signature does not match the request. Check the SecretKey, and that the request is sent exactly as it was signed.
    ///
    /// On the wire: `AuthFailure.SignatureFailure`.
    pub const AUTH_FAILURE_SIGNATURE_FAILURE: Self = Self::known("AuthFailure.SignatureFailure");

    /// The token of the temporary credential is wrong or no longer valid. Fetch a fresh credential and repeat once.
    ///
    /// On the wire: `AuthFailure.TokenFailure`.
    pub const AUTH_FAILURE_TOKEN_FAILURE: Self = Self::known("AuthFailure.TokenFailure");

    /// The account is not authorized for this request. Grant the action in access management (CAM), or call with an account that has it.
    ///
    /// On the wire: `AuthFailure.UnauthorizedOperation`.
    pub const AUTH_FAILURE_UNAUTHORIZED_OPERATION: Self = Self::known("AuthFailure.UnauthorizedOperation");

    /// A database behind the service failed (same meaning as `InternalError.DBError`). Repeat reads later; for other calls check the outcome first.
    ///
    /// On the wire: `DBError`.
    pub const DB_ERROR: Self = Self::known("DBError");

    /// Not a failure: the request asked for a dry run (`DryRun`) and would have succeeded. Leave `DryRun` out to carry the action out.
    ///
    /// On the wire: `DryRunOperation`.
    pub const DRY_RUN_OPERATION: Self = Self::known("DryRunOperation");

    /// The operation failed and the code gives no reason. Read the message; before repeating a call that changes something, check whether it took effect.
    ///
    /// On the wire: `FailedOperation`.
    pub const FAILED_OPERATION: Self = Self::known("FailedOperation");

    /// No quota for the tags of the resource could be obtained. Check the tag quota of the account, or leave the tags out.
    ///
    /// On the wire: `FailedOperation.AllocateQuotasError`.
    pub const FAILED_OPERATION_ALLOCATE_QUOTAS_ERROR: Self = Self::known("FailedOperation.AllocateQuotasError");

    /// The classic network service could not be reached. Check the outcome before calling again; if it stays, contact support with the RequestId.
    ///
    /// On the wire: `FailedOperation.BaseNetworkAccessError`.
    pub const FAILED_OPERATION_BASE_NETWORK_ACCESS_ERROR: Self = Self::known("FailedOperation.BaseNetworkAccessError");

    /// The message queue behind the service could not be reached. Check the outcome before calling again.
    ///
    /// On the wire: `FailedOperation.CMQResponseError`.
    pub const FAILED_OPERATION_CMQ_RESPONSE_ERROR: Self = Self::known("FailedOperation.CMQResponseError");

    /// The access-management check of the call failed. Grant the sub-account the action on this instance, or call with an account that has it.
    ///
    /// On the wire: `FailedOperation.CamAuthFailed`.
    pub const FAILED_OPERATION_CAM_AUTH_FAILED: Self = Self::known("FailedOperation.CamAuthFailed");

    /// The permissions of the caller could not be fetched. Repeat reads later; if it stays, contact support with the RequestId.
    ///
    /// On the wire: `FailedOperation.CamCheckResourceError`.
    pub const FAILED_OPERATION_CAM_CHECK_RESOURCE_ERROR: Self = Self::known("FailedOperation.CamCheckResourceError");

    /// Access management did not pass the resources of the call. Grant the account access to these instances.
    ///
    /// On the wire: `FailedOperation.CamCheckResourceFailed`.
    pub const FAILED_OPERATION_CAM_CHECK_RESOURCE_FAILED: Self = Self::known("FailedOperation.CamCheckResourceFailed");

    /// The authorization check of the call failed, by the manual only for a time. Repeat reads later; if it stays, check the permissions and contact support with the RequestId.
    ///
    /// On the wire: `FailedOperation.CamSigAndAuthError`.
    pub const FAILED_OPERATION_CAM_SIG_AND_AUTH_ERROR: Self = Self::known("FailedOperation.CamSigAndAuthError");

    /// Project information could not be fetched, whatever the name suggests. Check the outcome before calling again; if it stays, contact support with the RequestId.
    ///
    /// On the wire: `FailedOperation.CdbCgwConnectError`.
    pub const FAILED_OPERATION_CDB_CGW_CONNECT_ERROR: Self = Self::known("FailedOperation.CdbCgwConnectError");

    /// Access management already verifies this account, which the action does not allow.
    ///
    /// On the wire: `FailedOperation.CheckAccountCAMCloseError`.
    pub const FAILED_OPERATION_CHECK_ACCOUNT_CAM_CLOSE_ERROR: Self =
        Self::known("FailedOperation.CheckAccountCAMCloseError");

    /// Access management does not verify this account, which the action needs.
    ///
    /// On the wire: `FailedOperation.CheckAccountCAMOpenError`.
    pub const FAILED_OPERATION_CHECK_ACCOUNT_CAM_OPEN_ERROR: Self =
        Self::known("FailedOperation.CheckAccountCAMOpenError");

    /// New instances cannot use the classic network. Give a VPC and a subnet.
    ///
    /// On the wire: `FailedOperation.CreateBasicNetworkDeniedError`.
    pub const FAILED_OPERATION_CREATE_BASIC_NETWORK_DENIED_ERROR: Self =
        Self::known("FailedOperation.CreateBasicNetworkDeniedError");

    /// The order could not be created. Check the balance and open orders of the account before calling again.
    ///
    /// On the wire: `FailedOperation.CreateOrderFailed`.
    pub const FAILED_OPERATION_CREATE_ORDER_FAILED: Self = Self::known("FailedOperation.CreateOrderFailed");

    /// The service could not reach a database. Repeat a read later.
    ///
    /// On the wire: `FailedOperation.DBError`.
    pub const FAILED_OPERATION_DB_ERROR: Self = Self::known("FailedOperation.DBError");

    /// The service could not reach its metadata database. Repeat reads later; if it stays, contact support with the RequestId.
    ///
    /// On the wire: `FailedOperation.DatabaseAccessError`.
    pub const FAILED_OPERATION_DATABASE_ACCESS_ERROR: Self = Self::known("FailedOperation.DatabaseAccessError");

    /// A data operation inside the service failed. Check the outcome and contact support with the RequestId.
    ///
    /// On the wire: `FailedOperation.DatabaseAffectedError`.
    pub const FAILED_OPERATION_DATABASE_AFFECTED_ERROR: Self = Self::known("FailedOperation.DatabaseAffectedError");

    /// The VPC routes could not be deleted. Check the network of the read-only group before calling again.
    ///
    /// On the wire: `FailedOperation.DeleteAllRoute`.
    pub const FAILED_OPERATION_DELETE_ALL_ROUTE: Self = Self::known("FailedOperation.DeleteAllRoute");

    /// The resource could not be detached from its project. Check the instance before calling again.
    ///
    /// On the wire: `FailedOperation.DeleteResourceProjectTagError`.
    pub const FAILED_OPERATION_DELETE_RESOURCE_PROJECT_TAG_ERROR: Self =
        Self::known("FailedOperation.DeleteResourceProjectTagError");

    /// The tags could not be detached from the resource. Check the instance before calling again.
    ///
    /// On the wire: `FailedOperation.DeleteResourcesToTagError`.
    pub const FAILED_OPERATION_DELETE_RESOURCES_TO_TAG_ERROR: Self =
        Self::known("FailedOperation.DeleteResourcesToTagError");

    /// The log search service could not be reached. Repeat the query later; if it stays, contact support with the RequestId.
    ///
    /// On the wire: `FailedOperation.ESConnectError`.
    pub const FAILED_OPERATION_ES_CONNECT_ERROR: Self = Self::known("FailedOperation.ESConnectError");

    /// The query to the log search service failed. Repeat it later; if it stays, contact support with the RequestId.
    ///
    /// On the wire: `FailedOperation.ESQueryError`.
    pub const FAILED_OPERATION_ES_QUERY_ERROR: Self = Self::known("FailedOperation.ESQueryError");

    /// The operation failed without a stated reason. Repeat reads later; for other calls check the outcome first.
    ///
    /// On the wire: `FailedOperation.FailedOperationError`.
    pub const FAILED_OPERATION_FAILED_OPERATION_ERROR: Self = Self::known("FailedOperation.FailedOperationError");

    /// The background flow could not be created. Check the outcome before calling again; if it stays, contact support with the RequestId.
    ///
    /// On the wire: `FailedOperation.FlowCreateError`.
    pub const FAILED_OPERATION_FLOW_CREATE_ERROR: Self = Self::known("FailedOperation.FlowCreateError");

    /// The instance information could not be fetched. Check the instance before calling again later.
    ///
    /// On the wire: `FailedOperation.GetInstanceByResourceIdError`.
    pub const FAILED_OPERATION_GET_INSTANCE_BY_RESOURCE_ID_ERROR: Self =
        Self::known("FailedOperation.GetInstanceByResourceIdError");

    /// The purchase record of the instance could not be fetched. Repeat price queries later; for other calls check the outcome first.
    ///
    /// On the wire: `FailedOperation.GetPurchaseRecordFailed`.
    pub const FAILED_OPERATION_GET_PURCHASE_RECORD_FAILED: Self =
        Self::known("FailedOperation.GetPurchaseRecordFailed");

    /// The VPC subnet could not be fetched. Check that the subnet ID is right and belongs to the VPC, and check the outcome before calling again.
    ///
    /// On the wire: `FailedOperation.GetSubnetError`.
    pub const FAILED_OPERATION_GET_SUBNET_ERROR: Self = Self::known("FailedOperation.GetSubnetError");

    /// The VPC information could not be fetched. Check the VPC ID and the outcome before calling again; if it stays, contact support with the RequestId.
    ///
    /// On the wire: `FailedOperation.GetVpcInfoError`.
    pub const FAILED_OPERATION_GET_VPC_INFO_ERROR: Self = Self::known("FailedOperation.GetVpcInfoError");

    /// The number of read-only instances does not allow the operation. Check the group and its minimum count of kept instances, then call again.
    ///
    /// On the wire: `FailedOperation.IllegalROInstanceNum`.
    pub const FAILED_OPERATION_ILLEGAL_RO_INSTANCE_NUM: Self = Self::known("FailedOperation.IllegalROInstanceNum");

    /// The account is in a status that forbids the operation. Put the account right first, then call again.
    ///
    /// On the wire: `FailedOperation.InvalidAccountStatus`.
    pub const FAILED_OPERATION_INVALID_ACCOUNT_STATUS: Self = Self::known("FailedOperation.InvalidAccountStatus");

    /// Billing does not allow this purchase, renewal or change for the instance. Settle its open orders or billing status, then call again.
    ///
    /// On the wire: `FailedOperation.InvalidTradeOperate`.
    pub const FAILED_OPERATION_INVALID_TRADE_OPERATE: Self = Self::known("FailedOperation.InvalidTradeOperate");

    /// Operations on the instance are restricted at present. Find out why in the console, and call again once the restriction is lifted.
    ///
    /// On the wire: `FailedOperation.LimitOperation`.
    pub const FAILED_OPERATION_LIMIT_OPERATION: Self = Self::known("FailedOperation.LimitOperation");

    /// The primary instance could not be looked up. Check its ID, and check the outcome before calling again.
    ///
    /// On the wire: `FailedOperation.MasterInstanceQueryError`.
    pub const FAILED_OPERATION_MASTER_INSTANCE_QUERY_ERROR: Self =
        Self::known("FailedOperation.MasterInstanceQueryError");

    /// The configuration of the read-only group could not be changed. Read the group with DescribeReadOnlyGroups before calling again.
    ///
    /// On the wire: `FailedOperation.ModifyROGroupError`.
    pub const FAILED_OPERATION_MODIFY_RO_GROUP_ERROR: Self = Self::known("FailedOperation.ModifyROGroupError");

    /// The change of the instance failed. Look at the instance before you repeat it.
    ///
    /// On the wire: `FailedOperation.ModifyResourceError`.
    pub const FAILED_OPERATION_MODIFY_RESOURCE_ERROR: Self = Self::known("FailedOperation.ModifyResourceError");

    /// The resource would have too many or too few networks. Remove or add a network first, then call again.
    ///
    /// On the wire: `FailedOperation.NetworkNumLimitError`.
    pub const FAILED_OPERATION_NETWORK_NUM_LIMIT_ERROR: Self = Self::known("FailedOperation.NetworkNumLimitError");

    /// The instance has no standby node to switch to. Call again once a standby node is healthy.
    ///
    /// On the wire: `FailedOperation.NoAvailableStandby`.
    pub const FAILED_OPERATION_NO_AVAILABLE_STANDBY: Self = Self::known("FailedOperation.NoAvailableStandby");

    /// The operation was asked for too often. Back off, then repeat; if it stays, contact support with the RequestId.
    ///
    /// On the wire: `FailedOperation.OperateFrequencyLimitedError`.
    pub const FAILED_OPERATION_OPERATE_FREQUENCY_LIMITED_ERROR: Self =
        Self::known("FailedOperation.OperateFrequencyLimitedError");

    /// A management service behind the API could not be reached. Repeat reads later; if it stays, contact support with the RequestId.
    ///
    /// On the wire: `FailedOperation.OssAccessError`.
    pub const FAILED_OPERATION_OSS_ACCESS_ERROR: Self = Self::known("FailedOperation.OssAccessError");

    /// A request to a backend of the service failed. Repeat reads later; for other calls check the outcome first.
    ///
    /// On the wire: `FailedOperation.OssOperationFailed`.
    pub const FAILED_OPERATION_OSS_OPERATION_FAILED: Self = Self::known("FailedOperation.OssOperationFailed");

    /// The order could not be paid. Check the balance, and pay or cancel the open order before calling again.
    ///
    /// On the wire: `FailedOperation.PayOrderFailed`.
    pub const FAILED_OPERATION_PAY_ORDER_FAILED: Self = Self::known("FailedOperation.PayOrderFailed");

    /// The frozen amount of a pay-as-you-go instance could not be released. Check the instance before calling again; if it stays, contact support with the RequestId.
    ///
    /// On the wire: `FailedOperation.PostPaidUnblockError`.
    pub const FAILED_OPERATION_POST_PAID_UNBLOCK_ERROR: Self = Self::known("FailedOperation.PostPaidUnblockError");

    /// The operation did not pass its pre-check. Read the message, put right what it names and call again.
    ///
    /// On the wire: `FailedOperation.PreCheckError`.
    pub const FAILED_OPERATION_PRE_CHECK_ERROR: Self = Self::known("FailedOperation.PreCheckError");

    /// No pre-signed download URL could be obtained. Repeat the query later.
    ///
    /// On the wire: `FailedOperation.PresignedURLGetError`.
    pub const FAILED_OPERATION_PRESIGNED_URL_GET_ERROR: Self = Self::known("FailedOperation.PresignedURLGetError");

    /// The order could not be looked up. Check the order name and repeat the query later.
    ///
    /// On the wire: `FailedOperation.QueryDealFailed`.
    pub const FAILED_OPERATION_QUERY_DEAL_FAILED: Self = Self::known("FailedOperation.QueryDealFailed");

    /// The instances could not be fetched. Repeat the query later; if it stays, contact support with the RequestId.
    ///
    /// On the wire: `FailedOperation.QueryInstanceBatchError`.
    pub const FAILED_OPERATION_QUERY_INSTANCE_BATCH_ERROR: Self =
        Self::known("FailedOperation.QueryInstanceBatchError");

    /// The price could not be fetched. Repeat price queries later; for other calls check the outcome first.
    ///
    /// On the wire: `FailedOperation.QueryPriceFailed`.
    pub const FAILED_OPERATION_QUERY_PRICE_FAILED: Self = Self::known("FailedOperation.QueryPriceFailed");

    /// The specification could not be looked up by its code. Check the code against DescribeClasses, or repeat the query later.
    ///
    /// On the wire: `FailedOperation.QuerySpecBySpecCodeError`.
    pub const FAILED_OPERATION_QUERY_SPEC_BY_SPEC_CODE_ERROR: Self =
        Self::known("FailedOperation.QuerySpecBySpecCodeError");

    /// The specification could not be fetched. Repeat reads later; if it stays, contact support with the RequestId.
    ///
    /// On the wire: `FailedOperation.QuerySpecError`.
    pub const FAILED_OPERATION_QUERY_SPEC_ERROR: Self = Self::known("FailedOperation.QuerySpecError");

    /// The trade status of the order could not be fetched. Check the instance before calling again.
    ///
    /// On the wire: `FailedOperation.QueryTradeStatusError`.
    pub const FAILED_OPERATION_QUERY_TRADE_STATUS_ERROR: Self = Self::known("FailedOperation.QueryTradeStatusError");

    /// The VPC could not be looked up. Check the VPC ID and the outcome before calling again. `FailedOperation.QueryVpcFalied` is its misspelt twin.
    ///
    /// On the wire: `FailedOperation.QueryVpcFailed`.
    pub const FAILED_OPERATION_QUERY_VPC_FAILED: Self = Self::known("FailedOperation.QueryVpcFailed");

    /// The VPC details could not be fetched; a misspelt twin of `FailedOperation.QueryVpcFailed`, also in use. Check the VPC ID and the outcome before calling again.
    ///
    /// On the wire: `FailedOperation.QueryVpcFalied`.
    pub const FAILED_OPERATION_QUERY_VPC_FALIED: Self = Self::known("FailedOperation.QueryVpcFalied");

    /// The read-only group still holds instances. Move them out or destroy them, then delete the group.
    ///
    /// On the wire: `FailedOperation.ROGroupCannotBeDeletedError`.
    pub const FAILED_OPERATION_RO_GROUP_CANNOT_BE_DELETED_ERROR: Self =
        Self::known("FailedOperation.ROGroupCannotBeDeletedError");

    /// The read-only group belongs to another primary instance. Give a group of the same primary instance.
    ///
    /// On the wire: `FailedOperation.ROGroupMasterInstanceNotRight`.
    pub const FAILED_OPERATION_RO_GROUP_MASTER_INSTANCE_NOT_RIGHT: Self =
        Self::known("FailedOperation.ROGroupMasterInstanceNotRight");

    /// The read-only group does not exist. Look its ID up with DescribeReadOnlyGroups.
    ///
    /// On the wire: `FailedOperation.ROGroupNotFoundError`.
    pub const FAILED_OPERATION_RO_GROUP_NOT_FOUND_ERROR: Self = Self::known("FailedOperation.ROGroupNotFoundError");

    /// The primary instance has as many read-only groups as allowed. Delete one, or use an existing group.
    ///
    /// On the wire: `FailedOperation.ROGroupNumExceedError`.
    pub const FAILED_OPERATION_RO_GROUP_NUM_EXCEED_ERROR: Self = Self::known("FailedOperation.ROGroupNumExceedError");

    /// The read-only instance is in another read-only group already. Remove it from that group first, or move it with ModifyDBInstanceReadOnlyGroup.
    ///
    /// On the wire: `FailedOperation.ROInstanceHasInROGroupError`.
    pub const FAILED_OPERATION_RO_INSTANCE_HAS_IN_RO_GROUP_ERROR: Self =
        Self::known("FailedOperation.ROInstanceHasInROGroupError");

    /// Serverless instances do not support this operation. Use it on other instances only.
    ///
    /// On the wire: `FailedOperation.ServerlessNotSupportedError`.
    pub const FAILED_OPERATION_SERVERLESS_NOT_SUPPORTED_ERROR: Self =
        Self::known("FailedOperation.ServerlessNotSupportedError");

    /// An internal service could not be reached. Check the outcome before calling again; if it stays, contact support with the RequestId.
    ///
    /// On the wire: `FailedOperation.ServiceAccessError`.
    pub const FAILED_OPERATION_SERVICE_ACCESS_ERROR: Self = Self::known("FailedOperation.ServiceAccessError");

    /// The automatic renewal flag could not be set. Read the instance to see the flag before calling again.
    ///
    /// On the wire: `FailedOperation.SetAutoRenewFlagError`.
    pub const FAILED_OPERATION_SET_AUTO_RENEW_FLAG_ERROR: Self = Self::known("FailedOperation.SetAutoRenewFlagError");

    /// An upgrade must raise storage or memory above the present specification. Ask for a larger one.
    ///
    /// On the wire: `FailedOperation.StorageMemoryCheckError`.
    pub const FAILED_OPERATION_STORAGE_MEMORY_CHECK_ERROR: Self =
        Self::known("FailedOperation.StorageMemoryCheckError");

    /// The storage path of a backup is not in the expected form. If it stays, contact support with the RequestId.
    ///
    /// On the wire: `FailedOperation.StorePathSplitError`.
    pub const FAILED_OPERATION_STORE_PATH_SPLIT_ERROR: Self = Self::known("FailedOperation.StorePathSplitError");

    /// The billing platform could not be reached. Check orders and instance before calling again; if it stays, contact support with the RequestId.
    ///
    /// On the wire: `FailedOperation.TradeAccessError`.
    pub const FAILED_OPERATION_TRADE_ACCESS_ERROR: Self = Self::known("FailedOperation.TradeAccessError");

    /// The billing platform did not create the order. Check the balance and open orders of the account before calling again.
    ///
    /// On the wire: `FailedOperation.TradeCreateError`.
    pub const FAILED_OPERATION_TRADE_CREATE_ERROR: Self = Self::known("FailedOperation.TradeCreateError");

    /// The request to pay the order failed. Check the balance, and pay or cancel the open order before calling again.
    ///
    /// On the wire: `FailedOperation.TradePayOrdersError`.
    pub const FAILED_OPERATION_TRADE_PAY_ORDERS_ERROR: Self = Self::known("FailedOperation.TradePayOrdersError");

    /// The order could not be looked up. Repeat queries later; if it stays, contact support with the RequestId.
    ///
    /// On the wire: `FailedOperation.TradeQueryOrderError`.
    pub const FAILED_OPERATION_TRADE_QUERY_ORDER_ERROR: Self = Self::known("FailedOperation.TradeQueryOrderError");

    /// The price could not be fetched. Repeat queries later; if it stays, contact support with the RequestId.
    ///
    /// On the wire: `FailedOperation.TradeQueryPriceError`.
    pub const FAILED_OPERATION_TRADE_QUERY_PRICE_ERROR: Self = Self::known("FailedOperation.TradeQueryPriceError");

    /// The project tag of the resource could not be changed. Check the project of the instance before calling again.
    ///
    /// On the wire: `FailedOperation.UpdateResourceProjectTagValueError`.
    pub const FAILED_OPERATION_UPDATE_RESOURCE_PROJECT_TAG_VALUE_ERROR: Self =
        Self::known("FailedOperation.UpdateResourceProjectTagValueError");

    /// The VPC service could not be set up. Check the network of the read-only group before calling again.
    ///
    /// On the wire: `FailedOperation.VPCResetServiceError`.
    pub const FAILED_OPERATION_VPC_RESET_SERVICE_ERROR: Self = Self::known("FailedOperation.VPCResetServiceError");

    /// The VPC routes could not be updated. Check the network of the read-only group before calling again.
    ///
    /// On the wire: `FailedOperation.VPCUpdateRouteError`.
    pub const FAILED_OPERATION_VPC_UPDATE_ROUTE_ERROR: Self = Self::known("FailedOperation.VPCUpdateRouteError");

    /// The feature allow list could not be queried. Repeat reads later; if it stays, contact support with the RequestId.
    ///
    /// On the wire: `FailedOperation.WhitelistConnectError`.
    pub const FAILED_OPERATION_WHITELIST_CONNECT_ERROR: Self = Self::known("FailedOperation.WhitelistConnectError");

    /// The background flow could not be created (same meaning as `InternalError.FlowError`). Check with DescribeTasks or a read of the resource before calling again.
    ///
    /// On the wire: `FlowError`.
    pub const FLOW_ERROR: Self = Self::known("FlowError");

    /// The instance does not exist. Check its ID and the region of the call.
    ///
    /// On the wire: `InstanceNotExist`.
    pub const INSTANCE_NOT_EXIST: Self = Self::known("InstanceNotExist");

    /// The name of the action is wrong. Check its spelling and the API version.
    ///
    /// On the wire: `InterfaceNameNotFound`.
    pub const INTERFACE_NAME_NOT_FOUND: Self = Self::known("InterfaceNameNotFound");

    /// The service hit an internal fault. Repeat reads after a pause; for other calls check the outcome first.
    ///
    /// On the wire: `InternalError`.
    pub const INTERNAL_ERROR: Self = Self::known("InternalError");

    /// The internal system named CGW failed. Check with DescribeDBInstances and DescribeOrders whether the purchase took effect before calling again.
    ///
    /// On the wire: `InternalError.CgwError`.
    pub const INTERNAL_ERROR_CGW_ERROR: Self = Self::known("InternalError.CgwError");

    /// The classic network service failed. Check with DescribeDBInstances and DescribeOrders whether the purchase took effect before calling again.
    ///
    /// On the wire: `InternalError.CnsError`.
    pub const INTERNAL_ERROR_CNS_ERROR: Self = Self::known("InternalError.CnsError");

    /// A database behind the service failed. Repeat reads later; for other calls check the outcome first.
    ///
    /// On the wire: `InternalError.DBError`.
    pub const INTERNAL_ERROR_DB_ERROR: Self = Self::known("InternalError.DBError");

    /// The service could not reach a database. Repeat a read later.
    ///
    /// On the wire: `InternalError.DatabaseAccessError`.
    pub const INTERNAL_ERROR_DATABASE_ACCESS_ERROR: Self = Self::known("InternalError.DatabaseAccessError");

    /// The internal system named DFW failed. Check with DescribeDBInstances and DescribeOrders whether the purchase took effect before calling again.
    ///
    /// On the wire: `InternalError.DfwError`.
    pub const INTERNAL_ERROR_DFW_ERROR: Self = Self::known("InternalError.DfwError");

    /// The background flow could not be created. Check with DescribeTasks or a read of the resource before calling again.
    ///
    /// On the wire: `InternalError.FlowError`.
    pub const INTERNAL_ERROR_FLOW_ERROR: Self = Self::known("InternalError.FlowError");

    /// A part of the service did not answer. Repeat a read later.
    ///
    /// On the wire: `InternalError.HttpError`.
    pub const INTERNAL_ERROR_HTTP_ERROR: Self = Self::known("InternalError.HttpError");

    /// The service could not access its metadata on the instance. If it stays, contact support with the RequestId.
    ///
    /// On the wire: `InternalError.InstanceDataError`.
    pub const INTERNAL_ERROR_INSTANCE_DATA_ERROR: Self = Self::known("InternalError.InstanceDataError");

    /// An exception occurred while the request was carried out. Repeat reads later; for other calls check the outcome first.
    ///
    /// On the wire: `InternalError.InternalHttpServerError`.
    pub const INTERNAL_ERROR_INTERNAL_HTTP_SERVER_ERROR: Self = Self::known("InternalError.InternalHttpServerError");

    /// The service could not parse JSON data. Check the outcome and contact support with the RequestId.
    ///
    /// On the wire: `InternalError.JsonParseError`.
    pub const INTERNAL_ERROR_JSON_PARSE_ERROR: Self = Self::known("InternalError.JsonParseError");

    /// The instances could not be listed. Repeat the query later.
    ///
    /// On the wire: `InternalError.ListInstancesError`.
    pub const INTERNAL_ERROR_LIST_INSTANCES_ERROR: Self = Self::known("InternalError.ListInstancesError");

    /// The service could not parse backend data. Check the outcome and contact support with the RequestId.
    ///
    /// On the wire: `InternalError.MarshalError`.
    pub const INTERNAL_ERROR_MARSHAL_ERROR: Self = Self::known("InternalError.MarshalError");

    /// The service hit a system error. If it stays, contact support with the RequestId.
    ///
    /// On the wire: `InternalError.SystemError`.
    pub const INTERNAL_ERROR_SYSTEM_ERROR: Self = Self::known("InternalError.SystemError");

    /// The service could not begin a transaction; the code is spelt without the n of Transaction. Repeat the query later.
    ///
    /// On the wire: `InternalError.TransactioBeginError`.
    pub const INTERNAL_ERROR_TRANSACTIO_BEGIN_ERROR: Self = Self::known("InternalError.TransactioBeginError");

    /// An error the service cannot name. If it stays, contact support with the RequestId.
    ///
    /// On the wire: `InternalError.UnknownError`.
    pub const INTERNAL_ERROR_UNKNOWN_ERROR: Self = Self::known("InternalError.UnknownError");

    /// The VPC service failed. Check with DescribeDBInstances and DescribeOrders whether the purchase took effect before calling again.
    ///
    /// On the wire: `InternalError.VpcError`.
    pub const INTERNAL_ERROR_VPC_ERROR: Self = Self::known("InternalError.VpcError");

    /// The password of the database account is not right. Send the right password.
    ///
    /// On the wire: `InvalidAccountPassword`.
    pub const INVALID_ACCOUNT_PASSWORD: Self = Self::known("InvalidAccountPassword");

    /// The account is in a status that forbids the operation. Put the account right first, then call again.
    ///
    /// On the wire: `InvalidAccountStatus`.
    pub const INVALID_ACCOUNT_STATUS: Self = Self::known("InvalidAccountStatus");

    /// No action of this name exists. Check the spelling of the action and the API version.
    ///
    /// On the wire: `InvalidAction`.
    pub const INVALID_ACTION: Self = Self::known("InvalidAction");

    /// The instance is in a status that forbids the operation. Watch `DBInstanceStatus` in DescribeDBInstances and call again when it fits.
    ///
    /// On the wire: `InvalidInstanceStatus`.
    pub const INVALID_INSTANCE_STATUS: Self = Self::known("InvalidInstanceStatus");

    /// A parameter is wrong, for example in format or type. Correct the request as the message says.
    ///
    /// On the wire: `InvalidParameter`.
    pub const INVALID_PARAMETER: Self = Self::known("InvalidParameter");

    /// A parameter made the service fail. Compare the parameters with the reference.
    ///
    /// On the wire: `InvalidParameter.ExceptionParam`.
    pub const INVALID_PARAMETER_EXCEPTION_PARAM: Self = Self::known("InvalidParameter.ExceptionParam");

    /// A parameter is not allowed. The message names it.
    ///
    /// On the wire: `InvalidParameter.IllegalInputParameter`.
    pub const INVALID_PARAMETER_ILLEGAL_INPUT_PARAMETER: Self = Self::known("InvalidParameter.IllegalInputParameter");

    /// An instance of this name exists already. Choose another name.
    ///
    /// On the wire: `InvalidParameter.InstanceNameExist`.
    pub const INVALID_PARAMETER_INSTANCE_NAME_EXIST: Self = Self::known("InvalidParameter.InstanceNameExist");

    /// A parameter is not valid. The message names it.
    ///
    /// On the wire: `InvalidParameter.InvalidParameterError`.
    pub const INVALID_PARAMETER_INVALID_PARAMETER_ERROR: Self = Self::known("InvalidParameter.InvalidParameterError");

    /// The parameters did not pass the check. Correct the one named in the message.
    ///
    /// On the wire: `InvalidParameter.ParameterCheckError`.
    pub const INVALID_PARAMETER_PARAMETER_CHECK_ERROR: Self = Self::known("InvalidParameter.ParameterCheckError");

    /// None of the optional parameters was set. Set at least one.
    ///
    /// On the wire: `InvalidParameter.ParametersNotSet`.
    pub const INVALID_PARAMETER_PARAMETERS_NOT_SET: Self = Self::known("InvalidParameter.ParametersNotSet");

    /// The price plan ID (pid) is wrong, whatever the name suggests. Check the instance, its payment mode and the requested specification.
    ///
    /// On the wire: `InvalidParameter.TradeAccessDeniedError`.
    pub const INVALID_PARAMETER_TRADE_ACCESS_DENIED_ERROR: Self =
        Self::known("InvalidParameter.TradeAccessDeniedError");

    /// The VPC was not found. Check the VPC and subnet IDs and the region of the call.
    ///
    /// On the wire: `InvalidParameter.VpcNotFoundError`.
    pub const INVALID_PARAMETER_VPC_NOT_FOUND_ERROR: Self = Self::known("InvalidParameter.VpcNotFoundError");

    /// A parameter has a value that is not allowed. Correct the value as the message says.
    ///
    /// On the wire: `InvalidParameterValue`.
    pub const INVALID_PARAMETER_VALUE: Self = Self::known("InvalidParameterValue");

    /// The database account exists already. Choose another account name.
    ///
    /// On the wire: `InvalidParameterValue.AccountExist`.
    pub const INVALID_PARAMETER_VALUE_ACCOUNT_EXIST: Self = Self::known("InvalidParameterValue.AccountExist");

    /// The account does not exist. Check the account name and the instance.
    ///
    /// On the wire: `InvalidParameterValue.AccountNotExist`.
    pub const INVALID_PARAMETER_VALUE_ACCOUNT_NOT_EXIST: Self = Self::known("InvalidParameterValue.AccountNotExist");

    /// The database account does not exist. Look it up with DescribeAccounts.
    ///
    /// On the wire: `InvalidParameterValue.AccountNotExistError`.
    pub const INVALID_PARAMETER_VALUE_ACCOUNT_NOT_EXIST_ERROR: Self =
        Self::known("InvalidParameterValue.AccountNotExistError");

    /// The requested specification is not on sale. Choose one that DescribeClasses lists for the zone.
    ///
    /// On the wire: `InvalidParameterValue.BadSpec`.
    pub const INVALID_PARAMETER_VALUE_BAD_SPEC: Self = Self::known("InvalidParameterValue.BadSpec");

    /// The value of a parameter is not valid for this service.
    ///
    /// On the wire: `InvalidParameterValue.BizInvalidParameterValueError`.
    pub const INVALID_PARAMETER_VALUE_BIZ_INVALID_PARAMETER_VALUE_ERROR: Self =
        Self::known("InvalidParameterValue.BizInvalidParameterValueError");

    /// The database character set is wrong. Use one the action allows, for example `UTF8`.
    ///
    /// On the wire: `InvalidParameterValue.CharsetNotFoundError`.
    pub const INVALID_PARAMETER_VALUE_CHARSET_NOT_FOUND_ERROR: Self =
        Self::known("InvalidParameterValue.CharsetNotFoundError");

    /// Data could not be converted inside the service. Check the values sent; if it stays, contact support with the RequestId.
    ///
    /// On the wire: `InvalidParameterValue.DataConvertError`.
    pub const INVALID_PARAMETER_VALUE_DATA_CONVERT_ERROR: Self = Self::known("InvalidParameterValue.DataConvertError");

    /// The password could not be decrypted. Check how it was encrypted, or send it unencrypted.
    ///
    /// On the wire: `InvalidParameterValue.DecryptPasswordFailed`.
    pub const INVALID_PARAMETER_VALUE_DECRYPT_PASSWORD_FAILED: Self =
        Self::known("InvalidParameterValue.DecryptPasswordFailed");

    /// The payment mode is not supported. Use one that the action lists.
    ///
    /// On the wire: `InvalidParameterValue.IllegalChargeType`.
    pub const INVALID_PARAMETER_VALUE_ILLEGAL_CHARGE_TYPE: Self =
        Self::known("InvalidParameterValue.IllegalChargeType");

    /// The payment mode of the instance is wrong. Use `PREPAID` or `POSTPAID_BY_HOUR`, as the action allows.
    ///
    /// On the wire: `InvalidParameterValue.IllegalInstanceChargeType`.
    pub const INVALID_PARAMETER_VALUE_ILLEGAL_INSTANCE_CHARGE_TYPE: Self =
        Self::known("InvalidParameterValue.IllegalInstanceChargeType");

    /// The project ID is not valid. Use the ID of a project of the account; 0 is the default project.
    ///
    /// On the wire: `InvalidParameterValue.IllegalProjectId`.
    pub const INVALID_PARAMETER_VALUE_ILLEGAL_PROJECT_ID: Self = Self::known("InvalidParameterValue.IllegalProjectId");

    /// The region is not valid. Use a region that DescribeRegions lists.
    ///
    /// On the wire: `InvalidParameterValue.IllegalRegion`.
    pub const INVALID_PARAMETER_VALUE_ILLEGAL_REGION: Self = Self::known("InvalidParameterValue.IllegalRegion");

    /// The zone is not valid. Use a zone that DescribeZones lists for the region.
    ///
    /// On the wire: `InvalidParameterValue.IllegalZone`.
    pub const INVALID_PARAMETER_VALUE_ILLEGAL_ZONE: Self = Self::known("InvalidParameterValue.IllegalZone");

    /// The instance name is taken, going by the code; the manual's text speaks of an existing account. Choose another name.
    ///
    /// On the wire: `InvalidParameterValue.InstanceNameExist`.
    pub const INVALID_PARAMETER_VALUE_INSTANCE_NAME_EXIST: Self =
        Self::known("InvalidParameterValue.InstanceNameExist");

    /// The instance does not exist. Check its ID and the region of the call.
    ///
    /// On the wire: `InvalidParameterValue.InstanceNotExist`.
    pub const INVALID_PARAMETER_VALUE_INSTANCE_NOT_EXIST: Self = Self::known("InvalidParameterValue.InstanceNotExist");

    /// The name of the action is wrong. Check its spelling and the API version.
    ///
    /// On the wire: `InvalidParameterValue.InterfaceNameNotFound`.
    pub const INVALID_PARAMETER_VALUE_INTERFACE_NAME_NOT_FOUND: Self =
        Self::known("InvalidParameterValue.InterfaceNameNotFound");

    /// The account name breaks the rules: 1 to 16 letters, digits or underscores, not `postgres`, not starting with a digit or `pg_`, in any case. Choose another.
    ///
    /// On the wire: `InvalidParameterValue.InvalidAccountError`.
    pub const INVALID_PARAMETER_VALUE_INVALID_ACCOUNT_ERROR: Self =
        Self::known("InvalidParameterValue.InvalidAccountError");

    /// The account name is malformed. Correct it by the naming rules of the action.
    ///
    /// On the wire: `InvalidParameterValue.InvalidAccountFormat`.
    pub const INVALID_PARAMETER_VALUE_INVALID_ACCOUNT_FORMAT: Self =
        Self::known("InvalidParameterValue.InvalidAccountFormat");

    /// The account name is a reserved word. Choose another.
    ///
    /// On the wire: `InvalidParameterValue.InvalidAccountName`.
    pub const INVALID_PARAMETER_VALUE_INVALID_ACCOUNT_NAME: Self =
        Self::known("InvalidParameterValue.InvalidAccountName");

    /// The account name breaks the rules: 1 to 16 letters, digits or underscores, not `postgres`, not starting with a digit, `pg_` or `tencentdb_`, in any case. Choose another.
    ///
    /// On the wire: `InvalidParameterValue.InvalidAccountNameError`.
    pub const INVALID_PARAMETER_VALUE_INVALID_ACCOUNT_NAME_ERROR: Self =
        Self::known("InvalidParameterValue.InvalidAccountNameError");

    /// The account name is not allowed: up to 63 letters, digits or underscores, no digit first, no reserved word, not `postgres`, not starting with `pg_` or `tencentdb_`. Choose another.
    ///
    /// On the wire: `InvalidParameterValue.InvalidAccountNameFormatError`.
    pub const INVALID_PARAMETER_VALUE_INVALID_ACCOUNT_NAME_FORMAT_ERROR: Self =
        Self::known("InvalidParameterValue.InvalidAccountNameFormatError");

    /// The database character set is not supported. Use `UTF8` or `LATIN1`.
    ///
    /// On the wire: `InvalidParameterValue.InvalidCharset`.
    pub const INVALID_PARAMETER_VALUE_INVALID_CHARSET: Self = Self::known("InvalidParameterValue.InvalidCharset");

    /// The database name is not allowed: up to 63 letters, digits or underscores, starting with a letter or underscore, no reserved word. Choose another.
    ///
    /// On the wire: `InvalidParameterValue.InvalidDatabaseNameFormatError`.
    pub const INVALID_PARAMETER_VALUE_INVALID_DATABASE_NAME_FORMAT_ERROR: Self =
        Self::known("InvalidParameterValue.InvalidDatabaseNameFormatError");

    /// The object name has other characters than letters, digits, `_` and `[]` (for functions and procedures also `(`, `,` and `)`). Such objects cannot be managed here.
    ///
    /// On the wire: `InvalidParameterValue.InvalidDatabaseObjectName`.
    pub const INVALID_PARAMETER_VALUE_INVALID_DATABASE_OBJECT_NAME: Self =
        Self::known("InvalidParameterValue.InvalidDatabaseObjectName");

    /// More instances were asked for than one purchase may have. Lower `InstanceCount`.
    ///
    /// On the wire: `InvalidParameterValue.InvalidInstanceNum`.
    pub const INVALID_PARAMETER_VALUE_INVALID_INSTANCE_NUM: Self =
        Self::known("InvalidParameterValue.InvalidInstanceNum");

    /// The new specification is smaller than the present one. Ask for one that is at least as large.
    ///
    /// On the wire: `InvalidParameterValue.InvalidInstanceVolume`.
    pub const INVALID_PARAMETER_VALUE_INVALID_INSTANCE_VOLUME: Self =
        Self::known("InvalidParameterValue.InvalidInstanceVolume");

    /// The order type ID is not valid for billing. Check the purchase parameters; contact support with the RequestId if they are right.
    ///
    /// On the wire: `InvalidParameterValue.InvalidOrderNum`.
    pub const INVALID_PARAMETER_VALUE_INVALID_ORDER_NUM: Self = Self::known("InvalidParameterValue.InvalidOrderNum");

    /// A parameter value is wrong. Correct the one named in the message.
    ///
    /// On the wire: `InvalidParameterValue.InvalidParameterValueError`.
    pub const INVALID_PARAMETER_VALUE_INVALID_PARAMETER_VALUE_ERROR: Self =
        Self::known("InvalidParameterValue.InvalidParameterValueError");

    /// The password is malformed. Choose one that meets the password rules of the action.
    ///
    /// On the wire: `InvalidParameterValue.InvalidPasswordFormat`.
    pub const INVALID_PARAMETER_VALUE_INVALID_PASSWORD_FORMAT: Self =
        Self::known("InvalidParameterValue.InvalidPasswordFormat");

    /// The password is too short or too long. Choose one of a length the action allows.
    ///
    /// On the wire: `InvalidParameterValue.InvalidPasswordLengthError`.
    pub const INVALID_PARAMETER_VALUE_INVALID_PASSWORD_LENGTH_ERROR: Self =
        Self::known("InvalidParameterValue.InvalidPasswordLengthError");

    /// The password breaks the rules: it needs capital and small letters and a symbol of the set the action accepts, and may not start with a slash. Choose another.
    ///
    /// On the wire: `InvalidParameterValue.InvalidPasswordValueError`.
    pub const INVALID_PARAMETER_VALUE_INVALID_PASSWORD_VALUE_ERROR: Self =
        Self::known("InvalidParameterValue.InvalidPasswordValueError");

    /// The price plan ID `Pid` is wrong. Leave the deprecated field out where the action has it.
    ///
    /// On the wire: `InvalidParameterValue.InvalidPid`.
    pub const INVALID_PARAMETER_VALUE_INVALID_PID: Self = Self::known("InvalidParameterValue.InvalidPid");

    /// The read-only group is in a status that forbids the operation. Watch it with DescribeReadOnlyGroups and call again.
    ///
    /// On the wire: `InvalidParameterValue.InvalidReadOnlyGroupStatus`.
    pub const INVALID_PARAMETER_VALUE_INVALID_READ_ONLY_GROUP_STATUS: Self =
        Self::known("InvalidParameterValue.InvalidReadOnlyGroupStatus");

    /// The region is not valid. Use a region that DescribeRegions lists.
    ///
    /// On the wire: `InvalidParameterValue.InvalidRegionIdError`.
    pub const INVALID_PARAMETER_VALUE_INVALID_REGION_ID_ERROR: Self =
        Self::known("InvalidParameterValue.InvalidRegionIdError");

    /// The zone is not valid. Use a zone that DescribeZones lists for the region.
    ///
    /// On the wire: `InvalidParameterValue.InvalidZoneIdError`.
    pub const INVALID_PARAMETER_VALUE_INVALID_ZONE_ID_ERROR: Self =
        Self::known("InvalidParameterValue.InvalidZoneIdError");

    /// The list of order names is empty. Give at least one order name.
    ///
    /// On the wire: `InvalidParameterValue.NullDealNames`.
    pub const INVALID_PARAMETER_VALUE_NULL_DEAL_NAMES: Self = Self::known("InvalidParameterValue.NullDealNames");

    /// A text has characters that are not allowed. Use letters, digits, underscores, hyphens and Chinese characters only.
    ///
    /// On the wire: `InvalidParameterValue.ParameterCharacterError`.
    pub const INVALID_PARAMETER_VALUE_PARAMETER_CHARACTER_ERROR: Self =
        Self::known("InvalidParameterValue.ParameterCharacterError");

    /// A parameter breaks the rules for its characters. Correct it and call again.
    ///
    /// On the wire: `InvalidParameterValue.ParameterCharacterLimitError`.
    pub const INVALID_PARAMETER_VALUE_PARAMETER_CHARACTER_LIMIT_ERROR: Self =
        Self::known("InvalidParameterValue.ParameterCharacterLimitError");

    /// A parameter starts with a prefix that is not allowed. Change its beginning; only the English manual has this code.
    ///
    /// On the wire: `InvalidParameterValue.ParameterCharacterPreLimitError`.
    pub const INVALID_PARAMETER_VALUE_PARAMETER_CHARACTER_PRE_LIMIT_ERROR: Self =
        Self::known("InvalidParameterValue.ParameterCharacterPreLimitError");

    /// A parameter could not be processed. Check that every value is valid.
    ///
    /// On the wire: `InvalidParameterValue.ParameterHandleError`.
    pub const INVALID_PARAMETER_VALUE_PARAMETER_HANDLE_ERROR: Self =
        Self::known("InvalidParameterValue.ParameterHandleError");

    /// A parameter is longer than allowed. Shorten it.
    ///
    /// On the wire: `InvalidParameterValue.ParameterLengthLimitError`.
    pub const INVALID_PARAMETER_VALUE_PARAMETER_LENGTH_LIMIT_ERROR: Self =
        Self::known("InvalidParameterValue.ParameterLengthLimitError");

    /// A parameter is outside its range. Use a value in the range the action states.
    ///
    /// On the wire: `InvalidParameterValue.ParameterOutOfRange`.
    pub const INVALID_PARAMETER_VALUE_PARAMETER_OUT_OF_RANGE: Self =
        Self::known("InvalidParameterValue.ParameterOutOfRange");

    /// A parameter has a value that is not valid. Use a value that the action allows.
    ///
    /// On the wire: `InvalidParameterValue.ParameterOutRangeError`.
    pub const INVALID_PARAMETER_VALUE_PARAMETER_OUT_RANGE_ERROR: Self =
        Self::known("InvalidParameterValue.ParameterOutRangeError");

    /// A parameter is above its upper limit. Lower it, for example the page size or the time span.
    ///
    /// On the wire: `InvalidParameterValue.ParameterValueExceedError`.
    pub const INVALID_PARAMETER_VALUE_PARAMETER_VALUE_EXCEED_ERROR: Self =
        Self::known("InvalidParameterValue.ParameterValueExceedError");

    /// The read-only group does not exist. Look its ID up with DescribeReadOnlyGroups.
    ///
    /// On the wire: `InvalidParameterValue.ReadOnlyGroupNotExist`.
    pub const INVALID_PARAMETER_VALUE_READ_ONLY_GROUP_NOT_EXIST: Self =
        Self::known("InvalidParameterValue.ReadOnlyGroupNotExist");

    /// The region of the call is not supported. Use a region that DescribeRegions lists.
    ///
    /// On the wire: `InvalidParameterValue.RegionNotSupported`.
    pub const INVALID_PARAMETER_VALUE_REGION_NOT_SUPPORTED: Self =
        Self::known("InvalidParameterValue.RegionNotSupported");

    /// The specification code is unknown. Use one that DescribeClasses lists.
    ///
    /// On the wire: `InvalidParameterValue.SpecNotRecognizedError`.
    pub const INVALID_PARAMETER_VALUE_SPEC_NOT_RECOGNIZED_ERROR: Self =
        Self::known("InvalidParameterValue.SpecNotRecognizedError");

    /// The service could not parse the parameters. Check their types and nesting.
    ///
    /// On the wire: `InvalidParameterValue.StructParseFailed`.
    pub const INVALID_PARAMETER_VALUE_STRUCT_PARSE_FAILED: Self =
        Self::known("InvalidParameterValue.StructParseFailed");

    /// The region does not offer this action.
    ///
    /// On the wire: `InvalidParameterValue.UnsupportedRegionError`.
    pub const INVALID_PARAMETER_VALUE_UNSUPPORTED_REGION_ERROR: Self =
        Self::known("InvalidParameterValue.UnsupportedRegionError");

    /// The price plan ID `Pid` is wrong (same meaning as `InvalidParameterValue.InvalidPid`). Leave the deprecated field out where the action has it.
    ///
    /// On the wire: `InvalidPid`.
    pub const INVALID_PID: Self = Self::known("InvalidPid");

    /// The multipart body of the request is malformed. Correct the encoding, or send JSON.
    ///
    /// On the wire: `InvalidRequest`.
    pub const INVALID_REQUEST: Self = Self::known("InvalidRequest");

    /// The caller's IP address is on a deny list. Call from another address, or have the address taken off the list.
    ///
    /// On the wire: `IpInBlacklist`.
    pub const IP_IN_BLACKLIST: Self = Self::known("IpInBlacklist");

    /// The caller's IP address is not on the allow list. Add the address to the list, or call from one that is on it.
    ///
    /// On the wire: `IpNotInWhitelist`.
    pub const IP_NOT_IN_WHITELIST: Self = Self::known("IpNotInWhitelist");

    /// A quota of the account is used up. Remove resources no longer needed, or ask for a higher quota.
    ///
    /// On the wire: `LimitExceeded`.
    pub const LIMIT_EXCEEDED: Self = Self::known("LimitExceeded");

    /// Operations on the instance are restricted at present. Find out why in the console, and call again once the restriction is lifted.
    ///
    /// On the wire: `LimitOperation`.
    pub const LIMIT_OPERATION: Self = Self::known("LimitOperation");

    /// A required parameter is missing. Add the parameter named in the message.
    ///
    /// On the wire: `MissingParameter`.
    pub const MISSING_PARAMETER: Self = Self::known("MissingParameter");

    /// The service name in the request is unknown. Check the endpoint: the service here is `postgres`.
    ///
    /// On the wire: `NoSuchProduct`.
    pub const NO_SUCH_PRODUCT: Self = Self::known("NoSuchProduct");

    /// The API version in the request does not exist. Send version `2017-03-12`.
    ///
    /// On the wire: `NoSuchVersion`.
    pub const NO_SUCH_VERSION: Self = Self::known("NoSuchVersion");

    /// The account may not do this.
    ///
    /// On the wire: `OperationDenied.AccountOperationDenied`.
    pub const OPERATION_DENIED_ACCOUNT_OPERATION_DENIED: Self = Self::known("OperationDenied.AccountOperationDenied");

    /// There are too many files of audit logs. Delete some, then create another.
    ///
    /// On the wire: `OperationDenied.AuditFileOverQuotaError`.
    pub const OPERATION_DENIED_AUDIT_FILE_OVER_QUOTA_ERROR: Self =
        Self::known("OperationDenied.AuditFileOverQuotaError");

    /// The account may not carry this operation out. Grant the action in access management (CAM), or call with an account that has it.
    ///
    /// On the wire: `OperationDenied.CamDeniedError`.
    pub const OPERATION_DENIED_CAM_DENIED_ERROR: Self = Self::known("OperationDenied.CamDeniedError");

    /// The status check of the target instance failed; by its name the code concerns data transmission (DTS). End the transmission tasks of the instance, then call again.
    ///
    /// On the wire: `OperationDenied.DTSInstanceStatusError`.
    pub const OPERATION_DENIED_DTS_INSTANCE_STATUS_ERROR: Self = Self::known("OperationDenied.DTSInstanceStatusError");

    /// A backup that is still being made cannot be deleted.
    ///
    /// On the wire: `OperationDenied.DeleteRunningBackupTaskErr`.
    pub const OPERATION_DENIED_DELETE_RUNNING_BACKUP_TASK_ERR: Self =
        Self::known("OperationDenied.DeleteRunningBackupTaskErr");

    /// The account has no permission for this resource. Check the ID, or grant the account access to it.
    ///
    /// On the wire: `OperationDenied.InstanceAccessDeniedError`.
    pub const OPERATION_DENIED_INSTANCE_ACCESS_DENIED_ERROR: Self =
        Self::known("OperationDenied.InstanceAccessDeniedError");

    /// The instance does not offer IPv6.
    ///
    /// On the wire: `OperationDenied.InstanceIpv6NotSupportedError`.
    pub const OPERATION_DENIED_INSTANCE_IPV6_NOT_SUPPORTED_ERROR: Self =
        Self::known("OperationDenied.InstanceIpv6NotSupportedError");

    /// The status of the instance does not allow the operation. Watch `DBInstanceStatus` in DescribeDBInstances and call again when it fits.
    ///
    /// On the wire: `OperationDenied.InstanceStatusDeniedError`.
    pub const OPERATION_DENIED_INSTANCE_STATUS_DENIED_ERROR: Self =
        Self::known("OperationDenied.InstanceStatusDeniedError");

    /// The status of the instance does not allow the operation. Watch `DBInstanceStatus` in DescribeDBInstances and call again when it fits.
    ///
    /// On the wire: `OperationDenied.InstanceStatusLimitError`.
    pub const OPERATION_DENIED_INSTANCE_STATUS_LIMIT_ERROR: Self =
        Self::known("OperationDenied.InstanceStatusLimitError");

    /// The status of the instance does not allow the operation. Watch `DBInstanceStatus` in DescribeDBInstances and call again when it fits.
    ///
    /// On the wire: `OperationDenied.InstanceStatusLimitOpError`.
    pub const OPERATION_DENIED_INSTANCE_STATUS_LIMIT_OP_ERROR: Self =
        Self::known("OperationDenied.InstanceStatusLimitOpError");

    /// The operation is not for this type of instance. Use it on a type that the action allows, for example a primary instance.
    ///
    /// On the wire: `OperationDenied.InstanceTypeDenied`.
    pub const OPERATION_DENIED_INSTANCE_TYPE_DENIED: Self = Self::known("OperationDenied.InstanceTypeDenied");

    /// The balance of the account is too low. Top it up, then call again.
    ///
    /// On the wire: `OperationDenied.InsufficientBalanceError`.
    pub const OPERATION_DENIED_INSUFFICIENT_BALANCE_ERROR: Self =
        Self::known("OperationDenied.InsufficientBalanceError");

    /// Billing failed inside the service. See the orders before you repeat a purchase.
    ///
    /// On the wire: `OperationDenied.InternalTradeErrorErr`.
    pub const OPERATION_DENIED_INTERNAL_TRADE_ERROR_ERR: Self = Self::known("OperationDenied.InternalTradeErrorErr");

    /// The kernel version is too old for the `tencentDBSuper` account type. Upgrade it with UpgradeDBInstanceKernelVersion first.
    ///
    /// On the wire: `OperationDenied.KernelVersionError`.
    pub const OPERATION_DENIED_KERNEL_VERSION_ERROR: Self = Self::known("OperationDenied.KernelVersionError");

    /// The zone has no serverless instances. Choose another zone.
    ///
    /// On the wire: `OperationDenied.NotSupportZoneError`.
    pub const OPERATION_DENIED_NOT_SUPPORT_ZONE_ERROR: Self = Self::known("OperationDenied.NotSupportZoneError");

    /// The payment mode is not supported here. Use one that the action lists.
    ///
    /// On the wire: `OperationDenied.PayModeError`.
    pub const OPERATION_DENIED_PAY_MODE_ERROR: Self = Self::known("OperationDenied.PayModeError");

    /// Pay-as-you-go instances cannot be renewed. Use this only on prepaid (monthly) instances.
    ///
    /// On the wire: `OperationDenied.PostPaidPayModeError`.
    pub const OPERATION_DENIED_POST_PAID_PAY_MODE_ERROR: Self = Self::known("OperationDenied.PostPaidPayModeError");

    /// The status of the read-only group does not allow the operation. Watch it with DescribeReadOnlyGroups and call again.
    ///
    /// On the wire: `OperationDenied.ROGroupStatusError`.
    pub const OPERATION_DENIED_RO_GROUP_STATUS_ERROR: Self = Self::known("OperationDenied.ROGroupStatusError");

    /// A read-only instance does not offer IPv6.
    ///
    /// On the wire: `OperationDenied.ROInstanceIpv6NotSupportedError`.
    pub const OPERATION_DENIED_RO_INSTANCE_IPV6_NOT_SUPPORTED_ERROR: Self =
        Self::known("OperationDenied.ROInstanceIpv6NotSupportedError");

    /// The status of the read-only instance does not allow the operation. Watch it with DescribeDBInstances and call again.
    ///
    /// On the wire: `OperationDenied.ROInstanceStatusLimitOpError`.
    pub const OPERATION_DENIED_RO_INSTANCE_STATUS_LIMIT_OP_ERROR: Self =
        Self::known("OperationDenied.ROInstanceStatusLimitOpError");

    /// The instance does not exist.
    ///
    /// On the wire: `OperationDenied.ResourceNotFoundError`.
    pub const OPERATION_DENIED_RESOURCE_NOT_FOUND_ERROR: Self = Self::known("OperationDenied.ResourceNotFoundError");

    /// The instance does not exist. The code is spelt so.
    ///
    /// On the wire: `OperationDenied.ResourceNotFundError`.
    pub const OPERATION_DENIED_RESOURCE_NOT_FUND_ERROR: Self = Self::known("OperationDenied.ResourceNotFundError");

    /// There would be more read-only instances than allowed; the code spells Exceed without its c. Remove one first, or use another group.
    ///
    /// On the wire: `OperationDenied.RoInstanceCountExeedError`.
    pub const OPERATION_DENIED_RO_INSTANCE_COUNT_EXEED_ERROR: Self =
        Self::known("OperationDenied.RoInstanceCountExeedError");

    /// The account may not pay, so nothing was bought. Grant it the payment permission, or call with an account that has it.
    ///
    /// On the wire: `OperationDenied.TradePermissionError`.
    pub const OPERATION_DENIED_TRADE_PERMISSION_ERROR: Self = Self::known("OperationDenied.TradePermissionError");

    /// The account holder has not passed real-name verification, which purchases need. Complete it, then call again.
    ///
    /// On the wire: `OperationDenied.UserNotAuthenticatedError`.
    pub const OPERATION_DENIED_USER_NOT_AUTHENTICATED_ERROR: Self =
        Self::known("OperationDenied.UserNotAuthenticatedError");

    /// The account is not on the list of those that may use this feature.
    ///
    /// On the wire: `OperationDenied.UserNotInWhiteListError`.
    pub const OPERATION_DENIED_USER_NOT_IN_WHITE_LIST_ERROR: Self =
        Self::known("OperationDenied.UserNotInWhiteListError");

    /// Serverless instances do not support this version. Choose another database version.
    ///
    /// On the wire: `OperationDenied.VersionNotSupportError`.
    pub const OPERATION_DENIED_VERSION_NOT_SUPPORT_ERROR: Self = Self::known("OperationDenied.VersionNotSupportError");

    /// The account has no permission for this VPC. Grant it access, or use another VPC.
    ///
    /// On the wire: `OperationDenied.VpcDeniedError`.
    pub const OPERATION_DENIED_VPC_DENIED_ERROR: Self = Self::known("OperationDenied.VpcDeniedError");

    /// The region of the call is not supported. Use a region that DescribeRegions lists.
    ///
    /// On the wire: `RegionNotSupported`.
    pub const REGION_NOT_SUPPORTED: Self = Self::known("RegionNotSupported");

    /// Too many calls in a short time. Back off, then repeat the call.
    ///
    /// On the wire: `RequestLimitExceeded`.
    pub const REQUEST_LIMIT_EXCEEDED: Self = Self::known("RequestLimitExceeded");

    /// The main account as a whole made too many calls. Back off, and slow down its other callers too.
    ///
    /// On the wire: `RequestLimitExceeded.GlobalRegionUinLimitExceeded`.
    pub const REQUEST_LIMIT_EXCEEDED_GLOBAL_REGION_UIN_LIMIT_EXCEEDED: Self =
        Self::known("RequestLimitExceeded.GlobalRegionUinLimitExceeded");

    /// Too many calls came from this IP address. Back off, then repeat the call.
    ///
    /// On the wire: `RequestLimitExceeded.IPLimitExceeded`.
    pub const REQUEST_LIMIT_EXCEEDED_IP_LIMIT_EXCEEDED: Self = Self::known("RequestLimitExceeded.IPLimitExceeded");

    /// The main account made too many calls. Back off, and slow down its other callers too.
    ///
    /// On the wire: `RequestLimitExceeded.UinLimitExceeded`.
    pub const REQUEST_LIMIT_EXCEEDED_UIN_LIMIT_EXCEEDED: Self = Self::known("RequestLimitExceeded.UinLimitExceeded");

    /// The request is larger than allowed: 32 KB with GET, 10 MB with POST (1 MB with the older HMAC signatures). Send less per call.
    ///
    /// On the wire: `RequestSizeLimitExceeded`.
    pub const REQUEST_SIZE_LIMIT_EXCEEDED: Self = Self::known("RequestSizeLimitExceeded");

    /// The resource is in use. Call again once nothing uses it any more.
    ///
    /// On the wire: `ResourceInUse`.
    pub const RESOURCE_IN_USE: Self = Self::known("ResourceInUse");

    /// There are not enough resources for the request. Try another zone or specification, or call again when there is capacity.
    ///
    /// On the wire: `ResourceInsufficient`.
    pub const RESOURCE_INSUFFICIENT: Self = Self::known("ResourceInsufficient");

    /// The region has not enough resources for instances of this specification. Try another zone or specification, or call again when there is capacity.
    ///
    /// On the wire: `ResourceInsufficient.ResourceNotEnough`.
    pub const RESOURCE_INSUFFICIENT_RESOURCE_NOT_ENOUGH: Self = Self::known("ResourceInsufficient.ResourceNotEnough");

    /// The resource does not exist. Check its ID and the region of the call.
    ///
    /// On the wire: `ResourceNotFound`.
    pub const RESOURCE_NOT_FOUND: Self = Self::known("ResourceNotFound");

    /// The instance does not exist. Check its ID and the region of the call.
    ///
    /// On the wire: `ResourceNotFound.InstanceNotFoundError`.
    pub const RESOURCE_NOT_FOUND_INSTANCE_NOT_FOUND_ERROR: Self = Self::known("ResourceNotFound.InstanceNotFoundError");

    /// The resource cannot be used at present. Check its status, and call again once it is available.
    ///
    /// On the wire: `ResourceUnavailable`.
    pub const RESOURCE_UNAVAILABLE: Self = Self::known("ResourceUnavailable");

    /// The instance is in a status that forbids the operation. Watch `DBInstanceStatus` in DescribeDBInstances and call again when it fits.
    ///
    /// On the wire: `ResourceUnavailable.InvalidInstanceStatus`.
    pub const RESOURCE_UNAVAILABLE_INVALID_INSTANCE_STATUS: Self =
        Self::known("ResourceUnavailable.InvalidInstanceStatus");

    /// The account has no permission for this VPC. Grant it access, or use another VPC.
    ///
    /// On the wire: `ResourceUnavailable.ResourceNoPermission`.
    pub const RESOURCE_UNAVAILABLE_RESOURCE_NO_PERMISSION: Self =
        Self::known("ResourceUnavailable.ResourceNoPermission");

    /// The VPC of the instance was not found. Check the VPC and subnet IDs and the region of the call.
    ///
    /// On the wire: `ResourceUnavailable.VpcResourceNotFound`.
    pub const RESOURCE_UNAVAILABLE_VPC_RESOURCE_NOT_FOUND: Self =
        Self::known("ResourceUnavailable.VpcResourceNotFound");

    /// The answer would be larger than allowed (50 MB). Narrow the query: fewer items per page, more filters or a shorter time range.
    ///
    /// On the wire: `ResponseSizeLimitExceeded`.
    pub const RESPONSE_SIZE_LIMIT_EXCEEDED: Self = Self::known("ResponseSizeLimitExceeded");

    /// The service is unavailable for the moment. Back off and repeat reads; for other calls check the outcome first.
    ///
    /// On the wire: `ServiceUnavailable`.
    pub const SERVICE_UNAVAILABLE: Self = Self::known("ServiceUnavailable");

    /// The service could not parse the parameters. Check their types and nesting.
    ///
    /// On the wire: `StructParseFailed`.
    pub const STRUCT_PARSE_FAILED: Self = Self::known("StructParseFailed");

    /// The service hit a system error (same meaning as `InternalError.SystemError`). If it stays, contact support with the RequestId.
    ///
    /// On the wire: `SystemError`.
    pub const SYSTEM_ERROR: Self = Self::known("SystemError");

    /// The operation is not authorized for this account. Grant it in access management (CAM), or call with an account that has it.
    ///
    /// On the wire: `UnauthorizedOperation`.
    pub const UNAUTHORIZED_OPERATION: Self = Self::known("UnauthorizedOperation");

    /// The account holder has not passed real-name verification. Complete it, then call again.
    ///
    /// On the wire: `UnauthorizedOperation.UserHasNoRealnameAuthentication`.
    pub const UNAUTHORIZED_OPERATION_USER_HAS_NO_REALNAME_AUTHENTICATION: Self =
        Self::known("UnauthorizedOperation.UserHasNoRealnameAuthentication");

    /// An error the service cannot name (same meaning as `InternalError.UnknownError`). If it stays, contact support with the RequestId.
    ///
    /// On the wire: `UnknownError`.
    pub const UNKNOWN_ERROR: Self = Self::known("UnknownError");

    /// The request has a parameter the action does not define. Remove it or correct its name.
    ///
    /// On the wire: `UnknownParameter`.
    pub const UNKNOWN_PARAMETER: Self = Self::known("UnknownParameter");

    /// The file of audit logs could not be created.
    ///
    /// On the wire: `UnknownParameter.CreateAuditLogFileError`.
    pub const UNKNOWN_PARAMETER_CREATE_AUDIT_LOG_FILE_ERROR: Self =
        Self::known("UnknownParameter.CreateAuditLogFileError");

    /// A part of the service did not answer. Repeat a read later.
    ///
    /// On the wire: `UnknownParameter.HttpError`.
    pub const UNKNOWN_PARAMETER_HTTP_ERROR: Self = Self::known("UnknownParameter.HttpError");

    /// A fault inside the service. Repeat a read later.
    ///
    /// On the wire: `UnknownParameter.InternalInnerServiceError`.
    pub const UNKNOWN_PARAMETER_INTERNAL_INNER_SERVICE_ERROR: Self =
        Self::known("UnknownParameter.InternalInnerServiceError");

    /// The operation is not supported for this resource or request. Check what the action requires.
    ///
    /// On the wire: `UnsupportedOperation`.
    pub const UNSUPPORTED_OPERATION: Self = Self::known("UnsupportedOperation");

    /// The HTTP method is not supported. Send the request as GET or POST.
    ///
    /// On the wire: `UnsupportedProtocol`.
    pub const UNSUPPORTED_PROTOCOL: Self = Self::known("UnsupportedProtocol");

    /// The action is not offered in the region of the call. Use a region that DescribeRegions lists.
    ///
    /// On the wire: `UnsupportedRegion`.
    pub const UNSUPPORTED_REGION: Self = Self::known("UnsupportedRegion");

    /// A fault of the private network or its service.
    ///
    /// On the wire: `VpcError`.
    pub const VPC_ERROR: Self = Self::known("VpcError");
}
