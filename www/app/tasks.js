// Background tasks: what the service is doing, for the region or for one instance.

const LATEST = 50;

/** States in which a task still goes on. */
const OPEN = new Set(["Running", "WaitSwitch", "Pause"]);
export const open = (task) => OPEN.has(task.Status);

export function createTasks({ call, changed }) {
  const state = { status: "loading", list: [], error: undefined };
  let turn = 0;

  return {
    state,
    clear() {
      turn += 1;
      Object.assign(state, { status: "loading", list: [], error: undefined });
    },
    /** Loads the latest tasks of a region. Resolves to whether that worked. */
    async refresh(region, { background = false } = {}) {
      const mine = turn;
      try {
        const { TaskSet } = await call("DescribeTasks", { Limit: LATEST, OrderBy: "StartTime", OrderByType: "desc" }, { region, background });
        if (mine === turn) Object.assign(state, { status: "ready", list: TaskSet, error: undefined });
        return true;
      } catch (error) {
        if (mine === turn) {
          state.error = error;
          if (state.status === "loading") state.status = "failed";
        }
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
