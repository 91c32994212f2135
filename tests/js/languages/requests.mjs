// Requests that are hard to write down in some language, each signed by the package itself.

import { sign } from "tencentdb-postgres";

export const CREDENTIAL = {
  secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
  secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
};
export const TOKEN = "a-token/of+some=length";

const named = (text) => JSON.stringify({ Name: text });

/** Bodies, by what makes them hard. */
const BODIES = {
  empty_object: "{}",
  empty: "",
  letters: named("订单 é ü ñ"),
  emoji: named("😀 👩‍👩‍👧 🇨🇳"),
  quotes: `{"Name":"it's \\"so\\" 'quoted' \\"\\"\\" ''' \`x\`"}`,
  lone_single_quotes: "{'Name':'x'}",
  backslashes: `{"Name":"C:\\\\new\\\\table\\\\", "End":"\\\\"}\\`,
  escapes: named("\\n \\t \\u0041 \\x41 \\101 \\0 \\e"),
  line_breaks: '{\r\n\t"Limit": 20\n}\n\n',
  expansions: named("$HOME ${HOME} $(id) `id` $$ $1 {$x} {{x}} #{x} %HOME% !! ~ * ? ${1+1} \\$x"),
  formats: named('%s %d %n %% %5$s {} {0} {name} @x @"x" r#"x"# r##"x"## "###'),
  comments: named("*/ // /* # -- ?> <?php </script> <!-- EOF"),
  unseen: '{"Name":"\u2028\u2029\u0085\u00a0\u200b\u202e\u2066\ufeff\u007f\u0001\u001b[0m\u{e0041}9a\u00ad7"}',
  at_sign: "@/etc/hostname",
  plus_and_percent: named("a+b%20c&d=e;f"),
  long: named("长".repeat(1500) + "x\\'\"$".repeat(1200)),
};

/**
 * All but the long one in one: where a text makes a language take its other kind of quotes, the rest still has to be
 * right.
 */
const TOGETHER = Object.entries(BODIES)
  .filter(([name]) => name !== "long")
  .map(([, body]) => body)
  .join("\n\u2028");

const BASE = {
  action: "DescribeDBInstances",
  host: "postgres.tencentcloudapi.com",
  service: "postgres",
  version: "2017-03-12",
  region: "ap-guangzhou",
  timestamp: 1_700_000_000,
};
const PARAMS = {
  Limit: 20,
  Filters: [
    { Name: "db-instance-name", Values: ["订单 'a' \"b\" $c `d` %e&f=g+h\\i!*()~"] },
    { Name: "two\nlines\tand\u2028", Values: [""] },
  ],
};
/** Not by GET: the addresses of .NET leave out letters that turn the reading direction. */
const MORE_PARAMS = { ...PARAMS, Name: TOGETHER };
const OLDER = ["HmacSHA256", "HmacSHA1"].flatMap((signMethod) =>
  ["POST", "GET"].map((httpMethod) => [
    `${signMethod}_${httpMethod}`,
    { signMethod, httpMethod, params: httpMethod === "GET" ? PARAMS : MORE_PARAMS, nonce: 11886 },
  ]),
);

const REQUESTS = {
  ...Object.fromEntries(Object.entries(BODIES).map(([name, payload]) => [name, { payload }])),
  together: { payload: TOGETHER },
  get: { httpMethod: "GET", params: PARAMS },
  get_plain: { httpMethod: "GET", params: { Limit: 20, Filters: [{ Name: "订单 a&b=c", Values: ['"%"', "+$x"] }] } },
  get_without_query: { httpMethod: "GET", params: {} },
  token: { payload: "{}", token: TOKEN },
  signed_headers: {
    payload: "{}",
    headers: {
      "Content-Type": "Application/JSON; charset=UTF-8",
      "X-TC-Action": "DescribeDBInstances",
      "X-TC-Extra": 'It\'s "$x": `y` \\z',
    },
  },
  unsigned: { payload: "{}", unsignedPayload: true },
  port: { payload: "{}", host: "127.0.0.1:9200" },
  bytes: { payload: new Uint8Array([0, 255, 10, 13, 39, 34]), headers: { "Content-Type": "application/octet-stream" } },
  nul_byte: { payload: named("a") + "\u0000" },
  ...Object.fromEntries(OLDER),
  HmacSHA256_token: { signMethod: "HmacSHA256", params: PARAMS, nonce: 1, token: TOKEN },
};

/** `{ name, request, expected, bytes, token }[]`: what there is to sign, and how the package signs it. */
export const requests = Object.entries(REQUESTS).map(([name, { token, ...own }]) => {
  const asked = { ...BASE, ...own };
  const expected = sign(asked, { ...CREDENTIAL, token });
  const { method, url, headers, body } = expected;
  return {
    name,
    asked,
    token,
    expected,
    request: { method, url, headers: Object.entries(headers), body: body ?? null },
  };
});
