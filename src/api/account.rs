// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

//! Database accounts of an instance: names, passwords, locks and privileges.

#![allow(deprecated)]

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::action::Action;
use super::open::open;
use super::shared::SortDirection;
use super::wire;
use super::wire::Time;
use crate::credential::Secret;

/// `CreateAccount`: Creates a database account on an instance. The texts mention an Oid in the answer, but the answer has no
/// such field. Accounts of type `tencentDBSuper` need a recent enough kernel version.
///
/// Changes something, so it is never repeated automatically. At most 20 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`,
/// `FailedOperation.PreCheckError`, `InvalidParameter.ParameterCheckError`, `InvalidParameterValue.DecryptPasswordFailed`,
/// `InvalidParameterValue.InvalidAccountNameError`, `InvalidParameterValue.InvalidAccountNameFormatError`,
/// `InvalidParameterValue.InvalidDatabaseNameFormatError`, `InvalidParameterValue.InvalidPasswordLengthError`,
/// `InvalidParameterValue.InvalidPasswordValueError`, `InvalidParameterValue.ParameterCharacterError`,
/// `InvalidParameterValue.ParameterLengthLimitError`, `OperationDenied.InstanceAccessDeniedError`,
/// `OperationDenied.InstanceStatusLimitError`, `OperationDenied.InstanceStatusLimitOpError`,
/// `OperationDenied.KernelVersionError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CreateAccount {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Name of the new account; reserved PostgreSQL keywords are refused too. At most 63 characters. Characters: `A-Za-z0-9_`.
    /// Starts with one of `A-Za-z_`. Not `postgres`, `pg_*`, `tencentdb_*`.
    ///
    /// On the wire: `UserName`.
    #[serde(rename = "UserName")]
    pub user_name: String,
    /// Type of the account, which decides whether it has the superuser-like role `pg_tencentdb_superuser`.
    ///
    /// On the wire: `Type`.
    #[serde(rename = "Type")]
    pub r#type: AccountType,
    /// Password of the account; 12 characters or more are advised. The 2025 manual requires it, the newest description does
    /// not, presumably because of `OpenCam`. From 8 to 32 characters. Must not start with `/`. At least one of each of `a-z`,
    /// `A-Z`, `0-9`, `` ()`~!@#$%^&*-+=_|{}[]:<>,.?/ ``.
    ///
    /// On the wire: `Password`.
    #[serde(rename = "Password", skip_serializing_if = "Option::is_none")]
    pub password: Option<Secret>,
    /// Free text about the account. At most 60 characters. Characters: `A-Za-z0-9_- and Chinese characters`.
    ///
    /// On the wire: `Remark`.
    #[serde(rename = "Remark", skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
    /// Whether the account is verified through CAM (Cloud Access Management); what absent means is not documented.
    ///
    /// On the wire: `OpenCam`.
    #[serde(rename = "OpenCam", skip_serializing_if = "Option::is_none")]
    pub open_cam: Option<bool>,
}

/// The required parameters of [`CreateAccount`].
#[derive(Clone, Debug)]
pub struct CreateAccountRequired<'a> {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    pub db_instance_id: &'a str,
    /// Name of the new account; reserved PostgreSQL keywords are refused too. At most 63 characters. Characters: `A-Za-z0-9_`.
    /// Starts with one of `A-Za-z_`. Not `postgres`, `pg_*`, `tencentdb_*`.
    pub user_name: &'a str,
    /// Type of the account, which decides whether it has the superuser-like role `pg_tencentdb_superuser`.
    pub r#type: AccountType,
}

