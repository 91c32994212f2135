// What an account may do with an object of a database: the object is picked step by step, its privileges are switches,
// and only what was changed is granted or revoked.

import { h } from "../../parts/view.js";
import { strings } from "../strings.js";
import { explain } from "../../service/failure.js";
import { skeleton } from "../../parts/basics.js";
import { cancelButton, dialog } from "../parts/dialog.js";
import { failureNotice } from "../parts/failure-notice.js";
import { createLatest } from "../../service/latest.js";

/** @import { DatabaseObject } from "tencentdb-postgres" */
/** @import { Place } from "./panel.js" */

const ON_ROWS = ["SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER"];
/** The privileges that PostgreSQL knows for each type of object, from its manual on GRANT. */
const PRIVILEGES = /** @type {const} */ ({
  database: ["CONNECT", "CREATE", "TEMPORARY"],
  schema: ["USAGE", "CREATE"],
  table: ON_ROWS,
  view: ON_ROWS,
  matview: ON_ROWS,
  column: ["SELECT", "INSERT", "UPDATE", "REFERENCES"],
  sequence: ["USAGE", "SELECT", "UPDATE"],
  function: ["EXECUTE"],
  procedure: ["EXECUTE"],
  type: ["USAGE"],
});
/** @typedef {keyof typeof PRIVILEGES} ObjectType */
/** @typedef {"database" | "schema" | "table" | "name"} Level */

/**
 * The levels at which an object of a type is picked, from the outside in; `name` is the object itself.
 * @param {ObjectType} type
 * @returns {Level[]}
 */
function levelsOf(type) {
  if (type === "database") return ["name"];
  if (type === "schema") return ["database", "name"];
  return type === "column" ? ["database", "schema", "table", "name"] : ["database", "schema", "name"];
}

/**
 * Opens the dialog for an account.
 * @param {Place} tab
 * @param {string} account
 */
export const privileges = (tab, account) => tab.app.show("privileges", () => privilegesDialog(tab, account));

/**
 * @param {Place} tab
 * @param {string} account
 */
