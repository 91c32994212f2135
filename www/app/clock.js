// A clock whose speed can be changed: what the emulator and its client both take for the time.

export function createClock(real = Date.now) {
  let speed = 1;
  let since = real();
  let then = since;
  const now = () => Math.round(then + (real() - since) * speed);
  const settle = (time) => {
    then = time;
    since = real();
  };
  return {
    now,
    get speed() {
      return speed;
    },
    /** Goes on from now at another speed. */
    run(faster) {
      settle(now());
      speed = faster;
    },
    /** Jumps ahead, never back: what has happened stays in the past. */
    advance(milliseconds) {
      settle(now() + Math.max(0, milliseconds));
    },
  };
}