impl CreateAccount {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: CreateAccountRequired<'_>) -> Self {
        Self {
            db_instance_id: required.db_instance_id.into(),
            user_name: required.user_name.into(),
            r#type: required.r#type,
            password: None,
            remark: None,
            open_cam: None,
        }
    }

    /// Password of the account; 12 characters or more are advised. The 2025 manual requires it, the newest description does
    /// not, presumably because of `OpenCam`. From 8 to 32 characters. Must not start with `/`. At least one of each of `a-z`,
    /// `A-Z`, `0-9`, `` ()`~!@#$%^&*-+=_|{}[]:<>,.?/ ``.
    #[must_use]
    pub fn password(mut self, password: impl Into<Secret>) -> Self {
        self.password = Some(password.into());
        self
    }

    /// Free text about the account. At most 60 characters. Characters: `A-Za-z0-9_- and Chinese characters`.
    #[must_use]
    pub fn remark(mut self, remark: impl Into<String>) -> Self {
        self.remark = Some(remark.into());
        self
    }

    /// Whether the account is verified through CAM (Cloud Access Management); what absent means is not documented.
    #[must_use]
    pub fn open_cam(mut self, open_cam: bool) -> Self {
        self.open_cam = Some(open_cam);
        self
    }
}

/// The answer of `CreateAccount`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateAccountResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for CreateAccount {
    const NAME: &'static str = "CreateAccount";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(20);
    type Response = CreateAccountResponse;
}

/// `DeleteAccount`: Deletes a database account of an instance. Deleting an account that no longer exists is not an error, so
/// the call can be repeated. The texts ask for an Oid as well, but there is no such field.
///
/// Changes something, so it is never repeated automatically. At most 20 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`,
/// `FailedOperation.PreCheckError`, `InvalidParameter.ParameterCheckError`, `InvalidParameterValue.InvalidAccountNameError`,
/// `InvalidParameterValue.InvalidAccountNameFormatError`, `OperationDenied.InstanceAccessDeniedError`,
/// `OperationDenied.InstanceStatusLimitOpError`, `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DeleteAccount {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// The account to delete, by a name that `DescribeAccounts` lists.
    ///
    /// On the wire: `UserName`.
    #[serde(rename = "UserName")]
    pub user_name: String,
}

/// The required parameters of [`DeleteAccount`].
#[derive(Clone, Debug)]
pub struct DeleteAccountRequired<'a> {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    pub db_instance_id: &'a str,
    /// The account to delete, by a name that `DescribeAccounts` lists.
    pub user_name: &'a str,
}

impl DeleteAccount {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: DeleteAccountRequired<'_>) -> Self {
        Self { db_instance_id: required.db_instance_id.into(), user_name: required.user_name.into() }
    }
}

/// The answer of `DeleteAccount`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteAccountResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DeleteAccount {
    const NAME: &'static str = "DeleteAccount";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(20);
    type Response = DeleteAccountResponse;
}

/// `DescribeAccountPrivileges`: Lists the privileges that a database account has on the given database objects, or its account
/// type.
///
/// Reads only. At most 20 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `DBError`, `FailedOperation.FailedOperationError`, `FailedOperation.PreCheckError`,
/// `InternalError.DBError`, `InvalidParameterValue.InvalidAccountNameError`,
/// `InvalidParameterValue.InvalidAccountNameFormatError`, `InvalidParameterValue.InvalidDatabaseObjectName`,
/// `OperationDenied.InstanceAccessDeniedError`, `OperationDenied.InstanceStatusLimitOpError`,
/// `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DescribeAccountPrivileges {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// The account whose privileges to list, by a name that `DescribeAccounts` lists.
    ///
    /// On the wire: `UserName`.
    #[serde(rename = "UserName")]
    pub user_name: String,
    /// Objects to ask about, several at once if wanted. An object of type `account` with the account's own name asks for the
    /// account type.
    ///
    /// On the wire: `DatabaseObjectSet`.
    #[serde(rename = "DatabaseObjectSet")]
    pub database_object_set: Vec<DatabaseObject>,
}

/// The required parameters of [`DescribeAccountPrivileges`].
#[derive(Clone, Debug)]
pub struct DescribeAccountPrivilegesRequired<'a> {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    pub db_instance_id: &'a str,
    /// The account whose privileges to list, by a name that `DescribeAccounts` lists.
    pub user_name: &'a str,
    /// Objects to ask about, several at once if wanted. An object of type `account` with the account's own name asks for the
    /// account type.
    pub database_object_set: Vec<DatabaseObject>,
}

impl DescribeAccountPrivileges {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: DescribeAccountPrivilegesRequired<'_>) -> Self {
        Self {
            db_instance_id: required.db_instance_id.into(),
            user_name: required.user_name.into(),
            database_object_set: required.database_object_set,
        }
    }
}

