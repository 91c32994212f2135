// The Chinese sentences of findings on the debugger page, made of code, variant and values, for every example.

import assert from "node:assert/strict";
import { test } from "node:test";

import { diagnose } from "tencentdb-postgres/diagnose";

import { evidence, remedy } from "../../www/debugger/evidence.js";
import { examples } from "../../www/debugger/examples.js";
import { english } from "../../www/debugger/strings/en.js";
import { chinese } from "../../www/debugger/strings/zh.js";
import { loose } from "./support/loose.mjs";

test("every example has complete Chinese sentences", () => {
  for (const { code, input, answer, ...credential } of examples) {
    const { findings } = diagnose(input, loose(credential.secretKey && credential), { response: answer || undefined });
    for (const finding of findings) {
      const said = evidence(chinese, finding, true);
      assert.notEqual(said, finding.message, code);
      assert.match(said, /\p{Script=Han}.*。$/su, code);
      assert.doesNotMatch(said, /\{\d\}/, code);
      assert.match(remedy(chinese, finding), /\p{Script=Han}/u, code);
      assert.equal(evidence(english, finding, true), finding.message);
      assert.equal(remedy(english, finding), finding.fix);
    }
  }
});

test("two faults and a printed text have their own Chinese sentences", () => {
  /** @type {import("tencentdb-postgres/diagnose").Finding} */
  const finding = {
    code: "key-derivation",
    severity: "error",
    proved: true,
    variant: "key-text",
    values: ["hex"],
    proof: "signature",
    message: "-",
    fix: "-",
  };
  assert.match(evidence(chinese, finding, true), /转成了文本（hex）.*签名与发出的完全一致/);
  assert.match(evidence(chinese, finding, false), /另一处差异/);
  assert.match(evidence(chinese, { ...finding, proof: "printed" }, true), /文本与打印的完全一致/);
  assert.equal(evidence(chinese, { ...finding, variant: "newer" }, true), "-");
});
