// The service behind a gateway: one client that signs, whose errors are told without a word about the key.

import { PostgresClient } from "../client/client.js";
import type { CallOptions, PagedAction } from "../client/types.js";
import { stringify } from "../encoding/json.js";
import { ApiError, TransportError, invalid } from "../errors/errors.js";
import type { Price } from "../generated/orders.js";
import { reads } from "../wasm/bindings.js";
import { paging } from "../wasm/pacing.js";
import type { InstanceFacts } from "./decision.js";
import { unpricedPart } from "./facts.js";
import { Refusal } from "./refusal.js";
import type { GatewayOptions, KeptAnswer } from "./types.js";

/** An answer of the service, ready for the caller. */
export interface Answered extends KeptAnswer {
  requestId: string;
  /** The code of the service's error. */
  code?: string;
  /** Whether the call certainly had no effect. */
  isRefused: boolean;
}

type Values = Record<string, unknown>;

export class Upstream {
  readonly #clients = new Map<string | undefined, PostgresClient>();
  readonly #options: GatewayOptions;

  /** Throws a `ValidationError` where no client can be made of the options, or the way is not encrypted. */
  constructor(options: GatewayOptions) {
    const { credential, endpoint } = options;
    if (credential === undefined) throw invalid("credential", "is required: the gateway signs with it");
    if (
      /^http:/i.test(endpoint ?? "") &&
      !/^http:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?(\/|$)/i.test(endpoint!)
    )
      throw invalid("endpoint", "must be https, except on this machine", endpoint!.replace(/^http:/i, "https:"));
    this.#options = options;
    this.#client(undefined);
  }

  #client(language: string | undefined): PostgresClient {
    const known = this.#clients.get(language);
    if (known) return known;
    const { credential, endpoint, fetch, clock, timeoutMs } = this.#options;
    const made = new PostgresClient({
      credential,
      endpoint,
      fetch,
      clock,
      timeoutMs,
      // No call names this one: each names its own.
      region: "ap-guangzhou",
      language: language as "en-US",
      // One call of a caller is one call of the service: it is they who repeat it.
      retry: false,
    });
    this.#clients.set(language, made);
    return made;
  }

  /** Makes a call, and gives what the caller is answered. Throws a `Refusal` where the service gave no answer. */
  async call(action: string, params: object, region: string, language?: string): Promise<Answered> {
    try {
      const raw = this.#client(language).raw(action as never, params as never, { region } as never);
      const { answer, requestId } = await raw;
      return { status: 200, body: stringify({ Response: answer }) as string, requestId, isRefused: false };
    } catch (error) {
      return answerTo(error, action);
    }
  }

  /** What is read for the gateway's own needs; it throws what the client throws. */
  #read(action: string, params: object, region: string): Promise<Values> {
    return this.#client(undefined).call(action as never, params as never, { region } as never);
  }

  /** All rows of a list, or the service's error. Throws a `Refusal` where there are more than `most`. */
  async rows(
    action: string,
    member: string,
    params: Values,
    region: string,
    most: number,
  ): Promise<Values[] | Answered> {
    const place = paging(action);
    try {
      if (!place) return ((await this.#read(action, params, region))[member] ?? []) as Values[];
      const { [place.position]: _, [place.size]: __, ...where } = params;
      const rows: Values[] = [];
      const options: CallOptions = { region };
      for await (const page of this.#client(undefined).pages(action as PagedAction, where as never, options)) {
        rows.push(...(page.rows as unknown as Values[]));
        if (rows.length > most) throw new Refusal("Denied", `the list has more than ${most} rows: narrow it down`);
      }
      return rows;
    } catch (error) {
      if (error instanceof Refusal) throw error;
      return answerTo(error, action);
    }
  }

  /** What is known of an instance; nothing where it is not there, or not the account's. */
  async facts(id: string, region: string): Promise<InstanceFacts | undefined> {
    try {
      const { DBInstance } = await this.#read("DescribeDBInstanceAttribute", { DBInstanceId: id }, region);
      const row = DBInstance as Values | undefined;
      return row?.DBInstanceId === id ? factsOf(row) : undefined;
    } catch (error) {
      // One answer for all of these: whoever asks for others' instances learns nothing of them.
      if (error instanceof ApiError && /^(not-found|parameter|permission)$/.test(error.class ?? "")) return undefined;
      throw error;
    }
  }

  /** The price of an order, in hundredths of the currency's unit. Throws whatever makes it unknown. */
  async price({ action, params, fixed }: Price, order: Values, region: string, currency: string): Promise<number> {
    const unbounded = unpricedPart(order);
    if (unbounded !== undefined) throw new Refusal("OverBudget", unbounded);
    const asked: Values = { ...fixed };
    for (const name of params) if (order[name] !== undefined) asked[name] = order[name];
    const { Price, Currency } = await this.#read(action, asked, region);
    if (!(Number.isSafeInteger(Price) && (Price as number) >= 0) || Currency !== currency)
      throw new Refusal("Unavailable", "the price of the order is not known, so it was not placed");
    return Price as number;
  }
}

/** What is known of an instance by a row about it. */
export function factsOf(row: Values): InstanceFacts | undefined {
  const { DBInstanceName: name, ProjectId: projectId, TagList } = row;
  if (typeof name !== "string" || typeof projectId !== "number") return undefined;
  // An instance without tags has an empty list.
  const tags = Array.isArray(TagList)
    ? new Map((TagList as Values[]).map(({ TagKey, TagValue }) => [String(TagKey), String(TagValue)]))
    : undefined;
  return { name, projectId, tags };
}

/** What the caller is answered where a call failed. */
function answerTo(error: unknown, action: string): Answered {
  if (error instanceof ApiError) {
    const { code, requestId, class: kind } = error;
    // The gateway's own key is not the caller's affair, nor anything that they could put right.
    if (/^AuthFailure(?!\.UnauthorizedOperation)/.test(code))
      throw new Refusal("Unavailable", "the service does not take the gateway's key, so the call was not made");
    const end = error.message.lastIndexOf(` (${code}, `);
    // What the account does not let the gateway do is told with the account, and with what it may do.
    const Message =
      kind === "permission" ? "the account does not let the gateway do this" : error.message.slice(0, Math.max(end, 0));
    const refused = { Code: code, Message };
    const body = stringify({ Response: { Error: refused, RequestId: requestId } }) as string;
    return { status: 200, body, requestId, code, isRefused: !error.outcomeUnknown && kind !== undefined };
  }
  if (error instanceof TransportError) {
    const reached = reads(action) || error.outcomeUnknown;
    throw new Refusal("NoAnswer", `the service gave no usable answer (${error.code})`, { reached });
  }
  throw error;
}