/// The answer of `DescribeAccountPrivileges`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeAccountPrivilegesResponse {
    /// Privileges, one entry per object asked about.
    ///
    /// On the wire: `PrivilegeSet`.
    #[serde(rename = "PrivilegeSet", skip_serializing_if = "Option::is_none")]
    pub privilege_set: Option<Vec<DatabasePrivilege>>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeAccountPrivileges {
    const NAME: &'static str = "DescribeAccountPrivileges";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(20);
    type Response = DescribeAccountPrivilegesResponse;
}

/// `DescribeAccounts`: Lists the database accounts of an instance.
///
/// Reads only. At most 1000 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `AuthFailure.UnauthorizedOperation`, `DBError`, `FailedOperation.CamSigAndAuthError`,
/// `FailedOperation.DatabaseAccessError`, `FailedOperation.DatabaseAffectedError`, `FailedOperation.FailedOperationError`,
/// `FailedOperation.PreCheckError`, `InternalError.DBError`, `InternalError.InternalHttpServerError`,
/// `InternalError.SystemError`, `InvalidParameter.ParameterCheckError`, `InvalidParameterValue.AccountNotExist`,
/// `InvalidParameterValue.InstanceNotExist`, `InvalidParameterValue.InvalidParameterValueError`,
/// `InvalidParameterValue.ParameterHandleError`, `OperationDenied.CamDeniedError`, `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DescribeAccounts {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Most accounts to return in one answer. From 1 to 100. Default: `20`.
    ///
    /// On the wire: `Limit`.
    #[serde(rename = "Limit", skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
    /// Number of accounts to skip, counted from 0. Unit: row.
    ///
    /// On the wire: `Offset`.
    #[serde(rename = "Offset", skip_serializing_if = "Option::is_none")]
    pub offset: Option<i64>,
    /// Field to sort the accounts by. Default: `createTime`.
    ///
    /// On the wire: `OrderBy`.
    #[serde(rename = "OrderBy", skip_serializing_if = "Option::is_none")]
    pub order_by: Option<AccountsOrderBy>,
    /// Sort direction. Default: `desc`.
    ///
    /// On the wire: `OrderByType`.
    #[serde(rename = "OrderByType", skip_serializing_if = "Option::is_none")]
    pub order_by_type: Option<SortDirection>,
}

impl DescribeAccounts {
    /// Creates it from its one required parameter.
    ///
    /// - `db_instance_id`: The instance, by an ID that `DescribeDBInstances` lists.
    #[must_use]
    pub fn new(db_instance_id: impl Into<String>) -> Self {
        Self { db_instance_id: db_instance_id.into(), limit: None, offset: None, order_by: None, order_by_type: None }
    }

    /// Most accounts to return in one answer. From 1 to 100. Default: `20`.
    #[must_use]
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Number of accounts to skip, counted from 0. Unit: row.
    #[must_use]
    pub fn offset(mut self, offset: i64) -> Self {
        self.offset = Some(offset);
        self
    }

    /// Field to sort the accounts by. Default: `createTime`.
    #[must_use]
    pub fn order_by(mut self, order_by: impl Into<AccountsOrderBy>) -> Self {
        self.order_by = Some(order_by.into());
        self
    }

    /// Sort direction. Default: `desc`.
    #[must_use]
    pub fn order_by_type(mut self, order_by_type: impl Into<SortDirection>) -> Self {
        self.order_by_type = Some(order_by_type.into());
        self
    }
}

/// The answer of `DescribeAccounts`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeAccountsResponse {
    /// Number of accounts; the manual calls it the number of rows in this answer.
    ///
    /// On the wire: `TotalCount`.
    #[serde(rename = "TotalCount", deserialize_with = "wire::null_as_default")]
    pub total_count: i64,
    /// The accounts of this page. Those made by a direct database connection, not by `CreateAccount`, have no `CreateTime`.
    ///
    /// On the wire: `Details`.
    #[serde(rename = "Details", deserialize_with = "wire::null_as_default")]
    pub details: Vec<AccountInfo>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeAccounts {
    const NAME: &'static str = "DescribeAccounts";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(1000);
    type Response = DescribeAccountsResponse;
}

