// A table of rows that are loaded whole: sorted by any column, searched once it is long, and shown page by page. On a
// phone each row is a card.

import { useState } from "preact/hooks";
import { h, part } from "../../parts/view.js";
import { strings } from "../strings.js";
import { iconButton } from "../../parts/basics.js";
import { icon } from "../../parts/icon.js";
import { menu } from "./menu.js";

/** @import { FunctionComponent } from "preact" */
/** @import { Entry } from "./menu.js" */

/**
 * `value` is what a row is sorted and searched by, `show` how it looks where that differs.
 * @template Row
 * @typedef {{
 *   id: string, label: string, value?: (row: Row) => string | number | undefined, show?: (row: Row) => unknown,
 *   look?: "wide" | "number" | ""
 * }} Column
 */
/**
 * The first column names the row. `entries` are what can be done with one.
 * @template Row
 * @typedef {{
 *   id: string, caption: string, columns: Column<Row>[], rows: Row[], keyOf: (row: Row) => string | undefined,
 *   entries?: ((row: Row) => Entry[]) | undefined, sort?: string, dir?: Direction
 * }} TableProps
 */
/** @typedef {"asc" | "desc"} Direction */

const PAGE = 20;
/** A table of so many rows has a search. */
const MANY = 8;

/**
 * @template Row
 * @param {TableProps<Row>} props
 */
export const dataTable = (props) => part(/** @type {FunctionComponent<TableProps<any>>} */ (DataTable), props);

/** @param {TableProps<any>} props */
function DataTable({ id, caption, columns, rows, keyOf, entries, sort: firstSort, dir: firstDir = "asc" }) {
  const [order, setOrder] = useState({ column: firstSort, dir: firstDir });
  const [search, setSearch] = useState("");
  const [page, setPage] = useState(1);
  const wanted = search.trim().toLowerCase();
  const found = wanted
    ? rows.filter((row) =>
        columns.some(({ value }) =>
          String(value?.(row) ?? "")
            .toLowerCase()
            .includes(wanted),
        ),
      )
    : rows;
  const sorter = columns.find((column) => column.id === order.column)?.value;
  const sorted = sorter ? found.toSorted((one, other) => compared(sorter(one), sorter(other), order.dir)) : found;
  const pages = Math.max(1, Math.ceil(sorted.length / PAGE));
  const at = Math.min(page, pages);
  const shown = sorted.slice((at - 1) * PAGE, at * PAGE);
  const sortBy = (/** @type {string} */ column) => {
    setOrder({ column, dir: order.column === column && order.dir === "asc" ? "desc" : "asc" });
    setPage(1);
  };
  return h(
    "div",
    { class: "data", id },
    (rows.length > MANY || search !== "") &&
      h(
        "label",
        { class: "data-search search" },
        h("span", { class: "visually-hidden" }, `${strings.panels.table.search}: ${caption}`),
        icon("search"),
        h("input", {
          class: "input",
          type: "search",
          id: `${id}-search`,
          value: search,
          placeholder: strings.panels.table.search,
          autocomplete: "off",
          spellcheck: "false",
          oninput: (event) => {
            setSearch(event.currentTarget.value);
            setPage(1);
          },
        }),
      ),
    h(
      "div",
      { class: "data-scroll", tabindex: "0", role: "group", "aria-label": caption },
      h(
        "table",
        { class: "table cards listed", role: "table" },
        h("caption", { class: "visually-hidden" }, caption),
        h(
          "thead",
          { role: "rowgroup" },
          h(
            "tr",
            { role: "row" },
            columns.map((column) => head(column, order, sortBy)),
            entries &&
              h(
                "th",
                { key: " entries", role: "columnheader", scope: "col" },
                h("span", { class: "visually-hidden" }, strings.panels.table.actions),
              ),
          ),
        ),
        h(
          "tbody",
          { role: "rowgroup" },
          shown.map((row, index) => line(`${id}-${index}`, row, columns, keyOf(row) ?? "", entries)),
        ),
      ),
    ),
    found.length === 0 && h("p", { class: "help data-none", role: "status" }, strings.panels.table.nothing),
    pages > 1 && pager(at, pages, sorted.length, setPage),
  );
}

/**
 * @param {Column<any>} column
 * @param {{ column: string | undefined, dir: Direction }} order
 * @param {(column: string) => void} sortBy
 */
function head({ id, label, value, look = "" }, order, sortBy) {
  const mine = order.column === id;
  return h(
    "th",
    {
      key: id,
      role: "columnheader",
      scope: "col",
      class: look,
      "aria-sort": mine ? (order.dir === "asc" ? "ascending" : "descending") : undefined,
    },
    value
      ? h(
          "button",
          { type: "button", class: "sort", onclick: () => sortBy(id) },
          label,
          mine && icon(order.dir === "asc" ? "up" : "down"),
        )
      : label,
  );
}

/**
 * @param {string} id
 * @param {any} row
 * @param {Column<any>[]} columns
 * @param {string} key
 * @param {((row: any) => Entry[]) | undefined} entries
 */
function line(id, row, [first, ...columns], key, entries) {
  const offered = entries?.(row);
  const cell = (/** @type {Column<any>} */ { show, value }) => (show ? show(row) : value?.(row));
  return h(
    "tr",
    { key, role: "row", "data-row": key },
    h("th", { role: "rowheader", scope: "row", class: first.look }, h("span", { class: "name" }, cell(first) ?? "–")),
    columns.map((column) => {
      const content = cell(column);
      const isBlank = content === undefined || content === "" || content === null || content === "–";
      return h(
        "td",
        {
          key: column.id,
          role: "cell",
          class: `${column.look ?? ""} ${isBlank ? "blank" : ""}`,
          "data-label": column.label,
        },
        isBlank ? "–" : content,
      );
    }),
    offered &&
      h(
        "td",
        { key: " entries", role: "cell", class: "entries" },
        offered.length > 0 && menu({ id, label: `${strings.panels.table.actions}: ${key}`, entries: offered }),
      ),
  );
}

/**
 * @param {number} at
 * @param {number} pages
 * @param {number} total
 * @param {(page: number) => void} go
 */
const pager = (at, pages, total, go) =>
  h(
    "div",
    { class: "pager", role: "group", "aria-label": strings.list.pages },
    h("span", { class: "range" }, strings.list.shown((at - 1) * PAGE + 1, Math.min(at * PAGE, total), total)),
    iconButton({
      icon: "back",
      label: strings.list.previous,
      "aria-disabled": at === 1 ? "true" : undefined,
      onclick: () => at > 1 && go(at - 1),
    }),
    iconButton({
      icon: "forward",
      label: strings.list.next,
      "aria-disabled": at === pages ? "true" : undefined,
      onclick: () => at < pages && go(at + 1),
    }),
  );

/**
 * Compares values of a column: numbers by size, texts as people sort them, what is missing last.
 * @param {string | number | undefined} one
 * @param {string | number | undefined} other
 * @param {Direction} dir
 */
function compared(one, other, dir) {
  if (one === undefined || other === undefined) return one === other ? 0 : one === undefined ? 1 : -1;
  const order =
    typeof one === "number" && typeof other === "number"
      ? one - other
      : String(one).localeCompare(String(other), undefined, { numeric: true });
  return dir === "asc" ? order : -order;
}
