//! How long to wait before a lost connection is made again.

use std::time::Duration;

/// A connection that lived this long was a sound one: the next loss counts as the first.
const SOUND: Duration = Duration::from_secs(30);
/// Wait after the second loss in a row; doubled with each one after.
const FIRST_WAIT: Duration = Duration::from_millis(500);
/// Longest wait.
const LONGEST_WAIT: Duration = Duration::from_mins(1);

/// Remembers how often a connection was lost in a row.
///
/// The first loss costs no wait, so that a session is resumed before anybody notices; many bots that lose Discord
/// together come back spread out.
#[derive(Debug, Default)]
pub(super) struct Calm {
    losses: u32,
}

impl Calm {
    /// The wait after a connection that lived for `lived`; `chance` from 0 to 1 spreads it between half and whole.
    pub(super) fn after(&mut self, lived: Duration, chance: f64) -> Duration {
        if lived >= SOUND {
            self.losses = 0;
        }
        let earlier = self.losses;
        self.losses = self.losses.saturating_add(1);
        let Some(doublings) = earlier.checked_sub(1) else {
            return Duration::ZERO;
        };
        let whole = FIRST_WAIT
            .saturating_mul(1_u32.checked_shl(doublings).unwrap_or(u32::MAX))
            .min(LONGEST_WAIT);
        whole.mul_f64(0.5 + chance.clamp(0.0, 1.0) / 2.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_loss_costs_nothing_and_later_ones_ever_more_up_to_a_minute() {
        let mut calm = Calm::default();
        let short = Duration::from_secs(1);
        let waits: Vec<u128> = (0..10)
            .map(|_| calm.after(short, 1.0).as_millis())
            .collect();
        assert_eq!(
            waits,
            [
                0, 500, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000
            ]
        );
        assert_eq!(
            calm.after(SOUND, 1.0),
            Duration::ZERO,
            "a sound one forgives"
        );
    }

    #[test]
    fn waits_are_spread_between_half_and_whole() {
        let wait = |chance| {
            let mut calm = Calm { losses: 3 };
            calm.after(Duration::ZERO, chance).as_millis()
        };
        assert_eq!([wait(0.0), wait(0.5), wait(1.0)], [1000, 1500, 2000]);
    }

    #[test]
    fn any_number_of_losses_is_survived() {
        let mut calm = Calm { losses: u32::MAX };
        assert_eq!(calm.after(Duration::ZERO, 1.0), LONGEST_WAIT);
    }
}
