// A clock whose speed can be changed. The emulator and its client both take the time from it.

/** @typedef {ReturnType<typeof createClock>} Clock */
/**
 * How a clock goes: it showed `then` when the host's clock showed `since`, and goes `speed` times as fast.
 * @typedef {{ speed: number, since: number, then: number }} Pace
 */

export function createClock(real = Date.now) {
  let speed = 1;
  let since = real();
  let then = since;
  const now = () => Math.round(then + (real() - since) * speed);
  const settle = (/** @type {number} */ time) => {
    then = time;
    since = real();
  };
  return {
    now,
    get speed() {
      return speed;
    },
    /**
     * Goes on from now at another speed.
     * @param {number} faster
     */
    run(faster) {
      settle(now());
      speed = faster;
    },
    /**
     * Jumps ahead, never back: what has happened stays in the past.
     * @param {number} milliseconds
     */
    advance(milliseconds) {
      settle(now() + Math.max(0, milliseconds));
    },
    /** @returns {Pace} */
    get pace() {
      return { speed, since, then };
    },
    /**
     * Goes as another clock on the same host does.
     * @param {Pace} pace
     */
    follow(pace) {
      ({ speed, since, then } = pace);
    },
  };
}
