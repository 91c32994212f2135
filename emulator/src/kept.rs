//! A state that is kept in a file: what is to be written, and how it is read back. The host writes and reads.

use crate::clock;
use crate::config::Config;
use crate::emulator::Emulator;
use crate::state::{self, ImportError, Unwritten};

/// An emulator that goes on where a file ends.
#[derive(Debug)]
pub struct Kept {
    /// The emulator.
    pub emulator: Emulator,
    /// The length of what was acknowledged, in bytes. Cut the file off there before more is written: what follows is half
    /// a line that nobody was told of.
    pub sound_bytes: usize,
}

impl Emulator {
    /// Takes what is to be written before the answers given since the last time may be sent. Written one after the
    /// other, it makes a text that [`resume`](Self::resume) reads. The first time it is the whole state.
    ///
    /// ```
    /// use tencentdb_postgres_emulator::{Config, Emulator, Unwritten};
    ///
    /// let now_ms = 1_750_000_000_000;
    /// let mut emulator = Emulator::new(Config::default(), now_ms);
    /// let Unwritten::Whole(text) = emulator.unwritten(now_ms) else { panic!("nothing was written before") };
    /// assert_eq!(emulator.unwritten(now_ms), Unwritten::Nothing);
    ///
    /// let kept = Emulator::resume(Config::default(), &text, now_ms).unwrap();
    /// assert_eq!(kept.sound_bytes, text.len());
    /// ```
    pub fn unwritten(&mut self, host_ms: u64) -> Unwritten {
        self.state.unwritten(self.ahead_ms(host_ms))
    }

    /// Takes the whole state, to be written in place of a text that has grown.
    pub fn written_anew(&mut self, host_ms: u64) -> String {
        self.state.written_anew(self.ahead_ms(host_ms))
    }

    fn ahead_ms(&self, host_ms: u64) -> i64 {
        self.now(host_ms).cast_signed() - host_ms.min(clock::LATEST).cast_signed()
    }

    /// Returns an emulator that goes on where a text ends, its clock as far ahead of the host's as it was. The
    /// configuration says everything but the state.
    ///
    /// # Errors
    ///
    /// When the text is not one of a state, is of another format, or is damaged before its last line.
    pub fn resume(config: Config, text: &str, host_ms: u64) -> Result<Kept, ImportError> {
        let state::Resumed { mut state, ahead_ms, sound_bytes } = state::resume(text)?;
        let is_told_the_time = config.time.is_some();
        let mut emulator = Self::new(config, host_ms);
        state.transitions = std::mem::take(&mut emulator.state.transitions);
        // The ids of calls that changed nothing are not in the text; none is given twice.
        state.renumber_calls(host_ms);
        let shown_ms = if is_told_the_time { emulator.now(host_ms) } else { host_ms.saturating_add_signed(ahead_ms) };
        emulator.clock.show(host_ms, shown_ms.max(state.now_ms));
        emulator.state = state;
        Ok(Kept { emulator, sound_bytes })
    }
}