/// `LockAccount`: Locks a database account: its current connections are cut and it cannot connect again until `UnlockAccount`.
///
/// Changes something, so it is never repeated automatically. At most 20 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `DBError`, `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`,
/// `FailedOperation.PreCheckError`, `InternalError.DBError`, `InvalidParameter.ParameterCheckError`,
/// `InvalidParameterValue.InvalidAccountNameError`, `InvalidParameterValue.InvalidAccountNameFormatError`,
/// `OperationDenied.InstanceAccessDeniedError`, `OperationDenied.InstanceStatusLimitOpError`,
/// `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LockAccount {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// The account to lock, by a name that `DescribeAccounts` lists.
    ///
    /// On the wire: `UserName`.
    #[serde(rename = "UserName")]
    pub user_name: String,
}

/// The required parameters of [`LockAccount`].
#[derive(Clone, Debug)]
pub struct LockAccountRequired<'a> {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    pub db_instance_id: &'a str,
    /// The account to lock, by a name that `DescribeAccounts` lists.
    pub user_name: &'a str,
}

impl LockAccount {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: LockAccountRequired<'_>) -> Self {
        Self { db_instance_id: required.db_instance_id.into(), user_name: required.user_name.into() }
    }
}

/// The answer of `LockAccount`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LockAccountResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for LockAccount {
    const NAME: &'static str = "LockAccount";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(20);
    type Response = LockAccountResponse;
}

/// `ModifyAccountPrivileges`: Grants or revokes privileges of a database account on database objects, changes its account type,
/// or adds it to and removes it from roles.
///
/// Changes something, so it is never repeated automatically. At most 20 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `DBError`, `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`,
/// `FailedOperation.PreCheckError`, `InternalError.DBError`, `InvalidParameter.ParameterCheckError`,
/// `InvalidParameterValue.InvalidAccountNameError`, `InvalidParameterValue.InvalidAccountNameFormatError`,
/// `InvalidParameterValue.InvalidDatabaseObjectName`, `InvalidParameterValue.ParameterOutOfRange`,
/// `OperationDenied.InstanceAccessDeniedError`, `OperationDenied.InstanceStatusLimitOpError`,
/// `OperationDenied.KernelVersionError`, `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModifyAccountPrivileges {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// The account to change, by a name that `DescribeAccounts` lists.
    ///
    /// On the wire: `UserName`.
    #[serde(rename = "UserName")]
    pub user_name: String,
    /// Changes to make, each with its object, privileges and kind. At most 50 elements.
    ///
    /// On the wire: `ModifyPrivilegeSet`.
    #[serde(rename = "ModifyPrivilegeSet")]
    pub modify_privilege_set: Vec<ModifyPrivilege>,
}

/// The required parameters of [`ModifyAccountPrivileges`].
#[derive(Clone, Debug)]
pub struct ModifyAccountPrivilegesRequired<'a> {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    pub db_instance_id: &'a str,
    /// The account to change, by a name that `DescribeAccounts` lists.
    pub user_name: &'a str,
    /// Changes to make, each with its object, privileges and kind. At most 50 elements.
    pub modify_privilege_set: Vec<ModifyPrivilege>,
}

impl ModifyAccountPrivileges {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: ModifyAccountPrivilegesRequired<'_>) -> Self {
        Self {
            db_instance_id: required.db_instance_id.into(),
            user_name: required.user_name.into(),
            modify_privilege_set: required.modify_privilege_set,
        }
    }
}

/// The answer of `ModifyAccountPrivileges`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ModifyAccountPrivilegesResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for ModifyAccountPrivileges {
    const NAME: &'static str = "ModifyAccountPrivileges";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(20);
    type Response = ModifyAccountPrivilegesResponse;
}

