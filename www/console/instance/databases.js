// The databases of an instance and their owners.

import { strings } from "../strings.js";
import { operate } from "./operation.js";
import { definePanel } from "./panel.js";
import { tableSection } from "./section.js";

/** @import { Database } from "tencentdb-postgres" */
/** @import { Described } from "../../service/answer.js" */
/** @import { Entry } from "../parts/menu.js" */
/** @import { Place } from "./panel.js" */

export const panel = definePanel({
  reads: {
    databases: ({ rows, id }) =>
      rows("DescribeDatabases", { DBInstanceId: id }, ({ Databases = [], Items = [] }) =>
        Databases.length > 0 ? Databases : Items.map((DatabaseName) => ({ DatabaseName })),
      ),
    // They are the choices for an owner.
    accounts: ({ rows, id }) => rows("DescribeAccounts", { DBInstanceId: id }, ({ Details }) => Details),
  },
  view(tab) {
    const { columns, ...words } = strings.panels.databases;
    const choices = () => owners(tab.parts.accounts?.value);
    return tableSection(tab, {
      id: "databases",
      title: words.title,
      lead: words.lead,
      part: tab.parts.databases,
      empty: words.empty,
      buttons: [
        {
          id: "create-database",
          icon: "plus",
          label: words.create.open,
          onclick: () => create(tab, choices),
        },
      ],
      keyOf: ({ DatabaseName }) => DatabaseName,
      sort: "name",
      columns: [
        { id: "name", label: columns.name, value: ({ DatabaseName }) => DatabaseName },
        { id: "owner", label: columns.owner, value: ({ DatabaseOwner }) => DatabaseOwner },
        { id: "encoding", label: columns.encoding, value: ({ Encoding }) => Encoding },
        { id: "collate", label: columns.collate, value: ({ Collate }) => Collate },
        { id: "ctype", label: columns.ctype, value: ({ Ctype }) => Ctype },
        {
          id: "connections",
          label: columns.connections,
          value: ({ AllowConn, ConnLimit }) =>
            AllowConn === false
              ? words.closed
              : ConnLimit === undefined
                ? undefined
                : Number(ConnLimit) < 0
                  ? words.unlimited
                  : String(ConnLimit),
        },
      ],
      entries: (database) => entries(tab, database, choices),
    });
  },
});

/** @typedef {{ value: string, label: string }[]} Choices */

/**
 * @param {{ UserName?: string | undefined }[]} accounts
 * @returns {Choices}
 */
const owners = (accounts = []) =>
  accounts.flatMap(({ UserName: name }) => (name === undefined ? [] : [{ value: name, label: name }]));

/**
 * @param {Place} tab
 * @param {() => Choices} choices
 */
function create(tab, choices) {
  const { create: words, hints } = strings.panels.databases;
  operate(tab, {
    id: "database-create",
    title: words.title,
    submit: words.submit,
    action: "CreateDatabase",
    fixed: { DBInstanceId: tab.id },
    values: { Encoding: "UTF8" },
    fields: () => [
      ["DatabaseName", { hint: hints.name }],
      ["DatabaseOwner", { hint: hints.owner, choices: choices() }],
      ["Encoding", { hint: hints.encoding }],
      ["Collate", { hint: hints.collate }],
      ["Ctype", { hint: hints.ctype }],
    ],
    done: (_, { DatabaseName: name }) =>
      tab.app.changed(words.done(name), { tone: "good", about: `${tab.id} ${name}` }),
  });
}

/**
 * @param {Place} tab
 * @param {Described<Database>} database
 * @param {() => Choices} choices
 * @returns {Entry[]}
 */
function entries(tab, { DatabaseName: name, DatabaseOwner }, choices) {
  if (name === undefined) return [];
  const { operations: words, hints } = strings.panels.databases;
  const fixed = { DBInstanceId: tab.id, DatabaseName: name };
  const reason = tab.instance.DBInstanceStatus === "running" ? undefined : strings.panels.notRunning;
  return [
    {
      id: "owner",
      label: words.owner.open,
      reason,
      run: () =>
        operate(tab, {
          id: "database-owner",
          title: words.owner.title(name),
          submit: words.owner.submit,
          action: "ModifyDatabaseOwner",
          fixed,
          values: { DatabaseOwner },
          fields: () => [["DatabaseOwner", { hint: hints.owner, choices: choices() }]],
          done: (_, { DatabaseOwner: owner }) =>
            tab.app.changed(words.owner.done(name, owner), { tone: "good", about: `${tab.id} ${name}` }),
        }),
    },
    {
      id: "delete",
      label: words.delete.open,
      danger: true,
      reason,
      run: () =>
        operate(tab, {
          id: "database-delete",
          title: words.delete.title(name),
          submit: words.delete.submit,
          action: "DeleteDatabase",
          fixed,
          lost: words.delete.lost(),
          typed: name,
          done: words.delete.done(name),
        }),
    },
  ];
}
