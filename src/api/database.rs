// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

//! Databases of an instance: creating, listing, deleting and handing them over.

#![allow(deprecated)]

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::action::Action;
use super::open::open;
use super::shared::Filter;
use super::wire;

/// `CreateDatabase`: Creates a database in an instance and gives it an owner.
///
/// Changes something, so it is never repeated automatically. At most 20 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `AuthFailure.UnauthorizedOperation`, `FailedOperation.DatabaseAccessError`,
/// `FailedOperation.DatabaseAffectedError`, `FailedOperation.FailedOperationError`, `FailedOperation.PreCheckError`,
/// `InvalidParameter.ParameterCheckError`, `InvalidParameterValue.CharsetNotFoundError`,
/// `InvalidParameterValue.InvalidAccountError`, `InvalidParameterValue.ParameterLengthLimitError`,
/// `InvalidParameterValue.ParameterOutRangeError`, `OperationDenied.InstanceStatusLimitError`,
/// `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CreateDatabase {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Name of the new database; reserved PostgreSQL keywords are refused too. At most 63 characters. Characters: `A-Za-z0-9_`.
    /// Starts with one of `A-Za-z_`. Not `postgres`.
    ///
    /// On the wire: `DatabaseName`.
    #[serde(rename = "DatabaseName")]
    pub database_name: String,
    /// Account that owns the database, by a name that `DescribeAccounts` lists.
    ///
    /// On the wire: `DatabaseOwner`.
    #[serde(rename = "DatabaseOwner")]
    pub database_owner: String,
    /// Character encoding of the database; the values listed are the common ones. Default: `UTF8`.
    ///
    /// On the wire: `Encoding`.
    #[serde(rename = "Encoding", skip_serializing_if = "Option::is_none")]
    pub encoding: Option<DatabaseEncoding>,
    /// Sort order of strings (PostgreSQL `LC_COLLATE`), such as `C`; the default is not documented.
    ///
    /// On the wire: `Collate`.
    #[serde(rename = "Collate", skip_serializing_if = "Option::is_none")]
    pub collate: Option<String>,
    /// Character classification (PostgreSQL `LC_CTYPE`), such as `C`; the default is not documented.
    ///
    /// On the wire: `Ctype`.
    #[serde(rename = "Ctype", skip_serializing_if = "Option::is_none")]
    pub ctype: Option<String>,
}

/// The required parameters of [`CreateDatabase`].
#[derive(Clone, Debug)]
pub struct CreateDatabaseRequired<'a> {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    pub db_instance_id: &'a str,
    /// Name of the new database; reserved PostgreSQL keywords are refused too. At most 63 characters. Characters: `A-Za-z0-9_`.
    /// Starts with one of `A-Za-z_`. Not `postgres`.
    pub database_name: &'a str,
    /// Account that owns the database, by a name that `DescribeAccounts` lists.
    pub database_owner: &'a str,
}

impl CreateDatabase {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: CreateDatabaseRequired<'_>) -> Self {
        Self {
            db_instance_id: required.db_instance_id.into(),
            database_name: required.database_name.into(),
            database_owner: required.database_owner.into(),
            encoding: None,
            collate: None,
            ctype: None,
        }
    }

    /// Character encoding of the database; the values listed are the common ones. Default: `UTF8`.
    #[must_use]
    pub fn encoding(mut self, encoding: impl Into<DatabaseEncoding>) -> Self {
        self.encoding = Some(encoding.into());
        self
    }

    /// Sort order of strings (PostgreSQL `LC_COLLATE`), such as `C`; the default is not documented.
    #[must_use]
    pub fn collate(mut self, collate: impl Into<String>) -> Self {
        self.collate = Some(collate.into());
        self
    }

    /// Character classification (PostgreSQL `LC_CTYPE`), such as `C`; the default is not documented.
    #[must_use]
    pub fn ctype(mut self, ctype: impl Into<String>) -> Self {
        self.ctype = Some(ctype.into());
        self
    }
}

/// The answer of `CreateDatabase`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateDatabaseResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for CreateDatabase {
    const NAME: &'static str = "CreateDatabase";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(20);
    type Response = CreateDatabaseResponse;
}

/// `DeleteDatabase`: Deletes a database with all its data; this cannot be undone, so back up first. The instance must be
/// running, and read-only instances and system databases such as `postgres`, `template0` and `template1` are refused.
///
/// Changes something, so it is never repeated automatically.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DeleteDatabase {
    /// The instance, by an ID that `DescribeDBInstances` lists; read-only instances are refused.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Database to delete, by a name that `DescribeDatabases` lists. System databases and PostgreSQL keywords are refused.
    ///
    /// On the wire: `DatabaseName`.
    #[serde(rename = "DatabaseName")]
    pub database_name: String,
}

