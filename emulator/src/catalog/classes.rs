//! Classes: so many cores, so much memory, storage from and to.

use tencentdb_postgres::api::{ClassInfo, StorageType};

/// A class. Its name is its sales code.
pub(crate) struct Class {
    pub code: &'static str,
    pub cpu: u64,
    /// In GB; `DescribeClasses` lists it in MB.
    pub memory: u64,
    pub max_storage: u64,
    qps: u64,
    /// Sold before the others: still taken, no longer listed by `DescribeClasses`.
    former: bool,
}

const fn class(code: &'static str, cpu: u64, memory: u64, max_storage: u64, qps: u64) -> Class {
    Class { code, cpu, memory, max_storage, qps, former: false }
}

const fn former(code: &'static str, cpu: u64, memory: u64, max_storage: u64, qps: u64) -> Class {
    Class { code, cpu, memory, max_storage, qps, former: true }
}

/// Every class allows as little.
pub(crate) const MIN_STORAGE: u64 = 10;
/// Storage comes in steps of this many GB.
pub(crate) const STORAGE_STEP: u64 = 10;
/// What a cloud disk holds at the most, whatever the class.
const MAX_CLOUD_STORAGE: u64 = 32_000;

const CLASSES: [Class; 17] = [
    class("pg.it.small2", 1, 2, 1000, 2100),
    class("pg.it.medium4", 2, 4, 1500, 4200),
    class("pg.it.medium8", 2, 8, 2000, 5000),
    class("pg.it.large8", 4, 8, 2500, 9000),
    class("pg.it.large16", 4, 16, 3000, 10_000),
    class("pg.it.2xlarge16", 8, 16, 4000, 20_000),
    class("pg.it.2xlarge32", 8, 32, 4000, 22_000),
    class("pg.it.4xlarge32", 16, 32, 5000, 40_000),
    class("pg.it.4xlarge64", 16, 64, 6000, 44_000),
    class("pg.it.8xlarge64", 32, 64, 6000, 79_000),
    class("pg.it.8xlarge128", 32, 128, 6000, 86_000),
    class("pg.it.16xlarge256", 64, 256, 6000, 160_000),
    former("cdb.pg.z1.2g", 1, 2, 1000, 2100),
    former("cdb.pg.z1.4g", 2, 4, 1000, 4200),
    former("cdb.pg.z1.8g", 4, 8, 1000, 9000),
    former("cdb.pg.z1.16g", 8, 16, 2000, 20_000),
    former("cdb.pg.sh1.128g", 16, 128, 3000, 79_000),
];

/// The class of a sales code.
pub(crate) fn find(code: &str) -> Option<&'static Class> {
    CLASSES.iter().find(|class| class.code == code)
}

/// The smallest class of that memory, and of those cores if they are named.
pub(crate) fn of_size(memory: u64, cpu: Option<u64>) -> Option<&'static Class> {
    CLASSES.iter().find(|class| class.memory == memory && cpu.is_none_or(|cpu| class.cpu == cpu))
}

/// The classes `DescribeClasses` lists.
pub(crate) fn on_sale() -> impl Iterator<Item = &'static Class> {
    CLASSES.iter().filter(|class| !class.former)
}

impl Class {
    pub(crate) fn max_storage(&self, storage_type: &StorageType) -> u64 {
        if *storage_type == StorageType::PHYSICAL_LOCAL_SSD { self.max_storage } else { MAX_CLOUD_STORAGE }
    }

    pub(crate) fn info(&self, storage_type: &StorageType) -> ClassInfo {
        ClassInfo {
            spec_code: self.code.into(),
            cpu: self.cpu,
            memory: self.memory * 1024,
            max_storage: self.max_storage(storage_type),
            min_storage: MIN_STORAGE,
            qps: self.qps,
        }
    }

    /// Returns whether an instance of this class can have so much storage.
    pub(crate) fn takes(&self, storage: u64, storage_type: &StorageType) -> bool {
        storage.is_multiple_of(STORAGE_STEP) && (MIN_STORAGE..=self.max_storage(storage_type)).contains(&storage)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_finds_its_smallest_class() {
        assert_eq!(of_size(2, None).unwrap().code, "pg.it.small2");
        assert_eq!(of_size(16, Some(8)).unwrap().code, "pg.it.2xlarge16");
        assert!(of_size(3, None).is_none());
        assert!(of_size(2, Some(64)).is_none());
    }

    #[test]
    fn storage_comes_in_steps_within_the_class() {
        let small = find("pg.it.small2").unwrap();
        let local = StorageType::PHYSICAL_LOCAL_SSD;
        assert!(small.takes(10, &local) && small.takes(1000, &local) && small.takes(2000, &StorageType::CLOUD_SSD));
        assert!(!small.takes(0, &local) && !small.takes(15, &local) && !small.takes(1010, &local));
    }
}
