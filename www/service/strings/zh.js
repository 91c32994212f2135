// The Chinese texts of the connection to the service.

import { bare } from "../../parts/texts.js";

/** @import { Words } from "./en.js" */

/** @type {Words} */
export const chinese = bare({
  regions: {
    "ap-guangzhou": "广州",
    "ap-shanghai": "上海",
    "ap-beijing": "北京",
    "ap-nanjing": "南京",
    "ap-chengdu": "成都",
    "ap-chongqing": "重庆",
    "ap-hongkong": "中国香港",
    "ap-taipei": "中国台北",
    "ap-singapore": "新加坡",
    "ap-jakarta": "雅加达",
    "ap-bangkok": "曼谷",
    "ap-mumbai": "孟买",
    "ap-seoul": "首尔",
    "ap-tokyo": "东京",
    "na-siliconvalley": "硅谷",
    "na-ashburn": "弗吉尼亚",
    "na-toronto": "多伦多",
    "eu-frankfurt": "法兰克福",
    "eu-moscow": "莫斯科",
    "sa-saopaulo": "圣保罗",
    "ap-shenzhen-fsi": "深圳金融",
    "ap-shanghai-fsi": "上海金融",
    "ap-beijing-fsi": "北京金融",
  },

  failures: {
    refused: (action) => `服务拒绝了 ${action}`,
    refusedBefore: (action) => `网关拒绝了 ${action}`,
    noAnswer: (action) => `${action} 没有可用的应答`,
    notSent: "未发送",
    page: "本页出现错误",
    reload: "请重试；如仍出错，请重新加载页面。",
    correct: "请修改后重试。",
    requestId: "请求 ID",
    whatToDo: "处理建议",
    credentials: "检查密钥",
    kinds: {
      timeout: "已超时",
      aborted: "已取消",
      network: "连接失败",
      malformed: "无法识别的应答",
      "too-large": "应答过大",
      "rate-limited": "暂缓发送",
    },
    advice: {
      timeout: "请重试。若为变更操作，请先在列表中确认是否已生效。",
      network: "请检查网络和接入地址后重试。若为变更操作，请先在列表中确认是否已生效。",
      malformed: "应答来自本页与服务之间的其他程序，例如代理。请检查接入地址后重试；若为变更操作，请先确认是否已生效。",
      aborted: "如仍需要，请重新操作。",
      "too-large": "请缩小查询范围。",
      "rate-limited": "已达每秒调用上限，请求没有发出。请稍候再试。",
    },
    notSignedIn: (name, status) => `服务器未能让 ${name} 登录（HTTP ${status}）。`,
    noObject: (name) => (name === "" ? "应答不是对象。" : `${name} 不是对象。`),
    noList: (name) => `${name} 不是列表。`,
  },
});
