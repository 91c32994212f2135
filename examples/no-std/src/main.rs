//! Signs a request on a controller without an operating system, and leaves sending it to the radio.

#![no_std]
#![no_main]

use core::hint::black_box;

use cortex_m_rt::entry;
use embedded_alloc::LlffHeap;
use panic_halt as _;
use tencentdb_postgres::Credential;
use tencentdb_postgres::sign::{CommonParams, SignableRequest, Signer};

#[global_allocator]
static HEAP: LlffHeap = LlffHeap::empty();

/// What a clock told by the network would say.
const NOW: u64 = 1_700_000_000;

#[entry]
fn main() -> ! {
    // SAFETY: it is called once, before anything is allocated.
    unsafe {
        embedded_alloc::init!(HEAP, 16 * 1024);
    }
    let mut signer = Signer::new(Credential::new("AKIDEXAMPLE", "not-a-real-key"));
    let common =
        CommonParams { region: Some("ap-guangzhou"), ..CommonParams::new("DescribeDBInstances", "2017-03-12", NOW) };
    let request = SignableRequest::new(common, "postgres", "postgres.tencentcloudapi.com", "{}");
    // The radio would send this.
    black_box(signer.sign(&request).map(|signed| (signed.headers, signed.body)).ok());
    loop {
        cortex_m::asm::wfi();
    }
}
