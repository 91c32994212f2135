// A price, asked of the service once the choices have rested for a moment, and only the latest answer counts.

const REST_MS = 350;

export function createQuote({ ask, changed }) {
  const state = { status: "none", price: undefined, error: undefined };
  let wanted = "";
  let timer;

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
    /** Says what to price; nothing while choices are missing. */
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
