// Every request the page sends, as it may be shown: secrets are masked before anything is kept, and how the signature came about is worked
// out while the body is still at hand.

import { describeAction, sign } from "tencentdb-postgres";
import { cut, shown } from "./shown.js";

const KEPT = 300;
/** Of one answer, so many characters. */
const LONGEST = 1_000_000;
/** Of a code or an id, so many. */
const LONGEST_NAME = 200;

/** `changed` is called whenever a record comes or is completed. */
export function createJournal(changed) {
  let records = [];
  let next = 1;

  const add = (record) => {
    records = [record, ...records].slice(0, KEPT);
    describeAction(record.action).then(
      (described) => {
        record.reads = described.readOnly === true;
        changed();
      },
      () => {},
    );
    changed();
  };

  /** What a client needs so that its requests are recorded: `fetch` and `onRequest`. */
  function recorder({ fetch, credential, background }) {
    let event;
    return {
      // The client tells of a request right before it sends it, in one go.
      onRequest(told) {
        event = told;
      },
      async fetch(url, init) {
        const record = begin(url, init, event, credential, background);
        record.id = next++;
        add(record);
        const started = performance.now();
        try {
          const response = await fetch(url, init);
          const text = await response.text();
          record.durationMs = performance.now() - started;
          record.status = response.status;
          record.answerHeaders = [...(response.headers ?? [])];
          record.answer = cut(text, LONGEST);
          Object.assign(record, outcome(text));
          changed();
          return { status: response.status, text: async () => text };
        } catch (error) {
          record.durationMs = performance.now() - started;
          record.failure = init.signal?.aborted ? "aborted" : (error?.message ?? String(error));
          changed();
          throw error;
        }
      },
    };
  }

  return {
    recorder,
    get records() {
      return records;
    },
    clear() {
      records = [];
      changed();
    },
  };
}

function begin(url, init, event, credential, background) {
  const address = new URL(url);
  const headers = { ...event.headers };
  const steps = explainSignature(address, init, event.action, credential);
  if (steps) headers.Authorization = steps.authorization;
  return {
    action: event.action,
    at: Date.now(),
    method: init.method,
    url,
    host: address.host,
    region: init.headers["X-TC-Region"],
    headers,
    body: event.body,
    masked: /"\*\*\*"/.test(event.body),
    steps,
    background,
  };
}

/** The steps of the signature that was sent, without the keys among them. */
function explainSignature(address, { headers, body }, action, credential) {
  try {
    const request = {
      action,
      host: address.host,
      path: address.pathname,
      payload: body,
      timestamp: Number(headers["X-TC-Timestamp"]),
      headers: { "Content-Type": headers["Content-Type"] },
    };
    const { canonicalRequest, stringToSign, signature, credentialScope, authorization } = sign(
      request,
      credential,
    ).steps;
    return {
      canonicalRequest,
      stringToSign,
      signature,
      credentialScope,
      authorization,
      same: authorization === headers.Authorization,
    };
  } catch {
    return undefined;
  }
}

function outcome(text) {
  try {
    const { Response: response } = JSON.parse(text);
    const { RequestId: requestId, Error: error } = response;
    return {
      requestId: requestId ? name(requestId) : undefined,
      code: error ? name(error.Code ?? error) : undefined,
      unreadable: typeof requestId !== "string",
    };
  } catch {
    return { unreadable: true };
  }
}

const name = (value) => cut(shown(value), LONGEST_NAME);

export const failed = (record) =>
  record.code !== undefined || record.failure !== undefined || record.unreadable === true;
export const pending = (record) => record.durationMs === undefined;

/** The request as a curl command: with placeholders for what grants access, unless `whole`. */
export function curl(record, { whole = false } = {}) {
  const quote = (text) => `'${text.replaceAll("'", `'\\''`)}'`;
  const headers = Object.entries(record.headers).map(([name, value]) => {
    const shown = name === "Authorization" && !whole ? "TC3-HMAC-SHA256 ***" : value;
    return `  -H ${quote(`${name}: ${shown}`)}`;
  });
  return [`curl -X ${record.method} ${quote(record.url)}`, ...headers, `  --data-raw ${quote(record.body)}`].join(
    " \\\n",
  );
}
