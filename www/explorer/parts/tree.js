// An answer as a tree: the arrow keys walk through it, what is chosen shows its path, and a search opens what it finds.

import { h } from "../../parts/view.js";
import { button } from "../../parts/basics.js";
import { shown } from "../../parts/shown.js";
import { rowsOf } from "../rows.js";
import { strings } from "../strings.js";

/** @import { App } from "../app.js" */
/** @import { Row } from "../rows.js" */

/** @param {App} app @param {unknown} answer */
export function tree(app, answer) {
  const { tree: state } = app;
  const { answer: text } = strings;
  const { rows, left } = rowsOf(answer, state);
  const chosen = rows.find(({ id }) => id === state.row) ?? rows[0];
  const choose = (/** @type {Row | undefined} */ row) => {
    if (!row) return;
    state.row = row.id;
    app.redraw();
    setTimeout(() => document.getElementById(elementId(row.id))?.focus());
  };
  const toggle = (/** @type {Row} */ row) => {
    if (row.open === undefined) return;
    if (!state.toggled.delete(row.id)) state.toggled.add(row.id);
    app.redraw();
  };
  /** @param {KeyboardEvent} event @param {Row} row */
  const press = (event, row) => {
    const at = rows.indexOf(row);
    const parent = rows.slice(0, at).findLast(({ level }) => level < row.level);
    const acts = /** @type {Record<string, () => void>} */ ({
      ArrowDown: () => choose(rows[at + 1]),
      ArrowUp: () => choose(rows[at - 1]),
      Home: () => choose(rows[0]),
      End: () => choose(rows.at(-1)),
      ArrowRight: () => (row.open === false ? toggle(row) : choose(row.open ? rows[at + 1] : undefined)),
      ArrowLeft: () => (row.open ? toggle(row) : choose(parent)),
      Enter: () => toggle(row),
    });
    if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(acts, event.key)) return;
    event.preventDefault();
    acts[event.key]();
  };
  return h(
    "div",
    { class: "tree-view" },
    h(
      "div",
      { class: "card-tools" },
      h("label", { class: "visually-hidden", for: "answer-search" }, text.search),
      h("input", {
        id: "answer-search",
        class: "input",
        type: "search",
        placeholder: text.search,
        value: state.query,
        oninput: (event) => {
          state.query = event.currentTarget.value;
          app.redraw();
        },
      }),
      h(
        "span",
        { class: "path", id: "answer-path" },
        h("span", { class: "visually-hidden" }, `${text.path}: `),
        h("code", {}, chosen?.path ?? ""),
      ),
      chosen && button({ id: "copy-path", look: "quiet", label: text.copyPath, onclick: () => app.copy(chosen.path) }),
      chosen &&
        button({
          id: "copy-value",
          look: "quiet",
          label: text.copyValue,
          onclick: () => app.copy(plain(chosen.value)),
        }),
    ),
    rows.length === 0
      ? h("p", { class: "help" }, text.nothing)
      : h(
          "ul",
          { class: "tree", role: "tree", "aria-label": text.tree },
          rows.map((row) =>
            h(
              "li",
              {
                key: row.id,
                id: elementId(row.id),
                role: "treeitem",
                "aria-level": row.level,
                "aria-expanded": row.open === undefined ? undefined : String(row.open),
                "aria-selected": String(row === chosen),
                tabindex: row === chosen ? "0" : "-1",
                style: { "--level": row.level },
                onclick: () => {
                  toggle(row);
                  choose(row);
                },
                onkeydown: (event) => press(event, row),
              },
              h("span", { class: "twist", "aria-hidden": "true" }, row.open === undefined ? "" : row.open ? "▾" : "▸"),
              h("code", { class: "key" }, row.key),
              h("span", { class: `value ${typeof row.value}` }, shownValue(row)),
            ),
          ),
        ),
    left > 0 && h("p", { class: "help" }, text.more(left)),
  );
}

/** @param {string} id */
const elementId = (id) => `row${id.replaceAll("/", "-")}`;

/** @param {Row} row */
function shownValue({ value, size = 0, isList, open }) {
  if (open !== undefined) return isList ? strings.answer.items(size) : strings.answer.members(size);
  return typeof value === "string" ? JSON.stringify(shown(value)) : value === null ? "null" : shown(value);
}

/** @param {unknown} value */
const plain = (value) => (typeof value === "string" ? value : JSON.stringify(value, null, 2));
