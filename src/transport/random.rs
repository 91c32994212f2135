//! Random numbers from the platform.

/// Returns a random number from 0 to 1, evenly distributed; the middle where the platform has no source of randomness.
pub(crate) fn unit() -> f64 {
    // The upper 53 bits: as many as a float tells apart.
    getrandom::u64().map_or(0.5, |bits| (bits >> 11) as f64 / (1_u64 << 53) as f64)
}
