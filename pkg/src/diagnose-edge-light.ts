// The diagnosis for edge runtimes of the `edge-light` kind.

import { from } from "./diagnose/diagnose.js";
import module from "./diagnose.wasm?module";
import { rebrandModule } from "./wasm/edge-module.js";

from(() => rebrandModule(module));

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
