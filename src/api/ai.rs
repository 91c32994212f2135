// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

//! The Mem0 memory service for AI agents on an instance.

#![allow(deprecated)]

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::action::Action;
use super::open::open;
use super::shared::DbInstanceNetInfo;
use super::wire;
use crate::credential::Secret;

/// `CloseMem0Service`: Closes the Mem0 service of an instance in the background; poll `DescribeTasks` by `TaskId` or
/// `DescribeMem0Service`. No source says whether the stored memories are kept.
///
/// Changes something, so it is never repeated automatically.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CloseMem0Service {
    /// ID of the instance, from `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
}

impl CloseMem0Service {
    /// Creates it from its one required parameter.
    ///
    /// - `db_instance_id`: ID of the instance, from `DescribeDBInstances`.
    #[must_use]
    pub fn new(db_instance_id: impl Into<String>) -> Self {
        Self { db_instance_id: db_instance_id.into() }
    }
}

/// The answer of `CloseMem0Service`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CloseMem0ServiceResponse {
    /// ID of the background task; pass it to `DescribeTasks`.
    ///
    /// On the wire: `TaskId`.
    #[serde(rename = "TaskId", deserialize_with = "wire::null_as_default")]
    pub task_id: i64,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for CloseMem0Service {
    const NAME: &'static str = "CloseMem0Service";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = None;
    type Response = CloseMem0ServiceResponse;
}

/// `DescribeMem0Service`: Shows the state, address, models and database of the Mem0 service of an instance.
///
/// Reads only.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DescribeMem0Service {
    /// ID of the instance, from `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
}

impl DescribeMem0Service {
    /// Creates it from its one required parameter.
    ///
    /// - `db_instance_id`: ID of the instance, from `DescribeDBInstances`.
    #[must_use]
    pub fn new(db_instance_id: impl Into<String>) -> Self {
        Self { db_instance_id: db_instance_id.into() }
    }
}

/// The answer of `DescribeMem0Service`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeMem0ServiceResponse {
    /// State of the service.
    ///
    /// On the wire: `Status`.
    #[serde(rename = "Status", deserialize_with = "wire::null_as_default")]
    pub status: Mem0Status,
    /// When the service was created.
    ///
    /// On the wire: `CreateTime`.
    #[serde(rename = "CreateTime", skip_serializing_if = "Option::is_none")]
    pub create_time: Option<String>,
    /// When the service was last updated.
    ///
    /// On the wire: `UpdateTime`.
    #[serde(rename = "UpdateTime", skip_serializing_if = "Option::is_none")]
    pub update_time: Option<String>,
    /// Address at which the service is reached, as host and port.
    ///
    /// On the wire: `InnerAddress`.
    #[serde(rename = "InnerAddress", skip_serializing_if = "Option::is_none")]
    pub inner_address: Option<String>,
    /// AgenticBase the service uses.
    ///
    /// On the wire: `AgenticBaseId`.
    #[serde(rename = "AgenticBaseId", skip_serializing_if = "Option::is_none")]
    pub agentic_base_id: Option<String>,
    /// Provider of the language model the service uses.
    ///
    /// On the wire: `LLMMode`.
    #[serde(rename = "LLMMode", skip_serializing_if = "Option::is_none")]
    pub llm_mode: Option<LlmMode>,
    /// Language model the service uses.
    ///
    /// On the wire: `LLMModel`.
    #[serde(rename = "LLMModel", skip_serializing_if = "Option::is_none")]
    pub llm_model: Option<String>,
    /// Embedding model the service currently uses.
    ///
    /// On the wire: `EmbeddingModel`.
    #[serde(rename = "EmbeddingModel", skip_serializing_if = "Option::is_none")]
    pub embedding_model: Option<String>,
    /// Number of dimensions of the embedding vectors; always 1024 at present. Known values: `1024`.
    ///
    /// On the wire: `EmbeddingDims`.
    #[serde(rename = "EmbeddingDims", skip_serializing_if = "Option::is_none")]
    pub embedding_dims: Option<i64>,
    /// Database in which the service keeps its data.
    ///
    /// On the wire: `PGDatabaseName`.
    #[serde(rename = "PGDatabaseName", skip_serializing_if = "Option::is_none")]
    pub pg_database_name: Option<String>,
    /// Database account the service uses.
    ///
    /// On the wire: `PGUserName`.
    #[serde(rename = "PGUserName", skip_serializing_if = "Option::is_none")]
    pub pg_user_name: Option<String>,
    /// Network addresses of the service. Despite the name, the entries are not the deprecated `NetworkAccess`.
    ///
    /// On the wire: `NetworkAccessList`.
    #[serde(rename = "NetworkAccessList", skip_serializing_if = "Option::is_none")]
    pub network_access_list: Option<Vec<DbInstanceNetInfo>>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeMem0Service {
    const NAME: &'static str = "DescribeMem0Service";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = None;
    type Response = DescribeMem0ServiceResponse;
}

