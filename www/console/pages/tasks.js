// The background tasks of a region, and the table of tasks, which the page of an instance shows too.

import { h } from "../../parts/view.js";
import { named } from "../../parts/texts.js";
import { strings } from "../strings.js";
import { nameOf } from "../states.js";
import { duration, instant, moment, words } from "../../parts/format.js";
import { isOpen } from "../tasks.js";
import { emptyState, iconButton, pill, progress, skeleton } from "../../parts/basics.js";
import { failureNotice } from "../parts/failure-notice.js";

/** @import { App } from "../app.js" */
/** @import { Task } from "../tasks.js" */

/**
 * The name of what a task does.
 * @param {Task} task
 */
export const taskName = ({ TaskType = "" }) => strings.tasks.types[TaskType] ?? words(TaskType || "–");

/** @type {Map<string | undefined, string>} */
const TONES = new Map([
  ["Running", "busy"],
  ["Success", "good"],
  ["WaitSwitch", "attention"],
  ["Fail", "bad"],
  ["Pause", "attention"],
]);

/** @param {App} app */
export function tasksPage(app) {
  const { state } = app.tasks;
  return h(
    "div",
    { class: "page" },
    h(
      "div",
      { class: "page-head" },
      h(
        "div",
        {},
        h("h1", { id: "page-title", tabindex: "-1" }, strings.tasks.title),
        h("p", { class: "lead" }, strings.tasks.lead),
      ),
      h(
        "div",
        { class: "page-actions" },
        iconButton({ icon: "refresh", label: strings.common.refresh, onclick: () => app.refresh() }),
      ),
    ),
    state.error &&
      failureNotice({
        error: state.error,
        copy: app.copy,
        retry: () => (state.status === "failed" ? app.reload() : app.refresh()),
        credentials: app.openSettings,
      }),
    state.status !== "failed" &&
      h(
        "section",
        { class: "card", "aria-label": strings.tasks.title },
        state.status === "loading"
          ? h(
              "div",
              { class: "loading", role: "status" },
              h("span", { class: "visually-hidden" }, strings.common.loading),
              skeleton(6),
            )
          : state.list.length === 0
            ? emptyState(strings.tasks.empty)
            : tasksTable(app, state.list, { instances: true }),
      ),
  );
}

/** @typedef {keyof typeof strings.tasks.columns} Column */

/**
 * A table of tasks; `instances` gives it a column that names the instance.
 * @param {App} app
 * @param {Task[]} tasks
 * @param {{ instances: boolean }} options
 */
export function tasksTable(app, tasks, { instances }) {
  const { columns } = strings.tasks;
  /** @type {Column[]} */
  const heads = [
    "task",
    ...(instances ? /** @type {const} */ (["instance"]) : []),
    "status",
    "progress",
    "started",
    "took",
  ];
  return h(
    "table",
    { class: "table cards tasks", role: "table" },
    h("caption", { class: "visually-hidden" }, strings.tasks.caption),
    h(
      "thead",
      { role: "rowgroup" },
      h(
        "tr",
        { role: "row" },
        heads.map((name) =>
          h("th", { key: name, role: "columnheader", scope: "col", class: `col-${name}` }, columns[name]),
        ),
      ),
    ),
    h(
      "tbody",
      { role: "rowgroup" },
      tasks.map((task) => row(app, task, instances)),
    ),
  );
}

/**
 * @param {App} app
 * @param {Task} task
 * @param {boolean} instances
 */
function row(app, task, instances) {
  const going = isOpen(task);
  const name = taskName(task);
  const started = instant(task.StartTime);
  const ended = instant(task.EndTime);
  const instance = app.fleet.find(task.DBInstanceId);
  /**
   * @param {Column} column
   * @param {unknown[]} children
   */
  const cell = (column, ...children) =>
    h(
      "td",
      {
        key: column,
        role: "cell",
        class: `col-${column} ${children[0] === "–" ? "blank" : ""}`,
        "data-label": strings.tasks.columns[column],
      },
      ...children,
    );
  const span = (going ? app.now() : (ended ?? Number.NaN)) - (started ?? Number.NaN);
  const took = Number.isNaN(span) ? "–" : going ? strings.tasks.elapsed(duration(span)) : duration(span);
  const percent = Number(task.Progress ?? 0);
  return h(
    "tr",
    { key: String(task.TaskId), role: "row", "data-task": String(task.TaskId) },
    h(
      "th",
      { role: "rowheader", scope: "row", class: "col-task" },
      h("span", { class: "name" }, name),
      h(
        "span",
        { class: "sub" },
        `#${task.TaskId ?? "–"}`,
        going && task.TaskDetail?.CurrentStep && ` · ${task.TaskDetail.CurrentStep}`,
      ),
    ),
    instances &&
      cell(
        "instance",
        instance
          ? h("a", { href: app.link({ page: "instance", id: instance.DBInstanceId }) }, nameOf(instance))
          : h("span", {}, task.DBInstanceId),
      ),
    cell(
      "status",
      pill({ tone: TONES.get(task.Status) ?? "plain", label: named(strings.tasks.states, task.Status) ?? "–" }),
    ),
    cell(
      "progress",
      going
        ? h(
            "span",
            { class: "task-progress" },
            progress({ percent, label: strings.tasks.progress(name, percent) }),
            h("span", {}, `${percent} %`),
          )
        : "–",
    ),
    cell("started", moment(started)),
    cell("took", took),
  );
}
