// The Chinese texts of the parts that every page is made of.

import { bare } from "../texts.js";

/** @import { Words } from "./en.js" */

/** @type {Words} */
export const chinese = bare({
  language: { other: "English", change: "Switch to English" },
  theme: { system: "主题：跟随系统", light: "主题：浅色", dark: "主题：深色" },
  copy: "复制",
  copied: "已复制",
  amounts: {
    seconds: (count) => `${count} 秒`,
    minutes: (count) => `${count} 分钟`,
    hours: (count) => `${count} 小时`,
    days: (count) => `${count} 天`,
    cores: (_, given) => `${given} 核`,
    size: (cores, memory, disk) => `${cores} · ${memory} · 磁盘 ${disk}`,
    disk: (gigabytes) => `磁盘 ${gigabytes}`,
  },
});
