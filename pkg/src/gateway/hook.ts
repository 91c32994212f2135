// The hook: what the application itself says of a call that the policy allows.

import type { Parts } from "./parts.js";
import type { AuthorizedCall } from "./types.js";

/** Whether the hook lets a call through: anything but `true` is against it. */
export async function hookAllows({ options, waited }: Parts, call: AuthorizedCall): Promise<boolean> {
  const { authorize } = options;
  // A copy: what is sent is what was checked.
  return !authorize || (await waited(authorize(structuredClone(call)))) === true;
}
