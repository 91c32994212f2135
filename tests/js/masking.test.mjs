// A shared link of the debugger carries no secret, wherever it stood and in whatever encoding, and everything else
// unchanged. MASKING_ROUNDS is the number of random requests, MASKING_SEED their seed.

import assert from "node:assert/strict";
import { test } from "node:test";
import { diagnose } from "tencentdb-postgres/diagnose";
import { actions, structures } from "../../pkg/dist/generated/reference.js";
import { examples } from "../../www/debugger/examples.js";
import { createMask } from "../../www/debugger/masking/mask.js";
import { carriedBy, isMasked } from "./support/links.mjs";
import { loose } from "./support/loose.mjs";
import { madeUp, readings, seeded } from "./support/secrets.mjs";

const ROUNDS = Number(process.env.MASKING_ROUNDS ?? 400);
const SEED = Number(process.env.MASKING_SEED ?? 1);
const HOST = "postgres.tencentcloudapi.com";
const SECRET = 'Tr1cky!pa"ss;w&rd';
const json = JSON.stringify;

const post = (body, headers = []) => ({
  method: "POST",
  url: `https://${HOST}/`,
  headers: [["Host", HOST], ...headers],
  body,
});
const get = (query) => ({ method: "GET", url: `https://${HOST}/?${query}`, headers: [["Host", HOST]], body: null });
const carried = (request, given = {}) => carriedBy(request, { input: json(request), ...given });

/** Fails if a secret can be read in what a link carries, after up to three decodings. */
function hides(secret, given, about) {
  const found = readings([given.input, given.answer]).find((text) => text.includes(secret));
  assert.equal(
    found,
    undefined,
    `${about}: ${found?.slice(Math.max(0, found.indexOf(secret) - 60), found.indexOf(secret) + 60)}`,
  );
}

