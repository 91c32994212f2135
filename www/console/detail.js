// What the page of one instance shows beside the instance itself: its tasks, availability and maintenance window.

import { createLatest } from "../service/latest.js";

/**
 * @import { DescribeDBInstanceHAConfigResponse, DescribeMaintainTimeWindowResponse, TaskSet } from "tencentdb-postgres"
 */
/** @import { Answer, Described } from "../service/answer.js" */
/** @import { Call } from "../service/session.js" */

/**
 * The parts of the page, each with what its call answered.
 * @typedef {{
 *   tasks: Described<TaskSet>[],
 *   availability: Answer<DescribeDBInstanceHAConfigResponse>,
 *   maintenance: Answer<DescribeMaintainTimeWindowResponse>,
 * }} Parts
 */
/** @typedef {keyof Parts} PartName */
/**
 * What came of a part so far: a value, an error, or an error beside an older value.
 * @template T
 * @typedef {{ value?: T, error?: unknown }} Part
 */
/** @typedef {{ call: Call, id: string, region: string, background: boolean }} Query */
/** @typedef {ReturnType<typeof createDetail>} Detail */

/**
 * Each part loads and fails on its own, so that a part that the service withholds does not hide the rest.
 * @type {{ [Name in PartName]: (query: Query) => Promise<Parts[Name]> }}
 */
const PARTS = {
  tasks: ({ call, id, region, background }) =>
    call("DescribeTasks", { DBInstanceId: id, Limit: 20 }, { region, background }).then(({ TaskSet }) => TaskSet),
  availability: ({ call, id, region, background }) =>
    call("DescribeDBInstanceHAConfig", { DBInstanceId: id }, { region, background }),
  maintenance: ({ call, id, region, background }) =>
    call("DescribeMaintainTimeWindow", { DBInstanceId: id }, { region, background }),
};
const NAMES = /** @type {PartName[]} */ (Object.keys(PARTS));

/** @param {{ call: Call, changed: () => void }} parts */
export function createDetail({ call, changed }) {
  /** @type {{ id: string | undefined, parts: { [Name in PartName]?: Part<Parts[Name]> } }} */
  const state = { id: undefined, parts: {} };
  const latest = { tasks: createLatest(), availability: createLatest(), maintenance: createLatest() };

  /**
   * Asks for one part, and resolves to whether it came.
   * @template {PartName} Name
   * @param {Name} name
   * @param {string} id
   * @param {string} region
   * @param {boolean} background
   */
  async function ask(name, id, region, background) {
    const counts = latest[name].ask();
    const put = (/** @type {Part<Parts[Name]>} */ part) => Object.assign(state.parts, { [name]: part });
    try {
      const value = await PARTS[name]({ call, id, region, background });
      if (counts()) put({ value });
      return true;
    } catch (error) {
      if (!counts()) return true;
      put({ ...state.parts[name], error });
      return false;
    } finally {
      changed();
    }
  }

  return {
    state,
    /**
     * @param {string} id
     * @param {string} region
     */
    load(id, region) {
      // Parts that were asked for so far are of another page: their answers count no more.
      for (const name of NAMES) latest[name].forget();
      Object.assign(state, { id, parts: {} });
      return Promise.all(NAMES.map((name) => ask(name, id, region, false)));
    },
    /**
     * Asks for the tasks again, and for what failed. Resolves to whether the tasks came.
     * @param {string} region
     */
    async refresh(region, { background = false } = {}) {
      const { id } = state;
      if (!id) return true;
      // A part that the state of the instance forbids is not asked for in the background.
      const isWorth = (/** @type {unknown} */ error) =>
        error && !(background && /** @type {{ retryable?: unknown }} */ (error).retryable === false);
      const failed = NAMES.filter((name) => name !== "tasks" && isWorth(state.parts[name]?.error));
      const asked = ["tasks", ...failed].map((name) => ask(/** @type {PartName} */ (name), id, region, background));
      const [hasTasks] = await Promise.all(asked);
      return hasTasks;
    },
  };
}
