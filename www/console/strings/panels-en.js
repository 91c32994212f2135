// The English texts of the parts of an instance's page.

import { access } from "./access-en.js";
import { data } from "./data-en.js";
import { running } from "./running-en.js";

/** @import { Texts } from "../../parts/texts.js" */

export const panels = /** @satisfies {Texts} */ ({
  panels: {
    tabs: {
      label: "Parts of the instance",
      overview: "Overview",
      accounts: "Accounts",
      databases: "Databases",
      backups: "Backups",
      parameters: "Parameters",
      network: "Network",
      replicas: "Read-only",
      availability: "Availability",
      slow: "Slow queries",
      logs: "Error log",
    },
    notRunning: "Possible only while the instance is running.",
    table: {
      search: "Search these rows",
      actions: "Actions",
      nothing: "Nothing matches the search.",
    },
    ...access,
    ...data,
    ...running,
  },
});
