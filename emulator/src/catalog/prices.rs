//! The price book: the emulator's own figures, in hundredths of a yuan, the same for every region.

use tencentdb_postgres::api::StorageType;

/// What the prices are in.
pub(crate) const CURRENCY: &str = "CNY";

const CORE_A_MONTH: u64 = 7_600;
const MEMORY_GB_A_MONTH: u64 = 5_000;
/// An hour of pay-as-you-go costs more than its share of a month.
const HOURS_FOR_A_MONTH: u64 = 480;
/// Percent to pay when buying so many months at once or more, longest first.
const DISCOUNTS: [(u64, u64); 3] = [(36, 65), (24, 75), (12, 83)];

/// What is paid for.
#[derive(Clone, Debug)]
pub(crate) struct Sizes {
    pub cpu: u64,
    pub memory: u64,
    pub storage: u64,
    pub storage_type: StorageType,
    /// A read-only instance has no standby node.
    pub single_node: bool,
}

/// A price before and after discount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Price {
    pub original: u64,
    pub payable: u64,
}

impl Sizes {
    /// A month, undiscounted.
    pub(crate) fn month(&self) -> u64 {
        let storage_gb = match self.storage_type.as_str() {
            "CLOUD_PREMIUM" => 60,
            "CLOUD_SSD" => 85,
            "CLOUD_HSSD" => 115,
            _ => 100,
        };
        let both = self.cpu * CORE_A_MONTH + self.memory * MEMORY_GB_A_MONTH + self.storage * storage_gb;
        if self.single_node { both / 2 } else { both }
    }

    /// So many months, bought at once.
    pub(crate) fn months(&self, months: u64) -> Price {
        let original = self.month() * months;
        let percent = DISCOUNTS.iter().find(|(least, _)| months >= *least).map_or(100, |(_, percent)| *percent);
        Price { original, payable: original * percent / 100 }
    }

    /// An hour of pay-as-you-go.
    pub(crate) fn hour(&self) -> Price {
        let original = self.month() / HOURS_FOR_A_MONTH;
        Price { original, payable: original }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_periods_are_cheaper_and_single_nodes_cost_half() {
        let sizes = Sizes {
            cpu: 1,
            memory: 2,
            storage: 100,
            storage_type: StorageType::PHYSICAL_LOCAL_SSD,
            single_node: false,
        };
        assert_eq!(sizes.months(1), Price { original: 27_600, payable: 27_600 });
        assert_eq!(sizes.months(12), Price { original: 331_200, payable: 274_896 });
        assert_eq!(sizes.hour().payable, 57);
        assert_eq!(Sizes { single_node: true, ..sizes }.month(), 13_800);
    }
}
