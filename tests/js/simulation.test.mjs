// Whole stories from one seed: several callers with keys, temporary keys and a gateway, a network that loses, delays
// and spoils, clocks that jump, a service that restarts. STORIES is how many, SEED the first; a story that fails is
// printed as short as it can be made.

import assert from "node:assert/strict";
import { mock, test } from "node:test";

import { planOf, shrunk } from "./support/simulation/plan.mjs";
import { play } from "./support/simulation/story.mjs";

const STORIES = Number(process.env.STORIES ?? 200);
const SEED = Number(process.env.SEED ?? 1);

/** Plays a plan in a world of its own. */
async function wrong(plan) {
  const ends = [];
  try {
    return await play({ after: (end) => ends.push(end) }, plan);
  } finally {
    for (const end of ends) end();
    mock.reset();
  }
}

/** A caller who buys, and then does nothing for long. @returns {import("./support/simulation/plan.mjs").Plan} */
const simple = (sabotage) => ({
  seed: 1,
  rates: false,
  restarts: [60_000],
  callers: [
    {
      name: "ada",
      way: "key",
      steps: [
        { kind: "create", after: 0 },
        { kind: "list", after: 120_000 },
      ],
      fates: [{ there: 10 }],
      jumps: [],
    },
  ],
  sabotage,
});

test("a network that repeats writes, a service that forgets, and a log that shows a password are noticed", async () => {
  assert.equal(await wrong(simple(undefined)), undefined);
  assert.match(await wrong(simple("repeats")), /^it was bought 2 times/);
  assert.match(await wrong(simple("forgets")), /^it was told of, but is not there/);
  assert.match(await wrong(simple("shows")), /^an event shows a secret/);
});

test("a story that fails is shortened to what it needs", async () => {
  const long = { ...planOf(1), sabotage: /** @type {const} */ ("repeats") };
  const least = await shrunk(long, async (plan) => (await wrong(plan)) !== undefined);
  assert.deepEqual(
    [least.callers.length, least.callers[0].steps.map(({ kind }) => kind), least.restarts, least.callers[0].jumps],
    [1, ["create"], [], []],
  );
});

test("no story applies a write twice, tells a false failure, loses a row or shows a secret", {
  timeout: Infinity,
}, async (t) => {
  for (let seed = SEED; seed < SEED + STORIES; seed++) {
    const fault = await wrong(planOf(seed));
    if (fault === undefined) continue;
    const least = await shrunk(planOf(seed), async (plan) => (await wrong(plan)) !== undefined);
    assert.fail(`SEED=${seed} STORIES=1: ${fault}\nthe least of it: ${JSON.stringify(least)}\n${await wrong(least)}`);
  }
  t.diagnostic(`${STORIES} stories from seed ${SEED}`);
});
