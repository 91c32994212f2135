// The headline rows for a page: the one who drives the browser calls `time`.

import { headline } from "./headline.mjs";

globalThis.time = (table, name, turns) => headline[table][name](turns);
