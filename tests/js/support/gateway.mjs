// A gateway before an emulator, and clients that call through it.

import { createHash } from "node:crypto";

import { PostgresClient } from "tencentdb-postgres";
import { createEmulator } from "tencentdb-postgres/emulator";
import { createGateway, fixedTokens } from "tencentdb-postgres/gateway";

/** @import { AuditEvent, GatewayOptions, Identity, Rule } from "tencentdb-postgres/gateway" */

export const ADDRESS = "https://app.example/api/tencentdb";
export const ORIGIN = "https://app.example";
export const REGION = "ap-guangzhou";

export const sha256 = (text) => createHash("sha256").update(text).digest("hex");

/** The instances of the demo fleet in one region, by name. */
export const fleet = async ({ credential, fetch }) => {
  const client = new PostgresClient({ credential, region: REGION, fetch });
  const { DBInstanceSet } = await client.DescribeDBInstances({ Limit: 100 });
  return new Map(DBInstanceSet.map((instance) => [instance.DBInstanceName, instance]));
};

/**
 * A gateway with a policy, before an emulator with the demo fleet. `upstream` has the actions that reached the service,
 * `events` the audit. `client` calls as the caller `ops` with the role `dev`, `as` as another.
 * @param {readonly Rule[]} policy
 * @param {Partial<GatewayOptions>} options
 */
export function gatewayed(policy, options = {}) {
  const emulator = createEmulator({ fleet: "demo" });
  /** @type {string[]} */
  const upstream = [];
  /** @type {AuditEvent[]} */
  const events = [];
  const callers = {
    [sha256("token-ops")]: { id: "ops", roles: ["dev"] },
    [sha256("token-eve")]: { id: "eve", roles: [], claims: { team: "red" } },
  };
  const gateway = createGateway({
    credential: emulator.credential,
    fetch: (url, init) => {
      upstream.push(init.headers["X-TC-Action"]);
      return emulator.fetch(url, init);
    },
    origin: [ORIGIN, "none"],
    authenticate: fixedTokens(callers),
    policy,
    onAudit: (event) => void events.push(event),
    ...options,
  });
  const as = (name) =>
    new PostgresClient({
      endpoint: ADDRESS,
      region: REGION,
      headers: { Authorization: `Bearer token-${name}` },
      retry: false,
      fetch: (url, { method, headers, body }) => gateway(new Request(url, { method, headers, body })),
    });
  return { gateway, emulator, upstream, events, as, client: as("ops") };
}

/** A request of a page, with what is to be otherwise about it. */
export function request({ url = ADDRESS, headers = {}, method = "POST", call = {}, body = undefined } = {}) {
  const given = {
    "Content-Type": "application/json",
    Origin: ORIGIN,
    "Sec-Fetch-Site": "same-origin",
    "Sec-Fetch-Mode": "cors",
    Authorization: "Bearer token-ops",
    ...headers,
  };
  const sent = Object.entries(given).filter(([, value]) => value !== undefined);
  const text = body ?? JSON.stringify({ action: "DescribeZones", region: REGION, params: {}, ...call });
  return new Request(url, {
    method,
    headers: sent,
    ...(/GET|HEAD|OPTIONS/.test(method) ? {} : { body: text, duplex: "half" }),
  });
}
