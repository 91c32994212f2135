// Who calls: fixed tokens, sessions, tokens of an identity provider.

import assert from "node:assert/strict";
import { createHmac, createSign, generateKeyPairSync } from "node:crypto";
import { test } from "node:test";

import { cloudflareAccess, fixedTokens, jwt, sessions } from "tencentdb-postgres/gateway";

import { loose } from "./support/loose.mjs";
import { sha256 } from "./support/gateway.mjs";

const asked = (headers) => new Request("https://app.example/", { headers });
const bearer = (token) => asked({ Authorization: `Bearer ${token}` });
const base64url = (value) =>
  Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");

test("fixed tokens are known by their digest alone", async () => {
  const authenticate = fixedTokens({ [sha256("right")]: { id: "ops" } });
  assert.deepEqual(await authenticate(bearer("right")), { id: "ops" });
  for (const token of ["wrong", sha256("right"), "constructor", "right,right"])
    assert.equal(await authenticate(bearer(token)), undefined);
  assert.equal(await authenticate(asked({})), undefined);
  for (const callers of [{}, { right: { id: "ops" } }, { [sha256("x").toUpperCase()]: { id: "ops" } }])
    assert.throws(() => fixedTokens(loose(callers)), { code: "invalid" });
});

const secret = "a-secret-of-more-than-32-characters!";

test("a session is what was sealed, under its key, its name and until its end", async () => {
  let now = 1_700_000_000_000;
  const clock = () => now;
  const { authenticate, seal } = sessions({ secret, clock });
  const identity = { id: "ops", roles: ["dev"] };
  const header = await seal(identity, 60);
  assert.match(header, /^__Host-session=[\w-]+\.[\w-]{43}; Path=\/; Max-Age=60; HttpOnly; Secure; SameSite=Strict$/);
  const [cookie] = header.split(";");
  const read = (cookie) => authenticate(asked({ Cookie: cookie }));
  assert.deepEqual(await read(cookie), identity);
  assert.deepEqual(await read(`a=b; ${cookie}; c=d`), identity);
  const [payload, mac] = cookie.slice("__Host-session=".length).split(".");
  const forged = base64url({ identity: { id: "root" }, until: 9e15 });
  for (const other of [
    `${cookie}; ${cookie}`,
    `${cookie}x`,
    `__Host-session=${forged}.${mac}`,
    `__Host-session=${payload}.`,
    `__Host-session=${payload}`,
    `__Host-session=${payload}.${mac}.${mac}`,
    `__Host-session=.${mac}`,
    `session=${payload}.${mac}`,
    `__Host-session=${forged}.${createHmac("sha256", "").update(forged).digest("base64url")}`,
  ])
    assert.equal(await read(other), undefined, other);
  const other = sessions({ secret, cookie: "other", clock });
  assert.equal(await other.authenticate(asked({ Cookie: `other=${payload}.${mac}` })), undefined);
  const rotated = sessions({ secret: ["another-secret-of-more-than-32-chars", secret], clock });
  assert.deepEqual(await rotated.authenticate(asked({ Cookie: cookie })), identity);
  assert.equal(await read((await rotated.seal(identity, 60)).split(";")[0]), undefined);
  now += 60_000;
  assert.equal(await read(cookie), undefined);
});

test("a session of a short key, or of none, does not start", () => {
  for (const options of [{}, { secret: "short" }, { secret: [] }, { secret: undefined }, { secret, cookie: "a b" }])
    assert.throws(() => sessions(loose(options)), { code: "invalid" });
});

const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
const ec = generateKeyPairSync("ec", { namedCurve: "P-256" });
const KEYS = [
  { ...rsa.publicKey.export({ format: "jwk" }), kid: "rsa", use: "sig", alg: "RS256" },
  { ...ec.publicKey.export({ format: "jwk" }), kid: "ec", use: "sig" },
  { ...rsa.publicKey.export({ format: "jwk" }), kid: "enc", use: "enc" },
];
const NOW = 1_700_000_000;
const CLAIMS = { iss: "https://id.example", aud: "app", sub: "ops", roles: ["dev", 7], exp: NOW + 60, nbf: NOW - 60 };

function token(claims = {}, head = {}, sign = undefined) {
  const header = { alg: "RS256", kid: "rsa", typ: "JWT", ...head };
  const text = `${base64url(header)}.${base64url({ ...CLAIMS, ...claims })}`;
  const key = header.alg === "ES256" ? { key: ec.privateKey, dsaEncoding: "ieee-p1363" } : rsa.privateKey;
  const made =
    sign?.(text) ??
    createSign("SHA256")
      .update(text)
      .sign(/** @type {any} */ (key))
      .toString("base64url");
  return `${text}.${made}`;
}

function provider(options = {}) {
  const fetched = [];
  const fetch = async (url) => {
    fetched.push(url);
    return Response.json({ keys: KEYS });
  };
  const given = {
    jwks: "https://id.example/keys",
    issuer: "https://id.example",
    audience: "app",
    fetch,
    clock: () => NOW * 1000,
  };
  const authenticate = jwt(loose({ ...given, ...options }));
  return { authenticate, fetched };
}

test("a token of the provider says who calls, and its keys are fetched once", async () => {
  const { authenticate, fetched } = provider();
  for (const one of [
    token(),
    token({ aud: ["other", "app"] }),
    token({}, { alg: "ES256", kid: "ec" }),
    token({ exp: NOW - 29 }),
  ]) {
    const identity = /** @type {any} */ (await authenticate(bearer(one)));
    assert.deepEqual([identity.id, identity.roles, identity.claims.iss], ["ops", ["dev"], CLAIMS.iss]);
  }
  assert.deepEqual(fetched, ["https://id.example/keys"]);
});

