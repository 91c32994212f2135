// What the emulator's servers write: a block at their start, a line for every call, and why a signature differs; as
// text and as JSON.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";

import { listening, SERVERS } from "./support/emulator-servers.mjs";
import { PAIR, send, signedHeaders } from "./support/raw-call.mjs";

const OWN = { secretId: "AKIDLOGGED", secretKey: "the-key-that-is-right" };
const WRONG = "the-key-that-is-wrong";
const PASSWORD = "Hidden-word1";
const OWNER = ["--credential", `${OWN.secretId}:${OWN.secretKey}`];

/** What both servers say alike. */
const alike = (/** @type {string} */ said) =>
  said.replace(/127\.0\.0\.1:\d+/g, "HOST").replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, "TIME");

/** @type {[what: string, wrong: (host: string) => Record<string, string>, sent: string, cause: RegExp][]} */
const SIGNED_WRONGLY = [
  ["another key", (host) => signedHeaders(host, { ...OWN, secretKey: WRONG }), "{}", /wrong-secret|secret/],
  ["another body", (host) => signedHeaders(host, { ...OWN, body: '{"Limit":1}' }), "{}", /body|payload/],
  ["another host", () => ({ ...signedHeaders("other.example", OWN), Host: "localhost" }), "{}", /host/],
];

for (const [name, command, args] of SERVERS) {
  /** Starts the server, which ends with the test. */
  const start = async (/** @type {import("node:test").TestContext} */ t, /** @type {string[]} */ ...flags) => {
    const running = await listening(command, [...args, "--port", "0", ...flags]);
    t.after(() => running.stop());
    return running;
  };

  describe(name, { concurrency: true }, () => {
    test("begins with what there is, in order", async (t) => {
      const { stop } = await start(t, "--seed", "7", "--fleet", "demo", "--strict", "--speed", "60", "--no-control");
      const said = await stop();
      assert.equal(
        alike(said).replace(/ \d+\.\d+\.\d+$/m, " VERSION"),
        "tencentdb-postgres emulator VERSION\n" +
          "  start    fleet demo, seed 7\n" +
          "  clock    TIME, 60 seconds a second\n" +
          "  checks   strict\n" +
          "  state    in memory, gone at the end\n" +
          "  control  off\n",
      );
    });

    test("has a line for every call, as text", async (t) => {
      const { base, stop } = await start(t, ...OWNER);
      const { host } = new URL(base);
      await send(base, { headers: signedHeaders(host, OWN) });
      const [, line] = /\n([^\n]*DescribeZones[^\n]*)\n$/.exec(await stop()) ?? [];
      assert.match(String(line), /^\S+ \S+ ap-guangzhou DescribeZones 200 ok [0-9a-f-]{36}$/);
    });

    test("has a line of JSON for every call, and nothing else", async (t) => {
      const { base, stop } = await start(t, ...OWNER, "--log", "json", "--latency", "30", "--clock", "2025-06-15");
      const { host } = new URL(base);
      await send(base, { headers: signedHeaders(host, OWN) });
      const account = JSON.stringify({ DBInstanceId: "postgres-1", UserName: "owner", Password: PASSWORD });
      const headers = { ...signedHeaders(host, { ...OWN, body: account }), "X-TC-Action": "ResetAccountPassword" };
      await send(base, { headers, body: account });
      await send(base, { headers: { Host: host } });
      const said = await stop();
      for (const secret of [OWN.secretKey, PASSWORD]) assert.ok(!said.includes(secret));
      const [started, answered, refused, unsigned, ...more] = said
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line));
      assert.deepEqual(more, []);
      const { time, start: about } = started;
      assert.match(time, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      assert.equal(about.control, `${base}/_emulator/`);
      assert.match(about.clock, /^2025-06-15T00:00:0/);
      const { ms, timeMs, requestId, ...rest } = answered;
      assert.ok(ms >= 30 && Number.isInteger(ms), `${ms}`);
      assert.ok(timeMs - Date.UTC(2025, 5, 15) < 60_000);
      assert.match(requestId, /^[0-9a-f-]{36}$/);
      assert.deepEqual(
        { ...rest, time: undefined, notes: undefined },
        {
          time: undefined,
          notes: undefined,
          number: 1,
          region: "ap-guangzhou",
          action: "DescribeZones",
          caller: OWN.secretId,
          account: "100000000001",
          params: {},
          status: 200,
        },
      );
      assert.deepEqual(
        [refused.action, refused.code],
        ["ResetAccountPassword", "ResourceNotFound.InstanceNotFoundError"],
      );
      assert.equal(refused.account, "100000000001");
      assert.deepEqual([unsigned.code, unsigned.account], ["AuthFailure.InvalidAuthorization", undefined]);
    });

    for (const format of ["text", "json"])
      for (const [what, headers, body, cause] of SIGNED_WRONGLY)
        test(`says why a signature differs, as ${format}: ${what}`, async (t) => {
          const { base, stop } = await start(t, ...OWNER, "--log", format, "--base-path", "/x");
          const { host } = new URL(base);
          const { json } = await send(base, { headers: headers(host), body, target: "/x" });
          assert.equal(json.Response.Error.Code, "AuthFailure.SignatureFailure");
          const said = await stop();
          const line = said.trimEnd().split("\n").at(-1) ?? "";
          const told = format === "json" ? JSON.parse(line).diagnosis : /diagnosis="(.*)"$/.exec(line)?.[1];
          assert.match(String(told), cause, line);
          for (const secret of [OWN.secretKey, WRONG]) assert.ok(!said.includes(secret), "no key is told");
        });

    test("looks into one of many signatures that differ, for it costs", async (t) => {
      const { base, stop } = await start(t, ...OWNER);
      const { host } = new URL(base);
      const headers = signedHeaders(host, { ...OWN, secretKey: WRONG });
      await Promise.all(Array.from({ length: 20 }, () => send(base, { headers })));
      const said = await stop();
      assert.equal(said.match(/AuthFailure\.SignatureFailure/g)?.length, 20);
      const told = said.match(/diagnosis=/g)?.length ?? 0;
      assert.ok(told >= 1 && told < 20, `${told}`);
    });
  });
}

test("both servers begin alike", { skip: SERVERS.length < 2 && "EMULATOR_BIN names the other" }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "emulator-log-"));
  const flags = [
    [],
    ["--tls-dir", join(folder, "ca"), "--state", join(folder, "state"), "--clock", "2025-06-15", "--speed", "0"],
    ["--base-path", "/x/", "--open-control", "--speed", "0.5"],
    ["--log", "json", "--tls-dir", join(folder, "ca"), "--seed", "9"],
  ];
  for (const more of flags) {
    const blocks = [];
    for (const [, command, args] of SERVERS) {
      const { stop } = await listening(command, [...args, "--port", "0", ...more]);
      blocks.push(alike(await stop()));
    }
    if (more.includes("json")) assert.deepEqual(JSON.parse(blocks[0] ?? ""), JSON.parse(blocks[1] ?? ""));
    else assert.equal(blocks[0], blocks[1]);
    assert.ok(!blocks[0]?.includes(PAIR.secretKey));
  }
  rmSync(folder, { recursive: true });
});
