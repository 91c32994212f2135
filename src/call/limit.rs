//! Calls a second, kept below what the service documents of each action, so that it need not refuse.
//!
//! The state is the moment from which the past is paid for (GCRA, a leaky bucket without a bucket). Each call books the
//! next free moment and is told how long to wait for it; so callers go in the order they came, without a queue. Where the clock is set
//! back, that moment goes back with it.
//!
//! A quarter of the rate may go at once, the rest is spread evenly: however the service's seconds fall, none holds more than the rate.

/// When calls of one action, region and credential may go.
///
/// ```
/// use tencentdb_postgres::call::Slots;
///
/// let mut slots = Slots::default();
/// let waits: Vec<u64> = (0..8).map(|_| slots.book(1_000.0, 20, 60_000).unwrap()).collect();
/// assert_eq!(waits, [0, 0, 0, 0, 0, 67, 134, 200]);
/// // Who would wait longer than he is ready to books nothing, and hears how long it would have been.
/// assert_eq!(slots.book(1_000.0, 20, 200), Err(267));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Slots {
    paid_ms: f64,
    /// When a moment was asked for last.
    asked_ms: f64,
}

impl Slots {
    /// Books the next moment for a call: how many milliseconds to wait for it.
    ///
    /// # Errors
    ///
    /// How many it would be, where that is more than `most_ms`. Nothing is booked then.
    pub fn book(&mut self, now_ms: f64, per_second: u16, most_ms: u64) -> Result<u64, u64> {
        let back_ms = self.asked_ms - now_ms;
        if back_ms > 0.0 {
            self.paid_ms -= back_ms;
        }
        self.asked_ms = now_ms;
        let (wait, paid_ms) = turn(self.paid_ms, now_ms, per_second);
        if wait > most_ms {
            return Err(wait);
        }
        self.paid_ms = paid_ms;
        Ok(wait)
    }
}

/// How long to wait for a turn, and until when the past is paid for once it is taken.
pub fn turn(paid_ms: f64, now_ms: f64, per_second: u16) -> (u64, f64) {
    let burst = (per_second / 4).max(1);
    let interval = 1000.0 / f64::from(per_second.saturating_sub(burst).max(1));
    let from = if paid_ms > now_ms { paid_ms } else { now_ms };
    let early = from - now_ms - interval * f64::from(burst - 1);
    // Upwards, so that nobody is early by a fraction, unless all that is left of it is the arithmetic's own.
    ((early + 0.999) as u64, from + interval)
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    /// The busiest second of all, wherever it begins.
    fn busiest(times: &[u64]) -> usize {
        times.iter().map(|from| times.iter().filter(|at| (*from..from + 1000).contains(*at)).count()).max().unwrap()
    }

    #[test]
    fn no_second_holds_more_than_the_rate_and_all_of_it_is_used() {
        for rate in [1, 2, 5, 20, 100, 1000] {
            let mut slots = Slots::default();
            let times: Vec<u64> =
                (0..u64::from(rate) * 10).map(|_| 5_000 + slots.book(5_000.0, rate, u64::MAX).unwrap()).collect();
            assert!(busiest(&times) <= usize::from(rate), "{rate}: {}", busiest(&times));
            assert!(times.windows(2).all(|pair| pair[0] <= pair[1]), "first come, first served");
            let last = times.last().unwrap() - 5_000;
            assert!(rate < 5 || last <= 14_000, "{rate}: {last} ms for ten seconds' worth");
        }
    }

    #[test]
    fn a_pause_earns_no_more_than_the_burst() {
        let mut slots = Slots::default();
        slots.book(1_000.0, 20, 0).unwrap();
        let later = 1_000_000.0;
        assert_eq!((0..20).filter(|_| slots.book(later, 20, 0).is_ok()).count(), 5);
    }

    #[test]
    fn a_clock_set_back_changes_no_turn() {
        let mut slots = Slots::default();
        while slots.book(3_600_000.0, 20, 100).is_ok() {}
        let wait = slots.book(3_600_000.0, 20, 0).unwrap_err();
        assert_eq!(slots.book(0.0, 20, 0), Err(wait));
        assert_eq!(slots.book(wait as f64, 20, 0), Ok(0), "and waiting brings it nearer");
    }

    #[test]
    fn a_refusal_books_nothing() {
        let mut slots = Slots::default();
        while slots.book(0.0, 20, 100).is_ok() {}
        let before = slots;
        assert!(slots.book(0.0, 20, 100).is_err());
        assert_eq!(slots, before);
    }
}