test("a token that is not exactly the provider's says nothing", async () => {
  const { authenticate, fetched } = provider();
  const hmac = (text) =>
    createHmac("sha256", rsa.publicKey.export({ format: "pem", type: "spki" }))
      .update(text)
      .digest("base64url");
  const [head, body, mac] = token().split(".");
  for (const [name, one] of Object.entries({
    "no signature": `${head}.${body}.`,
    "two parts": `${head}.${body}`,
    "alg none": token({}, { alg: "none" }, () => ""),
    "alg None": token({}, { alg: "None" }, () => ""),
    "the public key as a secret": token({}, { alg: "HS256" }, hmac),
    "another body": `${head}.${base64url({ ...CLAIMS, sub: "root" })}.${mac}`,
    "a key of another kind": token({}, { kid: "ec" }),
    "a key for encryption": token({}, { kid: "enc" }),
    "a key that is not there": token({}, { kid: "x" }),
    "no key named": token({}, { kid: undefined }),
    "a key of its own": token({}, { kid: undefined, jwk: KEYS[0] }),
    "an extension": token({}, { crit: ["b64"], b64: false }),
    "another issuer": token({ iss: "https://id.example/" }),
    "another audience": token({ aud: "application" }),
    "no audience": token({ aud: undefined }),
    "no end": token({ exp: undefined }),
    "an end that is a text": token({ exp: "9999999999" }),
    "an end that is over": token({ exp: NOW - 31 }),
    "a beginning to come": token({ nbf: NOW + 31 }),
    "no subject": token({ sub: "" }),
    "no JSON": `${base64url("x")}.${body}.${mac}`,
    "too long": token({ pad: "x".repeat(20_000) }),
  }))
    assert.equal(await authenticate(bearer(one)), undefined, name);
  // A key that is not there is looked for again once in half a minute, whoever asks.
  assert.equal(fetched.length, 1);
});

test("keys that cannot be had are a fault, and no caller", async () => {
  for (const fetch of [
    async () => new Response("", { status: 500 }),
    async () => Response.json({}),
    () => Promise.reject(new Error()),
  ])
    await assert.rejects(async () => provider({ fetch }).authenticate(bearer(token())));
});

test("callers who come while the keys are fetched wait for them", async () => {
  const { authenticate, fetched } = provider();
  const found = await Promise.all(Array.from({ length: 5 }, () => authenticate(bearer(token()))));
  assert.deepEqual([found.map((one) => /** @type {any} */ (one)?.id), fetched.length], [Array(5).fill("ops"), 1]);
});

test("old keys say nothing while new ones cannot be had, and as soon as they can be all is well", async () => {
  let now = NOW * 1000;
  let reply = async () => Response.json({ keys: KEYS });
  const { authenticate } = provider({ clock: () => now, fetch: () => reply() });
  const late = token({ exp: NOW + 86_400 });
  const ask = async () => /** @type {any} */ (await authenticate(bearer(late)))?.id;
  assert.equal(await ask(), "ops");
  now += 600_000;
  reply = async () => new Response("", { status: 503 });
  for (let times = 0; times < 3; times++) await assert.rejects(ask());
  reply = async () => Response.json({ keys: KEYS.filter(({ kid }) => kid !== "rsa") });
  assert.equal(await ask(), undefined);
  now += 30_000;
  reply = async () => Response.json({ keys: KEYS });
  assert.equal(await ask(), "ops");
});

test("what looks like a token and holds no objects says nothing", async () => {
  const { authenticate, fetched } = provider();
  for (const part of ["null", "7", '"x"', "[]", "{}", ""])
    for (const text of [`${base64url(part)}.e30.AA`, `e30.${base64url(part)}.AA`, "..", "e30.e30.%"])
      assert.equal(await authenticate(bearer(text)), undefined, text);
  assert.deepEqual(fetched, []);
});

test("a provider without address, issuer or audience does not start", () => {
  for (const options of [
    { jwks: "http://id.example/keys" },
    { jwks: undefined },
    { issuer: "" },
    { audience: undefined },
    { algorithms: ["none"] },
    { toleranceSeconds: "30" },
    { toleranceSeconds: Infinity },
    { toleranceSeconds: -1 },
    { toleranceSeconds: null },
  ])
    assert.throws(() => provider(options), { code: "invalid" });
});

test("Cloudflare Access names callers by their address", async () => {
  const fetched = [];
  const authenticate = cloudflareAccess({
    team: "example",
    audience: "tag",
    clock: () => NOW * 1000,
    fetch: async (url) => {
      fetched.push(url);
      return Response.json({ keys: KEYS });
    },
  });
  const iss = "https://example.cloudflareaccess.com";
  const assertion = (claims) =>
    asked({ "Cf-Access-Jwt-Assertion": token({ iss, aud: ["tag"], email: "a@b.example", ...claims }) });
  assert.equal(/** @type {any} */ (await authenticate(assertion({}))).id, "a@b.example");
  // Nobody is several callers, each with limits of their own.
  assert.equal(/** @type {any} */ (await authenticate(assertion({ email: "A@B.Example" }))).id, "a@b.example");
  assert.equal(await authenticate(assertion({ email: undefined })), undefined);
  assert.equal(await authenticate(assertion({ iss: "https://evil.cloudflareaccess.com" })), undefined);
  assert.equal(await authenticate(asked({ "Cf-Access-Authenticated-User-Email": "a@b.example" })), undefined);
  assert.deepEqual(fetched, [`${iss}/cdn-cgi/access/certs`]);
  assert.throws(() => cloudflareAccess({ team: "evil.example/", audience: "tag" }), { code: "invalid" });
});
