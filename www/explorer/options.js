// The values that parameters may have, as reads list them: asked for once for each question, and shared.

import { messageOf } from "../service/failure.js";
import { optionsIn, question } from "./choices.js";

/** @import { Session } from "../service/session.js" */
/** @import { Choice, Option } from "./choices.js" */
/**
 * @typedef {{ status: "asking" | "listed", options: Option[] } | { status: "failed", reason: string }
 *   | { status: "first", name: string }} Listed
 */
/** @typedef {ReturnType<typeof createOptions>} Options */

/** @param {{ session: Session, region: () => string, changed: () => void }} parts */
export function createOptions({ session, region, changed }) {
  /** @type {Map<string, Listed>} */
  let kept = new Map();

  /** @param {Choice} choice @param {Record<string, unknown>} given */
  function keyOf(choice, given) {
    const asked = question(choice, given);
    return "missing" in asked
      ? asked
      : { ...asked, key: JSON.stringify([choice.read, choice.rows, choice.value, asked.params, region()]) };
  }

  return {
    /** Forgets all: something may have changed. */
    forget() {
      kept = new Map();
    },
    /**
     * What is known of the values, without asking.
     * @param {Choice} choice
     * @param {Record<string, unknown>} given
     * @returns {Listed | undefined}
     */
    known(choice, given) {
      const asked = keyOf(choice, given);
      return "missing" in asked ? { status: "first", name: asked.missing } : kept.get(asked.key);
    },
    /**
     * Asks for the values, unless they are known.
     * @param {Choice} choice
     * @param {Record<string, unknown>} given
     */
    async ask(choice, given) {
      const asked = keyOf(choice, given);
      if ("missing" in asked) return [];
      const known = kept.get(asked.key);
      if (known && known.status !== "failed") return known.status === "listed" ? known.options : [];
      const mine = kept;
      mine.set(asked.key, { status: "asking", options: [] });
      changed();
      try {
        const answer = await session.call(/** @type {any} */ (choice.read), asked.params, {
          region: region(),
          background: true,
          retry: false,
        });
        mine.set(asked.key, { status: "listed", options: optionsIn(choice, answer) });
      } catch (error) {
        mine.set(asked.key, { status: "failed", reason: messageOf(error) });
      }
      changed();
      const now = mine.get(asked.key);
      return now?.status === "listed" ? now.options : [];
    },
  };
}
