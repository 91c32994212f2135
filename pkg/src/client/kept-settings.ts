// The settings of each client, kept outside it: nothing of a client shows its credential.

import { invalid } from "../errors/errors.js";
import type { Settings } from "./options.js";

/**
 * The settings of clients, by a key that each client holds: through a proxy, as frameworks make them, no private field
 * could be read.
 */
const kept = new WeakMap<object, Settings>();
const KEY = Symbol("client");

/** Keeps the settings of a client for as long as it lives. */
export function keepSettings(client: object, settings: Settings): void {
  const key = Object.freeze({});
  Object.defineProperty(client, KEY, { value: key });
  kept.set(key, settings);
}

/** The settings of a client. */
export function settingsOf(client: unknown): Settings {
  const found = kept.get((client as { [KEY]?: object } | undefined)?.[KEY] ?? {});
  if (!found)
    throw invalid(
      "this",
      "is no PostgresClient: call methods on the client, as in client.DescribeZones(), or bind them",
    );
  return found;
}
