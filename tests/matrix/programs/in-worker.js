// A page whose calls are made by a worker.

const worker = new Worker(new URL("./page-worker.js", import.meta.url), { type: "module" });
worker.postMessage(new URLSearchParams(location.search).get("address"));
