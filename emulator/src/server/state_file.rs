//! The file that keeps the state. What a call changed is in it before the call is answered, so that it is there after
//! the program has ended, however it ended. It reaches the disk itself when the file is written anew and at the end.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::{Config, Emulator, Kept, Unwritten};

/// Lines are added until they are so many times as large as the state they began with, and so many bytes at least.
const GROWTH: u64 = 4;
const LEAST_GROWTH: u64 = 4 * 1024 * 1024;

pub(super) struct StateFile {
    path: PathBuf,
    file: File,
    bytes: u64,
    /// What the first line has of them.
    first: u64,
}

/// Opens a file and the emulator whose state it has; without one, there is a new emulator and a new file. A file that
/// cannot be used is left as it is.
pub(super) fn open(path: &Path, config: Config, now_ms: u64) -> Result<(Emulator, StateFile), String> {
    let shown = path.display();
    let text = match fs::read(path) {
        Ok(bytes) => String::from_utf8(bytes).map_err(|_| format!("{shown} is no text; name another file"))?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(format!("{shown} cannot be read: {error}")),
    };
    let written = |error: io::Error| format!("{shown} cannot be written: {error}");
    if text.is_empty() {
        let mut emulator = Emulator::new(config, now_ms);
        let file = OpenOptions::new().append(true).create(true).open(path).map_err(written)?;
        let mut kept = StateFile { path: path.to_owned(), file, bytes: 0, first: 0 };
        kept.write(&mut emulator, now_ms).map_err(written)?;
        return Ok((emulator, kept));
    }
    let Kept { emulator, sound_bytes } = Emulator::resume(config, &text, now_ms)
        .map_err(|error| format!("{shown} is left as it is: {error}. Name another file, or move this one away"))?;
    let bytes = sound_bytes as u64;
    let file = OpenOptions::new().append(true).open(path).map_err(written)?;
    file.set_len(bytes).map_err(written)?;
    let first = text.find('\n').map_or(bytes, |at| at as u64 + 1);
    Ok((emulator, StateFile { path: path.to_owned(), file, bytes, first }))
}

impl StateFile {
    /// Writes what has changed.
    pub(super) fn write(&mut self, emulator: &mut Emulator, now_ms: u64) -> io::Result<()> {
        match emulator.unwritten(now_ms) {
            Unwritten::Nothing => Ok(()),
            Unwritten::Whole(text) => self.replace(&text),
            Unwritten::More(lines) => {
                self.append(&lines)?;
                if self.bytes - self.first > LEAST_GROWTH.max(GROWTH * self.first) {
                    self.replace(&emulator.written_anew(now_ms))?;
                }
                Ok(())
            }
        }
    }

    fn append(&mut self, lines: &str) -> io::Result<()> {
        if self.file.metadata()?.len() != self.bytes {
            return Err(io::Error::other("another program writes it, too"));
        }
        self.file.write_all(lines.as_bytes())?;
        self.bytes += lines.len() as u64;
        Ok(())
    }

    /// Puts a text in place of the file, which has either the old or the new one at any time.
    fn replace(&mut self, text: &str) -> io::Result<()> {
        let mut beside = self.path.clone().into_os_string();
        beside.push(".new");
        let mut file = File::create(&beside)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::rename(&beside, &self.path)?;
        self.file = OpenOptions::new().append(true).open(&self.path)?;
        self.bytes = text.len() as u64;
        self.first = self.bytes;
        Ok(())
    }

    /// Has what is written reach the disk.
    pub(super) fn sync(&self) -> io::Result<()> {
        self.file.sync_all()
    }
}
