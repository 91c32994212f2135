// The Chinese texts of the parts of an instance's page.

import { bare } from "../../parts/texts.js";

/** @import { panels as english } from "./panels-en.js" */

/** @type {typeof english} */
export const panels = bare({});
