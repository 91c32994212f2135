//! The allocator and the panic handler that a program without `std` must bring.

/// The allocator, which gives no memory back: an instance answers one question, and its memory goes with it.
#[global_allocator]
static ALLOCATOR: mini_alloc::MiniAlloc = mini_alloc::MiniAlloc::INIT;

/// Traps, so that JavaScript sees a `RuntimeError`.
#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    core::arch::wasm32::unreachable()
}
