// The cards of a panel: a title, what can be done, and what a question was answered with: lines while it is under way,
// the reason where it was refused, and an older answer under a failed refresh.

import { h } from "../../parts/view.js";
import { strings } from "../strings.js";
import { button, skeleton } from "../../parts/basics.js";
import { dataTable } from "../parts/data-table.js";
import { failureNotice } from "../parts/failure-notice.js";

/** @import { Part, Place } from "./panel.js" */
/** @import { ButtonProps } from "../../parts/basics.js" */
/** @import { TableProps } from "../parts/data-table.js" */

/**
 * @typedef {{ id: string, title: string, lead?: string | undefined, buttons?: (ButtonProps | false | undefined)[] }}
 * SectionProps
 */

/**
 * @param {SectionProps} props
 * @param {unknown[]} children
 */
export const section = ({ id, title, lead, buttons = [] }, ...children) =>
  h(
    "section",
    { class: "card panel", key: id, "aria-labelledby": `card-${id}` },
    h(
      "div",
      { class: "panel-head" },
      h("div", {}, h("h2", { id: `card-${id}` }, title), lead && h("p", { class: "help" }, lead)),
      buttons.length > 0 &&
        h(
          "div",
          { class: "panel-buttons" },
          buttons.map((props) => props && button({ key: `${props.id}`, ...props })),
        ),
    ),
    ...children,
  );

/**
 * What a question was answered with, as `show` draws it.
 * @template T
 * @param {Pick<Place, "app">} tab
 * @param {Part<T> | undefined} part
 * @param {(value: T) => unknown} show
 */
export function answered({ app }, part, show) {
  if (!part) return h("div", { class: "loading", role: "status" }, waiting(), skeleton(3));
  return [
    part.error !== undefined &&
      failureNotice({
        error: part.error,
        copy: app.copy,
        retry: () => app.refresh(),
        credentials: app.openSettings,
      }),
    part.value !== undefined && show(part.value),
  ];
}

const waiting = () => h("span", { class: "visually-hidden" }, strings.common.loading);

/**
 * A card with a table of rows; `above` stands before the table.
 * @template Row
 * @param {Pick<Place, "app">} tab
 * @param {SectionProps & Omit<TableProps<Row>, "rows" | "caption"> & {
 *   part: Part<Row[]> | undefined, empty: string, above?: unknown
 * }} props
 */
export const tableSection = (tab, { part, empty, lead, buttons, above, ...table }) =>
  section(
    { id: table.id, title: table.title, lead, buttons },
    above,
    answered(tab, part, (rows) =>
      rows.length === 0
        ? h("p", { class: "help" }, empty)
        : dataTable({ ...table, id: `table-${table.id}`, caption: table.title, rows }),
    ),
  );
