// The English texts of the parts of an instance's page.

import { bare } from "../../parts/texts.js";

export const panels = bare({});
