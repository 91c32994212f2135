// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

//! What error codes mean.

/// The kind of fault that an error code reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Class {
    /// Unknown id, wrong or expired token.
    Credential,
    /// The signature, or the clock it depends on.
    Signature,
    /// The account may not do this.
    Permission,
    /// Too many calls.
    Rate,
    /// A quota of the account is used up.
    Quota,
    /// Missing, malformed or contradictory input.
    Parameter,
    /// Something of that name exists, or is in use.
    Conflict,
    /// The instance or account is not in a state that allows it.
    State,
    /// What the call names does not exist.
    NotFound,
    /// Balance, order or price.
    Billing,
    /// Sold out.
    Capacity,
    /// The region, version or feature does not offer it.
    Unsupported,
    /// A fault of the service.
    Internal,
}

impl Class {
    /// The word that names it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Credential => "credential",
            Self::Signature => "signature",
            Self::Permission => "permission",
            Self::Rate => "rate",
            Self::Quota => "quota",
            Self::Parameter => "parameter",
            Self::Conflict => "conflict",
            Self::State => "state",
            Self::NotFound => "not-found",
            Self::Billing => "billing",
            Self::Capacity => "capacity",
            Self::Unsupported => "unsupported",
            Self::Internal => "internal",
        }
    }
}

/// When the same call can help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Retryability {
    /// It fails again.
    Never,
    /// After a pause, whatever the call does: it was refused before it took effect.
    Always,
    /// After a pause, only calls that change nothing: whether it took effect is unknown.
    IfReadOnly,
    /// Once the clock or the credential is right.
    AfterRefresh,
    /// Once the state it complains of has changed.
    AfterStateChange,
}

impl Retryability {
    /// The word that names it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Never => "never",
            Self::Always => "always",
            Self::IfReadOnly => "if-read-only",
            Self::AfterRefresh => "after-refresh",
            Self::AfterStateChange => "after-state-change",
        }
    }
}

impl Class {
    /// What to do about a fault of this kind.
    #[must_use]
    pub const fn advice(self) -> &'static str {
        match self {
            Self::Credential => {
                "Check the SecretId, and that a temporary key comes with its token and has not expired."
            }
            Self::Signature => "Check the secret key and the clock; diagnose() names what a signature gets wrong.",
            Self::Permission => "Grant the account this action on this resource in access management.",
            Self::Rate => "Call less often; the same call succeeds after a pause.",
            Self::Quota => "Free what is no longer needed, or have the quota raised.",
            Self::Parameter => {
                "Correct the parameters; the reference page of the action shows what the manual documents of them."
            }
            Self::Conflict => "Choose another name, or wait until what is in use is free.",
            Self::State => "Wait until the instance is in a state that allows this, then call again.",
            Self::NotFound => "Check the id and the region; the resource may be gone.",
            Self::Billing => "Check balance, orders and payment mode of the account.",
            Self::Capacity => "Try another zone or spec, or try later.",
            Self::Unsupported => {
                "What answered does not offer it, here or at all; see its message and the action's documentation."
            }
            Self::Internal => {
                "A fault of the service. Repeat a read after a pause; for a write, look first whether it took effect."
            }
        }
    }
}

/// The meaning of words in error codes, separated by spaces; the first that a code holds decides.
pub(super) static MEANINGS: [(&str, Class, Retryability); 29] = [
    ("SignatureExpire", Class::Signature, Retryability::AfterRefresh),
    ("TokenFailure", Class::Credential, Retryability::AfterRefresh),
    ("Signature InvalidAuthorization", Class::Signature, Retryability::Never),
    ("Secret MFA", Class::Credential, Retryability::Never),
    ("Authentica", Class::Permission, Retryability::AfterStateChange),
    ("InternalError DataConvert CamSig HttpError InnerService AuditLogFile", Class::Internal, Retryability::IfReadOnly),
    ("InterfaceName", Class::Unsupported, Retryability::Never),
    ("Charset", Class::Parameter, Retryability::Never),
    ("NotExist NotFound NotFund", Class::NotFound, Retryability::Never),
    ("Exist", Class::Conflict, Retryability::Never),
    ("CannotBeDeleted InROGroup InUse", Class::Conflict, Retryability::AfterStateChange),
    ("RequestLimit Frequency", Class::Rate, Retryability::Always),
    ("Quota NumLimit NumExceed CountExeed", Class::Quota, Retryability::AfterStateChange),
    ("InvalidInstanceNum", Class::Quota, Retryability::Never),
    ("KernelVersion", Class::Unsupported, Retryability::AfterStateChange),
    (
        "TypeDenied NetworkDenied PayMode Support Unsupported NoSuchProduct NoSuchVersion Action",
        Class::Unsupported,
        Retryability::Never,
    ),
    ("TradeStatus InternalTrade", Class::Billing, Retryability::IfReadOnly),
    (
        "PreCheck Status LimitOp AccountCAM RunningBackup NoAvailable ROInstanceNum",
        Class::State,
        Retryability::AfterStateChange,
    ),
    ("NotRight MemoryCheck SizeLimit TradeAccessDenied NullDeal", Class::Parameter, Retryability::Never),
    ("Balance", Class::Billing, Retryability::AfterStateChange),
    ("CheckResourceFailed Auth Unauthorized Permission Denied IpIn IpNot", Class::Permission, Retryability::Never),
    ("CreateOrder PayOrder TradeCreate TradeOperate", Class::Billing, Retryability::AfterStateChange),
    ("OrderNum", Class::Billing, Retryability::Never),
    ("Trade Deal Price Purchase Unblock Renew", Class::Billing, Retryability::IfReadOnly),
    ("Insufficient", Class::Capacity, Retryability::AfterStateChange),
    ("ResourceUnavailable", Class::State, Retryability::AfterStateChange),
    ("LimitExceeded", Class::Quota, Retryability::Never),
    ("Parameter Password Pid Request DryRun StructParse", Class::Parameter, Retryability::Never),
    ("Failed Error ServiceUnavailable", Class::Internal, Retryability::IfReadOnly),
];