/// The required parameters of [`DeleteDatabase`].
#[derive(Clone, Debug)]
pub struct DeleteDatabaseRequired<'a> {
    /// The instance, by an ID that `DescribeDBInstances` lists; read-only instances are refused.
    pub db_instance_id: &'a str,
    /// Database to delete, by a name that `DescribeDatabases` lists. System databases and PostgreSQL keywords are refused.
    pub database_name: &'a str,
}

impl DeleteDatabase {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: DeleteDatabaseRequired<'_>) -> Self {
        Self { db_instance_id: required.db_instance_id.into(), database_name: required.database_name.into() }
    }
}

/// The answer of `DeleteDatabase`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteDatabaseResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DeleteDatabase {
    const NAME: &'static str = "DeleteDatabase";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = None;
    type Response = DeleteDatabaseResponse;
}

/// `DescribeDatabaseObjects`: Lists the names of the objects of one type in an instance: databases, schemas of a database,
/// tables of a schema, columns of a table and so on.
///
/// Reads only. At most 20 calls a second, per region and account.
///
/// `DatabaseName` is required unless `ObjectType` is `database`, `account`.
///
/// `SchemaName` is required unless `ObjectType` is `database`, `schema`, `account`.
///
/// `TableName` is required when `ObjectType` is `column`.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.FailedOperationError`, `FailedOperation.PreCheckError`,
/// `OperationDenied.InstanceAccessDeniedError`, `OperationDenied.InstanceStatusLimitOpError`,
/// `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DescribeDatabaseObjects {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Type of the objects to list; it decides which of the following names are needed.
    ///
    /// On the wire: `ObjectType`.
    #[serde(rename = "ObjectType")]
    pub object_type: DatabaseObjectType,
    /// Most names to return in one answer. From 0 to 100. Default: `20`.
    ///
    /// On the wire: `Limit`.
    #[serde(rename = "Limit", skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
    /// Number of names to skip, counted from 0. Unit: row.
    ///
    /// On the wire: `Offset`.
    #[serde(rename = "Offset", skip_serializing_if = "Option::is_none")]
    pub offset: Option<i64>,
    /// Database that holds the objects; needed for every type but `database`.
    ///
    /// On the wire: `DatabaseName`.
    #[serde(rename = "DatabaseName", skip_serializing_if = "Option::is_none")]
    pub database_name: Option<String>,
    /// Schema that holds the objects; needed for every type but `database` and `schema`.
    ///
    /// On the wire: `SchemaName`.
    #[serde(rename = "SchemaName", skip_serializing_if = "Option::is_none")]
    pub schema_name: Option<String>,
    /// Table that holds the columns; needed for the type `column`.
    ///
    /// On the wire: `TableName`.
    #[serde(rename = "TableName", skip_serializing_if = "Option::is_none")]
    pub table_name: Option<String>,
}

/// The required parameters of [`DescribeDatabaseObjects`].
#[derive(Clone, Debug)]
pub struct DescribeDatabaseObjectsRequired<'a> {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    pub db_instance_id: &'a str,
    /// Type of the objects to list; it decides which of the following names are needed.
    pub object_type: DatabaseObjectType,
}

impl DescribeDatabaseObjects {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: DescribeDatabaseObjectsRequired<'_>) -> Self {
        Self {
            db_instance_id: required.db_instance_id.into(),
            object_type: required.object_type,
            limit: None,
            offset: None,
            database_name: None,
            schema_name: None,
            table_name: None,
        }
    }

    /// Most names to return in one answer. From 0 to 100. Default: `20`.
    #[must_use]
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Number of names to skip, counted from 0. Unit: row.
    #[must_use]
    pub fn offset(mut self, offset: i64) -> Self {
        self.offset = Some(offset);
        self
    }

    /// Database that holds the objects; needed for every type but `database`.
    #[must_use]
    pub fn database_name(mut self, database_name: impl Into<String>) -> Self {
        self.database_name = Some(database_name.into());
        self
    }

    /// Schema that holds the objects; needed for every type but `database` and `schema`.
    #[must_use]
    pub fn schema_name(mut self, schema_name: impl Into<String>) -> Self {
        self.schema_name = Some(schema_name.into());
        self
    }

    /// Table that holds the columns; needed for the type `column`.
    #[must_use]
    pub fn table_name(mut self, table_name: impl Into<String>) -> Self {
        self.table_name = Some(table_name.into());
        self
    }
}

