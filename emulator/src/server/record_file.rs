//! The file that records what is asked and answered, each call before it is answered.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use crate::Emulator;

pub(super) struct RecordFile(File);

/// Begins to record to a new file. One that is there is left as it is.
pub(super) fn create(path: &Path, emulator: &mut Emulator, now_ms: u64) -> Result<RecordFile, String> {
    let shown = path.display();
    let file = OpenOptions::new().write(true).create_new(true).open(path).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => {
            format!("--record: {shown} is there already; name another file, or move this one away")
        }
        _ => format!("--record: {shown} cannot be written: {error}"),
    })?;
    emulator.record(now_ms);
    let mut recording = RecordFile(file);
    recording.write(emulator).map_err(|error| format!("--record: {shown} cannot be written: {error}"))?;
    Ok(recording)
}

impl RecordFile {
    /// Writes what is recorded since the last time.
    pub(super) fn write(&mut self, emulator: &mut Emulator) -> io::Result<()> {
        self.0.write_all(emulator.recorded().as_bytes())
    }
}