const form = encodeURIComponent;
const twice = (text) => form(form(text));
const allPercent = (text) => [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
const units = (text) =>
  Array.from({ length: text.length }, (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, "0")}`).join("");
const entities = (text) => [...text].map((letter) => `&#${letter.codePointAt(0)};`).join("");
const base64 = (text) => Buffer.from(text).toString("base64");
const part = (head, value) =>
  `--b-7\r\n${head}\r\n\r\n${value}\r\n` +
  '--b-7\r\nContent-Disposition: form-data; name="UserName"\r\n\r\napp\r\n--b-7--\r\n';
/** An Authorization header with an id and a signature of the right form. */
const authorization = (id) =>
  `TC3-HMAC-SHA256 Credential=${id}/2023-11-14/postgres/tc3_request, ` +
  `SignedHeaders=content-type;host, Signature=${"a1".repeat(32)}`;

/** Ways in which a secret gets into a request, each as `[about, request]`. */
const BY_NAME = [
  ["a member", post(json({ AdminPassword: SECRET }))],
  ["a list", post(json({ Passwords: [SECRET] }))],
  ["an object", post(json({ AdminPassword: { x: SECRET } }))],
  ["lists and objects within", post(json({ Secrets: { a: [{ b: [[SECRET]] }] }, Name: "x" }))],
  ["a name within a secret", post(json({ Tokens: { [SECRET]: 1 } }))],
  ["an escaped name", post(`{"Admin\\u0050assword":${json(SECRET)}}`)],
  ["a name escaped all over", post(`{"${units("Password")}":${json(SECRET)}}`)],
  ["an escaped value", post(`{"Password":"${units(SECRET)}"}`)],
  ["JSON in a text", post(json({ Data: json({ Password: SECRET }) }))],
  ["JSON in a text in a text", post(json({ Data: json({ Data: json({ Password: SECRET }) }) }))],
  ["white space around", post(`{\n  "Password" :\n    ${json(SECRET)}\n}`)],
  ["JSON that is cut off", post(`{"Password":${json(SECRET).slice(0, -1)}`)],
  ["single quotes", post(`{'Password': '${SECRET.replace('"', "")}"'}`)],
  ["a list of pairs", post(json({ Params: [["Password", SECRET]] }))],
  ["name and value apart", post(json({ Params: [{ Name: "Password", Value: SECRET }] }))],
  ["value and name apart", post(json({ Params: [{ Value: SECRET, Name: "Password" }] }))],
  ["name, comment and value apart", post(json({ Params: [{ key: "x-api-key", comment: "", ExpectedValue: SECRET }] }))],
  ["another word", post(json({ EmbeddingApiKey: SECRET }))],
  ["signs in the name", post(json({ private_key: SECRET }))],
  ["another case", post(json({ PASSWD: SECRET }))],
  ["a form", post(`UserName=u&Password=${form(SECRET)}&X=1`)],
  ["a form encoded twice", post(`UserName=u&Password=${twice(SECRET)}`)],
  ["a name encoded twice", post(`UserName=u&${twice(allPercent("Password"))}=${form(SECRET)}`)],
  ["semicolons", post(`UserName=u;Password=${form(SECRET)};X=1`)],
  ["brackets in the name", post(`user[password]=${form(SECRET)}`)],
  ["a query", get(`Action=A&Password=${form(SECRET)}`)],
  ["a query all encoded", get(`Action=A&${allPercent("Password")}=${allPercent(SECRET)}`)],
  ["a form in a query", get(`Data=${form(`Password=${form(SECRET)}`)}`)],
  ["JSON in a query", get(`Data=${form(json({ Password: SECRET }))}`)],
  ["an address's user", { ...post("{}"), url: `https://user:${form(SECRET)}@${HOST}/` }],
  ["a connection string", post(json({ Dsn: `postgres://app:${form(SECRET)}@10.0.0.1/db` }))],
  ["a part", post(part('Content-Disposition: form-data; name="Password"', SECRET))],
  ["a part without quotes", post(part("content-disposition: form-data; name=Password", SECRET))],
  [
    "a folded part",
    post(part('Content-Disposition: form-data;\r\n name="Password"\r\nContent-Type: text/plain', SECRET)),
  ],
  ["a part with an encoded name", post(part("Content-Disposition: form-data; name*=UTF-8''%50assword", SECRET))],
  ["a part of several lines", post(part('Content-Disposition: form-data; name="PrivateKey"', `first\r\n${SECRET}`))],
  ["a header", post("{}", [["X-Api-Key", SECRET]])],
  ["a header in capitals", post("{}", [["X-ACCESS-TOKEN", SECRET]])],
  ["a folded header", post("{}", [["x-secret", `first\r\n ${SECRET}`]])],
  ["a cookie", post("{}", [["cookie", `a=b; session=${SECRET}`]])],
  ["another scheme", post("{}", [["Authorization", `Basic ${base64(`user:${SECRET}`)}`]])],
  ["no scheme", post("{}", [["Proxy-Authorization", SECRET]])],
  ["XML", post(`<a><Password>${SECRET.replace("&", "&amp;")}</Password></a>`)],
  ["attributes", post(`<a name="Password" value="${entities(SECRET)}"/>`)],
  ["base64 of JSON", post(json({ Data: base64(json({ Password: SECRET })) }))],
  ["base64 of base64", post(json({ Data: base64(base64(`Password=${form(SECRET)}`)) }))],
  ["base64 for addresses", get(`Data=${Buffer.from(json({ Password: SECRET })).toString("base64url")}`)],
  ["hex of JSON", post(json({ Data: Buffer.from(json({ Password: SECRET })).toString("hex") }))],
  [
    "a key between lines",
    post(json({ Data: `-----BEGIN RSA PRIVATE KEY-----\n${SECRET}\n-----END RSA PRIVATE KEY-----` })),
  ],
  ["entities", post(json({ Data: `Password=${entities(SECRET)}` }))],
];

test("a value with a secret's name is covered in any form of request", () => {
  for (const [about, request] of loose(BY_NAME)) {
    const given = carried(request);
    hides(SECRET, given, about);
    assert.ok(given.masked, about);
    assert.ok(isMasked(request), about);
    // As the page does it: from the request that the engine read.
    const { request: own } = diagnose(json(request));
    if (own) hides(SECRET, carried(own, { input: json(request) }), `${about}, as it was read`);
  }
});

test("a known secret is covered wherever the answer repeats it, in any encoding", () => {
  const token = "a-token/of+some=length that nobody sees";
  const writings = {
    plain: (text) => text,
    form,
    twice,
    allPercent,
    units,
    entities,
    base64,
    quoted: (text) => json(json(text)),
    hex: (text) => Buffer.from(text).toString("hex"),
    plus: (text) => form(text).replaceAll("%20", "+"),
    aligned: (text) => base64(`x${text}y`),
    lower: (text) => text.toLowerCase(),
    wrapped: (text) =>
      base64(`${"x".repeat(40)}${text}`)
        .match(/.{1,60}/g)
        .join("\n"),
  };
  for (const [name, write] of Object.entries(writings)) {
    const answer = json({
      Response: {
        Error: { Code: "AuthFailure.TokenFailure", Message: `the token ${write(token)} is none` },
        RequestId: "r",
      },
    });
    const secret = name === "lower" ? token.toLowerCase() : token;
    for (const given of [
      carried(post("{}"), { answer, token }),
      carried(post("{}"), { answer, secretKey: token }),
      carried(post("{}", [["X-TC-Token", "(token)"]]), {
        answer,
        input: `POST / HTTP/1.1\nHost: ${HOST}\nX-TC-Token: ${token}\n\n{}`,
      }),
      carried(post("{}", [["X-TC-Token", "(token)"]]), {
        answer,
        input: `curl https://${HOST} -H 'X-TC-Token: ${token}' -d '{}'`,
      }),
      carried(post(json({ AdminPassword: token })), { answer }),
    ]) {
      hides(secret, given, name);
      assert.ok(given.answer.includes("AuthFailure.TokenFailure"), `${name}: the code stays: ${given.answer}`);
    }
  }
});

test("a key in place of its id is covered, and a token of any length", () => {
  const key = "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE";
  const answer = json({
    Response: {
      Error: { Code: "AuthFailure.SecretIdNotFound", Message: `The SecretId ${key} is not found` },
      RequestId: "r",
    },
  });
  const input = `POST / HTTP/1.1\nHost: ${HOST}\nAuthorization: ${authorization(key)}\n\n{}`;
  for (const given of [
    { input, answer },
    { answer, secretId: key },
  ])
    hides(key, carried(diagnose(input).request, given), json(given));
  const token = `${"aB3".repeat(500)}-end`;
  const long = carried(post("{}"), { token, answer: `${"aB3".repeat(2000)} ${token} ${form(token)}` });
  hides(token.slice(-400), long, "a long token");
});

test("a request without secrets is shared unchanged", () => {
  for (const { code, input, answer, ...credential } of examples) {
    const { request } = diagnose(input, loose(credential.secretKey ? credential : undefined));
    const { masked, doubtful, input: written } = carried(request, { input, answer, ...credential });
    assert.deepEqual([masked, doubtful, isMasked(request)], [false, false, false], code);
    const { body, url, headers } = JSON.parse(written);
    assert.deepEqual(
      [body, url, headers.map(({ name, value }) => [name, value])],
      [request.body ?? "", request.url, request.headers],
      code,
    );
  }
  let tried = 0;
  for (const { name, input } of Object.values(actions)) {
    const params = Object.fromEntries(
      input
        .filter(({ secret, example }) => !secret && example !== undefined)
        .map((field) => [field.name, field.example]),
    );
    const body = json(params);
    const { request } = diagnose(
      json({
        method: "POST",
        url: `https://${HOST}/`,
        headers: {
          "X-TC-Action": name,
          "Content-Type": "application/json",
          Authorization: authorization("AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE"),
        },
        body,
      }),
    );
    if (/token|secret|passw/i.test(body)) continue;
    tried += 1;
    assert.deepEqual([JSON.parse(carried(request).input).body, isMasked(request)], [body, false], name);
  }
  assert.ok(tried > 100, `${tried}`);
  const texts = [
    "(token)",
    "Token=(token)&Signature=NSGT1gk9qN1FTQ0ZrNGpVzrJkB0zD4vXyTbHqWmEoSc%3D",
    "Action=ResetAccountPassword&SecretId=AKIDEXAMPLE",
    '{"Name":"订单 – Ünïcode"}',
    '{"TokenRequired":true}',
    "TC3-HMAC-SHA256\n1700000000\n2023-11-14/postgres/tc3_request\n" + "0a".repeat(32),
  ];
  for (const text of texts) assert.deepEqual(createMask().mask(text), { text, masked: false, doubtful: false });
});

test("a run that cannot be read is left out and reported", () => {
  const blob = "H4sIAAAAAAAAA6tWKkktLlGyUlAqS8wpTtVRUCouKcrMS1eyUlBKTClW0lFQKs5ILEoFCQAAjWwHkDQAAAA";
  const given = carried(post(json({ Data: blob, Name: "orders" })));
  assert.ok(given.doubtful && given.masked);
  assert.ok(!given.input.includes(blob.slice(0, 12)) && given.input.includes("orders"));
  const many = json(
    Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`Password${at}`, `secret-number-${at}`])),
  );
  assert.ok(!carried(post("{}"), { answer: many }).answer.includes("secret-number"));
});

