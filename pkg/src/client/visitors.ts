// Where visitors can read what a program holds: in pages, and in the workers of pages.

import { inPage } from "../errors/foreign.js";

/** Globals by which runtimes are told apart. */
interface Surroundings {
  WorkerGlobalScope?: new () => object;
  importScripts?: unknown;
  location?: { protocol: string };
  navigator?: { userAgent?: string };
  process?: { versions?: { node?: string } };
  Deno?: unknown;
  Bun?: unknown;
  EdgeRuntime?: unknown;
}

/** Whether this is a worker that a page has started. Servers have workers too, and some call theirs the same. */
function inWorkerOfPage(): boolean {
  const { WorkerGlobalScope, importScripts, location, navigator, process, Deno, Bun, EdgeRuntime }: Surroundings =
    globalThis;
  if (process?.versions?.node || Deno || Bun || EdgeRuntime || navigator?.userAgent === "Cloudflare-Workers")
    return false;
  const isWorker = typeof WorkerGlobalScope === "function" && globalThis instanceof WorkerGlobalScope;
  return isWorker && typeof importScripts === "function" && /^(https?|blob|data|file):$/.test(location?.protocol ?? "");
}

/** Whether whoever visits can read what stands in this program. */
export const seenByVisitors = (): boolean => inPage() || inWorkerOfPage();
