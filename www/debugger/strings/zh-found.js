// What the engine found by reading a request, in Chinese: by cause and variant, with `{0}`, `{1}` for the values of the
// finding. src/diagnose/said/read.rs has the same in English.

/** @import { Variants } from "./en.js" */

/** @type {Variants} */
export const found = {
  "scope-date-not-utc": {
    compact: "凭证范围的日期是 {0}，而时间戳 {1} 按 UTC 为 {2}，日期要带连字符。",
    "time-zone": "凭证范围的日期是 {0}，而时间戳 {1} 按 UTC 为 {2}；前者是 UTC{3} 时区的当天（中国为 +8）。",
    "other-day": "凭证范围的日期是 {0}，而时间戳 {1} 按 UTC 为 {2}。",
  },
  "clock-skew": {
    "time-zone-behind": "时间戳 {0} 比 {2} 早 {1} 小时，几乎分秒不差：减去了不该减的时区。",
    "time-zone-ahead": "时间戳 {0} 比 {2} 晚 {1} 小时，几乎分秒不差：加上了不该加的时区。",
    "drift-behind": "时间戳 {0} 比 {2} 早 {1}；允许相差五分钟。如果请求没有立即发出，那就是签名过早。",
    "drift-ahead": "时间戳 {0} 比 {2} 晚 {1}；允许相差五分钟。",
    unknown: "服务说签名已过期：时钟相差超过五分钟，或请求在签名之后很久才发出。",
  },
  "timestamp-format": {
    date: "时间戳 {0} 是文字日期；它必须是自 1970 年起的整秒数。",
    "not-a-number": "时间戳 {0} 不是数字；它必须是自 1970 年起的整秒数。",
    fraction: "时间戳 {0} 带有小数；它必须是自 1970 年起的整秒数。",
    milliseconds: "时间戳 {0} 以毫秒计；它必须是自 1970 年起的整秒数。",
    microseconds: "时间戳 {0} 以微秒计；它必须是自 1970 年起的整秒数。",
    nanoseconds: "时间戳 {0} 以纳秒计；它必须是自 1970 年起的整秒数。",
    "too-many-digits": "时间戳 {0} 位数过多；它必须是自 1970 年起的整秒数。",
    spaces: "时间戳首尾有空白字符。",
  },
  "timestamp-stale": {
    old: "请求在 {1} 之前 {0} 就已签名，而签名只在五分钟内有效。",
    resent: "请求在 {1} 之前 {0} 就已签名，而签名只在五分钟内有效。它被发送了 {2} 次。",
    "expired-resent": "签名已过期，而请求带着它发送了 {0} 次。",
  },
  "body-rewritten": {
    "body-length": "Content-Length 说有 {0} 字节，而正文有 {1} 字节：计数之后正文被截断或改动了。",
  },
  "body-encoding": {
    "body-not-utf8": "正文从第 {0} 字节起不是 UTF-8（字节为 {1}）：很可能是 GBK 或 Latin-1。",
    "body-replaced": "正文第 {0} 字节处是 U+FFFD，它代替无法解码的字符：这些字符在正文发出之前就已丢失。",
    "body-encoded-again": "正文中的非 ASCII 字符像是 UTF-8 被当作 Latin-1 又编码了一次。",
  },
  "empty-body": {
    "get-with-body": "这个 GET 带有 {0} 字节的正文；服务按空正文计算，许多库和代理也会丢弃它。",
  },
  "content-type-changed": {
    "content-type-left-out": "Content-Type 参与了签名却没有发出：没有正文时，HTTP 库若未明确要求便不发送它。",
    "content-type-of-fetch": "请求以 {0} 发出：未设置 Content-Type 时 fetch 会自行填入它，所以签名的是另一个值。",
    "content-type-of-form": "请求以表单发出，而 TC3 的 POST 不接受表单；curl 和许多库会自行填入这个类型。",
  },
  "signed-headers-wrong": {
    "required-missing": "SignedHeaders 缺少 {0}，每个签名都必须包含它。",
    capitals: "SignedHeaders 含有大写字母。",
    spaces: "SignedHeaders 含有空格或空名称。",
    double: "SignedHeaders 中有请求头出现两次。",
    unsorted: "SignedHeaders 没有排序。",
  },
  "host-changed": {
    "host-not-of-url": "Host 头是 {0}，而请求发往 {1}；签名的是其中之一。",
    "host-rewritten": "代理把 Host 从 {0} 改成了 {1}。",
  },
  "service-mismatch": {
    "scope-service": "凭证范围中的服务是 {0}，而域名 {1} 属于 {2}。",
    "service-of-stand-in": "凭证范围中的服务 {0} 取自域名 {1}；换了代替的域名，产品名并不改变。",
  },
  "digest-form": {
    "signature-decorated": "签名写成了 {0}，是工具打印的样子；它必须是 64 位小写十六进制。",
    "signature-upper": "签名是大写字母；它必须是 64 位小写十六进制。",
    "signature-hex-twice": "签名做了两次十六进制编码；它必须是 64 位小写十六进制。",
    "signature-cut": "签名有 {0} 位；它必须是 64 位小写十六进制。",
    "signature-base64": "签名是 base64；它必须是 64 位小写十六进制。",
    "signature-other": "签名不是十六进制；它必须是 64 位小写十六进制。",
    "v1-signature-hex": "签名是十六进制；此签名方法用 base64。",
  },
  "credential-mixed-up": {
    "id-missing": "请求中没有 SecretId：签名的程序没有拿到密钥，多半是环境变量未加载。",
    "id-with-key": "SecretKey 连在请求的 SecretId 之后：同时含有二者的文本没有拆开。密钥已以明文传输。",
    "id-is-secret": "请求的 SecretId 看起来像 SecretKey：二者很可能对调了。密钥已以明文传输，请更换。",
    "id-twice": "所给的 SecretKey 就是 SecretId：两处读取或复制的都是 ID。",
    exchanged: "ID 与密钥对调了：应为 SecretKey 的内容是请求的 SecretId，或具有 SecretId 的样子。",
    "secret-missing": "所给的 SecretKey 为空，或是表示缺失值的单词：读取它的环境变量未加载。",
    "other-id": "请求以 {0} 的名义签名，而所给的密钥属于 {1}。",
  },
  "secret-text": {
    "id-in-base64": "请求的 SecretId 写成了 base64；服务只认识它的原文。",
    "id-surrounded": "请求的 SecretId {0} 首尾有不属于它的字符；服务认识的 ID 不含这些字符。",
    "id-letters": "请求的 SecretId {0} 含有全角字符或不可见字符；服务认识的 ID 只含普通字母和数字。",
    "id-placeholder": "请求的 SecretId {0} 是占位文字。",
    "given-id-surrounded": "所给的 SecretId 首尾有不属于它的字符。",
    "secret-surrounded": "所给的 SecretKey 首尾有空白、引号或不可见字符；服务认识的密钥不含这些字符。",
  },
  "foreign-key": {
    aws: "请求的 SecretId 是 AWS 的访问密钥，不是本云的 API 密钥。",
    alibaba: "请求的 SecretId 是阿里云的访问密钥，不是本云的 API 密钥。",
    numeric: "请求的 SecretId 是一个数字，像 DNSPod Token、验证码应用或账号 ID，不是本云的 API 密钥。",
    hex: "请求的 SecretId 是 32 位十六进制，像应用密钥或单个产品的 Token，不是本云的 API 密钥。",
    jwt: "所给的 SecretKey 是云开发（CloudBase）发放的 JSON Web Token，不是 API 密钥对中的密钥。",
  },
  "token-mismatch": {
    "token-undefined": "X-TC-Token 的值是单词 {0}，不是 Token。",
    "token-not-sent": "这是临时密钥，但没有发送它的 Token。",
    "token-other": "发送的 Token 不是这个密钥的。",
    "token-empty": "有 X-TC-Token，但它是空的。",
    "token-missing": "SecretId 比长期密钥的长，所以很可能是临时密钥；但没有发送 X-TC-Token。",
    "token-superfluous": "SecretId 的长度是长期密钥的，却带有 Token；长期密钥没有 Token。",
    "token-refused": "{0}：X-TC-Token 中的 Token 缺失、过期、被截断，或不属于这个密钥。",
  },
  "key-unusable": {
    unknown:
      "{0}：服务不认识此 SecretId，或不允许使用：密钥已删除或禁用，或属于别的站点（此次调用的是国内站）。仅凭请求无法判断是哪一种。",
    "unknown-international":
      "{0}：服务不认识此 SecretId，或不允许使用：密钥已删除或禁用，或属于别的站点（此次调用的是国际站）。仅凭请求无法判断是哪一种。",
  },
  "headers-lost": {
    missing: "除 Authorization 外服务还需要 {0}，但没有到达。",
    double: "以下请求头到达不止一次：{0}。服务和签名方可能各取其一。",
    "signed-missing": "以下请求头参与了签名却没有到达：{0}。",
    "authorization-missing": "Authorization 没有到达，而 X-TC-* 请求头到达了：途中被去掉，或根本没有设置。",
  },
  "authorization-malformed": {
    "line-break": "Authorization 头中有不该有的换行或空白。",
    form: "Authorization 头从第 {0} 字节起有误。",
    algorithm: "Authorization 头没有以签名方法开头，从第 {0} 字节起有误。",
    refused: "{0}：服务无法读懂 Authorization 头，而在这里看来它是完好的。",
  },
  "not-a-signature-fault": {
    permission: "{0} 与签名无关，签名已通过：账号有效但没有权限。请在访问管理（CAM）中授权此接口。",
    "ip-address": "{0} 与签名无关，签名已通过：该账号不允许从此 IP 地址调用。",
    action: "{0} 与签名无关，签名已通过：接口不存在或已下线。请核对 X-TC-Action、X-TC-Version 和域名。",
    version: "{0} 与签名无关，签名已通过：产品没有此版本。请核对 X-TC-Version。",
    product: "{0} 与签名无关，签名已通过：没有此产品。请核对域名。",
    region: "{0} 与签名无关，签名已通过：产品不支持此地域。请核对 X-TC-Region。",
    protocol: "{0} 与签名无关，签名已通过：只支持 GET 和 POST，以及各自允许的 Content-Type。",
    parameter: "{0} 与签名无关，签名已通过：参数缺失或有误，服务的信息会说明是哪一个。",
    limit: "{0} 与签名无关，签名已通过：达到了限额。请稍候，或减少请求。",
    "request-size": "{0} 与签名无关：请求过大。",
    "answer-size": "{0} 与签名无关，签名已通过：应答会过大。请减少所要的内容。",
    "dry-run": "{0} 与签名无关，签名已通过：这是预检请求，实际调用会成功。",
    "service-fault": "{0} 与签名无关，签名已通过：故障在服务一方。请稍后再试。",
    mfa: "{0} 与签名无关，签名已通过：此调用要求多因素验证，而验证未通过。",
    refused: "{0} 与签名无关，签名已通过：调用已被理解，因其内容而被拒绝。",
    "product-code": "{0} 与签名无关，签名已通过：这是产品自己的错误码，只有签名通过的调用才会到达产品。",
    "http-status": "没有错误码的 HTTP {0} 不是服务的应答（服务以 HTTP 200 拒绝）：是途中的某一环拒绝了请求。",
    "foreign-answer": "应答不具有服务应答的形式：它来自途中的某一环（代理、网关、登录页）。",
  },
  "v1-signature": {
    "too-large": "请求超过了此签名方法的上限：GET 为 32 KB，POST 为 1 MB。",
    "parameter-missing": "参数中缺少 {0}，此签名方法需要它。",
    "signature-missing": "有 SignatureMethod，却没有 Signature。",
    "signature-not-encoded": "签名未经编码就发出，其中的 + 到达时成了空格。",
    "signature-encoded-twice": "签名编码了两次：程序一次，HTTP 库又一次。",
    "content-type": "此签名方法的 POST 只接受表单形式的参数。",
  },
  "canonical-request-form": {
    printed: "打印出的规范请求串与服务为此请求计算的不同。",
    "printed-string": "打印出的待签名字符串与服务为此请求计算的不同。",
  },
  "wrong-secret": {
    consistent:
      "对于此请求和此密钥，签名完全正确。如果服务仍然拒绝，那么要么到达的内容与这里显示的不同（签名之后被改动），要么此密钥不是这个 SecretId 的。",
    unexplained:
      "尝试过的做法都得不到这个签名。因此要么程序签名用的 SecretKey 不是所给的这个，要么它签名的内容无法由请求重新计算，例如正文中的值不同。" +
      "程序打印出的规范请求串或待签名字符串可以判明；程序的正文原始字节或所用语言也有帮助。重新计算已排除：{0}。",
    length:
      "尝试过的做法都得不到这个签名；而所给的 SecretKey 有 {0} 个字符，这样的 ID 对应的密钥有 32 个：" +
      "很可能没有复制完整。也可能程序签名的内容无法由请求重新计算，程序打印出的规范请求串或待签名字符串会说明这一点。重新计算已排除：{1}。",
  },
  unsigned: {
    "": "请求既没有 Authorization 头，参数中也没有 Signature。",
    skip: "Authorization 的值是 SKIP：请求有意不签名，只有对所有人开放的接口才允许。",
  },
  unreadable: {
    "": "粘贴的文本无法识别为请求。引擎的说明：{0}",
    "body-not-given":
      "粘贴的内容里没有正文，因此无法重新计算签名：curl -v 和许多日志不显示正文，-d @file 只写了文件名。请把正文也粘贴进来。",
    "header-alone": "这只是一个 Authorization 值，看不出签名的内容：请粘贴完整请求，包括请求头和正文。",
    "answer-alone": "这是服务的应答，仅凭它看不出请求为何被拒绝：请把请求也粘贴进来，包括请求头和正文。",
  },
  "secret-needed": { "": "从请求本身看不出问题；只有用密钥重新计算签名才能进一步判断。" },
};