/// The answer of `DescribeDatabaseObjects`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeDatabaseObjectsResponse {
    /// Names of the objects of this page; null when there is nothing to report.
    ///
    /// On the wire: `ObjectSet`.
    #[serde(rename = "ObjectSet")]
    pub object_set: Option<Vec<String>>,
    /// Number of objects that match.
    ///
    /// On the wire: `TotalCount`.
    #[serde(rename = "TotalCount", skip_serializing_if = "Option::is_none")]
    pub total_count: Option<u64>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeDatabaseObjects {
    const NAME: &'static str = "DescribeDatabaseObjects";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(20);
    type Response = DescribeDatabaseObjectsResponse;
}

/// `DescribeDatabases`: Lists the databases of an instance, by name and with their owner, encoding and privileges.
///
/// Reads only. At most 1000 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `AuthFailure.UnauthorizedOperation`, `DBError`, `FailedOperation.CamSigAndAuthError`,
/// `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`, `FailedOperation.LimitOperation`,
/// `FailedOperation.OssAccessError`, `FailedOperation.PreCheckError`, `InternalError.DBError`,
/// `InternalError.InstanceDataError`, `InternalError.InternalHttpServerError`, `InternalError.SystemError`,
/// `InvalidInstanceStatus`, `InvalidParameter`, `InvalidParameter.ParameterCheckError`,
/// `InvalidParameterValue.AccountNotExistError`, `InvalidParameterValue.IllegalRegion`,
/// `InvalidParameterValue.InstanceNotExist`, `InvalidParameterValue.InvalidParameterValueError`,
/// `InvalidParameterValue.ParameterHandleError`, `OperationDenied.CamDeniedError`, `OperationDenied.InstanceAccessDeniedError`,
/// `OperationDenied.InstanceStatusLimitOpError`, `ResourceNotFound.InstanceNotFoundError`,
/// `ResourceUnavailable.InvalidInstanceStatus`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DescribeDatabases {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Limits the rows by `database-name`, which also matches parts of a name. Filter names: `database-name`.
    ///
    /// On the wire: `Filters`.
    #[serde(rename = "Filters", skip_serializing_if = "Option::is_none")]
    pub filters: Option<Vec<Filter>>,
    /// Number of databases to skip, counted from 0. Unit: row.
    ///
    /// On the wire: `Offset`.
    #[serde(rename = "Offset", skip_serializing_if = "Option::is_none")]
    pub offset: Option<u64>,
    /// Most databases to return in one answer. Default: `20`. Advised: at most 100.
    ///
    /// On the wire: `Limit`.
    #[serde(rename = "Limit", skip_serializing_if = "Option::is_none")]
    pub limit: Option<u64>,
}

impl DescribeDatabases {
    /// Creates it from its one required parameter.
    ///
    /// - `db_instance_id`: The instance, by an ID that `DescribeDBInstances` lists.
    #[must_use]
    pub fn new(db_instance_id: impl Into<String>) -> Self {
        Self { db_instance_id: db_instance_id.into(), filters: None, offset: None, limit: None }
    }

    /// Limits the rows by `database-name`, which also matches parts of a name. Filter names: `database-name`.
    #[must_use]
    pub fn filters(mut self, filters: impl IntoIterator<Item = Filter>) -> Self {
        self.filters = Some(filters.into_iter().collect());
        self
    }

    /// Number of databases to skip, counted from 0. Unit: row.
    #[must_use]
    pub fn offset(mut self, offset: u64) -> Self {
        self.offset = Some(offset);
        self
    }

    /// Most databases to return in one answer. Default: `20`. Advised: at most 100.
    #[must_use]
    pub fn limit(mut self, limit: u64) -> Self {
        self.limit = Some(limit);
        self
    }
}

/// The answer of `DescribeDatabases`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeDatabasesResponse {
    /// Names of the databases of this page; `Databases` has the details.
    ///
    /// On the wire: `Items`.
    #[serde(rename = "Items", deserialize_with = "wire::null_as_default")]
    pub items: Vec<String>,
    /// Number of databases; in the manual's example it counts all of them in spite of a filter.
    ///
    /// On the wire: `TotalCount`.
    #[serde(rename = "TotalCount", deserialize_with = "wire::null_as_default")]
    pub total_count: u64,
    /// Details of the databases of this page.
    ///
    /// On the wire: `Databases`.
    #[serde(rename = "Databases", deserialize_with = "wire::null_as_default")]
    pub databases: Vec<Database>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeDatabases {
    const NAME: &'static str = "DescribeDatabases";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(1000);
    type Response = DescribeDatabasesResponse;
}

