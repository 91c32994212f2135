//! Resources by their name in six segments, `qcs::postgres:ap-guangzhou:uin/100000000001:DBInstanceId/postgres-1`, and
//! the patterns of them that policies have.

use std::fmt;

/// What a call is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Resource {
    /// Nothing by its name: such a call has to be allowed for every resource.
    All,
    /// A resource of an account.
    Named {
        /// The account that owns it.
        account: String,
        /// The service it is of.
        service: &'static str,
        /// Its region, empty where it has none.
        region: String,
        /// What stands in the last segment, `DBInstanceId/postgres-1`.
        path: String,
    },
}

impl Resource {
    /// An instance, or with `*` all that there are in a region.
    pub(crate) fn instance(account: &str, region: &str, id: &str) -> Self {
        let path = format!("DBInstanceId/{id}");
        Self::Named { account: account.into(), service: "postgres", region: region.into(), path }
    }

    /// A role of an account.
    pub(crate) fn role(account: &str, name: &str) -> Self {
        Self::Named { account: account.into(), service: "cam", region: String::new(), path: format!("roleName/{name}") }
    }
}

impl fmt::Display for Resource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::All => f.write_str("*"),
            Self::Named { account, service, region, path } => write!(f, "qcs::{service}:{region}:uin/{account}:{path}"),
        }
    }
}

/// The segments of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Segments {
    pub service: String,
    pub region: String,
    /// The account that owns it; the caller's own where the name leaves it out.
    pub account: Option<String>,
    pub path: String,
}

impl Segments {
    /// Reads a name. `None` where it has not six segments, or they are not such as names have.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let mut parts = text.splitn(6, ':');
        let mut next = || parts.next();
        let (qcs, _project, service, region, account, path) = (next()?, next()?, next()?, next()?, next()?, next()?);
        let account = account.strip_prefix("uin/").unwrap_or(account);
        let is_account = account == "*" || account.bytes().all(|byte| byte.is_ascii_digit());
        (qcs == "qcs" && !service.is_empty() && is_account && !path.is_empty()).then(|| Self {
            service: service.into(),
            region: region.into(),
            account: (!matches!(account, "" | "*")).then(|| account.to_owned()),
            path: path.into(),
        })
    }

    /// Returns whether what it names belongs to an account: where it leaves the account out, it is the caller's.
    pub(crate) fn is_of(&self, account: &str) -> bool {
        self.account.as_ref().is_none_or(|owner| owner == account)
    }
}

/// What the resources of a policy's statement can be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Pattern {
    All,
    Like(Segments),
}

impl Pattern {
    /// Returns whether the pattern covers a resource. What is about no resource by its name only `*` covers.
    pub(crate) fn covers(&self, resource: &Resource) -> bool {
        match (self, resource) {
            (Self::All, _) => true,
            (Self::Like(_), Resource::All) => false,
            (Self::Like(like), Resource::Named { account, service, region, path }) => {
                like.is_of(account)
                    && is_like(service, &like.service)
                    && (like.region.is_empty() || is_like(region, &like.region))
                    && is_like(path, &like.path)
            }
        }
    }
}

/// Returns whether a text is like a pattern, in which `*` stands for any text.
pub(crate) fn is_like(text: &str, pattern: &str) -> bool {
    let mut parts = pattern.split('*');
    let first = parts.next().unwrap_or_default();
    let Some(mut rest) = text.strip_prefix(first) else { return false };
    let Some(last) = parts.next_back() else { return rest.is_empty() };
    for part in parts {
        let Some(at) = rest.find(part) else { return false };
        rest = &rest[at + part.len()..];
    }
    rest.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::super::ACCOUNT;
    use super::*;

    #[test]
    fn a_star_stands_for_any_text_and_nothing_else_does() {
        for (pattern, like, unlike) in [
            ("*", &["", "a", "a/b"][..], &[][..]),
            ("a", &["a"], &["", "ab", "ba"]),
            ("a*", &["a", "ab"], &["", "ba"]),
            ("*a", &["a", "ba"], &["ab"]),
            ("a*b*c", &["abc", "a1b2c", "abbc"], &["ac", "acb", "abcd", "ab"]),
            ("ab*ba", &["abba", "ab1ba"], &["aba", "ab"]),
            ("DBInstanceId/postgres-*", &["DBInstanceId/postgres-1"], &["DBInstanceId/*", "dbinstanceid/postgres-1"]),
        ] {
            for text in like {
                assert!(is_like(text, pattern), "{text:?} is like {pattern:?}");
            }
            for text in unlike {
                assert!(!is_like(text, pattern), "{text:?} is not like {pattern:?}");
            }
        }
    }

    #[test]
    fn a_name_has_six_segments() {
        for text in [
            "qcs::postgres:ap-guangzhou:uin/100000000001:DBInstanceId/postgres-1",
            "qcs::postgres:ap-guangzhou:100000000001:DBInstanceId/postgres-1",
            "qcs::postgres::uin/:DBInstanceId/*",
            "qcs:id/0:postgres:ap-guangzhou::DBInstanceId/a:b",
            "qcs::postgres:*:uin/*:*",
        ] {
            let segments = Segments::read(text).unwrap_or_else(|| panic!("{text}"));
            assert!(segments.is_of(ACCOUNT), "{text}");
            assert_eq!(segments.service, "postgres");
        }
        assert!(!Segments::read("qcs::postgres::uin/7:DBInstanceId/*").unwrap().is_of(ACCOUNT));
        for text in ["", "*", "postgres-1", "qcs::postgres:ap-guangzhou:uin/1", "arn:::::x", "qcs::postgres::uin/me:x"]
        {
            assert_eq!(Segments::read(text), None, "{text}");
        }
    }

    #[test]
    fn what_names_no_resource_is_covered_by_the_star_alone() {
        let like = |text| Pattern::Like(Segments::read(text).unwrap());
        let instance = Resource::instance(ACCOUNT, "ap-guangzhou", "postgres-1");
        assert!(Pattern::All.covers(&Resource::All) && Pattern::All.covers(&instance));
        assert!(!like("qcs::*:*:uin/*:*").covers(&Resource::All));
        for (text, covers) in [
            ("qcs::postgres:ap-guangzhou:uin/100000000001:DBInstanceId/postgres-1", true),
            ("qcs::postgres::uin/:DBInstanceId/*", true),
            ("qcs::postgres:ap-shanghai:uin/:DBInstanceId/*", false),
            ("qcs::postgres:ap-guangzhou:uin/7:DBInstanceId/*", false),
            ("qcs::cvm:ap-guangzhou:uin/:*", false),
            ("qcs::postgres:ap-guangzhou:uin/:DBInstanceId/postgres-2", false),
        ] {
            assert_eq!(like(text).covers(&instance), covers, "{text}");
        }
        assert!(!like("qcs::postgres::uin/:DBInstanceId/postgres-1").covers(&Resource::instance(
            ACCOUNT,
            "ap-guangzhou",
            "*"
        )));
    }
}
