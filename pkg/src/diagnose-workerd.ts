// The diagnosis for runtimes that do not compile wasm from bytes: it comes as a module of theirs.

import { from } from "./diagnose/diagnose.js";
import module from "./diagnose.wasm";

from(() => module);

export {
  type DiagnosedRequest,
  type DiagnosedSteps,
  type Diagnosis,
  type DiagnoseOptions,
  diagnose,
  type Finding,
  type FindingCode,
  type ReadRequest,
} from "./diagnose/diagnose.js";
