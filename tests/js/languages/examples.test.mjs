// The signing code for each of the page's examples: it signs what the page shows as the corrected request.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

import { diagnose } from "tencentdb-postgres/diagnose";
import { examples } from "../../../www/debugger/examples.js";
import { sent } from "../../../www/debugger/sent.js";
import { languages, signingCode } from "../../../www/debugger/signing/list.js";
import { timeOf, toSign } from "../../../www/debugger/signing/values.js";
import { run } from "./programs.mjs";
import { CREDENTIAL, TOKEN } from "./requests.mjs";

const NOW = 1_700_000_000_000;
const folder = mkdtempSync(join(tmpdir(), "examples-"));
after(() => rmSync(folder, { recursive: true }));

test("the program of every signed correction makes the same signature", async () => {
  const token = (headers, text) =>
    headers.some(([name]) => name.toLowerCase() === "x-tc-token") || /[?&]Token=/.test(text);
  const corrected = examples.flatMap(({ code, input }) => {
    // They are signed with this key, whatever was wrong with theirs.
    const { corrected } = diagnose(input, { ...CREDENTIAL, token: TOKEN }, { now: NOW });
    return corrected?.signed ? [{ name: code, request: corrected }] : [];
  });
  assert.ok(corrected.length > 20, `${corrected.length}`);
  const programs = corrected.map(({ name, request }) => {
    const values = toSign(request, {
      time: timeOf(request),
      token: token(request.headers, `${request.url}&${request.body}`),
    });
    assert.ok(values, name);
    return {
      name,
      file: languages.node.file,
      text: signingCode("node", values),
      files: values.way === "tc3" && values.body === undefined ? { "body.bin": request.body } : {},
    };
  });
  const printed = await run("node", programs, folder, {
    TENCENTCLOUD_SECRET_ID: CREDENTIAL.secretId,
    TENCENTCLOUD_SECRET_KEY: CREDENTIAL.secretKey,
    TENCENTCLOUD_SESSION_TOKEN: TOKEN,
  });
  for (const { name, request } of corrected) {
    const { authorization, signature } = sent(request);
    assert.ok(
      printed[name].includes(authorization ? `Authorization:\n${authorization}\n` : `Signature:\n${signature}\n`),
      `${name}: ${authorization ?? signature}\n${printed[name]}`,
    );
  }
});
