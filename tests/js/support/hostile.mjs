// Answers of a hostile endpoint: true ones, with values of any type in their fields.

import { createServer } from "node:http";
import { createEmulator } from "tencentdb-postgres/emulator";

import { listen } from "./listen.mjs";

const element = (type, props, children = []) => JSON.stringify({ type, props, children, slot: "0", text: "x" });

/** The values of fields, by name, each as JSON. */
export const HOSTILE = {
  meta: element("meta", { "http-equiv": "refresh", content: "0;url=http://evil.test/" }),
  link: element("a", { href: "http://evil.test/", class: "skip", style: { position: "fixed", inset: 0 } }, [
    { type: "b", props: {}, children: [], slot: "1" },
  ]),
  frame: element("iframe", { src: "http://evil.test/", srcdoc: "<script>alert(1)</script>" }),
  script: element("script", { src: "http://evil.test/x.js" }),
  noElement: element("1", {}),
  noShape: '{"type":"p"}',
  listOfElements: `[[["<b>x</b>"]],null,${element("img", { src: "http://evil.test/x.png", onerror: "alert(1)" })}]`,
  deepLists: `${"[".repeat(5000)}${"]".repeat(5000)}`,
  deepObjects: `${'{"a":'.repeat(3000)}1${"}".repeat(3000)}`,
  wideList: JSON.stringify(Array(20_000).fill("x")),
  script_url: '"javascript:alert(1)"',
  data_url: '"data:text/html,<script>alert(1)</script>"',
  other_site: '"//evil.test/x"',
  markup: JSON.stringify('"><img src=http://evil.test/x onerror=alert(1)>'),
  shell: JSON.stringify('x"; $(touch pwned) `id` \n#'),
  turned: JSON.stringify("\u202egnp.exe\u2066\u200f"),
  controls: JSON.stringify("\u0000\u001b[31m\r\n\u0008\u007f\u0085"),
  half: '"\\ud800x"',
  prototype:
    '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},' +
    '"toString":1,"valueOf":null,"toJSON":"x","length":1e9}',
  ownName: '"__proto__"',
  inherited: '"constructor"',
  noFunction: '"toString"',
  beyond: "1e999",
  large: "18446744073709551615",
  negative: "-1",
  fraction: "0.1",
  quoted: '"12"',
  quotedOddly: '"1e3"',
  noDate: '"9999-99-99 99:99:99"',
  farDate: '"+275760-09-13 00:00:00"',
  missing: "null",
  yes: "true",
  empty: '""',
  emptyList: "[]",
  emptyObject: "{}",
  newPage: '"new"',
  dots: '".."',
  percent: '"%zz/?#&"',
  long: JSON.stringify("x".repeat(1_000_000)),
};
/** Values that are too large to stand in every field. */
const ONCE = new Set(["long", "wideList", "deepLists", "deepObjects"]);

const MARK = "@hostile@";

/** The fields of an answer as `[holder, name]`, outer ones first. */
function places(value, found = []) {
  if (typeof value !== "object" || value === null) return found;
  for (const name of Object.keys(value)) {
    found.push([value, name]);
    places(value[name], found);
  }
  return found;
}

const isLeaf = (/** @type {any[]} */ [holder, name]) => typeof holder[name] !== "object" || holder[name] === null;

/**
 * Ways to spoil an answer: each takes what is in `Response` and puts the mark somewhere.
 * @type {Record<string, (response: any, options: { once: boolean, keeps?: string[], chance?: () => number }) =>
 * unknown>}
 */
export const SPOIL = {
  /** Every scalar but those that `keeps` names, and the request id, without which it would be no answer. */
  leaves: (response, { once, keeps = [] }) => {
    for (const [holder, name] of places(response)
      .filter(isLeaf)
      .filter(([, name]) => name !== "RequestId" && !keeps.includes(name))
      .slice(0, once ? 3 : undefined))
      holder[name] = MARK;
  },
  /** Objects and lists within rows. */
  holders: (response, { once }) => {
    const within = Object.values(response)
      .filter(Array.isArray)
      .flat()
      .flatMap((row) => (typeof row === "object" && row ? Object.keys(row).map((name) => [row, name]) : []));
    for (const [holder, name] of within.filter((place) => !isLeaf(place)).slice(0, once ? 3 : undefined))
      holder[name] = MARK;
  },
  /** Each row of each list. */
  rows: (response, { once }) => {
    for (const list of Object.values(response).filter(Array.isArray)) list.fill(MARK, 0, once ? 1 : undefined);
  },
  /** Each field of the answer itself. */
  fields: (response) => {
    for (const name of Object.keys(response).filter((name) => name !== "RequestId")) response[name] = MARK;
  },
  /** One random field. */
  one: (response, { chance }) => {
    const all = places(response);
    if (all.length === 0) return;
    const [holder, name] = all[Math.floor(chance() * all.length)];
    holder[name] = MARK;
  },
  /** An error in place of the answer. */
  error: (response) => {
    for (const name of Object.keys(response)) if (name !== "RequestId") delete response[name];
    response.Error = { Code: MARK, Message: MARK };
  },
  errorItself: (response) => Object.assign(response, { Error: MARK }),
  requestId: (response) => Object.assign(response, { RequestId: MARK }),
};

/**
 * Spoils an answer.
 * @param {string} text
 * @param {string} way
 * @param {string} value
 * @param {{ keeps?: string[], chance?: () => number }} options
 */
export function spoiled(text, way, value, options = {}) {
  const answer = JSON.parse(text);
  SPOIL[way](answer.Response, { ...options, once: ONCE.has(value) });
  return JSON.stringify(answer).replaceAll(JSON.stringify(MARK), () => HOSTILE[value]);
}

/** A server that answers as the emulator does, with the answers spoiled as its `plan` says. */
export async function startHostile(t) {
  const emulator = createEmulator({ fleet: "demo" });
  const endpoint = { address: "", credential: emulator.credential, plan: undefined, asked: 0, open: 0 };
  const allowed = {
    "access-control-allow-origin": "*",
    "access-control-allow-headers": "*",
    "access-control-allow-methods": "*",
  };
  const server = createServer(async (request, response) => {
    if (request.method === "OPTIONS") return response.writeHead(204, allowed).end();
    endpoint.asked += 1;
    endpoint.open += 1;
    // A page that gives up a request closes it, and its answer never ends.
    response.on("close", () => (endpoint.open -= 1));
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const answer = await emulator.fetch(`${endpoint.address}${request.url}`, {
      method: request.method,
      headers: /** @type {Record<string, string>} */ (request.headers),
      body: Buffer.concat(chunks).toString(),
    });
    const text = await answer.text();
    const { plan } = endpoint;
    response.writeHead(200, { ...allowed, "content-type": "application/json" });
    response.end(plan ? spoiled(text, plan.way, plan.value, plan) : text);
  });
  t.after(() => server.close());
  endpoint.address = await listen(server);
  return endpoint;
}
