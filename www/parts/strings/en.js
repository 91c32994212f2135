// The English texts of the parts that every page is made of. Another language is another object of this shape.

import { bare } from "../texts.js";

/** @typedef {typeof english} Words */

export const english = bare({
  language: { other: "中文", change: "切换到中文" },
  theme: { system: "Theme: as the system", light: "Theme: light", dark: "Theme: dark" },
  copy: "Copy",
  copied: "Copied",
  amounts: {
    seconds: (count) => `${count} s`,
    minutes: (count) => `${count} min`,
    hours: (count) => `${count} h`,
    days: (count) => (count === 1 ? "1 day" : `${count} days`),
    cores: (count, given) => (count === 1 ? "1 core" : `${given} cores`),
    size: (cores, memory, disk) => `${cores} · ${memory} · ${disk} disk`,
    disk: (gigabytes) => `${gigabytes} disk`,
  },
});
