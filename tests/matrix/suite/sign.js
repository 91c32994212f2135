// The worked signatures of the published manuals.

import { equal } from "./assert.js";

export function sign({ face, vectors }) {
  for (const { name, request, credential, authorization } of vectors) {
    const { headers, steps } = face.sign(request, credential);
    equal(headers.Authorization, authorization, name);
    equal(authorization.endsWith(steps.signature), true, `${name}: the last step is the signature`);
  }
}
