// The key pairs of the emulators in this program. They open nothing but an emulator, so they are no secret, in a page
// either.

/** What a pair is known by. */
interface Pair {
  secretId: string;
  secretKey: string;
}

/** Client and emulator may come in bundles of their own: what both know stands where every copy finds it. */
const PAIRS = Symbol.for("tencentdb-postgres.emulated");
const shared = globalThis as typeof globalThis & { [PAIRS]?: Set<string> };

/** The id of the pair that every emulator knows unless it is told others, and that its documentation prints. */
export const PUBLISHED_ID = "AKIDEMULATOREXAMPLE";
const PUBLISHED = `${PUBLISHED_ID}\nemulator-key-that-opens-nothing`;

/** The form of the service's own ids. Whoever gives an emulator such a pair may have a real one in hand. */
const REAL_ID = /^[A-Z]KID.{32}$/;

const line = ({ secretId, secretKey }: Pair) => `${secretId}\n${secretKey}`;

/** Takes note of an emulator's pairs, by value, so that a copy is known too. */
export function remember(pairs: readonly Pair[]): void {
  shared[PAIRS] ??= new Set();
  for (const pair of pairs) if (!REAL_ID.test(pair.secretId)) shared[PAIRS].add(line(pair));
}

/** Returns whether a pair is an emulator's. */
export const isEmulated = (pair: Pair): boolean => line(pair) === PUBLISHED || shared[PAIRS]?.has(line(pair)) === true;
