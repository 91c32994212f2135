// How an instance is reached: its addresses, public access, security groups and encryption.

import { named } from "../../parts/texts.js";
import { strings } from "../strings.js";
import { hostOf } from "../connect.js";
import { copyable, facts, pill } from "../../parts/basics.js";
import { operate } from "./operation.js";
import { definePanel } from "./panel.js";
import { answered, section, tableSection } from "./section.js";

/** @import { Net } from "../connect.js" */
/** @import { Entry } from "../parts/menu.js" */
/** @import { Place } from "./panel.js" */

/** States that pass by themselves; `initing` is also that of a public address which was never opened. */
const PASSING = new Set(["opening", "closing"]);
const IN_USE = new Set(["opened", ...PASSING]);
/** @type {Map<string | undefined, string>} */
const TONES = new Map([
  ["opened", "good"],
  ["closed", "stopped"],
  ["initing", "stopped"],
]);

/** @param {Place["instance"]} instance */
const netsOf = ({ DBInstanceNetInfo = [] }) => DBInstanceNetInfo;

export const panel = definePanel({
  reads: {
    groups: async ({ call, id }) =>
      (await call("DescribeDBInstanceSecurityGroups", { DBInstanceId: id })).SecurityGroupSet,
    ssl: ({ call, id }) => call("DescribeDBInstanceSSLConfig", { DBInstanceId: id }),
  },
  isBusy: ({ instance }) => netsOf(instance).some(({ Status }) => PASSING.has(Status ?? "")),
  view(tab) {
    const { parts, instance } = tab;
    const words = strings.panels.network;
    const { columns } = words.addresses;
    return [
      tableSection(tab, {
        id: "addresses",
        title: words.addresses.title,
        lead: words.addresses.lead,
        part: { value: netsOf(instance) },
        empty: words.addresses.empty,
        buttons: [publicButton(tab), { id: "add-network", label: words.add.open, onclick: () => addNetwork(tab) }],
        keyOf: (net) => `${net.NetType} ${hostOf(net)}`,
        columns: [
          { id: "type", label: columns.type, value: ({ NetType }) => named(words.types, NetType) },
          {
            id: "address",
            label: columns.address,
            value: hostOf,
            show: (net) =>
              hostOf(net) &&
              copyable({ text: `${hostOf(net)}:${net.Port ?? ""}`, label: columns.address, copy: tab.app.copy }),
          },
          {
            id: "status",
            label: columns.status,
            value: ({ Status }) => named(words.states, Status),
            show: ({ Status }) =>
              pill({ tone: TONES.get(Status) ?? "busy", label: named(words.states, Status) ?? "–" }),
          },
          { id: "vpc", label: columns.vpc, value: ({ VpcId }) => VpcId },
          { id: "subnet", label: columns.subnet, value: ({ SubnetId }) => SubnetId },
        ],
        entries: (net) => removal(tab, net),
      }),
      securityGroups(tab, parts.groups),
      section(
        {
          id: "ssl",
          title: words.ssl.title,
          lead: words.ssl.lead,
          buttons: parts.ssl?.value && [sslButton(tab, parts.ssl.value.SSLEnabled === true)],
        },
        answered(tab, parts.ssl, ({ SSLEnabled, ConnectAddress, CAUrl }) =>
          facts([
            [words.ssl.state, SSLEnabled ? strings.common.on : strings.common.off],
            [words.ssl.address, ConnectAddress],
            [
              words.ssl.certificate,
              CAUrl && copyable({ text: CAUrl, label: words.ssl.certificate, copy: tab.app.copy }),
            ],
          ]),
        ),
      ),
    ];
  },
});

/** @param {Place} place */
function publicButton(place) {
  const { public: words } = strings.panels.network;
  const open = netsOf(place.instance).find(({ NetType, Status }) => NetType === "public" && IN_USE.has(Status ?? ""));
  const DBInstanceId = place.id;
  const reason =
    place.instance.DBInstanceStatus !== "running"
      ? strings.panels.notRunning
      : PASSING.has(open?.Status ?? "")
        ? words.passing
        : undefined;
  const turnOn = () =>
    operate(place, {
      id: "public-on",
      title: words.on.open,
      submit: words.on.submit,
      action: "OpenDBExtranetAccess",
      fixed: { DBInstanceId },
      warns: words.on.text,
      done: words.on.done,
      tasks: true,
    });
  const turnOff = () =>
    operate(place, {
      id: "public-off",
      title: words.off.open,
      submit: words.off.submit,
      action: "CloseDBExtranetAccess",
      fixed: { DBInstanceId },
      warns: words.off.text,
      done: words.off.done,
      tasks: true,
    });
  return { id: "public", label: open ? words.off.open : words.on.open, reason, onclick: open ? turnOff : turnOn };
}

/**
 * The networks that other instances of the region are in, as choices.
 * @param {Place} place
 * @param {"VpcId" | "SubnetId"} name
 * @param {string} [vpc]
 */
