// How clients reach an instance.

/** @import { DBInstanceNetInfo } from "tencentdb-postgres" */
/** @import { Described } from "../service/answer.js" */
/** @import { Instance } from "./states.js" */

/** @typedef {Described<DBInstanceNetInfo>} Net */

const AWAY = new Set(["isolating", "isolated", "offline", "offlining", "recycling", "recycled"]);

/**
 * The address that clients should use: an open private one, else any open one.
 * @param {Instance} instance
 */
export function endpointOf(instance) {
  const open = (instance.DBInstanceNetInfo ?? []).filter((net) => net.Status === "opened" && (net.Ip || net.Address));
  return open.find((net) => net.NetType !== "public") ?? open[0];
}

/**
 * Tells whether an instance answers at its addresses: isolated it keeps them, but has left the network.
 * @param {Instance} instance
 */
export const isReachable = ({ DBInstanceStatus }) => !AWAY.has(DBInstanceStatus ?? "");

/** @param {Net} net */
export const hostOf = (net) => net.Ip || net.Address || "";
/**
 * A command for a shell; `undefined` where the address has characters that a shell would interpret.
 * @param {Net} net
 */
export const psql = (net, user = "USER") =>
  /^[\w.:-]+$/.test(hostOf(net)) && Number.isInteger(net.Port)
    ? `psql "host=${hostOf(net)} port=${net.Port} user=${user} dbname=postgres"`
    : undefined;
