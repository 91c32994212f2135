// The slow queries of an instance: alike ones together, ranked by what they cost, and when they ran.

import { h } from "../../parts/view.js";
import { strings } from "../strings.js";
import { count, instant, milliseconds, moment } from "../../parts/format.js";
import { choices } from "../../parts/basics.js";
import { definePanel } from "./panel.js";
import { answered, section, tableSection } from "./section.js";
import { HOURS, spanOf } from "./time.js";

/** @import { DurationAnalysis } from "tencentdb-postgres" */
/** @import { Described } from "../../service/answer.js" */
/** @import { Hours } from "./time.js" */

export const panel = definePanel({
  start: () => ({ hours: /** @type {Hours} */ (24) }),
  reads: {
    ranked: ({ rows, id, own, now }) =>
      rows(
        "DescribeSlowQueryAnalysis",
        { DBInstanceId: id, ...spanOf(own.hours, now()), OrderBy: "CostTime", OrderByType: "desc" },
        ({ Detail }) => Detail?.AnalysisItems ?? [],
      ),
    single: async ({ call, id, own, now }) => {
      const params = { DBInstanceId: id, ...spanOf(own.hours, now()), Limit: 100 };
      const { RawSlowQueryList, DurationAnalysis } = await call("DescribeSlowQueryList", params);
      return { list: RawSlowQueryList, spread: DurationAnalysis };
    },
  },
  view(tab) {
    const { parts, own, set, ask } = tab;
    const words = strings.panels.slow;
    const { columns } = words;
    const single = parts.single;
    return [
      choices({
        name: "hours",
        label: strings.panels.span.label,
        value: own.hours,
        options: HOURS.map((value) => ({ value, label: strings.panels.span.last(value) })),
        onchange(hours) {
          set({ hours });
          ask("ranked", "single");
        },
      }),
      section(
        { id: "spread", title: words.spread.title, lead: words.spread.lead },
        answered(tab, single, ({ spread }) => bars(spread ?? [])),
      ),
      tableSection(tab, {
        id: "ranked",
        title: words.ranked.title,
        lead: words.ranked.lead,
        part: parts.ranked,
        empty: words.ranked.empty,
        keyOf: (one) => `${one.DatabaseName} ${one.UserName} ${one.NormalQuery}`,
        sort: "cost",
        dir: "desc",
        columns: [
          {
            id: "query",
            label: columns.query,
            look: "wide",
            value: ({ NormalQuery }) => NormalQuery,
            show: ({ NormalQuery }) => h("code", { class: "query" }, NormalQuery),
          },
          { id: "database", label: columns.database, value: ({ DatabaseName }) => DatabaseName },
          { id: "user", label: columns.user, value: ({ UserName }) => UserName },
          number("calls", columns.calls, ({ CallNum }) => CallNum, count),
          number("cost", columns.cost, ({ CostTime }) => CostTime, milliseconds),
          number(
            "share",
            columns.share,
            ({ CostPercent }) => CostPercent,
            (share) => `${count(Math.round(share * 10) / 10)} %`,
          ),
          number("average", columns.average, ({ AvgCostTime }) => AvgCostTime, milliseconds),
          number("longest", columns.longest, ({ MaxCostTime }) => MaxCostTime, milliseconds),
        ],
      }),
      tableSection(tab, {
        id: "single",
        title: words.single.title,
        lead: words.single.lead,
        part: single && { ...single, value: single.value?.list },
        empty: words.ranked.empty,
        keyOf: (one) => `${one.SessionId} ${one.SessionStartTime} ${one.RawQuery}`,
        sort: "started",
        dir: "desc",
        columns: [
          {
            id: "query",
            label: columns.query,
            look: "wide",
            value: ({ RawQuery }) => RawQuery,
            show: ({ RawQuery }) => h("code", { class: "query" }, RawQuery),
          },
          { id: "database", label: columns.database, value: ({ DatabaseName }) => DatabaseName },
          { id: "user", label: columns.user, value: ({ UserName }) => UserName },
          { id: "client", label: columns.client, value: ({ ClientAddr }) => ClientAddr },
          number("took", columns.took, ({ Duration }) => Duration, milliseconds),
          {
            id: "started",
            label: columns.started,
            value: ({ SessionStartTime }) => SessionStartTime,
            show: ({ SessionStartTime: text }) => (instant(text) === undefined ? text : moment(instant(text))),
          },
        ],
      }),
    ];
  },
});

/**
 * A column of figures.
 * @template Row
 * @param {string} id
 * @param {string} label
 * @param {(row: Row) => number | string | undefined} figure
 * @param {(figure: number) => string} written
 * @returns {import("../parts/data-table.js").Column<Row>}
 */
const number = (id, label, figure, written) => ({
  id,
  label,
  look: "number",
  value: (row) => (figure(row) === undefined ? undefined : Number(figure(row))),
  show: (row) => (figure(row) === undefined ? undefined : written(Number(figure(row)))),
});

/**
 * How many queries took how long, as bars with their figures.
 * @param {Described<DurationAnalysis>[]} spread
 */
function bars(spread) {
  const words = strings.panels.slow;
  const most = Math.max(1, ...spread.map(({ Count }) => Number(Count ?? 0)));
  if (spread.every(({ Count }) => Number(Count ?? 0) === 0)) return h("p", { class: "help" }, words.ranked.empty);
  return h(
    "dl",
    { class: "bars" },
    spread.map(({ TimeSegment, Count }) =>
      h(
        "div",
        { key: TimeSegment },
        h("dt", {}, TimeSegment),
        h(
          "dd",
          {},
          h("span", { class: "bar-of", style: { "--part": Number(Count ?? 0) / most }, "aria-hidden": "true" }),
          h("span", {}, count(Number(Count ?? 0))),
        ),
      ),
    ),
  );
}
