//! What the memory and the cores of an instance make of a parameter. The figures are the emulator's own.

use crate::catalog::classes;

/// The size of an instance: memory in GB, and cores.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Size {
    pub memory: u64,
    pub cpu: u64,
}

/// The default of a parameter, and its bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub value: u64,
    pub least: u64,
    pub most: u64,
}

impl Size {
    pub(super) const LEAST: Self = Self { memory: 2, cpu: 1 };
    pub(super) const GREATEST: Self = Self { memory: 256, cpu: 64 };

    /// Returns a size for each amount of memory there is: the smallest of it.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        let mut known = 0;
        classes::on_sale().filter_map(move |class| {
            let is_new = class.memory > known;
            known = known.max(class.memory);
            is_new.then_some(Self { memory: class.memory, cpu: class.cpu })
        })
    }
}

impl Span {
    /// Returns the span that begins where another does.
    pub(super) fn from(self, other: Self) -> Self {
        Self { least: other.least, ..self }
    }
}

/// Returns what the size makes of the parameter of that name.
pub(super) fn span(name: &str, Size { memory, cpu }: Size) -> Span {
    let span = |value, least, most| Span { value, least, most };
    /// Memory is counted in pages of 8 kB here.
    const PAGES_A_GB: u64 = 131_072;
    const KB_A_GB: u64 = 1 << 20;
    match name {
        "max_connections" => {
            let most = (memory * 512).clamp(1024, 16_384);
            span(most, 100, most)
        }
        "shared_buffers" => span(memory * PAGES_A_GB / 4, 16_384, memory * PAGES_A_GB / 5 * 3),
        "effective_cache_size" => span(memory * PAGES_A_GB / 4 * 3, 1, memory * PAGES_A_GB),
        "work_mem" => span((memory * 512).clamp(4096, 65_536), 64, memory * KB_A_GB / 4),
        "maintenance_work_mem" => span((memory * KB_A_GB / 32).min(2_097_152), 1024, memory * KB_A_GB / 4),
        "max_wal_size" => span((memory * 512).clamp(1024, 65_536), 256, 1_048_576),
        "min_wal_size" => span((memory * 128).clamp(256, 16_384), 32, 1_048_576),
        "max_worker_processes" => span((cpu * 2).max(8), 8, 1024),
        "max_parallel_workers" => span(cpu.max(8), 0, 1024),
        "autovacuum_max_workers" => span((cpu / 4).clamp(3, 10), 1, 64),
        _ => span(0, 0, 0),
    }
}