/// `ModifyAccountRemark`: Replaces the remark of a database account.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `AuthFailure.UnauthorizedOperation`, `FailedOperation.CamSigAndAuthError`,
/// `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`, `InternalError.InternalHttpServerError`,
/// `InvalidParameter.ParameterCheckError`, `InvalidParameterValue.AccountNotExistError`,
/// `InvalidParameterValue.InstanceNotExist`, `InvalidParameterValue.InvalidAccountFormat`,
/// `InvalidParameterValue.InvalidAccountNameError`, `InvalidParameterValue.InvalidAccountNameFormatError`,
/// `InvalidParameterValue.InvalidParameterValueError`, `InvalidParameterValue.ParameterCharacterError`,
/// `InvalidParameterValue.ParameterHandleError`, `InvalidParameterValue.ParameterLengthLimitError`,
/// `OperationDenied.CamDeniedError`, `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModifyAccountRemark {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// The account, by a name that `DescribeAccounts` lists.
    ///
    /// On the wire: `UserName`.
    #[serde(rename = "UserName")]
    pub user_name: String,
    /// New free text about the account.
    ///
    /// On the wire: `Remark`.
    #[serde(rename = "Remark")]
    pub remark: String,
}

/// The required parameters of [`ModifyAccountRemark`].
#[derive(Clone, Debug)]
pub struct ModifyAccountRemarkRequired<'a> {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    pub db_instance_id: &'a str,
    /// The account, by a name that `DescribeAccounts` lists.
    pub user_name: &'a str,
    /// New free text about the account.
    pub remark: &'a str,
}

impl ModifyAccountRemark {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: ModifyAccountRemarkRequired<'_>) -> Self {
        Self {
            db_instance_id: required.db_instance_id.into(),
            user_name: required.user_name.into(),
            remark: required.remark.into(),
        }
    }
}

/// The answer of `ModifyAccountRemark`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ModifyAccountRemarkResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for ModifyAccountRemark {
    const NAME: &'static str = "ModifyAccountRemark";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = ModifyAccountRemarkResponse;
}

/// `ResetAccountPassword`: Sets a new password for a database account of an instance; clients must log in with it from then on.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `AuthFailure.UnauthorizedOperation`, `FailedOperation.CamSigAndAuthError`,
/// `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`, `FailedOperation.OssAccessError`,
/// `FailedOperation.OssOperationFailed`, `FailedOperation.PreCheckError`, `InternalError.DBError`,
/// `InternalError.InternalHttpServerError`, `InternalError.SystemError`, `InvalidAccountPassword`, `InvalidParameter`,
/// `InvalidParameter.ParameterCheckError`, `InvalidParameterValue.AccountNotExistError`,
/// `InvalidParameterValue.DecryptPasswordFailed`, `InvalidParameterValue.InstanceNotExist`,
/// `InvalidParameterValue.InvalidAccountNameError`, `InvalidParameterValue.InvalidAccountNameFormatError`,
/// `InvalidParameterValue.InvalidParameterValueError`, `InvalidParameterValue.InvalidPasswordFormat`,
/// `InvalidParameterValue.InvalidPasswordLengthError`, `InvalidParameterValue.InvalidPasswordValueError`,
/// `InvalidParameterValue.ParameterHandleError`, `OperationDenied.CamDeniedError`, `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResetAccountPassword {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// The account, by a name that `DescribeAccounts` lists.
    ///
    /// On the wire: `UserName`.
    #[serde(rename = "UserName")]
    pub user_name: String,
    /// New password of the account; 12 characters or more are advised. From 8 to 32 characters. Must not start with `/`. At
    /// least one of each of `a-z`, `A-Z`, `0-9`, `` ()`~!@#$%^&*-+=_|{}[]:<>,.?/ ``.
    ///
    /// On the wire: `Password`.
    #[serde(rename = "Password")]
    pub password: Secret,
}

/// The required parameters of [`ResetAccountPassword`].
#[derive(Clone, Debug)]
pub struct ResetAccountPasswordRequired<'a> {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    pub db_instance_id: &'a str,
    /// The account, by a name that `DescribeAccounts` lists.
    pub user_name: &'a str,
    /// New password of the account; 12 characters or more are advised. From 8 to 32 characters. Must not start with `/`. At
    /// least one of each of `a-z`, `A-Z`, `0-9`, `` ()`~!@#$%^&*-+=_|{}[]:<>,.?/ ``.
    pub password: Secret,
}

impl ResetAccountPassword {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: ResetAccountPasswordRequired<'_>) -> Self {
        Self {
            db_instance_id: required.db_instance_id.into(),
            user_name: required.user_name.into(),
            password: required.password,
        }
    }
}

