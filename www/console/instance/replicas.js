// The read-only instances of an instance: the groups that they are in, drawn as what reads from what, and what can be
// done with them.

import { h } from "../../parts/view.js";
import { named } from "../../parts/texts.js";
import { strings } from "../strings.js";
import { label, nameOf, tone } from "../states.js";
import { hostOf } from "../connect.js";
import { pill } from "../../parts/basics.js";
import { networks } from "./network.js";
import { operate } from "./operation.js";
import { definePanel } from "./panel.js";
import { purchase } from "./purchase.js";
import { answered, section, tableSection } from "./section.js";
import { topology } from "./topology.js";

/** @import { ReadOnlyGroup } from "tencentdb-postgres" */
/** @import { Described } from "../../service/answer.js" */
/** @import { Entry } from "../parts/menu.js" */
/** @import { Form } from "../form.js" */
/** @import { Instance } from "../states.js" */
/** @import { Field } from "./operation.js" */
/** @import { Place } from "./panel.js" */
/** @typedef {Described<ReadOnlyGroup>} Group */

/** As many groups as the service lists at once. */
const MOST = 99;
const PASSING = new Set(["creating", "modifying", "deleting"]);

/**
 * The read-only instances of an instance that are in none of the groups.
 * @param {Place} place
 * @param {Group[]} groups
 */
function loneOf({ app, id }, groups) {
  const placed = new Set(groups.flatMap(({ ReadOnlyDBInstanceList = [] }) => ReadOnlyDBInstanceList).map(idOf));
  return app.fleet.state.instances.filter((one) => one.MasterDBInstanceId === id && !placed.has(one.DBInstanceId));
}

/** @param {Described<{ DBInstanceId: string }>} one */
const idOf = ({ DBInstanceId }) => DBInstanceId;

export const panel = definePanel({
  reads: {
    groups: async ({ call, id }) => {
      const Filters = [{ Name: "db-master-instance-id", Values: [id] }];
      return (await call("DescribeReadOnlyGroups", { Filters, PageSize: MOST, PageNumber: 1 })).ReadOnlyGroupList;
    },
  },
  isBusy: ({ parts }) => Boolean(parts.groups?.value?.some(({ Status }) => PASSING.has(Status ?? ""))),
  view(tab) {
    const { parts, instance, app } = tab;
    const words = strings.panels.replicas;
    const groups = parts.groups?.value ?? [];
    const isReplica = instance.DBInstanceType === "readonly";
    const reason = isReplica
      ? words.isReplica
      : instance.DBInstanceStatus === "running"
        ? undefined
        : strings.panels.notRunning;
    /** @type {{ group: Group | undefined, replica: Described<Instance> }[]} */
    const members = [
      ...groups.flatMap((group) => (group.ReadOnlyDBInstanceList ?? []).map((replica) => ({ group, replica }))),
      ...loneOf(tab, groups).map((replica) => ({ group: undefined, replica })),
    ];
    return [
      section(
        {
          id: "topology",
          title: words.title,
          lead: words.lead,
          buttons: [
            {
              id: "create-replica",
              icon: "plus",
              label: words.create.open,
              reason,
              onclick: () => createReplica(tab, groups),
            },
            { id: "create-group", icon: "plus", label: words.group.open, reason, onclick: () => createGroup(tab) },
          ],
        },
        answered(tab, parts.groups, (value) => topology(instance, value, loneOf(tab, value))),
      ),
      tableSection(tab, {
        id: "groups",
        title: words.groups.title,
        part: parts.groups,
        empty: words.groups.empty,
        keyOf: ({ ReadOnlyGroupId }) => ReadOnlyGroupId,
        columns: [
          { id: "name", label: words.groups.name, value: ({ ReadOnlyGroupName: name }) => name },
          {
            id: "status",
            label: words.groups.status,
            value: ({ Status }) => named(words.states, Status),
            show: ({ Status }) =>
              pill({ tone: Status === "ok" ? "good" : "busy", label: named(words.states, Status) ?? "–" }),
          },
          {
            id: "address",
            label: words.groups.address,
            value: ({ DBInstanceNetInfo = [] }) =>
              DBInstanceNetInfo.map((net) => `${hostOf(net)}:${net.Port ?? ""}`).join(", "),
          },
          {
            id: "members",
            label: words.groups.members,
            look: "number",
            value: ({ ReadOnlyDBInstanceList: list = [] }) => list.length,
          },
          {
            id: "lag",
            label: words.groups.lag,
            value: (group) =>
              Number(group.ReplayLagEliminate) === 1
                ? words.groups.limits(group.MaxReplayLag ?? "–", group.MaxReplayLatency ?? "–")
                : words.groups.never,
          },
        ],
        entries: (group) => groupEntries(tab, group),
      }),
      tableSection(tab, {
        id: "members",
        title: words.members.title,
        part: parts.groups && { ...parts.groups, value: parts.groups.value && members },
        empty: words.members.empty,
        keyOf: ({ replica }) => replica.DBInstanceId,
        columns: [
          {
            id: "name",
            label: words.groups.name,
            value: ({ replica }) => nameOf(replica),
            show: ({ replica }) =>
              h("a", { href: app.link({ page: "instance", id: replica.DBInstanceId }) }, nameOf(replica)),
          },
          {
            id: "status",
            label: words.groups.status,
            value: ({ replica }) => label(replica.DBInstanceStatus),
            show: ({ replica }) =>
              pill({ tone: tone(replica.DBInstanceStatus), label: label(replica.DBInstanceStatus) }),
          },
          { id: "group", label: words.members.group, value: ({ group }) => group?.ReadOnlyGroupName ?? words.alone },
          { id: "zone", label: words.members.zone, value: ({ replica }) => replica.Zone },
        ],
        entries: ({ group, replica }) => memberEntries(tab, groups, group, replica),
      }),
    ];
  },
});

