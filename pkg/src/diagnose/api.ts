// What every entry of the diagnosis exports.

export {
  type DiagnosedRequest,
  type DiagnosedSteps,
  type Diagnosis,
  type DiagnoseOptions,
  diagnose,
  type Finding,
  type FindingCode,
  type ReadRequest,
} from "./diagnose.js";