/// `ModifyDatabaseOwner`: Hands a database of an instance to another account.
///
/// Changes something, so it is never repeated automatically. At most 20 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.DatabaseAccessError`, `FailedOperation.DatabaseAffectedError`,
/// `FailedOperation.FailedOperationError`, `FailedOperation.PreCheckError`, `InvalidParameter.ParameterCheckError`,
/// `InvalidParameterValue.InvalidAccountError`, `InvalidParameterValue.InvalidDatabaseNameFormatError`,
/// `InvalidParameterValue.ParameterLengthLimitError`, `InvalidParameterValue.ParameterOutRangeError`,
/// `OperationDenied.InstanceAccessDeniedError`, `OperationDenied.InstanceStatusLimitOpError`,
/// `ResourceNotFound.InstanceNotFoundError`, `ResourceUnavailable.InvalidInstanceStatus`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModifyDatabaseOwner {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// The database, by a name that `DescribeDatabases` lists.
    ///
    /// On the wire: `DatabaseName`.
    #[serde(rename = "DatabaseName")]
    pub database_name: String,
    /// Account that becomes the owner, by a name that `DescribeAccounts` lists.
    ///
    /// On the wire: `DatabaseOwner`.
    #[serde(rename = "DatabaseOwner")]
    pub database_owner: String,
}

/// The required parameters of [`ModifyDatabaseOwner`].
#[derive(Clone, Debug)]
pub struct ModifyDatabaseOwnerRequired<'a> {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    pub db_instance_id: &'a str,
    /// The database, by a name that `DescribeDatabases` lists.
    pub database_name: &'a str,
    /// Account that becomes the owner, by a name that `DescribeAccounts` lists.
    pub database_owner: &'a str,
}

impl ModifyDatabaseOwner {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: ModifyDatabaseOwnerRequired<'_>) -> Self {
        Self {
            db_instance_id: required.db_instance_id.into(),
            database_name: required.database_name.into(),
            database_owner: required.database_owner.into(),
        }
    }
}

/// The answer of `ModifyDatabaseOwner`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ModifyDatabaseOwnerResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for ModifyDatabaseOwner {
    const NAME: &'static str = "ModifyDatabaseOwner";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(20);
    type Response = ModifyDatabaseOwnerResponse;
}

/// One database of an instance.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Database {
    /// Name of the database.
    ///
    /// On the wire: `DatabaseName`.
    #[serde(rename = "DatabaseName", deserialize_with = "wire::null_as_default")]
    pub database_name: String,
    /// Account that owns the database.
    ///
    /// On the wire: `DatabaseOwner`.
    #[serde(rename = "DatabaseOwner", deserialize_with = "wire::null_as_default")]
    pub database_owner: String,
    /// Character encoding.
    ///
    /// On the wire: `Encoding`.
    #[serde(rename = "Encoding", deserialize_with = "wire::null_as_default")]
    pub encoding: String,
    /// Sort order of strings (PostgreSQL `LC_COLLATE`).
    ///
    /// On the wire: `Collate`.
    #[serde(rename = "Collate", deserialize_with = "wire::null_as_default")]
    pub collate: String,
    /// Character classification (PostgreSQL `LC_CTYPE`).
    ///
    /// On the wire: `Ctype`.
    #[serde(rename = "Ctype", deserialize_with = "wire::null_as_default")]
    pub ctype: String,
    /// Whether the database accepts connections.
    ///
    /// On the wire: `AllowConn`.
    #[serde(rename = "AllowConn", deserialize_with = "wire::null_as_default")]
    pub allow_conn: bool,
    /// Most connections the database accepts at a time; -1 means no limit. Special value: `-1`.
    ///
    /// On the wire: `ConnLimit`.
    #[serde(rename = "ConnLimit", deserialize_with = "wire::null_as_default")]
    pub conn_limit: i64,
    /// Access rights in PostgreSQL's notation, comma-separated, such as `postgres=CTc/postgres`; can be empty.
    ///
    /// On the wire: `Privileges`.
    #[serde(rename = "Privileges", deserialize_with = "wire::null_as_default")]
    pub privileges: String,
}

open!(
    /// Character encoding of a database.
    DatabaseEncoding: str {
        /// Unicode, 8-bit.
        UTF8 = "UTF8",
        /// ISO 8859-1, Western European.
        LATIN1 = "LATIN1",
        /// ISO 8859-2, Central European.
        LATIN2 = "LATIN2",
        /// Windows code page 1250, Central European.
        WIN1250 = "WIN1250",
        /// Windows code page 1251, Cyrillic.
        WIN1251 = "WIN1251",
        /// Windows code page 1252, Western European.
        WIN1252 = "WIN1252",
        /// KOI8-R, Russian Cyrillic.
        KOI8R = "KOI8R",
        /// Extended Unix Code, Japanese.
        EUC_JP = "EUC_JP",
        /// Extended Unix Code, Korean.
        EUC_KR = "EUC_KR",
    }
);

open!(
    /// Type of database object that can be listed.
    DatabaseObjectType: str {
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
