// Timing side by side: every contestant takes its turn in every round, so that a slow moment of the machine falls on
// all of them.

/** Where results go, so that no engine drops work whose result is not used. */
export let kept;

/**
 * A timer for work that is done when it returns. It does the work `count` times and says how many milliseconds that
 * took.
 */
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
 * Compares timers by name. Each is warmed up and given as many turns as fill a slice of time; then, round after round,
 * each fills one slice. Returns a row for each: the cost of one turn in microseconds, and its ratio to the cost of the
 * first one, taken round by round. `per` is the number of pieces of work in a turn.
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

/** Returns the number of turns that fill a slice. It is found by trying, which warms the work up as well. */
async function turnsFor(timer, sliceMs) {
  let turns = 1;
  for (;;) {
    const elapsed = await timer(turns);
    if (elapsed >= sliceMs / 2) {
      // Functions that are compiled late made the first slices slower than those that count.
      const again = await timer(turns);
      return Math.max(1, Math.round((turns * sliceMs) / Math.min(elapsed, again)));
    }
    turns *= elapsed < sliceMs / 16 ? 8 : 2;
  }
}
