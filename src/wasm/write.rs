//! Problems as lines of text.

use alloc::vec::Vec;

use crate::model::{Found, Listener, Severity};
use crate::text::fill;

/// Writes each problem as it is found: path, code, message and suggestion, parted by NULs, and a line break.
pub(super) struct Lines<'o> {
    pub out: &'o mut Vec<u8>,
    pub refused: bool,
}

impl Listener for Lines<'_> {
    fn problem(&mut self, found: &Found) {
        self.refused |= found.code.severity() == Severity::Error;
        let start = self.out.len();
        found.path.write(self.out);
        self.out.push(1);
        self.out.extend_from_slice(found.code.as_str().as_bytes());
        self.out.push(1);
        fill(self.out, found.form, found.words);
        self.out.push(1);
        self.out.extend_from_slice(found.meant);
        // A name may spell control characters; here they are marks.
        for byte in self.out.iter_mut().skip(start) {
            *byte = if *byte == 1 { 0 } else { (*byte).max(b' ') };
        }
        self.out.push(b'\n');
    }
}