/** What to do, where it is something else than for the other variants of a cause. */
/** @type {Variants} */
export const remedies = {
  "wrong-secret": { consistent: "在自己的服务器上逐字节查看到达的内容，并在控制台核对 ID 与密钥是否为同一行。" },
  "not-a-signature-fault": {
    "http-status": "查明是谁给出了应答：检查域名和代理设置，换一个网络再试。",
    "foreign-answer": "查明是谁给出了应答：检查域名和代理设置，换一个网络再试。",
  },
  unreadable: { "body-not-given": "请把正文也粘贴进来：写在请求头之后，中间空一行；或写在 --data-raw 之后。" },
  "clock-skew": {
    "time-zone-behind": "直接取系统时钟自 1970 年起的秒数，不要由本地日期换算；它与时区无关。",
    "time-zone-ahead": "直接取系统时钟自 1970 年起的秒数，不要由本地日期换算；它与时区无关。",
  },
  "v1-signature": {
    "too-large": "改用 TC3-HMAC-SHA256 签名：它接受最大 10 MB 的 JSON 正文。",
    "content-type": "改用 TC3-HMAC-SHA256 签名：它接受最大 10 MB 的 JSON 正文。",
  },
  "digest-form": {
    "v1-signature-hex": "把 HMAC 的字节写成 base64，发送时再编码一次。",
    "hashes-decorated": "只取工具输出中的十六进制：用 openssl dgst -r，或用 cut、awk 截取；用 printf %s 代替 echo。",
    "payload-hash-decorated":
      "只取工具输出中的十六进制：用 openssl dgst -r，或用 cut、awk 截取；用 printf %s 代替 echo。",
    "canonical-hash-decorated":
      "只取工具输出中的十六进制：用 openssl dgst -r，或用 cut、awk 截取；用 printf %s 代替 echo。",
    "signature-decorated": "只取工具输出中的十六进制：用 openssl dgst -r，或用 cut、awk 截取；用 printf %s 代替 echo。",
  },
  "secret-text": {
    "id-surrounded": "读取 SecretId 时去掉首尾空白，其中不要有引号、换行和不可见字符。",
    "id-letters": "读取 SecretId 时去掉首尾空白，其中不要有引号、换行和不可见字符。",
  },
  "credential-mixed-up": { "id-with-key": "把读到的文本拆成 ID 与密钥。密钥已以明文传输：程序读取无误之后请更换它。" },
};
