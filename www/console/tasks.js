// Background tasks: what the service is doing, for the region or for one instance.

import { createLatest } from "../service/latest.js";

const NEWEST = 50;

/** @import { TaskSet } from "tencentdb-postgres" */
/** @import { Described } from "../service/answer.js" */
/** @import { Status } from "./fleet.js" */
/** @import { Call } from "../service/session.js" */
/** @typedef {Described<TaskSet>} Task */
/** @typedef {ReturnType<typeof createTasks>} Tasks */

/**
 * States in which a task still goes on.
 * @type {Set<string | undefined>}
 */
const OPEN = new Set(["Running", "WaitSwitch", "Pause"]);
/** @param {Task} task */
export const isOpen = (task) => OPEN.has(task.Status);

/** @param {{ call: Call, changed: () => void }} parts */
export function createTasks({ call, changed }) {
  const state = {
    status: /** @type {Status} */ ("loading"),
    list: /** @type {Task[]} */ ([]),
    error: /** @type {unknown} */ (undefined),
  };
  const latest = createLatest();

  return {
    state,
    clear() {
      latest.forget();
      Object.assign(state, { status: "loading", list: [], error: undefined });
    },
    /**
     * Loads the latest tasks of a region. Resolves to whether that worked.
     * @param {string} region
     */
    async refresh(region, { background = false } = {}) {
      const counts = latest.ask();
      try {
        const { TaskSet } = await call(
          "DescribeTasks",
          { Limit: NEWEST, OrderBy: "StartTime", OrderByType: "desc" },
          { region, background },
        );
        if (counts()) Object.assign(state, { status: "ready", list: TaskSet, error: undefined });
        return true;
      } catch (error) {
        if (!counts()) return true;
        state.error = error;
        if (state.status === "loading") state.status = "failed";
        return false;
      } finally {
        changed();
      }
    },
    running: () => state.list.filter(isOpen),
    /**
     * The task that an instance is busy with, if any.
     * @param {string | undefined} id
     */
    current: (id) => state.list.find((task) => task.DBInstanceId === id && isOpen(task)),
  };
}
