// Waiting for what goes on after an answer: states of instances, tasks, orders.

import { look } from "./border.js";
import { TransportError, WaitError, invalid, known } from "./errors.js";
import { tell } from "./events.js";
import { CALL_OPTIONS } from "./options.js";
import { sleep } from "./deadline.js";

const TIMEOUT_MS = 1_800_000;

/** Waits for a state, a task or orders, and gives what the service tells of it then. */
export async function waitFor(client, settings, goal, params = {}, given = {}) {
  const { timeoutMs = TIMEOUT_MS, onProgress, ...options } = known("options", given, [...CALL_OPTIONS, "onProgress"]);
  const { clock } = settings.shared;
  const started = clock.now();
  const { signal } = options;
  const read = (action, params) => {
    // No look takes longer than the wait.
    const leftMs = Math.max(started + timeoutMs - clock.now(), 1);
    return client.call(action, params, { ...options, timeoutMs: Math.min(settings.timeoutMs, leftMs) });
  };

  async function until(wanted, ask) {
    let state = "";
    let shown = false;
    for (let looks = 1; ; looks += 1) {
      let detail;
      try {
        detail = await ask();
        state = (detail?.DBInstanceStatus ?? detail?.Status ?? "").replaceAll(" ", "-");
      } catch (error) {
        if (error.class === "not-found") state = "";
        // A look that failed for a passing reason is made again.
        else if (!error.retryable) throw error;
      }
      const { Progress: progress, TaskDetail } = detail ?? {};
      tell(onProgress, () => ({ state, progress, step: TaskDetail?.CurrentStep, detail }));
      const waited = clock.now() - started;
      const ms = look(`${wanted}\0${state}`, looks, waited, timeoutMs, shown, Math.random());
      if (ms === -1) return detail;
      if (ms < 0) throw new WaitError(["failed", "gone", "timeout"][-2 - ms], goal, state, Math.round(waited));
      if (state) shown = true;
      await sleep(clock, ms, signal).catch((stopped) => {
        throw new TransportError("aborted", goal, stopped.message, stopped.cause ?? stopped);
      });
    }
  }

  const task = (TaskId) => {
    // Without a number the service would list them all.
    if (!(TaskId > 0)) throw invalid("params.TaskId", "must be the number of a task");
    return until("Success", async () => (await read("DescribeTasks", { TaskId })).TaskSet?.find((row) => row.TaskId == TaskId));
  };
  if (goal === "task") return task(params.TaskId ?? params.FlowId);
  if (goal === "order") {
    const DealNames = [...new Set(params.DealNames ?? [params.DealName])];
    if (!DealNames[0]) throw invalid("params.DealNames", "must name orders");
    // Orders have no state of their own: they are there, and name the task that carries them out or what they brought.
    const { deals } = await until("Success", async () => {
      const { Deals: deals } = await read("DescribeOrders", { DealNames });
      const begun = (deal) => deal.FlowId > 0 || deal.DBInstanceIdSet?.length > 0;
      return { deals, Status: !(deals?.length >= DealNames.length) ? "" : deals.every(begun) ? "Success" : "Running" };
    });
    for (const { FlowId } of deals) if (FlowId > 0) await task(FlowId);
    try {
      return (await read("DescribeOrders", { DealNames })).Deals;
    } catch (error) {
      // What was told before is true still, and only not the latest.
      if (!error.retryable) throw error;
      return deals;
    }
  }
  const [, state] = /^instance-(.+)/.exec(goal) ?? [];
  if (!state) throw invalid("waitFor", "waits for task, order, or instance- and a state, such as instance-running");
  return until(state, async () => (await read("DescribeDBInstanceAttribute", params)).DBInstance);
}

/** Waits for what an answer has started. */
export function finish(client, settings, { DealNames, DealName, TaskId, FlowId }, options) {
  if (DealNames?.length || DealName) return waitFor(client, settings, "order", { DealNames: DealNames ?? [DealName] }, options);
  if (TaskId || FlowId) return waitFor(client, settings, "task", { TaskId: TaskId || FlowId }, options);
  return Promise.resolve();
}