function privilegesDialog({ app, id: DBInstanceId }, account) {
  const id = "privileges";
  const state = {
    type: /** @type {ObjectType} */ ("database"),
    picked: /** @type {{ [At in Level]?: string }} */ ({}),
    offered: /** @type {{ [At in Level]?: string[] }} */ ({}),
    held: /** @type {string[] | undefined} */ (undefined),
    wanted: /** @type {Set<string>} */ (new Set()),
    error: /** @type {unknown} */ (undefined),
    busy: false,
  };
  const latest = createLatest();
  const close = () => app.close(id);

  /** The parts of the object's place that are given beside its name. */
  const place = () => {
    const { database: DatabaseName, schema: SchemaName, table: TableName } = state.picked;
    return { DatabaseName, SchemaName, TableName };
  };
  /** @returns {DatabaseObject} */
  const object = () => ({ ObjectType: state.type, ObjectName: state.picked.name ?? "", ...place() });

  /**
   * Asks for what there is to pick at a level, or for the privileges once the object is known.
   * @param {number} at
   */
  async function load(at) {
    const levels = levelsOf(state.type);
    const level = levels[at];
    const counts = latest.ask();
    state.error = undefined;
    try {
      if (level) {
        const ObjectType = level === "name" ? state.type : level;
        const { ObjectSet } = await app.call("DescribeDatabaseObjects", {
          DBInstanceId,
          ObjectType,
          ...place(),
          Limit: 100,
        });
        if (counts()) state.offered[level] = ObjectSet ?? [];
      } else {
        const { PrivilegeSet } = await app.call("DescribeAccountPrivileges", {
          DBInstanceId,
          UserName: account,
          DatabaseObjectSet: [object()],
        });
        if (!counts()) return;
        state.held = PrivilegeSet?.[0]?.PrivilegeSet ?? [];
        state.wanted = new Set(state.held);
      }
    } catch (error) {
      if (counts()) state.error = error;
    }
    app.redraw();
  }

  /**
   * Picks a value at a level: what was picked further in no longer stands.
   * @param {Level} level
   * @param {string} value
   */
  function pick(level, value) {
    const levels = levelsOf(state.type);
    const at = levels.indexOf(level);
    for (const inner of levels.slice(at + 1)) {
      delete state.picked[inner];
      delete state.offered[inner];
    }
    state.held = undefined;
    state.picked[level] = value;
    if (value) load(at + 1);
    app.redraw();
  }

  /** @param {ObjectType} type */
  function choose(type) {
    Object.assign(state, { type, picked: {}, offered: {}, held: undefined });
    load(0);
    app.redraw();
  }

  const changes = () => {
    const held = state.held ?? [];
    return {
      grantObject: [...state.wanted].filter((name) => !held.includes(name)),
      revokeObject: held.filter((name) => !state.wanted.has(name)),
    };
  };

  async function send() {
    const { grantObject, revokeObject } = changes();
    if (state.busy || grantObject.length + revokeObject.length === 0) return;
    Object.assign(state, { busy: true, error: undefined });
    app.redraw();
    /** @param {"grantObject" | "revokeObject"} ModifyType */
    const change = (ModifyType, /** @type {string[]} */ PrivilegeSet) =>
      PrivilegeSet.length > 0 ? [{ DatabasePrivilege: { Object: object(), PrivilegeSet }, ModifyType }] : [];
    try {
      await app.call("ModifyAccountPrivileges", {
        DBInstanceId,
        UserName: account,
        ModifyPrivilegeSet: [...change("grantObject", grantObject), ...change("revokeObject", revokeObject)],
      });
      state.busy = false;
      close();
      app.changed(strings.panels.privileges.done(account), { tone: "good", about: `${DBInstanceId} ${account}` });
    } catch (error) {
      Object.assign(state, { busy: false, error });
      if (!app.isOpen(id)) app.toast(explain(error).message, { tone: "bad" });
    }
    app.redraw();
  }
  load(0);

  return {
    id,
    view() {
      const words = strings.panels.privileges;
      const { grantObject, revokeObject } = changes();
      const count = grantObject.length + revokeObject.length;
      return dialog({
        id,
        title: words.title(account),
        kind: "wide",
        busy: state.busy,
        onclose: close,
        onsubmit: send,
        children: [
          h("p", { class: "dialog-text" }, words.lead),
          h(
            "div",
            { class: "fields" },
            picker({
              id: "privileges-type",
              label: words.type,
              first: true,
              value: state.type,
              options: Object.keys(PRIVILEGES).map((value) => ({ value, label: words.types[value] ?? value })),
              onchange: (value) => choose(/** @type {ObjectType} */ (value)),
            }),
            levelsOf(state.type).map((level) => {
              const options = state.offered[level];
              return picker({
                id: `privileges-${level}`,
                label: level === "name" ? (words.types[state.type] ?? state.type) : (words.types[level] ?? level),
                value: state.picked[level] ?? "",
                empty: options?.length === 0 ? words.nothing : strings.common.choose,
                disabled: !options,
                options: (options ?? []).map((value) => ({ value, label: value })),
                onchange: (value) => pick(level, value),
              });
            }),
          ),
          state.error && failureNotice({ error: state.error, copy: app.copy }),
          state.picked.name &&
            !state.error &&
            (state.held
              ? h(
                  "fieldset",
                  { class: "checks" },
                  h("legend", { class: "field-label" }, words.privileges),
                  PRIVILEGES[state.type].map((name) =>
                    h(
                      "label",
                      { key: name, class: "check" },
                      h("input", {
                        type: "checkbox",
                        name,
                        checked: state.wanted.has(name),
                        onchange: (event) => {
                          if (event.currentTarget.checked) state.wanted.add(name);
                          else state.wanted.delete(name);
                          app.redraw();
                        },
                      }),
                      h("code", {}, name),
                    ),
                  ),
                )
              : skeleton(2)),
          count > 0 && [
            grantObject.length > 0 && h("p", { key: "grant" }, words.grants(grantObject.join(", "))),
            revokeObject.length > 0 && h("p", { key: "revoke" }, words.revokes(revokeObject.join(", "))),
          ],
        ],
        foot: [
          cancelButton({ busy: state.busy, onclick: close }),
          h(
            "button",
            {
              type: "submit",
              class: "button primary",
              "aria-disabled": state.busy || count === 0 ? "true" : undefined,
            },
            state.busy && h("span", { class: "spinner", "aria-hidden": "true" }),
            h("span", {}, words.submit),
          ),
        ],
      });
    },
  };
}

/**
 * @param {{
 *   id: string, label: string, value: string, options: { value: string, label: string }[],
 *   onchange: (value: string) => unknown, empty?: string, disabled?: boolean, first?: boolean
 * }} props
 */
const picker = ({ id, label, value, options, onchange, empty, disabled, first }) =>
  h(
    "div",
    { class: "field", key: id },
    h("label", { class: "field-label", for: id }, label),
    h(
      "select",
      {
        id,
        class: "input",
        value,
        disabled,
        "data-first": first,
        onchange: (event) => onchange(event.currentTarget.value),
      },
      empty !== undefined && h("option", { key: "", value: "" }, empty),
      options.map((option) => h("option", { key: option.value, value: option.value }, option.label)),
    ),
  );
