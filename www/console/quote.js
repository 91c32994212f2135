// A price: asked of the service once the choices have rested for a moment. Only the latest answer counts.

const REST_MS = 350;

/** @typedef {{ Price?: number | string, OriginalPrice?: number | string, Currency?: string }} Price */
/**
 * What a dialog needs of a quote, whatever its parameters are.
 * @typedef {Pick<ReturnType<typeof createQuote>, "state" | "again">} Quote
 */

/**
 * @template {object} Params
 * @param {{ ask: (params: Params) => Promise<Price>, changed: () => void }} parts
 */
export function createQuote({ ask, changed }) {
  const state = {
    status: /** @type {"none" | "asking" | "ready" | "failed"} */ ("none"),
    price: /** @type {Price | undefined} */ (undefined),
    error: /** @type {unknown} */ (undefined),
  };
  let wanted = "";
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /**
   * @param {Params} params
   * @param {string} key
   */
  async function run(params, key) {
    try {
      const price = await ask(params);
      if (key === wanted) Object.assign(state, { status: "ready", price, error: undefined });
    } catch (error) {
      if (key === wanted) Object.assign(state, { status: "failed", price: undefined, error });
    }
    changed();
  }

  return {
    state,
    /**
     * Says what to price; nothing while choices are missing.
     * @param {Params | undefined} params
     */
    want(params) {
      const key = params ? JSON.stringify(params) : "";
      if (key === wanted) return;
      wanted = key;
      clearTimeout(timer);
      Object.assign(state, { status: params ? "asking" : "none", error: undefined });
      if (!params) state.price = undefined;
      else timer = setTimeout(run, REST_MS, params, key);
    },
    again() {
      const params = wanted && JSON.parse(wanted);
      wanted = "";
      this.want(params || undefined);
      changed();
    },
  };
}
