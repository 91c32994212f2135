// Timing side by side: every contestant takes its turn in every round, so that a slow moment of the machine falls on all of them.

/** Where results go, so that no engine finds out that nobody wants them. */
export let kept;

/** A timer for work that is done when it returns. It does the work `count` times and says how many milliseconds that took. */
export const returning = (work) => (count) => {
  const started = performance.now();
  for (let turn = 0; turn < count; turn += 1) kept = work(turn);
  return performance.now() - started;
};

/** A timer for work that returns a promise, one after the other. */
export const awaiting = (work) => async (count) => {
  const started = performance.now();
  for (let turn = 0; turn < count; turn += 1) kept = await work(turn);
  return performance.now() - started;
};

/** Median, smallest and largest of some figures. */
export function summary(figures) {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { median, min: sorted[0], max: sorted.at(-1) };
}

/**
 * Compares timers by name. Each is warmed up and given so many turns that a slice of time is filled; then, round after round, each
 * fills one slice. Answers a row each: the cost of one turn in microseconds, and how many times the cost of the first one that is,
 * taken round by round. With `per`, one turn is so many pieces of work.
 */
export async function compare(timers, { rounds = 21, sliceMs = 15, per = 1 } = {}) {
  const names = Object.keys(timers);
  const turns = {};
  for (const name of names) turns[name] = await turnsFor(timers[name], sliceMs);
  const costs = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (let at = 0; at < names.length; at += 1) {
      const name = names[(round + at) % names.length];
      const elapsed = await timers[name](turns[name]);
      costs[name].push((elapsed * 1000) / turns[name] / per);
    }
  }
  return rows(costs);
}

/** Costs by name and round, as rows. */
export function rows(costs) {
  const [own] = Object.values(costs);
  return Object.entries(costs).map(([name, each]) => ({
    name,
    cost: summary(each),
    ratio: summary(each.map((cost, round) => cost / own[round])),
  }));
}

/** How many turns fill a slice, found by trying; which warms the work up as well. */
async function turnsFor(timer, sliceMs) {
  let turns = 1;
  for (;;) {
    const elapsed = await timer(turns);
    if (elapsed >= sliceMs / 2) {
      // What compiles late has made the first slices slower than those that count.
      const again = await timer(turns);
      return Math.max(1, Math.round((turns * sliceMs) / Math.min(elapsed, again)));
    }
    turns *= elapsed < sliceMs / 16 ? 8 : 2;
  }
}
