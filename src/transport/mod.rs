//! Transports that are ready, each by a feature of its own. None decides anything: that is [`call`](crate::call)'s.

#[cfg(all(feature = "fetch", target_arch = "wasm32", target_os = "unknown"))]
mod fetch;
#[cfg(not(all(feature = "reqwest", not(target_arch = "wasm32"))))]
mod missing;
#[cfg(all(feature = "reqwest", not(target_arch = "wasm32")))]
mod reqwest;

// For those with sockets.
#[cfg(all(any(feature = "blocking", feature = "reqwest"), not(target_arch = "wasm32")))]
pub(crate) mod fault;
#[cfg(all(any(feature = "blocking", feature = "reqwest"), not(target_arch = "wasm32")))]
pub(crate) mod machine;

// For all of them.
#[cfg(any(
    all(any(feature = "blocking", feature = "reqwest"), not(target_arch = "wasm32")),
    all(feature = "fetch", target_arch = "wasm32", target_os = "unknown")
))]
mod address;
#[cfg(any(
    all(any(feature = "blocking", feature = "reqwest"), not(target_arch = "wasm32")),
    all(feature = "fetch", target_arch = "wasm32", target_os = "unknown")
))]
pub(crate) mod random;
#[cfg(any(
    all(any(feature = "blocking", feature = "reqwest"), not(target_arch = "wasm32")),
    all(feature = "fetch", target_arch = "wasm32", target_os = "unknown")
))]
pub(crate) mod report;

#[cfg(all(feature = "fetch", target_arch = "wasm32", target_os = "unknown"))]
pub use self::fetch::Fetch;
#[cfg(all(feature = "reqwest", not(target_arch = "wasm32")))]
pub use self::reqwest::Reqwest;
