//! What a program without `std` must bring itself, for the final wasm only.

use lol_alloc::{FreeListAllocator, LockedAllocator};

/// Small above all. It walks a list of what is free, which stays short: but for a few buffers, all is given back before a call ends.
#[global_allocator]
static ALLOCATOR: LockedAllocator<FreeListAllocator> = LockedAllocator::new(FreeListAllocator::new());

/// A panic traps: JavaScript sees a `RuntimeError`, throws the instance away and reports which call it was.
#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    core::arch::wasm32::unreachable()
}
