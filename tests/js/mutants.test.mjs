// How the changes of what the gateway decides by are judged: `cargo xtask mutants`.

import assert from "node:assert/strict";
import { test } from "node:test";

import { judged } from "../mutants/judged.mjs";

const SOURCE = "const a = 1;\nreturn a > 0\n  && b;\n";
const FILE = "pkg/dist/x.js";
/** A report of Stryker with these changes of the second line. */
const report = (...mutants) => ({
  files: {
    [FILE]: {
      source: SOURCE,
      mutants: mutants.map(([status, replacement, end = { line: 2, column: 13 }]) => ({
        status,
        replacement,
        mutatorName: "Condition",
        location: { start: { line: 2, column: 8 }, end },
      })),
    },
  },
});
const known = { file: FILE, kind: "Condition", line: "return a > 0", part: "a > 0", becomes: "true", why: "it is" };

test("changes that are noticed are fine, and one that is not is told with its place", () => {
  assert.deepEqual(judged(report(["Killed", "true"], ["Timeout", "false"]), []), {
    text: "2 changes, 2 noticed, 0 that change nothing, 0 that no test notices",
    isFine: true,
  });
  for (const status of ["Survived", "NoCoverage", "RuntimeError"]) {
    const { text, isFine } = judged(report(["Killed", "true"], [status, "false"]), []);
    assert.equal(isFine, false);
    assert.match(text, new RegExp(`^pkg/dist/x\\.js:2 ${status} \\{.*"part":"a > 0","becomes":"false"\\}\n2 changes`));
  }
});

test("what is known to change nothing is let be, as long as it is there", () => {
  assert.equal(judged(report(["Survived", "true"]), [known]).isFine, true);
  assert.equal(judged(report(["Survived", "false"]), [known]).isFine, false);
  for (const mutants of [[["Killed", "true"]], [["Killed", "false"]]]) {
    const { text, isFine } = judged(report(...mutants), [known]);
    assert.equal(isFine, false);
    assert.match(text, /equivalent.json lists what is noticed/);
    assert.equal(judged(report(...mutants), [known], { isWhole: false }).isFine, true);
  }
});

test("a change over several lines is named on one", () => {
  const { text } = judged(report(["Survived", "a >\n  0", { line: 3, column: 7 }]), []);
  assert.match(text, /"line":"return a > 0 && b;","part":"a > 0 && b","becomes":"a > 0"/);
});
