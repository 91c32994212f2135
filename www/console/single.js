// The instance whose page is open, asked for by its id: whether it is there, only the service can say.

import { createLatest } from "../service/latest.js";

/** @import { Call } from "../service/session.js" */
/** @import { Instance } from "./states.js" */

/** The codes by which the service says that there is no such instance. */
const MISSING = /InstanceNot(Exist|Found)/;

/** @param {{ call: Call, changed: () => void }} parts */
export function createSingle({ call, changed }) {
  const state = {
    id: /** @type {string | undefined} */ (undefined),
    status: /** @type {"loading" | "ready" | "missing" | "failed"} */ ("loading"),
    instance: /** @type {Instance | undefined} */ (undefined),
    error: /** @type {unknown} */ (undefined),
  };
  const latest = createLatest();

  return {
    state,
    /**
     * @param {string} id
     * @param {string} region
     */
    open(id, region) {
      latest.forget();
      Object.assign(state, { id, status: "loading", instance: undefined, error: undefined });
      return this.refresh(region);
    },
    close() {
      latest.forget();
      state.id = undefined;
    },
    /**
     * Asks again, keeping what is shown. Resolves to whether that worked.
     * @param {string} region
     */
    async refresh(region, { background = false } = {}) {
      const { id } = state;
      if (id === undefined) return true;
      const counts = latest.ask();
      try {
        const { DBInstance } = await call("DescribeDBInstanceAttribute", { DBInstanceId: id }, { region, background });
        if (counts()) Object.assign(state, { status: "ready", instance: DBInstance, error: undefined });
        return true;
      } catch (error) {
        if (!counts()) return true;
        const { name, code } = /** @type {{ name?: unknown, code?: unknown }} */ (error);
        const isMissing = name === "ApiError" && typeof code === "string" && MISSING.test(code);
        if (isMissing) Object.assign(state, { status: "missing", instance: undefined, error: undefined });
        else Object.assign(state, { status: state.instance ? "ready" : "failed", error });
        return isMissing;
      } finally {
        changed();
      }
    },
  };
}
