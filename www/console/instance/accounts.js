// The accounts of an instance: who can log in, with which password, and what each may do.

import { named } from "../../parts/texts.js";
import { strings } from "../strings.js";
import { instant, moment } from "../../parts/format.js";
import { pill } from "../../parts/basics.js";
import { operate } from "./operation.js";
import { definePanel } from "./panel.js";
import { privileges } from "./privileges.js";
import { tableSection } from "./section.js";

/** @import { AccountInfo } from "tencentdb-postgres" */
/** @import { Described } from "../../service/answer.js" */
/** @import { Entry } from "../parts/menu.js" */
/** @import { Place } from "./panel.js" */
/** @typedef {Described<AccountInfo>} Account */

const LOCKED = 5;
/** @type {Map<unknown, string>} */
const TONES = new Map([
  [2, "good"],
  [LOCKED, "stopped"],
]);

export const panel = definePanel({
  reads: {
    accounts: ({ rows, id }) => rows("DescribeAccounts", { DBInstanceId: id }, ({ Details }) => Details),
  },
  // A state that passes by itself is watched.
  isBusy: ({ parts }) =>
    Boolean(parts.accounts?.value?.some(({ Status }) => Number(Status) !== 2 && Status !== LOCKED)),
  view(tab) {
    const { columns, ...words } = strings.panels.accounts;
    return tableSection(tab, {
      id: "accounts",
      title: words.title,
      lead: words.lead,
      part: tab.parts.accounts,
      empty: words.empty,
      buttons: [{ id: "create-account", icon: "plus", label: words.create.open, onclick: () => create(tab) }],
      keyOf: ({ UserName }) => UserName,
      sort: "name",
      columns: [
        { id: "name", label: columns.name, value: ({ UserName }) => UserName },
        { id: "status", label: columns.status, value: statusOf, show: statusPill },
        { id: "type", label: columns.type, value: ({ UserType }) => named(words.types, UserType) },
        {
          id: "login",
          label: columns.login,
          value: ({ OpenCam }) => (OpenCam === undefined ? undefined : OpenCam ? words.cam : words.password),
        },
        { id: "roles", label: columns.roles, value: ({ PGRoles = [] }) => PGRoles.join(", ") },
        { id: "remark", label: columns.remark, value: ({ Remark }) => Remark, look: "wide" },
        {
          id: "changed",
          label: columns.changed,
          value: ({ PasswordUpdateTime }) => PasswordUpdateTime,
          show: ({ PasswordUpdateTime }) => moment(instant(PasswordUpdateTime)),
        },
        {
          id: "created",
          label: columns.created,
          value: ({ CreateTime }) => CreateTime,
          show: ({ CreateTime }) => moment(instant(CreateTime)),
        },
      ],
      entries: (account) => entries(tab, account),
    });
  },
});

/** @param {Account} account */
const statusOf = ({ Status }) => named(strings.panels.accounts.states, Status === undefined ? undefined : `${Status}`);

/** @param {Account} account */
const statusPill = (account) => pill({ tone: TONES.get(account.Status) ?? "busy", label: statusOf(account) ?? "–" });

/** @param {Place} tab */
function create(tab) {
  const { create: words, types, hints } = strings.panels.accounts;
  operate(tab, {
    id: "account-create",
    title: words.title,
    submit: words.submit,
    action: "CreateAccount",
    fixed: { DBInstanceId: tab.id },
    values: { Type: "normal" },
    fields: () => [
      ["UserName", { hint: hints.name }],
      [
        "Type",
        { hint: hints.type, choices: Object.entries(types).map(([value, label = value]) => ({ value, label })) },
      ],
      ["Password", { hint: hints.password, password: true }],
      ["Remark", { hint: hints.remark }],
    ],
    guard: (form) => (form.text("Password") ? undefined : words.needsPassword),
    done: (_, { UserName }) => tab.app.changed(words.done(UserName), { tone: "good", about: `${tab.id} ${UserName}` }),
  });
}