export function networks({ app }, name, vpc) {
  const found = app.fleet.state.instances.flatMap((one) => (vpc && one.VpcId !== vpc ? [] : (one[name] ?? [])));
  return [...new Set(found)].toSorted().map((value) => ({ value, label: value }));
}

/** @param {Place} place */
function addNetwork(place) {
  const { add: words } = strings.panels.network;
  operate(place, {
    id: "network-add",
    title: words.open,
    submit: words.submit,
    action: "CreateDBInstanceNetworkAccess",
    fixed: { DBInstanceId: place.id, IsAssignVip: false },
    says: words.text,
    fields: (form) => [
      ["VpcId", { hint: words.vpc, choices: networks(place, "VpcId") }],
      ["SubnetId", { hint: words.subnet, choices: networks(place, "SubnetId", form.text("VpcId")) }],
    ],
    done: words.done,
    tasks: true,
  });
}

/**
 * @param {Place} place
 * @param {Net} net
 * @returns {Entry[]}
 */
function removal(place, net) {
  const { remove: words } = strings.panels.network;
  const { VpcId, SubnetId, NetType, Status } = net;
  if (NetType === "public" || VpcId === undefined || SubnetId === undefined) return [];
  const isLast = netsOf(place.instance).filter((one) => one.NetType !== "public").length < 2;
  return [
    {
      id: "remove",
      label: words.open,
      danger: true,
      reason: isLast ? words.last : Status === "opened" ? undefined : strings.panels.network.public.passing,
      run: () =>
        operate(place, {
          id: "network-remove",
          title: words.open,
          submit: words.submit,
          action: "DeleteDBInstanceNetworkAccess",
          fixed: { DBInstanceId: place.id, VpcId, SubnetId, Vip: hostOf(net) },
          lost: words.lost(hostOf(net)),
          typed: hostOf(net),
          done: words.done,
          tasks: true,
        }),
    },
  ];
}

/**
 * @param {Place} place
 * @param {import("./panel.js").Part<import("../../service/answer.js").Described<
 *   import("tencentdb-postgres").SecurityGroup>[]> | undefined} part
 */
function securityGroups(place, part) {
  const { columns, edit, ...words } = strings.panels.network.groups;
  /** @param {import("../../service/answer.js").Described<import("tencentdb-postgres").PolicyRule>[]} rules */
  const ruleText = (rules = []) =>
    rules
      .map(({ Action, CidrIp, PortRange, IpProtocol }) => [Action, CidrIp, IpProtocol, PortRange].join(" "))
      .join("; ");
  return tableSection(place, {
    id: "security-groups",
    title: words.title,
    lead: words.lead,
    part,
    empty: words.empty,
    buttons: [
      {
        id: "edit-groups",
        label: edit.open,
        onclick: () =>
          operate(place, {
            id: "groups-edit",
            title: edit.open,
            submit: edit.submit,
            action: "ModifyDBInstanceSecurityGroups",
            fixed: { DBInstanceId: place.id },
            values: { SecurityGroupIdSet: (part?.value ?? []).flatMap((one) => one.SecurityGroupId ?? []).join(", ") },
            warns: edit.text,
            fields: () => [["SecurityGroupIdSet", { hint: edit.hint }]],
            done: edit.done,
          }),
      },
    ],
    keyOf: ({ SecurityGroupId }) => SecurityGroupId,
    columns: [
      { id: "id", label: columns.id, value: ({ SecurityGroupId }) => SecurityGroupId },
      { id: "name", label: columns.name, value: ({ SecurityGroupName }) => SecurityGroupName },
      { id: "in", label: columns.inbound, look: "wide", value: ({ Inbound }) => ruleText(Inbound) },
      { id: "out", label: columns.outbound, look: "wide", value: ({ Outbound }) => ruleText(Outbound) },
    ],
  });
}

/**
 * @param {Place} place
 * @param {boolean} isOn
 */
function sslButton(place, isOn) {
  const { ssl: words } = strings.panels.network;
  const reason = place.instance.DBInstanceStatus === "running" ? undefined : strings.panels.notRunning;
  const addresses = netsOf(place.instance).flatMap((net) => (hostOf(net) ? [hostOf(net)] : []));
  const fixed = { DBInstanceId: place.id, SSLEnabled: !isOn };
  return {
    id: "ssl-switch",
    label: isOn ? words.off : words.on,
    reason,
    onclick: () =>
      operate(place, {
        id: "ssl-switch-dialog",
        title: isOn ? words.off : words.on,
        submit: isOn ? words.off : words.on,
        action: "ModifyDBInstanceSSLConfig",
        fixed,
        values: isOn ? {} : { ConnectAddress: addresses[0] },
        warns: isOn ? words.offText : words.onText,
        ...(!isOn && {
          fields: () => [
            /** @type {import("./operation.js").Field} */ ([
              "ConnectAddress",
              { hint: words.hint, choices: addresses.map((value) => ({ value, label: value })) },
            ]),
          ],
        }),
        done: words.done,
        tasks: true,
      }),
  };
}
