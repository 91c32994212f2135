// The Chinese texts of the parts of an instance's page.

import { access } from "./access-zh.js";
import { data } from "./data-zh.js";
import { running } from "./running-zh.js";

/** @import { panels as english } from "./panels-en.js" */

/** @type {typeof english} */
export const panels = {
  panels: {
    tabs: {
      label: "实例的各部分",
      overview: "概览",
      accounts: "账号",
      databases: "数据库",
      backups: "备份",
      parameters: "参数",
      network: "网络",
      replicas: "只读实例",
      availability: "高可用与升级",
      slow: "慢查询",
      logs: "错误日志",
    },
    notRunning: "仅在实例运行中时可用。",
    table: {
      search: "在列表中搜索",
      actions: "操作",
      nothing: "没有匹配的内容。",
    },
    ...access,
    ...data,
    ...running,
  },
};
