//! What a program without `std` must bring itself.

#[cfg(target_arch = "wasm32")]
use lol_alloc::{FreeListAllocator, LockedAllocator};

/// Small above all. It walks a list of what is free, which stays short: but for a few buffers, all is given back before
/// a call ends.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: LockedAllocator<FreeListAllocator> = LockedAllocator::new(FreeListAllocator::new());

/// A panic traps: JavaScript sees a `RuntimeError`, throws the instance away and reports which call it was.
///
/// LLVM then drops what panics would say, unless code of ours calls `panic!` or `unreachable!` itself: that is compiled
/// with SIMD and the standard library without, and between the two it drops nothing.
#[cfg(target_arch = "wasm32")]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    trap()
}

/// Traps, without the place in the source that a panic would name.
#[cfg(target_arch = "wasm32")]
pub fn trap() -> ! {
    core::arch::wasm32::unreachable()
}

/// Elsewhere the bindings are only compiled and tested.
#[cfg(not(target_arch = "wasm32"))]
pub fn trap() -> ! {
    panic!("the wasm would trap")
}
