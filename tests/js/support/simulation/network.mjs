// The network between callers and the service, as the plan has it.

const connectionLost = () =>
  new TypeError("fetch failed", {
    cause: Object.assign(new Error("read"), { code: "ECONNRESET", syscall: "read" }),
  });

const sleep = (ms) => (ms ? new Promise((resolve) => setTimeout(resolve, ms)) : undefined);

/** Rejects once a signal is aborted, as the platform's own `fetch` does. */
const aborted = (signal) =>
  new Promise((_, reject) => {
    if (!signal) return;
    const fail = () => reject(signal.reason ?? new DOMException("aborted", "AbortError"));
    if (signal.aborted) fail();
    else signal.addEventListener("abort", fail, { once: true });
  });

/** An answer that something on the way has spoilt. */
async function spoil(response, how) {
  const text = await response.text();
  const { status } = response;
  if (how === "truncated") return new Response(text.slice(0, Math.floor(text.length / 2)), { status });
  if (how === "html") return new Response("<html>please log in</html>", { status: 200 });
  if (how === "empty") return new Response("", { status });
  return new Response("", { status: Number(how) });
}

/**
 * A `fetch` of one caller. `arrive` hands a request to the service, and `restarts()` counts how often it has started
 * anew: whoever waits for an answer meanwhile gets none.
 * @param {{
 *   fates: import("./plan.mjs").Fate[], arrive: (url: any, init: any) => Promise<Response>, restarts: () => number,
 *   repeatsWrites?: boolean
 * }} options
 */
export function network({ fates, arrive, restarts, repeatsWrites = false }) {
  let count = 0;
  return (url, init = {}) => {
    const { there, back, lost, spoilt, twice } = fates[count++] ?? {};
    const { signal, ...rest } = init;
    const isRead = /^(Describe|Inquiry)/.test(init.headers?.["X-TC-Action"] ?? "");
    const travel = async () => {
      await sleep(there);
      const before = restarts();
      if (lost === "before") throw connectionLost();
      if ((twice && isRead) || (repeatsWrites && !isRead)) await arrive(url, rest);
      const response = await arrive(url, rest);
      await sleep(back);
      if (lost === "after" || restarts() !== before) throw connectionLost();
      return spoilt ? spoil(response, spoilt) : response;
    };
    return Promise.race([travel(), aborted(signal)]);
  };
}
