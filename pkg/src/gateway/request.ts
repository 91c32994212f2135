// A request of a caller, read once: whatever is not exactly a call is refused, and nothing of it goes on but the call.

import { invalid } from "../errors/errors.js";
import { LANGUAGES } from "../generated/facts.js";
import { isKnown, reads } from "../wasm/bindings.js";
import { Refusal } from "./refusal.js";
import { readStrictly } from "./strict-json.js";
import { checkedParams } from "./checked.js";

/** Which requests a gateway takes. */
export interface Door {
  origins: ReadonlySet<string>;
  path: string | undefined;
  maxBytes: number;
  /** How long a body may take to arrive. */
  bodyTimeoutMs: number;
}

/** A call that is well formed. */
export interface ReadCall {
  action: string;
  region: string;
  params: Readonly<Record<string, unknown>>;
  language: string | undefined;
  idempotencyKey: string | undefined;
  /** Whether it is only asked what would become of it. */
  isDryRun: boolean;
}

/** The origins that may call, checked. */
export function origins(given: unknown): ReadonlySet<string> {
  const list: unknown[] = Array.isArray(given) ? given : [given];
  if (list.length === 0) throw invalid("origin", "must name an origin, https://app.example, or none for no pages");
  for (const origin of list) {
    if (origin === "none") continue;
    let exact: string | undefined;
    try {
      exact = new URL(String(origin)).origin;
    } catch {
      // Told below.
    }
    if (typeof origin !== "string" || !exact || !/^https?:/.test(exact) || exact.includes("*") || exact !== origin)
      throw invalid(
        "origin",
        "must be origins, such as https://app.example",
        /^http[^*]*$/.test(exact ?? "") ? exact : undefined,
      );
    if (origin.startsWith("http:") && !/^http:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(origin))
      throw invalid("origin", "must be https, except on this machine", origin.replace("http:", "https:"));
  }
  return new Set(list as string[]);
}

/**
 * The headers that let the page of a request read the answer: of an origin that may call, and no other. Throws a
 * `Refusal` where the request may not come from where it comes.
 */
export function admit(request: Request, { origins, path }: Door): Record<string, string> {
  const url = new URL(request.url);
  if ((path !== undefined && url.pathname !== path) || url.search !== "")
    throw new Refusal("NotFound", "there is no gateway at this address");
  const { headers } = request;
  const mode = headers.get("sec-fetch-mode");
  if (mode !== null && mode !== "cors" && mode !== "same-origin")
    throw new Refusal("Denied", "a call is made by fetch, not by a form or a link");
  const origin = headers.get("origin");
  if (origin === null) {
    // The `fetch` of Node.js says `Sec-Fetch-Mode`, and no more.
    const isBrowser = ["cookie", "sec-fetch-site", "sec-fetch-dest"].some((name) => headers.has(name));
    if (isBrowser || !origins.has("none")) throw new Refusal("Denied", "the request names no origin that may call");
    return {};
  }
  // `none` is no origin: a header that says so comes from a program that pretends.
  if (origin === "none" || !origins.has(origin)) throw new Refusal("Denied", "pages of this origin may not call");
  const site = headers.get("sec-fetch-site");
  const isForeign = site !== null && site !== "same-origin";
  if (site === "none" || (isForeign && headers.has("cookie")))
    throw new Refusal("Denied", "a request with cookies must come from a page of the gateway's own origin");
  return { "Access-Control-Allow-Origin": origin, Vary: "Origin" };
}

/** The answer to a preflight. */
export const preflight = (allowed: Record<string, string>): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...allowed,
      "Access-Control-Allow-Methods": "POST",
      "Access-Control-Allow-Headers": "Authorization, Content-Type",
      "Access-Control-Max-Age": "600",
    },
  });

/** Refuses what is no POST of JSON. */
export function assertJson({ method, headers }: Request): void {
  if (method !== "POST") throw new Refusal("WrongMethod", "a call is a POST", { headers: { Allow: "POST" } });
  if (!/^application\/json(; ?charset=utf-8)?$/i.test(headers.get("content-type") ?? ""))
    throw new Refusal("WrongType", "a call has the content type application/json");
  if (headers.has("content-encoding")) throw new Refusal("WrongType", "a call is not compressed");
}

/** Reads the body of a request: a call, each member once. */
export async function readCall(request: Request, door: Door): Promise<ReadCall> {
  const body = readStrictly(await readText(request, door));
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw new Refusal("BadRequest", "the body is no object");
  const { action, region, params = {}, language, idempotencyKey, dryRun, ...others } = body as Record<string, unknown>;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined)
    throw new Refusal(
      "BadRequest",
      "the body has a member beside action, region, params, language, idempotencyKey and dryRun",
    );
  if (typeof action !== "string" || !isKnown(action)) throw new Refusal("BadRequest", "the body names no known action");
  if (typeof region !== "string" || !/^[a-z\d-]{1,64}$/.test(region))
    throw new Refusal("BadRequest", "the body names no region");
  if (language !== undefined && !LANGUAGES.includes(language as string))
    throw new Refusal("BadRequest", `the language is none of ${LANGUAGES.join(", ")}`);
  if (idempotencyKey !== undefined && !(typeof idempotencyKey === "string" && /^[\w-]{8,128}$/.test(idempotencyKey)))
    throw new Refusal("BadRequest", "the idempotency key is no word of 8 to 128 letters, digits and dashes");
  if (idempotencyKey !== undefined && reads(action))
    throw new Refusal("BadRequest", "an idempotency key is for what changes something");
  if (dryRun !== undefined && (dryRun !== true || idempotencyKey !== undefined))
    throw new Refusal("BadRequest", "dryRun is true, without an idempotency key");
  return {
    action,
    region,
    params: checkedParams(action, params),
    language: language as string,
    idempotencyKey,
    isDryRun: dryRun === true,
  };
}

/** The text of a body, if it is UTF-8 and within the limits. */
async function readText({ body, headers }: Request, { maxBytes, bodyTimeoutMs }: Door): Promise<string> {
  const tooLarge = () => new Refusal("TooLarge", `the body is larger than ${maxBytes} bytes`);
  if (Number(headers.get("content-length") ?? 0) > maxBytes) throw tooLarge();
  if (!body) throw new Refusal("BadRequest", "the body is empty");
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const reader = body.getReader();
  let timer: ReturnType<typeof setTimeout> | undefined;
  async function whole(): Promise<string> {
    let text = "";
    let size = 0;
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.byteLength;
      if (size > maxBytes) throw tooLarge();
      text += decoder.decode(part.value, { stream: true });
    }
    return text + decoder.decode();
  }
  try {
    // A body that never goes on leaves its read open for good.
    return await new Promise<string>((resolve, reject) => {
      // An error that is made for every request would cost more than reading it.
      const refuse = () => reject(new Refusal("TooSlow", `the body took longer than ${bodyTimeoutMs} ms`));
      timer = setTimeout(refuse, bodyTimeoutMs);
      whole().then(resolve, reject);
    });
  } catch (thrown) {
    reader.cancel().catch(() => {});
    throw thrown instanceof TypeError ? new Refusal("BadRequest", "the body is no UTF-8 text") : thrown;
  } finally {
    clearTimeout(timer);
  }
}
