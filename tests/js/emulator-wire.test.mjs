// The emulator's servers on the wire: one table, run against both.

import assert from "node:assert/strict";
import { test } from "node:test";

import { listening, SERVERS } from "./support/emulator-servers.mjs";
import { exchange } from "./support/wire.mjs";
import { TABLE } from "./support/wire-table.mjs";

const PROBE = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";

/** The behaviour of a server for a row, in the words of the table. */
async function tried(port, { send, answers, open, bodyless }) {
  const wanted = answers.filter((status) => status >= 200).length;
  const pieces = open ? [...send, PROBE] : send;
  const { outcome, responses, rest } = await exchange(port, pieces, { bodyless, ...(open && { count: wanted + 1 }) });
  const statuses = responses.map(({ status }) => status);
  if (open && outcome === "open") assert.equal(statuses.pop(), 200, "a further request is answered");
  return { statuses, outcome, rest: rest.toString("latin1"), last: responses[answers.length - 1] };
}

for (const [name, command, args] of SERVERS) {
  test(`${name} does on the wire as the table says`, { concurrency: true }, async (t) => {
    const { base, stop } = await listening(command, [...args, "--port", "0"]);
    const { port } = new URL(base);
    const row = (row) =>
      t.test(row.what, async () => {
        const { statuses, outcome, last, rest } = await tried(port, row);
        assert.deepEqual([statuses, outcome], [row.answers, row.open ? "open" : "ended"], rest);
        if (row.says) assert.ok(last.body.includes(row.says), last.body);
        if (row.head) assert.match(last.head, row.head);
      });
    try {
      // Slow rows run at the same time.
      const waiting = TABLE.filter(({ slow }) => slow).map(row);
      for (const quick of TABLE.filter(({ slow }) => !slow)) await row(quick);
      await Promise.all(waiting);
      assert.equal((await fetch(`${base}/healthz`)).status, 200, "it still answers");
    } finally {
      await stop();
    }
  });
}
