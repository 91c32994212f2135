//! The clock of an emulator: between the time of the host and the time of the state.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

use super::Refused;
use crate::clock::{self, DAY, LATEST};
use crate::emulator::Emulator;

/// The furthest a clock is put forward at once, so that what happens meanwhile stays bounded: a hundred years.
const FURTHEST: u64 = 36_525 * DAY;
/// The fastest a clock runs: a day in less than a tenth of a second.
const FASTEST: f64 = 1_000_000.0;
/// How often `settle` looks for work that has been started by work.
const ROUNDS: usize = 100;

/// Goes by the time of the host, moved, faster, slower, or not at all.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Clock {
    /// A time of the host, and what this clock showed then.
    host_ms: u64,
    shown_ms: u64,
    speed: f64,
    frozen: bool,
}

impl Clock {
    /// A clock that shows this at a time of the host, and goes on at this speed.
    pub(crate) fn new(host_ms: u64, shown_ms: u64, speed: f64) -> Self {
        Self { host_ms, shown_ms: shown_ms.min(LATEST), speed, frozen: false }
    }

    /// What it shows at a time of the host.
    pub(crate) fn now(&self, host_ms: u64) -> u64 {
        let passed = i128::from(host_ms) - i128::from(self.host_ms);
        let passed = match self.speed {
            _ if self.frozen => 0,
            // Whole milliseconds stay whole.
            1.0 => passed,
            speed => (passed as f64 * speed) as i128,
        };
        let shown = (i128::from(self.shown_ms) + passed).clamp(0, LATEST.into());
        u64::try_from(shown).unwrap_or(LATEST)
    }

    /// The time that a signature of this timestamp is judged by. Who signs has the time of the host, unless he was told
    /// that of the emulator.
    pub(crate) fn judged(&self, host_ms: u64, timestamp: Option<u64>) -> u64 {
        let distance = |ms: u64| timestamp.map_or(0, |seconds| seconds.abs_diff(ms / 1000));
        let shown_ms = self.now(host_ms);
        if distance(shown_ms) < distance(host_ms) { shown_ms } else { host_ms }
    }

    /// Shows this from now on.
    pub(crate) fn show(&mut self, host_ms: u64, shown_ms: u64) {
        (self.host_ms, self.shown_ms) = (host_ms, shown_ms.min(LATEST));
    }
}

/// What is to change about a clock. As JSON the names are in camelCase and all may be left out.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct ClockChange {
    /// Put it forward by so many milliseconds.
    #[serde(alias = "advance_ms")]
    pub advance_ms: Option<u64>,
    /// Put it forward to this time.
    #[serde(alias = "to_ms")]
    pub to_ms: Option<Moment>,
    /// Put it forward until no work is under way, but what is held or waits for looks.
    pub settle: bool,
    /// So many seconds pass in a second of the host; none by 0.
    #[serde(deserialize_with = "speed")]
    pub speed: Option<f64>,
    /// Whether it stands still.
    pub frozen: Option<bool>,
}

impl ClockChange {
    /// Puts the clock forward by so many milliseconds.
    #[must_use]
    pub fn advance(ms: u64) -> Self {
        Self { advance_ms: Some(ms), ..Self::default() }
    }

    /// Puts the clock forward to this time, in milliseconds since 1970.
    #[must_use]
    pub fn to(ms: u64) -> Self {
        Self { to_ms: Some(Moment(ms)), ..Self::default() }
    }
}

/// How a clock stands.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ClockState {
    /// What it shows, in milliseconds since 1970.
    pub now_ms: u64,
    /// The same as the API writes it, in UTC+8.
    pub now: String,
    /// The time of the host.
    pub host_ms: u64,
    /// How many seconds pass in a second of the host.
    pub speed: f64,
    /// Whether it stands still.
    pub frozen: bool,
    /// When to look for what is due next, if anything is planned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_ms: Option<u64>,
}

/// A time, in milliseconds since 1970. As JSON a number, or a text as RFC 3339 writes it: `2025-06-15T15:00:00Z`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Moment(pub u64);

impl Moment {
    /// Reads a time: `2025-06-15`, `2025-06-15T15:00:00Z`, `2025-06-15T23:00:00+08:00`, or milliseconds since 1970.
    ///
    /// # Errors
    ///
    /// When the text is no time from 1970 to 9999.
    ///
    /// ```
    /// use tencentdb_postgres_emulator::Moment;
    ///
    /// assert_eq!(Moment::parse("2025-06-15T15:06:40Z"), Ok(Moment(1_750_000_000_000)));
    /// assert!(Moment::parse("tomorrow").is_err());
    /// ```
    pub fn parse(text: &str) -> Result<Self, String> {
        let ms = text.parse().ok().or_else(|| clock::rfc3339(text)).filter(|ms| *ms <= LATEST);
        ms.map(Self).ok_or_else(|| {
            let shown: String = text.chars().take(40).collect();
            format!("a time is written 2025-06-15T15:00:00Z, or as milliseconds since 1970, not `{shown}`")
        })
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Written {
            Ms(u64),
            Text(String),
        }
        let text = match Written::deserialize(deserializer) {
            Ok(Written::Ms(ms)) => ms.to_string(),
            Ok(Written::Text(text)) => text,
            Err(_) => String::new(),
        };
        Self::parse(&text).map_err(D::Error::custom)
    }
}

