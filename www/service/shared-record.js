// One record that all tabs of a site share and one of them changes at a time. It lies in IndexedDB, which has room for
// any fleet; a lock of the browser says whose turn it is, and a channel tells the others. There is no worker that owns
// it: shared workers are missing on phones, and a tab that owns what others need may be asleep.

/**
 * A record with its number: each change has the next one.
 * @template T
 * @typedef {{ version: number, value: T }} Versioned
 */

const STORE = "records";

/**
 * @template T what structured cloning can copy
 * @param {string} name
 * @param {(version: number) => void} changed called when another tab has changed it
 */
export function createSharedRecord(name, changed) {
  const channel = typeof BroadcastChannel === "function" ? new BroadcastChannel(name) : undefined;
  channel?.addEventListener("message", ({ data }) => {
    if (Number.isInteger(data)) changed(data);
  });
  /** @type {Promise<unknown>} */
  let before = Promise.resolve();

  return {
    /**
     * Runs `work` while no other tab does, nor another call here.
     * @template Result
     * @param {() => Promise<Result>} work
     * @returns {Promise<Result>}
     */
    alone(work) {
      // Only pages that came over an encrypted connection, or from this machine, have locks.
      const mine = navigator.locks
        ? /** @type {Promise<Result>} */ (navigator.locks.request(name, work))
        : before.then(work);
      before = mine.catch(() => {});
      return mine;
    },
    /** Tells whether this is the only tab that has called this; from then on it counts as one. */
    async isFirst() {
      if (!navigator.locks) return true;
      const here = `${name} here`;
      const { held = [] } = await navigator.locks.query();
      navigator.locks.request(here, { mode: "shared" }, () => new Promise(() => {})).catch(() => {});
      return !held.some((lock) => lock.name === here);
    },
    /** The number of the latest change; 0 where there is no record. @returns {Promise<number>} */
    version: () => inStore(name, "readonly", (store) => store.get("version")).then((found) => found ?? 0),
    /** @returns {Promise<Versioned<T> | undefined>} */
    read: () => inStore(name, "readonly", (store) => store.get("record")),
    /** @param {Versioned<T>} record */
    async write(record) {
      await inStore(name, "readwrite", (store) => {
        store.put(record, "record");
        return store.put(record.version, "version");
      });
      channel?.postMessage(record.version);
    },
  };
}

/**
 * @param {string} name
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest} use
 * @returns {Promise<any>}
 */
async function inStore(name, mode, use) {
  const database = await opened(name);
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, mode);
    const request = use(transaction.objectStore(STORE));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
  });
}

/** @type {Map<string, Promise<IDBDatabase>>} */
const databases = new Map();

/**
 * @param {string} name
 * @returns {Promise<IDBDatabase>}
 */
function opened(name) {
  const known = databases.get(name);
  if (known) return known;
  /** @type {Promise<IDBDatabase>} */
  const opening = new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  databases.set(name, opening);
  opening.catch(() => databases.delete(name));
  return opening;
}