test("every secret parameter of the API has a secret's name", () => {
  const names = new Set(
    [
      ...Object.values(loose(actions)).flatMap(({ input, output }) => [...input, ...output]),
      ...Object.values(loose(structures)).flatMap(({ fields }) => fields),
    ]
      .filter(({ secret }) => secret)
      .map(({ name }) => name),
  );
  assert.ok(names.size >= 5, [...names].join());
  for (const name of names) hides(SECRET, carried(post(json({ [name]: SECRET }))), name);
});

test("no random secret is left in a link", () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const chance = seeded(SEED * 100_000 + round);
    const { request, answer, secrets } = madeUp(chance);
    const given = carried(request, { answer });
    for (const secret of secrets)
      hides(secret, given, `round ${round} of seed ${SEED}, ${json({ request, answer, secret })}`);
  }
});

test("masking takes linear time", () => {
  const unit = 200;
  const texts = {
    words: "just words and more words ",
    pairs: "a=b&",
    noPair: "x",
    quotes: '"',
    escapes: "\\",
    percent: "%",
    slashedQuotes: '\\"',
    names: "token",
    namesAlone: '"token","',
    values: '"value":"',
    values2: '{"value":1,',
    names2: '"token"`',
    open: '"Password":{"a":[',
    nested: '{"x":"token","a":',
    secrets: '"Password":"x7Gq",',
    heads: "Content-Disposition: ",
    parts: '--b\r\nContent-Disposition: form-data; name="Password"\r\n\r\n',
    folds: "token: a\r\n ",
    keys: "-----BEGIN PRIVATE KEY-----",
    users: "://a:",
    base64: "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNk",
    lines: `${"QUJD".repeat(15)}\n`,
    twice: "%2525",
    entities: "&#37;",
    brackets: "[{",
    spaces: "token \n",
    equals: "token=",
    bearer: "Bearer ",
    addresses: "http://a:b:",
    values3: '","value":',
    percentU: "%u",
    wide: "\\u{",
  };
  for (const [name, part] of Object.entries(texts)) {
    const steps = (size) =>
      counted(() => {
        const text = part.repeat(Math.ceil((size * unit) / part.length));
        const mask = createMask(["a-secret-key"]);
        mask.learn(text);
        mask.mask(text);
      });
    steps(1);
    const [one, four] = [steps(50), steps(200)];
    assert.ok(four < 6 * one + 100_000, `${name}: ${one} steps for ${50 * unit} letters, ${four} for ${200 * unit}`);
  }
});