/** @param {Group[]} groups */
const groupChoices = (groups) =>
  groups.map(({ ReadOnlyGroupId: value = "", ReadOnlyGroupName }) => ({ value, label: ReadOnlyGroupName ?? value }));

/**
 * @param {Place} place
 * @param {Group[]} groups
 */
function createReplica(place, groups) {
  const { create: words, members } = strings.panels.replicas;
  const { instance, id, app } = place;
  purchase(place, {
    id: "replica-create",
    title: words.open,
    submit: words.submit,
    action: "CreateReadOnlyDBInstance",
    type: "readonly",
    fixed: { MasterDBInstanceId: id, Zone: instance.Zone ?? "", InstanceCount: 1 },
    values: { Name: `${instance.DBInstanceName ?? id}-ro` },
    says: words.text,
    own: () => [["ReadOnlyGroupId", { hint: words.group, choices: groupChoices(groups) }]],
    facts: (form) => [
      [words.master, instance.DBInstanceName ?? id],
      [members.group, groupChoices(groups).find(({ value }) => value === form.text("ReadOnlyGroupId"))?.label],
    ],
    done: (_, { Name }) =>
      app.changed(words.done(Name || strings.common.unnamed), { tasks: true, about: `${id} replica` }),
  });
}

/** The fields by which a group leaves out members that lag: none where it never does. */
const lagFields = (/** @type {Form<any>} */ form) => {
  const { group: words } = strings.panels.replicas;
  const isOn = form.text("ReplayLagEliminate") === "1";
  return /** @type {(Field | false)[]} */ ([
    [
      "ReplayLagEliminate",
      {
        hint: words.eliminate,
        choices: [
          { value: "0", label: strings.common.off },
          { value: "1", label: strings.common.on },
        ],
      },
    ],
    isOn && ["MaxReplayLag", { hint: words.lag }],
    isOn && ["MaxReplayLatency", { hint: words.latency }],
    isOn && ["MinDelayEliminateReserve", { hint: words.reserve }],
  ]);
};

/**
 * Keeps the values that must go together in step.
 * @param {Form<any>} form
 */
function follow(form) {
  const isOn = form.text("ReplayLagEliminate");
  const put = (/** @type {string} */ name, /** @type {string} */ value) =>
    form.text(name) === value || form.set(name, value);
  put("ReplayLatencyEliminate", isOn);
  if (isOn === "1") return;
  for (const name of ["MaxReplayLag", "MaxReplayLatency"]) put(name, "0");
  put("MinDelayEliminateReserve", "");
}