/**
 * @param {Place} tab
 * @param {Account} account
 * @returns {Entry[]}
 */
function entries(tab, account) {
  const { UserName: name, Status, OpenCam, UserType, Remark } = account;
  if (name === undefined) return [];
  const { operations: words, hints, types } = strings.panels.accounts;
  const fixed = { DBInstanceId: tab.id, UserName: name };
  const other = UserType === "tencentDBSuper" ? "normal" : "tencentDBSuper";
  const reason = tab.instance.DBInstanceStatus === "running" ? undefined : strings.panels.notRunning;
  /** @type {Entry[]} */
  const all = [
    {
      id: "password",
      label: words.password.open,
      reason: OpenCam ? words.password.cam : undefined,
      run: () =>
        operate(tab, {
          id: "account-password",
          title: words.password.title(name),
          submit: words.password.submit,
          action: "ResetAccountPassword",
          fixed,
          fields: () => [["Password", { hint: hints.password, password: true }]],
          warns: words.password.text,
          done: words.password.done(name),
        }),
    },
    { id: "privileges", label: words.privileges, run: () => privileges(tab, name) },
    Status === LOCKED
      ? {
          id: "unlock",
          label: words.unlock.open,
          run: () =>
            operate(tab, {
              id: "account-unlock",
              title: words.unlock.title(name),
              submit: words.unlock.open,
              action: "UnlockAccount",
              fixed,
              says: words.unlock.text,
              done: words.unlock.done(name),
            }),
        }
      : {
          id: "lock",
          label: words.lock.open,
          run: () =>
            operate(tab, {
              id: "account-lock",
              title: words.lock.title(name),
              submit: words.lock.open,
              action: "LockAccount",
              fixed,
              warns: words.lock.text,
              done: words.lock.done(name),
            }),
        },
    {
      id: "remark",
      label: words.remark.open,
      run: () =>
        operate(tab, {
          id: "account-remark",
          title: words.remark.title(name),
          submit: words.remark.submit,
          action: "ModifyAccountRemark",
          fixed,
          values: { Remark },
          fields: () => [["Remark", { hint: hints.remark }]],
          done: words.remark.done(name),
        }),
    },
    {
      id: "type",
      label: words.type.open,
      run: () =>
        operate(tab, {
          id: "account-type",
          title: words.type.title(name),
          submit: words.type.submit,
          action: "ModifyAccountPrivileges",
          fixed: {
            ...fixed,
            ModifyPrivilegeSet: [
              {
                DatabasePrivilege: { Object: { ObjectType: "account", ObjectName: name }, PrivilegeSet: [other] },
                ModifyType: "alterRole",
              },
            ],
          },
          warns: words.type.text(types[UserType ?? ""] ?? UserType ?? "–", types[other] ?? other),
          done: words.type.done(name),
        }),
    },
    OpenCam
      ? {
          id: "cam-off",
          label: words.camOff.open,
          run: () =>
            operate(tab, {
              id: "account-cam-off",
              title: words.camOff.title(name),
              submit: words.camOff.submit,
              action: "CloseAccountCAM",
              fixed,
              fields: () => [["Password", { hint: hints.password, password: true }]],
              warns: words.camOff.text,
              done: words.camOff.done(name),
            }),
        }
      : {
          id: "cam-on",
          label: words.camOn.open,
          run: () =>
            operate(tab, {
              id: "account-cam-on",
              title: words.camOn.title(name),
              submit: words.camOn.submit,
              action: "OpenAccountCAM",
              fixed,
              warns: words.camOn.text,
              done: words.camOn.done(name),
            }),
        },
    {
      id: "delete",
      label: words.delete.open,
      danger: true,
      run: () =>
        operate(tab, {
          id: "account-delete",
          title: words.delete.title(name),
          submit: words.delete.submit,
          action: "DeleteAccount",
          fixed,
          lost: words.delete.lost(),
          typed: name,
          done: words.delete.done(name),
        }),
    },
  ];
  return all.map((entry) => ({ ...entry, reason: entry.reason ?? reason }));
}