/// The answer of `ResetAccountPassword`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ResetAccountPasswordResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for ResetAccountPassword {
    const NAME: &'static str = "ResetAccountPassword";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = ResetAccountPasswordResponse;
}

/// `UnlockAccount`: Lifts the lock that `LockAccount` put on a database account, so that it can log in again.
///
/// Changes something, so it is never repeated automatically. At most 20 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `DBError`, `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`,
/// `FailedOperation.PreCheckError`, `InternalError.DBError`, `InvalidParameter.ParameterCheckError`,
/// `InvalidParameterValue.InvalidAccountNameError`, `InvalidParameterValue.InvalidAccountNameFormatError`,
/// `InvalidParameterValue.InvalidDatabaseObjectName`, `InvalidParameterValue.ParameterLengthLimitError`,
/// `OperationDenied.InstanceAccessDeniedError`, `OperationDenied.InstanceStatusLimitOpError`,
/// `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UnlockAccount {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// The account to unlock, by a name that `DescribeAccounts` lists.
    ///
    /// On the wire: `UserName`.
    #[serde(rename = "UserName")]
    pub user_name: String,
}

/// The required parameters of [`UnlockAccount`].
#[derive(Clone, Debug)]
pub struct UnlockAccountRequired<'a> {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    pub db_instance_id: &'a str,
    /// The account to unlock, by a name that `DescribeAccounts` lists.
    pub user_name: &'a str,
}

impl UnlockAccount {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: UnlockAccountRequired<'_>) -> Self {
        Self { db_instance_id: required.db_instance_id.into(), user_name: required.user_name.into() }
    }
}

/// The answer of `UnlockAccount`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UnlockAccountResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for UnlockAccount {
    const NAME: &'static str = "UnlockAccount";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(20);
    type Response = UnlockAccountResponse;
}

/// One database account of an instance.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AccountInfo {
    /// The instance the account belongs to.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId", deserialize_with = "wire::null_as_default")]
    pub db_instance_id: String,
    /// Name of the account.
    ///
    /// On the wire: `UserName`.
    #[serde(rename = "UserName", deserialize_with = "wire::null_as_default")]
    pub user_name: String,
    /// Free text about the account; empty when there is none.
    ///
    /// On the wire: `Remark`.
    #[serde(rename = "Remark", deserialize_with = "wire::null_as_default")]
    pub remark: String,
    /// What is currently happening to the account; 2 is normal.
    ///
    /// On the wire: `Status`.
    #[serde(rename = "Status", deserialize_with = "wire::null_as_default")]
    pub status: AccountStatus,
    /// When the account was created. Null when it was made by a direct database connection rather than `CreateAccount`. No time
    /// zone is stated. `0000-00-00 00:00:00` means no time is set.
    ///
    /// On the wire: `CreateTime`.
    #[serde(rename = "CreateTime")]
    pub create_time: Option<Time>,
    /// When the account was last changed. No time zone is stated.
    ///
    /// On the wire: `UpdateTime`.
    #[serde(rename = "UpdateTime", deserialize_with = "wire::null_as_default")]
    pub update_time: Time,
    /// When the password was last changed. Recorded only since 2025-10-31, and only for changes through the API or the console;
    /// otherwise null. `0000-00-00 00:00:00` means no time is set.
    ///
    /// On the wire: `PasswordUpdateTime`.
    #[serde(rename = "PasswordUpdateTime")]
    pub password_update_time: Option<Time>,
    /// Type of the account.
    ///
    /// On the wire: `UserType`.
    #[serde(rename = "UserType", skip_serializing_if = "Option::is_none")]
    pub user_type: Option<AccountType>,
    /// Whether the account is verified through CAM (Cloud Access Management).
    ///
    /// On the wire: `OpenCam`.
    #[serde(rename = "OpenCam", skip_serializing_if = "Option::is_none")]
    pub open_cam: Option<bool>,
    /// Predefined roles the account is a member of, such as `tencentdb_readwrite`.
    ///
    /// On the wire: `PGRoles`.
    #[serde(rename = "PGRoles", skip_serializing_if = "Option::is_none")]
    pub pg_roles: Option<Vec<String>>,
}

