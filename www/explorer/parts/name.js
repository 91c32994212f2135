// A long name of the API, which may be broken between its words only.

import { h } from "../../parts/view.js";

/** @param {string} name */
export const breakable = (name) =>
  name
    .split(/(?<=[a-z0-9.])(?=[A-Z])/)
    .flatMap((word, index) => (index > 0 ? [h("wbr", { key: index }), word] : [word]));
