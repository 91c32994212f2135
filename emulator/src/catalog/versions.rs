//! Database versions, and what each can be upgraded to.

use tencentdb_postgres::api::{DbEngine, Version, VersionFeature, VersionStatus};

/// A kernel version.
pub(crate) struct Kernel {
    mssql: bool,
    pub major: &'static str,
    pub version: &'static str,
    pub kernel: &'static str,
    tde: bool,
    status: VersionStatus,
}

const fn kernel(
    major: &'static str,
    version: &'static str,
    kernel: &'static str,
    tde: bool,
    status: VersionStatus,
) -> Kernel {
    Kernel { mssql: false, major, version, kernel, tde, status }
}

/// Oldest first within an engine: each can be upgraded to those after it.
static KERNELS: [Kernel; 18] = [
    kernel("10", "10.4", "v10.4_r1.0", false, VersionStatus::DEPRECATED),
    kernel("10", "10.17", "v10.17_r1.6", true, VersionStatus::UPGRADE_ONLY),
    kernel("10", "10.23", "v10.23_r1.3", true, VersionStatus::UPGRADE_ONLY),
    kernel("11", "11.12", "v11.12_r1.5", true, VersionStatus::UPGRADE_ONLY),
    kernel("12", "12.4", "v12.4_r1.3", true, VersionStatus::AVAILABLE),
    kernel("12", "12.7", "v12.7_r1.8", true, VersionStatus::AVAILABLE),
    kernel("13", "13.3", "v13.3_r1.4", true, VersionStatus::AVAILABLE),
    kernel("13", "13.3", "v13.3_r1.6", true, VersionStatus::AVAILABLE),
    kernel("14", "14.2", "v14.2_r1.0", true, VersionStatus::AVAILABLE),
    kernel("14", "14.2", "v14.2_r1.1", true, VersionStatus::AVAILABLE),
    kernel("14", "14.11", "v14.11_r1.3", true, VersionStatus::AVAILABLE),
    kernel("15", "15.1", "v15.1_r1.6", true, VersionStatus::AVAILABLE),
    kernel("15", "15.6", "v15.6_r1.3", true, VersionStatus::AVAILABLE),
    kernel("16", "16.2", "v16.2_r1.5", true, VersionStatus::AVAILABLE),
    kernel("16", "16.4", "v16.4_r1.2", true, VersionStatus::AVAILABLE),
    kernel("17", "17.2", "v17.2_r1.1", true, VersionStatus::AVAILABLE),
    kernel("17", "17.4", "v17.4_r1.0", true, VersionStatus::AVAILABLE),
    Kernel {
        mssql: true,
        major: "14",
        version: "14.3",
        kernel: "v14.3_r1.3",
        tde: false,
        status: VersionStatus::AVAILABLE,
    },
];

/// Every version of every engine.
pub(crate) fn all() -> impl Iterator<Item = &'static Kernel> {
    KERNELS.iter()
}

/// The kernel version of that name.
pub(crate) fn find(engine: &DbEngine, kernel: &str) -> Option<&'static Kernel> {
    KERNELS.iter().find(|known| known.is_of(engine) && known.kernel == kernel)
}

/// The newest kernel version new instances can have, of a major version or of all.
pub(crate) fn newest(engine: &DbEngine, major: Option<&str>) -> Option<&'static Kernel> {
    KERNELS
        .iter()
        .rev()
        .find(|kernel| kernel.is_of(engine) && kernel.is_sold() && major.is_none_or(|major| kernel.major == major))
}

/// The kernel versions new instances can have: the newest of each community version, strictly of each major version that
/// is on sale.
pub(crate) fn offered(engine: &DbEngine, strict: bool) -> impl Iterator<Item = &'static Kernel> {
    KERNELS.iter().filter(move |kernel| {
        let same = |other: &&Kernel| {
            other.mssql == kernel.mssql
                && if strict { other.major == kernel.major } else { other.version == kernel.version }
        };
        let newest = KERNELS.iter().rfind(same);
        let sold = kernel.is_sold() || !strict;
        kernel.is_of(engine) && sold && newest.is_some_and(|newest| newest.kernel == kernel.kernel)
    })
}

impl Kernel {
    fn is_sold(&self) -> bool {
        self.status == VersionStatus::AVAILABLE
    }

    pub(crate) fn is_of(&self, engine: &DbEngine) -> bool {
        self.mssql == (*engine == DbEngine::MSSQL_COMPATIBLE)
    }

    pub(crate) fn supports_tde(&self) -> bool {
        self.tde
    }

    /// Returns whether it has accounts with the role of a superuser: the oldest has not.
    pub(crate) fn has_super_accounts(&self) -> bool {
        self.status != VersionStatus::DEPRECATED
    }

    /// The kernel versions an instance of this one can be upgraded to.
    pub(crate) fn targets(&self) -> impl Iterator<Item = &'static Kernel> {
        let mssql = self.mssql;
        let later = KERNELS.iter().skip_while(move |known| known.kernel != self.kernel || known.mssql != mssql).skip(1);
        later.filter(move |known| known.mssql == mssql && known.is_sold())
    }

    pub(crate) fn info(&self) -> Version {
        Version {
            db_engine: if self.mssql { DbEngine::MSSQL_COMPATIBLE } else { DbEngine::POSTGRESQL },
            db_version: self.version.into(),
            db_major_version: self.major.into(),
            db_kernel_version: self.kernel.into(),
            supported_feature_names: if self.tde { vec![VersionFeature::TDE] } else { Vec::new() },
            status: self.status.clone(),
            available_upgrade_target: self.targets().map(|target| target.kernel.into()).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn upgrades_lead_forward_within_an_engine() {
        let names = |kernel: &str| {
            find(&DbEngine::POSTGRESQL, kernel).unwrap().targets().map(|target| target.kernel).collect::<Vec<_>>()
        };
        assert_eq!(names("v16.2_r1.5"), ["v16.4_r1.2", "v17.2_r1.1", "v17.4_r1.0"]);
        assert!(names("v17.4_r1.0").is_empty());
        assert!(!names("v10.4_r1.0").contains(&"v11.12_r1.5"), "not to a version that is itself only to be left");
    }

    #[test]
    fn new_instances_get_the_newest() {
        assert_eq!(newest(&DbEngine::POSTGRESQL, Some("14")).unwrap().kernel, "v14.11_r1.3");
        assert_eq!(newest(&DbEngine::MSSQL_COMPATIBLE, None).unwrap().kernel, "v14.3_r1.3");
        assert!(newest(&DbEngine::POSTGRESQL, Some("10")).is_none());
    }

    #[test]
    fn older_versions_are_offered_unless_strict() {
        let names = |strict| offered(&DbEngine::POSTGRESQL, strict).map(|kernel| kernel.kernel).collect::<Vec<_>>();
        assert_eq!(names(true), ["v12.7_r1.8", "v13.3_r1.6", "v14.11_r1.3", "v15.6_r1.3", "v16.4_r1.2", "v17.4_r1.0"]);
        let all = names(false);
        assert!(all.contains(&"v10.4_r1.0") && all.contains(&"v10.23_r1.3") && all.contains(&"v13.3_r1.6"));
        assert!(!all.contains(&"v13.3_r1.4"), "of a community version, only the newest");
    }
}
