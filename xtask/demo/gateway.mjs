// The console through a gateway before an emulator, with three people to switch between: `cargo xtask demo --gateway`.
// FILES is the server of the page's files, PORT where this one listens.

import { createServer } from "node:http";
import { once } from "node:events";

import { createEmulator } from "../../pkg/dist/emulator.js";
import { createGateway, nodeListener, sessions } from "../../pkg/dist/gateway.js";

const PATH = "/api/tencentdb";
const SIGN_IN = "/sign-in";
const HOURS_8 = 8 * 3600;

/** The people, each with the one role of that name. */
const PEOPLE = ["viewer", "operator", "admin"];

/** @type {import("../../pkg/dist/gateway.js").Rule[]} */
const policy = [
  { name: "look", allow: ["reads"] },
  {
    name: "operate",
    who: { role: "operator" },
    allow: ["RestartDBInstance", "ModifyDBInstanceName", "ModifyDBInstanceSpec"],
    instances: { names: ["shop-*"] },
    rate: { calls: 10, seconds: 60 },
  },
  // A year is over the budget, a month is not.
  {
    name: "buy",
    who: { role: "operator" },
    allow: ["CreateInstances", "RenewInstance"],
    spend: { perOrder: 50_000, perDay: 100_000 },
  },
  { name: "all", who: { role: "admin" }, allow: ["reads", "writes"] },
];

const { FILES, PORT } = process.env;
const emulator = createEmulator({ fleet: "demo" });
const { authenticate, seal } = sessions({ secret: crypto.randomUUID() });
/** What is known once this listens. */
let listener;
let origin;

/** Signs in whoever asks: this is for looking at. */
async function signIn(request, response) {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) text += chunk;
  const { person } = JSON.parse(text);
  if (request.method !== "POST" || request.headers.origin !== origin || !PEOPLE.includes(person)) {
    response.writeHead(403).end();
    return;
  }
  const cookie = await seal({ id: person, roles: [person] }, HOURS_8);
  response.writeHead(204, { "Set-Cookie": cookie }).end();
}

/** Passes a file on. The page is told that it is beside a gateway. */
async function passOn({ method, url }, response) {
  const file = await fetch(new URL(url, FILES), { method, redirect: "error" });
  const isPage = file.headers.get("content-type")?.startsWith("text/html");
  const bytes = Buffer.from(await file.arrayBuffer());
  const meta = `<meta name="gateway" content="${PATH}" data-people="${PEOPLE.join(" ")}" data-sign-in="${SIGN_IN}">`;
  // What is said of this connection is this server's to say.
  const own = /^(content-length|date|connection)$/;
  const headers = [...file.headers].filter(([name]) => !own.test(name));
  response
    .writeHead(file.status, Object.fromEntries(headers))
    .end(isPage ? String(bytes).replace("<head>", `<head>\n${meta}`) : bytes);
}

const server = createServer((request, response) => {
  const { url } = request;
  const handlers = { [PATH]: listener, [SIGN_IN]: signIn };
  (handlers[url] ?? passOn)(request, response).catch(() => response.writeHead(500).end());
});
server.listen(Number(PORT), "127.0.0.1");
await once(server, "listening");
origin = `http://127.0.0.1:${server.address().port}`;
const gateway = createGateway({
  credential: emulator.credential,
  fetch: emulator.fetch,
  authenticate,
  policy,
  origin,
  path: PATH,
  onAudit: ({ type, identity, action, rule, code }) =>
    console.error([type, identity, action, rule, code].filter(Boolean).join(" ")),
});
listener = nodeListener(gateway, { origin });
console.log(`listening on ${origin}`);
