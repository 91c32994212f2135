// Line icons, 24 by 24, drawn in the colour of the text around them.

import { h } from "./view.js";

const PATHS = {
  database: [
    "M4 6c0-1.7 3.6-3 8-3s8 1.3 8 3-3.6 3-8 3-8-1.3-8-3z",
    "M4 6v6c0 1.7 3.6 3 8 3s8-1.3 8-3V6",
    "M4 12v6c0 1.7 3.6 3 8 3s8-1.3 8-3v-6",
  ],
  plus: ["M12 5v14", "M5 12h14"],
  search: ["M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13z", "M15.5 15.5 20 20"],
  refresh: ["M20 11a8 8 0 0 0-14.3-4L4 9", "M4 4v5h5", "M4 13a8 8 0 0 0 14.3 4l1.7-2", "M20 20v-5h-5"],
  copy: ["M9 9h10v11H9z", "M15 9V4H5v11h4"],
  check: ["M5 12.5 10 17.5 19 7.5"],
  close: ["M6 6l12 12", "M18 6 6 18"],
  back: ["M14 6l-6 6 6 6"],
  forward: ["M10 6l6 6-6 6"],
  first: ["M17 6l-6 6 6 6", "M7 6v12"],
  last: ["M7 6l6 6-6 6", "M17 6v12"],
  up: ["M7 14l5-5 5 5"],
  down: ["M7 10l5 5 5-5"],
  requests: ["M4 7h13", "M14 4l3 3-3 3", "M20 17H7", "M10 14l-3 3 3 3"],
  flask: ["M10 3h4", "M10.5 3v6L5 19a1.4 1.4 0 0 0 1.2 2h11.6a1.4 1.4 0 0 0 1.2-2L13.5 9V3", "M8 15h8"],
  plug: ["M9 3v5", "M15 3v5", "M6 8h12v3a6 6 0 0 1-12 0z", "M12 17v4"],
  sun: [
    "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8z",
    "M12 2.5v2",
    "M12 19.5v2",
    "M2.5 12h2",
    "M19.5 12h2",
    "M5.3 5.3l1.4 1.4",
    "M17.3 17.3l1.4 1.4",
    "M5.3 18.7l1.4-1.4",
    "M17.3 6.7l1.4-1.4",
  ],
  moon: ["M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z"],
  contrast: ["M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z", "M12 3v18", "M12 7h6.5", "M12 12h9", "M12 17h6.5"],
  alert: ["M12 4 2.8 20h18.4z", "M12 10v4.5", "M12 17.4v.1"],
  info: ["M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z", "M12 11v5.5", "M12 7.6v.1"],
  more: ["M12 5.5v.1", "M12 12v.1", "M12 18.5v.1"],
  empty: ["M4 8l8-4 8 4v8l-8 4-8-4z", "M4 8l8 4 8-4", "M12 12v8"],
};

/** @typedef {keyof typeof PATHS} IconName */

/**
 * An icon is decoration only: words beside it or the label of its button say what it means.
 * @param {IconName} name
 */
export const icon = (name) =>
  h(
    "svg",
    { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" },
    PATHS[name].map((d) => h("path", { d })),
  );
