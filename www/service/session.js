// The connection of the page: to the emulator inside it, to an endpoint, or to a gateway. Keys live in this module's
// closure and nowhere else; with a gateway there are none.

import { PostgresClient, describeAction } from "tencentdb-postgres";
import { asDescribed } from "./answer.js";
import { createClock } from "./clock.js";
import { language } from "../parts/language.js";

/** @import { ActionDescription, Actions, CallOptions, FetchInit } from "tencentdb-postgres" */
/** @import { Answer } from "./answer.js" */
/** @import { Journal } from "./journal.js" */
/** @import { Simulator } from "./simulator.js" */

/**
 * `endpoint` is that of an endpoint or a gateway, `person` who is signed in there; `language` that of the service's
 * messages, `page` for that of the page, empty for that of the account.
 * @typedef {{
 *   mode: "emulator" | "endpoint" | "gateway", endpoint: string, language: "page" | "" | "en-US" | "zh-CN",
 *   secretId: string, secretKey: string, token: string, person: string,
 * }} Settings
 */
/**
 * Calls an action; `background` marks what nobody asked for, such as polling.
 * @typedef {<Name extends keyof Actions>(
 *   action: Name, params: Actions[Name]["request"], options?: CallOptions & { background?: boolean }
 * ) => Promise<Answer<Actions[Name]["response"]>>} Call
 */
/** @typedef {ReturnType<typeof createSession>} Session */

/** Time for a call, in milliseconds: a person is waiting. */
const TIMEOUT_MS = 20_000;
/**
 * The address of the emulator in the page. It stands for no other server: nothing that is copied from the page may lead
 * to the service, and every region is behind it.
 */
const EMULATED = "https://postgres.emulator.invalid";
/** The languages of the page as the service names them. */
const SPOKEN = /** @type {const} */ ({ en: "en-US", zh: "zh-CN" });

/** @param {{ journal: Journal, simulator: Simulator }} parts */
export function createSession({ journal, simulator }) {
  /** @type {Settings | undefined} */
  let settings;
  /** @type {{ shown: PostgresClient, background: PostgresClient } | undefined} */
  let clients;
  let clock = createClock();
  /** @type {Map<string, Promise<ActionDescription>>} */
  const models = new Map();

  /** @param {string} action */
  function modelOf(action) {
    const known = models.get(action);
    if (known) return known;
    const asked = describeAction(action);
    models.set(action, asked);
    asked.catch(() => models.delete(action));
    return asked;
  }

  /** @type {Call} */
  async function call(action, params, { background = false, ...options } = {}) {
    if (!clients) throw new Error("the session is not connected");
    const client = background ? clients.background : clients.shown;
    // The model is loaded before anything is sent, so that a change which took effect cannot seem to have failed for
    // want of it.
    const model = await modelOf(action);
    const answer = /** @type {unknown} */ (await client.call(action, ...[params, options]));
    return /** @type {any} */ (asDescribed(answer, model));
  }

  /**
   * @param {Settings} chosen
   * @param {string} region
   */
  function connect(chosen, region) {
    const emulated = chosen.mode === "emulator";
    const credential =
      chosen.mode === "gateway"
        ? undefined
        : { secretId: chosen.secretId, secretKey: chosen.secretKey, token: chosen.token || undefined };
    const time = emulated ? simulator.clock : createClock();
    const send = (/** @type {string} */ url, /** @type {FetchInit} */ init) => globalThis.fetch(url, init);
    const client = (/** @type {boolean} */ background) => {
      const { fetch, onRequest } = journal.recorder({
        fetch: emulated ? simulator.fetch : send,
        credential,
        background,
      });
      const common = {
        region,
        language: chosen.language === "page" ? SPOKEN[language()] : chosen.language || undefined,
        timeoutMs: TIMEOUT_MS,
        fetch,
        onRequest,
        clock: time.now,
      };
      if (!credential) return new PostgresClient({ ...common, endpoint: chosen.endpoint });
      const endpoint = emulated ? EMULATED : chosen.endpoint;
      return new PostgresClient({ ...common, credential, endpoint, dangerouslyAllowBrowser: true });
    };
    // Both or none: wrong settings leave the session as it was.
    const made = { shown: client(false), background: client(true) };
    clients = made;
    clock = time;
    settings = chosen;
  }

  return {
    connect,
    call,
    now: () => clock.now(),
    get emulated() {
      return settings?.mode === "emulator";
    },
    get settings() {
      return settings;
    },
  };
}
