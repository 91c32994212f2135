// The worked signatures of the published manuals, with the client, from the entry that has none, and from the one
// without WebAssembly.

import { equal } from "./assert.js";

export function sign({ face, signing, plain, vectors }) {
  for (const { name, request, credential, authorization } of vectors) {
    for (const entry of [face, signing, plain]) {
      const { headers, steps } = entry.sign(request, credential);
      equal(headers.Authorization, authorization, name);
      equal(authorization.endsWith(steps.signature), true, `${name}: the last step is the signature`);
    }
  }
}
