// The examples in the order in which they are offered, by what is wrong in them.

import { examples } from "./examples.js";

/** @import { FindingCode } from "tencentdb-postgres/diagnose" */
/** @typedef {"time" | "body" | "headers" | "steps" | "key" | "way" | "old"} Group */

/** @type {Record<Group, FindingCode[]>} */
const GROUPS = {
  time: ["scope-date-not-utc", "clock-skew", "timestamp-format", "timestamp-stale"],
  body: ["body-rewritten", "body-encoding", "empty-body", "unsigned-payload"],
  headers: [
    "content-type-changed",
    "signed-headers-wrong",
    "header-values-not-canonical",
    "host-changed",
    "service-mismatch",
  ],
  steps: ["key-derivation", "canonical-request-form", "digest-form", "query-encoding"],
  key: ["secret-text", "credential-mixed-up", "foreign-key", "token-mismatch", "key-unusable", "wrong-secret"],
  way: ["headers-lost", "authorization-malformed", "not-a-signature-fault"],
  old: ["v1-signature"],
};

/** The groups, each with the codes that there are examples of. */
export const offered = /** @type {Group[]} */ (Object.keys(GROUPS)).map((group) => ({
  group,
  codes: GROUPS[group].filter((code) => examples.some((example) => example.code === code)),
}));
