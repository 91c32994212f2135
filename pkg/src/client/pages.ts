// Lists, page by page, while they change underneath.

import { nextPage, paging } from "../wasm/pacing.js";
import { TransportError, invalid } from "../errors/errors.js";
import { parse, serialise, stringify } from "../encoding/json.js";
import { kind } from "../checks/kinds.js";
import { CALL_OPTIONS, knownOptions } from "./options.js";
import type { PostgresClient } from "./client.js";
import type { AllowUnknown, Page, PageOptions } from "./types.js";
import type { Integer } from "../generated/actions.js";
import { object } from "../checks/object.js";

/** The pages of a list: `{ rows, cursor, total }`, without rows that were on a page before. */
export async function* pages(
  client: PostgresClient,
  action: string,
  params: object = {},
  given: PageOptions = {},
): AsyncGenerator<Page<unknown>, void, void> {
  const {
    pageSize,
    limit = Infinity,
    cursor: from,
    ...options
  } = knownOptions(given, ["pageSize", "limit", "cursor", ...CALL_OPTIONS]);
  const paged = paging(action);
  if (!paged) throw invalid("action", `${action} is not answered in pages; call it`);
  const { identity, first } = paged;
  const asked = object("params", parse(serialise(params) ?? "null"));
  const wanted = whole("pageSize", pageSize, paged.size, asked, 1) ?? paged.largest;
  let cursor = whole("cursor", from, paged.position, asked, first) ?? 0;
  if (limit !== Infinity) whole("limit", limit, "", {}, 0);
  const size = Math.min(wanted, paged.largest);
  const seen = new Set<string>();
  let previousTotal = 0;
  let last: string | undefined;
  let left = Number(limit);
  while (cursor >= 0 && left > 0) {
    const place = { [paged.position]: cursor + first, [paged.size]: size };
    const answer = await client.call(action as string, { ...asked, ...place }, options as AllowUnknown);
    const { TotalCount } = answer;
    const total = isInteger(TotalCount) && TotalCount >= 0 ? TotalCount : undefined;
    const rows = list(action, paged.rows, answer, identity !== undefined);
    // Rows without identity are told by the whole page: one like the page before is that page again.
    const page = identity === undefined ? stringify(rows) : undefined;
    const same = page !== undefined && page === last;
    last = page;
    const fresh = rows.filter(
      (row) => !same && (identity === undefined || isNew(seen, (row as Record<string, unknown>)[identity])),
    );
    const cut = fresh.length > left ? rows.indexOf(fresh[left]) : NaN;
    cursor = nextPage(paged, size, cursor, previousTotal, rows.length, fresh.length, Number(total ?? NaN), cut);
    previousTotal = Number(total ?? 0);
    yield { rows: fresh.slice(0, left), cursor: cursor >= 0 ? cursor : undefined, total };
    left -= fresh.length;
  }
}

const isInteger = (value: unknown): value is Integer => typeof value === "number" || typeof value === "bigint";

/** A number, be it an option or a parameter of the API's own; as an option places count from 0. */
function whole(
  option: string,
  given: unknown,
  parameter: string,
  asked: Record<string, unknown>,
  first: number,
): number | undefined {
  const own = asked[parameter] ?? undefined;
  if (own !== undefined && given !== undefined)
    throw invalid(`params.${parameter}`, `says again what the option ${option} says: leave one of them out`);
  const [path, number] = own === undefined ? [`options.${option}`, given] : [`params.${parameter}`, own];
  const least = own === undefined && option === "cursor" ? 0 : first;
  if (number === undefined) return undefined;
  if (!isInteger(number) || !(number >= least)) throw invalid(path, `must be a number, and not below ${least}`);
  if (Number(number) % 1 !== 0 && number !== Infinity) throw invalid(path, "must be a whole number");
  return Number(number) - (own !== undefined && option === "cursor" ? first : 0);
}

/** The rows that an answer holds at a path. */
function list(action: string, path: string, answer: object, hasIdentity: boolean): unknown[] {
  const within = (holder: unknown, name: string) => (holder as Record<string, unknown> | undefined)?.[name];
  const rows = path.split(".").reduce<unknown>(within, answer) ?? [];
  const odd = !Array.isArray(rows)
    ? rows
    : rows.find((row) => (hasIdentity ? Object(row) !== row || Array.isArray(row) : row === null));
  if (odd === undefined) return rows as unknown[];
  const told = odd === rows ? `${path} is ${kind(odd)}` : `${path} holds ${kind(odd)}`;
  const message = `the answer's ${told}, which is not what is documented of it`;
  throw new TransportError(message, { code: "malformed", action });
}

/** Whether a row of this identity was on no page before. One without any is told by nothing. */
function isNew(seen: Set<string>, identity: unknown): boolean {
  const key = identity ?? undefined;
  if (key === undefined) return true;
  const text = typeof key === "object" ? String(stringify(key)) : `${typeof key} ${key}`;
  return !seen.has(text) && seen.add(text) !== undefined;
}