/// One object of an instance, such as a table or an account, with its type and the database, schema and table it is in.
///
/// `DatabaseName` is required unless `ObjectType` is `database`, `account`.
///
/// `SchemaName` is required unless `ObjectType` is `database`, `schema`, `account`.
///
/// `TableName` is required when `ObjectType` is `column`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DatabaseObject {
    /// Type of the object; it decides which of the other names are needed.
    ///
    /// On the wire: `ObjectType`.
    #[serde(rename = "ObjectType", deserialize_with = "wire::null_as_default")]
    pub object_type: PrivilegeObjectType,
    /// Name of the object. For `grantRole` and `revokeRole` it must equal the request's `UserName`.
    ///
    /// On the wire: `ObjectName`.
    #[serde(rename = "ObjectName", deserialize_with = "wire::null_as_default")]
    pub object_name: String,
    /// Database that holds the object. The texts exempt only the type `database`, but examples leave it out for `account` as
    /// well.
    ///
    /// On the wire: `DatabaseName`.
    #[serde(rename = "DatabaseName", skip_serializing_if = "Option::is_none")]
    pub database_name: Option<String>,
    /// Schema that holds the object. The texts exempt only `database` and `schema`, but examples leave it out for `account` as
    /// well.
    ///
    /// On the wire: `SchemaName`.
    #[serde(rename = "SchemaName", skip_serializing_if = "Option::is_none")]
    pub schema_name: Option<String>,
    /// Table that holds the column; needed for the type `column`.
    ///
    /// On the wire: `TableName`.
    #[serde(rename = "TableName", skip_serializing_if = "Option::is_none")]
    pub table_name: Option<String>,
}

/// The required parameters of [`DatabaseObject`].
#[derive(Clone, Debug)]
pub struct DatabaseObjectRequired<'a> {
    /// Type of the object; it decides which of the other names are needed.
    pub object_type: PrivilegeObjectType,
    /// Name of the object. For `grantRole` and `revokeRole` it must equal the request's `UserName`.
    pub object_name: &'a str,
}

impl DatabaseObject {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: DatabaseObjectRequired<'_>) -> Self {
        Self {
            object_type: required.object_type,
            object_name: required.object_name.into(),
            database_name: None,
            schema_name: None,
            table_name: None,
        }
    }

    /// Database that holds the object. The texts exempt only the type `database`, but examples leave it out for `account` as
    /// well.
    #[must_use]
    pub fn database_name(mut self, database_name: impl Into<String>) -> Self {
        self.database_name = Some(database_name.into());
        self
    }

    /// Schema that holds the object. The texts exempt only `database` and `schema`, but examples leave it out for `account` as
    /// well.
    #[must_use]
    pub fn schema_name(mut self, schema_name: impl Into<String>) -> Self {
        self.schema_name = Some(schema_name.into());
        self
    }

    /// Table that holds the column; needed for the type `column`.
    #[must_use]
    pub fn table_name(mut self, table_name: impl Into<String>) -> Self {
        self.table_name = Some(table_name.into());
        self
    }
}

/// A database object and the privileges of an account on it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DatabasePrivilege {
    /// The object the privileges are on.
    ///
    /// On the wire: `Object`.
    #[serde(rename = "Object", skip_serializing_if = "Option::is_none")]
    pub object: Option<DatabaseObject>,
    /// Privileges such as `SELECT` or `USAGE`. For an object of type `account` it holds the account type, such as
    /// `tencentDBSuper`, or the change of roles.
    ///
    /// On the wire: `PrivilegeSet`.
    #[serde(rename = "PrivilegeSet", skip_serializing_if = "Option::is_none")]
    pub privilege_set: Option<Vec<String>>,
}

impl DatabasePrivilege {
    /// Creates it with nothing set; every parameter is optional.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The object the privileges are on.
    #[must_use]
    pub fn object(mut self, object: DatabaseObject) -> Self {
        self.object = Some(object);
        self
    }

    /// Privileges such as `SELECT` or `USAGE`. For an object of type `account` it holds the account type, such as
    /// `tencentDBSuper`, or the change of roles.
    #[must_use]
    pub fn privilege_set(mut self, privilege_set: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.privilege_set = Some(privilege_set.into_iter().map(Into::into).collect());
        self
    }
}