/// Reads a speed.
pub(crate) fn speed<'de, D: Deserializer<'de>, T: From<f64>>(deserializer: D) -> Result<T, D::Error> {
    let speed = f64::deserialize(deserializer)?;
    if (0.0..=FASTEST).contains(&speed) {
        return Ok(speed.into());
    }
    Err(D::Error::custom(format!("a speed is a number from 0, at which the clock stands still, to {FASTEST}")))
}

impl Emulator {
    /// How the clock stands at this time of the host.
    pub fn clock(&mut self, host_ms: u64) -> ClockState {
        let now_ms = self.pass(host_ms);
        ClockState {
            now_ms,
            now: clock::text(now_ms),
            host_ms,
            speed: self.clock.speed,
            frozen: self.clock.frozen || self.clock.speed == 0.0,
            next_ms: self.state.next_due_ms(),
        }
    }

    /// Changes the clock. What is due by the time it shows then has happened.
    ///
    /// # Errors
    ///
    /// When the time would go back, or further than a hundred years. Nothing has changed then.
    pub fn set_clock(&mut self, change: &ClockChange, host_ms: u64) -> Result<ClockState, Refused> {
        let now_ms = self.pass(host_ms);
        let mut to_ms = match (change.advance_ms, change.to_ms) {
            (Some(_), Some(_)) => return Err(Refused::wrong("give `advanceMs` or `toMs`, not both")),
            (Some(ms), None) => now_ms.saturating_add(ms),
            (None, Some(Moment(ms))) => ms,
            (None, None) => now_ms,
        };
        if to_ms < now_ms {
            return Err(Refused::conflict(format!(
                "time does not go back, from {now_ms} to {to_ms}: take a snapshot before, and restore it"
            )));
        }
        if to_ms - now_ms > FURTHEST {
            return Err(Refused::wrong(format!("the clock is put forward by {FURTHEST} ms at once, at most")));
        }
        self.state.advance(to_ms.min(LATEST));
        if change.settle {
            for _ in 0..ROUNDS {
                let Some(due_ms) = self.state.work_ends_ms() else { break };
                to_ms = to_ms.max(due_ms);
                self.state.advance(to_ms);
            }
        }
        self.clock.show(host_ms, to_ms);
        self.clock.speed = change.speed.unwrap_or(self.clock.speed);
        self.clock.frozen = change.frozen.unwrap_or(self.clock.frozen);
        Ok(self.clock(host_ms))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_goes_by_the_host_moved_and_at_its_speed() {
        for (clock, host_ms, shown_ms) in [
            (Clock::new(1000, 1000, 1.0), 5000, 5000),
            // A host whose clock is put back takes this one along; the state keeps its own time.
            (Clock::new(1000, 1000, 1.0), 400, 400),
            (Clock::new(1000, 9000, 1.0), 1001, 9001),
            (Clock::new(1000, 9000, 60.0), 2000, 69_000),
            (Clock::new(1000, 9000, 0.5), 2000, 9500),
            (Clock::new(1000, 9000, 0.0), 2000, 9000),
            (Clock { frozen: true, ..Clock::new(1000, 9000, 60.0) }, 2000, 9000),
            (Clock::new(1000, 9000, 60.0), 0, 0),
            (Clock::new(0, 0, FASTEST), u64::MAX, LATEST),
            (Clock::new(0, u64::MAX, 1.0), 0, LATEST),
        ] {
            assert_eq!(clock.now(host_ms), shown_ms, "{clock:?} at {host_ms}");
        }
    }

    #[test]
    fn a_signature_is_judged_by_the_clock_that_its_signer_had() {
        let clock = Clock::new(1_000_000, 9_000_000, 1.0);
        for (timestamp, judged_ms) in
            [(Some(1000), 1_000_000), (Some(9000), 9_000_000), (Some(1), 1_000_000), (None, 1_000_000)]
        {
            assert_eq!(clock.judged(1_000_000, timestamp), judged_ms, "{timestamp:?}");
        }
    }

    #[test]
    fn a_time_is_a_number_or_a_text() {
        let read = |text: &str| serde_json::from_str::<Moment>(text).map_err(|error| error.to_string());
        for text in ["1750000000000", "\"1750000000000\"", "\"2025-06-15T15:06:40Z\"", "\"2025-06-15T23:06:40+08:00\""]
        {
            assert_eq!(read(text), Ok(Moment(1_750_000_000_000)), "{text}");
        }
        assert_eq!(read("\"2025-06-15\""), Ok(Moment(1_749_945_600_000)));
        for text in [
            "-1",
            "1.5",
            "null",
            "\"\"",
            "\"tomorrow\"",
            "\"2025-13-01\"",
            "\"2025-06-15T25:00:00Z\"",
            "1e300",
            "\"1969-12-31\"",
            "\"2025-06-15T15:06:40\"",
            "\"é025-06-15T15:06:40Z\"",
            "\"99999-06-15\"",
        ] {
            assert!(read(text).is_err_and(|error| error.contains("2025-06-15T15:00:00Z")), "{text}");
        }
    }
}
