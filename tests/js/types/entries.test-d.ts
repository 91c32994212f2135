// The other entries of the client.

import * as index from "tencentdb-postgres";
import type * as signing from "tencentdb-postgres/sign";
import type * as plain from "tencentdb-postgres/sign-js";
import * as slim from "tencentdb-postgres/slim";
import * as web from "tencentdb-postgres/web";
import wasm from "tencentdb-postgres/core.wasm";

declare function same<A, B>(is: [A] extends [B] ? ([B] extends [A] ? true : false) : false): void;

// They export the same, and differ in how the wasm comes in.
same<keyof typeof web, keyof typeof index>(true);
same<typeof plain, typeof signing>(true);
same<keyof typeof slim, keyof typeof index | "initSync">(true);
const client: index.PostgresClient = new web.PostgresClient({
  credential: { secretId: "id", secretKey: "key" },
  region: "ap-guangzhou",
});
void client;

export async function start() {
  await index.init();
  await web.init();
  await web.init("/core.wasm");
  await slim.init(wasm);
  slim.initSync(wasm);
  // @ts-expect-error: there is nothing to load
  await slim.init();
  // @ts-expect-error: nor here
  slim.initSync();
  // @ts-expect-error: ready at import
  await index.init("/core.wasm");
}

// @ts-expect-error: no such entry
import("tencentdb-postgres/client.js");