/** Counts the characters that string functions look at while something runs. */
function counted(work) {
  let steps = 0;
  const restore = [];
  const count = (prototype, name, cost, before = (/** @type {any} */ _) => 0) => {
    const real = prototype[name];
    restore.push(() => (prototype[name] = real));
    prototype[name] = function (...given) {
      const from = before(this);
      const result = real.apply(this, given);
      steps += 1 + cost(this, given, result, from);
      return result;
    };
  };
  count(String.prototype, "indexOf", (text, [, from = 0], at) => Math.max(0, (at < 0 ? text.length : at) - from));
  count(String.prototype, "slice", (_text, _given, result) => result.length);
  for (const name of ["includes", "toLowerCase", "match", "split", "replaceAll", "trim"])
    count(String.prototype, name, (text) => text.length);
  count(String.prototype, "charCodeAt", () => 0);
  count(
    RegExp.prototype,
    "exec",
    (pattern, [text], match, from) => {
      const anchored = pattern.sticky || pattern.source.startsWith("^");
      return (match ? match.index + match[0].length : anchored ? from : text.length) - from;
    },
    (pattern) => (pattern.sticky || pattern.global ? pattern.lastIndex : 0),
  );
  try {
    work();
    return steps;
  } finally {
    restore.forEach((undo) => undo());
  }
}
