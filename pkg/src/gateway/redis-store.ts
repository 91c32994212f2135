// Counters and idempotency records in Redis, for servers of which there are several. Each method is one script, which
// Redis runs as a whole.

import type { Claim, GatewayStore } from "./types.js";

const SCRIPTS = {
  take: `
    local sum = tonumber(redis.call('GET', KEYS[1]) or '0') + tonumber(ARGV[1])
    if not (sum <= tonumber(ARGV[2])) then return 0 end
    redis.call('INCRBY', KEYS[1], ARGV[1])
    if redis.call('PTTL', KEYS[1]) < 0 then redis.call('PEXPIRE', KEYS[1], ARGV[3]) end
    return 1`,
  give: `
    if redis.call('EXISTS', KEYS[1]) == 1 then redis.call('DECRBY', KEYS[1], ARGV[1]) end
    return 1`,
  claim: `
    if redis.call('HSETNX', KEYS[1], 'fingerprint', ARGV[1]) == 1 then
      redis.call('PEXPIRE', KEYS[1], ARGV[2])
      return 'first'
    end
    if redis.call('HGET', KEYS[1], 'fingerprint') ~= ARGV[1] then return 'other' end
    return redis.call('HGET', KEYS[1], 'answer') or 'busy'`,
  settle: `
    if ARGV[1] == '' then return redis.call('DEL', KEYS[1]) end
    if redis.call('EXISTS', KEYS[1]) == 1 then redis.call('HSET', KEYS[1], 'answer', ARGV[1]) end
    return 1`,
};

/**
 * A store in Redis (6 or later). `send` sends a command, as `client.sendCommand` of `redis` does, or
 * `([name, ...rest]) => client.call(name, ...rest)` with `ioredis`.
 */
export function redisStore(
  send: (command: string[]) => Promise<unknown>,
  { prefix = "tencentdb-gateway:" }: { prefix?: string } = {},
): GatewayStore {
  const run = (script: keyof typeof SCRIPTS, key: string, ...given: (string | number)[]) =>
    send(["EVAL", SCRIPTS[script], "1", prefix + key, ...given.map(String)]);
  return {
    take: async (key, amount, limit, ttlMs) =>
      // Redis counts whole numbers, and what is no number is above every limit.
      Number.isSafeInteger(amount) && Number(await run("take", key, amount, limit, ttlMs)) === 1,
    give: async (key, amount) => void (await run("give", key, amount)),
    async claim(key, fingerprint, ttlMs): Promise<Claim> {
      const said = String(await run("claim", key, fingerprint, ttlMs));
      // An answer is an object, so it is none of the words.
      return said[0] === "{" ? { state: "answered", answer: JSON.parse(said) } : ({ state: said } as Claim);
    },
    settle: async (key, answer) => void (await run("settle", key, answer ? JSON.stringify(answer) : "")),
  };
}
