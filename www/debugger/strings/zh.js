// Every Chinese text of the debugger. The causes have their fix here, too, and the findings their sentences: what the
// engine says is English.

import { found, remedies } from "./zh-found.js";
import { tried } from "./zh-tried.js";

/** @import { Words } from "./en.js" */

/** @type {Words} */
export const chinese = {
  language: { tag: "zh-CN", other: "English", change: "Switch to English" },
  product: "云数据库 PostgreSQL",
  title: "签名调试器",
  lead: "遇到 AuthFailure.SignatureFailure？粘贴请求，看是哪一步出了错。任何内容都不会离开本页。",
  skip: "跳到正文",
  nav: { label: "页面", instances: "实例", tasks: "任务", explorer: "API 浏览器", debugger: "签名调试器" },
  theme: { system: "主题：跟随系统", light: "主题：浅色", dark: "主题：深色" },
  common: { copy: "复制", copied: "已复制", copyFailed: "无法复制" },
  broken: {
    page: { title: "调试器未能加载", text: "请重新加载页面。需要支持并允许 WebAssembly 的浏览器。" },
    request: { title: "无法显示此请求", text: "其中的某些内容使本页面出错。请修改，或去掉一部分。" },
  },

  request: {
    title: "请求",
    example: "示例",
    chooseExample: "载入示例…",
    input: "实际发出的请求",
    inputHint: "原始 HTTP、curl 命令、fetch 调用、HAR 文件、含 method、url、headers、body 的 JSON，或一个地址。",
    forms: {
      http: "按原始 HTTP 解读",
      curl: "按 curl 命令解读",
      fetch: "按 fetch 调用解读",
      har: "按 HAR 解读",
      json: "按 JSON 解读",
      url: "按地址解读",
      wget: "按 wget 命令解读",
      httpie: "按 HTTPie 命令解读",
      code: "按程序或日志解读",
      header: "按 Authorization 值解读",
      answer: "按服务的应答解读",
    },
    how: "如何获取？",
    credential: "密钥",
    optional: "可选",
    credentialHint: "有了密钥就能重新计算签名。密钥只存在于本页内存中。",
    otherId: (own) => `请求是用另一个 SecretId 签名的：${own}。`,
    secretId: "SecretId",
    secretKey: "SecretKey",
    token: "Token",
    show: "显示机密",
    hide: "隐藏机密",
    more: "更多线索",
    answer: "服务的应答",
    answerHint: "错误信息、应答正文或完整响应。签名过期时，其中会有服务器时间。",
    printed: "您的程序算出的内容",
    printedHint: "规范请求串或待签名字符串。即使没有密钥，也能看出很多问题。",
    fresh: "刚刚发出：以本机时钟判断时间",
    clear: "清空",
  },
  share: {
    copy: "复制链接",
    copied: "链接已复制，不含密钥和 Token",
    passwords: "链接已复制；其中的机密已遮盖，签名因此不再相符",
    doubtful: "链接已复制；机密已遮盖，无法解读的内容已略去",
    nothing: "还没有请求。",
    unfit: "无法放入链接：正文不是文本，或者太长。",
  },
  time: { at: (utc, china, age) => `${utc} UTC，${china} UTC+8（北京时间），${age}` },
  groups: {
    time: "时间",
    body: "正文",
    headers: "请求头与域名",
    steps: "签名步骤",
    key: "密钥",
    way: "传输途中",
    old: "旧版签名",
  },

  findings: {
    title: "问题所在",
    severity: { error: "错误", warning: "很可能", advice: "提示" },
    proved: "已证实",
    provedHint: "按此错误计算，得到的签名与发出的完全一致。",
    expected: "应为",
    actual: "实际",
    fix: "如何解决",
    verified: { title: "签名正确", text: "对于此请求和此密钥，签名与服务计算的完全一致。" },
    otherId: "但您填写的 SecretId 与请求中的不同：服务会按请求中的 SecretId 查找密钥。",
    clean: { title: "没有看出问题", text: "填写 SecretKey 后即可重新计算签名。" },
    count: (count) => `${count} 项发现`,
    empty: { title: "粘贴请求，或试试示例", text: "每个示例只有一个错误，即其名称所述。" },
  },

  steps: {
    title: "逐步计算",
    lead: "得到签名的每一步的值，不同之处会标出。",
    expected: "服务端的计算",
    against: { signed: "签名时的内容", printed: "您的程序的计算", sent: "实际发出的" },
    canonicalRequest: "规范请求串",
    stringToSign: "待签名字符串",
    key: "签名密钥",
    signature: "签名",
    authorization: "Authorization 头",
    why: {
      canonicalRequest: "方法、路径、查询串、请求头、请求头名称和正文哈希，每项一行。",
      stringToSign: "算法、时间戳、凭证范围，以及规范请求串的哈希。",
      stringToSignOld: "方法、域名、路径，以及按名称排序、未编码的参数。此处分行显示，实际没有换行。",
      key: "三次 HMAC，每次以上一次的结果为密钥。",
      signature: "用上述密钥对待签名字符串做 HMAC，写成小写十六进制。",
      signatureOld: (method) => `用 SecretKey 对待签名字符串做 ${method}，写成 base64。`,
      authorization: "合为一个请求头。",
    },
    keyHidden: "机密：显示机密后可见。",
    needsSecret: "需要 SecretKey。",
    payload: (bytes) =>
      bytes === undefined
        ? "正文。最后一行是其真实字节的哈希"
        : bytes === 0
          ? "正文：空，0 字节。最后一行是空内容的哈希"
          : `正文：${bytes} 字节。最后一行是它们的哈希`,
    payloadHidden: "其中的机密在此已遮盖；哈希按真实的字节计算。",
    payloadHex: "并非所有字节都能按文本显示，以下是十六进制：",
    payloadRows: "含有普通字符以外内容的各行字节，十六进制：",
    hex: "十六进制字节",
    same: "一致",
    differs: "不同",
  },

  corrected: {
    title: "修正后的请求",
    lead: "以当前时间签名，五分钟内可发送；复制时会重新签名。",
    unsigned: "没有 SecretKey，签名处以占位文字代替。",
    token: "(token) 代表 Token；显示机密时会填入。",
    bytes: "正文不是文本：请从文件发送。",
    passwords: "其中含有密码：请勿分享。",
    covered: "其中的密码已遮盖：显示机密后才能得到可发送的请求。",
    none: "没有修正后的请求",
    reasons: {
      credential: "被拒绝的正是密钥本身：用它重新签名，仍会被拒绝。请填写相互匹配的 SecretId 和 SecretKey。",
      secret: "SecretKey 是否正确尚不确定。确认之后，才能为请求签名。",
      token: "不知道此密钥对应哪个 Token。请填写 Token，或不需要 Token 的 SecretId。",
      body: "不知道原本要发送怎样的正文。请粘贴程序要发送的正文。",
      headers: "缺少请求头或参数，它们的值只有您知道。",
      service: "不知道请求属于哪个产品：请写明域名。",
      time: "不知道应以什么时间签名。",
      "not-signed": "请求没有签名，或签名没有送达。",
      "not-signature": "被拒绝的不是签名：重新签名，仍会被拒绝。",
    },
  },

  code: {
    title: "签名代码",
    language: "语言",
    own: "可直接运行的完整程序，已填入您的请求中的值。",
    sample: "可直接运行的完整程序，目前填的是示例值；粘贴请求后换成您的值。",
    steps: "程序会打印每一步，便于与您的程序逐项对照；密钥从环境变量读取。",
    file: "正文不是文本或过长：请将其字节存入文件 body.bin。",
    timed: "以请求中的时间签名，便于逐步对照",
  },

  guide: {
    title: "如何获取实际发出的请求",
    tool: "语言或工具",
    close: "关闭",
    printed: "如果签名由您自己的程序计算，请一并打印下面的内容，粘贴到“您的程序算出的内容”：",
    tools: {
      browser:
        "打开开发者工具（F12），发送请求，在“网络”（Network）中找到它；右键选择“复制”→“以 cURL (bash) 格式复制”，粘贴即可。",
      curl: "直接粘贴命令。如果命令由脚本拼成，把这几行放在它前面，粘贴 shell 打印的命令。`-v` 不显示正文，`--trace-ascii` 会把正文拆成多行。",
      fetch: "把这几行放在发送请求之前，粘贴其输出。也可以在开发者工具的“网络”中选择“以 fetch 格式复制”。",
      axios: "在 Node.js 中：把这几行放在发送请求之前，粘贴其输出。在网页中请从开发者工具复制。",
      node: "把这几行放在程序最前面，粘贴其输出。凡通过 `node:https` 发送的请求都适用，包括腾讯云 SDK 和 axios。",
      requests:
        "把这几行放在发送请求之后，粘贴其输出。如果请求没有发出，可以用同样的方法打印 `request.prepare()` 的结果。",
      python: "把这几行放在发送请求之前，粘贴其输出。requests 和腾讯云 SDK 同样适用。",
      go: "把这几行放在发送请求之前，粘贴其输出。",
      goSdk: "打开日志，粘贴 `http request:` 之后的内容，从请求方法开始。",
      java: "把这几行放在发送请求之前，粘贴其输出。`body` 是您传给 `BodyPublishers` 的文本。",
      javaUrlConnection:
        "把这几行放在使用连接之前，粘贴其输出。连接对象会隐藏 `Authorization`，因此要从您自己的变量打印。",
      okHttp: "按此方式创建客户端，粘贴其输出。",
      javaSdk:
        "打开日志。日志把 URL 和请求头写在一行，以分号隔开；最后一行代码打印正文。请粘贴 URL，然后每个请求头一行，空一行，再粘贴正文。",
      php: "在 `curl_exec` 之前设置该选项，粘贴最后一行的输出。`CURLOPT_VERBOSE` 不显示正文。",
      phpSdk: "该 SDK 没有日志。请临时加入这几行，粘贴其输出。",
      csharp: "为客户端加上这个处理程序，粘贴其输出。",
      rust: "先构造请求再发送，粘贴这几行的输出。",
      powershell: "把请求放进变量，粘贴这几行的输出。也可以直接粘贴命令，但要把变量换成实际的值。",
      postman:
        "点击右侧边缘的代码图标，选择 cURL，粘贴命令。变量必须换成实际的值：Postman 控制台（View → Show Postman Console）会显示实际发出的请求。",
    },
  },

  evidence: {
    found,
    tried,
    remedies,
    proved({ title, phrase, alone, proof }) {
      const another = alone ? "" : "，并同时假设另一处差异，";
      const same = proof === "printed" ? "得到的文本与打印的完全一致" : "得到的签名与发出的完全一致";
      return `${title}。按“${phrase}”${another}重新计算，${same}。`;
    },
  },

  causes: {
    "scope-date-not-utc": {
      title: "凭证范围中的日期不是 UTC 日期",
      fix: "由时间戳按 UTC 得出日期，凭证范围和密钥都用它。",
    },
    "clock-skew": { title: "时钟不准", fix: "校准时钟（NTP）。时间戳是自 1970 年起的 UTC 秒数，与时区无关。" },
    "timestamp-format": {
      title: "时间戳不是秒数",
      fix: "只写自 1970 年起的整秒数；JavaScript 中为 Math.floor(Date.now() / 1000)。",
    },
    "timestamp-stale": { title: "重发了旧签名", fix: "每次尝试都重新取时间、签名、发送，不要保留已签名的请求。" },
    "body-rewritten": { title: "签名之后正文被改写", fix: "只把正文序列化一次，对这些字节签名，并原样发送这些字节。" },
    "body-encoding": { title: "签名与发送的正文编码不同", fix: "把正文一次性转为 UTF-8 字节，对其签名并发送。" },
    "empty-body": {
      title: "签名或发送了空正文",
      fix: "签名的就是发送的：POST 为正文本身，无参数时为 {}；GET 为空文本。",
    },
    "unsigned-payload": {
      title: "UNSIGNED-PAYLOAD 用法不对",
      fix: "发送 X-TC-Content-SHA256: UNSIGNED-PAYLOAD，规范请求串末尾为该词的 SHA-256。",
    },
    "content-type-changed": {
      title: "Content-Type 与签名时不同",
      fix: "自行设置 Content-Type，并对实际发送的值（含 charset）签名。",
    },
    "signed-headers-wrong": {
      title: "SignedHeaders 有误",
      fix: "至少写 content-type 和 host，小写、排序、以分号相连，并在规范请求串中各占一行。",
    },
    "header-values-not-canonical": {
      title: "请求头的值未转为小写",
      fix: "规范请求串中，所有已签名请求头的名称和值都转为小写，去掉首尾空白。",
    },
    "host-changed": { title: "域名与签名时不同", fix: "对实际发往的域名签名，非 443 端口要带上，并确保代理不改写。" },
    "service-mismatch": {
      title: "服务名与域名不符",
      fix: "凭证范围和密钥中都用产品名，即域名的第一段（cvm.tencentcloudapi.com 为 cvm）。",
    },
    "key-derivation": {
      title: "签名密钥推导有误",
      fix: 'HMAC(HMAC(HMAC("TC3" + SecretKey, 日期), 服务), "tc3_request")，各步之间用字节，不用十六进制。',
    },
    "canonical-request-form": {
      title: "规范请求串拼接有误",
      fix: "方法、/、查询串、请求头、SignedHeaders、正文哈希以换行相连；请求头末尾另有一个换行。",
    },
    "digest-form": { title: "哈希或签名的写法有误", fix: "哈希和签名都写成 64 位小写十六进制，由摘要的字节得出。" },
    "query-encoding": { title: "查询串编码不一致", fix: "按 RFC 3986 只编码一次（空格为 %20），对问号后的原文签名。" },
    "secret-text": {
      title: "SecretId 或 SecretKey 多了或少了字符",
      fix: "读取密钥时去掉首尾空白；环境变量和配置中不要带引号和换行。",
    },
    "credential-mixed-up": {
      title: "SecretId 与 SecretKey 弄混了",
      fix: "检查读取之处：SecretId 用于 Credential=，SecretKey 只用于密钥，且二者是同一对。",
    },
    "foreign-key": {
      title: "密钥属于别的体系",
      fix: "使用云账号的 API 密钥（访问管理）：其 ID 以 AKID 开头，国际站为 IKID。",
    },
    "token-mismatch": {
      title: "Token 与密钥不匹配",
      fix: "临时密钥须在 X-TC-Token 中带上完整、未过期的 Token；长期密钥则不带。",
    },
    "key-unusable": {
      title: "服务不认识该密钥",
      fix: "在控制台查看密钥是否存在、是否启用，是否属于所调用的站点（国内或国际）。",
    },
    "wrong-secret": {
      title: "SecretKey 不同，或签名的内容不同",
      fix: "让程序打印规范请求串和待签名字符串并填在此页；以 {} 为正文签名一次；把密钥与程序实际读到的对照。",
    },
    "headers-lost": {
      title: "请求头缺失或重复",
      fix: "每个请求头只发一次，并让代理和网关原样转发 Authorization 与 X-TC-*。",
    },
    "authorization-malformed": {
      title: "Authorization 头格式有误",
      fix: "写在一行：TC3-HMAC-SHA256 Credential=ID/DATE/SERVICE/tc3_request, SignedHeaders=A;B, Signature=HEX。",
    },
    "not-a-signature-fault": { title: "不是签名的问题", fix: "签名保持不变；请看错误码本身。" },
    unsigned: {
      title: "请求没有签名",
      fix: "请签名：发送 Authorization、X-TC-Action、X-TC-Version 和 X-TC-Timestamp。",
    },
    unreadable: {
      title: "无法识别为请求",
      fix: "粘贴完整请求：原始 HTTP、curl 命令、fetch 调用、HAR 条目，或含 method、url、headers、body 的 JSON。",
    },
    "secret-needed": { title: "需要 SecretKey 才能进一步判断", fix: "填写密钥后会重新计算签名；密钥不会离开本页。" },
    "v1-signature": {
      title: "旧版签名有误",
      fix: "参数按名称排序、不编码相连，前面加上方法、域名和路径，签名后在发送时编码一次。",
    },
  },
};