/// `OpenMem0Service`: Opens the Mem0 service of an instance in the background; poll `DescribeTasks` by `TaskId` or
/// `DescribeMem0Service`. Needs an AgenticBase package and a TokenHub API key obtained beforehand.
///
/// Changes something, so it is never repeated automatically.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OpenMem0Service {
    /// ID of the instance, from `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// AgenticBase to use; activate an AgenticBase package before opening the service.
    ///
    /// On the wire: `AgenticBaseId`.
    #[serde(rename = "AgenticBaseId")]
    pub agentic_base_id: String,
    /// Language model the service uses.
    ///
    /// On the wire: `LLMModel`.
    #[serde(rename = "LLMModel")]
    pub llm_model: LlmModel,
    /// API key of Tencent Cloud TokenHub, where the service must be activated first.
    ///
    /// On the wire: `EmbeddingApiKey`.
    #[serde(rename = "EmbeddingApiKey")]
    pub embedding_api_key: Secret,
}

/// The required parameters of [`OpenMem0Service`].
#[derive(Clone, Debug)]
pub struct OpenMem0ServiceRequired<'a> {
    /// ID of the instance, from `DescribeDBInstances`.
    pub db_instance_id: &'a str,
    /// AgenticBase to use; activate an AgenticBase package before opening the service.
    pub agentic_base_id: &'a str,
    /// Language model the service uses.
    pub llm_model: LlmModel,
    /// API key of Tencent Cloud TokenHub, where the service must be activated first.
    pub embedding_api_key: Secret,
}

impl OpenMem0Service {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: OpenMem0ServiceRequired<'_>) -> Self {
        Self {
            db_instance_id: required.db_instance_id.into(),
            agentic_base_id: required.agentic_base_id.into(),
            llm_model: required.llm_model,
            embedding_api_key: required.embedding_api_key,
        }
    }
}

/// The answer of `OpenMem0Service`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct OpenMem0ServiceResponse {
    /// ID of the background task; pass it to `DescribeTasks`.
    ///
    /// On the wire: `TaskId`.
    #[serde(rename = "TaskId", deserialize_with = "wire::null_as_default")]
    pub task_id: i64,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for OpenMem0Service {
    const NAME: &'static str = "OpenMem0Service";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = None;
    type Response = OpenMem0ServiceResponse;
}

open!(
    /// The provider of the language model.
    LlmMode: str {
        /// TokenHub, the model platform of Tencent Cloud.
        TOKENHUB = "tokenhub",
    }
);

open!(
    /// The language model of the Mem0 service.
    LlmModel: str {
        /// A suitable model is chosen automatically.
        AUTO = "auto",
        /// DeepSeek V4 Flash.
        DEEPSEEK_V4_FLASH = "deepseek-v4-flash",
        /// DeepSeek V4 Pro.
        DEEPSEEK_V4_PRO = "deepseek-v4-pro",
        /// GLM-5.
        GLM_5 = "glm-5",
        /// GLM-5 Turbo.
        GLM_5_TURBO = "glm-5-turbo",
        /// GLM-5.1.
        GLM_5_1 = "glm-5.1",
        /// Kimi K2.5.
        KIMI_K2_5 = "kimi-k2.5",
        /// Kimi K2.6.
        KIMI_K2_6 = "kimi-k2.6",
        /// MiniMax M2.5.
        MINIMAX_M2_5 = "minimax-m2.5",
        /// MiniMax M2.7.
        MINIMAX_M2_7 = "minimax-m2.7",
    }
);

open!(
    /// The state of the Mem0 service of an instance.
    Mem0Status: str {
        /// The service is running normally.
        RUNNING = "running",
        /// The service is not opened.
        NONE = "none",
        /// The service is being opened.
        CREATING = "creating",
        /// The service is being closed.
        DELETING = "deleting",
    }
);
