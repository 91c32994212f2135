// How clients reach an instance.

/** @import { DBInstanceNetInfo } from "tencentdb-postgres" */
/** @import { Described } from "../service/answer.js" */
/** @import { Instance } from "./states.js" */

/** @typedef {Described<DBInstanceNetInfo>} Net */

/**
 * The address that clients should use: an open private one, else any open one.
 * @param {Instance} instance
 */
export function endpointOf(instance) {
  const open = (instance.DBInstanceNetInfo ?? []).filter((net) => net.Status === "opened" && (net.Ip || net.Address));
  return open.find((net) => net.NetType !== "public") ?? open[0];
}

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
