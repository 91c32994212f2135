//! From which networks backups may be fetched.

use serde::Serialize;
use tencentdb_postgres::api::{RestrictionEffect, RestrictionType};

use crate::json::fields;

/// A restriction: of a region, or of one URL.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Restriction {
    pub kind: RestrictionType,
    pub vpc_effect: Option<RestrictionEffect>,
    pub vpcs: Vec<String>,
    pub ip_effect: Option<RestrictionEffect>,
    pub ips: Vec<String>,
}

fields!(Restriction { kind, vpc_effect, vpcs, ip_effect, ips });

impl Default for Restriction {
    fn default() -> Self {
        let kind = RestrictionType::NONE;
        Self { kind, vpc_effect: None, vpcs: Vec::new(), ip_effect: None, ips: Vec::new() }
    }
}