/** @param {Place} place */
function createGroup(place) {
  const { group: words } = strings.panels.replicas;
  const { instance, id } = place;
  operate(place, {
    id: "group-create",
    title: words.open,
    submit: words.open,
    action: "CreateReadOnlyGroup",
    fixed: { MasterDBInstanceId: id, ProjectId: 0 },
    values: { VpcId: instance.VpcId, SubnetId: instance.SubnetId, ReplayLagEliminate: "0" },
    says: words.text,
    onchange: follow,
    fields: (form) => [
      ["Name", { hint: words.name }],
      ["VpcId", { hint: words.vpc, choices: networks(place, "VpcId") }],
      ["SubnetId", { hint: words.subnet, choices: networks(place, "SubnetId", form.text("VpcId")) }],
      ...lagFields(form),
    ],
    done: words.done,
  });
}

/**
 * @param {Place} place
 * @param {Group} group
 * @returns {Entry[]}
 */
function groupEntries(place, group) {
  const { ReadOnlyGroupId, ReadOnlyGroupName = "", ReadOnlyDBInstanceList: members = [] } = group;
  if (ReadOnlyGroupId === undefined) return [];
  const { group: words } = strings.panels.replicas;
  const fixed = { ReadOnlyGroupId };
  return [
    {
      id: "edit",
      label: words.edit,
      run: () =>
        operate(place, {
          id: "group-edit",
          title: words.edit,
          submit: words.save,
          action: "ModifyReadOnlyGroupConfig",
          fixed,
          values: {
            ReadOnlyGroupName,
            ReplayLagEliminate: String(group.ReplayLagEliminate ?? 0),
            MaxReplayLag: String(group.MaxReplayLag ?? 0),
            MaxReplayLatency: String(group.MaxReplayLatency ?? 0),
            MinDelayEliminateReserve: String(group.MinDelayEliminateReserve ?? 0),
          },
          onchange: follow,
          fields: (form) => [["ReadOnlyGroupName", { hint: words.name }], ...lagFields(form)],
          done: words.edited(ReadOnlyGroupName),
        }),
    },
    {
      id: "rebalance",
      label: words.rebalance,
      reason: members.length < 2 ? words.tooFew : undefined,
      run: () =>
        operate(place, {
          id: "group-rebalance",
          title: words.rebalance,
          submit: words.rebalance,
          action: "RebalanceReadOnlyGroup",
          fixed,
          warns: words.rebalanceText,
          done: words.rebalanced(ReadOnlyGroupName),
        }),
    },
    {
      id: "delete",
      label: words.delete,
      danger: true,
      reason: members.length > 0 ? words.notEmpty : undefined,
      run: () =>
        operate(place, {
          id: "group-delete",
          title: words.delete,
          submit: words.delete,
          action: "DeleteReadOnlyGroup",
          fixed,
          lost: words.lost(ReadOnlyGroupName),
          typed: ReadOnlyGroupName,
          done: words.deleted(ReadOnlyGroupName),
        }),
    },
  ];
}

/**
 * @param {Place} place
 * @param {Group[]} groups
 * @param {Group | undefined} group
 * @param {Described<Instance>} replica
 * @returns {Entry[]}
 */
function memberEntries(place, groups, group, replica) {
  const { members: words } = strings.panels.replicas;
  const { DBInstanceId } = replica;
  if (DBInstanceId === undefined) return [];
  const name = nameOf(replica);
  if (!group?.ReadOnlyGroupId)
    return [
      {
        id: "add",
        label: words.add,
        reason: groups.length === 0 ? words.noGroup : undefined,
        run: () =>
          operate(place, {
            id: "member-add",
            title: words.add,
            submit: words.add,
            action: "AddDBInstanceToReadOnlyGroup",
            fixed: { DBInstanceId },
            fields: () => [["ReadOnlyGroupId", { hint: words.addHint, choices: groupChoices(groups) }]],
            done: words.added(name),
          }),
      },
    ];
  const { ReadOnlyGroupId } = group;
  return [
    {
      id: "weight",
      label: words.weight,
      run: () =>
        operate(place, {
          id: "member-weight",
          title: words.weight,
          submit: words.save,
          action: "ModifyReadOnlyDBInstanceWeight",
          fixed: { DBInstanceId, ReadOnlyGroupId },
          fields: () => [["Weight", { hint: words.weightHint }]],
          done: words.weighed(name),
        }),
    },
    {
      id: "remove",
      label: words.remove,
      danger: true,
      run: () =>
        operate(place, {
          id: "member-remove",
          title: words.remove,
          submit: words.remove,
          action: "RemoveDBInstanceFromReadOnlyGroup",
          fixed: { DBInstanceId, ReadOnlyGroupId },
          warns: words.removeText(name),
          done: words.removed(name),
        }),
    },
  ];
}
