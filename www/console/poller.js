// Asks again while something is going on: at a steady pace, more slowly after failures, and not at all while the page
// is hidden.

const PACE_MS = 2000;
const SLOWEST_MS = 30_000;

/**
 * Calls `work` as long as `wanted()`; `work` resolves to whether it succeeded.
 * @param {{ work: () => Promise<boolean>, wanted: () => boolean }} parts
 */
export function createPoller({ work, wanted }) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let working = false;
  let failures = 0;

  const plan = () => {
    clearTimeout(timer);
    timer = undefined;
    if (working || document.hidden || !wanted()) return;
    timer = setTimeout(run, Math.min(SLOWEST_MS, PACE_MS * 2 ** failures));
  };
  const run = async () => {
    working = true;
    timer = undefined;
    failures = (await work()) ? 0 : failures + 1;
    working = false;
    plan();
  };
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) failures = 0;
    plan();
  });
  return {
    /** Looks whether there is something to wait for. It is cheap, so call it whenever something changed. */
    consider() {
      if (timer === undefined) plan();
    },
  };
}
