// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

//! Cloud Access Management (CAM) authentication of database accounts.

#![allow(deprecated)]

use alloc::string::String;

use serde::{Deserialize, Serialize};

use super::action::Action;
use super::wire;
use crate::credential::Secret;

/// `CloseAccountCAM`: Turns off CAM authentication of a database account and gives the account a new password to log in with.
/// Returns no task to poll.
///
/// Changes something, so it is never repeated automatically.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CloseAccountCam {
    /// ID of the instance, from `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Account to turn CAM authentication off for, from `DescribeAccounts`.
    ///
    /// On the wire: `UserName`.
    #[serde(rename = "UserName")]
    pub user_name: String,
    /// New password the account logs in with once CAM authentication is off.
    ///
    /// On the wire: `Password`.
    #[serde(rename = "Password")]
    pub password: Secret,
    /// Whether `Password` is sent encrypted; no source says how to encrypt it or what the default is.
    ///
    /// On the wire: `PasswordEncrypt`.
    #[serde(rename = "PasswordEncrypt", skip_serializing_if = "Option::is_none")]
    pub password_encrypt: Option<bool>,
}

/// The required parameters of [`CloseAccountCam`].
#[derive(Clone, Debug)]
pub struct CloseAccountCamRequired<'a> {
    /// ID of the instance, from `DescribeDBInstances`.
    pub db_instance_id: &'a str,
    /// Account to turn CAM authentication off for, from `DescribeAccounts`.
    pub user_name: &'a str,
    /// New password the account logs in with once CAM authentication is off.
    pub password: Secret,
}

impl CloseAccountCam {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: CloseAccountCamRequired<'_>) -> Self {
        Self {
            db_instance_id: required.db_instance_id.into(),
            user_name: required.user_name.into(),
            password: required.password,
            password_encrypt: None,
        }
    }

    /// Whether `Password` is sent encrypted; no source says how to encrypt it or what the default is.
    #[must_use]
    pub fn password_encrypt(mut self, password_encrypt: bool) -> Self {
        self.password_encrypt = Some(password_encrypt);
        self
    }
}

/// The answer of `CloseAccountCAM`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CloseAccountCamResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for CloseAccountCam {
    const NAME: &'static str = "CloseAccountCAM";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = None;
    type Response = CloseAccountCamResponse;
}

/// `OpenAccountCAM`: Turns on CAM authentication of a database account. Returns no task to poll.
///
/// Changes something, so it is never repeated automatically.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OpenAccountCam {
    /// ID of the instance, from `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Account to turn CAM authentication on for, from `DescribeAccounts`.
    ///
    /// On the wire: `UserName`.
    #[serde(rename = "UserName")]
    pub user_name: String,
}

/// The required parameters of [`OpenAccountCam`].
#[derive(Clone, Debug)]
pub struct OpenAccountCamRequired<'a> {
    /// ID of the instance, from `DescribeDBInstances`.
    pub db_instance_id: &'a str,
    /// Account to turn CAM authentication on for, from `DescribeAccounts`.
    pub user_name: &'a str,
}

impl OpenAccountCam {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: OpenAccountCamRequired<'_>) -> Self {
        Self { db_instance_id: required.db_instance_id.into(), user_name: required.user_name.into() }
    }
}

/// The answer of `OpenAccountCAM`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct OpenAccountCamResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for OpenAccountCam {
    const NAME: &'static str = "OpenAccountCAM";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = None;
    type Response = OpenAccountCamResponse;
}

/// `RefreshAccountPassword`: Refreshes the password of a database account that uses CAM authentication, on demand. The answer
/// does not contain the password.
///
/// Changes something, so it is never repeated automatically.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RefreshAccountPassword {
    /// ID of the instance, from `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Account whose password is refreshed; CAM authentication must be on.
    ///
    /// On the wire: `UserName`.
    #[serde(rename = "UserName")]
    pub user_name: String,
}

/// The required parameters of [`RefreshAccountPassword`].
#[derive(Clone, Debug)]
pub struct RefreshAccountPasswordRequired<'a> {
    /// ID of the instance, from `DescribeDBInstances`.
    pub db_instance_id: &'a str,
    /// Account whose password is refreshed; CAM authentication must be on.
    pub user_name: &'a str,
}

impl RefreshAccountPassword {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: RefreshAccountPasswordRequired<'_>) -> Self {
        Self { db_instance_id: required.db_instance_id.into(), user_name: required.user_name.into() }
    }
}

/// The answer of `RefreshAccountPassword`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RefreshAccountPasswordResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for RefreshAccountPassword {
    const NAME: &'static str = "RefreshAccountPassword";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = None;
    type Response = RefreshAccountPasswordResponse;
}
