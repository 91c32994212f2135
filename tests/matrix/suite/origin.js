// The stack of every error names the function that made the call, however late the error comes.

import { holds, rejection } from "./assert.js";

export async function origin({ client }) {
  const flaky = (attempts) => {
    let sent = 0;
    return client({
      retry: { maxAttempts: 3, baseDelayMs: 1, maxDelayMs: 1 },
      fetch: async () => new Response(sent++ < attempts ? "" : "{}", { status: 503 }),
    });
  };
  const api = client();
  const callers = {
    async refusedAtHome() {
      await api.DescribeDBInstances({ Limt: 20 });
    },
    async refusedByTheService() {
      await api.DescribeDBInstanceAttribute({ DBInstanceId: "postgres-00000000" });
    },
    async refusedByName() {
      await api.call("DescribeDBInstanceAttribute", { DBInstanceId: "postgres-00000000" });
    },
    async repeatedInVain() {
      await flaky(9).DescribeZones();
    },
    async cutOffWhilePaging() {
      for await (const row of flaky(9).paginate("DescribeDBInstances")) return row;
    },
    async waitedInVain() {
      await api.waitFor("task", { TaskId: 99_999_999 }, { timeoutMs: 50 });
    },
    async startedInVain() {
      await api.start("RestartDBInstance", { DBInstanceId: "postgres-00000000" });
    },
    notAwaitedAtOnce() {
      // Not returned as it is: a tail call leaves no frame behind in some engines.
      const calls = [api.DescribeDBInstanceAttribute({ DBInstanceId: "postgres-00000000" })];
      return calls[0];
    },
  };
  for (const [name, caller] of Object.entries(callers)) {
    const error = await rejection(caller(), name);
    // Bundlers may rename a function, but not the method of an object.
    holds(error.stack.includes(name), `the stack of ${error.name} names ${name}: ${error.stack}`);
    holds(error.stack.includes(error.message.slice(0, 20)), `the stack of ${name} has the message`);
  }
}
