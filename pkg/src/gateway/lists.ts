// Lists under rules about some instances: read whole, and given with the rows that the caller may see.

import { stringify } from "../encoding/json.js";
import { LISTS } from "../generated/instances.js";
import { paging } from "../wasm/pacing.js";
import { decide } from "./decision.js";
import type { Parts } from "./parts.js";
import type { ReadCall } from "./request.js";
import type { Identity, KeptAnswer } from "./types.js";
import { type Answered, factsOf } from "./upstream.js";

/** A list with the rows that the caller may see, counted anew; or the service's error. */
export async function filtered(
  parts: Parts,
  identity: Identity,
  call: ReadCall,
  requestId: string,
): Promise<KeptAnswer & Partial<Answered>> {
  const { upstream, rules, now, maxRows } = parts;
  const { action, region, params } = call;
  const { rows: member, instance } = LISTS.get(action)!;
  const rows = await upstream.rows(action, member, { ...params }, region, maxRows);
  if (!Array.isArray(rows)) return rows;
  const nowMs = now();
  const visible = rows.filter((row) => {
    const instances = [row[instance] ?? []].flat().map(String);
    const facts = instance === "DBInstanceId" && instances.length === 1 ? factsOf(row) : undefined;
    const known = new Map(facts && [[instances[0]!, facts]]);
    return decide(rules, identity, { action, region, params, instances, facts: known, isRow: true }, nowMs).allowed;
  });
  const place = paging(action);
  const size = Number(params[place?.size ?? ""] ?? place?.largest ?? visible.length);
  const first = place?.first ?? 0;
  const position = Number(params[place?.position ?? ""] ?? first) - first;
  const from = place && !place.countsRows ? position * size : position;
  const page = visible.slice(Math.max(from, 0), Math.max(from, 0) + Math.max(size, 0));
  const Response = { TotalCount: visible.length, [member]: page, RequestId: requestId };
  return { status: 200, body: stringify({ Response }) as string };
}
