// Random requests, the same ones in every run.

const LETTERS = [..."aZ09-._~&=+%?/#:;,@!$'()*[]{}<>|\\^`\" \t\né ü中文😀\u2028\u0000"];
const PLAIN = [..."abcXYZ019"];

/** A source of values, from a seed. */
export function chance(seed = 20170312) {
  let state = seed;
  const below = (limit) => {
    // Numerical Recipes' generator, which is short and random enough.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const one = (list) => list[below(list.length)];
  const text = (letters = LETTERS, longest = 12) =>
    Array.from({ length: below(longest + 1) }, () => one(letters)).join("");
  const word = () => one([..."ABCDEFGHIJ"]) + text(PLAIN, 8);

  function value(depth, bigints) {
    const kind = below(depth ? 8 : 5);
    if (kind < 2) return text();
    if (kind === 2)
      return one([0, 1, -1, 20, 0.5, -1.25, 1e15, 1e-7, 2 ** 53 - 1, ...(bigints ? [2n ** 64n - 1n] : [])]);
    if (kind === 3) return one([true, false]);
    if (kind === 4) return null;
    if (kind < 7) return Array.from({ length: below(4) }, () => value(depth - 1, bigints));
    return params({ depth: depth - 1, most: 3, bigints });
  }

  function params({ depth = 3, most = 6, bigints = true } = {}) {
    return Object.fromEntries(Array.from({ length: below(most + 1) }, () => [word(), value(depth, bigints)]));
  }

  return {
    below,
    one,
    text,
    word,
    params,
    bytes: (longest) => Uint8Array.from({ length: below(longest + 1) }, () => below(256)),
  };
}

/** A request for `sign` without its parameters, and a credential. */
export function asked({ below, one, text, word }, signMethod, httpMethod) {
  const service = one(["postgres", "cvm", "vpc"]);
  const request = {
    action: word(),
    host: one([`${service}.tencentcloudapi.com`, `${service}.intl.tencentcloudapi.com`, "127.0.0.1:9200"]),
    service,
    version: "2017-03-12",
    region: one(["ap-guangzhou", "eu-frankfurt"]),
    timestamp: below(4_102_444_800),
    nonce: below(2 ** 31),
    signMethod,
    httpMethod,
  };
  if (below(3) === 0) request.language = one(["zh-CN", "en-US"]);
  if (below(3) === 0) request.requestClient = "tests 1.0; nightly";
  const credential = { secretId: `AKID${text(PLAIN, 32)}`, secretKey: `key${text([...PLAIN, ..."+/="], 90)}` };
  if (below(3) === 0) credential.token = `t${text(PLAIN, 40)}`;
  return { request, credential };
}

/** Every method with every verb. */
export const WAYS = ["TC3-HMAC-SHA256", "HmacSHA256", "HmacSHA1"].flatMap((signMethod) =>
  ["POST", "GET"].map((httpMethod) => [signMethod, httpMethod]),
);
