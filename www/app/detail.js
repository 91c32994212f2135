// What the page of one instance shows beside the instance itself: its tasks, availability and maintenance window.

/** Each part loads and fails on its own: what the service withholds must not hide the rest. */
const PARTS = {
  tasks: ({ call, id, region, background }) => call("DescribeTasks", { DBInstanceId: id, Limit: 20 }, { region, background }).then(({ TaskSet }) => TaskSet),
  availability: ({ call, id, region, background }) => call("DescribeDBInstanceHAConfig", { DBInstanceId: id }, { region, background }),
  maintenance: ({ call, id, region, background }) => call("DescribeMaintainTimeWindow", { DBInstanceId: id }, { region, background }),
};

export function createDetail({ call, changed }) {
  const state = { id: undefined, parts: {} };

  async function ask(name, region, background) {
    const { id } = state;
    try {
      const value = await PARTS[name]({ call, id, region, background });
      if (state.id === id) state.parts[name] = { value };
      return true;
    } catch (error) {
      if (state.id === id) state.parts[name] = { ...state.parts[name], error };
      return false;
    } finally {
      changed();
    }
  }

  return {
    state,
    load(id, region) {
      Object.assign(state, { id, parts: {} });
      return Promise.all(Object.keys(PARTS).map((name) => ask(name, region, false)));
    },
    refreshTasks: (region, { background = false } = {}) => (state.id ? ask("tasks", region, background) : Promise.resolve(true)),
  };
}
