// The background tasks of a region, and the table of tasks that the page of an instance uses too.

import { h } from "../view.js";
import { strings } from "../strings.js";
import { duration, instant, moment, nameOf, words } from "../format.js";
import { open } from "../tasks.js";
import { emptyState, iconButton, pill, progress, skeleton } from "../parts/basics.js";
import { failureNotice } from "../parts/failure-notice.js";

/** What a task does, in words. */
export const taskName = (task) => strings.tasks.types[task.TaskType] ?? words(task.TaskType || "–");

const TONES = {
  __proto__: null,
  Running: "busy",
  Success: "good",
  WaitSwitch: "attention",
  Fail: "bad",
  Pause: "attention",
};

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
        credentials: () => app.open("settings"),
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

/** `instances`: with a column that names the instance. */
export function tasksTable(app, tasks, { instances }) {
  const { columns } = strings.tasks;
  const heads = ["task", instances && "instance", "status", "progress", "started", "took"].filter(Boolean);
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

function row(app, task, instances) {
  const going = open(task);
  const name = taskName(task);
  const started = instant(task.StartTime);
  const ended = instant(task.EndTime);
  const instance = app.fleet.find(task.DBInstanceId);
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
  const took = going
    ? started === undefined
      ? "–"
      : strings.tasks.elapsed(duration(app.now() - started))
    : ended === undefined || started === undefined
      ? "–"
      : duration(ended - started);
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
          ? h("a", { href: app.link({ page: "instance", id: task.DBInstanceId }) }, nameOf(instance))
          : h("span", {}, task.DBInstanceId),
      ),
    cell(
      "status",
      pill({ tone: TONES[task.Status] ?? "plain", label: strings.tasks.states[task.Status] ?? task.Status ?? "–" }),
    ),
    cell(
      "progress",
      going
        ? h(
            "span",
            { class: "task-progress" },
            progress({ value: percent, label: strings.tasks.progress(name, percent) }),
            h("span", {}, `${percent} %`),
          )
        : "–",
    ),
    cell("started", moment(started)),
    cell("took", took),
  );
}
