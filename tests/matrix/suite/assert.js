// The few assertions the suite needs, for runtimes that bring none.

/** Fails unless both are written the same as JSON; bigints count as their digits with an n. */
export function equal(actual, expected, what) {
  const [one, other] = [actual, expected].map(shown);
  if (one !== other) throw new Error(`${what}: ${one}, not ${other}`);
}

/** Fails unless it holds. */
export function holds(condition, what) {
  if (!condition) throw new Error(`${what} does not hold`);
}

/** What a promise is rejected with. */
export async function rejection(promise, what) {
  let value;
  try {
    value = await promise;
  } catch (error) {
    return error;
  }
  throw new Error(`${what} succeeded with ${shown(value)}`);
}

const shown = (value) => JSON.stringify(value, (_, inner) => (typeof inner === "bigint" ? `${inner}n` : inner));
