// The crate's own signer: a request described in a line, its signature in a line.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** Starts it: `{ signed, stop }`. */
export function startSigner() {
  assert.ok(process.env.SIGNER_BIN, "SIGNER_BIN names the program that signs lines; `cargo xtask test js` sets it");
  const signer = spawn(process.env.SIGNER_BIN, { stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(signer, "exit");
  const lines = createInterface({ input: signer.stdout })[Symbol.asyncIterator]();
  return {
    /** Signs a request. Members as in examples/sign_lines.rs: query, headers, bodyHex, stringToSign, signature. */
    async signed(request) {
      signer.stdin.write(`${JSON.stringify(request)}\n`);
      const { value } = await lines.next();
      const answer = JSON.parse(value);
      assert.equal(answer.error, undefined, JSON.stringify(request));
      return { ...answer, headers: Object.fromEntries(answer.headers) };
    },
    async stop() {
      signer.stdin.end();
      await ended;
    },
  };
}
