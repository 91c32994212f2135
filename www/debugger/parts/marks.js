// Parts of a text, the differing ones marked.

import { h } from "../../parts/view.js";
import { invisible, visible } from "../difference.js";

/** @import { Part } from "../difference.js" */

/** @param {Part[]} parts */
export const marks = (parts) =>
  parts.map(({ text, differs }, index) =>
    differs ? h("mark", { key: `mark-${index}` }, visible(text)) : h("span", { key: index }, invisible(text)),
  );
