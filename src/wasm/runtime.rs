//! What a program without `std` must bring itself, for the final wasm only.

/// Small and constant in time; the bodies of requests are the only large things it ever holds.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// A panic traps: JavaScript sees a `RuntimeError`, throws the instance away and reports which call it was.
#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    core::arch::wasm32::unreachable()
}