/// One change of privileges, account type or role in `ModifyAccountPrivileges`.
///
/// `IsCascade` is only for `ModifyType` `revokeObject`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ModifyPrivilege {
    /// Object and privileges to change; for account types and roles the object is the account itself.
    ///
    /// On the wire: `DatabasePrivilege`.
    #[serde(rename = "DatabasePrivilege", skip_serializing_if = "Option::is_none")]
    pub database_privilege: Option<DatabasePrivilege>,
    /// Kind of change. The role kinds are newer than the 2025 manual.
    ///
    /// On the wire: `ModifyType`.
    #[serde(rename = "ModifyType", skip_serializing_if = "Option::is_none")]
    pub modify_type: Option<ModifyType>,
    /// Whether revoking also revokes the privileges that the account has passed on to others. Default: `false`.
    ///
    /// On the wire: `IsCascade`.
    #[serde(rename = "IsCascade", skip_serializing_if = "Option::is_none")]
    pub is_cascade: Option<bool>,
}

impl ModifyPrivilege {
    /// Creates it with nothing set; every parameter is optional.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Object and privileges to change; for account types and roles the object is the account itself.
    #[must_use]
    pub fn database_privilege(mut self, database_privilege: DatabasePrivilege) -> Self {
        self.database_privilege = Some(database_privilege);
        self
    }

    /// Kind of change. The role kinds are newer than the 2025 manual.
    #[must_use]
    pub fn modify_type(mut self, modify_type: impl Into<ModifyType>) -> Self {
        self.modify_type = Some(modify_type.into());
        self
    }

    /// Whether revoking also revokes the privileges that the account has passed on to others. Default: `false`.
    #[must_use]
    pub fn is_cascade(mut self, is_cascade: bool) -> Self {
        self.is_cascade = Some(is_cascade);
        self
    }
}

open!(
    /// State of a database account.
    AccountStatus: i64 {
        /// The account is being created.
        CREATING = 1,
        /// The account can be used.
        NORMAL = 2,
        /// The account is being changed.
        MODIFYING = 3,
        /// The account's password is being reset.
        RESETTING_PASSWORD = 4,
        /// The account is locked or being locked; the texts do not tell the two apart.
        LOCKED = 5,
        /// The account is being deleted.
        DELETING = -1,
    }
);

open!(
    /// Type of a database account.
    AccountType: str {
        /// An ordinary account.
        NORMAL = "normal",
        /// An account with the role `pg_tencentdb_superuser`.
        TENCENT_DB_SUPER = "tencentDBSuper",
    }
);

open!(
    /// Field by which accounts are sorted.
    AccountsOrderBy: str {
        /// When the account was created.
        CREATE_TIME = "createTime",
        /// Name of the account.
        NAME = "name",
        /// When the account was last changed.
        UPDATE_TIME = "updateTime",
    }
);

open!(
    /// Kind of change to an account's privileges.
    ModifyType: str {
        /// Grants privileges on an object.
        GRANT_OBJECT = "grantObject",
        /// Revokes privileges on an object.
        REVOKE_OBJECT = "revokeObject",
        /// Changes the account type.
        ALTER_ROLE = "alterRole",
        /// Adds the account to a role.
        GRANT_ROLE = "grantRole",
        /// Removes the account from a role.
        REVOKE_ROLE = "revokeRole",
    }
);

open!(
    /// Type of object that privileges are on.
    PrivilegeObjectType: str {
        /// A database account, to read or change its type or roles.
        ACCOUNT = "account",
        /// A database.
        DATABASE = "database",
        /// A schema.
        SCHEMA = "schema",
        /// A sequence.
        SEQUENCE = "sequence",
        /// A procedure.
        PROCEDURE = "procedure",
        /// A data type.
        TYPE = "type",
        /// A function.
        FUNCTION = "function",
        /// A table.
        TABLE = "table",
        /// A view.
        VIEW = "view",
        /// A materialized view.
        MATVIEW = "matview",
        /// A column of a table.
        COLUMN = "column",
    }
);
