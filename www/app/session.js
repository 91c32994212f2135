// Whom the page talks to: the emulator inside it, or an endpoint. Keys live in this module's closure and nowhere else.

import { PostgresClient, describeAction } from "tencentdb-postgres";
import { asDescribed } from "./answer.js";
import { createClock } from "./clock.js";

/** Time for a call, in milliseconds: a person is waiting. */
const TIMEOUT_MS = 20_000;

/**
 * @param {{ journal: object, simulator: object }} parts
 * The session's `settings` are `{ mode: "emulator" | "endpoint", endpoint, language, secretId, secretKey, token }`.
 */
export function createSession({ journal, simulator }) {
  let settings;
  let clients;
  let clock = createClock();
  const models = new Map();

  /** The model of an action. It is there before anything is sent: what was changed must not seem to have failed for want of it. */
  function modelOf(action) {
    if (!models.has(action)) {
      const asked = describeAction(action);
      models.set(action, asked);
      asked.catch(() => models.delete(action));
    }
    return models.get(action);
  }

  async function call(action, params, { background = false, ...options } = {}) {
    const client = background ? clients.background : clients.shown;
    const model = await modelOf(action);
    return asDescribed(await client.call(action, params, options), model);
  }

  function connect(chosen, region) {
    const emulated = chosen.mode === "emulator";
    const credential = { secretId: chosen.secretId, secretKey: chosen.secretKey, token: chosen.token || undefined };
    const time = emulated ? simulator.clock : createClock();
    const client = (background) => {
      const { fetch, onRequest } = journal.recorder({
        fetch: emulated ? simulator.fetch : (url, init) => globalThis.fetch(url, init),
        credential,
        background,
      });
      return new PostgresClient({
        credential,
        region,
        endpoint: emulated ? undefined : chosen.endpoint,
        language: chosen.language || undefined,
        timeoutMs: TIMEOUT_MS,
        fetch,
        onRequest,
        clock: time.now,
        dangerouslyAllowBrowser: true,
      });
    };
    // Both or none: wrong settings leave the session as it was.
    const made = { shown: client(false), background: client(true) };
    clients = made;
    clock = time;
    settings = chosen;
  }

  return {
    connect,
    /** Calls an action; `background` marks what nobody asked for, such as polling. */
    call,
    now: () => clock.now(),
    get emulated() {
      return settings.mode === "emulator";
    },
    get settings() {
      return settings;
    },
  };
}
