// The emulator around its wasm: requests in, responses out. The entries differ only in how they come by the wasm.

import { remember } from "./emulated.js";
import { EmulatorCore, initSync } from "./emulator-glue.js";
import { requestOf, responseOf } from "./exchange.js";
import { compiled } from "./webassembly.js";

/** Statuses a `Response` takes no body with, not even an empty one. */
const NO_BODY = new Set([204, 205, 304]);

/** The most a request line and headers may come to: twice the longest query the API takes, so that it is the API that refuses. */
export const HEAD_BYTES = 64 * 1024;
/** The longest body the API takes. */
export const BODY_BYTES = 10 * 1024 * 1024;

/** @type {() => BufferSource | WebAssembly.Module} */
let source;
let started = false;

/** Says where the wasm comes from. It is compiled when the first emulator is made. */
export function from(load) {
  source = load;
}

// What the wasm throws are texts; people expect errors.
function heeded(call) {
  try {
    return call();
  } catch (thrown) {
    throw typeof thrown === "string" ? new TypeError(thrown) : thrown;
  }
}

// What JSON would write as nothing, or as another number, is refused: the wasm could not tell.
function exact(name, value) {
  const isExact = typeof value !== "number" || Math.abs(value) <= Number.MAX_SAFE_INTEGER;
  if (isExact && typeof value !== "bigint") return value;
  throw new TypeError(
    `the options of the emulator cannot be used: ${name}: ${value} is no number that can be kept exactly`,
  );
}

/** An emulator behind plain values: for `fetch` below, and for the server of the command line. */
export function open({ clock = Date.now, log, ...config } = {}) {
  const now = () => {
    const ms = clock();
    if (Number.isFinite(ms) && ms >= 0) return ms;
    throw new TypeError(`the clock of the emulator must give milliseconds since 1970, not ${String(ms)}`);
  };
  if (!started) {
    initSync({ module: compiled(source()) });
    started = true;
  }
  const core = heeded(() => new EmulatorCore(JSON.stringify(config, exact), now()));
  remember(config.credentials ?? []);
  return {
    credential: config.credentials?.[0] ?? JSON.parse(EmulatorCore.default_credential()),

    /** Answers a request: `{ status, headers, body, delayMs, dropped }`. The log is told of calls of the API. */
    handle(method, url, headers, body) {
      // The memory of the wasm never shrinks: what is too long does not reach it whole.
      const size = headers.reduce(
        (length, [name, value]) => length + name.length + value.length,
        method.length + url.length,
      );
      if (size > HEAD_BYTES) return { status: 431, headers: [], body: new Uint8Array(), delayMs: 0, dropped: false };
      const judged = body.subarray(0, BODY_BYTES + 1);
      const handled = heeded(() => core.handle(method, url, JSON.stringify(headers), judged, now()));
      const { entry, line, ...head } = JSON.parse(handled.head());
      const response = { ...head, body: handled.body() };
      handled.free();
      if (entry) log?.(entry, line);
      return response;
    },
    exportState: () => core.export_state(),
    importState: (text) => heeded(() => core.import_state(text)),
    reset: () => core.reset(now()),
    faults: () => JSON.parse(core.faults()),
    setFaults: (list) => heeded(() => core.set_faults(JSON.stringify(list, exact))),
    log: () => JSON.parse(core.log()),
  };
}

/** Waits, unless the signal aborts first: then it throws the signal's reason. */
function wait(ms, signal) {
  if (!ms) return undefined;
  return new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", abort);
      resolve();
    }, ms);
    signal?.addEventListener("abort", abort, { once: true });
  });
}

export function createEmulator(options) {
  const { handle, credential, ...controls } = open(options);

  async function fetch(input, init) {
    const request = await requestOf(input, init);
    const { signal } = request;
    const url = new URL(request.url);
    signal?.throwIfAborted();
    // What goes over a wire names the host of the address; code cannot choose it.
    const headers = [...request.headers].filter(([name]) => name !== "host");
    headers.push(["host", url.host]);

    const answer = handle(request.method, url.pathname + url.search, headers, request.body);
    await wait(answer.delayMs, signal);
    signal?.throwIfAborted();
    if (answer.dropped)
      throw new TypeError("fetch failed", { cause: new Error("a fault asked of the emulator closed the connection") });
    const bodyless = NO_BODY.has(answer.status) || request.method === "HEAD";
    return responseOf(bodyless ? null : answer.body, answer.status, answer.headers);
  }

  return { fetch, credential: { ...credential }, ...controls };
}
