// A request on its way, and what came back: an answer of the service, its error, or something else.

import type { Call } from "./call.js";
import { conceal } from "./conceal.js";
import type { Deadline } from "./deadline.js";
import { ApiError, type Problem, TransportError, invalid, summed } from "../errors/errors.js";
import { notify, redactedRequest } from "./events.js";
import { summary, unawaited } from "../errors/foreign.js";
import { parse } from "../encoding/json.js";
import { ANSWER_BYTES } from "../generated/facts.js";
import type { ClientOptions, FetchInit, RawAnswer, ResponseHeaders } from "./types.js";
import { FetchFailure, vouched } from "./attempts.js";

/** Longer than any code of the service; what it means is looked up letter by letter. */
const CODE_CHARACTERS = 256;

/** Sends the request of an attempt and reads the answer, telling observers of both. */
export async function roundTrip(
  call: Call,
  deadline: Deadline,
  address: string,
  request: FetchInit,
  timestamp: number,
  advice: Problem[],
): Promise<RawAnswer<unknown>> {
  const { action, attempts: attempt, settings, text } = call;
  const { shared, url } = settings;
  if (advice.length > 0 && attempt === 1) notify(settings.onAdvice, () => ({ action, problems: advice }));
  notify(settings.onRequest, () => redactedRequest(action, attempt, url, request.headers, text));
  deadline.check();
  const started = shared.clock.now();
  const { status, body, headers } = await carry(call, address, request, timestamp);
  // One that comes too late is no word in what follows.
  deadline.check();
  call.headers = headers;
  const answer = read(call, status, body, advice);
  const error = answer instanceof ApiError ? answer : undefined;
  notify(settings.onResponse, () => ({
    action,
    attempt,
    status,
    requestId: shownId(call, answer.requestId),
    durationMs: shared.clock.now() - started,
    error: error?.code,
  }));
  if (error) throw error;
  return answer as RawAnswer<unknown>;
}

/** Sends a request, and gives status and text of what came back: of a given `fetch`, anything may come back. */
async function carry(
  call: Call,
  address: string,
  request: FetchInit,
  timestamp: number,
): Promise<{ status: number; headers: ResponseHeaders | undefined; body: unknown }> {
  const fetch = call.settings.fetch ?? (globalThis.fetch as Exclude<ClientOptions["fetch"], undefined>);
  if (typeof fetch !== "function") throw invalid("fetch", "is required: this runtime has none of its own");
  call.signedFor = timestamp;
  call.isVouched = vouched(call.settings, fetch);
  call.sent = true;
  try {
    const response = await fetch(address, request);
    const status = unawaited(response?.status);
    const headers = unawaited(response?.headers);
    const body = typeof response?.text === "function" ? await response.text() : undefined;
    return { status: Number.isInteger(status) && status >= 0 && status < 1000 ? status : 0, headers, body };
  } catch (thrown) {
    throw new FetchFailure(thrown);
  }
}

/** What an answer of the service is, until it is known to be one. */
type Envelope = Record<string, unknown>;

/** Reads an answer: a value, or an error of the service. Everything else is not the service's. */
function read(call: Call, status: number, text: unknown, advice: Problem[]): RawAnswer<unknown> | ApiError {
  const { action, attempts, headers, settings } = call;
  // Concealed before it is cut: of half a secret nobody could tell that it is one.
  const conceals = (said: string) => conceal(action, call.credential, call.text, said);
  if (typeof text !== "string") {
    throw new TransportError("fetch gave no Response", { code: "malformed", action, status });
  }
  if (text.length > ANSWER_BYTES) {
    const message = "the answer is beyond the service's 50 MB; ask for fewer rows";
    throw new TransportError(message, { code: "too-large", action, status });
  }
  let answer: Envelope | undefined;
  let broken: unknown;
  try {
    answer = parse(text)?.Response;
  } catch (thrown) {
    broken = thrown;
  }
  const isObject = (value: unknown): value is Envelope =>
    typeof value === "object" && value !== null && !Array.isArray(value);
  const isText = (value: unknown) => typeof value === "string";
  const fault = isObject(answer) ? (answer.Error ?? undefined) : undefined;
  const isAnswer =
    isObject(answer) &&
    isText(answer.RequestId) &&
    (fault === undefined
      ? // Some of the manual's examples have an empty id, and say something beside it.
        status === 200 &&
        (answer.RequestId !== "" || Object.keys(answer).some((name) => !/^(Error|RequestId)$/.test(name)))
      : isObject(fault) &&
        isText(fault.Code) &&
        fault.Code !== "" &&
        fault.Code.length <= CODE_CHARACTERS &&
        isText(fault.Message ?? ""));
  if (!isAnswer) {
    const code = status === 429 && settings.trust?.gateway ? "rate-limited" : "malformed";
    throw new TransportError(unusable(status, conceals(text)), {
      code,
      action,
      cause: summary(broken, conceals),
      status,
    });
  }
  const requestId = (answer as Envelope).RequestId as string;
  if (fault === undefined) return { answer, requestId, status, headers, text, attempts };
  const { Code, Message, Reached } = fault as { Code: string; Message?: string; Reached?: unknown };
  call.reached = Reached;
  call.said = (Message ?? "").slice(0, 4096);
  call.code = Code;
  const code = ID.test(Code) ? Code : conceals(Code);
  const shown = { action, code, requestId: shownId(call, requestId), status, problems: advice };
  return new ApiError(conceals(Message ?? ""), shown);
}

/** What is certainly no secret: words of letters, as all codes of the service are, and ids of requests. */
const ID = /^([a-z]+(\.[a-z]+)*|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12})$/i;

/** An id of a request as it may be shown: whoever answers may have put anything there. */
const shownId = ({ action, credential, text }: Call, id: string) =>
  ID.test(id) ? id : conceal(action, credential, text, id);

/**
 * What a body that is no answer of the service seems to be, and how it begins where that is a short text;
 * src/call/answer.rs says the same.
 */
function unusable(status: number, body: string): string {
  const text = body.trim();
  const start = ` (${text.slice(0, 200)})`;
  let found = `a text that is not JSON${start}`;
  if (text === "") found = "an empty body";
  else if (text[0] === "<") found = "HTML or XML, as from a proxy, a gateway or a wrong address";
  // What has the form of an answer may hold what only its reader is to see.
  else if (/^[{[]/.test(text))
    found = `JSON that is cut short or lacks Response${text.includes('"Response"') ? "" : start}`;
  return `the answer is not the service's: HTTP status ${status} with ${found}; check endpoint and network`;
}

/** The problems in one sentence; faults first, as they are what refuses the call. */
export function described(action: string, problems: Problem[]): string {
  const of = (wanted: Problem["severity"]) => problems.filter(({ severity }) => severity === wanted);
  return `${action}: ${summed([...of("error"), ...of("advice")])}`;
}
