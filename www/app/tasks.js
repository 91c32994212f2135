// Background tasks: what the service is doing, for the region or for one instance.

import { createLatest } from "./latest.js";

const NEWEST = 50;

/** States in which a task still goes on. */
const OPEN = new Set(["Running", "WaitSwitch", "Pause"]);
export const open = (task) => OPEN.has(task.Status);

export function createTasks({ call, changed }) {
  const state = { status: "loading", list: [], error: undefined };
  const latest = createLatest();

  return {
    state,
    clear() {
      latest.forget();
      Object.assign(state, { status: "loading", list: [], error: undefined });
    },
    /** Loads the latest tasks of a region. Resolves to whether that worked. */
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
    running: () => state.list.filter(open),
    /** The task an instance is busy with, if any. */
    current: (id) => state.list.find((task) => task.DBInstanceId === id && open(task)),
  };
}
