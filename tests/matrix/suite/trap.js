// A trap in the wasm costs the call it happens in, which is told by name, and nothing else.

import { equal, holds, rejection } from "./assert.js";
import { open } from "./trapdoor.js";

export async function trap({ client, face, vectors: [{ request, credential, authorization }] }) {
  const api = client();
  await api.DescribeZones();
  open();
  const failed = await rejection(api.DescribeZones(), "a call whose wasm traps");
  holds(
    failed instanceof face.TencentDBError && failed.message.startsWith("DescribeZones: "),
    `${failed} names the call`,
  );
  holds(failed.cause instanceof WebAssembly.RuntimeError, "the trap is its cause");
  await api.DescribeZones();

  open();
  const unsigned = await rejection((async () => face.sign(request, credential))(), "a signature whose wasm traps");
  holds(unsigned instanceof face.TencentDBError, `${unsigned} is an error of the package`);
  equal(face.sign(request, credential).headers.Authorization, authorization, "the next signature");
}
