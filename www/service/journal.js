// Every request the page sends, as it may be shown: secrets are masked before anything is kept, and the steps of the
// signature are computed while the body is still at hand.

import { describeAction, sign } from "tencentdb-postgres";
import { messageOf } from "./failure.js";
import { cut, shown } from "../parts/shown.js";

/** @import { ClientOptions, Credential, FetchInit, RequestEvent } from "tencentdb-postgres" */
/** @typedef {NonNullable<ClientOptions["fetch"]>} Fetch */
/** @typedef {ReturnType<typeof createJournal>} Journal */
/**
 * The steps of the signature that was sent, without the keys; `same` says whether they led to the one that was sent.
 * @typedef {{
 *   canonicalRequest: string, stringToSign: string, signature: string, credentialScope: string,
 *   authorization: string, same: boolean
 * }} ShownSteps
 */
/**
 * A request, and once it has ended, what came of it.
 * @typedef {{
 *   id: number, action: string, at: number, method: string, url: string, host: string, region: string | undefined,
 *   headers: Record<string, string>, body: string, masked: boolean, steps: ShownSteps | undefined, signed: boolean,
 *   background: boolean,
 *   reads?: boolean, durationMs?: number, status?: number, failure?: string,
 *   answerHeaders?: [name: string, value: string][], answer?: string,
 *   requestId?: string | undefined, code?: string | undefined, unreadable?: boolean,
 * }} Entry
 */

const KEPT = 300;
/** The number of characters that are kept of an answer. */
const LONGEST = 1_000_000;
/** The number of characters that are kept of a code or an id. */
const LONGEST_NAME = 200;

/**
 * @param {() => void} changed called whenever a record comes or is completed
 */
export function createJournal(changed) {
  /** @type {Entry[]} */
  let records = [];
  let next = 1;

  const add = (/** @type {Entry} */ record) => {
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

  /**
   * Makes the options of a client whose requests are recorded.
   * @param {{
   *   fetch: (url: string, init: FetchInit) => Promise<Response>, credential: Credential | undefined,
   *   background: boolean
   * }} parts without a credential nothing is signed
   */
  function recorder({ fetch, credential, background }) {
    /** @type {RequestEvent} */
    let event;
    return {
      // The client announces a request right before it sends it, in one go.
      onRequest(/** @type {RequestEvent} */ announced) {
        event = announced;
      },
      /** @type {Fetch} */
      async fetch(url, init) {
        /** @type {Entry} */
        const record = { id: next++, background, ...begin(url, init, event, credential) };
        add(record);
        const started = performance.now();
        try {
          const response = await fetch(url, init);
          const text = await response.text();
          record.durationMs = performance.now() - started;
          record.status = response.status;
          record.answerHeaders = [...response.headers];
          record.answer = cut(text, LONGEST);
          Object.assign(record, outcome(text));
          changed();
          return { status: response.status, text: async () => text };
        } catch (error) {
          record.durationMs = performance.now() - started;
          record.failure = init.signal.aborted ? "aborted" : messageOf(error);
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

/**
 * @param {string} url
 * @param {FetchInit} init
 * @param {RequestEvent} event
 * @param {Credential | undefined} credential
 */
function begin(url, init, event, credential) {
  const address = new URL(url);
  /** @type {Record<string, string>} */
  const headers = { ...event.headers };
  const steps = credential && signatureSteps(address, init, event.action, credential);
  if (steps) headers.Authorization = steps.authorization;
  return {
    action: event.action,
    at: Date.now(),
    method: init.method,
    url,
    host: address.host,
    // Through a gateway the region is in the body.
    region: credential ? init.headers["X-TC-Region"] : shown(JSON.parse(String(init.body)).region),
    headers,
    body: event.body,
    masked: /"\*\*\*"/.test(event.body),
    steps,
    signed: credential !== undefined,
  };
}

/**
 * @param {URL} address
 * @param {FetchInit} init
 * @param {string} action
 * @param {Credential} credential
 * @returns {ShownSteps | undefined}
 */
function signatureSteps(address, { headers, body }, action, credential) {
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

/** @param {string} text */
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

/** @param {unknown} value */
const name = (value) => cut(shown(value), LONGEST_NAME);

/** @param {Entry} record */
export const failed = (record) =>
  record.code !== undefined || record.failure !== undefined || record.unreadable === true;
/** @param {Entry} record */
export const pending = (record) => record.durationMs === undefined;

/**
 * The request as a curl command with its signature, which is good for five minutes.
 * @param {Entry} record
 */
export function curl(record) {
  const quote = (/** @type {string} */ text) => `'${text.replaceAll("'", `'\\''`)}'`;
  const headers = Object.entries(record.headers).map(([name, value]) => `  -H ${quote(`${name}: ${value}`)}`);
  return [`curl -X ${record.method} ${quote(record.url)}`, ...headers, `  --data-raw ${quote(record.body)}`].join(
    " \\\n",
  );
}
