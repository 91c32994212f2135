// Carries out calls, and keeps what came of each: the request, the answer, and what changed in the emulator.

import { modelOf } from "./model.js";
import { ACTIONS } from "./facts.js";
import { messageOf } from "../service/failure.js";

/** @import { ActionDescription } from "tencentdb-postgres" */
/** @import { EmulatorChange } from "tencentdb-postgres/emulator" */
/** @import { Entry, Journal } from "../service/journal.js" */
/** @import { Session } from "../service/session.js" */
/** @import { Simulator } from "../service/simulator.js" */
/** @import { Params } from "./draft.js" */
/** @typedef {ReturnType<typeof createRunner>} Runner */
/**
 * A call that ended. `answer` is what the service sent, as it came; `error` is what the client made of it where it is a
 * failure; `changes` is missing where nothing shows the state.
 * @typedef {{
 *   id: number, at: number, model: ActionDescription, params: Params, region: string, request: Entry | undefined,
 *   answer: unknown, error: unknown, code: string | undefined, changes: EmulatorChange[] | undefined
 * }} Run
 */
/**
 * A price, in hundredths of its currency; `undefined` members where nothing tells it.
 * @typedef {{ status: "none" | "asking" | "known" | "failed", price?: number, original?: number, currency?: string,
 *   reason?: string }} Quote
 */

/** The number of calls that are kept. */
const KEPT = 50;

/** @param {{ session: Session, simulator: Simulator, journal: Journal, changed: () => void }} parts */
export function createRunner({ session, simulator, journal, changed }) {
  let next = 1;
  const runner = {
    /** The calls, newest first. */
    runs: /** @type {Run[]} */ ([]),
    busy: false,
    /** What waits for a second step, because it changes something outside the emulator. */
    waiting: /** @type {{ action: string, params: Params, region: string, quote: Quote } | undefined} */ (undefined),

    /**
     * Carries out a call; outside the emulator, one that changes something waits until it is confirmed.
     * @param {string} action
     * @param {Params} params
     * @param {string} region
     */
    async ask(action, params, region) {
      if (runner.busy) return;
      const model = await modelOf(action);
      if (session.emulated || model.readOnly) return await runner.carryOut(action, params, region);
      const quote = /** @type {Quote} */ ({ status: "none" });
      runner.waiting = { action, params, region, quote };
      changed();
      await price(action, params, region, quote);
    },
    async confirm() {
      const { waiting } = runner;
      if (!waiting) return;
      runner.waiting = undefined;
      await runner.carryOut(waiting.action, waiting.params, waiting.region);
    },
    cancel() {
      runner.waiting = undefined;
      changed();
    },
    /** Has the emulator refuse the next call of an action with a code. @param {string} action @param {string} code */
    provoke: (action, code) => simulator.provoke(action, code),

    /**
     * @param {string} action
     * @param {Params} params
     * @param {string} region
     * @param {{ once?: boolean }} options `once` asks for one try, so that a failure is seen
     */
    async carryOut(action, params, region, { once = false } = {}) {
      if (runner.busy) return;
      runner.busy = true;
      changed();
      const model = await modelOf(action);
      const { emulated } = session;
      const last = journal.records[0]?.id ?? 0;
      /** @type {unknown} */
      let error;
      if (emulated) await simulator.mark();
      try {
        await session.call(/** @type {any} */ (action), params, { region, ...(once ? { retry: false } : {}) });
      } catch (thrown) {
        error = thrown;
      }
      const changes = emulated ? await simulator.changesSinceMark() : undefined;
      const request = journal.records.find(
        (record) => record.id > last && record.action === action && !record.background,
      );
      const answer = answered(request?.answer);
      const run = {
        id: next++,
        at: request?.at ?? Date.now(),
        model,
        params,
        region,
        request,
        answer,
        error,
        code: request?.code ?? (error ? codeOf(error) : undefined),
        changes,
      };
      runner.runs = [run, ...runner.runs].slice(0, KEPT);
      runner.busy = false;
      changed();
    },
    /** The last call of an action. @param {string} action */
    last: (action) => runner.runs.find(({ model }) => model.name === action),
    /** The call of the same action before one that was answered, too. @param {Run} run */
    before: (run) =>
      runner.runs.find(
        ({ id, model, code, answer }) => id < run.id && model === run.model && !code && answer !== undefined,
      ),
    clear() {
      runner.runs = [];
      changed();
    },
  };

  /**
   * Asks what an order costs.
   * @param {string} action
   * @param {Params} params
   * @param {string} region
   * @param {Quote} quote
   */
  async function price(action, params, region, quote) {
    const asked = ACTIONS[action].price;
    if (!asked) return;
    quote.status = "asking";
    changed();
    const given = Object.fromEntries(asked.params.filter((name) => name in params).map((name) => [name, params[name]]));
    try {
      const answer = await session.call(
        /** @type {any} */ (asked.action),
        { ...given, ...asked.fixed },
        {
          region,
          background: true,
        },
      );
      const { Price, OriginalPrice, Currency } = /** @type {any} */ (answer);
      Object.assign(quote, { status: "known", price: Price, original: OriginalPrice, currency: Currency });
    } catch (error) {
      Object.assign(quote, { status: "failed", reason: messageOf(error) });
    }
    changed();
  }

  return runner;
}

/**
 * What is inside the envelope; `undefined` for what is no answer of the service.
 * @param {string | undefined} text
 * @returns {unknown}
 */
function answered(text) {
  try {
    const { Response: response } = JSON.parse(text ?? "");
    return response;
  } catch {
    return undefined;
  }
}

/** @param {unknown} error */
const codeOf = (error) => {
  const { code } = /** @type {{ code?: unknown }} */ (error);
  return typeof code === "string" ? code : "error";
};
