// The words of which the API's names are made, in Chinese: for who searches in Chinese. Names of fields and codes are
// put together from few words, so a table of words covers them all.

/** @type {Record<string, string>} */
const WORDS = {
  Abnormal: "异常", Access: "访问", Account: "账号", Accounts: "账号", Action: "接口", Add: "添加", Addr: "地址",
  Address: "地址", Admin: "管理员", Affect: "影响", Analysis: "分析", Audit: "审计", Auth: "认证", Authentication: "认证",
  Auto: "自动", Available: "可用", Backup: "备份", Backups: "备份", Balance: "均衡 余额", Base: "全量", Bill: "账单",
  Charge: "计费", Charset: "字符集", Check: "检查", Class: "规格", Classes: "规格", Clone: "克隆", Close: "关闭",
  Cluster: "集群", Code: "代码", Collate: "排序规则", Config: "配置", Connect: "连接", Connection: "连接", Cost: "耗时",
  Count: "数量", Cpu: "核 处理器", CPU: "核 处理器", Create: "创建 购买", Custom: "自定义", Database: "数据库",
  Databases: "数据库", DB: "数据库", Day: "天", Deal: "订单", Deals: "订单", Default: "默认", Delay: "延迟",
  Delete: "删除", Deletion: "删除", Denied: "拒绝", Deployment: "部署", Describe: "查询", Description: "描述",
  Destroy: "销毁", Detail: "详情", Disk: "磁盘", Download: "下载", Duration: "时长", Eliminate: "剔除", Encoding: "编码",
  Encryption: "加密", End: "结束", Engine: "引擎", Err: "错误", Error: "错误", Event: "事件", Exceed: "超出",
  Exist: "存在", Expire: "到期", External: "外部", Extranet: "外网", Failed: "失败", File: "文件", Filter: "过滤",
  Filters: "过滤", Finish: "完成", Flow: "流程", Format: "格式", Found: "找到", Frequency: "频率", Group: "组",
  Groups: "组", Host: "主机", Id: "标识", Illegal: "非法", Info: "信息", Inquiry: "询价", Instance: "实例",
  Instances: "实例", Insufficient: "不足", Internal: "内部", Invalid: "无效", Ip: "地址", Isolate: "隔离",
  Isolated: "隔离", Kernel: "内核", Key: "密钥 键", Keys: "密钥", KMS: "密钥管理", Lag: "延迟", Latency: "延迟",
  Length: "长度", Limit: "限制 数量", List: "列表", Lock: "锁定", Log: "日志", Logs: "日志", Maintain: "维护",
  Major: "大版本", Master: "主实例", Max: "最大", Memory: "内存", Method: "方式", Min: "最小", Mode: "模式",
  Modify: "修改", Name: "名称", Net: "网络", Network: "网络", Node: "节点", Not: "不", Num: "数量", Object: "对象",
  Offset: "偏移", Only: "", Open: "开启", Operation: "操作", Order: "订单 排序", Orders: "订单", Owner: "所有者",
  Param: "参数", Parameter: "参数", Parameters: "参数", Params: "参数", Password: "密码", Pay: "付费",
  Period: "周期 时长", Permission: "权限", Plan: "策略 计划", Plans: "策略 计划", Policy: "策略", Pool: "池",
  Port: "端口", Price: "价格", Primary: "主", Privilege: "权限", Privileges: "权限", Progress: "进度", Project: "项目",
  Protection: "保护", Proxy: "代理", Query: "查询", Quota: "配额", Read: "只读", Rebalance: "重新均衡",
  Recovery: "恢复", Region: "地域", Regions: "地域", Reload: "重新加载", Remark: "备注", Remove: "移除",
  Renew: "续费", Replay: "回放", Reset: "重置", Resource: "资源", Restart: "重启", Restore: "恢复",
  Restriction: "限制", Retention: "保留", RO: "只读", Ro: "只读", Route: "路由", Schema: "模式", Secret: "密钥",
  Security: "安全", Serverless: "无服务器", Service: "服务", Set: "列表", Signature: "签名", Size: "大小", Slow: "慢",
  Slowlogs: "慢日志", Spec: "规格", SSL: "加密连接", Standby: "备", Start: "开始", Status: "状态", Storage: "存储 磁盘",
  Subnet: "子网", Support: "支持", Switch: "切换", Sync: "同步", System: "系统", Table: "表", Tag: "标签",
  Target: "目标", Task: "任务", Tasks: "任务", TDE: "透明加密", Template: "模板", Templates: "模板", Time: "时间",
  Token: "令牌", Total: "总数", Trade: "交易", Type: "类型", Unavailable: "不可用", Unit: "单位", Unknown: "未知",
  Unlock: "解锁", Unsupported: "不支持", Update: "更新", Upgrade: "升级", User: "用户", Value: "值", Version: "版本",
  Versions: "版本", Vip: "地址", Volume: "存储", Voucher: "代金券", Vpc: "私有网络", VPC: "私有网络", Vport: "端口",
  Wan: "外网", Way: "方式", Weight: "权重", Window: "窗口", Zone: "可用区", Zones: "可用区",
};

/**
 * A name of the API in Chinese, word by word; words that have no Chinese are left out.
 * @param {string} name
 */
export function inChinese(name) {
  const words = name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? [];
  const said = words.map((word) => WORDS[word] ?? "").filter(Boolean);
  // Joined without blanks, because Chinese is searched for without.
  return `${said.map((one) => one.split(" ")[0]).join("")} ${said.join(" ")}`;
}
