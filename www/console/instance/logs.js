// The error log of an instance.

import { h } from "../../parts/view.js";
import { strings } from "../strings.js";
import { instant, moment } from "../../parts/format.js";
import { choices } from "../../parts/basics.js";
import { definePanel } from "./panel.js";
import { tableSection } from "./section.js";
import { HOURS, spanOf } from "./time.js";

/** @import { Hours } from "./time.js" */

export const panel = definePanel({
  start: () => ({ hours: /** @type {Hours} */ (24) }),
  reads: {
    errors: ({ rows, id, own, now }) =>
      rows("DescribeDBErrlogs", { DBInstanceId: id, ...spanOf(own.hours, now()) }, ({ Details }) => Details),
  },
  view(tab) {
    const { parts, own, set, ask } = tab;
    const { columns, ...words } = strings.panels.errors;
    return [
      choices({
        name: "hours",
        label: strings.panels.span.label,
        value: own.hours,
        options: HOURS.map((value) => ({ value, label: strings.panels.span.last(value) })),
        onchange(hours) {
          set({ hours });
          ask("errors");
        },
      }),
      tableSection(tab, {
        id: "errors",
        title: words.title,
        lead: words.lead,
        part: parts.errors,
        empty: words.empty,
        keyOf: (one) => `${one.ErrTime} ${one.SessionId} ${one.ErrMsg}`,
        sort: "when",
        dir: "desc",
        columns: [
          {
            id: "when",
            label: columns.when,
            value: ({ ErrTime }) => ErrTime,
            show: ({ ErrTime }) => moment(instant(ErrTime)),
          },
          {
            id: "message",
            label: columns.message,
            look: "wide",
            value: ({ ErrMsg }) => ErrMsg,
            show: ({ ErrMsg }) => h("code", { class: "query" }, ErrMsg),
          },
          { id: "database", label: columns.database, value: ({ Database }) => Database },
          { id: "user", label: columns.user, value: ({ UserName }) => UserName },
          { id: "client", label: columns.client, value: ({ ClientAddr }) => ClientAddr },
          { id: "code", label: columns.code, value: ({ SqlStateCode }) => SqlStateCode },
        ],
      }),
    ];
  },
});
