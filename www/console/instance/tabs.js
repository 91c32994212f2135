// The parts of an instance's page, in the order of their tabs. Each is loaded when it is first opened.

import { strings } from "../strings.js";

/** @import { AnyPanel } from "./panel.js" */

/** @satisfies {Record<string, () => Promise<{ panel: AnyPanel }>>} */
const LOADERS = {
  overview: () => import("./overview.js"),
  accounts: () => import("./accounts.js"),
  databases: () => import("./databases.js"),
  backups: () => import("./backups.js"),
  parameters: () => import("./parameters.js"),
  network: () => import("./network.js"),
  replicas: () => import("./replicas.js"),
  availability: () => import("./availability.js"),
  slow: () => import("./slow.js"),
  logs: () => import("./logs.js"),
};
/** @typedef {keyof typeof LOADERS} TabName */

export const TABS = /** @type {TabName[]} */ (Object.keys(LOADERS));
export const FIRST_TAB = "overview";

/** @param {string} name */
export const tabNamed = (name) => TABS.find((known) => known === name) ?? FIRST_TAB;

/** @param {string} name */
export const loadTab = async (name) => (await LOADERS[tabNamed(name)]()).panel;

/** @param {TabName} name */
export const tabLabel = (name) => strings.panels.tabs[name];
